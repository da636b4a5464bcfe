"""The way through what is set on this computer."""

from collections.abc import Callable

from learn_app.screens.host import Host
from learn_app.screens.questions import ask_rest
from learn_app.screens.trainer.computer import ComputerScreen


class ComputerRoutes:
    """Leads through the screens about the computer; the area keeps it."""

    def __init__(self, host: Host, back: Callable[[], None]) -> None:
        """``back`` shows the group."""
        self._host = host
        self._back = back

    def show(self) -> None:
        """Show what is set on this computer, and what is wrong with its lessons."""
        screen = ComputerScreen(self._host.context)
        screen.left.connect(self._back)
        screen.close_asked.connect(self._host.close_for_good)
        screen.rest_asked.connect(self.ask_rest)
        self._host.show_screen(screen, self.show)

    def ask_rest(self) -> None:
        """Ask how long the pointer has to rest."""
        self._host.ask(ask_rest(self._host.context), self._on_rest)

    def _on_rest(self, rest: str) -> None:
        self._host.change_settings(self._host.context.settings._replace(rest=rest))
