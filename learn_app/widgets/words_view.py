"""The stage of words to type: one word, and below it the keyboard that lies on the table."""

from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import KeyPressed, Typed
from learn_app.exercise_api.words import TEXT, WordsState, words_of
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_layout import BACKSPACE, KeyboardLayout, Stroke, say_finger
from learn_app.widgets.keyboard_view import KeyboardView
from learn_app.widgets.sentences import LETTERS, MISSING
from learn_app.widgets.typing_area import TypingArea


class WordsView(KeyboardView):
    """A word at a time; the next key is lit and its finger named."""

    sentences: ClassVar = LETTERS

    def __init__(self, spec: Any, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the typing area, and the keyboard where ``spec`` wants it; it has ``words`` too."""
        area = TypingArea(tools.theme, tools.translator.gettext(N_("Click here, then type.")))
        super().__init__(spec, tools, area, spec.keyboard != "hidden", parent)
        self._area = area
        self._words = words_of(spec)
        self._state = WordsState()
        self._strokes: tuple[Stroke, ...] = ()
        self._is_after_dead_key = False
        area.typed.connect(self._on_typed)
        area.key_pressed.connect(self._on_key_pressed)
        area.dead_key_pressed.connect(self._on_dead_key_pressed)
        self.register(TEXT, area, "")
        self._fingers = self._name_fingers()
        self._missing = self.translator.gettext(MISSING)
        self._chip: FingerChip | None = None
        if self.keyboard is not None and self.keyboard.has_lights:
            self._chip = FingerChip(self.theme, self._sentences())

    def show_state(self, state: WordsState) -> None:
        """Show the word, light the next key and name its finger."""
        self._state = state
        is_done = state.word >= len(self._words)
        word = self._words[-1] if is_done else self._words[state.word]
        letters = len(word) if is_done else state.letters
        following = "".join(self._words[state.word + 1 : state.word + 2])
        self._area.show_word(word, letters, following, state.wrong)
        letter = "" if is_done else word[letters]
        if state.wrong:
            self._strokes = (BACKSPACE,)
        else:
            self._strokes = self.drawn_layout.strokes_for(letter)
        self._name_target(word, letter)
        self._light(self._strokes)

    def panel(self) -> QWidget | None:
        """Return the chip that names the finger; nothing where no key is lit."""
        return self._chip

    def change_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard, with its own keys and fingers for the same letters."""
        super().change_layout(layout)
        self._fingers = self._name_fingers()
        if self._chip is not None:
            self._chip.announce(self._sentences())
        self.show_state(self._state)

    def _name_fingers(self) -> dict[Stroke, str]:
        strokes = {s for word in self._words for c in word for s in self.drawn_layout.strokes_for(c)}
        return {stroke: say_finger(stroke, self.translator) for stroke in (*strokes, BACKSPACE)}

    def _sentences(self) -> tuple[str, ...]:
        letters = {letter for word in self._words for letter in word}
        has_all = all(map(self.drawn_layout.strokes_for, letters))
        return (*self._fingers.values(), *(() if has_all else (self._missing,)))

    def _name_target(self, word: str, letter: str) -> None:
        if letter == " ":
            letter = self.translator.gettext(N_("Space"))
        told = N_("Word to type: {word}. Next letter: {letter}.") if letter else N_("Word typed: {word}.")
        self._area.setAccessibleName(self.translator.gettext(told, word=word, letter=letter))

    def _light(self, strokes: tuple[Stroke, ...]) -> None:
        if self.keyboard is not None:
            self.keyboard.light(strokes)
        if self._chip is not None:
            is_done = self._state.word >= len(self._words)
            self._chip.say(self._fingers[strokes[0]] if strokes else "" if is_done else self._missing)

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
