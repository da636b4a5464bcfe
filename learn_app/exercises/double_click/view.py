"""``double_click`` on the screen: pictures to open, scattered over the stage."""

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Rested
from learn_app.exercise_api.scattering import Place, scatter, target_ids
from learn_app.exercises.double_click.machine import DoubleClickState
from learn_app.exercises.double_click.spec import LATE_MS, DoubleClickSpec
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.mouse_picture import MousePicture
from learn_app.widgets.scattered import SIDES, put_in_place
from learn_app.widgets.sentences import MISSED, WRONG_BUTTON
from learn_app.widgets.target import PictureTarget, add_target, watch_ground

_WAITING_MS = LATE_MS + 100
"""Who has not clicked again by then waits for the first click to open something."""


class DoubleClickView(ExerciseView):
    """What is opened fades and stays."""

    sentences: ClassVar = {
        **WRONG_BUTTON,
        **MISSED,
        "opened": N_("Well done, {n} of {count}!"),
        "already-open": N_("That one is open already. Go on to the next one."),
        "second-click-late": N_("The second click came a little late. Click, and click again at once."),
        "second-click-elsewhere": N_("The second click was elsewhere. Keep the mouse still for both clicks."),
        "pointer-moved": N_("The mouse moved while you clicked. Keep your hand still."),
        "clicked-once": N_("One click only. To open, click twice in a row."),
        "held-too-long": N_("You kept the button down. Press and let go at once, twice."),
    }

    def __init__(self, spec: DoubleClickSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the pictures; they get their places with the first state."""
        super().__init__(spec, tools, parent)
        self._seed: int | None = None
        self._places: dict[str, Place] = {}
        self._pictures: dict[str, PictureTarget] = {}
        self._panel = MousePicture("mouse-double", self.theme, self.translator)
        side = self.theme.px(SIDES[spec.targets.size] * spec.targets.scale)
        for number, id_ in enumerate(target_ids(spec.targets.count), 1):
            picture = PictureTarget(self.theme, spec.targets.pictogram, side, self)
            self._pictures[id_] = picture
            told = self.translator.gettext(N_("Picture {n}, to open"), n=number)
            add_target(self, id_, picture, told, opens=True)
        watch_ground(self)
        self._click = ("", 0)
        self._waiting = QTimer(self, singleShot=True, interval=_WAITING_MS)
        self._waiting.setObjectName("waiting")
        self._waiting.timeout.connect(lambda: self.happen(Rested(self._click[0])))

    def show_state(self, state: DoubleClickState) -> None:
        """Fade what is open."""
        if state.seed != self._seed:
            self._seed = state.seed
            self._places = scatter(tuple(self._pictures), state.seed)
            put_in_place(self._pictures, self._places, self.rect())
        click = (state.first, state.first_at_ms)
        if click != self._click:
            self._click = click
            if state.first:
                self._waiting.start()
            else:
                self._waiting.stop()
        for id_, picture in self._pictures.items():
            picture.set_faded(id_ in state.opened)
            is_open = id_ in state.opened
            picture.setAccessibleDescription(self.translator.gettext(N_("It is open")) if is_open else "")

    def panel(self) -> QWidget:
        """Return a picture of the mouse, with the button to press twice lit."""
        return self._panel

    def take_focus(self) -> None:
        """Put the keyboard on the first picture."""
        next(iter(self._pictures.values())).setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        put_in_place(self._pictures, self._places, self.rect())
