"""A date to type or to choose: the field, and the calendar that opens below it."""

from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import add_text_target, breakable
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.form_calendar import (
    NO_MONTH,
    Month,
    day_count,
    first_weekday,
    is_within_reach,
)
from learn_app.exercises.desktop.form_fields import is_text
from learn_app.exercises.desktop.form_input_view import Input
from learn_app.exercises.desktop.form_values import read_date
from learn_app.exercises.desktop.form_world import Field
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import Stage
from learn_app.widgets.fields import TextField
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme

MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_DAY_WIDTH, _DAY_HEIGHT = 46, 38


class DateInput(Input):
    """A date with a calendar; typed too, where the site lets one."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin empty, the calendar closed; it is built when it first opens."""
        super().__init__(field, name, stage)
        theme, _ = stage.theme, stage.translator.gettext
        self._text: TextField | None = None
        self._calendar: _Calendar | None = None
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        if is_text(field):
            self._text = TextField(theme, _("DD/MM/YYYY"))
            add_text_target(stage, self.target, self._text, name)
            row.addWidget(self._text, 1)
            self._button = Button("", theme, icon="calendar", role="compact")
        else:
            self._button = Button(
                _("Choose a day"), theme, icon="calendar", role="compact", is_left_aligned=True
            )
        row.addWidget(self._button, 0 if self._text else 1)
        add_target(
            stage, f"{self.target}.calendar", self._button, _("{label}: open the calendar", label=name)
        )
        self.column.addLayout(row)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        value, _ = form.value(self.field.id), self.stage.translator.gettext
        if self._text:
            self._text.show_text(value)
        else:
            self._button.set_text(value or _("Choose a day"))
            told = _("{label}: {option}", label=self.name, option=value) if value else ""
            self._button.setAccessibleName(told or _("{label}: open the calendar", label=self.name))
        is_open = form.calendar == self.field.id
        if is_open and self._calendar is None:
            self._calendar = _Calendar(self.field, self.stage)
            self.column.addWidget(self._calendar, 0, Qt.AlignmentFlag.AlignLeft)
            for first, second in pairwise((self._button, *self._calendar.stops())):
                QWidget.setTabOrder(first, second)  # it was built after what stands below it
        if self._calendar:
            if is_open:
                self._calendar.show_month(form.month, read_date(value))
            had_focus = self._calendar.isVisible() and self._calendar.isAncestorOf(
                self.window().focusWidget() or self
            )
            self._calendar.setVisible(is_open)
            if had_focus and not is_open:
                self._button.setFocus()

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self._text, self._button] if self._text else [self._button]


class _Calendar(Card):
    """One month: its days as buttons, and the way to the months before and after."""

    def __init__(self, field: Field, stage: Stage) -> None:
        super().__init__(stage.theme, "card", "line", 14)
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._field, self._translator = field, stage.translator
        self._month = NO_MONTH
        self._chosen: tuple[int, int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(10))
        column.setSpacing(px(4))
        head = QHBoxLayout()
        self._before = Button("", theme, icon="arrow-left", role="quiet")
        self._after = Button("", theme, icon="arrow-right", role="quiet")
        self._title = breakable(Text("", theme, 18, BOLD))
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, way, words in (
            (self._before, "before", N_("Month before")),
            (self._after, "after", N_("Month after")),
        ):
            button.set_tight(True)
            add_target(stage, f"form.{field.id}.{way}", button, _(words))
        head.addWidget(self._before)
        head.addStretch(1)
        head.addWidget(self._title, 4)
        head.addWidget(self._after)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setSpacing(px(2))
        for weekday, words in enumerate(_WEEKDAYS):
            label = breakable(Text(_(words), theme, 15, colour="soft_ink"))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(label, 0, weekday)
        self._days: list[_Day] = []
        for number in range(1, 32):
            day = _Day(number, theme, self)
            add_target(stage, f"form.{field.id}.day.{number}", day, str(number))
            self._days.append(day)
        column.addLayout(self._grid)

    def show_month(self, month: Month, chosen: tuple[int, int, int] | None) -> None:
        """Draw a month, the day that is chosen marked."""
        _ = self._translator.gettext
        if month != self._month:
            self._month = month
            name = _(MONTHS[month.month - 1])
            self._title.set_text(f"{name} {month.year}")
            start, count = first_weekday(month), day_count(month)
            for day in self._days:
                self._grid.removeWidget(day)
                place = start + day.number - 1
                if day.number <= count:
                    self._grid.addWidget(day, 1 + place // 7, place % 7)
                day.setVisible(day.number <= count)
                day.setAccessibleName(_("{day} {month}", day=day.number, month=f"{name} {month.year}"))
            self._before.setEnabled(is_within_reach(self._field, month.plus(-1)))
            self._after.setEnabled(is_within_reach(self._field, month.plus(1)))
            self._chosen = None
            self._stop_at(self._days[0])
        is_here = chosen is not None and (chosen[2], chosen[1]) == (month.year, month.month)
        for day in self._days:
            day.mark(is_here and chosen is not None and chosen[0] == day.number)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key may come to, in its order."""
        return (self._before, self._after, *self._days)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day with the arrows, as in calendars on the web."""
        here = next((day for day in self._days if day.hasFocus()), None)
        ways = {Qt.Key.Key_PageUp: self._before, Qt.Key.Key_PageDown: self._after}
        key = Qt.Key(event.key())
        if key in ways:
            ways[key].click()
        elif here and key in _STEPS:
            number = here.number + _STEPS[key]
            if 1 <= number <= day_count(self._month):
                self._stop_at(self._days[number - 1])
                self._days[number - 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _stop_at(self, stop: "_Day") -> None:
        """Let the Tab key come to one day only."""
        for day in self._days:
            policy = Qt.FocusPolicy.StrongFocus if day is stop else Qt.FocusPolicy.ClickFocus
            day.setFocusPolicy(policy)


class _Day(Target):
    """A day of a month."""

    def __init__(self, number: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.number = number
        self._is_chosen = False
        self._words = Paragraph(str(number), theme.font(18, SEMIBOLD))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def mark(self, is_chosen: bool) -> None:
        """Show whether it is the chosen one."""
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()  # the calendar goes from day to day, across the weeks
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_DAY_WIDTH), self._theme.px(_DAY_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._words.natural_width()) + 2, self._theme.px(_DAY_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lively = self._is_chosen or self.underMouse() or self.isDown()
        painter.setPen(Qt.PenStyle.NoPen if is_lively else QPen(theme.colour("line"), 1))
        colour = "action" if self._is_chosen else "action_tint" if is_lively else "card"
        painter.setBrush(theme.colour(colour))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(8), px(8))
        width, height = self._words.natural_width() + 1, self._words.height(1e6)
        at = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        self._words.draw(painter, at, theme.colour("on_action" if self._is_chosen else "ink"))
        self.paint_ring(painter, px(8))
