"""The fictional mailbox: a pure model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.mail_world import Message
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.people import OWNER, Person
from learn_app.exercises.desktop.world import Scene, World

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

FOLDERS = ("inbox", "sent", "trash", "junk")
CODES = frozenset({"missing-recipient", "invalid-recipient", "missing-subject", "empty-message"})
TEXTS = ("mail.to", "mail.subject", "mail.body")
"""Targets that are text fields."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A message being written. ``about`` is the message that it answers or forwards."""

    mode: Literal["new", "reply", "forward"] = "new"
    about: str = ""
    to: str = ""
    subject: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Mail:
    """The mailbox at one moment."""

    folder: str = "inbox"
    open: str = ""
    """The message being read; "" for none."""
    places: tuple[tuple[str, str], ...] = ()
    """(message, folder) of the messages that were moved, sorted."""
    opened: frozenset[str] = frozenset()
    """The messages that the learner opened."""
    draft: Draft | None = None
    """The message being written: it stands in the place of the list."""
    kept: tuple[Draft, ...] = ()
    """Drafts put aside, one at most for each thing begun: beginning it again takes it up."""
    sent: tuple[Draft, ...] = ()
    notice: str = ""
    """What just happened, to be said in a line: sent, deleted, restored, kept."""
    arrived: tuple[Message, ...] = ()
    """Messages that came since the start, the newest first."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it is shown, be it of the world or sent by the learner."""

    id: str
    person: Person
    """Who wrote it; or to whom, when the learner did."""
    subject: str
    when: str
    body: str
    folder: str
    is_mine: bool
    is_unread: bool


def start(scene: Scene) -> Mail:
    """Return the mailbox as it first opens."""
    return Mail()


def letters(scene: Scene, mail: Mail) -> tuple[Letter, ...]:
    """Return every message there is, the learner's own first, newest first."""
    written = [
        Letter(
            id=(letter_id := f"sent.{i + 1}"),
            person=_addressee(scene.world, draft.to),
            subject=draft.subject,
            when="",
            body=draft.body,
            folder=_place(mail, letter_id, "sent"),
            is_mine=True,
            is_unread=False,
        )
        for i, draft in enumerate(mail.sent)
    ]
    received = [
        Letter(
            id=m.id,
            person=scene.world.person(m.to if m.sender == OWNER else m.sender) or scene.world.owner,
            subject=m.subject,
            when=m.when,
            body=m.body,
            folder=_place(mail, m.id, m.folder),
            is_mine=m.sender == OWNER,
            is_unread=m.unread and m.id not in mail.opened,
        )
        for m in (*mail.arrived, *scene.world.messages)
    ]
    return (*reversed(written), *received)


def deliver(desk: "Desk", message: Message) -> "Desk":
    """Let a message arrive, new and unread; one with the same id is replaced."""
    mail = desk.mail
    after = replace(
        mail,
        arrived=(message, *(one for one in mail.arrived if one.id != message.id)),
        places=tuple(place for place in mail.places if place[0] != message.id),
        opened=mail.opened - {message.id},
        open="" if mail.open == message.id else mail.open,
    )
    return replace(desk, mail=after)


def find_letter(scene: Scene, mail: Mail, letter_id: str) -> Letter | None:
    """Return a message by its id."""
    return next((letter for letter in letters(scene, mail) if letter.id == letter_id), None)


def actions(letter: Letter) -> tuple[str, ...]:
    """Return the targets of what can be done with an open message."""
    if letter.folder == "trash":
        return ("mail.restore",)
    answer = () if letter.is_mine else ("mail.reply",)
    rescue = ("mail.restore",) if letter.folder == "junk" else ()
    return (*answer, "mail.forward", "mail.delete", *rescue)


def recipients(world: World, text: str) -> tuple[str, ...]:
    """Return the addresses meant by what stands in « À »: names of known people count too."""
    parts = [p.strip() for p in text.replace(";", ",").split(",")]
    return tuple(_address(world, p) for p in parts if p)


def can_be_written_to(world: World, person: Person) -> bool:
    """Tell whether a message to the person's address goes to nobody but that person."""
    return _is_address(person.email) and recipients(world, person.email) == (person.email,)


