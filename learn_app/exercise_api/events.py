"""The one event vocabulary: what a learner did, in domain words.

Views translate Qt input into these events; machines receive nothing else. The
robot, the demonstration and the checker perform them. An event names its
target by a stable id (``mail.message.invitation``), never by a position.

``at_ms`` is the time since the exercise started, in milliseconds of a
monotonic clock. It takes no part in comparisons, so that an expected event
equals the same act performed at any time.
"""

from dataclasses import dataclass, field
from typing import Literal

Button = Literal["left", "middle", "right"]

STAGE = "stage"
"""Target id of the empty ground of the stage: an act that hit no target."""

NOWHERE = ""
"""The place of a drag that is over no target."""

HOLD_MS = 800
"""A button kept down so long, in milliseconds, gives ``Held`` instead of ``Clicked``, where a view
watches for it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a target."""

    target: str
    at_ms: int = field(default=0, compare=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class Pointed(Event):
    """The pointer came over the target."""


@dataclass(frozen=True, slots=True)
class PassedBy(Event):
    """The pointer came close to the target, and went away again without having been on it."""


@dataclass(frozen=True, slots=True)
class Rested(Event):
    """The pointer stayed on the target for the whole dwell delay."""


@dataclass(frozen=True, slots=True)
class Clicked(Event):
    """A button was pressed and released on the target (or the key that stands for a click).

    ``is_moving``: the pointer was still under way, where a view watches for it, as in a tap of a
    finger that slides. Like ``at_ms``, it takes no part in comparisons.
    """

    button: Button = "left"
    is_moving: bool = field(default=False, compare=False, kw_only=True, repr=False)


@dataclass(frozen=True, slots=True)
class Slipped(Event):
    """A button was pressed on the target and released outside it."""

    button: Button = "left"


@dataclass(frozen=True, slots=True)
class Held(Event):
    """The left button was kept down on the target for ``held_ms``: too long to be a click."""

    held_ms: int = 0


@dataclass(frozen=True, slots=True)
class DoubleClicked(Event):
    """The system's own double click on the target (or the key that opens it)."""


@dataclass(frozen=True, slots=True)
class Scrolled(Event):
    """The target was scrolled by notches of the wheel, or steps of its bar.

    ``dx`` counts towards the right, ``dy`` towards the end of the page.
    """

    dx: int = 0
    dy: int = 0


@dataclass(frozen=True, slots=True)
class TextSelected(Event):
    """In the target's text, the characters from ``start`` up to ``end`` are now selected.

    Nothing is selected when both are the same.
    """

    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Grabbed(Event):
    """The left button went down on the target and the pointer began to carry it."""


@dataclass(frozen=True, slots=True)
class Dragged(Event):
    """The carried target came over another one (``NOWHERE`` when it left it)."""

    over: str = NOWHERE


@dataclass(frozen=True, slots=True)
class Dropped(Event):
    """The carried target was released over another one, or ``NOWHERE``."""

    over: str = NOWHERE


@dataclass(frozen=True, slots=True)
class Typed(Event):
    """Characters were committed by any route: key, dead key, input method.

    ``is_shifted``: Shift was held, where a view watches for it. It takes no part in comparisons.
    """

    text: str = ""
    is_shifted: bool = field(default=False, compare=False, kw_only=True, repr=False)


@dataclass(frozen=True, slots=True)
class KeyPressed(Event):
    """A key that gives no character: ``Enter``, ``Backspace``, ``Tab``, ``Escape``, ``Left``…

    ``modifiers`` are those held with it: ``Ctrl``, ``Shift``, ``Alt``, ``AltGr``.
    """

    key: str = ""
    modifiers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Filled(Event):
    """The target, a text field, now holds this text."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Chosen(Event):
    """In the target, a drop-down list, this option (by its id) is now the chosen one."""

    option: str = ""
