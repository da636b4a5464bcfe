# ruff: noqa: D102 - what each method means is said once, in Goal
"""Goals in the mailbox, but for those of writing a message: reading, finding, tidying up, the door."""

from collections.abc import Iterable, Mapping

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop import mail_way
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Problem, way_to_app
from learn_app.exercises.desktop.mail_entry import is_address_of_owner
from learn_app.exercises.desktop.mail_way import (
    LetterGoal,
    MailGoal,
    judge_loss,
    message_problems,
    way_to_letter,
    way_to_list,
    way_to_mailbox,
)
from learn_app.exercises.desktop.mail_world import FOLDERS
from learn_app.exercises.desktop.mailbox import find_letter, finds, folders, letter_of
from learn_app.exercises.desktop.people import OWNER
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = mail_way.CODES | {"wrong-folder", "wrong-message-moved"}


class MailRead(LetterGoal, frozen=True, kw_only=True, tag="mail.read"):
    """The message was opened."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return self.message in desk.mail.opened

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_letter(scene, desk, self.message) or Clicked(f"mail.message.{self.message}")


class MailFolder(MailGoal, frozen=True, kw_only=True, tag="mail.folder"):
    """The folder is open."""

    folder: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        mail = desk.mail
        is_list = mail.is_signed_in and mail.draft is None and not mail.search
        return desk.front == "mail" and is_list and mail.folder == self.folder

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_mailbox(scene, desk) or Clicked(f"mail.folder.{self.folder}")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return _folder_problems(scene, self.folder)


class MailFind(LetterGoal, frozen=True, kw_only=True, tag="mail.find"):
    """The message is among those found. ``search`` are words that find it, for the demonstration."""

    search: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        mail = desk.mail
        if desk.front != "mail" or not mail.is_signed_in or mail.draft or len(mail.search.strip()) < 3:
            return False
        letter = find_letter(scene, mail, self.message)
        return letter is not None and finds(mail.search, letter)

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_list(scene, desk) or Filled("mail.search", self.search)

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {"mail.search": self.search}

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from message_problems(scene, "message", self.message)
        message = scene.world.message(self.message)
        is_found = message and finds(self.search, letter_of(scene, message, message.folder, False))
        if message and not (is_found and len(self.search.strip()) > 2):
            yield "search", N_("“{words}” does not find the message."), {"words": self.search}


class MailDelete(LetterGoal, frozen=True, kw_only=True, tag="mail.delete"):
    """The message is in the bin, or gone for good."""

    def needed_messages(self) -> tuple[str, ...]:
        return ()

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is None or letter.folder == "trash"

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_letter(scene, desk, self.message) or Clicked("mail.delete")

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        return None

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        is_wrong = event == Clicked("mail.delete") and (before.mail.open, "trash") not in scene.wanted_places
        return mistake("wrong-message") if is_wrong else None

    def wanted_places(self) -> tuple[tuple[str, str], ...]:
        return ((self.message, "trash"),)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from message_problems(scene, "message", self.message)
        message = scene.world.message(self.message)
        if message and message.folder == "trash":
            yield "message", N_("The message “{message}” is in the bin already."), {"message": self.message}


class MailRestore(LetterGoal, frozen=True, kw_only=True, tag="mail.restore"):
    """The message is back from the bin or from the junk."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is not None and letter.folder not in ("trash", "junk")

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_letter(scene, desk, self.message) or Clicked("mail.restore")


