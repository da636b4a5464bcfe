"""Putting widgets where ``exercise_api.scattering`` has them lie."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.scattering import Place

SIDES = {"large": 96, "medium": 64, "small": 40}
"""Size of a picture → its side, in pixels of the design."""
_MARGIN = 16  # between the stage's edge and its cells, in pixels
_GAP = 14  # between two things at least, in pixels


def room_of(place: Place, stage: QRect) -> QSize:
    """Return the room that a thing has at ``place``, in pixels."""
    ground = stage.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    return QSize(round(place.width * ground.width() - _GAP), round(place.height * ground.height() - _GAP))


def put_in_place(widgets: Mapping[str, QWidget], places: Mapping[str, Place], stage: QRect) -> None:
    """Move each widget to its place within ``stage``; one without a place stays where it is."""
    ground = stage.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    for id_, place in places.items():
        widgets[id_].setGeometry(_geometry(widgets[id_], place, ground))


def _geometry(widget: QWidget, place: Place, ground: QRect) -> QRect:
    """Return where a widget lies within its cell, keeping half the gap on each side."""
    left = ground.x() + place.left * ground.width() + _GAP / 2
    top = ground.y() + place.top * ground.height() + _GAP / 2
    room_across = place.width * ground.width() - _GAP
    room_down = place.height * ground.height() - _GAP
    width = min(float(widget.sizeHint().width()), room_across)
    height = float(
        widget.heightForWidth(int(width)) if widget.hasHeightForWidth() else widget.sizeHint().height()
    )
    height = min(height, room_down)
    x = left + place.across * (room_across - width)
    y = top + place.down * (room_down - height)
    return QRect(round(x), round(y), round(width), round(height))
