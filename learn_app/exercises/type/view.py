"""``type`` on the screen: the word, and below it the keyboard that lies on the table."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import KeyPressed, Typed
from learn_app.exercises.type.finger_chip import FingerChip
from learn_app.exercises.type.machine import TEXT, TypeState, words_of
from learn_app.exercises.type.spec import TypeSpec
from learn_app.exercises.type.typing_area import TypingArea
from learn_app.i18n import N_
from learn_app.widgets.drawn_keyboard import HEIGHT, WIDTH, DrawnKeyboard
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.keyboard_layout import Stroke, read_layout, say_finger

_MARGIN = 16
_LARGEST_KEY = 82
_KEYBOARD_SHARE = 0.5  # of the stage's height, at most


class TypeView(ExerciseView):
    """A word at a time; the next key is lit and its finger named."""

    sentences: ClassVar = {
        "word-done": N_("Well done, {n} of {count}!"),
        "wrong-key": N_("You pressed {typed}. Look for {wanted}."),
        "space-wanted": N_("Here you need a space. Press the long key at the bottom."),
        "space-typed": N_("That was the space bar. Look for {wanted}."),
        "caps-lock-on": N_("That is a capital letter. Caps Lock may be on: press it once."),
        "missing-accent": N_("An accent is missing. Look for {wanted}."),
        "needs-shift": N_("Here you need a capital letter. Hold Shift, then press the letter."),
    }

    def __init__(self, spec: TypeSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the typing area, and the keyboard where the author wants it shown."""
        super().__init__(spec, tools, parent)
        self._words = words_of(spec)
        self._layout = read_layout(self.theme.assets / "keyboards" / f"{spec.layout}.json")
        self._strokes: tuple[Stroke, ...] = ()
        self._is_after_dead_key = False
        self._area = TypingArea(self.theme, self.translator.gettext(N_("Click here, then type.")), self)
        self._area.typed.connect(self._on_typed)
        self._area.key_pressed.connect(self._on_key_pressed)
        self._area.dead_key_pressed.connect(self._on_dead_key_pressed)
        self.register(TEXT, self._area, "")
        self._keyboard: DrawnKeyboard | None = None
        self._chip: FingerChip | None = None
        self._fingers: dict[Stroke, str] = {}
        if spec.keyboard == "shown" and self._layout.legends:
            self._keyboard = DrawnKeyboard(self.theme, self._layout, self.translator, self)
            strokes = {s for word in self._words for c in word for s in self._layout.strokes_for(c)}
            self._fingers = {stroke: say_finger(stroke, self.translator) for stroke in strokes}
            self._chip = FingerChip(self.theme, self._fingers.values())

    def show_state(self, state: TypeState) -> None:
        """Show the word, light the next key and name its finger."""
        is_done = state.word >= len(self._words)
        word = self._words[-1] if is_done else self._words[state.word]
        letters = len(word) if is_done else state.letters
        self._area.show_word(word, letters, "".join(self._words[state.word + 1 : state.word + 2]))
        letter = "" if is_done else word[letters]
        self._strokes = self._layout.strokes_for(letter)
        self._name_target(word, letter)
        self._light(self._strokes)

    def panel(self) -> QWidget | None:
        """Return the chip that names the finger; nothing where no keyboard is shown."""
        return self._chip

    def take_focus(self) -> None:
        """Put the keyboard where the word is."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        self.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        width, height = self.width(), self.height()
        if self._keyboard is None:
            self._area.setGeometry(self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
            return
        unit = min((width - 2 * _MARGIN) / WIDTH, height * _KEYBOARD_SHARE / HEIGHT, _LARGEST_KEY)
        across, down = round(unit * WIDTH), round(unit * HEIGHT)
        room = height - down - 2 * _MARGIN
        # As in the design, the word is a little above the middle of what the keyboard leaves.
        below = min(round(room * 0.25), round(1.5 * unit))
        self._area.setGeometry(_MARGIN, _MARGIN, width - 2 * _MARGIN, room - below)
        self._keyboard.setGeometry((width - across) // 2, _MARGIN + room - below, across, down)

    def _name_target(self, word: str, letter: str) -> None:
        if letter == " ":
            letter = self.translator.gettext(N_("Space"))
        told = N_("Word to type: {word}. Next letter: {letter}.") if letter else N_("Word typed: {word}.")
        self._area.setAccessibleName(self.translator.gettext(told, word=word, letter=letter))

    def _light(self, strokes: tuple[Stroke, ...]) -> None:
        if self._keyboard is not None and self._chip is not None:
            self._keyboard.light(strokes)
            self._chip.say(self._fingers[strokes[0]] if strokes else "")

    def _on_typed(self, text: str) -> None:
        self.happen(Typed(TEXT, text, at_ms=self.tools.clock()))
        if self._is_after_dead_key:
            # After a wrong letter the dead key has to be pressed again.
            self._is_after_dead_key = False
            self._light(self._strokes)

    def _on_key_pressed(self, key: str) -> None:
        self.happen(KeyPressed(TEXT, key, at_ms=self.tools.clock()))

    def _on_dead_key_pressed(self) -> None:
        if len(self._strokes) > 1:
            self._is_after_dead_key = True
            self._light(self._strokes[1:])
