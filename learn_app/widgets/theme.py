"""Colours, fonts, sizes and pictures: the tokens of the design, in one place.

A theme is built once and passed to every widget. Lengths are pixels at text size "normal";
``px`` scales them with the learner's text size.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap

from learn_app.widgets.pictures import Pictures

FAMILY = "Atkinson Hyperlegible Next"
REGULAR = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold

SCALES = {"normal": 1.0, "large": 1.2, "very-large": 1.4}
"""Text size → factor."""
_SHARE_OF_ROOM, _LARGEST = 0.9, 1.5


class Colours:
    """The colours by their use; every pair of text and ground in use meets WCAG AA."""

    paper: str = "#F6F2EA"
    card: str = "#FFFFFF"
    ink: str = "#1B2540"
    soft_ink: str = "#4A5573"
    line: str = "#DDD6C8"
    track: str = "#E8E3D7"
    field_line: str = "#8088A0"
    action: str = "#1D56C4"
    action_pressed: str = "#153F92"
    action_tint: str = "#E4EDFF"
    action_line: str = "#BCD1FB"
    on_action: str = "#FFFFFF"
    ok: str = "#0B7A53"
    ok_ink: str = "#065A3C"
    ok_tint: str = "#DDF5EA"
    retry: str = "#8A5200"
    retry_tint: str = "#FFF1D6"
    attention: str = "#FFB000"
    attention_tint: str = "#FFE29A"
    window_frame: str = "#34406A"
    window_bar: str = "#EDE8DE"
    window_side: str = "#F5F4EF"
    error: str = "#B3261E"


HUES = {
    "computer": ("#5B4B8A", "#ECE8F7"),
    "mouse": ("#2463EB", "#E4EDFF"),
    "keyboard": ("#7A3FD0", "#F0E7FF"),
    "email": ("#C2500A", "#FFEBDD"),
    "forms": ("#0B7A53", "#DDF5EA"),
    "internet": ("#0B7285", "#DDF3F6"),
    "files": ("#8A6100", "#FFF3CF"),
    "safety": ("#B3261E", "#FFE6E3"),
}
"""Module hue → (hue, tint)."""


def enlargement(width: int, height: int) -> float:
    """Return how many times larger everything is drawn on a screen of this size, in pixels.

    The design is made for 1366 × 768: on a large screen it would be small, and lost in its room.
    """
    room = min(width / 1366, height / 768)
    return max(1.0, min(_LARGEST, round(_SHARE_OF_ROOM * room, 2)))


class Theme:
    """The look of everything, at one text size."""

    def __init__(
        self,
        assets: Path,
        scale: float = 1.0,
        is_animated: bool = True,
        pictures: Pictures | None = None,
        instead: Mapping[str, str] | None = None,
    ) -> None:
        """``assets`` holds pictograms/, icons/ and fonts/; ``scale`` multiplies all lengths of the design.

        ``instead`` gives pictograms in whose place this learner is shown others.
        """
        self.assets = assets
        self.scale = scale
        self.is_animated = is_animated
        self.colours = Colours
        self.pictures = pictures or Pictures()
        self.instead = instead or {}

    def enlarged(self, factor: float) -> "Theme":
        """Return the same look with all lengths and texts ``factor`` times as large."""
        return Theme(self.assets, self.scale * factor, self.is_animated, self.pictures, self.instead)

    def px(self, length: float) -> int:
        """Return a length of the design, scaled with the text size, in pixels."""
        return round(length * self.scale)

    def font(self, size: float, weight: QFont.Weight = REGULAR) -> QFont:
        """Return the interface's font at ``size`` pixels of the design."""
        font = QFont(FAMILY)
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def colour(self, name: str) -> QColor:
        """Return the colour of a token such as ``ink``."""
        return QColor(getattr(self.colours, name))

    def palette(self) -> QPalette:
        """Return the colours for what Qt itself paints: fields, selections, tool tips."""
        role, palette = QPalette.ColorRole, QPalette(self.colour("paper"))
        for colour, roles in (
            ("ink", (role.WindowText, role.Text, role.ButtonText)),
            ("paper", (role.Window,)),
            ("action", (role.Highlight,)),
            ("on_action", (role.HighlightedText,)),
        ):
            for one in roles:
                palette.setColor(one, self.colour(colour))
        return palette

    def pictogram(self, name: str, size: int) -> QPixmap:
        """Return a coloured pictogram in a square of ``size`` device-independent pixels."""
        name = self.instead.get(name, name)
        return self.picture(self.assets / "pictograms" / f"{name}.svg", size, size)

    def icon(self, name: str, size: int, colour: str = "ink") -> QPixmap:
        """Return a line icon drawn in the colour of a token."""
        path = self.assets / "icons" / f"{name}.svg"
        return self.picture(path, size, size, self.colour(colour).name())

    def picture(self, path: Path, width: int, height: int, colour: str = "") -> QPixmap:
        """Return the picture of a file; see ``Pictures.load``."""
        return self.pictures.load(path, width, height, colour)


def load_fonts(assets: Path) -> None:
    """Make the fonts shipped below ``assets`` known to Qt."""
    for path in sorted((assets / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
