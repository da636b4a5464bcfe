# ruff: noqa: D102 - what each method means is said once, in Goal
"""What the goals of writing a message have in common: which message is meant, and the way to it."""

from collections.abc import Iterable, Iterator, Mapping

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, STICK, find, place
from learn_app.exercises.desktop.files_way import way_to_files, way_to_plug, way_to_rescue
from learn_app.exercises.desktop.form_sent_goals import ReceiptKept
from learn_app.exercises.desktop.goal import WAY_TO_APP, Problem
from learn_app.exercises.desktop.mail_file_goals import copy_on, file_at, receipt_site, source_of
from learn_app.exercises.desktop.mail_way import MailGoal, way_out_of_question, way_to_letter, way_to_mailbox
from learn_app.exercises.desktop.mail_world import ids
from learn_app.exercises.desktop.mailbox import Draft, Mail, find_letter
from learn_app.exercises.desktop.picker import way_in_picker
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({
    "wrong-recipient", "not-a-reply", "not-a-reply-to-all", "not-forwarded", "subject-does-not-match",
    "body-does-not-match",
    "replied-to-all", "replied-to-one", "addresses-shown", "wrong-copy", "missing-copy", "began-reply-all",
    "began-reply", "forgot-attachment", "wrong-attachment", "password-sent", "secret-sent", "not-kept",
})  # fmt: skip

REPLIES = ("reply", "reply-all")


class DraftGoal(MailGoal, frozen=True, kw_only=True):
    """What the goals of writing have in common; not a goal by itself."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return any(self.find_fault(scene, draft) == "" for draft in _candidates(scene, desk))

    def stands(self, scene: Scene, desk: Desk) -> bool:
        draft = desk.mail.draft
        return draft is not None and is_meant(scene, draft) and self.find_fault(scene, draft) == ""

    def find_fault(self, scene: Scene, draft: Draft) -> str:
        """Return the code of what is wrong with a message for this goal, or ""."""
        return ""

    def files(self) -> tuple[str, ...]:
        """Return the paths of the files that go with the message."""
        return ()

    def is_begun(self, scene: Scene, draft: Draft) -> bool:
        """Tell whether a new message that was put aside is worth going on with."""
        return self.find_fault(scene, draft) == ""

    def finish(self) -> Event:
        """Return the act that ends the writing."""
        return Clicked("mail.send")

    def way(self, scene: Scene, desk: Desk) -> Event:
        draft = desk.mail.draft
        for path in self.files():
            to_file = _way_to_file(scene, desk, path)
            if to_file:
                return to_file
        missing = self._missing_file(scene, desk)
        is_picking = desk.picker and desk.picker.target == "mail.attach" and draft and is_meant(scene, draft)
        if desk.picker and missing and is_picking:
            return way_in_picker(desk, desk.picker, file=missing)
        walk = self._way_to_draft(scene, desk)
        if walk or draft is None:
            return walk or Clicked("mail.new")
        return self.mend(scene, draft)

    def mend(self, scene: Scene, draft: Draft) -> Event:
        """Return the next act on the message that is meant."""
        texts = self.texts(scene)
        match self.find_fault(scene, draft):
            case "":
                return self.finish()
            case "subject-does-not-match":
                return Filled("mail.subject", texts["mail.subject"])
            case "body-does-not-match":
                return Filled("mail.body", texts["mail.body"])
            case "password-sent" | "secret-sent":
                is_below = texts["mail.body"] != draft.body
                return Filled(*(("mail.body", texts["mail.body"]) if is_below else _subject(texts)))
            case "forgot-attachment":
                return Clicked("mail.attach")
            case "wrong-attachment":
                return Clicked(f"mail.detach.{extra_file(scene, draft, self.files())}")
        return self.mend_recipients(scene, draft, texts)

    def mend_recipients(self, scene: Scene, draft: Draft, texts: Mapping[str, str]) -> Event:
        """Return the next act on « À », « Cc » and « Cci », one of which is wrong."""
        return Filled("mail.to", texts["mail.to"])

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if len(after.mail.sent) > len(before.mail.sent):
            fault = self.find_fault(scene, after.mail.sent[-1])
            return mistake(fault) if fault else None
        begun, (mode, about) = after.mail.draft, scene.writing
        if before.mail.draft is None and begun and begun.about == about and begun.mode != mode:
            wrong = {"reply-all": "began-reply-all", "reply": "began-reply"}
            return mistake(wrong[begun.mode]) if mode in REPLIES and begun.mode in REPLIES else None
        return None

    def is_preparation(self) -> bool:
        # A message put aside has lost its parts for the sending to come.
        return True

    def needed_files(self, scene: Scene) -> Iterable[str]:
        found = (file_at(scene, path) for path in self.files())
        return [one.file for one in found if one and find(scene.drive, one.file)]

    def enclosing_messages(self, scene: Scene) -> Iterable[str]:
        return [found[0] for path in self.files() if (found := source_of(scene, path))]

    def bound(self, scene: Scene) -> int:
        sites = (receipt_site(scene, path) for path in self.files())
        receipts = sum(2 * WAY_TO_APP + _keeping(site).bound(scene) for site in sites if site)
        return 36 + 32 * len(self.files()) + receipts

    def _missing_file(self, scene: Scene, desk: Desk) -> str:
        """Return the id of the file on the disk to enclose next, or ""."""
        enclosed = desk.mail.draft.enclosed if desk.mail.draft else ()
        for path in self.files():
            wanted = file_at(scene, path)
            if wanted and not any(wanted.is_same_as(one) for one in enclosed):
                item = copy_on(desk.drive, wanted)
                return item.id if item else ""
        return ""

    def _way_to_draft(self, scene: Scene, desk: Desk) -> Event | None:
        """Return the next move towards the message meant being written, or None when it is."""
        (mode, about), mail = scene.writing, desk.mail
        to_mailbox = way_to_mailbox(scene, desk)
        if to_mailbox:
            return to_mailbox
        if mail.asks:
            return way_out_of_question(mail)
        if mail.draft:
            return None if is_meant(scene, mail.draft) else Clicked("mail.cancel")
        if mode == "new":
            return self._way_to_new(scene, mail)
        letter = find_letter(scene, mail, about)
        if letter and letter.folder == "trash" and mail.open == letter.id:
            return Clicked("mail.restore")
        return way_to_letter(scene, desk, about) or Clicked(f"mail.{mode}")

    def _way_to_new(self, scene: Scene, mail: Mail) -> Event:
        for number, kept in enumerate(mail.kept):
            if kept.mode == "new" and self.is_begun(scene, kept):
                is_open = mail.folder == "drafts" and not mail.search
                return Clicked(f"mail.message.draft.{number}" if is_open else "mail.folder.drafts")
        return Clicked("mail.new")


def is_meant(scene: Scene, draft: Draft) -> bool:
    """Tell whether a draft is the message that the present goal is about to write."""
    return (draft.mode, draft.about) == scene.writing


def _candidates(scene: Scene, desk: Desk) -> Iterator[Draft]:
    """Give the message being written, and those sent, that may be the one meant.

    A new message may as well have been sent as an answer to an older one.
    """
    draft = desk.mail.draft
    if draft and is_meant(scene, draft):
        yield draft
    for sent in desk.mail.sent:
        if scene.writing[0] == "new" or is_meant(scene, sent):
            yield sent


def file_fault(scene: Scene, draft: Draft, files: tuple[str, ...]) -> str:
    """Return the code of what is wrong with what is enclosed, or ""; no files asked, nothing wrong."""
    if extra_file(scene, draft, files) >= 0:
        return "wrong-attachment"
    wanted = [file_at(scene, path) for path in files]
    is_whole = all(one is None or any(one.is_same_as(x) for x in draft.enclosed) for one in wanted)
    return "" if is_whole else "forgot-attachment"


def extra_file(scene: Scene, draft: Draft, files: tuple[str, ...]) -> int:
    """Return the number of the first file that should not be enclosed, or -1."""
    wanted = [file_at(scene, path) for path in files]
    for number, enclosed in enumerate(draft.enclosed):
        if files and not any(one and one.is_same_as(enclosed) for one in wanted):
            return number
    return -1


def addresses(scene: Scene, people: str) -> tuple[str, ...]:
    """Return the addresses of a list of people's ids."""
    found = (scene.world.person(person_id) for person_id in ids(people))
    return tuple(person.email for person in found if person)


