"""Targets of a stage: real buttons, whose mouse and key input becomes events of the vocabulary."""

from collections import deque
from typing import cast

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    QVariantAnimation,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from learn_app.exercise_api.events import (
    HOLD_MS,
    STAGE,
    Button,
    Clicked,
    DoubleClicked,
    Event,
    Held,
    Slipped,
)
from learn_app.exercise_api.mistakes import HELD_TOO_LONG
from learn_app.widgets.button import paint_focus
from learn_app.widgets.exercise_view import ExerciseView, Stage
from learn_app.widgets.theme import SEMIBOLD, Theme

_BUTTONS: dict[Qt.MouseButton, Button] = {
    Qt.MouseButton.LeftButton: "left",
    Qt.MouseButton.MiddleButton: "middle",
    Qt.MouseButton.RightButton: "right",
}
_ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MOVING_MS, _MOVING_BY = 250, 16
"""A pointer that came so far, in pixels, within this time before a press is still under way. A tap
reaches the program only once the finger is up again, a tenth of a second or two after it moved."""
_FADED = 0.25
_FADE_MS = 200


def add_target(
    view: Stage,
    target: str,
    button: QAbstractButton,
    name: str,
    opens: bool = False,
) -> None:
    """Make ``button`` a target of ``view``, with ``name`` for those who hear it.

    It tells ``Clicked`` for every mouse button, for Space and Enter (left) and for the menu key
    (right), and ``Slipped`` when the mouse button is released outside. Where a double click
    ``opens`` it, it tells also ``DoubleClicked``, instead of the second click and for Enter. In a
    view that has a sentence for a long press, it tells ``Held`` instead of a left click that took
    too long.
    """
    view.register(target, button, name)
    _Presses(view, target, button, opens)
    button.clicked.connect(lambda: view.happen(Clicked(target)))


def watch_ground(view: ExerciseView, target: str = STAGE, ground: QWidget | None = None) -> None:
    """Make ``view`` tell the clicks on its empty ground, or on another one, as clicks on ``target``.

    In a view that has a sentence for it, the pointer is followed, and a click made on the way says
    so. That is all that shows of a tap on a touchpad that went wrong: the system makes it a press and
    a release of its one pointer, and Qt does not tell which device they came from. Both may come at
    once, but so they do from programs that click for those who cannot.
    """
    ground = view if ground is None else ground
    ground.setMouseTracking(ground.hasMouseTracking() or "tapped-moving" in view.sentences)
    _Presses(view, target, ground)


class _Presses(QObject):
    """Follows each mouse button from its press to its release on one widget."""

    def __init__(
        self,
        view: Stage,
        target: str,
        widget: QWidget,
        opens: bool = False,
    ) -> None:
        super().__init__(widget)
        self._opens = opens
        self._tells_held = HELD_TOO_LONG in view.sentences
        self._way: deque[tuple[int, QPointF]] = deque()
        self._is_second = False
        self._pressed_at_ms = 0
        self._was_moving = False
        self._view = view
        self._target = target
        self._widget = widget
        self._is_button = isinstance(widget, QAbstractButton)
        self._pressed: set[Button] = set()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and not self._is_button:
            self._come_by(cast(QMouseEvent, event))
            return False
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return self._press(cast(QMouseEvent, event))
        if kind == QEvent.Type.MouseButtonRelease:
            return self._release(cast(QMouseEvent, event))
        if kind == QEvent.Type.KeyPress and self._is_button:
            return self._press_key(cast(QKeyEvent, event))
        if kind == QEvent.Type.ContextMenu:
            if (
                self._is_button
                and cast(QContextMenuEvent, event).reason() == QContextMenuEvent.Reason.Keyboard
            ):
                self._view.happen(Clicked(self._target, button="right"))
            return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        button = _BUTTONS.get(event.button())
        if button is None:
            return False
        self._pressed.add(button)
        self._was_moving = self._is_moving(event.position())
        if button == "left":
            self._is_second = event.type() == QEvent.Type.MouseButtonDblClick
            self._pressed_at_ms = self._view.tools.clock()
        # The left button goes on to the widget, which knows how a button behaves.
        return button != "left" and self._is_button

    def _release(self, event: QMouseEvent) -> bool:
        button = _BUTTONS.get(event.button())
        if button is None or button not in self._pressed:
            return False
        self._pressed.discard(button)
        is_inside = self._widget.rect().contains(event.position().toPoint())
        if is_inside and not (self._is_button and button == "left"):
            is_moving = self._was_moving or self._is_moving(event.position())
            self._view.happen(Clicked(self._target, button=button, is_moving=is_moving))
        elif not is_inside and self._is_button:
            self._view.happen(Slipped(self._target, button=button))
        elif is_inside and (self._opens or self._tells_held):
            self._tell_more_than_a_click()
        return button != "left" and self._is_button

    def _tell_more_than_a_click(self) -> None:
        event: Event
        held_ms = self._view.tools.clock() - self._pressed_at_ms
        if self._tells_held and held_ms >= HOLD_MS:
            event = Held(self._target, held_ms=held_ms)
        elif self._opens and self._is_second:
            event = DoubleClicked(self._target)
        else:
            return
        # A button that is up when the mouse button is released makes no click of it.
        cast(QAbstractButton, self._widget).setDown(False)
        self._view.happen(event)

    def _come_by(self, event: QMouseEvent) -> None:
        now = self._view.tools.clock()
        self._way.append((now, event.position()))
        while now - self._way[0][0] > _MOVING_MS:
            self._way.popleft()

    def _is_moving(self, at: QPointF) -> bool:
        if not self._way:
            return False
        since = self._view.tools.clock() - _MOVING_MS
        return any((at - was).manhattanLength() >= _MOVING_BY for when, was in self._way if when >= since)

    def _press_key(self, event: QKeyEvent) -> bool:
        if event.key() not in _ENTER_KEYS or event.isAutoRepeat():
            return False
        if self._opens:
            self._view.happen(DoubleClicked(self._target))
            return True
        cast(QAbstractButton, self._widget).click()
        return True


