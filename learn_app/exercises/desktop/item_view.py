"""A folder, a file or an app as it stands in a window or on the desktop: a picture with its name."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.exercises.desktop.drive import BIN, STICK, Item
from learn_app.i18n import N_
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.target import Target
from learn_app.widgets.theme import Theme

PLACES: Mapping[str, tuple[str, str]] = {
    "desktop": (N_("Desktop"), "desktop-computer"),
    "documents": (N_("Documents"), "file-folder"),
    "pictures": (N_("Pictures"), "framed-picture"),
    "downloads": (N_("Downloads"), "down-arrow"),
    STICK: (N_("USB stick"), "usb-stick"),
    BIN: (N_("Recycle bin"), "wastebasket"),
}
"""Place → its name and pictogram."""

_PICTURES: Mapping[str, str] = {
    "folder": "file-folder",
    "pdf": "page-pdf",
    "picture": "framed-picture",
    "text": "memo",
    "music": "musical-note",
    "sheet": "bar-chart",
    "other": "page-facing-up",
}

_WIDTH, _PICTURE, _NAME = 124, 48, 16


def picture_of(item: Item) -> str:
    """Return the pictogram of an item: a picture shows what is on it."""
    return item.pictogram if item.kind == "picture" and item.pictogram else _PICTURES[item.kind]


class ItemTile(Target):
    """A picture, and its name below; marked when it was chosen, pale when it was cut."""

    def __init__(self, theme: Theme, name: str, pictogram: str, parent: QWidget | None = None) -> None:
        """``pictogram`` is a name below assets."""
        super().__init__(theme, parent)
        self._pictogram = pictogram
        self._is_chosen = self._is_pale = False
        self.set_name(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show another name."""
        self._name = Paragraph(name.replace("**", ""), self._theme.font(_NAME))
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def show_marks(self, is_chosen: bool, is_pale: bool = False) -> None:
        """Show whether it is chosen, and whether it was cut."""
        if (is_chosen, is_pale) != (self._is_chosen, self._is_pale):
            self._is_chosen, self._is_pale = is_chosen, is_pale
            self.update()

    def sizeHint(self) -> QSize:  # noqa: D102
        px = self._theme.px
        width = px(_WIDTH)
        return QSize(width, px(8 + _PICTURE + 6 + 6) + self._name.height(width - px(8)))

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "action_tint" if self._is_chosen else "track" if self.underMouse() else ""
        if ground:
            painter.setPen(theme.colour("action") if self._is_chosen else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(12), px(12))
        painter.setOpacity(0.4 if self._is_pale else 1.0)
        side = px(_PICTURE)
        painter.drawPixmap((self.width() - side) // 2, px(8), theme.pictogram(self._pictogram, side))
        top = px(8) + side + px(6)
        room = QRectF(px(4), top, self.width() - px(8), self.height() - top - px(6))
        self._name.draw(painter, room, theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)
        painter.setOpacity(1.0)
        self.paint_ring(painter, px(12))
