"""What can be done with a message that is being written: beginning, filling in, enclosing, sending."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop import picker
from learn_app.exercises.desktop.drive import Drive, find
from learn_app.exercises.desktop.mail_address import is_address, known_person, recipients
from learn_app.exercises.desktop.mail_world import ids
from learn_app.exercises.desktop.mailbox import Draft, Enclosure, Letter, Mail, Mode, find_letter
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({
    "missing-recipient", "invalid-recipient", "missing-subject", "empty-message", "attachment-mentioned",
    "password-sent", "secret-sent", "answered-unwanted",
})  # fmt: skip

RECIPIENTS = ("mail.to", "mail.cc", "mail.bcc")
TEXTS = (*RECIPIENTS, "mail.subject", "mail.body")
_FIELDS = {target: target.removeprefix("mail.") for target in TEXTS}
_LONGEST = 20_000
_LONGEST_SUBJECT = 300
_MOST_ENCLOSED = 10

_SPEAKS_OF_A_FILE = re.compile(r"\b(ci joint\w*|pieces? jointes?|je (te |vous |t )?joins|en pj|attached)\b")


def targets(scene: Scene, mail: Mail, draft: Draft) -> tuple[str, ...]:
    """Return the targets on show of a message being written."""
    people = ids(scene.world.mailbox.contacts)
    if mail.asks:
        return (*(f"mail.contact.{one}" for one in people), "mail.back")
    copies = ("mail.cc", "mail.bcc") if draft.has_copies else ("mail.copies",)
    books = ("to", "cc", "bcc") if draft.has_copies else ("to",)
    book = tuple(f"mail.contacts.{field}" for field in books) if people else ()
    files = tuple(f"mail.detach.{i}" for i in range(len(draft.enclosed)))
    attach = ("mail.attach",) if can_attach(scene) else ()
    ways_out = ("mail.send", *attach, "mail.cancel", "mail.discard")
    return ("mail.to", *copies, *book, "mail.subject", "mail.body", *files, *ways_out)


def can_attach(scene: Scene) -> bool:
    """Tell whether there are files at all, to enclose."""
    world = scene.world
    has_receipts = any(site.receipt_file for site in world.sites.values())
    return bool(world.files) or has_receipts or any(m.attachments for m in world.messages)


def act(scene: Scene, desk: "Desk", draft: Draft, target: str) -> tuple["Desk", Feedback]:
    """Return the desk after a click on what belongs to a message being written."""
    mail = replace(desk.mail, notice="", asks="")
    match target.split(".")[1:]:
        case ["send"]:
            after, feedback = _send(scene, desk.mail, draft)
            return replace(desk, mail=after), feedback
        case ["attach"]:
            return picker.ask_to_open(desk, "mail", "mail.attach"), NEUTRAL
        case ["cancel"]:
            return replace(desk, mail=put_aside(scene, mail)), NEUTRAL
        case ["discard"]:
            return replace(desk, mail=replace(mail, draft=None, notice="discarded")), NEUTRAL
        case ["copies"]:
            return replace(desk, mail=replace(mail, draft=replace(draft, has_copies=True))), NEUTRAL
        case ["contacts", "to" | "cc" | "bcc" as field]:
            return replace(desk, mail=replace(mail, asks=field)), NEUTRAL
        case ["contact", person_id]:
            address = known_person(scene.world, person_id).email
            added = with_address(draft, desk.mail.asks or "to", address)
            return replace(desk, mail=replace(mail, draft=added)), NEUTRAL
        case ["detach", number] if number.isdecimal():
            rest = tuple(x for i, x in enumerate(draft.enclosed) if i != int(number))
            return replace(desk, mail=replace(mail, draft=replace(draft, enclosed=rest))), NEUTRAL
    return replace(desk, mail=mail), NEUTRAL


def filled(mail: Mail, draft: Draft, target: str, text: str) -> Mail:
    """Return the mailbox after a field of the message was written, if it is on show."""
    is_hidden = mail.asks or (target in ("mail.cc", "mail.bcc") and not draft.has_copies)
    if is_hidden or target not in _FIELDS:
        return mail
    changed = _with(draft, _FIELDS[target], text[:_LONGEST])
    return mail if changed == draft else replace(mail, draft=changed, notice="")


def attached(mail: Mail, drive: Drive, file_id: str) -> Mail:
    """Return the mailbox with a file of the disk enclosed in the message being written."""
    item = find(drive, file_id)
    if mail.draft is None or item is None or item.kind == "folder":
        return mail
    origin = item.source or item.id
    enclosed = Enclosure(item.name, item.kind, item.size, item.text, item.pictogram, file=origin)
    if enclosed in mail.draft.enclosed or len(mail.draft.enclosed) >= _MOST_ENCLOSED:
        return replace(mail, notice="already-attached")
    draft = replace(mail.draft, enclosed=(*mail.draft.enclosed, enclosed))
    return replace(mail, draft=draft, notice="attached")


def begun(scene: Scene, mail: Mail) -> Mail:
    """Return the mailbox with a new message begun; one that is being begun stays."""
    if mail.draft and mail.draft.mode == "new":
        return mail
    return replace(put_aside(scene, mail), draft=Draft(), notice="")


def begun_about(scene: Scene, mail: Mail, letter: Letter, mode: Mode) -> Mail:
    """Return the mailbox with an answer begun, or the one begun before taken up."""
    for number, kept in enumerate(mail.kept):
        if (kept.mode, kept.about) == (mode, letter.id):
            return taken_up(mail, number)
    return replace(put_aside(scene, mail), draft=blank(letter, mode), notice="")


def taken_up(mail: Mail, number: int) -> Mail:
    """Return the mailbox with a draft put aside being written again."""
    if number >= len(mail.kept):
        return mail
    rest = tuple(d for i, d in enumerate(mail.kept) if i != number)
    return replace(mail, draft=mail.kept[number], kept=rest, notice="", search="")


def put_aside(scene: Scene, mail: Mail) -> Mail:
    """Return the mailbox with the message being written among the drafts, if it holds words."""
    draft = mail.draft
    if draft is None:
        return mail
    if not _is_worth_keeping(scene, mail, draft):
        return replace(mail, draft=None)
    return replace(mail, draft=None, kept=(*mail.kept, draft), notice="kept")


def blank(letter: Letter, mode: Mode) -> Draft:
    """Return an answer to a message, or the message to be forwarded, with nothing written yet."""
    about = letter.subject[:_LONGEST_SUBJECT]
    if mode == "forward":
        return Draft("forward", letter.id, subject=f"Fwd: {about}", enclosed=letter.enclosed)
    subject = about if about.startswith("Re:") else f"Re: {about}"
    if mode == "reply":
        return Draft("reply", letter.id, to=letter.person.email, subject=subject)
    to = [letter.person, *(one for one in letter.to if one != letter.person)]
    cc = [one for one in letter.cc if one not in to]
    return Draft(
        "reply-all",
        letter.id,
        to=", ".join(one.email for one in to),
        cc=", ".join(one.email for one in cc),
        subject=subject,
        has_copies=bool(cc),
    )


def with_address(draft: Draft, field: str, address: str) -> Draft:
    """Return a message with one more address in a field, after those that stand there."""
    text = getattr(draft, field).strip().rstrip(",;").strip()
    return draft if address in text else _with(draft, field, f"{text}, {address}" if text else address)


def secret_code(scene: Scene, draft: Draft) -> str:
    """Return the code of what a message tells though nobody ever should, or ""."""
    text = " ".join((draft.subject, draft.body))
    mailbox = scene.world.mailbox
    if mailbox.password and mailbox.password in text:
        return "password-sent"
    bare = "".join(loose(text).split())
    is_told = any("".join(loose(secret).split()) in bare for secret in mailbox.secrets)
    return "secret-sent" if is_told else ""


def _send(scene: Scene, mail: Mail, draft: Draft) -> tuple[Mail, Feedback]:
    fields = (draft.to, draft.cc, draft.bcc)
    addresses = [address for field in fields for address in recipients(scene.world, field)]
    if not addresses:
        return mail, mistake("missing-recipient")
    if not all(is_address(a) for a in addresses):
        return mail, mistake("invalid-recipient")
    # Mail programs only ask. Here it is refused: what was sent could not be taken back and completed.
    if not draft.subject.strip():
        return mail, mistake("missing-subject")
    if not draft.body.strip() and draft.mode != "forward":
        return mail, mistake("empty-message")
    if speaks_of_a_file(draft.body) and not draft.enclosed and not draft.is_warned:
        return replace(mail, draft=replace(draft, is_warned=True)), mistake("attachment-mentioned")
    after = replace(mail, draft=None, sent=(*mail.sent, draft), notice="sent")
    letter = find_letter(scene, mail, draft.about)
    code = secret_code(scene, draft)
    if not code and letter and letter.folder == "junk" and draft.mode != "forward":
        code = "answered-unwanted"
    return after, mistake(code) if code else NEUTRAL


def speaks_of_a_file(body: str) -> bool:
    """Tell whether a text says that a file is enclosed."""
    return bool(_SPEAKS_OF_A_FILE.search(loose(body).replace("-", " ")))


def _is_worth_keeping(scene: Scene, mail: Mail, draft: Draft) -> bool:
    if draft.body.strip():
        return True
    letter = find_letter(scene, mail, draft.about)
    if letter is None:
        return bool(draft.to.strip() or draft.subject.strip() or draft.enclosed)
    first = blank(letter, draft.mode)
    return draft.enclosed != first.enclosed or bool(draft.mode == "forward" and draft.to.strip())


def _with(draft: Draft, field: str, text: str) -> Draft:
    match field:
        case "to":
            return replace(draft, to=text)
        case "cc":
            return replace(draft, cc=text)
        case "bcc":
            return replace(draft, bcc=text)
        case "subject":
            return replace(draft, subject=text)
    return replace(draft, body=text)
