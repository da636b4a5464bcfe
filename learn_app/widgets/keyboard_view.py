"""The base of views that are typed in: something to type above, the drawn keyboard below.

It watches whether the keyboard on the table is the one that is drawn, and offers to draw the other.
"""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from learn_app.exercise_api.drawn_keys import DRAWN_KEYS
from learn_app.exercise_api.events import Clicked, Event, KeyPressed, Typed
from learn_app.exercise_api.keyboard_layout import KEYS, KeyboardLayout, Stroke, read_drawn_layout
from learn_app.i18n import N_, Translator
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.drawn_keyboard import DrawnKeyboard
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.keyboard_detection import LAYOUT_NAMES, KeyboardWatch
from learn_app.widgets.keyboard_places import HEIGHT
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme
from learn_app.widgets.typing_input import TypingInput

_MARGIN = 16
_EDGE = 10  # beside the keyboard: each pixel makes its keys larger
_LARGEST_KEY = 82
_KEYBOARD_SHARE = 0.5  # of the stage's height, at most


class KeyboardNotice(Card):
    """Says that the keyboard seems to be another one, and offers to draw that."""

    accepted = Signal()
    refused = Signal()

    def __init__(self, name: str, theme: Theme, translator: Translator, parent: QWidget) -> None:
        """``name`` is what the other keyboard is called, with its article."""
        super().__init__(theme, "retry_tint", "", 18, parent)
        px = theme.px
        told = translator.gettext(N_("Your keyboard seems to be {keyboard}."), keyboard=name)
        self.setAccessibleName(told)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(10))
        text = Text(told, theme, 18, SEMIBOLD, colour="retry")
        row.addWidget(text, 1)
        self.accept = Button(translator.gettext(N_("Show this keyboard")), theme, role="accent")
        self.refuse = Button(translator.gettext(N_("No")), theme, role="compact")
        for button, signal in ((self.accept, self.accepted), (self.refuse, self.refused)):
            # A click must not take the keyboard away from what is typed.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)


