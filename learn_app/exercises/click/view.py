"""``click`` on the screen: pictures, buttons or links, scattered over the stage."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGraphicsOpacityEffect, QWidget

from learn_app.exercise_api.scattering import Place
from learn_app.exercises.click.machine import ClickState, other_ids, places, target_ids
from learn_app.exercises.click.spec import ClickSpec, Targets
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.picture import Picture
from learn_app.widgets.scattered import SIDES, put_in_place
from learn_app.widgets.sentences import SLIPPED, WRONG_BUTTON
from learn_app.widgets.target import LinkTarget, PictureTarget, add_target, watch_ground


class ClickView(ExerciseView):
    """Everything to click on, each thing in its cell of the stage."""

    sentences: ClassVar = {
        **WRONG_BUTTON,
        **SLIPPED,
        "clicked": N_("Well done, {n} of {count}!"),
        "already-done": N_("That one is done. Go on to the next one."),
        "missed": N_("You clicked beside it. Put the tip of the arrow on the picture."),
        "tapped-moving": N_("The arrow was still moving. Stop it first. Then click."),
        "held-too-long": N_("You kept the button down. Press and let go at once."),
        "wrong-target": N_("Not that one. Read the instruction again."),
    }

    def __init__(self, spec: ClickSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the things to click on; they get their places with the first state."""
        super().__init__(spec, tools, parent)
        self._seed: int | None = None
        self._places: dict[str, Place] = {}
        self._widgets: dict[str, QAbstractButton] = {}
        self._panel: QWidget | None = None
        for ids, group in ((target_ids(spec), spec.targets), (other_ids(spec), spec.others)):
            if group is not None:
                for index, id_ in enumerate(ids):
                    self._add(id_, index, group, id_.startswith("target."))
        watch_ground(self, tells_moving=True)

    def show_state(self, state: ClickState) -> None:
        """Fade what was clicked."""
        if state.seed != self._seed:
            self._seed = state.seed
            self._places = places(self.spec, state.seed)
            put_in_place(self._widgets, self._places, self.rect())
        for id_, widget in self._widgets.items():
            self._fade(widget, id_ in state.clicked)

    def panel(self) -> QWidget:
        """Return a picture of the mouse, with the button to press lit."""
        if self._panel is None:
            is_right = self.spec.button == "right"
            self._panel = Picture(self.theme, "mouse-right" if is_right else "mouse-left", 110)
            name = N_("A mouse: press its right button") if is_right else N_("A mouse: press its left button")
            self._panel.setAccessibleName(self.translator.gettext(name))
        return self._panel

    def take_focus(self) -> None:
        """Put the keyboard on the first thing that is to be clicked."""
        self._widgets[target_ids(self.spec)[0]].setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        put_in_place(self._widgets, self._places, self.rect())

    def _add(self, id_: str, index: int, group: Targets, is_wanted: bool) -> None:
        widget: QAbstractButton
        if group.look == "picture":
            widget = PictureTarget(self.theme, group.pictogram, self.theme.px(SIDES[group.size]), self)
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
        add_target(self, id_, widget, name, tells_held=is_wanted)

    def _fade(self, widget: QAbstractButton, is_faded: bool) -> None:
        if isinstance(widget, PictureTarget | LinkTarget):
            widget.set_faded(is_faded)
        elif is_faded and widget.graphicsEffect() is None:
            effect = QGraphicsOpacityEffect(widget)
            effect.setOpacity(0.4)
            widget.setGraphicsEffect(effect)
        elif not is_faded and widget.graphicsEffect() is not None:
            widget.setGraphicsEffect(None)  # type: ignore[arg-type]