def people_problems(scene: Scene, path: str, people: str) -> Iterable[Problem]:
    """Return what is wrong with a list of people's ids in the field ``path``."""
    for person_id in ids(people):
        if scene.world.person(person_id) is None:
            yield path, N_("There is no person “{person}” in the world."), {"person": person_id}


def file_problems(scene: Scene, path: str, files: Iterable[str]) -> Iterable[Problem]:
    """Return what is wrong with the paths of files in the field ``path``."""
    for file in files:
        if file_at(scene, file) is None:
            yield path, N_("There is no file “{file}” in the world."), {"file": file}


def _way_to_file(scene: Scene, desk: Desk, path: str) -> Event | None:
    """Return the next move that brings a file back to the disk, or None when it is there."""
    wanted = file_at(scene, path)
    enclosed = desk.mail.draft.enclosed if desk.mail.draft else ()
    if wanted is None or copy_on(desk.drive, wanted) or any(wanted.is_same_as(x) for x in enclosed):
        return None
    site = receipt_site(scene, path)
    if site:
        return _way_to_receipt(scene, desk, site, wanted.file)
    if wanted.file:
        if place(desk.drive, wanted.file) == STICK:
            return way_to_files(scene, desk) or way_to_plug(desk)
        return way_to_rescue(scene, desk, wanted.file)
    source = source_of(scene, path)
    if source is None:
        return None
    return way_to_letter(scene, desk, source[0]) or Clicked(f"mail.save-file.{source[1]}")


def _way_to_receipt(scene: Scene, desk: Desk, site: str, receipt: str) -> Event:
    """Return the next move that brings a form's receipt to the disk: out of the bin, or from the site."""
    thrown = (x.id for x in desk.drive.items if x.source == receipt and place(desk.drive, x.id) == BIN)
    found = next(thrown, "")
    return (way_to_rescue(scene, desk, found) if found else None) or _keeping(site).way(scene, desk)


def _keeping(site: str) -> ReceiptKept:
    return ReceiptKept(site=site, say=site)


def _subject(texts: Mapping[str, str]) -> tuple[str, str]:
    return "mail.subject", texts["mail.subject"]
