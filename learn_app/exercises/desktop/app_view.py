"""What the views of all the fictional apps have in common."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercise_api.events import Button as MouseButton
from learn_app.exercise_api.events import Clicked, Filled
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView, Stage
from learn_app.widgets.fields import DropDown, TextArea, TextField
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import Theme

_MOST_SHOWN = 8000
"""So many characters of one text are shown: laying out an endless line would take minutes."""
_LAYOUT_DEPTH = 4
_LEAST_WIDTH = 250
"""A page grows no further than until so many pixels of the design stand beside one another: with the largest
text and zoom together, its buttons would be wider than the page."""
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


class AppView(QWidget):
    """An app's contents in the practice window. ``stage`` is told what happens in it."""

    sentences: ClassVar[Mapping[str, str]] = {}
    """The sentences for the feedback codes of the app and of the goals in it, marked with ``N_``."""

    def __init__(self, stage: ExerciseView) -> None:
        """Build what is always there."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.stage = stage
        self.theme = stage.theme
        self.translator = stage.translator

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the app as it is on the desk. Any desk can come, be it from the past."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard focus where one begins."""

    def reveal(self, target: str) -> None:
        """Bring to the front the part of the app that the target is in."""

    def spoken(self) -> str:
        """Return what is to be heard of the app after the instruction; nothing by default."""
        return ""


class ZoomedStage:
    """The stage for a page that is drawn larger or smaller than what is around it."""

    def __init__(self, stage: ExerciseView, percent: int) -> None:
        """Tell all to ``stage``; ``percent`` is the page's size."""
        self._stage = stage
        self._targets: set[str] = set()
        most = max(1.0, stage.width() / stage.theme.px(_LEAST_WIDTH))
        factor = min(percent / 100, most)
        self.theme = stage.theme if factor == 1 else stage.theme.enlarged(factor)
        self.translator, self.tools, self.sentences = stage.translator, stage.tools, stage.sentences
        self.happen = stage.happen

    def register(self, target: str, widget: QWidget, name: str) -> None:
        """Make ``widget`` a target of the stage."""
        self._targets.add(target)
        self._stage.register(target, widget, name)

    def forget(self) -> None:
        """Give the targets back, before the page goes."""
        for target in self._targets:
            self._stage.unregister(target)


class Page(Scroll):
    """A page that scrolls up and down, never sideways. Lay out its contents in ``column``."""

    def __init__(self, theme: Theme, margin: int = 22) -> None:
        """``margin`` is in pixels of the design."""
        inner = QWidget()
        super().__init__(theme, inner)
        px = theme.px
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(px(margin), px(18), px(margin), px(18))
        self.column.setSpacing(px(10))
        paint_ground(self.viewport(), theme, "card")
        self._is_end_wanted = False
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.fit()

    def show_end(self) -> None:
        """Scroll to the end, once what was added is laid out."""
        self._is_end_wanted = True
        self._on_range_changed()

    def _on_range_changed(self) -> None:
        if self._is_end_wanted:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())


class Sheet(QWidget):
    """A page, and right below its contents a ``footer`` that stays in sight when the page scrolls."""

    def __init__(self, theme: Theme, margin: int = 22) -> None:
        """``margin`` is in pixels of the design. What was put on the page is laid out in ``column``."""
        super().__init__()
        self.page = Page(theme, margin)
        self.column = self.page.column
        self.footer = QWidget()
        self._inner = self.page.widget()
        self._inner.installEventFilter(self)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, theme.px(8))
        self._whole.setSpacing(0)
        self._whole.addWidget(self.page, 1)
        self._whole.addWidget(self.footer)
        self._whole.addStretch()

    def stand_below(self, head: QWidget) -> None:
        """Have a head, which stays in sight too."""
        self._whole.insertWidget(0, head)

    def let_footer_scroll(self, is_scrolling: bool) -> None:
        """Put the footer at the end of the page, where both have no room at once, or below it again."""
        if is_scrolling != self.page.isAncestorOf(self.footer):
            if is_scrolling:
                self.column.addWidget(self.footer)
            else:
                self._whole.insertWidget(self._whole.indexOf(self.page) + 1, self.footer)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def air(self) -> int:
        """Return how much more height the contents take gladly than they need, in pixels; by default none."""
        return 0

    def _fit(self) -> None:
        """Give the page no more height than its contents need, and take gladly."""
        self.page.setMaximumHeight(max(1, self._inner.heightForWidth(self.width()) + self.air()))
        self.page.fit()  # or a bar that came for a moment would stay: beside it the words need more lines


def settle_layouts() -> None:
    """Lay out at once what is waiting for it: what was shown a moment ago has no place yet.

    Each layout asks the one around it only when it is asked itself.
    """
    for _ in range(_LAYOUT_DEPTH):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def shown(text: str) -> str:
    """Return a text of the world as it is shown: of a readable length, and each sign in its own place.

    Signs that turn the direction of what follows would let ``fdp.exe`` read ``exe.pdf``, far beyond
    their own text.
    """
    cut = text[:_MOST_SHOWN].translate(_TURNING)
    return f"{cut}…" if len(text) > _MOST_SHOWN else cut


def breakable(text: Text) -> Text:
    """Let a text of the world be as narrow as need be: it may hold words of any length."""
    text.setMinimumWidth(1)
    return text


def add_text_target(stage: Stage, target: str, field: TextField | TextArea, name: str) -> None:
    """Make a text field a target of ``stage``: it tells ``Filled`` for what the learner writes."""

    def on_edited(text: str) -> None:
        stage.happen(Filled(target, text))

    if isinstance(field, TextField):
        field.textEdited.connect(on_edited)
    else:
        field.edited.connect(on_edited)
    add_input(stage, target, field, name)


def add_button(
    stage: Stage,
    target: str,
    words: str,
    role: str = "secondary",
    icon: str = "",
    name: str | None = None,
    is_tight: bool = False,
    is_left_aligned: bool = False,
) -> Button:
    """Return a button that is a target of the stage; ``name`` is heard where it is not its ``words``."""
    button = Button(words, stage.theme, icon=icon, role=role, is_left_aligned=is_left_aligned)
    button.set_tight(is_tight)
    add_target(stage, target, button, words if name is None else name)
    return button


def add_input(stage: Stage, target: str, field: TextField | TextArea | DropDown, name: str) -> None:
    """Make an input a target of ``stage``, which is told of the mouse buttons that do nothing there."""

    def on_pressed_wrongly(button: MouseButton) -> None:
        stage.happen(Clicked(target, button=button))

    stage.register(target, field, name)
    field.pressed_wrongly.connect(on_pressed_wrongly)
