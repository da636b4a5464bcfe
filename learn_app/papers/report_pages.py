"""Draws the report on a group: a line for each learner, then the themes of La Coop."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from learn_app.i18n import Translator
from learn_app.papers.blocks import (
    CENTRE,
    Block,
    Gap,
    Heading,
    Label,
    Panel,
    Row,
    Stack,
    Words,
    draw_whole,
    fill_ground,
    in_columns,
    pictogram,
)
from learn_app.papers.pages import A4_ACROSS, Pages, Room, lay_out
from learn_app.papers.report import Line, ModuleLevel, Report
from learn_app.progress.results import Level
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

_SIDE, _TOP, _HEAD, _FOOT = 120, 110, 330, 150
_NAME, _NUMBER, _BETWEEN = 560, 150, 14
_SOFT, _ACTION, _RETRY = "#4A5573", "#1D56C4", "#8A5200"
_COLOURS = {
    Level.NONE: ("#EFEBE1", _SOFT),
    Level.DISCOVERED: ("#FFE8B8", "#6B4300"),
    Level.STARTED: ("#C3E4F9", "#0D4A75"),
    Level.PASSED: ("#DDF5EA", "#065A3C"),
    Level.MASTERED: ("#A8E1C3", "#054A32"),
}
"""Level → its ground and its ink."""


def draw_report(report: Report, theme: Theme, translator: Translator) -> Pages:
    """Lay a report out on pages across; the theme's lengths are those of paper, at scale 1."""
    drawer = _Drawer(report, theme, translator)
    title = translator.gettext("Report: {group}", group=report.title)
    room = Room(_SIDE, _TOP + _HEAD, _SIDE, _FOOT)
    blocks = [*(drawer.line(line) for line in report.lines), drawer.legend()]
    drawer.table_pages = lay_out(title, blocks, room, A4_ACROSS).count
    if any(one.people for one in report.themes):
        blocks += [Gap(30), *drawer.themes()]
    return lay_out(title, blocks, room, A4_ACROSS, drawer.draw_frame)


class _Drawer:
    def __init__(self, report: Report, theme: Theme, translator: Translator) -> None:
        self._report, self._theme, self._translator = report, theme, translator
        self.table_pages = 1
        """On so many pages there are lines, and heads above them."""

    def line(self, line: Line) -> Block:
        """Return a learner's line."""
        theme = self._theme
        name: Block = Words(line.name, theme, 40, SEMIBOLD)
        if line.stuck_at:
            told = self._translator.gettext("Stuck at: {lessons}", lessons=", ".join(line.stuck_at))
            name = Stack(name, Words(told, theme, 28, colour=_RETRY))
        person = Row((pictogram(theme, line.picture, 66), 76), (name, 0), spacing=18)
        levels = [self._level(level) for level in line.modules]
        numbers = [str(line.sittings), str(line.days), self._hours(line.hours)]
        counted: list[Block] = [Words(number, theme, 38, align=CENTRE) for number in numbers]
        return Stack(self._row(person, levels, counted), Gap(12))

    def themes(self) -> list[Block]:
        """Return the themes, with a heading."""
        theme, gettext = self._theme, self._translator.gettext
        heading = Words(gettext("Themes of La Coop de la médiation numérique"), theme, 46, BOLD)
        lines: list[Block] = []
        for one in (theme for theme in self._report.themes if theme.people):
            people = self._translator.ngettext("{n} person", "{n} people", one.people)
            lessons = self._translator.ngettext("{n} lesson begun", "{n} lessons begun", one.lessons)
            counted = (
                (Words(people, theme, 36, SEMIBOLD), 220.0),
                (Words(lessons, theme, 34, colour=_SOFT), 400.0),
            )
            lines.append(Row((Words(one.name, theme, 36), 0), *counted, is_top=True))
        return [Heading(heading, Gap(14)), *in_columns(lines, 2, 60, 8)]

    def legend(self) -> Block:
        """Return what the levels mean."""
        told = self._translator.gettext(
            "Passed: all lessons of the module were gone through. Acquired: their last exercises were also "
            "done without help, on different days. The figures: lessons gone through, and all there are."
        )
        return Stack(Gap(8), Words(told, self._theme, 30, colour=_SOFT))

    def draw_frame(self, painter: QPainter, page: int, count: int) -> None:
        """Draw the title and the heads of the columns, on each page."""
        theme, gettext, report = self._theme, self._translator.gettext, self._report
        fill_ground(painter, QRectF(0, 0, A4_ACROSS[0], 36), _ACTION, radius=0)
        people = self._translator.ngettext("{n} person", "{n} people", len(report.lines))
        sittings = sum(line.sittings for line in report.lines)
        told = [
            people,
            self._translator.ngettext("{n} sitting", "{n} sittings", sittings),
            gettext("{hours} hours of practice", hours=self._hours(report.hours)),
            *([report.day] if report.day else []),
        ]
        title = Stack(
            Words(report.title, theme, 72, BOLD), Words(" · ".join(told), theme, 38, colour=_SOFT), spacing=4
        )
        width = A4_ACROSS[0] - 2 * _SIDE
        draw_whole(title, painter, QRectF(_SIDE, _TOP - 20, width, 160))
        if page < self.table_pages:
            self._draw_heads(painter, width)
        if count > 1:
            told_page = gettext("page {page} of {count}", page=page + 1, count=count)
            foot = QRectF(_SIDE, A4_ACROSS[1] - 110, width, 50)
            Words(told_page, theme, 32, colour=_SOFT, align=CENTRE).draw(painter, foot)

    def _draw_heads(self, painter: QPainter, width: float) -> None:
        theme, gettext = self._theme, self._translator.gettext
        heads: list[Block] = [
            Stack(
                Row((Gap(0), 0), (pictogram(theme, module.pictogram, 56), 60), (Gap(0), 0)),
                Label(module.title, theme, 28, SEMIBOLD, _SOFT, CENTRE),
            )
            for module in self._report.modules
        ]
        numbers: list[Block] = [
            Words(name, theme, 28, SEMIBOLD, _SOFT, CENTRE)
            for name in (gettext("Sittings"), gettext("Days"), gettext("Hours"))
        ]
        head = self._row(Words(gettext("Person"), theme, 34, SEMIBOLD, _SOFT), heads, numbers)
        draw_whole(head, painter, QRectF(_SIDE, _TOP + 150, width, _HEAD - 165))

    def _row(self, person: Block, levels: list[Block], numbers: list[Block]) -> Block:
        cells = [(person, float(_NAME)), *((one, 0.0) for one in levels)]
        return Row(*cells, *((one, float(_NUMBER)) for one in numbers), spacing=_BETWEEN)

    def _level(self, level: ModuleLevel) -> Block:
        fill, ink = _COLOURS[level.level]
        if not level.name:
            return Panel(Words(" ", self._theme, 32), fill, padding=16, radius=18)
        name = Label(level.name, self._theme, 32, SEMIBOLD, ink, CENTRE)
        done = Words(f"{level.done} / {level.all}", self._theme, 26, colour=ink, align=CENTRE)
        return Panel(Stack(name, done), fill, padding=8, radius=18)

    def _hours(self, hours: float) -> str:
        return self._translator.gettext("{units}.{tenths}", units=int(hours), tenths=round(hours * 10) % 10)
