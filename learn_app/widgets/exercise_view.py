"""The base of every exercise's view: draws a state, turns Qt input into events, decides nothing."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Dragged, Dropped, Event, Filled
from learn_app.i18n import Translator
from learn_app.widgets.after_paint import AfterPaint
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.plain_signal import PlainSignal
from learn_app.widgets.theme import Theme


@dataclass(frozen=True, slots=True)
class ViewTools:
    """What a view is given to draw with."""

    theme: Theme
    translator: Translator
    module_folder: Path
    """Folder of the lesson's module: pictures are below it."""
    clock: Callable[[], int]
    """Milliseconds since the exercise started, for ``at_ms``."""
    rest_ms: int = 1200
    """How long the pointer rests on a control until it acts, where one cannot click yet."""
    keyboard: str = ""
    """Name of the layout to draw; "" for the one that the lesson names."""
    keep_keyboard: Callable[[str], object] = str
    """Told the layout that the learner says is theirs, for all lessons to come."""


class Stage(Protocol):
    """What targets are made for: it gives what they are drawn with, and is told what happens to them."""

    @property
    def theme(self) -> Theme:
        """The look, and how large all is."""

    @property
    def translator(self) -> Translator:
        """Says what the program itself says."""

    @property
    def tools(self) -> ViewTools:
        """What else there is to draw with."""

    @property
    def sentences(self) -> Mapping[str, str]:
        """The mistakes that are told apart here."""

    def happen(self, event: Event) -> None:
        """Tell the lesson what the learner did."""

    def register(self, target: str, widget: QWidget, name: str) -> None:
        """Make ``widget`` a target."""


class ExerciseView(QWidget):
    """The stage of one exercise.

    A subclass builds its widgets in ``__init__``, registers each target under its id, and redraws
    itself wholly from ``show_state``: any state of the machine can be shown at any time, also a
    state that the learner did not make (the demonstration plays on a copy and comes back).
    """

    guide_moved = Signal()
    """Where to look for the next act is elsewhere now, though the state is the same: a key is held, the
    cursor is in another place. The ring of a hint follows."""

    sentences: ClassVar[Mapping[str, str]] = {}
    """Feedback code → sentence for the learner (English, marked with ``N_``), with the
    placeholders of the feedback's params."""

    has_own_frame: ClassVar[bool] = False
    """Whether the view draws the stage's border itself, as a practice window does."""

    def __init__(self, spec: Any, tools: ViewTools, parent: QWidget | None = None) -> None:
        """``spec`` is the kind's own spec."""
        super().__init__(parent)
        self.happened = PlainSignal[[Event]]()
        """What the learner did."""
        self.spec = spec
        self.tools = tools
        self.theme = tools.theme
        self.translator = tools.translator
        self._targets: dict[str, QWidget] = {}
        self._untold: Event | None = None
        self._after_paint = AfterPaint(self, self.tell_shown)
        self._guiding = AfterPaint(self, self.guide)
        if not self.has_own_frame:
            paint_ground(self, self.theme, "card")

    def show_state(self, state: Any) -> None:
        """Draw ``state``."""
        raise NotImplementedError

    def guide(self) -> None:
        """Show what helps to go on: the key to press, its finger. By default nothing does."""

    def guide_soon(self) -> None:
        """Have ``guide`` called once what was done is painted: the eye is there, and goes on from there."""
        self._guiding.ask()

    def settle(self) -> None:
        """Call ``guide`` now if that still waits for the paint."""
        self._guiding.hurry()

    def panel(self) -> QWidget | None:
        """Return what belongs under the instruction, left of the stage; nothing by default.

        The same widget each time; the view updates it in ``show_state``.
        """
        return None

    def spoken(self) -> str:
        """Return what is to be read on the stage, for who asks to hear it; nothing by default."""
        return ""

    def tell_detour(self, code: str) -> str:
        """Return what leads back, of a code of the kind's ``detour``; "" where only the ring can say it."""
        return ""

    def take_focus(self) -> None:
        """Put the keyboard focus where the exercise begins."""
        self.setFocus()

    def happen(self, event: Event) -> None:
        """Tell the lesson that the learner did something, now unless the event says when.

        A field shows by itself what is written into it: that is painted first, and told then.
        """
        if isinstance(event, Filled):
            self.happen_shown(event)
            return
        self.tell_shown()
        self.happened.emit(self._timed(event))

    def happen_shown(self, event: Event) -> None:
        """Tell an act whose end is on the stage already: once that is painted, or before the next act."""
        untold = self._untold
        is_more = isinstance(untold, Filled) and isinstance(event, Filled) and untold.target == event.target
        if not is_more:
            self.tell_shown()
        self._untold = self._timed(event)
        self._after_paint.ask()

    def tell_shown(self) -> None:
        """Tell at once what the stage shows already, if that is still to be told."""
        untold, self._untold = self._untold, None
        if untold is not None:
            self._after_paint.cancel()
            self.happened.emit(untold)

    def _timed(self, event: Event) -> Event:
        return event if event.at_ms else replace(event, at_ms=self.tools.clock())

    def register(self, target: str, widget: QWidget, name: str) -> None:
        """Make ``widget`` the target ``target``, with an accessible name in the learner's words."""
        widget.setObjectName(target)
        widget.setAccessibleName(name)
        self._targets[target] = widget

    def unregister(self, target: str) -> None:
        """Forget a target whose widget goes away."""
        self._targets.pop(target, None)

    def target_widget(self, target: str) -> QWidget | None:
        """Return the widget of a target, or None when it is not shown now."""
        widget = self._targets.get(target)
        return widget if widget is not None and widget.isVisible() else None

    def target_rect(self, target: str) -> QRect:
        """Return where a target is, in this view's coordinates; null when it is not shown now."""
        widget = self.target_widget(target)
        if widget is None:
            return QRect()
        return QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())

    def guide_rects(self, event: Event) -> Iterator[QRect]:
        """Yield where the demonstration's pointer goes for an act, one place after the other.

        Each is asked for when the one before was pressed: the view may light what comes next.
        """
        yield self.guide_rect(event)

    def guide_rect(self, event: Event) -> QRect:
        """Bring into sight where to look for an act, and return it; null when it is not shown now.

        By default the event's target, or what that is carried over. The hint rings it.
        """
        target = event.over if isinstance(event, Dragged | Dropped) and event.over else event.target
        self.reveal(target)
        return self.target_rect(target)

    def reveal(self, target: str) -> None:
        """Bring a target into sight, where the stage scrolls; nothing to do by default."""
