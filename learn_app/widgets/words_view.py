"""The stage of words to type: one word, and below it the keyboard that lies on the table."""

from collections.abc import Iterable
from typing import Any, ClassVar

from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import KeyPressed, Typed
from learn_app.exercise_api.keyboard_layout import BACKSPACE, KeyboardLayout, Stroke, say_finger
from learn_app.exercise_api.words import TEXT, WordsState, words_of
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.finger_chip import FingerChip
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
        self._word = ""
        self.letter = ""
        """What is to be typed next; "" when all is."""
        self.strokes: tuple[Stroke, ...] = ()
        """How it is written; nothing where the keyboard on the table cannot."""
        self.struck = 0
        """So many of them are done: dead keys."""
        area.typed.connect(self._on_typed)
        area.key_pressed.connect(self._on_key_pressed)
        area.dead_key_pressed.connect(self._on_dead_key_pressed)
        self.register(TEXT, area, "")
        self._missing = self.translator.gettext(MISSING)
        self._chip: FingerChip | None = None
        sentences = self._learn_keys()
        if self.keyboard is not None and self.keyboard.has_lights:
            self._chip = FingerChip(self.theme, sentences)

    def show_state(self, state: WordsState) -> None:
        """Show the word, light the next key and say how it is struck."""
        self._state = state
        is_done = state.word >= len(self._words)
        word = self._words[-1] if is_done else self._words[state.word]
        letters = len(word) if is_done else state.letters
        following = "".join(self._words[state.word + 1 : state.word + 2])
        self._area.show_word(word, letters, following, state.wrong)
        self.letter = "" if is_done else word[letters]
        self.strokes = (BACKSPACE,) if state.wrong else self.drawn_layout.strokes_for(self.letter)
        self.struck = 0
        self._word = word
        self.guide_soon()

    def panel(self) -> QWidget | None:
        """Return the chip that says how the next key is struck; nothing where no key is lit."""
        return self._chip

    def change_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard, with its own ways to the same letters."""
        super().change_layout(layout)
        sentences = self._learn_keys()
        if self._chip is not None:
            self._chip.announce(sentences)
        self.show_state(self._state)

    def learn_letters(self, ways: dict[str, tuple[Stroke, ...]]) -> Iterable[str]:
        """Return all that may be said of letters, each with its strokes on the keyboard that is drawn."""
        strokes = {stroke for way in ways.values() for stroke in way}
        self._fingers = {stroke: say_finger(stroke, self.translator) for stroke in (*strokes, BACKSPACE)}
        return self._fingers.values()

    def guide(self) -> None:
        """Tell the next letter to those who hear, and how it is struck."""
        letter = self.translator.gettext(N_("Space")) if self.letter == " " else self.letter
        told = N_("Word to type: {word}. Next letter: {letter}.") if letter else N_("Word typed: {word}.")
        self._area.setAccessibleName(self.translator.gettext(told, word=self._word, letter=letter))
        self.guide_hands()
        if self._chip is not None:
            self._chip.prepare()

    def guide_hands(self) -> None:
        """Light what is to be struck now, and say how."""
        strokes = self.strokes[self.struck :]
        self.tell(strokes, self._fingers[strokes[0]] if strokes else "")

    def tell(self, strokes: tuple[Stroke, ...], sentence: str) -> None:
        """Light strokes, and say a sentence; or that the letter is missing on this keyboard."""
        if self.keyboard is not None:
            self.keyboard.light(strokes)
        if self._chip is not None:
            self._chip.say(sentence or (self._missing if self.letter else ""))

    def _learn_keys(self) -> tuple[str, ...]:
        letters = {letter for word in self._words for letter in word}
        ways = {letter: self.drawn_layout.strokes_for(letter) for letter in letters}
        return (*self.learn_letters(ways), *(() if all(ways.values()) else (self._missing,)))

    def _on_typed(self, text: str) -> None:
        self.happen(Typed(TEXT, text, is_shifted="Shift" in self.area.held))
        if self.struck:
            # After a wrong letter the dead key has to be pressed again.
            self.struck = 0
            self.guide_hands()

    def _on_key_pressed(self, key: str) -> None:
        self.happen(KeyPressed(TEXT, key))

    def _on_dead_key_pressed(self, _sign: str) -> None:
        if len(self.strokes) > 1:
            self.struck = 1
            self.guide_hands()
