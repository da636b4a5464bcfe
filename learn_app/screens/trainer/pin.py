"""The PIN before the trainer's area: typed on keys or on the screen's own, chosen at the first visit."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from learn_app.errors import PinNotSaved
from learn_app.pin import LONGEST, SHORTEST, PinLock, is_possible
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.widgets.button import Button, paint_focus
from learn_app.widgets.chip import Chip
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme

_MOST_MS = 60_000
"""How long a told wait stands before it is told anew."""


_WORDS_WIDTH = 560
"""Of the sentences beside the keys, in pixels of the design."""


class PinScreen(Screen):
    """Asks for the PIN; where there is none yet, asks twice for a new one."""

    opened = Signal()
    """The right PIN was typed, or a new one was chosen."""
    left = Signal()

    def __init__(self, context: Context, lock: PinLock, is_new: bool = False) -> None:
        """``lock`` judges what is typed; with ``is_new`` another PIN takes the place of the one before."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        self._lock = lock
        self._is_new = is_new or not lock.is_set
        self._typed = ""
        self._first = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_wait)
        self._title = Text("", self.theme, 36, BOLD)
        self._asked = Text("", self.theme, 22, colour="soft_ink")
        self._dots = _Dots(self.theme)
        self._dots.setObjectName("pin")
        self._chip = Chip(self.theme)
        self._chip.setObjectName("told")
        self._forgotten = Text(
            _("PIN forgotten? The administrator of this computer runs the command “learn-app forget-pin”."),
            self.theme,
            18,
            colour="soft_ink",
        )
        words, said = column(spacing=px(16))
        said.addStretch(1)
        for part in (self._title, self._asked, self._dots, self._chip):
            said.addWidget(part)
        said.addStretch(2)
        said.addWidget(self._forgotten)
        content = QWidget()
        layout = QHBoxLayout(content)
        layout.setContentsMargins(px(32), px(8), px(32), px(28))
        words.setMaximumWidth(px(_WORDS_WIDTH))
        layout.addStretch(1)
        layout.addWidget(words, 100)
        layout.addSpacing(px(32))
        layout.addWidget(self._keypad(), 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        back = self.button("back", _("Back"), icon="arrow-left")
        back.clicked.connect(self.left)
        header = row(back, None, self.listen_button())
        header.setContentsMargins(px(32), px(12), px(32), px(8))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)
        self._ask()
        self._tell_wait()

    def spoken(self) -> str:  # noqa: D102
        return ". ".join((self._title.text(), self._asked.text(), self._forgotten.text()))

    def take_focus(self) -> None:  # noqa: D102
        self._dots.setFocus()

    def leave(self) -> None:  # noqa: D102
        self._timer.stop()
        self._typed = self._first = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        # What a button does not take comes here: digits count wherever the keyboard is.
        key, text = event.key(), event.text()
        if text.isascii() and text.isdigit():
            self._on_digit(text)
        elif key == Qt.Key.Key_Backspace:
            self._on_erase()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_done()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keypad(self) -> QWidget:
        pad = QWidget()
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(max(14, self.theme.px(14)))
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._key(digit), place // 3, place % 3)
        erase = self.button("erase", self.gettext("Erase the last digit"), icon="arrow-back-up")
        erase.clicked.connect(self._on_erase)
        self._go = self.button("ok", self.gettext("Continue"), role="primary")
        self._go.clicked.connect(self._on_done)
        grid.addWidget(self._key("0"), 3, 1)
        grid.addWidget(erase, 4, 0, 1, 3)
        grid.addWidget(self._go, 5, 0, 1, 3)
        for one in pad.findChildren(Button):
            # A click leaves the keyboard where it is: Enter after it must not press the key again.
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pad.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return pad

    def _key(self, digit: str) -> QWidget:
        key = self.button(f"digit.{digit}", digit)
        key.setMinimumWidth(self.theme.px(88))
        key.clicked.connect(lambda: self._on_digit(digit))
        return key

    def _ask(self) -> None:
        _ = self.gettext
        if not self._is_new:
            title, asked = _("Trainer’s area"), _("Type the PIN.")
        elif not self._first:
            title = _("Choose a PIN")
            asked = _(
                "It keeps the trainer’s area for you: 4 to 8 digits. Write it down, and keep it elsewhere."
            )
        else:
            title, asked = _("The same PIN, once more"), _("So you can be sure of what you typed.")
        self._title.set_text(title)
        self._asked.set_text(asked)
        self._forgotten.setVisible(not self._is_new)
        self._show_typed()

    def _show_typed(self) -> None:
        count = len(self._typed)
        self._dots.show_count(count, self.ngettext("PIN: {n} digit typed", "PIN: {n} digits typed", count))
        self._go.setEnabled(is_possible(self._typed))

    def _on_digit(self, digit: str) -> None:
        if self._timer.isActive():
            return
        self._chip.say("retry", "")
        if len(self._typed) < LONGEST:
            self._typed += digit
            self._show_typed()

    def _on_erase(self) -> None:
        self._typed = self._typed[:-1]
        self._show_typed()

    def _on_done(self) -> None:
        if len(self._typed) < SHORTEST or self._timer.isActive():
            return
        typed, self._typed = self._typed, ""
        try:
            if self._is_new:
                self._choose(typed)
            elif self._lock.is_right(typed):
                self.opened.emit()
                return
            else:
                self._tell_wait()
        except PinNotSaved as error:
            self._chip.say("retry", error.sentence(self.context.translator))
        self._ask()

    def _choose(self, typed: str) -> None:
        if not self._first:
            self._first = typed
        elif typed == self._first:
            self._lock.choose(typed)
            self.opened.emit()
        else:
            self._first = ""
            self._chip.say("retry", self.gettext("These were two different PINs. Choose it again."))

    def _tell_wait(self) -> None:
        """Tell how long the next try has to wait, and again when that is over."""
        if self._is_new:
            return
        try:
            seconds = self._lock.seconds_to_wait()
        except PinNotSaved as error:
            self._chip.say("retry", error.sentence(self.context.translator))
            return
        if self._lock.is_damaged:
            told = self.gettext("The file of the PIN is damaged. Only the command below opens the area.")
        elif seconds <= 0:
            told = ""
        elif seconds <= 60:
            n = int(seconds) + 1
            told = self.ngettext(
                "This is not the PIN. Wait for {n} second.", "This is not the PIN. Wait for {n} seconds.", n
            )
        else:
            n = round(seconds / 60)
            told = self.ngettext(
                "This is not the PIN. Wait for {n} minute.", "This is not the PIN. Wait for {n} minutes.", n
            )
        self._chip.say("retry", told)
        if seconds > 0:
            self._timer.start(min(_MOST_MS, int(seconds * 1000) + 1))


class _Dots(QWidget):
    """One dot for each digit typed; never the digits."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, name: str) -> None:
        """Show so many dots; ``name`` says it in words."""
        self._count = count
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(LONGEST * 30 + 30), self._theme.px(72))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.colour("field_line"), 2))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(18), px(18))
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), px(18), theme)
        painter.setPen(Qt.PenStyle.NoPen)
        side, step, left = px(16), px(30), px(22)
        for place in range(LONGEST):
            painter.setBrush(theme.colour("ink" if place < self._count else "track"))
            painter.drawEllipse(QRectF(left + place * step, (self.height() - side) / 2, side, side))
