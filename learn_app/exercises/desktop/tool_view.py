"""The buttons and the menu of the file manager."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.app_view import add_button
from learn_app.exercises.desktop.layer_view import Layer
from learn_app.exercises.desktop.side_view import SideRow
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.theme import SEMIBOLD, Theme

ACTS: Mapping[str, tuple[str, str]] = {
    "open": (N_("Open"), "folder-open"),
    "new": (N_("New folder"), "folder-plus"),
    "cut": (N_("Cut"), "scissors"),
    "copy": (N_("Copy"), "copy"),
    "paste": (N_("Paste"), "clipboard"),
    "rename": (N_("Rename"), "pencil"),
    "restore": (N_("Take back"), "arrow-back-up"),
    "delete": (N_("Delete"), "trash"),
    "empty": (N_("Empty the bin"), "x"),
    "eject": (N_("Eject"), "player-eject"),
}
"""Act → its name and its icon."""


class ToolButton(SideRow):
    """One act: an icon, its name below; pale when it cannot be done now."""

    def __init__(self, theme: Theme, name: str, icon: str) -> None:
        """See ``SideRow``."""
        super().__init__(theme, name, icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        px = self._theme.px
        if not self._name:
            return QSize(px(48), px(46))
        return QSize(max(px(64), self._paragraph(SEMIBOLD).natural_width() + px(12)), px(58))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.38)
        elif self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("action_tint" if self.isDown() else "card"))
            painter.drawRoundedRect(QRectF(self.rect()), px(10), px(10))
        self._paint_name(painter, "ink", SEMIBOLD)
        self.paint_ring(painter, px(10))


class ActMenu(Layer):
    """The menu of the right mouse button. It covers the app: a click beside it closes it."""

    def __init__(self, stage: ExerciseView, parent: QWidget) -> None:
        """Be hidden at first."""
        super().__init__(parent, 0, lambda: stage.happen(Clicked("files.menu.close")))
        self._app = parent
        self._at = QPoint()
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._card = Card(theme, "card", "field_line", 12, self)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        column.setSpacing(0)  # as close as menus are: all of it must have room in a small window
        self._rows: dict[str, Button] = {}
        for act, (name, icon) in (*ACTS.items(), ("close", (N_("Close this menu"), "arrow-left"))):
            row = self._rows[act] = add_button(
                stage, f"files.menu.{act}", _(name), "quiet", icon, is_tight=True, is_left_aligned=True
            )
            column.addWidget(row)

    def open_at(self, at: QPoint, acts: Iterable[str], by_keys: bool) -> None:
        """Show the menu with these acts near a place; ``by_keys`` for one who uses no mouse."""
        shown = {*acts, "close"}
        for act, row in self._rows.items():
            row.setVisible(act in shown)
        self._at = at
        self.setGeometry(self._app.rect())
        self._place()
        was_shown = self.isVisible()
        self.show()
        self.raise_()
        if not was_shown:
            first = next(row for row in self._rows.values() if not row.isHidden())
            # A ring would seem to say which one to take: only who came by keys needs it.
            reason = Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.MouseFocusReason
            first.setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        column = self._card.layout()
        assert column is not None
        column.invalidate()  # a layout not on show yet remembers the rows of another menu
        size = column.sizeHint()
        left = max(0, min(self._at.x(), self.width() - size.width()))
        top = max(0, min(self._at.y(), self.height() - size.height()))
        self._card.setGeometry(left, top, size.width(), size.height())
