"""What can be done with a message that is read: answering, moving, deleting, its files."""

from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercises.desktop import drive, mail_writing, viewer
from learn_app.exercises.desktop.mailbox import GONE, Enclosure, Letter, Mail, find_message
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({"dangerous-attachment", "already-saved", "clicked-link"})
ANSWERS = ("mail.reply", "mail.reply-all", "mail.forward")
TOOLS = ("mail.delete", "mail.move", "mail.unwanted", "mail.restore", "mail.destroy")

SAVED_TO = "downloads"


def tools(scene: Scene, letter: Letter) -> tuple[str, ...]:
    """Return the targets that put an open message elsewhere."""
    if letter.folder == "trash":
        return ("mail.restore", "mail.destroy")
    if letter.folder == "junk":
        return ("mail.delete", "mail.restore")
    move = ("mail.move",) if scene.world.mailbox.folders else ()
    return ("mail.delete", *move, *(() if letter.is_mine else ("mail.unwanted",)))


def answers(letter: Letter) -> tuple[str, ...]:
    """Return the targets that begin a message about an open one."""
    if letter.folder == "trash":
        return ()
    reply = () if letter.is_mine else ("mail.reply", *(("mail.reply-all",) if letter.others else ()))
    return (*reply, "mail.forward")


def destinations(scene: Scene, letter: Letter) -> tuple[str, ...]:
    """Return the ids of the folders that an open message can be moved to."""
    home = "sent" if letter.is_mine else "inbox"
    return tuple(x for x in (home, *scene.world.mailbox.folders) if x != letter.folder)


def targets(scene: Scene, mail: Mail, letter: Letter) -> tuple[str, ...]:
    """Return the targets on show of an open message."""
    match mail.asks:
        case "move":
            return (*(f"mail.to-folder.{name}" for name in destinations(scene, letter)), "mail.close")
        case "destroy":
            return ("mail.destroy-now", "mail.close")
    files = [f"mail.{what}-file.{i}" for i in range(len(letter.enclosed)) for what in ("open", "save")]
    message = find_message(scene, mail, letter.id)
    link = ("mail.link",) if message and message.link else ()
    return (*tools(scene, letter), *files, *link, *answers(letter))


def act(scene: Scene, desk: "Desk", letter: Letter, target: str) -> tuple["Desk", Feedback]:
    """Return the desk after a click on what belongs to an open message."""
    mail = replace(desk.mail, notice="", asks="")
    match target.split(".")[1:]:
        case ["open-file" | "save-file" as what, number] if number.isdecimal():
            enclosed = letter.enclosed[int(number)]
            if enclosed.is_dangerous:
                return desk, mistake("dangerous-attachment", file=enclosed.name)
            if what == "open-file":
                return viewer.show_item(desk, drive.Item("", *_facts(enclosed))), NEUTRAL
            return _saved(desk, enclosed)
        case ["link"]:
            message = find_message(scene, mail, letter.id)
            address = message.link.address if message and message.link else ""
            return desk, mistake("clicked-link", address=address)
        case ["reply"]:
            mail = mail_writing.begun_about(scene, mail, letter, "reply")
        case ["reply-all"]:
            mail = mail_writing.begun_about(scene, mail, letter, "reply-all")
        case ["forward"]:
            mail = mail_writing.begun_about(scene, mail, letter, "forward")
        case ["move"]:
            mail = replace(mail, asks="move")
        case ["destroy"]:
            mail = replace(mail, asks="destroy")
        case ["delete"]:
            mail = _moved(mail, letter.id, "trash", "deleted")
        case ["unwanted"]:
            mail = _moved(mail, letter.id, "junk", "unwanted")
        case ["restore"]:
            mail = _moved(mail, letter.id, "sent" if letter.is_mine else "inbox", "restored")
        case ["to-folder", folder]:
            mail = _moved(mail, letter.id, folder, "moved")
        case ["destroy-now"]:
            mail = _destroyed(scene, mail, letter)
    return replace(desk, mail=mail), NEUTRAL


def _saved(desk: "Desk", enclosed: Enclosure) -> tuple["Desk", Feedback]:
    known = drive.child(desk.drive, SAVED_TO, enclosed.name)
    if known and enclosed.is_copy_of(known):
        return desk, mistake("already-saved", file=enclosed.name)
    item = drive.Item("", *_facts(enclosed), source=enclosed.origin)
    mail = replace(desk.mail, notice="saved", asks="")
    return replace(desk, drive=drive.add(desk.drive, item)[0], mail=mail), NEUTRAL


def _facts(enclosed: Enclosure) -> tuple[str, drive.Kind, str, int, str, str]:
    return (enclosed.name, enclosed.kind, SAVED_TO, enclosed.size, enclosed.text, enclosed.pictogram)


def _destroyed(scene: Scene, mail: Mail, letter: Letter) -> Mail:
    """Return the mailbox without a message; one that is still needed comes back to where it first was."""
    if letter.id not in scene.needed:
        return _moved(mail, letter.id, GONE, "destroyed")
    places = tuple(place for place in mail.places if place[0] != letter.id)
    return replace(mail, places=places, open="", opened=mail.opened - {letter.id}, notice="back-again")


def _moved(mail: Mail, letter_id: str, folder: str, notice: str) -> Mail:
    places = {**dict(mail.places), letter_id: folder}
    return replace(mail, places=tuple(sorted(places.items())), open="", notice=notice)
