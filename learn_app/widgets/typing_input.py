"""A widget that takes the keyboard: plain keys, dead keys and input methods all end as characters."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from learn_app.exercise_api.keys import NUMBER_BLOCK_OFF
from learn_app.widgets.guide import Guide
from learn_app.widgets.plain_signal import PlainSignal
from learn_app.widgets.theme import SEMIBOLD, Theme

_KEY_NAMES: dict[int, str] = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
}
_MODIFIERS: dict[int, str] = {
    Qt.Key.Key_Shift: "Shift",
    Qt.Key.Key_Control: "Ctrl",
    Qt.Key.Key_Alt: "Alt",
    Qt.Key.Key_AltGr: "AltGr",
}
# Told only where they are asked for: elsewhere they have work to do, or do nothing.
_ASKED_NAMES: dict[int, str] = {
    **_MODIFIERS,
    Qt.Key.Key_CapsLock: "CapsLock",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Escape: "Escape",
}
_REPEATED_NAMES = frozenset({"Backspace", "Delete", "Left", "Right", "Up", "Down"})
"""Keys that one holds on purpose, to go on erasing or moving."""
_NUMBER_BLOCK = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Insert,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Clear,
    }
)
# As plain numbers: Qt takes its time with sets of modifiers.
_SHIFT = Qt.KeyboardModifier.ShiftModifier.value
_CONTROL = Qt.KeyboardModifier.ControlModifier.value
_ALT = Qt.KeyboardModifier.AltModifier.value
_META = Qt.KeyboardModifier.MetaModifier.value
_KEYPAD = Qt.KeyboardModifier.KeypadModifier.value
_DEAD_KEYS = range(Qt.Key.Key_Dead_Grave, Qt.Key.Key_Dead_Longsolidusoverlay + 1)
_SIGNS: dict[int, str] = {
    Qt.Key.Key_Dead_Circumflex: "^",
    Qt.Key.Key_Dead_Diaeresis: "¨",
    Qt.Key.Key_Dead_Grave: "`",
    Qt.Key.Key_Dead_Acute: "´",
    Qt.Key.Key_Dead_Tilde: "~",
    Qt.Key.Key_Dead_Cedilla: "¸",
    Qt.Key.Key_Dead_Abovering: "°",
}
_EVDEV_OFFSET = 8  # X and Wayland number the keys from there; Windows' numbers are evdev's own


class TypingInput(QWidget):
    """Tells what is typed into it; draws nothing but a reminder, where a subclass wants it."""

    def __init__(self, theme: Theme, reminder: str, parent: QWidget | None = None) -> None:
        """``reminder`` is to be shown while the keyboard is elsewhere; ``asked_keys`` is empty."""
        super().__init__(parent)
        self.typed = PlainSignal[[str]]()
        self.key_pressed = PlainSignal[[str]]()
        """A key that writes nothing, by its name in the vocabulary of events."""
        self.dead_key_pressed = PlainSignal[[str]]()
        """A dead key, or a text that an input method is still composing; its sign, "" when not known."""
        self.struck = PlainSignal[[int, str]]()
        """The evdev code of a key and what it wrote by itself, where the system tells."""
        self.held_changed = PlainSignal[[frozenset[str]]]()
        """The names of the keys held down to change others: Shift, Ctrl, Alt, AltGr."""
        self._theme = theme
        self._reminder = reminder
        self.is_over = False
        """True once nothing is left to be typed: the keyboard may then be elsewhere."""
        self.asked_keys: AbstractSet[str] = frozenset()
        """Keys to tell although they write nothing and usually do something else: Tab, Shift…"""
        self.repeated_keys: AbstractSet[str] = _REPEATED_NAMES
        """Keys that are told again and again while they are held; all others are told once."""
        self.preedit = ""
        """What an input method is composing."""
        self._held: frozenset[str] = frozenset()
        self._has_just_composed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    @property
    def held(self) -> frozenset[str]:
        """The names of the keys held down now to change others."""
        return self._held

    def drop_dead_key(self) -> None:
        """Forget a dead key, so that the next letter comes without an accent."""
        QGuiApplication.inputMethod().reset()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: D102
        return True if query == Qt.InputMethodQuery.ImEnabled else super().inputMethodQuery(query)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: D102
        return "Tab" not in self.asked_keys and super().focusNextPrevChild(is_next)

    def paint_reminder(self, painter: QPainter) -> None:
        """Tell, at the bottom, that the keyboard is elsewhere in this window, if it is."""
        if self.is_over or self.hasFocus() or not self.isActiveWindow():
            return
        if isinstance(QApplication.focusWidget(), Guide):
            return  # a demonstration has it, and gives it back
        painter.setFont(self._theme.font(18, SEMIBOLD))
        painter.setPen(self._theme.colour("retry"))
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(self.rect(), below, self._reminder)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        key, text, modifiers = event.key(), event.text(), event.modifiers().value
        # Control and Alt together are AltGr on some systems.
        has_shortcut = bool(modifiers & _CONTROL) != bool(modifiers & _ALT) or bool(modifiers & _META)
        if modifiers & _KEYPAD and key in _NUMBER_BLOCK and not text:
            if not event.isAutoRepeat():
                self.key_pressed.emit(NUMBER_BLOCK_OFF)
            return
        if key in _MODIFIERS:
            self._hold(self._held | {_MODIFIERS[key]})
        if _ASKED_NAMES.get(key) in self.asked_keys:
            if not event.isAutoRepeat():
                self.key_pressed.emit(_ASKED_NAMES[key])
        elif key in _MODIFIERS:
            return  # it waits for another key: nobody else has to look at it
        elif has_shortcut:
            event.ignore()
        elif key in _KEY_NAMES:
            if not event.isAutoRepeat() or _KEY_NAMES[key] in self.repeated_keys:
                self.key_pressed.emit(_KEY_NAMES[key])
        elif key in _DEAD_KEYS and not text:
            self.dead_key_pressed.emit(_SIGNS.get(key, ""))
        elif text and text.isprintable():
            # A finger that rests too long on a key has typed its letter once.
            if not event.isAutoRepeat():
                self.typed.emit(text)
                if event.nativeScanCode():
                    self._tell_place(event)
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.isAutoRepeat():
            return
        if event.key() in _MODIFIERS:
            self._hold(self._held - {_MODIFIERS[event.key()]})
        elif event.key() in _DEAD_KEYS and not self._has_just_composed:
            # Where the system composes by itself, that a dead key went down is not told, only this.
            self.dead_key_pressed.emit(_SIGNS.get(event.key(), ""))
        self._has_just_composed = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: D102
        if event.preeditString() != self.preedit:
            self.preedit = event.preeditString()
            self.update()
            if self.preedit:
                self.dead_key_pressed.emit(self.preedit if len(self.preedit) == 1 else "")
        if event.commitString():
            self._has_just_composed = True
            self.typed.emit(event.commitString())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self._hold(frozenset())
        self.update()

    def _hold(self, held: frozenset[str]) -> None:
        if held != self._held:
            self._held = held
            self.held_changed.emit(held)

    def _tell_place(self, event: QKeyEvent) -> None:
        platform = QGuiApplication.platformName()
        if platform != "cocoa":
            offset = 0 if platform == "windows" else _EVDEV_OFFSET
            self.struck.emit(event.nativeScanCode() - offset, event.text())
