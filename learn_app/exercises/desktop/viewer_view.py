"""What is in a file, drawn: a text or the pages of a PDF as plain text, a picture as large as can be."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView, Page, add_button, breakable, shown
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.drive import Item, find
from learn_app.exercises.desktop.item_view import picture_of
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme


class ViewerView(AppView):
    """The viewer."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no file yet."""
        super().__init__(stage)
        px, _ = self.theme.px, self.translator.gettext
        self._bar = QWidget()
        paint_ground(self._bar, self.theme, "window_bar")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(px(16), px(4), px(8), px(4))
        self._name = breakable(Text("", self.theme, 18, SEMIBOLD))
        self._close = add_button(stage, "viewer.close", _("Close"), "compact", "x")
        row.addWidget(self._name, 1)
        row.addWidget(self._close)
        self._page = Page(self.theme)
        paint_ground(self._page.viewport(), self.theme, "track")
        sheet = Card(self.theme, "card", "line", 4)
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        self._text = breakable(Text("", self.theme, 18))
        inside.addWidget(self._text)
        self._sheet = sheet
        self._page.column.addWidget(sheet)
        self._page.column.addStretch(1)
        self._picture = _Picture(self.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._page, 1)
        column.addWidget(self._picture, 1)
        self._shown: Item | None = None

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the file."""
        item = desk.viewer.loose or find(desk.drive, desk.viewer.file)
        self._bar.setVisible(not scene.has_windows)
        if item is None or item == self._shown:
            return
        self._shown = item
        self._name.set_text(shown(item.name.replace("**", "")))
        is_text = bool(item.text)
        self._text.set_text(shown(item.text.rstrip()))
        self._page.setVisible(is_text)
        self._picture.setVisible(not is_text)
        self._picture.show_pictogram(picture_of(item) if not item.pictogram else item.pictogram)
        self._page.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Begin at the way back, where there is one."""
        if self._close.isVisible():
            self._close.setFocus()


class _Picture(QWidget):
    """A pictogram, as large as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pictogram(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("track"))
        side = max(1, min(self.width(), self.height()) - self._theme.px(48))
        place = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("card"))
        margin = self._theme.px(14)
        painter.drawRoundedRect(place.adjusted(-margin, -margin, margin, margin), margin, margin)
        painter.drawPixmap(place.topLeft(), self._theme.pictogram(self._name, side))
