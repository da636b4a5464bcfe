"""The trainer's area: which of its screens is shown, and the way from one to the next."""

from collections.abc import Callable

from learn_app.pin import PinLock
from learn_app.screens.host import Host
from learn_app.screens.questions import ask_rest
from learn_app.screens.trainer.computer import ComputerScreen
from learn_app.screens.trainer.pin import PinScreen


class TrainerArea:
    """Leads through the trainer's screens; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is shown yet."""
        self._host = host

    def enter(self) -> None:
        """Ask for the PIN, then show the area's first screen."""
        self.unlock(self.show_computer)

    def unlock(self, go_on: Callable[[], None]) -> None:
        """Ask for the PIN, chosen now where there is none, and go on when it is right."""
        screen = PinScreen(self._host.context, PinLock(self._host.context.paths.data))
        screen.left.connect(self._host.show_profiles)
        screen.opened.connect(go_on)
        self._host.show_screen(screen, lambda: self.unlock(go_on))

    def show_computer(self) -> None:
        """Show what is set on this computer, and what is wrong with its lessons."""
        screen = ComputerScreen(self._host.context)
        screen.left.connect(self._host.show_profiles)
        screen.close_asked.connect(self._host.close_for_good)
        screen.rest_asked.connect(self.show_rests)
        self._host.show_screen(screen, self.show_computer)

    def show_rests(self) -> None:
        """Ask how long the pointer has to rest."""
        self._host.ask(ask_rest(self._host.context), self._on_rest)

    def _on_rest(self, rest: str) -> None:
        self._host.change_settings(self._host.context.settings._replace(rest=rest))
