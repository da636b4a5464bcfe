"""What helps below a text: what the keys do in words, or the drawn keyboard with the next one lit."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercise_api.keyboard_layout import KEYS, KeyboardLayout, Stroke
from learn_app.i18n import N_
from learn_app.widgets.arrow_signs import two_arrows
from learn_app.widgets.card import Card
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.keyboard_places import HEIGHT
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD

_EDGE = 10
_KEYS = (
    ("", N_("move the cursor")),  # the arrows, which are drawn
    (N_("Backspace"), N_("erases the letter before the cursor")),
    (N_("Del"), N_("erases the letter after the cursor")),
)
_SENTENCES = {
    "Left": N_("Bring the cursor to the mistake: press the left arrow."),
    "Right": N_("Bring the cursor to the mistake: press the right arrow."),
    "Up": N_("The mistake is further up: press the up arrow."),
    "Down": N_("The mistake is further down: press the down arrow."),
    "Backspace": N_("Press Backspace once: it erases the letter before the cursor."),
    "Delete": N_("Press Del once: it erases the letter after the cursor."),
    " ": N_("Press the space bar."),
    "\n": N_("Press Enter: a new line begins."),
}
"""Key → what to do with it; for any other one, type it."""


class KeyHelp(QWidget):
    """The drawn keyboard with the keys of the cursor, or a list of what those do."""

    key_moved = Signal()
    """Another key of the drawn keyboard is to be pressed now."""

    def __init__(self, tools: ViewTools, layout: KeyboardLayout, parent: QWidget | None = None) -> None:
        """``layout`` is that of the keyboard on the table; nothing is drawn when it is empty."""
        super().__init__(parent)
        self._theme, self._translator = tools.theme, tools.translator
        self._layout = layout
        self.keyboard = DrawnKeyboard(tools.theme, layout, tools.translator, self, has_cursor_keys=True)
        self.keyboard.key_moved.connect(self.key_moved)
        self._list = self._key_list()
        self.show_keyboard(False)

    def show_keyboard(self, is_drawn: bool) -> None:
        """Draw the keyboard, or else tell in words what the keys do."""
        is_drawn = is_drawn and bool(self._layout.legends)
        self.keyboard.setVisible(is_drawn)
        self._list.setVisible(not is_drawn)

    def light(self, key: str) -> None:
        """Light a key by its name in events, or the keys that write a character; "" for none."""
        if not key:
            self.keyboard.light(())
        elif key in KEYS:
            self.keyboard.light((Stroke(KEYS[key]),))
        elif key == "\n":
            self.keyboard.light((Stroke(KEYS["Enter"]),))
        else:
            self.keyboard.light(self._layout.strokes_for(key))

    def key_rect(self) -> QRect:
        """Return the place of the key to press, in this widget; null when none is drawn."""
        place = self.keyboard.key_rect(self.keyboard.key_to_strike).toAlignedRect()
        if self.keyboard.isHidden() or place.isEmpty():
            return QRect()
        return QRect(self.keyboard.mapTo(self, QPoint(0, 0)) + place.topLeft(), place.size())

    def say(self, key: str) -> str:
        """Return what to do with a key, in a sentence."""
        if key in _SENTENCES:
            return self._translator.gettext(_SENTENCES[key])
        return self._translator.gettext(N_("Type {letter}."), letter=key)

    def sentences(self, letters: Iterable[str]) -> Sequence[str]:
        """Return all that ``say`` can return where these letters are to be typed."""
        return tuple(map(self.say, dict.fromkeys((*_SENTENCES, *letters))))

    def needed_height(self, width: int, has_list: bool, share: float = 1.0) -> int:
        """Return the height, in pixels, of the keyboard at ``share`` of its size, and of the list if any."""
        keyboard = round(self.keyboard.height_for(width - 2 * _EDGE) * share) + _EDGE
        return max(self._list_height(width), keyboard) if has_list else keyboard

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        down = self.height() - _EDGE
        across = min(self.width() - 2 * _EDGE, round(down / HEIGHT * self.keyboard.columns))
        self.keyboard.setGeometry((self.width() - across) // 2, 0, across, down)
        edge = self._theme.px(28)
        self._list.setGeometry(edge, 0, self.width() - 2 * edge, self._list_height(self.width()))

    def _list_height(self, width: int) -> int:
        return self._list.heightForWidth(max(1, width - 2 * self._theme.px(28)))

    def _key_list(self) -> QWidget:
        px, gettext = self._theme.px, self._translator.gettext
        list_ = QWidget(self)
        grid = QGridLayout(list_)
        grid.setContentsMargins(0, 0, 0, px(14))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for row, (key, does) in enumerate(_KEYS):
            cap = Card(self._theme, "window_side", "line", 10)
            inside = QVBoxLayout(cap)
            inside.setContentsMargins(px(12), px(6), px(12), px(6))
            if key:
                name: QWidget = Text(gettext(key), self._theme, 18, BOLD)
            else:
                name = QLabel()
                name.setPixmap(two_arrows(self._theme, px(24)))
                name.setAccessibleName(gettext(N_("The left and right arrows")))
            inside.addWidget(name, 0, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(cap, row, 0)
            text = Text(gettext(does), self._theme, 19)
            text.setMinimumWidth(1)
            grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignVCenter)
        return list_
