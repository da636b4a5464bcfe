# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals of writing a message: beginning it, filling in its parts, sending it.

The goals before ``mail.send`` guide the learner through its parts. They need not say which message
is meant: it is the one that the nearest goal with a ``reply_to`` or ``message`` names, or else a
new one. What was sent counts as written, so that nobody must write twice.
"""

from collections.abc import Iterable, Iterator, Mapping

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Goal, Problem, first_alternative, matches, mentions, way_to_app
from learn_app.exercises.desktop.mail import Draft, find_letter, recipients
from learn_app.exercises.desktop.mail_goals import judge_deletion, message_problems, way_to_letter
from learn_app.exercises.desktop.people import OWNER
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({
    "wrong-recipient", "not-a-reply", "not-forwarded", "subject-does-not-match", "body-does-not-match",
})  # fmt: skip


class DraftGoal(Goal, frozen=True, kw_only=True):
    """What the goals of writing have in common; not a goal by itself."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(self.find_fault(scene, draft) == "" for draft in _candidates(scene, desk))

    def stands(self, scene: Scene, desk: Desk) -> bool:
        draft = desk.mail.draft
        return draft is not None and _is_meant(scene, draft) and self.find_fault(scene, draft) == ""

    def way(self, scene: Scene, desk: Desk) -> Event:
        draft = desk.mail.draft
        walk = _way_to_draft(scene, desk)
        if walk or draft is None:
            return walk or Clicked("mail.new")
        texts = self.texts(scene)
        match self.find_fault(scene, draft):
            case "wrong-recipient":
                return Filled("mail.to", texts["mail.to"])
            case "subject-does-not-match":
                return Filled("mail.subject", texts["mail.subject"])
            case "body-does-not-match":
                return Filled("mail.body", texts["mail.body"])
        return Clicked("mail.send")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if len(after.mail.sent) == len(before.mail.sent):
            return None
        fault = self.find_fault(scene, after.mail.sent[-1])
        return mistake(fault) if fault else None

    def is_preparation(self) -> bool:
        # A message put aside has lost its parts for the sending to come.
        return True

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        """Return the code of what is wrong with a message for this goal, or ""."""
        return ""


class MailCompose(DraftGoal, frozen=True, kw_only=True, tag="mail.compose"):
    """A new message was begun."""

    def writing(self) -> tuple[str, str]:
        return "new", ""


class _Answer(DraftGoal, frozen=True, kw_only=True):
    message: str

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return judge_deletion(before, event, self.message)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return message_problems(scene, "message", self.message)


class MailReply(_Answer, frozen=True, kw_only=True, tag="mail.reply"):
    """An answer to the message was begun."""

    def writing(self) -> tuple[str, str]:
        return "reply", self.message

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return "" if (draft.mode, draft.about) == self.writing() else "not-a-reply"

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from _reply_problems(scene, "message", self.message)


class MailForward(_Answer, frozen=True, kw_only=True, tag="mail.forward"):
    """The message is about to be forwarded to somebody."""

    def writing(self) -> tuple[str, str]:
        return "forward", self.message

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return "" if (draft.mode, draft.about) == self.writing() else "not-forwarded"


class MailTo(DraftGoal, frozen=True, kw_only=True, tag="mail.to"):
    """The message being written is to this person, and to nobody else."""

    to: str

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {"mail.to": _address(scene, self.to)}

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        is_right = recipients(scene.world, draft.to) == (_address(scene, self.to),)
        return "" if is_right else "wrong-recipient"

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return _person_problems(scene, self.to)


class _Written(DraftGoal, frozen=True, kw_only=True):
    """A subject and a text. ``…_matches`` and ``body_excludes`` are alternatives separated by ``|``.

    ``body`` and ``subject`` are examples that match, for the demonstration. ``body_excludes`` are
    words that must not stand in the text, be it otherwise right.
    """

    subject_matches: str = ""
    subject: str = ""
    body_matches: str = ""
    body_excludes: str = ""
    body: str = ""

    def examples(self) -> Mapping[str, str]:
        """Return a subject and a text that are right, by target."""
        return {
            "mail.subject": self.subject or first_alternative(self.subject_matches) or "Bonjour",
            "mail.body": self.body or first_alternative(self.body_matches) or "Bonjour",
        }

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        if not matches(self.subject_matches, draft.subject):
            return "subject-does-not-match"
        is_right = matches(self.body_matches, draft.body) and not mentions(self.body_excludes, draft.body)
        return "" if is_right else "body-does-not-match"

    def problems(self, scene: Scene) -> Iterable[Problem]:
        texts = self.examples()
        if not matches(self.subject_matches, texts["mail.subject"]):
            yield "subject", N_("The example does not match “{wanted}”."), {"wanted": self.subject_matches}
        if not matches(self.body_matches, texts["mail.body"]):
            yield "body", N_("The example does not match “{wanted}”."), {"wanted": self.body_matches}
        if mentions(self.body_excludes, texts["mail.body"]):
            yield "body", N_("The example has words of “{excluded}”."), {"excluded": self.body_excludes}


