"""Colours, fonts, sizes and pictures: the tokens of the design, in one place.

A theme is built once and passed to every widget. Lengths are pixels at text size "normal";
``px`` scales them with the learner's text size.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap

from learn_app.widgets.pictures import Pictures
from learn_app.widgets.stamps import Stamps

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
    error_tint: str = "#FFE6E3"
    level_none: str = "#EFEBE0"
    level_discovered: str = "#FFE8B8"
    level_started: str = "#BFE3F8"
    level_started_ink: str = "#0B3D63"
    level_passed: str = "#DDF5EA"
    level_mastered: str = "#A9DFC3"
    on_attention: str = "#1B2540"
    todo: str = "#DDD6C8"
    note: str = "#FFF8E8"
    note_line: str = "#EBDDB4"
    wall: str = "#BFD6F6"
    wall_end: str = "#DCEBE4"
    offer: str = "#FFE29A"
    offer_end: str = "#FFD0C2"
    other_key: str = "#EFEBE1"
    fingers: tuple[str, ...] = (
        "#FFC9C9", "#FFDFB8", "#FFF3A8", "#CFF1C7", "#C5EBF5", "#CBDCFF", "#E0D2FF", "#FFD3EC",
    )  # fmt: skip
    """Of the keys, left little finger to right little finger without the thumbs."""
    halo: str = ""
    """The edge around pictograms, so that their pale or dark parts can be seen; "" for none."""
    plate: str = ""
    """What lies below lessons' own pictures, which are drawn for a light ground; "" for nothing."""
    is_strict: bool = False
    """Whether the own colours of modules and web sites give way to those of the theme."""


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
        colours: type[Colours] = Colours,
    ) -> None:
        """``assets`` holds pictograms/, icons/ and fonts/; ``scale`` multiplies all lengths of the design.

        ``instead`` gives pictograms in whose place this learner is shown others.
        """
        self.assets = assets
        self.scale = scale
        self.is_animated = is_animated
        self.colours = colours
        self.pictures = pictures or Pictures()
        self.instead = instead or {}
        self._on_light: dict[tuple[Path, int, int], QPixmap] = {}
        self._known_colours: dict[str, QColor] = {}
        self.stamps = Stamps()
        """Grounds that many widgets share."""

    def changed(
        self,
        scale: float | None = None,
        instead: Mapping[str, str] | None = None,
        colours: type[Colours] | None = None,
    ) -> "Theme":
        """Return the same look but for what is given."""
        return Theme(
            self.assets,
            self.scale if scale is None else scale,
            self.is_animated,
            self.pictures,
            self.instead if instead is None else instead,
            colours or self.colours,
        )

    def enlarged(self, factor: float) -> "Theme":
        """Return the same look with all lengths and texts ``factor`` times as large."""
        return self.changed(self.scale * factor)

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
        """Return the colour of a token such as ``ink``: always the same object, not to be changed."""
        colour = self._known_colours.get(name)
        if colour is None:
            colour = self._known_colours[name] = QColor(getattr(self.colours, name))
        return colour

    def own(self, colour: str, token: str) -> str:
        """Return something's own ``colour`` (#RRGGBB), or that of ``token`` where contrast is high."""
        return str(getattr(self.colours, token)) if self.colours.is_strict else colour

    def hue(self, module_hue: str) -> tuple[str, str]:
        """Return a module's hue and its tint, #RRGGBB."""
        hue, tint = HUES.get(module_hue, HUES["computer"])
        return self.own(hue, "ink"), self.own(tint, "card")

    def finger_colour(self, finger: int | None) -> QColor:
        """Return the colour of a finger's keys, counted from the left without thumbs; None is no finger."""
        return QColor(self.colours.other_key if finger is None else self.colours.fingers[finger])

    def palette(self) -> QPalette:
        """Return the colours for what Qt itself paints: fields, selections, tool tips."""
        role, palette = QPalette.ColorRole, QPalette(self.colour("paper"))
        for colour, roles in (
            ("ink", (role.WindowText, role.Text, role.ButtonText)),
            ("paper", (role.Window,)),
            ("card", (role.Base,)),
            ("action", (role.Highlight,)),
            ("on_action", (role.HighlightedText,)),
        ):
            for one in roles:
                palette.setColor(one, self.colour(colour))
        return palette

    def pictogram(self, name: str, size: int) -> QPixmap:
        """Return a coloured pictogram in a square of ``size`` device-independent pixels."""
        name = self.instead.get(name, name)
        path = self.assets / "pictograms" / f"{name}.svg"
        if self.colours.halo:
            from learn_app.widgets.contrast import put_halo

            return self._lit(path, size, size, put_halo, "halo")
        return self.pictures.load(path, size, size)

    def icon(self, name: str, size: int, colour: str = "ink") -> QPixmap:
        """Return a line icon drawn in the colour of a token."""
        path = self.assets / "icons" / f"{name}.svg"
        return self.pictures.load(path, size, size, self.colour(colour).name())

    def picture(self, path: Path, width: int, height: int) -> QPixmap:
        """Return a lesson's picture; see ``Pictures.load``."""
        if self.colours.plate:
            from learn_app.widgets.contrast import put_plate

            return self._lit(path, width, height, put_plate, "plate")
        return self.pictures.load(path, width, height)

    def _lit(
        self, path: Path, width: int, height: int, light: Callable[[QPixmap, QColor], QPixmap], token: str
    ) -> QPixmap:
        """Return a picture with what brings it out, in the colour of a token, drawn once."""
        key = (path, width, height)
        if key not in self._on_light:
            pixmap = self.pictures.load(path, width, height)
            self._on_light[key] = light(pixmap, self.colour(token)) if pixmap else pixmap
        return self._on_light[key]


def load_fonts(assets: Path) -> None:
    """Make the fonts shipped below ``assets`` known to Qt."""
    for path in sorted((assets / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
