"""The way through what is set on this computer."""

from collections.abc import Callable

from learn_app.pin import PinLock
from learn_app.screens.host import Host
from learn_app.screens.trainer.computer import ComputerScreen
from learn_app.screens.trainer.computer_questions import ask_pc_setting, read_answer
from learn_app.screens.trainer.pin import PinScreen


class ComputerRoutes:
    """Leads through the screens about the computer; the area keeps it."""

    def __init__(self, host: Host, back: Callable[[], None]) -> None:
        """``back`` shows the group."""
        self._host = host
        self._back = back

    def show(self, asked: str = "") -> None:
        """Show what is set on this computer, and what is wrong with its lessons.

        The keyboard is on the setting that was ``asked`` for last.
        """
        screen = ComputerScreen(self._host.context, asked)
        screen.left.connect(self._back)
        screen.close_asked.connect(self._host.close_for_good)
        screen.pin_asked.connect(self.choose_pin)
        screen.setting_asked.connect(self.ask)
        self._host.show_screen(screen, lambda: self.show(asked))

    def ask(self, name: str) -> None:
        """Ask for one of ``PC_SETTINGS``."""
        self.show(name)  # where the answer leads back to
        question = ask_pc_setting(self._host.context, name)
        self._host.ask(question, lambda key: self._on_value(name, key))

    def choose_pin(self) -> None:
        """Choose another PIN; who is here has typed the one before."""
        context = self._host.context
        screen = PinScreen(context, PinLock(context.paths.data), is_new=True)
        screen.left.connect(lambda: self.show())
        screen.opened.connect(lambda: self.show())
        self._host.show_screen(screen, self.choose_pin)

    def _on_value(self, name: str, key: str) -> None:
        context = self._host.context
        self._host.change_settings(context.settings._replace(**{name: read_answer(name, key)}))
