# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals on the files that come with e-mails: opening one, keeping one on the computer."""

from collections.abc import Iterable

from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import BIN, Drive, Item, find, place, places, stem
from learn_app.exercises.desktop.form import receipt_id
from learn_app.exercises.desktop.goal import Problem
from learn_app.exercises.desktop.mail_way import LetterGoal, message_problems, way_to_letter
from learn_app.exercises.desktop.mailbox import Enclosure, enclosure
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset[str]()


class _FileGoal(LetterGoal, frozen=True, kw_only=True):
    """``attachment`` is the name of the file; "" is the first one of the message."""

    attachment: str = ""

    def number(self, scene: Scene) -> int:
        """Return which of the message's files is meant, from 0; -1 when there is none."""
        message = scene.world.message(self.message)
        names = [file.name for file in message.attachments] if message else []
        if not self.attachment:
            return 0 if names else -1
        wanted = (loose(self.attachment), loose(stem(self.attachment)))
        return next((i for i, x in enumerate(names) if loose(x) in wanted or loose(stem(x)) in wanted), -1)

    def enclosed(self, scene: Scene) -> Enclosure:
        """Return the file that is meant."""
        message = scene.world.message(self.message)
        assert message is not None
        return enclosure(message.attachments[self.number(scene)])

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from message_problems(scene, "message", self.message)
        number = self.number(scene)
        if scene.world.message(self.message) is None:
            return
        if number < 0:
            yield "attachment", N_("The message has no attachment “{name}”."), {"name": self.attachment}
        elif self.enclosed(scene).is_dangerous:
            yield "attachment", N_("A dangerous attachment is not opened."), {}
        elif copy_on(scene.drive, self.enclosed(scene)):
            yield "attachment", N_("The same file is on the computer from the start."), {}


class MailSaveAttachment(_FileGoal, frozen=True, kw_only=True, tag="mail.save_attachment"):
    """The file that came with the message is on the computer, wherever."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return copy_on(desk.drive, self.enclosed(scene)) is not None

    def way(self, scene: Scene, desk: Desk) -> Event:
        walk = way_to_letter(scene, desk, self.message)
        return walk or Clicked(f"mail.save-file.{self.number(scene)}")


class MailOpenAttachment(_FileGoal, frozen=True, kw_only=True, tag="mail.open_attachment"):
    """The file that came with the message was opened."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        wanted = self.enclosed(scene)
        shown = desk.viewer.loose
        if shown and wanted.is_copy_of(shown):
            return True
        seen = (find(desk.drive, file) for file in desk.viewer.seen)
        return any(item is not None and wanted.is_copy_of(item) for item in seen)

    def way(self, scene: Scene, desk: Desk) -> Event:
        walk = way_to_letter(scene, desk, self.message)
        return walk or Clicked(f"mail.open-file.{self.number(scene)}")


def copy_on(drive: Drive, wanted: Enclosure) -> Item | None:
    """Return a file on the disk, and not in the bin, that holds what is wanted."""
    for item in drive.items:
        where = place(drive, item.id)
        if wanted.is_copy_of(item) and where != BIN and where in places(drive):
            return item
    return None


def file_at(scene: Scene, path: str) -> Enclosure | None:
    """Return what a path means: a file of the start, the receipt of a form, or what a message brings."""
    item = find(scene.drive, scene.file_id(path)) if "/" in path else None
    if item and item.kind != "folder":
        return Enclosure(item.name, item.kind, item.size, item.text, item.pictogram, file=item.id)
    site = receipt_site(scene, path)
    if site:
        return Enclosure(path.rpartition("/")[2], "pdf", 0, file=receipt_id(site))
    found = source_of(scene, path)
    message = scene.world.message(found[0]) if found else None
    return enclosure(message.attachments[found[1]]) if found and message else None


def receipt_site(scene: Scene, path: str) -> str:
    """Return the site whose form gives the receipt that a path means, or ""; a file of the start is none."""
    if "/" in path and scene.file_id(path):
        return ""
    wanted = loose(stem(path.rpartition("/")[2]))
    named = ((site_id, site.receipt_file) for site_id, site in scene.world.sites.items())
    return next((site_id for site_id, name in named if name and loose(stem(name)) == wanted), "")


def source_of(scene: Scene, path: str) -> tuple[str, int] | None:
    """Return the message, and the number of its file, that a path means; None when none does.

    A file of the start of that path comes before.
    """
    if "/" in path and scene.file_id(path):
        return None
    wanted = loose(path.rpartition("/")[2])
    for message in scene.world.messages:
        for number, file in enumerate(message.attachments):
            if wanted in (loose(file.name), loose(stem(file.name))):
                return message.id, number
    return None


MailFileGoals = MailSaveAttachment | MailOpenAttachment
