"""The telephone that lies beside the computer: conversations, and calls that come in. A pure model.

Nothing that is done here is for ever: a deleted conversation comes back from « deleted », a sender who
was blocked can be let in again, and after a call in which something was given away the same call
comes once more. A ``warning`` shows what an act would have led to, and one goes on from it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.moves import clicks
from learn_app.exercises.desktop.phone_world import Call, Sms
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

GIVEN = {"code": "gave-code", "password": "gave-password", "card": "gave-card", "access": "gave-access"}
"""What a caller asks for → the code of having given it."""
CODES = frozenset(
    {"scam-link-opened", "scam-paid", "premium-dialled", "reported-genuine", "blocked-genuine"}
) | frozenset(GIVEN.values())
BOXES = ("inbox", "deleted")


@dataclass(frozen=True, slots=True)
class Text:
    """A short message. ``sender`` is a name or a number; ``page`` is what its ``link`` shows."""

    id: str
    sender: str
    text: str
    when: str = ""
    link: str = ""
    page: str = ""
    number: str = ""
    is_scam: bool = False


@dataclass(frozen=True, slots=True)
class Phone:
    """The telephone at one moment."""

    texts: tuple[Text, ...] = ()
    """The newest first."""
    read: frozenset[str] = frozenset()
    """Ids of the messages that were read."""
    open: str = ""
    """A message of the conversation being read; "" for none."""
    box: str = "inbox"
    deleted: frozenset[str] = frozenset()
    reported: frozenset[str] = frozenset()
    blocked: frozenset[str] = frozenset()
    """Senders."""
    page: str = ""
    """The message whose link is open; "" for none."""
    talking: str = ""
    """The call that was taken; "" for none."""
    heard: int = 0
    """How many sentences of it were heard."""
    ended: tuple[tuple[str, str], ...] = ()
    """(call, how it ended): ``refused``, ``hung-up``, ``called-back``."""
    warning: str = ""
    """What an act led to, explained over the whole screen: a code, or ``official``."""
    about: str = ""
    """The call that the warning is about."""
    notice: str = ""
    """What just happened, to be said in a line: deleted, restored, reported, blocked, unblocked."""


def is_there(scene: Scene) -> bool:
    """Tell whether the world has a telephone."""
    return scene.world.phone is not None


def start(scene: Scene) -> Phone:
    """Return the telephone as it first is."""
    messages = [m for m in scene.world.phone.messages if not m.after] if scene.world.phone else []
    return Phone(tuple(map(_text, messages)), frozenset(m.id for m in messages if not m.unread))


def receive(scene: Scene, desk: "Desk") -> "Desk":
    """Let the messages arrive whose time has come: what they come after was read."""
    for sms in reversed(scene.world.phone.messages if scene.world.phone else ()):
        is_due = sms.after and (sms.after in desk.phone.read or sms.after in desk.mail.opened)
        if is_due and find_text(desk.phone, sms.id) is None:
            desk = deliver(desk, _text(sms))
    return desk


def deliver(desk: "Desk", text: Text) -> "Desk":
    """Let a short message arrive; one with the same id is replaced, and is new again.

    A conversation with its sender that is open is closed: what is new has to be opened.
    """
    phone = desk.phone
    was_open = find_text(phone, phone.open)
    after = replace(
        phone,
        texts=(text, *(one for one in phone.texts if one.id != text.id)),
        read=phone.read - {text.id},
        deleted=phone.deleted - {text.id},
        open="" if was_open and was_open.sender == text.sender else phone.open,
        page="" if phone.page == text.id else phone.page,
    )
    return replace(desk, phone=after)


def find_text(phone: Phone, text_id: str) -> Text | None:
    """Return a short message by its id."""
    return next((text for text in phone.texts if text.id == text_id), None)


def conversation(phone: Phone, text_id: str) -> tuple[Text, ...]:
    """Return all messages of a message's sender that are in the same box, the newest first."""
    text = find_text(phone, text_id)
    if text is None:
        return ()
    is_deleted = text.id in phone.deleted
    return tuple(x for x in phone.texts if x.sender == text.sender and (x.id in phone.deleted) == is_deleted)


def rows(phone: Phone) -> tuple[Text, ...]:
    """Return the newest message of each conversation in the box on show."""
    newest: dict[str, Text] = {}
    for text in phone.texts:
        if (text.id in phone.deleted) == (phone.box == "deleted"):
            newest.setdefault(text.sender, text)
    return tuple(newest.values())


def current_call(scene: Scene, phone: Phone) -> Call | None:
    """Return the call that rings or is under way."""
    if scene.world.phone is None or phone.warning:
        return None
    if phone.talking:
        return scene.world.phone.call(phone.talking)
    ended = dict(phone.ended)
    for call in scene.world.phone.calls:
        is_due = not call.after or (call.after in phone.read and not phone.open)
        if call.id not in ended and is_due:
            return call
    return None


def shown_part(scene: Scene, phone: Phone) -> str:
    """Return what the screen shows: ``warning``, ``call``, ``page``, ``texts`` or ``list``."""
    if phone.warning:
        return "warning"
    if current_call(scene, phone):
        return "call"
    return "page" if phone.page else "texts" if phone.open else "list"


def has_news(scene: Scene, desk: "Desk") -> bool:
    """Tell whether the telephone has something new to see: a message, or a call."""
    phone = desk.phone
    is_unread = any(text.id not in phone.read and text.id not in phone.deleted for text in phone.texts)
    return is_unread or current_call(scene, phone) is not None


