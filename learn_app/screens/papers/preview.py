"""A paper as it will be printed, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learn_app.papers.pages import Pages
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.paragraph import said
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme

_SIDE = 300
"""Width of the column of buttons, in pixels of the design."""


class PageView(QWidget):
    """One page, as large as there is room."""

    def __init__(self, pages: Pages, theme: Theme) -> None:
        """Show the first page."""
        super().__init__()
        self._pages, self._theme = pages, theme
        self.page = 0
        self._image = QImage()
        self._painted = (-1, QSize())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)

    def turn_to(self, page: int) -> None:
        """Show another page, counted from 0."""
        self.page = page
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        ratio, size = self.devicePixelRatioF(), self.size()
        if self._painted != (self.page, size):
            self._image = self._pages.paint_image(self.page, (size - QSize(4, 4)) * ratio)
            self._image.setDevicePixelRatio(ratio)
            self._painted = (self.page, size)
        shown = self._image.deviceIndependentSize()
        left, top = (self.width() - shown.width()) / 2, (self.height() - shown.height()) / 2
        painter = QPainter(self)
        painter.drawImage(round(left), round(top), self._image)
        painter.setPen(QPen(self._theme.colour("line"), 2))
        edge = QRectF(round(left), round(top), shown.width(), shown.height())
        painter.drawRect(edge.adjusted(-1, -1, 1, 1))


class PreviewScreen(Screen):
    """The pages, one at a time, beside what can be done with them."""

    left = Signal()
    print_asked = Signal()
    save_asked = Signal()

    def __init__(self, context: Context, pages: Pages, said_of_it: Sequence[str] = ()) -> None:
        """Show the first page of a paper; ``said_of_it`` is what is read aloud besides its title."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._pages, self._said = pages, said_of_it
        self.page_view = PageView(pages, self.theme)
        self.page_view.setAccessibleName(pages.title)
        back = self.button("back", _("Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        header = row(back, None, self.listen_button())
        header.setContentsMargins(px(32), px(12), px(32), 0)
        self.print_button = self.button("print", _("Print"), icon="printer", role="primary")
        self.print_button.clicked.connect(self.print_asked)
        save = self.button("save", _("Save in a file"), icon="device-floppy")
        save.clicked.connect(self.save_asked)
        content, layout = column(spacing=max(14, px(14)))
        layout.addWidget(Text(pages.title, self.theme, 24, BOLD))
        layout.addStretch(1)
        layout.addWidget(self.print_button)
        layout.addWidget(save)
        layout.addStretch(1)
        self._counted = Text("", self.theme, 18, colour="soft_ink")
        self._counted.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._before = self.button("page-before", _("Page before"), icon="arrow-up")
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after = self.button("page-after", _("Next page"), icon="arrow-down")
        self._after.clicked.connect(lambda: self._turn(1))
        for widget in (self._before, self._counted, self._after):
            layout.addWidget(widget)
            widget.setVisible(pages.count > 1)
        scroll = Scroll(self.theme, content)
        scroll.setFixedWidth(px(_SIDE))
        middle = QHBoxLayout()
        middle.setContentsMargins(px(32), px(8), px(32), px(20))
        middle.setSpacing(px(28))
        middle.addStretch(1)
        middle.addWidget(scroll)
        self.page_view.setParent(self)
        self._back, self._column = back, scroll
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(8))
        outer.addLayout(header)
        outer.addLayout(middle, 1)
        self._turn(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        # Below the header, or beside it, if a page is larger there: most are higher than wide.
        layout = self.layout()
        assert layout is not None
        layout.activate()
        gap, foot = self.theme.px(28), self.theme.px(20)
        right = self._column.mapTo(self, QPoint(0, 0)).x() - gap
        back, top = self._back.geometry(), self._column.mapTo(self, QPoint(0, 0)).y()
        below = QRect(QPoint(back.left(), top), QPoint(right, self.height() - foot))
        beside = QRect(QPoint(back.right() + gap, foot), QPoint(right, self.height() - foot))
        self.page_view.setGeometry(max((below, beside), key=lambda room: self._pages.scale_in(room.size())))

    def spoken(self) -> str:  # noqa: D102
        counted = self._counted.text() if self._pages.count > 1 else ""
        return said((self._pages.title, *self._said, counted))

    def take_focus(self) -> None:  # noqa: D102
        self.print_button.setFocus()

    def set_printing(self, is_printing: bool) -> None:
        """Let nobody print the same twice while the printer is being asked."""
        self.print_button.setEnabled(not is_printing)
        if is_printing:
            self.tell(self.gettext("The printer is being asked…"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in turns:
            self._turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _turn(self, by: int) -> None:
        page = max(0, min(self._pages.count - 1, self.page_view.page + by))
        self.page_view.turn_to(page)
        self._counted.set_text(self.gettext("page {page} of {count}", page=page + 1, count=self._pages.count))
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page < self._pages.count - 1)
