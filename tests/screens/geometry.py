"""What must hold for every screen at every size, told by geometry alone.

``faults`` looks at a window as it is shown and returns what is wrong with it, in words.
"""

from collections.abc import Iterator
from itertools import combinations
from types import UnionType

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from learn_app.exercises.desktop.browser_bar import TabStrip
from learn_app.exercises.desktop.view import DesktopView
from learn_app.exercises.desktop.windows_view import WindowGround
from learn_app.exercises.drag.view import DragView
from learn_app.exercises.hotspot.view import HotspotView
from learn_app.exercises.judge.part_view import PartTarget
from learn_app.widgets.button import Button
from learn_app.widgets.guide import Guide
from learn_app.widgets.text import Text
from learn_app.widgets.tile import Tile

TARGETS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
LEAST_HEIGHT, LEAST_GAP = 56, 14
"""Of a button, and between two targets, in pixels: a hand does not grow with the text."""
LEAST_HEIGHT_IN_PRACTICE = 44
"""In the practice windows; things may touch there, as the lines of a real list of messages do."""
_SLACK = 1  # pixels lost to rounding


def faults(window: QWidget) -> list[str]:
    """Return what is cut off, outside, overlapping, too small or too close; in words."""
    found = []
    for widget in _shown(window):
        found += [f"{_name(widget)}: {fault}" for fault in _faults_of(widget, window)]
        found += _overlaps(widget)
    return [*found, *_too_close(window)]


def has_bar(scroll: QScrollArea) -> bool:
    """Tell whether one has to scroll to see everything."""
    return scroll.widget().height() > scroll.viewport().height()


def is_in_sight(widget: QWidget) -> bool:
    """Tell whether the whole widget is seen, without scrolling."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def _shown(window: QWidget) -> Iterator[QWidget]:
    return (one for one in (window, *window.findChildren(QWidget)) if one.isVisible())


def _faults_of(widget: QWidget, window: QWidget) -> Iterator[str]:
    if isinstance(widget, Text | Button):
        needed = widget.heightForWidth(widget.width())
        if widget.height() < needed - _SLACK:
            yield f"is {widget.height()} high and needs {needed}"
        least = widget.minimumSizeHint().width() if not widget.minimumWidth() else widget.minimumWidth()
        if widget.width() < least - _SLACK:
            yield f"is {widget.width()} wide and needs {least}"
    elif isinstance(widget, Tile):
        layout = widget.layout()
        assert layout is not None
        needed = layout.totalHeightForWidth(widget.width())
        if widget.height() < needed - _SLACK:
            yield f"is {widget.height()} high and needs {needed}"
    if isinstance(widget, QScrollArea):
        if has_bar(widget) and widget.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
            yield "cannot be scrolled, and does not show all of its content"
        if widget.viewport().height() < 40:
            yield f"scrolls within {widget.viewport().height()} pixels"
    if isinstance(widget, (*TARGETS, Text)):
        yield from _out_of_reach(widget, window)
    if isinstance(widget, Button | Tile):
        least = LEAST_HEIGHT_IN_PRACTICE if _is_in(widget, DesktopView) else LEAST_HEIGHT
        if widget.height() < least:
            yield f"is only {widget.height()} high"


def _out_of_reach(widget: QWidget, window: QWidget) -> Iterator[str]:
    """A target or a text must lie within everything around it; only up and down may it scroll."""
    around = widget.parentWidget()
    child = widget
    while around is not None and child is not window:
        rect = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        room = around.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        scroll = around.parentWidget()
        if isinstance(scroll, QAbstractScrollArea) and scroll.viewport() is around:
            if rect.left() < room.left() or rect.right() > room.right():
                yield f"is cut off at a side by {_name(scroll)}: {rect} in {room}"
                return
            widget = scroll  # from here on it is what must be seen
        elif not room.contains(rect) and not isinstance(around, QAbstractScrollArea):
            yield f"is cut off by {_name(around)}: {rect} in {room}"
            return
        child, around = around, around.parentWidget()


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, DragView | HotspotView | WindowGround | TabStrip):
        return  # what lies there has its place: things, windows, a cross on its tab, parts of a picture
    children = [
        one
        for one in parent.children()
        if isinstance(one, QWidget) and one.isVisible() and not one.isWindow() and not isinstance(one, Guide)
    ]
    for one, other in combinations(children, 2):
        both = one.geometry() & other.geometry()
        if both.width() > _SLACK and both.height() > _SLACK and not isinstance(other, QScrollBar):
            yield f"{_name(one)} overlaps {_name(other)} by {both.width()} × {both.height()}"


def _too_close(window: QWidget) -> Iterator[str]:
    places = [
        (one, QRect(one.mapTo(window, QPoint(0, 0)), one.size()))
        for one in _shown(window)
        if isinstance(one, TARGETS) and not _is_in(one, DragView | HotspotView | DesktopView)
    ]
    for (one, rect), (other, place) in combinations(places, 2):
        if isinstance(one, PartTarget) and isinstance(other, PartTarget):
            continue  # lines of one message to point at, as those of a real one
        near = rect.adjusted(1 - LEAST_GAP, 1 - LEAST_GAP, LEAST_GAP - 1, LEAST_GAP - 1)
        if _scroll_of(one) is _scroll_of(other) and near.intersects(place):
            yield f"{_name(one)} is too close to {_name(other)}: {rect} and {place}"


def _scroll_of(widget: QWidget) -> QWidget | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around


def _is_in(widget: QWidget, kind: type[QWidget] | UnionType) -> bool:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, kind):
        around = around.parentWidget()
    return around is not None


def _name(widget: QWidget) -> str:
    words = widget.objectName() or (widget.text() if isinstance(widget, Text) else widget.accessibleName())
    return f"{type(widget).__name__} “{words[:40]}”"
