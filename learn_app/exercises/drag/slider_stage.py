"""The slider in its view: gestures and keys become events, states are shown."""

from typing import cast

from PySide6.QtCore import QObject, QPoint, QRect, Qt

from learn_app.exercise_api.events import (
    HOLD_MS,
    NOWHERE,
    Button,
    Clicked,
    Dragged,
    Dropped,
    Grabbed,
    Held,
    KeyPressed,
)
from learn_app.exercises.drag.hold import Hold
from learn_app.exercises.drag.slider import (
    HANDLE,
    TRACK,
    SliderState,
    said,
    value_of,
    value_shown,
    value_target,
)
from learn_app.exercises.drag.slider_pieces import SliderCard
from learn_app.exercises.drag.spec import Slider
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.paragraph import plain


class SliderStage(QObject):
    """Fills the stage with a slider, and tells the view what happens to it."""

    def __init__(self, view: ExerciseView, slider: Slider, scale: float) -> None:
        """The handle is ``scale`` times its usual size."""
        super().__init__(view)
        self._view = view
        self._slider = slider
        self._over = NOWHERE
        self._hold = Hold(view.tools.clock)
        self._card = card = SliderCard(view.theme, slider, scale, view)
        view.register(HANDLE, card.handle, plain(slider.label))
        card.handle.button_down.connect(self._hold.begin)
        card.handle.picked_up.connect(self._on_picked_up)
        card.handle.carried_to.connect(self._on_slid)
        card.handle.let_go.connect(self._on_let_go)
        card.handle.pressed_only.connect(self._on_handle_pressed)
        card.handle.stepped.connect(self._on_stepped)
        card.pressed.connect(lambda button: self._click(TRACK, button))

    def show_state(self, state: SliderState) -> None:
        """Put the handle where it is."""
        value = value_shown(self._slider, state)
        self._card.show_value(value)
        self._card.handle.setAccessibleDescription(said(self._slider, value))

    def fill(self, room: QRect) -> None:
        """Take all of ``room``."""
        self._card.setGeometry(room)

    def take_focus(self) -> None:
        """Put the keyboard on the handle."""
        self._card.handle.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Let go of the handle, as Escape does."""
        self._card.handle.give_up()
        self._view.happen(KeyPressed(HANDLE, "Escape"))

    def part_rect(self, target: str) -> QRect:
        """Return where a part is that is no widget of its own: the track, or a number on it."""
        if target == TRACK:
            return self._card.track_rect()
        value = value_of(self._slider, target)
        return QRect() if value is None else self._card.value_rect(value)

    def _on_picked_up(self) -> None:
        self._over = NOWHERE
        self._view.happen(Grabbed(HANDLE))

    def _on_slid(self, at: QPoint) -> None:
        x = self._card.handle.middle_at(at)
        self._card.place_handle(x)
        over = value_target(self._card.value_at(x))
        if over != self._over:
            self._over = over
            self._view.happen(Dragged(HANDLE, over=over))

    def _on_let_go(self) -> None:
        self._view.happen(Dropped(HANDLE, over=self._over))

    def _on_handle_pressed(self, button: str) -> None:
        if button == "left" and (held_ms := self._hold.end()) >= HOLD_MS:
            self._view.happen(Held(HANDLE, held_ms=held_ms))
        else:
            self._click(HANDLE, button)

    def _on_stepped(self, key: str) -> None:
        self._view.happen(KeyPressed(HANDLE, key))

    def _click(self, target: str, button: str) -> None:
        self._view.happen(Clicked(target, button=cast(Button, button)))
