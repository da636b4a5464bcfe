"""``reach`` on the screen: pictures that fade when the pointer comes over them."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import PassedBy, Pointed
from learn_app.exercise_api.scattering import Place, scatter, target_ids
from learn_app.exercises.reach.machine import ReachState, to_reach
from learn_app.exercises.reach.spec import ReachSpec
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.mouse_picture import MousePicture
from learn_app.widgets.scattered import SIDES, put_in_place
from learn_app.widgets.target import PictureTarget
from learn_app.widgets.theme import Theme

_CLOSE, _FAR = 0.5, 1.0
"""So many sides from a picture's edge the pointer is close to it, and away from it."""
_CURSORS = {
    "pointer-hand": Qt.CursorShape.PointingHandCursor,
    "pointer-bar": Qt.CursorShape.IBeamCursor,
    "pointer-wait": Qt.CursorShape.BusyCursor,
}
"""A picture of a pointer's shape gives the pointer that shape; any other leaves it an arrow, for there
is nothing to press."""
_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class _Picture(PictureTarget):
    """Tells that the pointer came over it, once each time, and the keys that stand for that."""

    def __init__(
        self, theme: Theme, pictogram: str, side: int, reach: Callable[[bool], object], parent: QWidget
    ) -> None:
        """``reach`` is told whether it was by a key."""
        super().__init__(theme, pictogram, side, parent)
        self._reach = reach
        self._is_over = False
        self.setMouseTracking(True)
        self.setCursor(_CURSORS.get(pictogram, Qt.CursorShape.ArrowCursor))
        self.clicked.connect(lambda: reach(False))  # a touch

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Not the mere appearing under a pointer that rests, which Qt tells as entering.
        super().mouseMoveEvent(event)
        if not self._is_over:
            self._is_over = True
            self._reach(False)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_over = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _KEYS:
            self._reach(True)
        else:
            super().keyPressEvent(event)


class ReachView(ExerciseView):
    """The pointer is enough; Enter on a picture, and a touch, stand for it."""

    sentences: ClassVar = {"reached": N_("Well done, {n} of {count}!")}

    def __init__(self, spec: ReachSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the pictures; they get their places with the first state."""
        super().__init__(spec, tools, parent)
        self._seed: int | None = None
        self._is_by_key = False
        self._sought = ""
        self._came = ""
        self.setMouseTracking(spec.order == "one-by-one")
        self._places: dict[str, Place] = {}
        self._pictures: dict[str, _Picture] = {}
        self._looks: dict[str, tuple[bool, bool]] = {}  # whether each is shown, and reached
        self._panel = MousePicture("mouse-move", self.theme, self.translator)
        side = self.theme.px(SIDES[spec.targets.size] * spec.targets.scale)
        for number, id_ in enumerate(target_ids(spec.targets.count), 1):
            picture = _Picture(self.theme, spec.targets.pictogram, side, partial(self._point, id_), self)
            self._pictures[id_] = picture
            self.register(id_, picture, self.translator.gettext(N_("Picture {n}, to reach"), n=number))

    def show_state(self, state: ReachState) -> None:
        """Fade what is reached, and show what comes next."""
        if state.seed != self._seed:
            self._seed = state.seed
            self._places = scatter(tuple(self._pictures), state.seed)
            put_in_place(self._pictures, self._places, self.rect())
        open_now = to_reach(self.spec, state)
        sought = open_now[0] if open_now else ""
        if sought != self._sought:
            self._sought, self._came = sought, ""
        for id_, picture in self._pictures.items():
            is_reached = id_ in state.reached
            look = is_reached or id_ in open_now, is_reached
            if look != self._looks.get(id_):
                self._looks[id_] = look
                picture.setVisible(look[0])
                picture.set_faded(look[1])
        self.guide_soon()

    def guide(self) -> None:
        """Bring the keyboard to what is still to be reached."""
        had_focus = any(picture.hasFocus() for picture in self._pictures.values())
        for id_, picture in self._pictures.items():
            is_reached = self._looks[id_][1]
            picture.setFocusPolicy(Qt.FocusPolicy.NoFocus if is_reached else Qt.FocusPolicy.StrongFocus)
        if had_focus:
            is_by_key = self._is_by_key
            self._focus_first(Qt.FocusReason.TabFocusReason if is_by_key else Qt.FocusReason.MouseFocusReason)

    def panel(self) -> QWidget:
        """Return a picture of a mouse that moves."""
        return self._panel

    def take_focus(self) -> None:
        """Put the keyboard on the first picture to reach."""
        self._focus_first(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        put_in_place(self._pictures, self._places, self.rect())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseMoveEvent(event)
        if self._sought and self.hasMouseTracking():
            self._come_by(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        super().leaveEvent(event)
        self._came = ""  # who goes to the help has not missed the picture

    def _come_by(self, at: QPoint) -> None:
        """Tell when the pointer, on its way to the picture that is sought, comes close and misses it."""
        picture = self._pictures[self._sought].geometry()
        side = picture.width()
        across = max(picture.left() - at.x(), at.x() - picture.right(), 0)
        down = max(picture.top() - at.y(), at.y() - picture.bottom(), 0)
        away = max(across, down)
        if away > _FAR * side:
            if self._came == "close":
                self.happen(PassedBy(self._sought))
            self._came = "far"
        elif away <= _CLOSE * side and self._came == "far":
            self._came = "close"

    def _focus_first(self, reason: Qt.FocusReason) -> None:
        for picture in self._pictures.values():
            if picture.focusPolicy() != Qt.FocusPolicy.NoFocus and not picture.isHidden():
                picture.setFocus(reason)
                return

    def _point(self, target: str, is_by_key: bool) -> None:
        self._is_by_key = is_by_key
        self.happen(Pointed(target))
