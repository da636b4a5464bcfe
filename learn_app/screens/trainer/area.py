"""The trainer's area: which of its screens is shown, and the way from one to the next."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from learn_app.pin import PinLock
from learn_app.screens.host import Host
from learn_app.screens.trainer.absence import MINUTES, Absence
from learn_app.screens.trainer.cohort_routes import CohortRoutes
from learn_app.screens.trainer.computer_routes import ComputerRoutes
from learn_app.screens.trainer.person_routes import PersonRoutes
from learn_app.screens.trainer.pin import PinScreen
from learn_app.training.cohorts import find_cohort, members

if TYPE_CHECKING:
    from learn_app.screens.papers.area import PapersArea
    from learn_app.screens.trainer.stick_routes import StickRoutes


class TrainerArea:
    """Leads through the trainer's screens; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is shown yet."""
        self._host = host
        self._stick: StickRoutes | None = None
        self.cohorts = CohortRoutes(host, self.show_group, lambda: self.papers)
        self.people = PersonRoutes(host, self.show_group, lambda: self.papers)
        self._papers: PapersArea | None = None
        self.computer = ComputerRoutes(host, self.show_group)
        self._absence = Absence()
        self._absence.noticed.connect(self._on_absence)

    def enter(self) -> None:
        """Ask for the PIN, then show the area's first screen."""
        self.unlock(self._show_first)

    def unlock(self, go_on: Callable[[], None]) -> None:
        """Ask for the PIN, chosen now where there is none, and go on when it is right."""
        screen = PinScreen(self._host.context, PinLock(self._host.context.paths.data))
        screen.left.connect(self._host.show_profiles)
        screen.opened.connect(go_on)
        self._host.show_screen(screen, lambda: self.unlock(go_on))

    def allow_leaving(self, leave: Callable[[], None]) -> None:
        """Leave the program at once; where a kiosk is kept for the trainer, after the PIN."""
        context = self._host.context
        is_kept = context.is_kiosk and context.settings.leaving == "pin"
        if is_kept and PinLock(context.paths.data).is_set:
            self.unlock(leave)
        else:
            leave()

    def close(self) -> None:
        """The area was left: the PIN is asked for again, and what was decided is backed up."""
        self._absence.end()
        self._host.context.store.back_up()

    def _on_absence(self) -> None:
        """Close the area that its trainer left open, and say so; what was typed is not lost in silence."""
        host = self._host
        context, screen = host.context, host.screen_shown
        told = [
            context.translator.ngettext(
                "The trainer’s area has closed by itself: nothing was touched for {n} minute.",
                "The trainer’s area has closed by itself: nothing was touched for {n} minutes.",
                MINUTES,
            )
        ]
        if screen is not None and screen.is_half_done():
            told.append(context.translator.gettext("What was not confirmed yet is to be entered again."))
        host.show_profiles()
        if host.screen_shown is not None:
            host.screen_shown.tell(" ".join(told))

    def _show_first(self) -> None:
        """Show the group, and what learners were told when the program was started."""
        self.show_group()
        screen = self._host.screen_shown
        if screen is not None:
            self._absence.begin(screen.window().windowHandle())
        notice = self._host.context.store.notice
        if notice is not None and screen is not None:
            screen.tell(notice.news(self._host.context.translator))

    def show_group(self) -> None:
        """Show the group at a glance."""
        from learn_app.screens.trainer.group import GroupScreen, Tool

        gettext = self._host.context.translator.gettext
        tools = {
            Tool("report", gettext("PDF report"), "pdf"): self.show_report,
            Tool("stick", gettext("USB stick"), "usb"): lambda: self.stick.show(),
        }
        screen = GroupScreen(self._host.context, list(tools))
        for tool, show in tools.items():
            screen.tools[tool.name].clicked.connect(show)
        screen.left.connect(self._host.show_profiles)
        screen.person_asked.connect(self.people.show)
        screen.add_asked.connect(self.people.add)
        screen.notices_asked.connect(self.people.show_notices)
        screen.groups_asked.connect(self.cohorts.ask)
        screen.cohort_asked.connect(self.cohorts.show_chosen)
        screen.computer_asked.connect(self.computer.show)
        self._host.show_screen(screen, self.show_group)

    def show_report(self) -> None:
        """Show the report on the group, to be printed or saved."""
        context = self._host.context
        cohort = find_cohort(context.store, context.settings.cohort)
        people = members(context.store.learners(), cohort.id if cohort else "")
        title = cohort.title if cohort else context.translator.gettext("Everybody")
        self.papers.show_report(people, title, self.show_group)

    @property
    def papers(self) -> "PapersArea":
        """What leads through the papers."""
        from learn_app.screens.papers.area import PapersArea

        if self._papers is None:
            self._papers = PapersArea(self._host)
        return self._papers

    @property
    def stick(self) -> "StickRoutes":
        """The way through the USB stick's screens."""
        from learn_app.screens.trainer.stick_routes import StickRoutes

        if self._stick is None:
            self._stick = StickRoutes(self._host, self.show_group)
        return self._stick
