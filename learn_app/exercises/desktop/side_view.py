"""The mailbox's buttons: for a new message, the folders, and what can be done with a message."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.widgets.button import paint_focus
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.target import Target
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD, Theme

_ICON, _RADIUS = 22, 14


class SideRow(Target):
    """An icon and a name: side by side, or the name below where there is no room."""

    def __init__(self, theme: Theme, name: str, icon: str, parent: QWidget | None = None) -> None:
        """``name`` is shown, ``icon`` a name below assets."""
        super().__init__(theme, parent)
        self._name = name
        self._icon = icon
        self._is_stacked = True  # the window must not need more than this before it has its size
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stack(self, is_stacked: bool) -> None:
        """Put the name below the icon, or beside it."""
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        px, name = self._theme.px, Paragraph(self._name, self._font(SEMIBOLD)).natural_width()
        if self._is_stacked:
            return QSize(max(name + px(10), px(_ICON + 2 * 24)), px(58))
        return QSize(px(12 + _ICON + 8 + 10 + 22) + name, px(50))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self.sizeHint()

    def _font(self, weight: QFont.Weight) -> QFont:
        return self._theme.font(14 if self._is_stacked else 17, weight)

    def _paint_ground(self, painter: QPainter, colour: str) -> None:
        px = self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(colour))
        painter.drawRoundedRect(QRectF(self.rect()), px(_RADIUS), px(_RADIUS))

    def _paint_name(self, painter: QPainter, colour: str, weight: QFont.Weight) -> QRectF:
        """Draw icon and name, and return where the icon is."""
        theme, px, name = self._theme, self._theme.px, Paragraph(self._name, self._font(weight))
        side = px(_ICON)
        if self._is_stacked:
            icon = QRectF((self.width() - side) / 2, px(7), side, side)
            text = QRectF(0, px(30), self.width(), self.height() - px(34))
            align = Qt.AlignmentFlag.AlignHCenter
        else:
            icon = self._mirrored(QRectF(px(12), (self.height() - side) / 2, side, side))
            left = px(12 + 8) + side
            text = self._mirrored(QRectF(left, 0, self.width() - left - px(12), self.height()))
            is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            align = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawPixmap(icon.topLeft(), theme.icon(self._icon, side, colour))
        name.draw(painter, text, theme.colour(colour), align)
        return icon

    def _mirrored(self, rect: QRectF) -> QRectF:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())
        return rect


class NewRow(SideRow):
    """The button for a new message."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, "action_pressed" if self.isDown() else "action")
        self._paint_name(painter, "on_action", SEMIBOLD)
        if self._has_key_focus:
            paint_focus(painter, QRectF(self.rect()), self._theme.px(_RADIUS), self._theme, is_on_dark=True)


class ActionRow(SideRow):
    """What can be done with a message."""

    def __init__(self, theme: Theme, name: str, icon: str, parent: QWidget | None = None) -> None:
        """``name`` is shown, ``icon`` a name below assets."""
        super().__init__(theme, name, icon, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        hint, px = super().sizeHint(), self._theme.px
        return hint if self._is_stacked else QSize(hint.width() - px(16), px(52))

    def set_name(self, name: str) -> None:
        """Show another name, which is also the accessible one."""
        if name != self._name:
            self._name = name
            self.setAccessibleName(name)
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("soft_ink" if self.underMouse() else "line"), 2))
        painter.setBrush(theme.colour("action_tint" if self.isDown() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(_RADIUS), px(_RADIUS))
        self._paint_name(painter, "ink", SEMIBOLD)
        self.paint_ring(painter, px(_RADIUS))


class FolderRow(SideRow):
    """A folder: its icon, its name, and how many messages in it are unread."""

    def __init__(self, theme: Theme, name: str, icon: str, parent: QWidget | None = None) -> None:
        """``name`` is shown, ``icon`` a name below assets."""
        super().__init__(theme, name, icon, parent)
        self._is_open = False
        self._unread = 0

    def show_folder(self, is_open: bool, unread: int) -> None:
        """Draw the folder; the open one stands on a tint."""
        if (is_open, unread) != (self._is_open, self._unread):
            self._is_open, self._unread = is_open, unread
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_open or self.underMouse():
            self._paint_ground(painter, "action_tint" if self._is_open else "track")
        icon = self._paint_name(painter, "ink", SEMIBOLD if self._is_open else REGULAR)
        if self._unread:
            self._paint_unread(painter, icon)
        self.paint_ring(painter, self._theme.px(_RADIUS))

    def _paint_unread(self, painter: QPainter, icon: QRectF) -> None:
        px = self._theme.px
        number = Paragraph(str(self._unread), self._theme.font(17, BOLD))
        width, height = number.natural_width() + 1, number.height(1e6)
        if self._is_stacked:
            at = QPointF(icon.right() + px(5), icon.top() + (icon.height() - height) / 2)
        else:
            at = QPointF(self.width() - px(12) - width, (self.height() - height) / 2)
        number.draw(painter, self._mirrored(QRectF(at.x(), at.y(), width, height)), self._theme.colour("ink"))