class MailWrite(_Written, frozen=True, kw_only=True, tag="mail.write"):
    """The subject or the text being written, or both, say what they should."""

    def texts(self, scene: Scene) -> Mapping[str, str]:
        asked = {"mail.subject": self.subject_matches, "mail.body": self.body_matches}
        return {target: text for target, text in self.examples().items() if asked[target]}

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not first_alternative(self.subject_matches) and not first_alternative(self.body_matches):
            yield "", N_("Say what is written: “subject_matches” or “body_matches”."), {}
            return
        yield from _Written.problems(self, scene)


class MailSend(_Written, frozen=True, kw_only=True, tag="mail.send"):
    """A message was sent: to ``to`` (a person's id), or as a reply to the message ``reply_to``.

    With ``forward``, the message of that id was forwarded to ``to``.
    """

    to: str = ""
    reply_to: str = ""
    forward: str = ""

    def writing(self) -> tuple[str, str]:
        if self.reply_to:
            return "reply", self.reply_to
        return ("forward", self.forward) if self.forward else ("new", "")

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(self.find_fault(scene, sent) == "" for sent in desk.mail.sent)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {"mail.to": self._address(scene), **self.examples()}

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return judge_deletion(before, event, *(x for x in (self.reply_to, self.forward) if x))

    def is_preparation(self) -> bool:
        return False

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not self.to and not self.reply_to:
            yield "", N_("Say to whom: “to” (a person) or “reply_to” (a message)."), {}
        if self.to:
            yield from _person_problems(scene, self.to)
        if self.reply_to:
            yield from _reply_problems(scene, "reply_to", self.reply_to)
        if self.forward:
            yield from message_problems(scene, "forward", self.forward)
        if self.forward and self.reply_to:
            yield "forward", N_("A message is either a reply or forwarded."), {}
        yield from _Written.problems(self, scene)

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        is_meant = (draft.mode, draft.about) == self.writing()
        if (self.reply_to or self.forward) and not is_meant:
            return "not-a-reply" if self.reply_to else "not-forwarded"
        if recipients(scene.world, draft.to) != (self._address(scene),):
            return "wrong-recipient"
        if not draft.subject.strip():
            return "subject-does-not-match"
        if not draft.body.strip() and not self.forward:
            return "body-does-not-match"
        return _Written.find_fault(self, scene, draft)

    def _address(self, scene: Scene) -> str:
        message = scene.world.message(self.reply_to)
        return _address(scene, self.to or (message.sender if message else ""))


def _address(scene: Scene, person_id: str) -> str:
    person = scene.world.person(person_id)
    return person.email if person else ""


def _is_meant(scene: Scene, draft: Draft) -> bool:
    return (draft.mode, draft.about) == scene.writing


def _candidates(scene: Scene, desk: Desk) -> Iterator[Draft]:
    """Give the message being written, and those sent, that may be the one meant.

    A new message may as well have been sent as an answer to an older one.
    """
    draft = desk.mail.draft
    if draft and _is_meant(scene, draft):
        yield draft
    for sent in desk.mail.sent:
        if scene.writing[0] == "new" or _is_meant(scene, sent):
            yield sent


def _way_to_draft(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move towards the message meant being written, or None when it is."""
    mode, about = scene.writing
    to_app = way_to_app(scene, desk, "mail")
    if to_app:
        return to_app
    if desk.mail.draft:
        return None if _is_meant(scene, desk.mail.draft) else Clicked("mail.cancel")
    if mode == "new":
        return Clicked("mail.new")
    letter = find_letter(scene, desk.mail, about)
    if letter and letter.folder == "trash" and desk.mail.open == letter.id:
        return Clicked("mail.restore")
    return way_to_letter(scene, desk, about) or Clicked(f"mail.{mode}")


def _person_problems(scene: Scene, person_id: str) -> Iterable[Problem]:
    if scene.world.person(person_id) is None:
        yield "to", N_("There is no person “{person}” in the world."), {"person": person_id}


def _reply_problems(scene: Scene, path: str, message_id: str) -> Iterable[Problem]:
    yield from message_problems(scene, path, message_id)
    message = scene.world.message(message_id)
    if message and message.sender == OWNER:
        yield path, N_("One does not reply to one’s own message."), {}


DraftGoals = MailReply | MailForward | MailCompose | MailTo | MailWrite | MailSend
