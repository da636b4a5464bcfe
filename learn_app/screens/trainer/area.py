"""The trainer's area: which of its screens is shown, and the way from one to the next."""

from learn_app.screens.host import Host
from learn_app.screens.questions import ask_rest
from learn_app.screens.trainer.computer import ComputerScreen


class TrainerArea:
    """Leads through the trainer's screens; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is shown yet."""
        self._host = host

    def enter(self) -> None:
        """Show the area's first screen."""
        self.show_computer()

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
