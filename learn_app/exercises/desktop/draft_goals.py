# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals of writing a message: beginning it, filling in its parts, keeping it for later.

The goals before ``mail.send`` guide the learner through its parts. They need not say which message
is meant: it is the one that the nearest goal with a ``reply_to`` or ``message`` names, or else a
new one. What was sent counts as written, so that nobody must write twice.
"""

from collections.abc import Iterable, Mapping

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import draft_way
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.draft_way import (
    REPLIES,
    DraftGoal,
    addresses,
    file_fault,
    file_problems,
    people_problems,
)
from learn_app.exercises.desktop.goal import Problem, first_alternative, matches, mentions
from learn_app.exercises.desktop.mail_address import recipients
from learn_app.exercises.desktop.mail_way import judge_loss, message_problems
from learn_app.exercises.desktop.mail_writing import secret_code
from learn_app.exercises.desktop.mailbox import Draft, letter_of, start
from learn_app.exercises.desktop.people import OWNER
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = draft_way.CODES


class MailCompose(DraftGoal, frozen=True, kw_only=True, tag="mail.compose"):
    """A new message was begun."""

    def writing(self) -> tuple[str, str]:
        return "new", ""

    def is_begun(self, scene: Scene, draft: Draft) -> bool:
        return False


class _Answer(DraftGoal, frozen=True, kw_only=True):
    message: str

    def needed_messages(self) -> tuple[str, ...]:
        return (self.message,)

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return judge_loss(before, event, self.message)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return message_problems(scene, "message", self.message)


class MailReply(_Answer, frozen=True, kw_only=True, tag="mail.reply"):
    """An answer to the message was begun."""

    def writing(self) -> tuple[str, str]:
        return "reply", self.message

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return answer_fault(draft, *self.writing())

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from reply_problems(scene, "message", self.message)


class MailReplyAll(_Answer, frozen=True, kw_only=True, tag="mail.reply_all"):
    """An answer to everybody who got the message was begun."""

    def writing(self) -> tuple[str, str]:
        return "reply-all", self.message

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return answer_fault(draft, *self.writing())

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from reply_problems(scene, "message", self.message, is_to_all=True)


class MailForward(_Answer, frozen=True, kw_only=True, tag="mail.forward"):
    """The message is about to be forwarded to somebody."""

    def writing(self) -> tuple[str, str]:
        return "forward", self.message

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return answer_fault(draft, *self.writing())


class MailTo(DraftGoal, frozen=True, kw_only=True, tag="mail.to"):
    """The message being written is to these people (ids, with commas), and to nobody else."""

    to: str

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {"mail.to": ", ".join(addresses(scene, self.to))}

    def card_line(self, scene: Scene, desk: Desk) -> str:
        return "adresse"

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        is_right = set(recipients(scene.world, draft.to)) == set(addresses(scene, self.to))
        return "" if is_right else "wrong-recipient"

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return people_problems(scene, "to", self.to)


class MailCopy(DraftGoal, frozen=True, kw_only=True, tag="mail.copy"):
    """These people get a copy: of « Cc » that all can see, of « Cci » that nobody sees."""

    cc: str = ""
    bcc: str = ""

    def texts(self, scene: Scene) -> Mapping[str, str]:
        asked = {"mail.cc": self.cc, "mail.bcc": self.bcc}
        return {target: ", ".join(addresses(scene, x)) for target, x in asked.items() if x}

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return copy_fault(scene, draft, addresses(scene, self.cc), addresses(scene, self.bcc))

    def mend_recipients(self, scene: Scene, draft: Draft, texts: Mapping[str, str]) -> Event:
        return mend_fields(scene, draft, texts)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not self.cc and not self.bcc:
            yield "", N_("Say who gets a copy: “cc” or “bcc”."), {}
        yield from people_problems(scene, "cc", self.cc)
        yield from people_problems(scene, "bcc", self.bcc)


class MailAttach(DraftGoal, frozen=True, kw_only=True, tag="mail.attach"):
    """The file, and no other, goes with the message being written."""

    file: str

    def files(self) -> tuple[str, ...]:
        return (self.file,)

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        return file_fault(scene, draft, self.files())

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return file_problems(scene, "file", self.files())


class Written(DraftGoal, frozen=True, kw_only=True):
    """A subject and a text. ``…_matches`` and ``body_excludes`` are alternatives separated by ``|``.

    ``body`` and ``subject`` are examples that match, for the demonstration. ``body_excludes`` are
    words that must not stand in the text, be it otherwise right. Not a goal by itself.
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
        if secret_code(scene, Draft(subject=texts["mail.subject"], body=texts["mail.body"])):
            yield "body", N_("The example tells a secret."), {}


