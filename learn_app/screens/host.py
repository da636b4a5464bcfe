"""What the window does for the parts that lead through their own screens."""

from collections.abc import Callable
from typing import Protocol

from learn_app.progress.records import Learner
from learn_app.screens.questions import Question
from learn_app.screens.screen import Context, Screen
from learn_app.settings import Settings


class Host(Protocol):
    """The window, as an area such as the trainer's sees it."""

    context: Context
    screen_shown: Screen | None

    def show_screen(self, screen: Screen, again: Callable[[], None]) -> None:
        """Show a screen; ``again`` shows it anew, after a question or in another language."""

    def ask(self, question: Question, act: Callable[[str], None]) -> None:
        """Ask over the screen that is shown, and call ``act`` with the answer's key."""

    def show_again(self) -> None:
        """Show the screen anew that a question was asked over, or go back to it."""

    def change_settings(self, settings: Settings) -> None:
        """Use other settings from now on, keep them, and show the screen anew."""

    def welcome(self, learner: Learner) -> None:
        """Begin a learner's sitting: go to their home, in their language and look."""

    def show_home(self) -> None:
        """Show where the learner is."""

    def show_profiles(self) -> None:
        """Ask who is here."""

    def open_lesson(self, module: str, lesson_id: str) -> None:
        """Open a lesson where the learner left it; from its start when it was finished."""

    def close_for_good(self) -> None:
        """Close the program, also in kiosk mode."""
