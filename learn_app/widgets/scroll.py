"""A column that scrolls when it has no room, with a bar that can be seen and seized."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from learn_app.widgets.theme import Theme

_STYLE = """
QScrollBar:vertical {{ background: {track}; width: {width}px; margin: 0; border-radius: {radius}px; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: {least}px; border-radius: {radius}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class Scroll(QScrollArea):
    """Shows ``content`` at its own width and scrolls it vertically."""

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        """Take ``content``, on the ground of what is behind it."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        width = theme.px(18)
        colours = theme.colours
        self.verticalScrollBar().setStyleSheet(
            _STYLE.format(
                track=colours.track,
                handle=colours.field_line,
                width=width,
                radius=width // 2,
                least=theme.px(64),
            )
        )

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return QSize(40, 40)

    def fit(self) -> bool:
        """Show the bar only where it is needed, and tell whether all fits without it.

        To be called when the size or the content has changed. Qt's own way keeps a bar that makes
        itself necessary by narrowing the content.
        """
        has_room = self.widget().heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if has_room else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)
        return has_room
