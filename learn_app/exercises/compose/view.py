"""``compose`` on the screen: the word, and the steps to its next letter on the drawn keyboard."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Event
from learn_app.exercise_api.keyboard_layout import Stroke
from learn_app.exercises.compose.spec import ComposeSpec
from learn_app.exercises.compose.steps import (
    NOTHING,
    Step,
    find_extra,
    say_extra,
    say_step,
    step_at,
    steps_of,
)
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.words_view import WordsView


class ComposeView(WordsView):
    """A word at a time; one step at a time of its next letter."""

    def __init__(self, spec: ComposeSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the stage, and follow the keys that are held down."""
        super().__init__(spec, tools, parent)
        self._held: frozenset[str] = frozenset()
        self.area.held_changed.connect(self._on_held_changed)

    def learn_letters(self, ways: dict[str, tuple[Stroke, ...]]) -> Iterable[str]:
        """Return the sentences of the steps to each letter."""
        self._ways = {
            letter: steps_of(strokes, self.drawn_layout, self.translator) for letter, strokes in ways.items()
        }
        return {say_extra(name, self.translator) for name in ("Shift", "AltGr")} | {
            say_step(steps, number, self.translator)
            for steps in self._ways.values()
            for number in range(len(steps))
        }

    def guide_hands(self) -> None:
        """Show the step that is to be done now."""
        if not self.strokes:
            self.tell((), "")
        elif extra := find_extra(self.strokes, self.struck, self._held):
            self.tell((NOTHING, *self.strokes), say_extra(extra, self.translator))
        else:
            self._tell_step(step_at(self.strokes, self.struck, self._held))

    def guide_rects(self, event: Event) -> Iterator[QRect]:
        """Yield the place of each key that is pressed, with its step told."""
        self.settle()
        steps = self._steps()
        if self.keyboard is None or not steps:
            yield self.guide_rect(event)
            return
        for at, step in enumerate(steps):
            if step.act != "release":
                self._tell_step(at)
                yield self.guide_rect(event)

    def _steps(self) -> tuple[Step, ...]:
        return self._ways[self.letter] if self.letter else ()

    def _tell_step(self, at: int) -> None:
        steps = self._steps()
        self.tell(steps[at].lit, say_step(steps, at, self.translator))

    def _on_held_changed(self, held: frozenset[str]) -> None:
        self._held = held
        self.guide_hands()
