"""The fictional mailbox as an app: what is on show, and what an act on it does. A pure model.

The mailbox itself is in ``mailbox.py``; what is done with a message that is read, with one that is
written, and at the door, in ``mail_reading.py``, ``mail_writing.py`` and ``mail_entry.py``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import mail_entry, mail_reading, mail_writing
from learn_app.exercises.desktop.mailbox import Mail, deliver, find_letter, folders, is_shown, letters, start
from learn_app.exercises.desktop.moves import clicks, writings
from learn_app.exercises.desktop.picker import Picked
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

__all__ = ["CODES", "act", "deliver", "is_there", "moves", "start", "targets"]

CODES = mail_entry.CODES | mail_reading.CODES | mail_writing.CODES
TEXTS = ("mail.search", *mail_entry.TEXTS, *mail_writing.TEXTS)
"""Targets that are text fields."""

_LONGEST_SEARCH = 200


def is_there(scene: Scene) -> bool:
    """Tell whether the world has messages."""
    return bool(scene.world.messages)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show."""
    mail = desk.mail
    if not mail.is_signed_in:
        return mail_entry.TARGETS
    shown = ["mail.new", *(f"mail.folder.{name}" for name in folders(scene))]
    if scene.world.mailbox.password:
        shown.append("mail.sign-out")
    if mail.draft:
        return (*shown, *mail_writing.targets(scene, mail, mail.draft))
    shown += ["mail.search", *(("mail.clear",) if mail.search else ())]
    shown += [f"mail.message.{x.id}" for x in letters(scene, mail) if is_shown(mail, x)]
    letter = find_letter(scene, mail, mail.open)
    return (*shown, *(mail_reading.targets(scene, mail, letter) if letter else ()))


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show, or after the answer of the file dialog."""
    mail = desk.mail
    after, feedback = desk, NEUTRAL
    match event:
        case Picked(target="mail.attach", file=file):
            after = replace(desk, mail=mail_writing.attached(mail, desk.drive, file))
        case Filled(target=target, text=text) if target in TEXTS:
            after = replace(desk, mail=_filled(mail, target, text))
        case Clicked() if not mail.is_signed_in:
            acted, feedback = mail_entry.act(scene, mail, event.target)
            after = replace(desk, mail=acted)
        case Clicked(target="mail.sign-out"):
            after = replace(desk, mail=mail_entry.signed_out(mail_writing.put_aside(scene, mail)))
        case Clicked(target=target) if mail.draft and not _leaves_draft(target):
            after, feedback = mail_writing.act(scene, desk, mail.draft, target)
        case Clicked(target=target):
            after, feedback = _clicked(scene, desk, target)
    # What changes nothing must give the same desk.
    return (desk if after == desk else after), feedback


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return writings(target, texts) if target in TEXTS else clicks(target)


def _leaves_draft(target: str) -> bool:
    return target == "mail.new" or target.startswith("mail.folder.")


def _filled(mail: Mail, target: str, text: str) -> Mail:
    """Return the mailbox after a text was written into a field, if the field is on show."""
    if not mail.is_signed_in:
        return mail_entry.filled(mail, target, text)
    if mail.draft:
        return mail_writing.filled(mail, mail.draft, target, text)
    if target == "mail.search":
        return replace(mail, search=text[:_LONGEST_SEARCH], notice="", asks="")
    return mail


def _clicked(scene: Scene, desk: "Desk", target: str) -> tuple["Desk", Feedback]:
    mail = desk.mail
    rest = replace(mail, notice="", asks="")
    match target.split(".")[1:]:
        case ["new"]:
            return replace(desk, mail=mail_writing.begun(scene, rest)), NEUTRAL
        case ["folder", folder]:
            stays = folder == mail.folder and not mail.search and mail.draft is None
            aside = mail_writing.put_aside(scene, rest)
            return replace(
                desk, mail=replace(aside, folder=folder, search="", open=mail.open if stays else "")
            ), NEUTRAL
        case ["clear"]:
            return replace(desk, mail=replace(rest, search="")), NEUTRAL
        case ["message", "draft", number] if number.isdecimal():
            return replace(desk, mail=mail_writing.taken_up(rest, int(number))), NEUTRAL
        case ["message", *name]:
            letter_id = ".".join(name)
            return replace(
                desk, mail=replace(rest, open=letter_id, opened=mail.opened | {letter_id})
            ), NEUTRAL
    letter = find_letter(scene, mail, mail.open)
    return mail_reading.act(scene, desk, letter, target) if letter else (desk, NEUTRAL)