def is_there(scene: Scene) -> bool:
    """Tell whether the world has messages."""
    return bool(scene.world.messages)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show."""
    mail = desk.mail
    shown = ["mail.new", *(f"mail.folder.{name}" for name in FOLDERS)]
    if mail.draft:
        return (*shown, *TEXTS, "mail.send", "mail.cancel")
    shown += [f"mail.message.{x.id}" for x in letters(scene, mail) if x.folder == mail.folder]
    letter = find_letter(scene, mail, mail.open)
    return (*shown, *(actions(letter) if letter else ()))


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    mail, feedback = _acted(scene, desk.mail, event)
    return (desk if mail is desk.mail else replace(desk, mail=mail)), feedback


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return writings(target, texts) if target in TEXTS else clicks(target)


def _acted(scene: Scene, mail: Mail, event: Event) -> tuple[Mail, Feedback]:
    match event:
        case Filled(target=target, text=text) if mail.draft and target in TEXTS:
            draft = _filled(mail.draft, target, text)
            return mail if draft == mail.draft else replace(mail, draft=draft, notice=""), NEUTRAL
        case Clicked(target="mail.send") if mail.draft:
            return _send(scene, mail, mail.draft)
        case Clicked(target=target):
            after = _clicked(scene, mail, target)
            return (mail if after == mail else after), NEUTRAL
    return mail, NEUTRAL


def _clicked(scene: Scene, mail: Mail, target: str) -> Mail:
    rest = replace(mail, notice="")
    if target == "mail.new":
        return _begin(rest, Draft())
    if target == "mail.cancel":
        return _put_aside(rest)
    if target.startswith("mail.folder."):
        folder = target.removeprefix("mail.folder.")
        return replace(_put_aside(rest), folder=folder, open=mail.open if folder == mail.folder else "")
    if target.startswith("mail.message."):
        letter_id = target.removeprefix("mail.message.")
        return replace(rest, open=letter_id, opened=mail.opened | {letter_id})
    letter = find_letter(scene, mail, mail.open)
    if letter is None:
        return mail
    match target:
        case "mail.reply":
            subject = letter.subject if letter.subject.startswith("Re:") else f"Re: {letter.subject}"
            return _begin(rest, Draft("reply", letter.id, to=letter.person.email, subject=subject))
        case "mail.forward":
            return _begin(rest, Draft("forward", letter.id, subject=f"Fwd: {letter.subject}"))
        case "mail.delete":
            return replace(_moved(rest, letter.id, "trash"), notice="deleted")
        case "mail.restore":
            return replace(_moved(rest, letter.id, "sent" if letter.is_mine else "inbox"), notice="restored")
    return mail


def _send(scene: Scene, mail: Mail, draft: Draft) -> tuple[Mail, Feedback]:
    addresses = recipients(scene.world, draft.to)
    if not addresses:
        return mail, mistake("missing-recipient")
    if not all(_is_address(a) for a in addresses):
        return mail, mistake("invalid-recipient")
    # Mail programs only ask. Here it is refused: what was sent could not be taken back and completed.
    if not draft.subject.strip():
        return mail, mistake("missing-subject")
    if not draft.body.strip() and draft.mode != "forward":
        return mail, mistake("empty-message")
    return replace(mail, draft=None, sent=(*mail.sent, draft), notice="sent"), NEUTRAL


def _filled(draft: Draft, target: str, text: str) -> Draft:
    match target:
        case "mail.to":
            return replace(draft, to=text)
        case "mail.subject":
            return replace(draft, subject=text)
    return replace(draft, body=text)


def _begin(mail: Mail, draft: Draft) -> Mail:
    key = (draft.mode, draft.about)
    if mail.draft and (mail.draft.mode, mail.draft.about) == key:
        return mail
    aside = _put_aside(mail)
    kept = next((d for d in aside.kept if (d.mode, d.about) == key), draft)
    others = tuple(d for d in aside.kept if (d.mode, d.about) != key)
    return replace(aside, draft=kept, kept=others, notice="")


def _put_aside(mail: Mail) -> Mail:
    draft = mail.draft
    if draft is None:
        return mail
    # What holds no words of the learner is not worth keeping.
    if not draft.body.strip() and (draft.mode == "reply" or not draft.to.strip()):
        return replace(mail, draft=None)
    return replace(mail, draft=None, kept=(*mail.kept, draft), notice="kept")


def _moved(mail: Mail, letter_id: str, folder: str) -> Mail:
    places = {**dict(mail.places), letter_id: folder}
    return replace(mail, places=tuple(sorted(places.items())), open="")


def _place(mail: Mail, letter_id: str, home: str) -> str:
    return dict(mail.places).get(letter_id, home)


def _address(world: World, text: str) -> str:
    written = text.partition("<")[2].partition(">")[0] if "<" in text else text
    for person in (world.owner, *world.people.values()):
        if loose(text) == loose(person.name) or loose(written) == loose(person.email):
            return person.email
    return written.strip()


def _addressee(world: World, text: str) -> Person:
    addresses = recipients(world, text)
    for person in (world.owner, *world.people.values()):
        if addresses == (person.email,):
            return person
    return Person(name=text, email=text)


def _is_address(text: str) -> bool:
    name, _, place = text.partition("@")
    has_space = any(c.isspace() for c in text)
    return bool(name and place and "@" not in place and "." in place.strip(".") and not has_space)