def to_call_back(scene: Scene, phone: Phone) -> tuple[Call, ...]:
    """Return the calls that ended, whose official number can be called from the list."""
    calls = scene.world.phone.calls if scene.world.phone else ()
    ended = dict(phone.ended)
    return tuple(call for call in calls if call.official and ended.get(call.id) in ("refused", "hung-up"))


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show."""
    phone = desk.phone
    match shown_part(scene, phone):
        case "warning":
            return ("phone.understood",)
        case "call":
            call = current_call(scene, phone)
            assert call is not None
            return _call_targets(call, phone)
        case "page":
            text = find_text(phone, phone.page)
            return ("phone.page.close", *(("phone.page.pay",) if text and text.is_scam else ()))
        case "texts":
            return ("phone.back", *_conversation_targets(phone))
    boxes = tuple(f"phone.box.{box}" for box in BOXES)
    official = tuple(f"phone.official.{call.id}" for call in to_call_back(scene, phone))
    return (*boxes, *official, *(f"phone.text.{text.id}" for text in rows(phone)))


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    if not isinstance(event, Clicked):
        return desk, NEUTRAL
    phone = replace(desk.phone, notice="") if desk.phone.notice else desk.phone
    after, feedback = _clicked(scene, phone, event.target)
    return (desk if after == desk.phone else replace(desk, phone=after)), feedback


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return clicks(target)


def _text(sms: Sms) -> Text:
    return Text(sms.id, sms.sender, sms.text, sms.when, sms.link, sms.page, sms.number, sms.scam)


def _call_targets(call: Call, phone: Phone) -> tuple[str, ...]:
    if not phone.heard:
        return ("phone.call.accept", "phone.call.refuse")
    if phone.heard < len(call.says):
        return ("phone.call.listen", "phone.call.hangup")
    give = ("phone.call.give",) if call.asks in GIVEN else ()
    back = ("phone.call.official",) if call.official else ()
    return (*give, "phone.call.hangup", *back)


def _conversation_targets(phone: Phone) -> tuple[str, ...]:
    found = conversation(phone, phone.open)
    links = tuple(f"phone.link.{text.id}" for text in found if text.link)
    numbers = tuple(f"phone.dial.{text.id}" for text in found if text.number)
    is_deleted = phone.open in phone.deleted
    acts = ("phone.restore",) if is_deleted else ("phone.delete", "phone.report", "phone.block")
    return (*links, *numbers, *acts)


def _clicked(scene: Scene, phone: Phone, target: str) -> tuple[Phone, Feedback]:
    name = target.removeprefix("phone.")
    kind, _, what = name.partition(".")
    match kind:
        case "text":
            opened = frozenset(text.id for text in conversation(phone, what))
            return replace(phone, open=what, read=phone.read | opened), NEUTRAL
        case "box":
            return replace(phone, box=what), NEUTRAL
        case "back":
            return replace(phone, open=""), NEUTRAL
        case "understood":
            return replace(phone, warning="", about="", page=""), NEUTRAL
        case "call":
            return _called(scene, phone, what)
        case "official":
            return _call_back(phone, what), NEUTRAL
        case "link":
            return _open_link(phone, what)
        case "dial":
            return replace(phone, warning="premium-dialled"), mistake("premium-dialled")
        case "page" if what == "pay":
            return replace(phone, page="", warning="scam-paid"), mistake("scam-paid")
        case "page":
            return replace(phone, page=""), NEUTRAL
    return _changed(phone, kind)


def _open_link(phone: Phone, text_id: str) -> tuple[Phone, Feedback]:
    text = find_text(phone, text_id)
    is_scam = text is not None and text.is_scam
    return replace(phone, page=text_id), mistake("scam-link-opened") if is_scam else NEUTRAL


def _changed(phone: Phone, what: str) -> tuple[Phone, Feedback]:
    """Return the telephone after an act on the conversation that is open."""
    found = conversation(phone, phone.open)
    ids, sender = frozenset(text.id for text in found), found[0].sender
    scams = frozenset(text.id for text in found if text.is_scam)
    match what:
        case "delete":
            return replace(phone, deleted=phone.deleted | ids, open="", notice="deleted"), NEUTRAL
        case "restore":
            back = replace(phone, deleted=phone.deleted - ids, open="", box="inbox", notice="restored")
            return back, NEUTRAL
        case "report":
            if not scams:
                return phone, mistake("reported-genuine")
            return replace(phone, reported=phone.reported | scams, notice="reported"), NEUTRAL
    if sender in phone.blocked:
        return replace(phone, blocked=phone.blocked - {sender}, notice="unblocked"), NEUTRAL
    if not scams:
        return phone, mistake("blocked-genuine")
    return replace(phone, blocked=phone.blocked | {sender}, notice="blocked"), NEUTRAL


def _called(scene: Scene, phone: Phone, what: str) -> tuple[Phone, Feedback]:
    call = current_call(scene, phone)
    assert call is not None
    match what:
        case "accept" | "listen":
            return replace(phone, talking=call.id, heard=phone.heard + 1), NEUTRAL
        case "refuse":
            return replace(phone, ended=(*phone.ended, (call.id, "refused"))), NEUTRAL
        case "hangup":
            ended = (*phone.ended, (call.id, "hung-up"))
            return replace(phone, talking="", heard=0, ended=ended), NEUTRAL
        case "official":
            return _call_back(replace(phone, talking="", heard=0), call.id), NEUTRAL
    given = GIVEN[call.asks]
    return replace(phone, talking="", heard=0, warning=given, about=call.id), mistake(given)


def _call_back(phone: Phone, call_id: str) -> Phone:
    others = tuple(one for one in phone.ended if one[0] != call_id)
    return replace(phone, ended=(*others, (call_id, "called-back")), warning="official", about=call_id)
