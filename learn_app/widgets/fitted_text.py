"""Words that get smaller where the longest of them has no room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QResizeEvent

from learn_app.widgets.text import Text
from learn_app.widgets.theme import Theme


class FittedText(Text):
    """Words in the middle, at the first of some sizes that has room for them."""

    def __init__(self, text: str, theme: Theme, sizes: tuple[int, ...], weight: QFont.Weight) -> None:
        """``sizes`` are in pixels of the design, from the largest on."""
        super().__init__(text, theme, sizes[0], weight)
        self._sizes = sizes
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumWidth(1)  # what is around it decides

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        for size in self._sizes:
            self.set_size(size)
            if super().minimumSizeHint().width() <= self.width():
                break
