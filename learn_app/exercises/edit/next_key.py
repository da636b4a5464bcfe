"""Which key brings a text nearer to the right one, from where the cursor is. No Qt."""

from learn_app.exercise_api.matching import canonical
from learn_app.exercises.edit.corrections import Correction, corrections


def next_correction(text: str, wanted: str, cursor: int) -> Correction | None:
    """Return what to correct first, None when all is right.

    Of several places that come to the same, as before or after one of two m, it is that of ``cursor``.
    """
    left = corrections(text, wanted)
    if not left:
        return None
    first = left[0]
    text = canonical(text)
    corrected = _corrected(text, first)
    long = first.end - first.start
    for start in (cursor - long, cursor):
        same = Correction(start, start + long, first.by)
        if start >= 0 and same.end <= len(text) and _corrected(text, same) == corrected:
            return same
    return first


def is_at(correction: Correction, cursor: int) -> bool:
    """Tell whether the cursor is where the correction can be made."""
    return correction.start <= cursor <= correction.end


def next_key(correction: Correction, cursor: int) -> str:
    """Return the name in events of the key that erases or moves, or the character to type."""
    if cursor < correction.start:
        return "Right"
    if cursor > correction.end:
        return "Left"
    if correction.start == correction.end:
        return correction.by[0]
    return "Delete" if cursor == correction.start else "Backspace"


def _corrected(text: str, correction: Correction) -> str:
    return text[: correction.start] + correction.by + text[correction.end :]
