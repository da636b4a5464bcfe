"""Every pair of text and ground in use can be read: WCAG 2.2, 1.4.3 (AA), 1.4.6 (AAA) and 1.4.11.

In the usual colours and in those of high contrast, whose texts all meet AAA.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from learn_app.widgets import chip
from learn_app.widgets.button import LOOKS
from learn_app.widgets.contrast import CONTRASTS, put_halo, put_plate
from learn_app.widgets.theme import HUES, Colours, Theme

ROOT = Path(__file__).parents[2]
BODY = [("ink", "paper"), ("ink", "card"), ("ink", "action_tint"), ("soft_ink", "card"), ("ink", "note")]
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
    ("ink", "track"),
    ("on_attention", "attention"),
    ("ink", "attention_tint"),
    ("ink", "offer"),
    ("ink", "offer_end"),
    ("ink", "wall"),
    ("ink", "other_key"),
    ("on_action", "window_frame"),
    ("on_action", "ok"),
    ("on_action", "action"),
    ("ok", "card"),
    ("ok", "ok_tint"),
    ("action", "card"),
    ("action", "window_side"),
    ("error", "card"),
    ("error", "error_tint"),
    ("retry", "retry_tint"),
    ("retry", "card"),
    ("retry", "level_discovered"),
    ("level_started_ink", "level_started"),
    ("ok_ink", "level_passed"),
    ("ok_ink", "level_mastered"),
]
SIGNS = [("field_line", "card"), ("action", "paper"), ("action", "card"), ("error", "card")]
"""What is not text and must still be seen: frames of fields, the ring of the keyboard's focus."""
STRICT_SIGNS = [*SIGNS, ("attention", "card"), ("line", "card"), ("window_frame", "paper"), ("ok", "todo")]
"""The same in high contrast, where rings and frames must stand out too."""
STRICT = [name for name in CONTRASTS if name != "usual"]
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b")
OWN_COLOURS = {
    "widgets/theme.py",
    "widgets/contrast.py",
    "screens/avatars.py",  # circles of colour below pictures, on which nothing is written
    "screens/trainer/own_data.py",  # a page for the browser, which is read outside the program
    "exercises/desktop/web_parts.py",  # a site's, through Theme.own
    "exercises/desktop/letter_view.py",  # a sender's, through Theme.own
}
"""Where colours are written; everywhere else they have a token's name."""


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lights = sorted((luminance(one), luminance(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def value(token: str, colours: type[Colours] = Colours) -> str:
    return str(getattr(colours, token))


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", CONTRASTS)
@pytest.mark.parametrize(("ink", "ground"), sorted(set(BODY)))
def test_body_text_meets_aaa(ink: str, ground: str, name: str) -> None:
    least = 7 if name == "usual" else 12
    assert contrast(value(ink, CONTRASTS[name]), value(ground, CONTRASTS[name])) >= least


@pytest.mark.parametrize("name", CONTRASTS)
@pytest.mark.parametrize(("ink", "ground"), sorted(set(TEXT)))
def test_every_text_meets_aa(ink: str, ground: str, name: str) -> None:
    strict = 7 if (ink, ground) != ("on_attention", "attention") else 4.5
    least = 4.5 if name == "usual" else strict
    assert contrast(value(ink, CONTRASTS[name]), value(ground, CONTRASTS[name])) >= least


@pytest.mark.parametrize(("sign", "ground"), SIGNS)
def test_signs_stand_out(sign: str, ground: str) -> None:
    assert contrast(value(sign), value(ground)) >= 3


@pytest.mark.parametrize("name", STRICT)
@pytest.mark.parametrize(("sign", "ground"), STRICT_SIGNS)
def test_in_high_contrast_every_sign_stands_out(sign: str, ground: str, name: str) -> None:
    assert contrast(value(sign, CONTRASTS[name]), value(ground, CONTRASTS[name])) >= 3


@pytest.mark.parametrize("name", CONTRASTS)
def test_what_is_printed_on_a_key_can_be_read_on_every_fingers_colour(name: str) -> None:
    colours = CONTRASTS[name]
    assert len(set(colours.fingers)) == 8
    for finger in colours.fingers:
        assert contrast(colours.ink, finger) >= 7


@pytest.mark.parametrize("name", CONTRASTS)
@pytest.mark.parametrize("hue", HUES)
def test_a_modules_bar_stands_out_from_its_track(hue: str, name: str) -> None:
    theme = Theme(ROOT / "assets", colours=CONTRASTS[name])
    assert contrast(theme.hue(hue)[0], value("track", CONTRASTS[name])) >= 3


def test_colours_are_written_in_one_place_but_for_those_of_papers() -> None:
    package = ROOT / "learn_app"
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if _COLOUR.search(path.read_text(encoding="utf-8")) and path.parent.name != "papers"
    }
    assert found == OWN_COLOURS


def test_pictures_lie_on_light_where_the_ground_is_black(qtbot: QtBot) -> None:
    dark = QPixmap(40, 40)
    dark.fill(QColor(0, 0, 0, 0))
    middle = QPixmap(dark)
    image = middle.toImage()
    for across in range(15, 25):
        for down in range(15, 25):
            image.setPixelColor(across, down, QColor("black"))
    light = QColor("white")
    halo = put_halo(QPixmap.fromImage(image), light).toImage()
    assert halo.pixelColor(20, 20) == QColor("black")
    assert halo.pixelColor(14, 20) == light
    assert halo.pixelColor(5, 5).alpha() == 0
    plate = put_plate(QPixmap.fromImage(image), light).toImage()
    assert plate.pixelColor(20, 20) == QColor("black")
    assert plate.pixelColor(5, 5) == light


@pytest.mark.parametrize("name", STRICT)
def test_a_picture_that_is_missing_stays_away_quietly(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    theme = Theme(tmp_path, colours=CONTRASTS[name])
    assert theme.pictogram("nothing", 40).isNull()
    assert theme.picture(tmp_path / "nothing.svg", 40, 40).isNull()
