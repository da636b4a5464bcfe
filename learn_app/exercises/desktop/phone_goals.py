# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on the telephone."""

from collections.abc import Iterable

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Goal, Problem, way_to_app
from learn_app.exercises.desktop.mail_way import way_to_letter
from learn_app.exercises.desktop.phone import conversation, current_call, find_text, shown_part
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"wrong-text-deleted", "needed-text-deleted"})


_BOUND = 40
"""So many moves lead to a short message that comes after others that have to be read first."""


class TextGoal(Goal, frozen=True, kw_only=True):
    """A goal about one short message."""

    message: str

    def bound(self, scene: Scene) -> int:
        return _BOUND

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if event != Clicked("phone.delete") or self.holds(scene, after):
            return None
        found = conversation(before.phone, before.phone.open)
        return mistake("needed-text-deleted") if any(x.id == self.message for x in found) else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if scene.world.phone is None or scene.world.phone.message(self.message) is None:
            yield (
                "message",
                N_("There is no short message “{message}” in the world."),
                {"message": self.message},
            )


class SmsRead(TextGoal, frozen=True, kw_only=True, tag="sms.read"):
    """The short message was opened."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message in desk.phone.read

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_text(scene, desk, self.message) or Clicked("phone.back")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from super().problems(scene)
        sms = scene.world.phone.message(self.message) if scene.world.phone else None
        if sms and not sms.unread:
            yield "message", N_("The short message “{message}” was read before."), {"message": self.message}


class CodeSeen(SmsRead, frozen=True, kw_only=True, tag="code.seen"):
    """The short message with a code was opened."""

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from super().problems(scene)
        sms = scene.world.phone.message(self.message) if scene.world.phone else None
        if sms and not any(c.isdigit() for c in sms.text):
            yield (
                "message",
                N_("There is no code in “{message}”: it has no digits."),
                {"message": self.message},
            )


class SmsDelete(TextGoal, frozen=True, kw_only=True, tag="sms.delete"):
    """The short message, with its conversation, is among the deleted ones."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message in desk.phone.deleted

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_text(scene, desk, self.message) or Clicked("phone.delete")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return mistake("wrong-text-deleted") if event == Clicked("phone.delete") else None


class SmsRestore(TextGoal, frozen=True, kw_only=True, tag="sms.restore"):
    """The short message is back from among the deleted ones. It comes after a goal that deletes it."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message not in desk.phone.deleted

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_text(scene, desk, self.message) or Clicked("phone.restore")

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return None  # it is to be deleted first


class SmsBlock(TextGoal, frozen=True, kw_only=True, tag="sms.block"):
    """The sender of the short message is blocked."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        text = find_text(desk.phone, self.message)
        return text is not None and text.sender in desk.phone.blocked

    def way(self, scene: Scene, desk: Desk) -> Event:
        return _way_to_kept(scene, desk, self.message) or Clicked("phone.block")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from super().problems(scene)
        yield from _scam_problems(scene, self.message)


class ScamReport(TextGoal, frozen=True, kw_only=True, tag="scam.report"):
    """The short message was reported: sent on to 33700."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message in desk.phone.reported

    def way(self, scene: Scene, desk: Desk) -> Event:
        return _way_to_kept(scene, desk, self.message) or Clicked("phone.report")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from super().problems(scene)
        yield from _scam_problems(scene, self.message)


class CallEnded(Goal, frozen=True, kw_only=True, tag="call.ended"):
    """The call is over and nothing was given; with ``official``, the official number was called, too."""

    call: str
    official: bool = False

    def holds(self, scene: Scene, desk: Desk) -> bool:
        how = dict(desk.phone.ended).get(self.call, "")
        return how == "called-back" if self.official else how != ""

    def way(self, scene: Scene, desk: Desk) -> Event:
        phone = desk.phone
        if self.call in dict(phone.ended):
            return _way_to_list(scene, desk) or Clicked(f"phone.official.{self.call}")
        ringing = current_call(scene, phone)
        to_app = way_to_app(scene, desk, "phone")
        if to_app or ringing is None or ringing.id != self.call:
            known = scene.world.phone.call(self.call) if scene.world.phone else None
            first = way_to_text(scene, desk, known.after) if known and known.after else None
            return to_app or _way_to_list(scene, desk) or first or Clicked("phone.back")
        if not phone.heard:
            return Clicked("phone.call.accept")
        if phone.heard < len(ringing.says):
            return Clicked("phone.call.listen")
        return Clicked("phone.call.official" if self.official else "phone.call.hangup")

    def bound(self, scene: Scene) -> int:
        return 30

    def problems(self, scene: Scene) -> Iterable[Problem]:
        call = scene.world.phone.call(self.call) if scene.world.phone else None
        if call is None:
            yield "call", N_("There is no call “{call}” in the world."), {"call": self.call}
        elif self.official and not call.official:
            yield "official", N_("The call “{call}” has no official number."), {"call": self.call}


def way_to_text(scene: Scene, desk: Desk, text_id: str) -> Event | None:
    """Return the next move towards a short message being open, or None when it is."""
    phone = desk.phone
    if find_text(phone, text_id) is None:
        return _way_to_arrival(scene, desk, text_id)
    to_app = way_to_app(scene, desk, "phone")
    if to_app:
        return to_app
    found = conversation(phone, text_id)
    is_open = any(text.id == phone.open for text in found)
    if shown_part(scene, phone) == "texts" and is_open:
        return None
    to_list = _way_to_list(scene, desk)
    if to_list:
        return to_list
    box = "deleted" if text_id in phone.deleted else "inbox"
    if phone.box != box:
        return Clicked(f"phone.box.{box}")
    return Clicked(f"phone.text.{found[0].id if found else text_id}")


def _way_to_arrival(scene: Scene, desk: Desk, text_id: str) -> Event:
    """Return the next move towards having read what a message comes after."""
    sms = scene.world.phone.message(text_id) if scene.world.phone else None
    before = sms.after if sms else ""
    if scene.world.message(before):
        return way_to_letter(scene, desk, before) or Clicked(f"mail.message.{before}")
    return way_to_text(scene, desk, before) or Clicked("phone.back")


def _way_to_kept(scene: Scene, desk: Desk, text_id: str) -> Event | None:
    """Return the next move towards a message being open that is not deleted."""
    return way_to_text(scene, desk, text_id) or (
        Clicked("phone.restore") if text_id in desk.phone.deleted else None
    )


def _way_to_list(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move towards the list of messages, or None when it is on show."""
    to_app = way_to_app(scene, desk, "phone")
    if to_app:
        return to_app
    match shown_part(scene, desk.phone):
        case "warning":
            return Clicked("phone.understood")
        case "call":
            return Clicked("phone.call.hangup" if desk.phone.heard else "phone.call.refuse")
        case "page":
            return Clicked("phone.page.close")
        case "texts":
            return Clicked("phone.back")
    return None


def _scam_problems(scene: Scene, text_id: str) -> Iterable[Problem]:
    sms = scene.world.phone.message(text_id) if scene.world.phone else None
    if sms and not sms.scam:
        yield "message", N_("“{message}” is not a scam: add “scam: true” to it."), {"message": text_id}


PhoneGoals = SmsRead | CodeSeen | SmsDelete | SmsRestore | SmsBlock | ScamReport | CallEnded
