"""The steps to a letter: hold this key down, press that one, let go. No Qt."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from learn_app.exercise_api.keyboard_layout import (
    ALT_GR,
    LEFT_SHIFT,
    RIGHT_SHIFT,
    SPACE,
    KeyboardLayout,
    Stroke,
)
from learn_app.i18n import N_, Translator

_SHIFTS = frozenset({LEFT_SHIFT, RIGHT_SHIFT})
NOTHING = Stroke(0)
"""No key: what is lit now where one has to be let go of first."""
_SENTENCES = {
    "hold": N_("Hold {key} down."),
    "press": N_("Press {key}."),
    "dead": N_("Press {key}, then let go. Nothing shows yet."),
    "dead-held": N_("Press {key}. Nothing shows yet."),
    "release": N_("Let go of {key}."),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do with the hands."""

    act: Literal["hold", "press", "dead", "dead-held", "release"]
    keys: str
    """What is printed on the key, or on those held."""
    lit: tuple[Stroke, ...]
    """What is lit: now, and then."""


def steps_of(strokes: tuple[Stroke, ...], layout: KeyboardLayout, translator: Translator) -> tuple[Step, ...]:
    """Return the steps of a letter's strokes; the last stroke writes it, the others are dead keys."""
    steps = []
    for number, stroke in enumerate(strokes):
        is_dead = number < len(strokes) - 1
        key, held = _printed(stroke, layout, translator), _named(stroke.held, translator)
        if stroke.held:
            steps.append(Step("hold", held, (*map(Stroke, sorted(stroke.held)[:1]), stroke)))
            steps.append(Step("dead-held" if is_dead else "press", key, strokes[number:]))
            if is_dead:
                steps.append(Step("release", held, (NOTHING, *strokes[number + 1 :])))
        else:
            steps.append(Step("dead" if is_dead else "press", key, strokes[number:]))
    return tuple(steps)


def step_at(strokes: tuple[Stroke, ...], struck: int, held: AbstractSet[str]) -> int:
    """Return which of ``steps_of(strokes)`` is to be done now.

    ``struck`` strokes are done, not the last one; ``held`` are the names of the keys that are down.
    """
    names = _held_names(held)
    at = sum(3 if stroke.held else 1 for stroke in strokes[:struck])
    stroke = strokes[struck]
    if struck and strokes[struck - 1].held and not stroke.held and names & {"Shift", "AltGr"}:
        return at - 1  # first let go of what the dead key needed
    needed = {"Shift" if code in _SHIFTS else "AltGr" for code in stroke.held}
    return at + (bool(needed) and needed <= names)


def find_extra(strokes: tuple[Stroke, ...], struck: int, held: AbstractSet[str]) -> str:
    """Return the name of the key that is still held from the letter before; "" for none.

    ``strokes``, ``struck`` and ``held`` are those of ``step_at``.
    """
    extra = _held_names(held) & {"Shift", "AltGr"}
    return min(extra, default="") if struck == 0 and not strokes[0].held else ""


def say_extra(name: str, translator: Translator) -> str:
    """Return that a key is to be let go of."""
    sentence = _SENTENCES["release"]
    return translator.gettext(sentence, key=translator.gettext(name))


def say_step(steps: tuple[Step, ...], number: int, translator: Translator) -> str:
    """Return what to do, with the step's number where there are several."""
    sentence = translator.gettext(_SENTENCES[steps[number].act], key=steps[number].keys)
    return f"{number + 1}. {sentence}" if len(steps) > 1 else sentence


def _held_names(held: AbstractSet[str]) -> set[str]:
    return set(held) | ({"AltGr"} if held >= {"Ctrl", "Alt"} else set())


def _printed(stroke: Stroke, layout: KeyboardLayout, translator: Translator) -> str:
    legend = layout.legends.get(stroke.key)
    if legend is None or stroke.key == SPACE:
        return translator.gettext(N_("Space"))
    if ALT_GR in stroke.held:
        return legend.alt_gr or legend.bare
    return legend.shift or legend.bare if stroke.held else legend.bare


def _named(held: AbstractSet[int], translator: Translator) -> str:
    names = [N_("Shift")] * bool(held & _SHIFTS) + [N_("AltGr")] * (ALT_GR in held)
    return " + ".join(translator.gettext(name) for name in names)
