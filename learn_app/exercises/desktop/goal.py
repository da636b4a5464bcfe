"""What every goal answers: is it reached, and what is the next move towards it."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from learn_app.exercise_api.contract import Feedback
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop import windows
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.people import Words
from learn_app.exercises.desktop.question import Question
from learn_app.exercises.desktop.world import Scene

Problem = tuple[str, str, dict[str, str]]
"""Where (a field of the goal), the sentence, its values."""


class Goal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do"):
    """One line of the checklist. A new goal is one subclass with its tag, and a line in ``goals``."""

    say: Words
    hint: str = ""

    def holds(self, scene: Scene, desk: Desk) -> bool:
        """Tell whether the goal is reached, whichever way the learner went."""
        raise NotImplementedError

    def way(self, scene: Scene, desk: Desk) -> Event:
        """Return the next move towards the goal from a desktop where it does not hold.

        Every move given changes the desktop, and following them reaches the goal.
        """
        raise NotImplementedError

    def stands(self, scene: Scene, desk: Desk) -> bool:
        """Tell whether what was reached is still there to go on from: a message begun may be put aside."""
        return True

    def judge(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        """Return the mistake in an act that the apps accepted, or None."""
        return None

    def answers(self) -> Mapping[tuple[str, str], str]:
        """Return the form values that the goal asks for, by site and field."""
        return {}

    def writing(self) -> tuple[str, str] | None:
        """Return which message it is about to write, as (mode, message) of a draft; None when none."""
        return None

    def needed_messages(self) -> tuple[str, ...]:
        """Return the ids of the messages without which the goal cannot be reached."""
        return ()

    def wanted_places(self) -> tuple[tuple[str, str], ...]:
        """Return (message, folder) of the messages that the goal wants to be put somewhere."""
        return ()

    def enclosing_messages(self, scene: Scene) -> Iterable[str]:
        """Return the ids of the messages that bring a file without which it cannot be reached."""
        return ()

    def texts(self, scene: Scene) -> Mapping[str, str]:
        """Return the right text of text fields, by target."""
        return {}

    def card_line(self, scene: Scene, desk: Desk) -> str:
        """Return the id of the card's line to copy from now, or ""."""
        return ""

    def regret(self, scene: Scene, before: Desk, after: Desk, event: Event) -> Feedback | None:
        """Return the mistake in an act that spoils what the goal needs, be it the goal's turn or not."""
        return None

    def asks(self, scene: Scene) -> Question | None:
        """Return what the learner is to find out on the web, asked below the browser; None for nothing."""
        return None

    def needed_files(self, scene: Scene) -> Iterable[str]:
        """Return the ids of files and folders that must not be gone for ever before it is reached.

        The desk keeps them: an act that would take one away is refused, and explained.
        """
        return ()

    def bound(self, scene: Scene) -> int:
        """Return a number of moves that surely reaches the goal once its app is in front."""
        return 16

    def is_preparation(self) -> bool:
        """Tell whether what it asks for can be lost before the goal after it (see ``stands``)."""
        return False

    def problems(self, scene: Scene) -> Iterable[Problem]:
        """Return what the author got wrong."""
        return ()


WAY_TO_APP = 6
"""So many moves bring an app to the front from anywhere."""


def way_to_app(scene: Scene, desk: Desk, name: str) -> Event | None:
    """Return the next move that brings an app to the front, in reach, or None when it is.

    All that may be in front of everything is put away here.
    """
    return way_to_frame(desk) or windows.way_to_front(scene, desk, name)


def way_to_frame(desk: Desk) -> Event | None:
    """Return the next move until the frame of the computer answers: its tabs, or its task bar."""
    if desk.windows.is_off:
        return Clicked("power")
    return Clicked("picker.cancel") if desk.picker else None


def matches(alternatives: str, text: str) -> bool:
    """Tell whether one of the ``|``-separated alternatives stands in ``text`` as whole words.

    Case, accents and punctuation do not count. No alternative at all matches everything.
    """
    wanted = [w for w in (_words(a) for a in alternatives.split("|")) if w]
    return not wanted or any(f" {w} " in f" {_words(text)} " for w in wanted)


def mentions(alternatives: str, text: str) -> bool:
    """Tell whether one of the alternatives stands in ``text``; no alternative at all stands nowhere."""
    return bool(first_alternative(alternatives)) and matches(alternatives, text)


def first_alternative(alternatives: str) -> str:
    """Return a text that matches ``alternatives``, or "" when anything does."""
    return next((a.strip() for a in alternatives.split("|") if _words(a)), "")


def _words(text: str) -> str:
    words = (w.strip(".") if "@" in w else w.replace(".", " ").replace("-", " ") for w in loose(text).split())
    return " ".join(" ".join(words).split())
