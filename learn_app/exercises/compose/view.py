"""``compose`` on the screen: the word, and the steps to its next letter on the drawn keyboard."""

from collections.abc import Iterator
from typing import ClassVar

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.words import TEXT, WordsState, words_of
from learn_app.exercises.compose.spec import ComposeSpec
from learn_app.exercises.compose.steps import Step, say_step, step_at, steps_of
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_layout import KeyboardLayout, Stroke
from learn_app.widgets.keyboard_view import KeyboardView
from learn_app.widgets.sentences import LETTERS, MISSING
from learn_app.widgets.typing_area import TypingArea


class ComposeView(KeyboardView):
    """A word at a time; one step at a time of its next letter."""

    sentences: ClassVar = {**LETTERS}

    def __init__(self, spec: ComposeSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the typing area, and the keyboard with the steps where the author wants it shown."""
        area = TypingArea(tools.theme, tools.translator.gettext(N_("Click here, then type.")))
        super().__init__(spec, tools, area, spec.keyboard != "hidden", parent)
        self._area = area
        self._words = words_of(spec)
        self._state = WordsState()
        self._strokes: tuple[Stroke, ...] = ()
        self._steps: tuple[Step, ...] = ()
        self._ways: dict[str, tuple[Step, ...]] = {}
        self._struck = 0
        self._held: frozenset[str] = frozenset()
        area.typed.connect(self._on_typed)
        area.key_pressed.connect(self._on_key_pressed)
        area.dead_key_pressed.connect(self._on_dead_key_pressed)
        area.held_changed.connect(self._on_held_changed)
        self.register(TEXT, area, "")
        self._chip: FingerChip | None = None
        if self.keyboard is not None and self.keyboard.has_lights:
            self._chip = FingerChip(self.theme, self._sentences())

    def show_state(self, state: WordsState) -> None:
        """Show the word, and the step to its next letter."""
        self._state = state
        is_done = state.word >= len(self._words)
        word = self._words[-1] if is_done else self._words[state.word]
        letters = len(word) if is_done else state.letters
        self._area.show_word(word, letters, "".join(self._words[state.word + 1 : state.word + 2]))
        letter = "" if is_done else word[letters]
        self._strokes = self.drawn_layout.strokes_for(letter)
        if letter not in self._ways:
            self._ways[letter] = steps_of(self._strokes, self.drawn_layout, self.translator)
        self._steps = self._ways[letter]
        self._struck = 0
        self._name_target(word, letter)
        self._show_step()

    def panel(self) -> QWidget | None:
        """Return the chip that tells the step; nothing where no key is lit."""
        return self._chip

    def change_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard, with its own steps to the same letters."""
        super().change_layout(layout)
        self._ways = {}
        if self._chip is not None:
            self._chip.announce(self._sentences())
        self.show_state(self._state)

    def guide_rects(self, event: Event) -> Iterator[QRect]:
        """Yield the place of each key that is pressed, with its step told."""
        if self.keyboard is None or not self._steps:
            yield self.guide_rect(event)
            return
        for at, step in enumerate(self._steps):
            if step.act != "release":
                self._tell_step(at)
                yield self.guide_rect(event)

    def _sentences(self) -> set[str]:
        layout, translator = self.drawn_layout, self.translator
        letters = {letter for word in self._words for letter in word}
        ways = [steps_of(layout.strokes_for(letter), layout, translator) for letter in letters]
        said = {say_step(steps, number, translator) for steps in ways for number in range(len(steps))}
        return said if all(ways) else said | {translator.gettext(MISSING)}

    def _show_step(self) -> None:
        if self._steps:
            self._tell_step(step_at(self._strokes, self._struck, self._held))
            return
        if self.keyboard is not None:
            self.keyboard.light(())
        if self._chip is not None:
            is_done = self._state.word >= len(self._words)
            self._chip.say("" if is_done else self.translator.gettext(MISSING))

    def _tell_step(self, at: int) -> None:
        if self.keyboard is not None:
            self.keyboard.light(self._steps[at].lit)
        if self._chip is not None:
            self._chip.say(say_step(self._steps, at, self.translator))

    def _name_target(self, word: str, letter: str) -> None:
        if letter == " ":
            letter = self.translator.gettext(N_("Space"))
        told = N_("Word to type: {word}. Next letter: {letter}.") if letter else N_("Word typed: {word}.")
        self._area.setAccessibleName(self.translator.gettext(told, word=word, letter=letter))

    def _on_typed(self, text: str) -> None:
        self.happen(Typed(TEXT, text, at_ms=self.tools.clock()))
        # After a wrong letter the dead key has to be pressed again.
        self._struck = 0
        self._show_step()

    def _on_key_pressed(self, key: str) -> None:
        self.happen(KeyPressed(TEXT, key, at_ms=self.tools.clock()))

    def _on_dead_key_pressed(self) -> None:
        if len(self._strokes) > 1:
            self._struck = 1
            self._show_step()

    def _on_held_changed(self, held: frozenset[str]) -> None:
        self._held = held
        self._show_step()