class MailMove(LetterGoal, frozen=True, kw_only=True, tag="mail.move"):
    """The message is in the folder: one of the owner's own, or the inbox."""

    folder: str

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is not None and letter.folder == self.folder

    def way(self, scene: Scene, desk: Desk) -> Event:
        mail = desk.mail
        letter = find_letter(scene, mail, self.message)
        if letter and letter.folder in ("trash", "junk"):
            return way_to_letter(scene, desk, self.message) or Clicked("mail.restore")
        walk = way_to_letter(scene, desk, self.message, asks="move")
        return walk or Clicked(f"mail.to-folder.{self.folder}" if mail.asks == "move" else "mail.move")

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        if not (isinstance(event, Clicked) and event.target.startswith("mail.to-folder.")):
            return None
        place = (before.mail.open, event.target.removeprefix("mail.to-folder."))
        if place in scene.wanted_places:
            return None
        is_meant = place[0] in {message for message, _ in scene.wanted_places}
        return mistake("wrong-folder" if is_meant else "wrong-message-moved")

    def wanted_places(self) -> tuple[tuple[str, str], ...]:
        return ((self.message, self.folder),)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from message_problems(scene, "message", self.message)
        if self.folder not in ("inbox", *scene.world.mailbox.folders):
            yield from _folder_problems(scene, self.folder)
            if self.folder in FOLDERS:
                yield "folder", N_("Messages are moved to the inbox or to the owner’s own folders."), {}


class MailUnwanted(LetterGoal, frozen=True, kw_only=True, tag="mail.unwanted"):
    """The message is in the junk."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        letter = find_letter(scene, desk.mail, self.message)
        return letter is not None and letter.folder == "junk"

    def way(self, scene: Scene, desk: Desk) -> Event:
        letter = find_letter(scene, desk.mail, self.message)
        is_away = letter is not None and letter.folder == "trash"
        act = "mail.restore" if is_away else "mail.unwanted"
        return way_to_letter(scene, desk, self.message) or Clicked(act)

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        is_loss = event != Clicked("mail.unwanted")
        return judge_loss(before, event, self.message) if is_loss else None

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        is_wrong = event == Clicked("mail.unwanted") and (before.mail.open, "junk") not in scene.wanted_places
        return mistake("not-unwanted") if is_wrong else None

    def wanted_places(self) -> tuple[tuple[str, str], ...]:
        return ((self.message, "junk"),)

    def problems(self, scene: Scene) -> Iterable[Problem]:
        yield from message_problems(scene, "message", self.message)
        message = scene.world.message(self.message)
        if message and message.sender == OWNER:
            yield "message", N_("One’s own message is not unwanted."), {}


class MailSignIn(MailGoal, frozen=True, kw_only=True, tag="mail.sign_in"):
    """The mailbox is open, with the owner's address and password."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return desk.mail.is_signed_in

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_mailbox(scene, desk) or Clicked("mail.sign-in")

    def card_line(self, scene: Scene, desk: Desk) -> str:
        is_address_right = is_address_of_owner(scene, desk.mail.login[0])
        return "mot-de-passe" if is_address_right else "adresse"

    def texts(self, scene: Scene) -> Mapping[str, str]:
        return {"mail.address": scene.world.owner.email, "mail.password": scene.world.mailbox.password}

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return _password_problems(scene)


class MailSignOut(MailGoal, frozen=True, kw_only=True, tag="mail.sign_out"):
    """The mailbox is closed: nobody else can read in it."""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        return not desk.mail.is_signed_in

    def way(self, scene: Scene, desk: Desk) -> Event:
        return way_to_app(scene, desk, "mail") or Clicked("mail.sign-out")

    def problems(self, scene: Scene) -> Iterable[Problem]:
        return _password_problems(scene)


def _folder_problems(scene: Scene, folder: str) -> Iterable[Problem]:
    if folder not in folders(scene):
        yield "folder", N_("There is no folder “{folder}” in the mailbox."), {"folder": folder}


def _password_problems(scene: Scene) -> Iterable[Problem]:
    if not scene.world.mailbox.password:
        yield "", N_("The world’s mailbox has no password."), {}


MailGoals = (
    MailRead
    | MailFolder
    | MailFind
    | MailDelete
    | MailRestore
    | MailMove
    | MailUnwanted
    | MailSignIn
    | MailSignOut
)
