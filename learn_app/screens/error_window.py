"""The window that stands in for the program when it cannot start."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.widgets.button import Button
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme


class ErrorWindow(QWidget):
    """One sentence and one button."""

    def __init__(self, sentence: str, close: str, theme: Theme) -> None:
        """``close`` is the button's text."""
        super().__init__()
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.colour("paper"))
        self.setPalette(palette)
        self.setWindowTitle(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 40, 48, 32)
        layout.setSpacing(32)
        told = Text(sentence, theme, 24, SEMIBOLD)
        told.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(told, 1)
        button = Button(close, theme, role="primary")
        button.clicked.connect(self.close)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.resize(680, 340)
        # Where there is no window manager, nobody else puts it in the middle.
        self.move(self.screen().availableGeometry().center() - self.rect().center())