class KeyboardView(ExerciseView):
    """A stage with an area that takes the keyboard, and the drawn keyboard where it is shown."""

    def __init__(
        self,
        spec: Any,
        tools: ViewTools,
        area: TypingInput,
        has_keyboard: bool,
        parent: QWidget | None = None,
        has_cursor_keys: bool = False,
    ) -> None:
        """``spec`` has a ``layout`` and ``keyboard``, which lights keys if it is ``shown``.

        ``area`` is what one types into. The arrows are drawn where ``has_cursor_keys``.
        """
        super().__init__(spec, tools, parent)
        folder = self.theme.assets / "keyboards"
        self.layout_name, self.drawn_layout = read_drawn_layout(folder, tools.keyboard, spec.layout)
        self.area = area
        area.setParent(self)
        self.keyboard: DrawnKeyboard | None = None
        self.notice: KeyboardNotice | None = None
        self._watch = KeyboardWatch(folder)
        self._is_asking = True
        if has_keyboard and self.drawn_layout.legends:
            self.keyboard = DrawnKeyboard(
                self.theme, self.drawn_layout, self.translator, self, has_cursor_keys
            )
            self.keyboard.has_lights = spec.keyboard == "shown"
            self.keyboard.key_moved.connect(self.guide_moved)
            self.register(DRAWN_KEYS, self.keyboard, self.keyboard.accessibleName())
            area.struck.connect(self._on_struck)

    def change_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard; a subclass shows its state anew with it."""
        self.drawn_layout = layout
        if self.keyboard is not None:
            self.keyboard.show_layout(layout)

    def key_to_press(self) -> int:
        """Return the evdev code of the next key; 0 when none is asked for."""
        self.settle()
        return 0 if self.keyboard is None else self.keyboard.key_to_strike

    def guide_rect(self, event: Event) -> QRect:
        """Return the place of the next key where it is drawn, else what one types into."""
        key = self.place_of_key(self.key_to_press())
        return super().guide_rect(event) if key.isNull() else key

    def guide_rects(self, event: Event) -> Iterator[QRect]:
        """Yield the places of all keys that the act takes, those to hold first, as they are lit."""
        self.settle()
        strokes = self.strokes_of(event)
        if self.keyboard is None or not strokes or self.place_of_key(strokes[-1].key).isNull():
            yield self.guide_rect(event)
            return
        for number, stroke in enumerate(strokes):
            for code in (*sorted(stroke.held), stroke.key):
                is_held = code != stroke.key
                self.keyboard.light((Stroke(0, stroke.held), stroke) if is_held else strokes[number:])
                yield self.place_of_key(code)

    def strokes_of(self, event: Event) -> tuple[Stroke, ...]:
        """Return the keys to press for an act, those to hold with each; nothing for any other act."""
        if isinstance(event, Typed):
            return self.drawn_layout.strokes_for(event.text)
        if not isinstance(event, KeyPressed):
            return ()
        held = frozenset(KEYS[name] for name in event.modifiers)
        if event.key in KEYS:
            return (Stroke(KEYS[event.key], held),)
        return tuple(Stroke(one.key, held) for one in self.drawn_layout.strokes_for(event.key.lower()))

    def place_of_key(self, code: int) -> QRect:
        """Return where a key is drawn, in this view's coordinates; null when it is not."""
        if self.keyboard is None or not self.keyboard.isVisible():
            return QRect()
        key = self.keyboard.key_rect(code).toAlignedRect()
        return QRect() if key.isEmpty() else key.translated(self.keyboard.mapTo(self, QPoint(0, 0)))

    def take_focus(self) -> None:
        """Put the keyboard where one types."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.take_focus()
        is_on_keys = self.keyboard is not None and self.keyboard.geometry().contains(
            event.position().toPoint()
        )
        if is_on_keys:
            self.happen(Clicked(DRAWN_KEYS))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        top = _MARGIN
        if self.notice is not None:
            across = width - 2 * _MARGIN
            self.notice.setGeometry(_MARGIN, top, across, self.notice.heightForWidth(across))
            top += self.notice.height() + 4
        if self.keyboard is None:
            self.area.setGeometry(_MARGIN, top, width - 2 * _MARGIN, height - top - _MARGIN)
            return
        columns = self.keyboard.columns
        unit = min((width - 2 * _EDGE) / columns, height * _KEYBOARD_SHARE / HEIGHT, _LARGEST_KEY)
        across = round(unit * columns)
        down = min(self.keyboard.height_for(across), round(height * _KEYBOARD_SHARE))
        room = height - down - 2 * _MARGIN
        # As in the design, what is typed is a little above the middle of what the keyboard leaves.
        below = min(round(room * 0.25), round(1.5 * unit))
        self.area.setGeometry(_MARGIN, top, width - 2 * _MARGIN, _MARGIN + room - below - top)
        self.keyboard.setGeometry((width - across) // 2, _MARGIN + room - below, across, down)

    def _on_struck(self, code: int, text: str) -> None:
        if not self._is_asking or self.notice is not None:
            return
        name = self._watch.note(code, text, self.drawn_layout)
        if name:
            called = self.translator.gettext(LAYOUT_NAMES[name])
            self.notice = KeyboardNotice(called, self.theme, self.translator, self)
            self.notice.accepted.connect(lambda: self._on_answered(name))
            self.notice.refused.connect(lambda: self._on_answered(""))
            self.notice.show()
            self._place()

    def _on_answered(self, name: str) -> None:
        notice, self.notice = self.notice, None
        if notice is not None:
            notice.hide()
            notice.deleteLater()
        self._is_asking = bool(name)
        self._place()
        if name:
            self.layout_name = name
            self._watch.forget()
            self.change_layout(self._watch.layout(name))
            self.tools.keep_keyboard(name)
        self.take_focus()
