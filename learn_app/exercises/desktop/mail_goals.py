# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals in the mailbox."""

from collections.abc import Iterable, Mapping

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Goal, Problem, first_alternative, matches, way_to_app
from learn_app.exercises.desktop.mail import Draft, find_letter, recipients
from learn_app.exercises.desktop.world import OWNER, Folder, Scene
from learn_app.i18n import N_

CODES = frozenset({
    "wrong-recipient", "not-a-reply", "subject-does-not-match", "body-does-not-match", "wrong-message",
})  # fmt: skip


class MailRead(Goal, frozen=True, kw_only=True, tag="mail.read"):
    """The message was opened."""

    message: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message in desk.mail.opened

    def way(self, scene: Scene, desk: Desk) -> Event:
        return _way_to_letter(scene, desk, self.message) or Clicked(f"mail.message.{self.message}")

    def needs(self) -> tuple[str, ...]:
        return (self.message,)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return _message_problems(scene, "message", self.message)


class MailFolder(Goal, frozen=True, kw_only=True, tag="mail.folder"):
    """The folder is open."""

    folder: Folder

    def holds(self, scene: Scene, desk: Desk) -> bool:
        mail = desk.mail
        return desk.front == "mail" and mail.folder == self.folder and mail.draft is None

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_app(desk, "mail") or Clicked(f"mail.folder.{self.folder}")


class MailDelete(Goal, frozen=True, kw_only=True, tag="mail.delete"):
    """The message is in the bin."""

    message: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is not None and letter.folder == "trash"

    def way(self, scene: Scene, desk: Desk) -> Event:
        return _way_to_letter(scene, desk, self.message) or Clicked("mail.delete")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        is_deletion = event == Clicked("mail.delete") and before.mail.open != self.message
        return mistake("wrong-message") if is_deletion else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from _message_problems(scene, "message", self.message)
        message = scene.world.message(self.message)
        if message and message.folder == "trash":
            yield "message", N_("The message “{message}” is in the bin already."), {"message": self.message}


class MailSend(Goal, frozen=True, kw_only=True, tag="mail.send"):
    """A message was sent: to ``to`` (a person's id), or as a reply to the message ``reply_to``.

    ``body_matches`` and ``subject_matches`` are alternatives separated by ``|``; ``body`` and
    ``subject`` are examples that match, for the demonstration.
    """

    to: str = ""
    reply_to: str = ""
    subject_matches: str = ""
    subject: str = ""
    body_matches: str = ""
    body: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(self._find_fault(scene, sent) == "" for sent in desk.mail.sent)

    def way(self, scene: Scene, desk: Desk) -> Event:
        mail, draft = desk.mail, desk.mail.draft
        to_app = way_to_app(desk, "mail")
        if to_app:
            return to_app
        wanted = ("reply", self.reply_to) if self.reply_to else ("new", "")
        if draft is None:
            if not self.reply_to:
                return Clicked("mail.new")
            letter = find_letter(scene, mail, self.reply_to)
            if letter and letter.folder == "trash" and mail.open == letter.id:
                return Clicked("mail.restore")
            return _way_to_letter(scene, desk, self.reply_to) or Clicked("mail.reply")
        if (draft.mode, draft.about) != wanted:
            return Clicked("mail.cancel")
        return self._way_in_draft(scene, draft)

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if len(after.mail.sent) == len(before.mail.sent):
            return None
        fault = self._find_fault(scene, after.mail.sent[-1])
        return mistake(fault) if fault else None

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {
            "mail.to": self._address(scene),
            "mail.subject": self.subject or first_alternative(self.subject_matches) or "Bonjour",
            "mail.body": self.body or first_alternative(self.body_matches) or "Bonjour",
        }

    def needs(self) -> tuple[str, ...]:
        return (self.reply_to,) if self.reply_to else ()

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not self.to and not self.reply_to:
            yield "", N_("Say to whom: “to” (a person) or “reply_to” (a message)."), {}
        if self.to and scene.world.person(self.to) is None:
            yield "to", N_("There is no person “{person}” in the world."), {"person": self.to}
        if self.reply_to:
            yield from _message_problems(scene, "reply_to", self.reply_to)
            message = scene.world.message(self.reply_to)
            if message and message.sender == OWNER:
                yield "reply_to", N_("One does not reply to one’s own message."), {}
        texts = self.texts(scene)
        if not matches(self.subject_matches, texts["mail.subject"]):
            yield "subject", N_("The example does not match “{wanted}”."), {"wanted": self.subject_matches}
        if not matches(self.body_matches, texts["mail.body"]):
            yield "body", N_("The example does not match “{wanted}”."), {"wanted": self.body_matches}

    def _way_in_draft(self, scene: Scene, draft: Draft) -> Event:
        texts = self.texts(scene)
        match self._find_fault(scene, draft):
            case "wrong-recipient":
                return Filled("mail.to", texts["mail.to"])
            case "subject-does-not-match":
                return Filled("mail.subject", texts["mail.subject"])
            case "body-does-not-match":
                return Filled("mail.body", texts["mail.body"])
        return Clicked("mail.send")

    def _find_fault(self, scene: Scene, draft: Draft) -> str:
        if self.reply_to and (draft.mode, draft.about) != ("reply", self.reply_to):
            return "not-a-reply"
        if recipients(scene.world, draft.to) != (self._address(scene),):
            return "wrong-recipient"
        if not matches(self.subject_matches, draft.subject):
            return "subject-does-not-match"
        if not draft.body.strip() or not matches(self.body_matches, draft.body):
            return "body-does-not-match"
        return ""

    def _address(self, scene: Scene) -> str:
        message = scene.world.message(self.reply_to)
        person = scene.world.person(self.to or (message.sender if message else ""))
        return person.email if person else ""


def _way_to_letter(scene: Scene, desk: Desk, letter_id: str) -> Event | None:
    """Return the next move towards the message being open, or None when it is."""
    mail = desk.mail
    to_app = way_to_app(desk, "mail")
    if to_app:
        return to_app
    if mail.draft:
        return Clicked("mail.cancel")
    letter = find_letter(scene, mail, letter_id)
    if letter and mail.folder != letter.folder:
        return Clicked(f"mail.folder.{letter.folder}")
    return None if mail.open == letter_id else Clicked(f"mail.message.{letter_id}")


def _message_problems(scene: Scene, path: str, message_id: str) -> Iterable[Problem]:
    if scene.world.message(message_id) is None:
        yield path, N_("There is no message “{message}” in the world."), {"message": message_id}
