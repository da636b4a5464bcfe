"""The trainer's area: which of its screens is shown, and the way from one to the next."""

from collections.abc import Callable

from learn_app.pin import PinLock
from learn_app.screens.host import Host
from learn_app.screens.trainer.cohort_routes import CohortRoutes
from learn_app.screens.trainer.computer_routes import ComputerRoutes
from learn_app.screens.trainer.person_routes import PersonRoutes
from learn_app.screens.trainer.pin import PinScreen


class TrainerArea:
    """Leads through the trainer's screens; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is shown yet."""
        self._host = host
        self.cohorts = CohortRoutes(host, self.show_group)
        self.people = PersonRoutes(host, self.show_group)
        self.computer = ComputerRoutes(host, self.show_group)

    def enter(self) -> None:
        """Ask for the PIN, then show the area's first screen."""
        self.unlock(self.show_group)

    def unlock(self, go_on: Callable[[], None]) -> None:
        """Ask for the PIN, chosen now where there is none, and go on when it is right."""
        screen = PinScreen(self._host.context, PinLock(self._host.context.paths.data))
        screen.left.connect(self._host.show_profiles)
        screen.opened.connect(go_on)
        self._host.show_screen(screen, lambda: self.unlock(go_on))

    def show_group(self) -> None:
        """Show the group at a glance."""
        from learn_app.screens.trainer.group import GroupScreen

        screen = GroupScreen(self._host.context)
        screen.left.connect(self._host.show_profiles)
        screen.person_asked.connect(self.people.show)
        screen.add_asked.connect(self.people.add)
        screen.notices_asked.connect(self.people.show_notices)
        screen.groups_asked.connect(self.cohorts.ask)
        screen.cohort_asked.connect(self.cohorts.show_chosen)
        screen.computer_asked.connect(self.computer.show)
        self._host.show_screen(screen, self.show_group)
