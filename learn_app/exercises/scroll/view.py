"""``scroll`` on the screen: a page with its bars, and the thing to find on it."""

from typing import ClassVar

from PySide6.QtCore import QEasingCurve, QPointF, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Scrolled
from learn_app.exercises.scroll.bar import THICKNESS, Bar
from learn_app.exercises.scroll.machine import (
    BAR,
    BAR_ACROSS,
    ITEM,
    PAGE,
    ScrollState,
    bars,
    place,
    position_after,
)
from learn_app.exercises.scroll.page import Page
from learn_app.exercises.scroll.sought import Sought
from learn_app.exercises.scroll.spec import ScrollSpec
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.paragraph import said
from learn_app.widgets.sentences import CLICKS, MISSED
from learn_app.widgets.target import add_target, watch_ground

_MARGIN, _GAP = 16, 6
_FRAME = 3  # around the page, within its place
_NOTCH = 120  # Qt's measure of a wheel's notch; touch pads give parts of it
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_MOTION_MS = 150
_PAGE_STEP = 3

_KEYS = {
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_PageDown: (0, _PAGE_STEP),
    Qt.Key.Key_PageUp: (0, -_PAGE_STEP),
    Qt.Key.Key_Space: (0, _PAGE_STEP),
}


class ScrollView(ExerciseView):
    """The wheel, the bars and the arrow keys move the page."""

    sentences: ClassVar = {
        **CLICKS,
        **MISSED,
        "found": N_("You found it. Well done!"),
        "wrong-way": N_("The other way: what you look for is further down."),
        "wrong-way-up": N_("You have gone past it. Go back up a little."),
        "wrong-way-right": N_("The other way: what you look for is further right."),
        "wrong-way-left": N_("You have gone past it. Go back to the left a little."),
        "use-wheel": N_("Here, use the wheel: roll it with your finger."),
        "use-bar": N_("Here, use the grey bar at the edge of the page."),
        "sideways": N_("This page moves sideways. Use the grey bar below it."),
        "not-in-sight": N_("It is not in sight yet. Scroll first, then click."),
        "wheel-pressed": N_("You pressed the wheel. Roll it, without pressing."),
    }

    def __init__(self, spec: ScrollSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the page and its bars."""
        super().__init__(spec, tools, parent)
        self._state = ScrollState()
        self._shown = QPointF()
        self._place: tuple[int, int] | None = None  # where the page is or glides to, in notches
        self._turned = (0, 0)
        self._panel: QWidget | None = None
        length = tuple(spec.length if bar in bars(spec) else 0 for bar in (BAR_ACROSS, BAR))
        self._frame = QRect()
        self._page = Page(self.theme, spec.find, place(spec), (length[0], length[1]), spec.scale)
        self._page.setParent(self)
        self.register(PAGE, self._page, self.translator.gettext(N_("A long page")))
        watch_ground(self, PAGE, self._page)
        self._page.focus_changed.connect(self.update)
        add_target(self, ITEM, self._page.found, spec.find.label)
        self._bars: dict[str, Bar] = {}
        for bar in bars(spec):
            self._add_bar(bar, is_across=bar == BAR_ACROSS)
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(_MOTION_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move_to)

    def show_state(self, state: ScrollState) -> None:
        """Move the page, but not away from under a handle that is being dragged."""
        self._state = state
        if not any(bar.is_dragged for bar in self._bars.values()):
            self._show_place(state.x, state.y)

    def panel(self) -> QWidget:
        """Return a picture of the mouse with its wheel lit, or of a bar, beside what to look for."""
        if self._panel is None:
            picture, name = "mouse-wheel", N_("A mouse: roll its wheel")
            if self.spec.axis == "horizontal" or self.spec.at == "right":
                picture, name = "page-bar-across", N_("A page with a bar at its edge")
            elif self.spec.means == "bar":
                picture, name = "page-bar", N_("A page with a bar at its edge")
            self._panel = Sought(self.theme, picture, self.spec.find.pictogram, 110)
            gettext = self.translator.gettext
            told = N_("{means}; to look for: {label}")
            self._panel.setAccessibleName(gettext(told, means=gettext(name), label=self.spec.find.label))
        return self._panel

    def spoken(self) -> str:
        """Return what to look for."""
        return said((self.spec.find.label,))

    def take_focus(self) -> None:
        """Put the keyboard on the page."""
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102
        turned = event.angleDelta()
        x, y = turned.x(), turned.y()
        if not x and event.modifiers().value & _SHIFT:
            x, y = y, x
        x, y = self._turned[0] + x, self._turned[1] + y
        dx, dy = int(-x / _NOTCH), int(-y / _NOTCH)
        self._turned = x + dx * _NOTCH, y + dy * _NOTCH
        if dx or dy:
            self._roll(Scrolled(PAGE, dx=dx, dy=dy))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        step = _KEYS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            sign = 1 if event.key() == Qt.Key.Key_End else -1
            step = (sign * self.spec.length, 0) if BAR not in self._bars else (0, sign * self.spec.length)
        if step is None:
            super().keyPressEvent(event)
            return
        # Keys stand for whatever means is wanted: they are there for those who cannot use it.
        bar = BAR_ACROSS if step[0] else BAR
        target = bar if self.spec.means == "bar" and bar in self._bars else PAGE
        self.happen(Scrolled(target, dx=step[0], dy=step[1]))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        # The page covers its middle, and is painted alone while it moves.
        colour = self.theme.colour("action" if self._page.has_key_focus else "field_line")
        QPainter(self).fillRect(self._frame, colour)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        ground = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        thick = self.theme.px(THICKNESS * self.spec.scale)
        page = ground.adjusted(
            0, 0, -(thick + _GAP) * (BAR in self._bars), -(thick + _GAP) * (BAR_ACROSS in self._bars)
        )
        self._frame = page
        self._page.setGeometry(page.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME))
        if BAR in self._bars:
            self._bars[BAR].setGeometry(page.right() + 1 + _GAP, page.top(), thick, page.height())
        if BAR_ACROSS in self._bars:
            self._bars[BAR_ACROSS].setGeometry(page.left(), page.bottom() + 1 + _GAP, page.width(), thick)

    def _roll(self, event: Scrolled) -> None:
        """Move the page as the lesson will have it: a wheel turns fast, and the eye follows."""
        self.tell_shown()
        place = position_after(self.spec, self._state, event)
        if place == (self._state.x, self._state.y):
            self.happen(event)
        else:
            self._show_place(*place)
            self.happen_shown(event)

    def _show_place(self, x: int, y: int) -> None:
        if (x, y) != self._place:
            self._place = x, y
            self._glide_to(QPointF(x, y))

    def _add_bar(self, target: str, is_across: bool) -> None:
        bar = Bar(self.theme, self.spec.length, is_across, self)
        self._bars[target] = bar
        name = N_("The bar below the page") if is_across else N_("The bar beside the page")
        self.register(target, bar, self.translator.gettext(name))
        bar.stepped.connect(lambda amount: self._scroll_by_bar(target, amount))
        bar.dragged.connect(lambda position: self._on_dragged(target, position))
        bar.let_go.connect(lambda: self.show_state(self._state))

    def _on_dragged(self, target: str, position: float) -> None:
        is_across = target == BAR_ACROSS
        self._place = None  # the hand has it
        now = self._state.x if is_across else self._state.y
        if round(position) != now:
            self._scroll_by_bar(target, round(position) - now)
        # Where the machine lets the bar move the page, the page follows the hand smoothly.
        now = self._state.x if is_across else self._state.y
        if abs(position - now) <= 0.5:
            shown = QPointF(self._shown)
            if is_across:
                shown.setX(position)
            else:
                shown.setY(position)
            self._motion.stop()
            self._move_to(shown)

    def _scroll_by_bar(self, target: str, amount: int) -> None:
        is_across = target == BAR_ACROSS
        dx, dy = (amount, 0) if is_across else (0, amount)
        self.happen(Scrolled(target, dx=dx, dy=dy))

    def _glide_to(self, position: QPointF) -> None:
        self._motion.stop()
        if self.theme.is_animated and self.isVisible() and position != self._shown:
            self._motion.setStartValue(self._shown)
            self._motion.setEndValue(position)
            self._motion.start()
        else:
            self._move_to(position)

    def _move_to(self, position: QPointF) -> None:
        self._shown = position
        self._page.show_position(position)
        self.guide_soon()

    def guide(self) -> None:
        """Show on the bars where the page is: the eye is on the page, and sees that first."""
        for target, bar in self._bars.items():
            if not bar.is_dragged:
                bar.show_position(self._shown.x() if target == BAR_ACROSS else self._shown.y())
        self._page.prepare()
