"""One window on the fictional desktop: its title bar with three buttons, and an app in it."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercises.desktop.app_view import AppView
from learn_app.i18n import N_
from learn_app.widgets.button import paint_focus
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.mirroring import leading
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.theme import SEMIBOLD, Theme

_BUTTONS = {
    "minimise": (N_("Minimise"), "minus"),
    "maximise": (N_("Maximise"), "square"),
    "close": (N_("Close the window"), "x"),
}
_RESTORE = (N_("Make the window smaller"), "copy")
_BAR, _BUTTON, _EDGE = 48, 46, 2


class Window(QWidget):
    """A window. Only the one in front lives: of those behind, one sees a picture."""

    raised = Signal()
    """The learner pressed a window behind."""

    def __init__(
        self, stage: ExerciseView, name: str, title: str, pictogram: str, view: AppView, parent: QWidget
    ) -> None:
        """``name`` is the app's; the window is in front."""
        super().__init__(parent)
        self._stage, self._theme, self._view = stage, stage.theme, view
        self._title = title
        self._pictogram = pictogram
        self._is_front, self._is_maximised = True, False
        self._is_freezing = False
        self._picture = QPixmap()
        view.setParent(self)
        view.show()
        self._buttons: dict[str, _TitleButton] = {}
        for act, (words, icon) in _BUTTONS.items():
            button = self._buttons[act] = _TitleButton(self._theme, icon, self)
            add_target(stage, f"window.{act}.{name}", button, stage.translator.gettext(words))

    def show_window(self, title: str, is_front: bool, is_maximised: bool) -> None:
        """Draw it in front or behind, over the whole desktop or not."""
        if title != self._title:
            self._title = title
            self.update()
        if is_maximised != self._is_maximised:
            self._is_maximised = is_maximised
            words, icon = _RESTORE if is_maximised else _BUTTONS["maximise"]
            self._buttons["maximise"].set_icon(icon)
            self._buttons["maximise"].setAccessibleName(self._stage.translator.gettext(words))
        if is_front != self._is_front:
            self._is_front = is_front
            if not is_front:
                self.freeze()
            self._view.setVisible(is_front)
            for button in self._buttons.values():
                button.setEnabled(is_front)
            self.update()

    def freeze(self) -> None:
        """Take a picture of the app, to be shown while the window is behind."""
        if self._is_freezing:
            return  # a picture taken of what is not shown yet makes Qt send the first resize
        self._is_freezing = True
        self._view.setGeometry(self._room())
        self._picture = self._view.grab()
        self._is_freezing = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        px = self._theme.px
        right = self.width() - px(4)
        for act in reversed(_BUTTONS):
            right -= px(_BUTTON)
            place = QRect(right, px(3), px(_BUTTON - 2), px(_BAR - 6))
            if self.isRightToLeft():
                place.moveLeft(self.width() - place.right())
            self._buttons[act].setGeometry(place)
        self._view.setGeometry(self._room())
        if not self._is_front:
            self.freeze()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if not self._is_front and event.button() == Qt.MouseButton.LeftButton:
            self.raised.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = 0 if self._is_maximised else px(10)
        path = QPainterPath()
        path.addRoundedRect(frame, radius, radius)
        painter.fillPath(path, theme.colour("card"))
        painter.setClipPath(path)
        painter.fillRect(
            QRectF(0, 0, self.width(), px(_BAR)), theme.colour("action" if self._is_front else "field_line")
        )
        if not self._is_front:
            painter.drawPixmap(self._room().topLeft(), self._picture)
        painter.setClipping(False)
        painter.setPen(QPen(theme.colour("action" if self._is_front else "field_line"), _EDGE))
        painter.drawPath(path)
        side, is_mirrored = px(28), self.isRightToLeft()
        at = self.width() - px(12) - side if is_mirrored else px(12)
        painter.drawPixmap(at, (px(_BAR) - side) // 2, theme.pictogram(self._pictogram, side))
        room = self.width() - px(12 + 10 + 8) - side - len(_BUTTONS) * px(_BUTTON)
        left = self.width() - px(12 + 10) - side - room if is_mirrored else px(12 + 10) + side
        painter.setFont(theme.font(18, SEMIBOLD))
        painter.setPen(theme.colour("on_action"))
        title = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, max(1, room))
        align = leading(self)
        painter.drawText(
            QRectF(left, 0, room, px(_BAR)),
            align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
            title,
        )

    def _room(self) -> QRect:
        top = self._theme.px(_BAR)
        return QRect(_EDGE, top, self.width() - 2 * _EDGE, self.height() - top - _EDGE - self._theme.px(2))


class _TitleButton(Target):
    """One of the three buttons of a title bar."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icon = icon

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            painter.setPen(Qt.PenStyle.NoPen)
            is_close = self._icon == "x"
            painter.setBrush(theme.colour("error" if is_close else "action_pressed"))
            painter.drawRoundedRect(QRectF(self.rect()), px(8), px(8))
        side = px(24)
        at = (self.width() - side) // 2, (self.height() - side) // 2
        painter.drawPixmap(*at, theme.icon(self._icon, side, "on_action"))
        if self._has_key_focus:
            paint_focus(painter, QRectF(self.rect()), px(8), theme, is_on_dark=True)


class BarButton(Target):
    """A button of the task bar: a picture, and its title where there is room."""

    def __init__(self, theme: Theme, title: str, pictogram: str, icon: str = "") -> None:
        """``icon`` stands in the place of a pictogram."""
        super().__init__(theme)
        self._title = Paragraph(title, theme.font(16, SEMIBOLD))
        self._pictogram, self._icon = pictogram, icon
        self._look = ""
        self._has_title = True

    def show_look(self, look: str) -> None:
        """``front``, ``open`` (behind), ``minimised`` or ``down`` (its menu is open)."""
        if look != self._look:
            self._look = look
            self.update()

    def wish(self, has_title: bool) -> int:
        """Return its width with or without the title, in pixels."""
        px = self._theme.px
        return px(52) + (self._title.natural_width() + px(16) if has_title else 0)

    def show_title(self, has_title: bool) -> None:
        """Show the title, or only the picture."""
        self._has_title = has_title

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look in ("front", "down") or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("card" if self._look in ("front", "down") else "track"))
            painter.drawRoundedRect(QRectF(self.rect()), px(10), px(10))
        side, is_mirrored = px(30), self.isRightToLeft()
        picture = (
            theme.icon(self._icon, side, "action") if self._icon else theme.pictogram(self._pictogram, side)
        )
        left = px(11) if self._has_title else (self.width() - side) // 2
        if is_mirrored and self._has_title:
            left = self.width() - px(11) - side
        painter.drawPixmap(left, (self.height() - side) // 2, picture)
        if self._has_title:
            at = px(16) if is_mirrored else px(11 + 8) + side
            room = QRectF(at, 0, self._title.natural_width() + 1, self.height())
            self._title.draw(painter, room, theme.colour("ink"))
        if self._look in ("front", "open", "minimised"):
            width = self.width() // 2 if self._look == "front" else px(12)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("action" if self._look == "front" else "soft_ink"))
            line = QRectF((self.width() - width) / 2, self.height() - px(6), width, px(4))
            painter.drawRoundedRect(line, px(2), px(2))
        self.paint_ring(painter, px(10))
