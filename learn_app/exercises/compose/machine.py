"""``compose``: words whose letters are made of several keys: capitals, accents, AltGr.

The machine compares letters alone. A letter is right by whatever keys it came, É with Caps Lock as
well as with an accent before it; which keys to press, and in what order, only the view shows.
"""

from learn_app.exercise_api.words import WordsKind
from learn_app.exercises.compose.spec import ComposeSpec


class ComposeKind(WordsKind[ComposeSpec]):
    """Writing composed letters."""

    name = "compose"
    spec = ComposeSpec


KIND = ComposeKind()
