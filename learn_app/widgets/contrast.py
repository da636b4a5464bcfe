"""The colours of high contrast, under the same names, for those who see better with them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from learn_app.widgets.theme import Colours

_HALO = 0.02
"""Width of the edge around a picture, as a share of its side."""


class BlackOnWhite(Colours):
    """Black on white; the same meanings, darker."""

    paper = "#FFFFFF"
    ink = "#000000"
    soft_ink = "#000000"
    line = "#767676"
    track = "#D0D0D0"
    field_line = "#000000"
    action = "#00308F"
    action_pressed = "#001A52"
    action_tint = "#CFE0FF"
    action_line = "#00308F"
    ok = "#004D2B"
    ok_ink = "#003820"
    ok_tint = "#D3F5E2"
    retry = "#4F2D00"
    retry_tint = "#FFE7B8"
    attention = "#DB7B00"
    window_frame = "#000000"
    window_bar = "#E4E4E4"
    window_side = "#F2F2F2"
    error = "#8F0000"
    on_attention = "#000000"
    todo = "#BDBDBD"
    note = "#FFFFFF"
    note_line = "#000000"
    wall = wall_end = "#D9E4F5"
    offer = offer_end = "#FFE29A"
    halo = "#000000"
    is_strict = True


class WhiteOnBlack(Colours):
    """White on black, for eyes that light hurts."""

    paper = "#000000"
    card = "#000000"
    ink = "#FFFFFF"
    soft_ink = "#FFFFFF"
    line = "#8C8C8C"
    track = "#3A3A3A"
    field_line = "#FFFFFF"
    action = "#9CC4FF"
    action_pressed = "#D6E6FF"
    action_tint = "#0B2C66"
    action_line = "#9CC4FF"
    on_action = "#000000"
    ok = "#63E6A0"
    ok_ink = "#B5F5D2"
    ok_tint = "#003D24"
    retry = "#FFD08A"
    retry_tint = "#402900"
    attention_tint = "#5C4300"
    window_frame = "#C9D3F0"
    window_bar = "#242424"
    window_side = "#141414"
    error = "#FFA8A0"
    error_tint = "#4A0E0A"
    on_attention = "#000000"
    todo = "#5A5A5A"
    note = "#000000"
    note_line = "#FFFFFF"
    wall = wall_end = "#0E1A33"
    offer = offer_end = "#5C4300"
    other_key = "#303030"
    level_none = "#242424"
    level_discovered = "#402900"
    level_started = "#0B2C66"
    level_started_ink = "#D6E6FF"
    level_passed = "#003D24"
    level_mastered = "#00522F"
    fingers = ("#7A1F1F", "#6B4300", "#524D00", "#1E5A1E", "#00515F", "#1F3F8F", "#4B2A8C", "#7A1F5C")
    halo = plate = "#FFFFFF"
    is_strict = True


CONTRASTS: dict[str, type[Colours]] = {
    "usual": Colours,
    "black-on-white": BlackOnWhite,
    "white-on-black": WhiteOnBlack,
}
"""Name of a contrast, as it is kept → its colours."""


def put_halo(pixmap: QPixmap, colour: QColor) -> QPixmap:
    """Return a pictogram with an edge around what is drawn, so that it stands out from the ground."""
    silhouette = QPixmap(pixmap)
    painter = QPainter(silhouette)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(silhouette.rect(), colour)
    painter.end()
    halo = _empty_like(pixmap)
    painter = QPainter(halo)
    step = max(1.0, pixmap.width() / pixmap.devicePixelRatio() * _HALO)
    for across in (-step, 0.0, step):
        for down in (-step, 0.0, step):
            painter.drawPixmap(QPointF(across, down), silhouette)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return halo


def put_plate(pixmap: QPixmap, colour: QColor) -> QPixmap:
    """Return a drawing on a ground of light, as it was drawn for paper."""
    plate = _empty_like(pixmap)
    plate.fill(colour)
    painter = QPainter(plate)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return plate


def _empty_like(pixmap: QPixmap) -> QPixmap:
    empty = QPixmap(pixmap.size())
    empty.setDevicePixelRatio(pixmap.devicePixelRatio())
    empty.fill(Qt.GlobalColor.transparent)
    return empty