class MailWrite(Written, frozen=True, kw_only=True, tag="mail.write"):
    """The subject or the text being written, or both, say what they should."""

    def texts(self, scene: Scene) -> Mapping[str, str]:
        asked = {"mail.subject": self.subject_matches, "mail.body": self.body_matches}
        return {target: text for target, text in self.examples().items() if asked[target]}

    def card_line(self, scene: Scene, desk: Desk) -> str:
        return "objet" if self.subject_matches and not self.body_matches else ""

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not first_alternative(self.subject_matches) and not first_alternative(self.body_matches):
            yield "", N_("Say what is written: “subject_matches” or “body_matches”."), {}
            return
        yield from Written.problems(self, scene)


class MailKeep(Written, frozen=True, kw_only=True, tag="mail.keep"):
    """A new message is among the drafts, not sent: to ``to`` if it says so, with this subject or text."""

    to: str = ""

    def writing(self) -> tuple[str, str]:
        return "new", ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(d.mode == "new" and self.find_fault(scene, d) == "" for d in desk.mail.kept)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        to = {"mail.to": ", ".join(addresses(scene, self.to))} if self.to else {}
        return {**to, **self.examples()}

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        if self.to and set(recipients(scene.world, draft.to)) != set(addresses(scene, self.to)):
            return "wrong-recipient"
        return Written.find_fault(self, scene, draft) or ("" if draft.body.strip() else "body-does-not-match")

    def finish(self) -> Event:
        return Clicked("mail.cancel")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if len(after.mail.sent) > len(before.mail.sent):
            return mistake("not-kept")
        return None

    def is_preparation(self) -> bool:
        return False

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from people_problems(scene, "to", self.to)
        yield from Written.problems(self, scene)
        if any(self.find_fault(scene, draft) == "" for draft in start(scene).kept):
            yield "", N_("There is such a draft from the start."), {}


def answer_fault(draft: Draft, mode: str, about: str) -> str:
    """Return the code of what is wrong with which message a draft answers, and how, or ""."""
    if draft.about == about and draft.mode == mode:
        return ""
    if draft.about == about and {draft.mode, mode} <= set(REPLIES):
        return "replied-to-all" if draft.mode == "reply-all" else "replied-to-one"
    return {"forward": "not-forwarded", "reply-all": "not-a-reply-to-all"}.get(mode, "not-a-reply")


def copy_fault(scene: Scene, draft: Draft, cc: tuple[str, ...], bcc: tuple[str, ...]) -> str:
    """Return the code of what is wrong with the copies of a message, or ""."""
    got_to, got_cc, got_bcc = (set(recipients(scene.world, text)) for text in (draft.to, draft.cc, draft.bcc))
    if set(bcc) & (got_to | got_cc):
        return "addresses-shown"
    if set(cc) & (got_to | got_bcc):
        return "wrong-copy"
    if set(cc) - got_cc or set(bcc) - got_bcc:
        return "missing-copy"
    is_right = got_cc == set(cc) and got_bcc == set(bcc)
    return "" if is_right else "wrong-recipient"


def mend_fields(scene: Scene, draft: Draft, texts: Mapping[str, str]) -> Event:
    """Return the next act that puts the right addresses into « À », « Cc » and « Cci »."""
    fields = {"mail.to": draft.to, "mail.cc": draft.cc, "mail.bcc": draft.bcc}
    for target, text in fields.items():
        wanted = texts.get(target, "" if target != "mail.to" else None)
        if wanted is None:  # only the copies are asked for: who gets one is not written to directly
            copied = recipients(scene.world, f"{texts.get('mail.cc', '')}, {texts.get('mail.bcc', '')}")
            left = [x for x in recipients(scene.world, text) if x not in copied]
            if len(left) == len(recipients(scene.world, text)):
                continue
            wanted = ", ".join(left)
        if set(recipients(scene.world, text)) != set(recipients(scene.world, wanted)):
            is_hidden = target != "mail.to" and not draft.has_copies
            return Clicked("mail.copies") if is_hidden else Filled(target, wanted)
    return Filled("mail.to", texts.get("mail.to", ""))


def reply_problems(scene: Scene, path: str, message_id: str, is_to_all: bool = False) -> Iterable[Problem]:
    """Return what is wrong with the id of a message that is answered in the field ``path``."""
    yield from message_problems(scene, path, message_id)
    message = scene.world.message(message_id)
    if message and message.sender == OWNER:
        yield path, N_("One does not reply to one’s own message."), {}
    elif message and is_to_all and not letter_of(scene, message, "inbox", False).others:
        yield path, N_("Nobody else got the message “{message}”."), {"message": message_id}


DraftGoals = (
    MailReply
    | MailReplyAll
    | MailForward
    | MailCompose
    | MailTo
    | MailCopy
    | MailAttach
    | MailWrite
    | MailKeep
)
