"""Every pair of text and ground in use can be read: WCAG 2.2, 1.4.3 (AA), 1.4.6 (AAA) and 1.4.11."""

import pytest

from learn_app.widgets import chip
from learn_app.widgets.button import LOOKS
from learn_app.widgets.theme import HUES, Colours

BODY = [("ink", "paper"), ("ink", "card"), ("ink", "action_tint"), ("soft_ink", "card")]
"""What is read at length: instructions, letters, forms."""
TEXT = [
    *((look.ink, look.fill or "paper") for look in LOOKS.values()),
    *((look.ink, look.pressed) for look in LOOKS.values()),
    *((ink, ground) for ground, ink, _icon in chip._LOOKS.values()),
    ("soft_ink", "paper"),
    ("soft_ink", "action_tint"),
    ("soft_ink", "window_side"),
    ("ink", "window_bar"),
    ("ink", "window_side"),
    ("ink", "attention"),
    ("ink", "attention_tint"),
    ("on_action", "window_frame"),
    ("on_action", "ok"),
    ("ok", "card"),
    ("ok", "ok_tint"),
    ("action", "card"),
    ("error", "card"),
    ("retry", "retry_tint"),
]
SIGNS = [("field_line", "card"), ("action", "paper"), ("action", "card"), ("error", "card")]
"""What is not text and must still be seen: frames of fields, the ring of the keyboard's focus."""


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def value(token: str) -> str:
    return str(getattr(Colours, token))


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("ink", "ground"), sorted(set(BODY)))
def test_body_text_meets_aaa(ink: str, ground: str) -> None:
    assert contrast(value(ink), value(ground)) >= 7


@pytest.mark.parametrize(("ink", "ground"), sorted(set(TEXT)))
def test_every_text_meets_aa(ink: str, ground: str) -> None:
    assert contrast(value(ink), value(ground)) >= 4.5


@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_stand_out(sign: str, ground: str) -> None:
    assert contrast(value(sign), value(ground)) >= 3


@pytest.mark.parametrize("hue", HUES)
def test_a_modules_bar_stands_out_from_its_track(hue: str) -> None:
    assert contrast(HUES[hue][0], value("track")) >= 3
