"""The way in the mailbox: to its list, to a message, from wherever a learner got to."""

from collections.abc import Iterable

from learn_app.exercise_api.contract import Feedback, mistake
from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import Goal, Problem, way_to_app
from learn_app.exercises.desktop.mail_entry import find_fault
from learn_app.exercises.desktop.mailbox import Mail, find_letter, is_draft, is_shown
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_

CODES = frozenset({"wrong-message", "not-unwanted", "deleted-for-good"})


class MailGoal(Goal, frozen=True, kw_only=True):
    """What the goals in the mailbox have in common; not a goal by itself."""

    def bound(self, scene: Scene) -> int:  # noqa: D102
        return 24


class LetterGoal(MailGoal, frozen=True, kw_only=True):
    """What the goals about one message have in common; not a goal by itself."""

    message: str

    def needed_messages(self) -> tuple[str, ...]:  # noqa: D102
        return (self.message,)

    def regret(  # noqa: D102
        self, scene: Scene, before: Desk, after: Desk, event: Event
    ) -> Feedback | None:
        return judge_loss(before, event, self.message)

    def problems(self, scene: Scene) -> Iterable[Problem]:  # noqa: D102
        return message_problems(scene, "message", self.message)


def way_to_mailbox(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move that brings the mailbox to the front, signed in, or None when it is."""
    return way_to_app(scene, desk, "mail") or (None if desk.mail.is_signed_in else way_in(scene, desk.mail))


def way_in(scene: Scene, mail: Mail) -> Event:
    """Return the next move at the door of the mailbox."""
    match find_fault(scene, mail):
        case "":
            return Clicked("mail.sign-in")
        case "missing-login" | "incomplete-login" | "unknown-login":
            return Filled("mail.address", scene.world.owner.email)
    return Filled("mail.password", scene.world.mailbox.password)


def way_to_list(scene: Scene, desk: Desk) -> Event | None:
    """Return the next move towards the list of messages, or None when it is there, with nothing in front."""
    to_mailbox = way_to_mailbox(scene, desk)
    if to_mailbox:
        return to_mailbox
    if desk.mail.asks:
        return way_out_of_question(desk.mail)
    return Clicked("mail.cancel") if desk.mail.draft else None


def way_out_of_question(mail: Mail) -> Event:
    """Return the move that leaves what the mailbox asks without an answer."""
    return Clicked("mail.back" if mail.draft else "mail.close")


def way_to_letter(scene: Scene, desk: Desk, letter_id: str, asks: str = "") -> Event | None:
    """Return the next move towards the message being open, or None when it is.

    ``asks`` is what the mailbox may be asking already (see ``Mail.asks``).
    """
    mail = desk.mail
    is_asking_this = bool(asks) and mail.asks == asks and mail.draft is None and mail.open == letter_id
    to_list = way_to_mailbox(scene, desk) if is_asking_this else way_to_list(scene, desk)
    if to_list or mail.open == letter_id:
        return to_list
    letter = find_letter(scene, mail, letter_id)
    if letter and not is_shown(mail, letter):
        return Clicked("mail.clear") if mail.search else Clicked(f"mail.folder.{letter.folder}")
    return Clicked(f"mail.message.{letter_id}")


def judge_loss(before: Desk, event: Event, *needed: str) -> Feedback | None:
    """Return the mistake of putting away a message that a goal needs, or None."""
    if before.mail.open not in needed:
        return None
    match event:
        case Clicked(target="mail.delete"):
            return mistake("wrong-message")
        case Clicked(target="mail.destroy-now"):
            return mistake("deleted-for-good")
        case Clicked(target="mail.unwanted"):
            return mistake("not-unwanted")
    return None


def message_problems(scene: Scene, path: str, message_id: str) -> Iterable[Problem]:
    """Return what is wrong with the id of a message in the field ``path``."""
    message = scene.world.message(message_id)
    if message is None or is_draft(message):
        yield path, N_("There is no message “{message}” in the world."), {"message": message_id}
