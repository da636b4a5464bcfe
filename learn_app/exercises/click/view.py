"""``click`` on the screen: pictures, buttons or links, scattered over the stage."""

from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.scattering import Place
from learn_app.exercises.click.drifting import drifted
from learn_app.exercises.click.machine import ClickState, other_ids, places, target_ids
from learn_app.exercises.click.spec import ClickSpec, Targets
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.enlarging import enlarge_to_fit
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.mouse_picture import MouseAct, MousePicture
from learn_app.widgets.paragraph import said
from learn_app.widgets.scattered import SIDES, put_in_place, room_of
from learn_app.widgets.sentences import CLICKS, MISSED
from learn_app.widgets.target import LinkTarget, PictureTarget, add_target, watch_ground
from learn_app.widgets.theme import Theme

_TICK_MS = 33
_LONGEST_TICK_MS = 100  # after a stop, things go on from where they stand
_REST_MS = 30_000  # without the pointer, things come to rest


class ClickView(ExerciseView):
    """Everything to click on, each thing in its cell of the stage.

    What drifts stands still where animations are unwanted, while it is pressed, once it is clicked,
    from a hint until the next right click, and when the pointer has rested for half a minute.
    """

    sentences: ClassVar = {
        **CLICKS,
        **MISSED,
        "clicked": N_("Well done, {n} of {count}!"),
        "already-done": N_("That one is done. Go on to the next one."),
        "wrong-target": N_("Not that one. Read the instruction again."),
    }

    def __init__(self, spec: ClickSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the things to click on; they get their places with the first state."""
        super().__init__(spec, tools, parent)
        self._seed: int | None = None
        self._places: dict[str, Place] = {}
        self._widgets: dict[str, PictureTarget | LinkTarget | Button] = {}
        act: MouseAct = "mouse-right" if spec.button == "right" else "mouse-left"
        self._panel = MousePicture(act, self.theme, self.translator)
        self._clicked: frozenset[str] = frozenset()
        self._is_helped = False
        self._drifted_ms = 0.0
        self._ticked_at_ms = self._moved_at_ms = tools.clock()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.setTimerType(Qt.TimerType.PreciseTimer)
        self._tick.timeout.connect(self._on_tick)
        for ids, group in ((target_ids(spec), spec.targets), (other_ids(spec), spec.others)):
            if group is not None:
                for index, id_ in enumerate(ids):
                    self._add(id_, index, group, id_.startswith("target."))
        watch_ground(self)

    def show_state(self, state: ClickState) -> None:
        """Fade what was clicked."""
        if state.seed != self._seed:
            self._seed = state.seed
            self._drifted_ms = 0.0
            self._places = places(self.spec, state.seed)
            self._fit_labelled()
            put_in_place(self._widgets, self._places, self.rect())
        if state.clicked != self._clicked:
            self._clicked = state.clicked
            self._is_helped = False
        self._go_on()
        for id_, widget in self._widgets.items():
            widget.set_faded(id_ in state.clicked)

    def panel(self) -> QWidget:
        """Return a picture of the mouse, with the button to press lit."""
        return self._panel

    def spoken(self) -> str:
        """Return what the buttons and links say."""
        groups = (self.spec.targets, self.spec.others)
        return said(label for group in groups if group is not None for label in group.labels)

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that is to be clicked."""
        self._widgets[target_ids(self.spec)[0]].setFocus(Qt.FocusReason.MouseFocusReason)

    def reveal(self, target: str) -> None:
        """Let everything stand still: somebody is being shown where to click."""
        self._is_helped = True
        self._tick.stop()

    @property
    def is_drifting(self) -> bool:
        """True while things move."""
        return self._tick.isActive()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit_labelled()
        put_in_place(self._widgets, self._places_now(), self.rect())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self._come_by()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        self._tick.stop()
        super().hideEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: D102
        super().enterEvent(event)
        self._come_by()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: D102
        super().leaveEvent(event)
        self._come_by()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseMoveEvent(event)
        self._come_by()

    def _come_by(self) -> None:
        self._moved_at_ms = self.tools.clock()
        self._go_on()

    def _go_on(self) -> None:
        is_drifting = (
            self.spec.moving != "none"
            and self.theme.is_animated
            and self.isVisible()
            and not self._is_helped
            and len(self._clicked) < len(target_ids(self.spec))
        )
        if is_drifting and not self._tick.isActive():
            self._ticked_at_ms = self.tools.clock()
            self._tick.start()
        elif not is_drifting:
            self._tick.stop()

    def _on_tick(self) -> None:
        now = self.tools.clock()
        self._drifted_ms += min(now - self._ticked_at_ms, _LONGEST_TICK_MS)
        self._ticked_at_ms = now
        drifting = {
            id_: place
            for id_, place in self._places_now().items()
            if id_ not in self._clicked and not self._widgets[id_].isDown()
        }
        put_in_place(self._widgets, drifting, self.rect())
        if now - self._moved_at_ms > _REST_MS:
            self._tick.stop()

    def _fit_labelled(self) -> None:
        """Make buttons and links as large as the learner needs them, where all of them have room."""
        groups = (self.spec.targets, self.spec.others)
        scale = max(group.scale for group in groups if group is not None)
        labelled = {
            id_: widget for id_, widget in self._widgets.items() if isinstance(widget, Button | LinkTarget)
        }
        if scale == 1 or not labelled or not self._places:
            return

        def wear(theme: Theme) -> None:
            for widget in labelled.values():
                widget.set_theme(theme)

        def fits() -> bool:
            for id_, widget in labelled.items():
                room = room_of(self._places[id_], self.rect())
                width = min(widget.sizeHint().width(), room.width())
                if isinstance(widget, LinkTarget):
                    narrowest = widget.narrowest()
                else:
                    narrowest = widget.minimumSizeHint().width()
                if narrowest > width or widget.heightForWidth(width) > room.height():
                    return False
            return True

        enlarge_to_fit(self.theme, scale, wear, fits)

    def _places_now(self) -> dict[str, Place]:
        if self.spec.moving == "none" or self._seed is None:
            return self._places
        return drifted(self._places, self._seed, self._drifted_ms)

    def _add(self, id_: str, index: int, group: Targets, is_wanted: bool) -> None:
        widget: PictureTarget | LinkTarget | Button
        if group.look == "picture":
            widget = PictureTarget(
                self.theme, group.pictogram, self.theme.px(SIDES[group.size] * group.scale), self
            )
            told = N_("Picture {n}, to click on") if is_wanted else N_("Picture {n}, to leave alone")
            name = self.translator.gettext(told, n=index + 1)
        else:
            name = group.labels[index]
            is_link = group.look == "link"
            if is_link:
                widget = LinkTarget(self.theme, name, self)
            else:
                widget = Button(name, self.theme, role="large", parent=self)
        self._widgets[id_] = widget
        add_target(self, id_, widget, name)
