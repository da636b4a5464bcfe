"""Dragging an item with the mouse: told as events, and shown under the pointer."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from learn_app.exercise_api.events import NOWHERE, Dragged, Dropped, Grabbed
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import Target


class Carrying(QObject):
    """Watches one item: pressed and moved, it is carried until the button is let go.

    It is installed after ``add_target`` and so sees events first: a drag makes no click.
    """

    def __init__(
        self,
        stage: ExerciseView,
        target: str,
        tile: Target,
        ground: QWidget,
        target_at: Callable[[QPoint], str],
    ) -> None:
        """``ground`` is where the picture moves; ``target_at`` tells what is at a place of the screen."""
        super().__init__(tile)
        self._stage, self._target, self._tile, self._ground = stage, target, tile, ground
        self._target_at = target_at
        self._pressed: QPoint | None = None
        self._over: str | None = None
        self._picture: QLabel | None = None
        tile.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            self._forget()  # of a carrying that never ended: a new press is a new beginning
            mouse = cast(QMouseEvent, event)
            is_left = mouse.button() == Qt.MouseButton.LeftButton
            self._pressed = mouse.position().toPoint() if is_left else None
        elif kind == QEvent.Type.MouseMove and self._pressed is not None:
            return self._move(cast(QMouseEvent, event))
        elif kind == QEvent.Type.MouseButtonRelease and self._over is not None:
            self._let_go(cast(QMouseEvent, event))
            return True
        elif kind == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        elif kind == QEvent.Type.Hide:
            self._forget()
        return False

    def _move(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if self._over is None:
            assert self._pressed is not None
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return False
            self._over = NOWHERE
            self._tile.setDown(False)
            self._show_picture()
            self._stage.happen(Grabbed(self._target))
        if self._picture:
            half = QPoint(self._picture.width() // 2, self._picture.height() // 2)
            self._picture.move(self._tile.mapTo(self._ground, at) - half)
        over = self._target_at(event.globalPosition().toPoint())
        if over == self._target:
            over = NOWHERE
        if over != self._over:
            self._over = over
            self._stage.happen(Dragged(self._target, over))
        return True

    def _let_go(self, event: QMouseEvent) -> None:
        over = self._target_at(event.globalPosition().toPoint())
        self._forget()
        over = NOWHERE if over == self._target else over
        self._stage.happen(Dropped(self._target, over))

    def _show_picture(self) -> None:
        self._picture = QLabel(self._ground)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.setPixmap(self._tile.grab())
        self._picture.adjustSize()
        self._picture.show()
        self._picture.raise_()

    def _forget(self) -> None:
        self._pressed = self._over = None
        if self._picture:
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
