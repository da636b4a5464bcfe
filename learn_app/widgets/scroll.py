"""A column that scrolls when it has no room, with a bar that can be seen and seized."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from learn_app.widgets.theme import Theme

_STYLE = """
QScrollBar:vertical {{ background: {track}; width: {width}px; margin: 0; border-radius: {radius}px; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: {least}px; border-radius: {radius}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class ScrollBar(QScrollBar):
    """The bar, which takes its look when it is first shown: most are never needed."""

    def __init__(self, theme: Theme) -> None:
        """Stand upright."""
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        if not self.styleSheet():
            width, colours = self._theme.px(18), self._theme.colours
            style = _STYLE.format(
                track=colours.track,
                handle=colours.field_line,
                width=width,
                radius=width // 2,
                least=self._theme.px(64),
            )
            self.setStyleSheet(style)
        super().showEvent(event)


class Scroll(QScrollArea):
    """Shows ``content`` at its own width and scrolls it vertically."""

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        """Take ``content``, on the ground of what is behind it."""
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Made here rather than asked for: the first object that comes from Qt's side makes PySide
        # build all classes of widgets, which costs a start more than the whole screen.
        viewport, bar = QWidget(), ScrollBar(theme)
        self.setViewport(viewport)
        self.setVerticalScrollBar(bar)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        viewport.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(40, 40)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        # Content that the bar narrowed before it was shown is not told: its parts would reach below the bar.
        layout, room = self.widget().layout(), self.widget().contentsRect()
        if layout is not None and layout.geometry().width() != room.width():
            layout.setGeometry(room)

    def bring_into_sight(self, widget: QWidget | None) -> None:
        """Scroll as far as a widget of the content needs; any other one is in sight already."""
        if widget is not None and self.widget().isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, self._theme.px(14))

    def fit(self) -> bool:
        """Show the bar only where it is needed, and tell whether all fits without it.

        To be called when the size or the content has changed. Qt's own way keeps a bar that makes
        itself necessary by narrowing the content.
        """
        layout = self.widget().layout()
        if layout is not None:
            layout.activate()  # or it would tell the height that it had before
        has_room = self.widget().heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if has_room else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)
        return has_room
