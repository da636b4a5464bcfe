"""The ground of a widget in one colour."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from learn_app.widgets.theme import Theme


def paint_ground(widget: QWidget, theme: Theme, colour: str) -> None:
    """Fill a widget's ground with the colour of a token: what lies below it is then never painted."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.colour(colour))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
