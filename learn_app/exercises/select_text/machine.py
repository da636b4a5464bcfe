"""``select_text``: done when just the wanted part of the text is selected.

Spaces at its ends count for nothing: many programs take the space behind a word with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from learn_app.exercise_api.contract import NEUTRAL, ExerciseKind, Feedback, done, mistake
from learn_app.exercise_api.events import Clicked, Event, TextSelected
from learn_app.exercise_api.mistakes import WRONG_BUTTON_CODES, wrong_button
from learn_app.exercises.select_text.spec import SelectTextSpec

TEXT = "text"

NEARLY = 2
"""So many characters missing at an end were nearly all."""


@dataclass(frozen=True, slots=True)
class SelectTextState:
    """The characters selected, from ``start`` up to ``end``; both 0 for none."""

    start: int = 0
    end: int = 0
    is_done: bool = False


class SelectTextKind(ExerciseKind[SelectTextSpec, SelectTextState]):
    """Selecting a word or a sentence, by mouse or keyboard."""

    name = "select_text"
    spec = SelectTextSpec
    codes = (
        frozenset({"selected", "one-short", "one-short-start", "one-short-both", "part-only"})
        | frozenset({"too-much", "too-much-start", "too-much-both"})
        | frozenset({"elsewhere", "nothing-selected"})
        | WRONG_BUTTON_CODES
    )

    def start(self, spec: SelectTextSpec, seed: int) -> SelectTextState:
        """Return the state with nothing selected."""
        return SelectTextState()

    def update(
        self, spec: SelectTextSpec, state: SelectTextState, event: Event
    ) -> tuple[SelectTextState, Feedback]:
        """Compare what is selected with what is wanted; name the difference."""
        if state.is_done:
            return state, NEUTRAL
        match event:
            case TextSelected(target="text"):
                return _compare(spec, state, event)
            case Clicked(target="text", button=button) if button != "left":
                return state, wrong_button(button)
        return state, NEUTRAL

    def expect(self, spec: SelectTextSpec, state: SelectTextState) -> Event | None:
        """Return the right selection."""
        if state.is_done:
            return None
        start, end = wanted(spec)
        return TextSelected(TEXT, start, end)

    def moves(self, spec: SelectTextSpec, state: SelectTextState) -> Sequence[Event]:
        """Return selections near the right one, none, and all."""
        if state.is_done:
            return ()
        start, end = wanted(spec)
        length = len(spec.text)
        near = [(start + a, end + b) for a in (-1, 0, 1) for b in (-1, 0, 1)]
        near += [(0, length), (start, start), (0, start), (end, length)]
        return (
            *(TextSelected(TEXT, a, b) for a, b in near if 0 <= a <= b <= length),
            Clicked(TEXT, button="right"),
        )

    def bound(self, spec: SelectTextSpec) -> int:
        """Return 1: one selection is enough."""
        return 1


def wanted(spec: SelectTextSpec) -> tuple[int, int]:
    """Return where the wanted part begins and ends; the whole text when it is not in it."""
    start = spec.text.find(spec.select)
    return (start, start + len(spec.select)) if start >= 0 else (0, len(spec.text))


def _compare(
    spec: SelectTextSpec, state: SelectTextState, event: TextSelected
) -> tuple[SelectTextState, Feedback]:
    first, last = sorted(max(0, min(len(spec.text), at)) for at in (event.start, event.end))
    selected = spec.text[first:last]
    if not selected.strip():
        return replace(state, start=0, end=0), mistake("nothing-selected")
    state = replace(state, start=first, end=last)
    first += len(selected) - len(selected.lstrip())
    last -= len(selected) - len(selected.rstrip())
    start, end = wanted(spec)
    if (first, last) == (start, end):
        return replace(state, is_done=True), done("selected")
    return state, mistake(_difference(first - start, end - last, end - start))


def _difference(missing_before: int, missing_after: int, length: int) -> str:
    """Return the mistake's name; a negative number of missing characters is too many."""
    if missing_before >= length or missing_after >= length:
        return "elsewhere"
    if missing_before < 0 or missing_after < 0:
        if missing_before > 0 or missing_after > 0:
            return "part-only"
        if missing_before and missing_after:
            return "too-much-both"
        return "too-much-start" if missing_before else "too-much"
    if max(missing_before, missing_after) > NEARLY:
        return "part-only"
    if missing_before and missing_after:
        return "one-short-both"
    return "one-short-start" if missing_before else "one-short"


KIND = SelectTextKind()
