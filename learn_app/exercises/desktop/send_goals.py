# ruff: noqa: D102 - what each method means is said once, in Goal
"""The goal of sending a message: to whom, with which copies and files, saying what."""

from collections.abc import Iterable, Mapping

from learn_app.exercise_api.contract import Feedback
from learn_app.exercise_api.events import Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.draft_goals import (
    Written,
    answer_fault,
    copy_fault,
    mend_fields,
    reply_problems,
)
from learn_app.exercises.desktop.draft_way import (
    addresses,
    file_fault,
    file_problems,
    people_problems,
)
from learn_app.exercises.desktop.goal import Problem
from learn_app.exercises.desktop.mail_address import recipients
from learn_app.exercises.desktop.mail_way import judge_loss, message_problems
from learn_app.exercises.desktop.mail_writing import blank, secret_code
from learn_app.exercises.desktop.mailbox import Draft, letter_of
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

_ABOUT_PEOPLE = (
    "wrong-recipient",
    "replied-to-all",
    "replied-to-one",
    "addresses-shown",
    "wrong-copy",
    "missing-copy",
)


class MailSend(Written, frozen=True, kw_only=True, tag="mail.send"):
    """A message was sent: to ``to`` (ids of people, with commas), or as a reply to ``reply_to``.

    With ``reply_all``, everybody who got that message is answered; with ``forward``, the message of
    that id was forwarded to ``to``. ``cc`` and ``bcc`` get a copy; ``attachments`` are paths of files.
    """

    to: str = ""
    cc: str = ""
    bcc: str = ""
    reply_to: str = ""
    reply_all: str = ""
    forward: str = ""
    attachments: tuple[str, ...] = ()

    def writing(self) -> tuple[str, str]:
        if self.reply_to:
            return "reply", self.reply_to
        if self.reply_all:
            return "reply-all", self.reply_all
        return ("forward", self.forward) if self.forward else ("new", "")

    def files(self) -> tuple[str, ...]:
        return self.attachments

    def needed_messages(self) -> tuple[str, ...]:
        return tuple(x for x in (self.reply_to, self.reply_all, self.forward) if x)

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(self.find_fault(scene, sent) == "" for sent in desk.mail.sent)

    def is_begun(self, scene: Scene, draft: Draft) -> bool:
        return self.find_fault(scene, draft) not in _ABOUT_PEOPLE

    def texts(self, scene: Scene) -> Mapping[str, str]:
        to, cc, bcc = (", ".join(people) for people in self._people(scene))
        return {"mail.to": to, "mail.cc": cc, "mail.bcc": bcc, **self.examples()}

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return judge_loss(before, event, *self.needed_messages())

    def is_preparation(self) -> bool:
        return False

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        mode, about = self.writing()
        code = answer_fault(draft, mode, about) if about else ""
        if code and not code.startswith("replied-"):  # who gets it counts, not by which button
            return code
        code = self._people_fault(scene, draft) or file_fault(scene, draft, self.attachments)
        if code:
            return code
        if not draft.subject.strip():
            return "subject-does-not-match"
        code = secret_code(scene, draft)
        if code:
            return code
        if not draft.body.strip() and not self.forward:
            return "body-does-not-match"
        return Written.find_fault(self, scene, draft)

    def mend_recipients(self, scene: Scene, draft: Draft, texts: Mapping[str, str]) -> Event:
        return mend_fields(scene, draft, texts)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        if not self.to and not self.reply_to and not self.reply_all:
            yield "", N_("Say to whom: “to” (a person) or “reply_to” (a message)."), {}
        for path, people in (("to", self.to), ("cc", self.cc), ("bcc", self.bcc)):
            yield from people_problems(scene, path, people)
        if self.reply_to:
            yield from reply_problems(scene, "reply_to", self.reply_to)
        if self.reply_all:
            yield from reply_problems(scene, "reply_all", self.reply_all, is_to_all=True)
        if self.forward:
            yield from message_problems(scene, "forward", self.forward)
        if len(self.needed_messages()) > 1:
            yield "forward", N_("A message is either a reply or forwarded."), {}
        yield from file_problems(scene, "attachments", self.attachments)
        yield from Written.problems(self, scene)

    def _people(self, scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return the addresses that stand in « À », « Cc » and « Cci » in the end."""
        cc, bcc = addresses(scene, self.cc), addresses(scene, self.bcc)
        if self.reply_all:
            message = scene.world.message(self.reply_all)
            if message is None:
                return (), cc, bcc
            answer = blank(letter_of(scene, message, message.folder, False), "reply-all")
            return recipients(scene.world, answer.to), recipients(scene.world, answer.cc), ()
        message = scene.world.message(self.reply_to)
        return addresses(scene, self.to or (message.sender if message else "")), cc, bcc

    def _people_fault(self, scene: Scene, draft: Draft) -> str:
        to, cc, bcc = self._people(scene)
        got = {x for text in (draft.to, draft.cc, draft.bcc) for x in recipients(scene.world, text)}
        if self.reply_all:
            # Whether the others stand in « À » or in « Cc », they are answered.
            missing = {*to, *cc} - got
            if missing and to[0] in got:
                return "replied-to-one"
            return "" if not missing and got == {*to, *cc} else "wrong-recipient"
        if self.reply_to and set(to) < got and draft.mode == "reply-all":
            return "replied-to-all"
        got_to = set(recipients(scene.world, draft.to))
        code = copy_fault(scene, draft, cc, bcc)
        if code:
            return code
        if not to:
            return "" if not got_to else "wrong-recipient"
        # To whom all gets hidden copies one puts oneself, or nobody.
        is_hidden_to_all = bool(bcc) and not got_to and set(to) == {scene.world.owner.email}
        return "" if got_to == set(to) or is_hidden_to_all else "wrong-recipient"