class Target(QAbstractButton):
    """A button that paints itself and shows the keyboard focus, but only to those who use keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Have no look yet: subclasses paint."""
        super().__init__(parent)
        self._theme = theme
        self._has_key_focus = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        # A window that comes back gives the focus back as it was.
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._has_key_focus = event.reason() in _KEY_REASONS
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._has_key_focus = False
        super().focusOutEvent(event)

    def has_ring(self) -> bool:
        """Tell whether the keyboard came here, and shows it."""
        return self._has_key_focus

    def paint_ring(self, painter: QPainter, radius: int) -> None:
        """Paint the focus ring, where the keyboard is here."""
        if self._has_key_focus:
            paint_focus(painter, QRectF(self.rect()), radius, self._theme)


class PictureTarget(Target):
    """A pictogram to act on; once done with, it fades but stays."""

    def __init__(self, theme: Theme, pictogram: str, side: int, parent: QWidget | None = None) -> None:
        """``side`` is the drawn pictogram's, in pixels; the widget is a little larger."""
        super().__init__(theme, parent)
        self._pictogram = pictogram
        self._side = side
        self._is_faded = False
        self._opacity = 1.0
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(_FADED)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._on_faded_to)

    def set_faded(self, is_faded: bool) -> None:
        """Fade, or come back at once."""
        if is_faded == self._is_faded:
            return
        self._is_faded = is_faded
        self._fade.stop()
        if is_faded and self._theme.is_animated and self.isVisible():
            self._fade.start()
        else:
            self._on_faded_to(_FADED if is_faded else 1.0)

    def is_fading(self) -> bool:
        """Tell whether the picture is changing now."""
        return self._fade.state() == QVariantAnimation.State.Running

    def sizeHint(self) -> QSize:  # noqa: D102
        side = self._side + 2 * self._theme.px(8)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        room = min(self.width(), self.height())
        side = min(self._side, room)
        if self._opacity < 1:
            painter.setOpacity(self._opacity)
        corner = QPoint((self.width() - side) // 2, (self.height() - side) // 2)
        if self.isDown():
            # Made smaller once, and not for each click.
            square = QRectF(corner, QSizeF(side, side))
            self._theme.stamps.draw(painter, square, ("pressed", self._pictogram), self._paint_pressed)
        else:
            painter.drawPixmap(corner, self._theme.pictogram(self._pictogram, side))
        if self.has_ring():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0)
            self.paint_ring(painter, room // 2)

    def _paint_pressed(self, painter: QPainter, square: QRectF) -> None:
        picture = self._theme.pictogram(self._pictogram, round(square.width()))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        less = square.width() * 0.04
        painter.drawPixmap(square.adjusted(less, less, -less, -less), picture, picture.rect().toRectF())

    def _on_faded_to(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()


class LinkTarget(Target):
    """A link as in a web page: underlined, in the colour of links."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        """``text`` is what one clicks on."""
        super().__init__(theme, parent)
        self._is_done = False
        self.setText(text.replace("&", "&&"))
        self._shown = text
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Look as ``theme`` has it, in its size."""
        self._theme = theme
        font = theme.font(28, SEMIBOLD)
        font.setUnderline(True)
        self.setFont(font)
        self.update()

    def narrowest(self) -> int:
        """Return the width below which a word would be cut, in pixels."""
        words = (self.fontMetrics().horizontalAdvance(word) for word in self._shown.split())
        return max(words, default=0) + 2 * self._theme.px(10) + 2

    def set_faded(self, is_faded: bool) -> None:
        """Show the link as visited, or as new."""
        if is_faded != self._is_done:
            self._is_done = is_faded
            self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: D102
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: D102
        pad = self._theme.px(10)
        flags = int(Qt.TextFlag.TextWordWrap)
        text = self.fontMetrics().boundingRect(0, 0, max(1, width - 2 * pad), 10_000, flags, self._shown)
        return text.height() + 2 * pad

    def sizeHint(self) -> QSize:  # noqa: D102
        width = self.fontMetrics().horizontalAdvance(self._shown) + 2 * self._theme.px(10) + 2
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = "soft_ink" if self._is_done else "action_pressed" if self.isDown() else "action"
        painter.setPen(self._theme.colour(colour))
        pad = self._theme.px(10)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(self.rect().adjusted(pad, pad, -pad, -pad), flags, self._shown)
        self.paint_ring(painter, self._theme.px(10))
