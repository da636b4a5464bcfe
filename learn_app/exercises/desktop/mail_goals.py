# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals in the mailbox, but for those of writing a message."""

from collections.abc import Iterable

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Goal, Problem, way_to_app
from learn_app.exercises.desktop.mail import find_letter
from learn_app.exercises.desktop.mail_world import Folder
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"wrong-message"})


class MailRead(Goal, frozen=True, kw_only=True, tag="mail.read"):
    """The message was opened."""

    message: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message in desk.mail.opened

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_letter(scene, desk, self.message) or Clicked(f"mail.message.{self.message}")

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return judge_deletion(before, event, self.message)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return message_problems(scene, "message", self.message)


class MailFolder(Goal, frozen=True, kw_only=True, tag="mail.folder"):
    """The folder is open."""

    folder: Folder

    def holds(self, scene: Scene, desk: Desk) -> bool:
        mail = desk.mail
        return desk.front == "mail" and mail.folder == self.folder and mail.draft is None

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_app(scene, desk, "mail") or Clicked(f"mail.folder.{self.folder}")


class MailDelete(Goal, frozen=True, kw_only=True, tag="mail.delete"):
    """The message is in the bin."""

    message: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is not None and letter.folder == "trash"

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_letter(scene, desk, self.message) or Clicked("mail.delete")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        is_deletion = event == Clicked("mail.delete") and before.mail.open != self.message
        return mistake("wrong-message") if is_deletion else None

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from message_problems(scene, "message", self.message)
        message = scene.world.message(self.message)
        if message and message.folder == "trash":
            yield "message", N_("The message “{message}” is in the bin already."), {"message": self.message}


class MailRestore(Goal, frozen=True, kw_only=True, tag="mail.restore"):
    """The message is back from the bin or from the junk."""

    message: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is not None and letter.folder not in ("trash", "junk")

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_letter(scene, desk, self.message) or Clicked("mail.restore")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return message_problems(scene, "message", self.message)


def way_to_letter(scene: Scene, desk: Desk, letter_id: str) -> Event | None:
    """Return the next move towards the message being open, or None when it is."""
    mail = desk.mail
    to_app = way_to_app(scene, desk, "mail")
    if to_app:
        return to_app
    if mail.draft:
        return Clicked("mail.cancel")
    letter = find_letter(scene, mail, letter_id)
    if letter and mail.folder != letter.folder:
        return Clicked(f"mail.folder.{letter.folder}")
    return None if mail.open == letter_id else Clicked(f"mail.message.{letter_id}")


def judge_deletion(before: Desk, event: Event, *needed: str) -> Feedback | None:
    """Return the mistake of deleting a message that a goal needs, or None."""
    return (
        mistake("wrong-message") if event == Clicked("mail.delete") and before.mail.open in needed else None
    )


def message_problems(scene: Scene, path: str, message_id: str) -> Iterable[Problem]:
    """Return what is wrong with the id of a message in the field ``path``."""
    if scene.world.message(message_id) is None:
        yield path, N_("There is no message “{message}” in the world."), {"message": message_id}


MailGoals = MailRead | MailFolder | MailDelete | MailRestore
