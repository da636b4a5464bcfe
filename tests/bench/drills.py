"""From a move of the pointer, or a key, to what is painted of it: every drill, and a bare widget.

The program is whole: its window, the lesson's screen, a session with its database. Beside it, in the
same process and in a window of the same size, stands a widget that paints itself anew at each move
or key. The two take turns, act by act, so that whatever else the computer does slows both.

Acts that change nothing to be seen paint nothing; how long they take is not asked here. Animations
are off, so that each act is painted once.

usage: python -m tests.bench.drills [KIND...]
"""

import gc
import math
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from learn_app.app import Application, Options
from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.paths import Paths
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import type_text
from tests.bench.bare_widget import BareWidget
from tests.bench.drill_lessons import DRILLS, LESSON, MODULE
from tests.bench.first_paint import answer
from tests.bench.paint_watch import PaintWatch, shown

_WARM_UP, _ACTS, _LEAST_ACTS = 30, 430, 130
_MOST_TRIES = 20_000
_STEP = 9  # pixels that the pointer moves at once

_LESSON_IDS = {name: name.replace("_", "-") for name in DRILLS}
_BY_KEY = frozenset({"type", "practice", "compose", "key_find", "edit", "shortcut"})
_HELD = frozenset({"drag", "select_text"})
"""With a button down the other window cannot have the pointer: these take longer turns."""
_COMING = frozenset({"click", "double_click", "hotspot"})
"""Their pointer comes to each target unseen by the clock."""
_KEYS = {
    "Ctrl": Qt.Key.Key_Control,
    "Shift": Qt.Key.Key_Shift,
    "Tab": Qt.Key.Key_Tab,
    "Backspace": Qt.Key.Key_Backspace,
    " ": Qt.Key.Key_Space,
}
_MODIFIERS = {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}

_Act = Callable[[], None]


@dataclass
class _Side:
    """One of the two that are compared."""

    window: QWidget
    times_ms: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._watch = PaintWatch(self.window)

    def time(self, act: Callable[[], None]) -> bool:
        """Do ``act``, and note when it was painted; False when it painted nothing."""
        _settle()
        self._watch.painted_ns = 0
        start = time.perf_counter_ns()
        act()
        for _ in range(3):
            if self._watch.painted_ns:
                break
            QApplication.processEvents()
        else:
            return False
        self.times_ms.append((self._watch.painted_ns - start) / 1e6)
        return True

    def percentiles(self) -> dict[str, float]:
        cuts = statistics.quantiles(self.times_ms[_WARM_UP:], n=100)
        return {"p50_ms": cuts[49], "p99_ms": cuts[98]}


class _Drill:
    """An exercise that is done over and over, and never to its end."""

    def __init__(self, screen: LessonScreen) -> None:
        self.screen, self.view, self.window = screen, screen.view, screen.window()
        self._at = QPoint(700, 400)
        self.is_fresh = True
        """Whether it was begun anew, and no act timed since."""

    def next_event(self) -> Event:
        """Return the next right move; before the last one, begin anew."""
        session = self.screen.session
        event = session.expected()
        if event is None:
            self.begin_again()  # the way to one target passed over the last one
            return self.next_event()
        _state, feedback = session.kind.update(session.spec, session.state, event)
        if feedback.verdict is not Verdict.DONE:
            return event
        self.begin_again()
        return self.next_event()

    def begin_again(self) -> None:
        """Put the exercise back to its beginning, unseen by the clock."""
        self.screen.session.restart_exercise()
        if self.screen.session.spec == self.view.spec:
            self.view.show_state(self.screen.session.state)
        else:
            self.screen._show_exercise()  # practice: other words, by what was typed
            self.view = self.screen.view
            self.view.take_focus()
        # What was begun is written down now, and what is left cleared away, not while the next act is timed.
        self.screen.context.store.flush()
        _clear_away()
        self.is_fresh = True

    def place(self, target: str) -> QPoint:
        """Return the middle of a target in the window."""
        return self.view.mapTo(self.window, self.view.target_rect(target).center())

    def walk(self, there: QPoint) -> Iterator[_Act]:
        """Yield the steps of the pointer to a place."""
        way = QPointF(there - self._at)
        steps = max(1, round(math.hypot(way.x(), way.y()) / _STEP))
        begin = QPointF(self._at)
        for number in range(1, steps + 1):
            self._at = (begin + way * (number / steps)).toPoint()
            yield partial(_move, self.window, self._at)

    def go(self, there: QPoint) -> None:
        """Bring the pointer to a place, unseen by the clock: what it passes over is another drill's."""
        for step in self.walk(there):
            step()
        _settle()

    def come_back(self) -> None:
        """Bring the pointer back from another window, to where it was."""
        _move(self.window, self._at)

    def holding(self, begin: QPoint, places: Sequence[QPoint]) -> Iterator[_Act]:
        """Yield the steps to places with the left button down; press and release unseen by the clock."""
        window, left = self.window.windowHandle(), Qt.MouseButton.LeftButton
        self._at = begin
        QTest.mouseMove(window, begin)
        QTest.mousePress(window, left, pos=begin)
        for place in places:
            yield from self.walk(place)
        QTest.mouseRelease(window, left, pos=self._at)
        _settle()


def _pointing(drill: _Drill) -> Iterator[_Act]:
    while True:
        yield from drill.walk(drill.place(drill.next_event().target))


def _clicking(drill: _Drill) -> Iterator[_Act]:
    left = Qt.MouseButton.LeftButton
    while True:
        drill.go(drill.place(drill.next_event().target))
        yield partial(QTest.mousePress, drill.window.windowHandle(), left, pos=drill._at)
        yield partial(QTest.mouseRelease, drill.window.windowHandle(), left, pos=drill._at)


def _double_clicking(drill: _Drill) -> Iterator[_Act]:
    """Yield presses and releases, two of each on a target: nothing tells them from a learner's."""
    window, left = drill.window.windowHandle(), Qt.MouseButton.LeftButton
    while True:
        place = drill.place(drill.next_event().target)
        drill.go(place)
        yield partial(QTest.mousePress, window, left, pos=place)
        yield partial(QTest.mouseRelease, window, left, pos=place)
        yield partial(QTest.mouseDClick, window, left, pos=place)


def _carrying(drill: _Drill) -> Iterator[_Act]:
    drill.begin_again()
    item, zone = drill.place("item.a"), drill.place("zone.z")
    yield from drill.holding(item, (zone, item - QPoint(0, 90), zone, item - QPoint(0, 90)))


def _selecting(drill: _Drill) -> Iterator[_Act]:
    drill.begin_again()
    sheet = drill.place("text")
    corners = (sheet + QPoint(-300, -90), sheet + QPoint(300, 90))
    yield from drill.holding(sheet, corners * 2)


def _scrolling(drill: _Drill) -> Iterator[_Act]:
    at = drill.place("page")
    while True:
        drill.begin_again()
        for _ in range(38):  # not quite to the end
            yield partial(_roll, drill.window, at, -120)


def _typing(drill: _Drill) -> Iterator[_Act]:
    while True:
        event = drill.next_event()
        if isinstance(event, Typed):
            for character in event.text:
                if character.isascii():
                    yield from _strike(drill, character.upper(), {"Shift"} if character.isupper() else set())
                else:
                    yield partial(type_text, drill.screen.focusWidget(), character)
        else:
            assert isinstance(event, KeyPressed)
            yield from _strike(drill, event.key, set(event.modifiers))


def _editing(drill: _Drill) -> Iterator[_Act]:
    while True:
        drill.begin_again()
        drill.view.take_focus()
        QTest.keyClick(drill.window.windowHandle(), Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        _settle()
        for letter in " je vous ecris demain mati":
            yield from _strike(drill, letter.upper(), set())


def _strike(drill: _Drill, name: str, held: set[str]) -> Iterator[_Act]:
    """Yield the pressing of a key, those to hold first; they are let go unseen by the clock."""
    window, modifiers = drill.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    for one in held:
        yield partial(QTest.keyPress, window, _KEYS[one], modifiers)
        modifiers |= _MODIFIERS[one]
    key = _KEYS[name] if name in _KEYS else Qt.Key(ord(name))
    if "Shift" in held:
        # QTest gives a key with Shift the small letter's text; given the letter, the large one's.
        yield partial(QTest.keyPress, window, name, modifiers)
    else:
        yield partial(QTest.keyPress, window, key, modifiers)
    QTest.keyRelease(window, key, modifiers)
    for one in held:
        QTest.keyRelease(window, _KEYS[one])


_ACTS_OF = {
    "reach": _pointing,
    "reveal": _pointing,
    "path": _pointing,
    "click": _clicking,
    "double_click": _double_clicking,
    "drag": _carrying,
    "select_text": _selecting,
    "scroll": _scrolling,
    "hotspot": _clicking,
    "type": _typing,
    "practice": _typing,
    "compose": _typing,
    "key_find": _typing,
    "edit": _editing,
    "shortcut": _typing,
}


def _move(window: QWidget, to: QPoint) -> None:
    QTest.mouseMove(window.windowHandle(), to)


def _roll(window: QWidget, at: QPoint, turn: int) -> None:
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, turn))


def _clear_away() -> None:
    gc.collect()
    _settle()


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def _bare_acts(window: QWidget, name: str) -> Iterator[_Act]:
    """Yield acts of the same sort for a bare widget."""
    for number in cycle(range(100)):
        at = QPoint(100 + number * _STEP, 300)
        if name in _BY_KEY:
            yield partial(QTest.keyPress, window.windowHandle(), Qt.Key(ord("A") + number % 26))
        elif name == "scroll":
            yield partial(_roll, window, at, 120 if number % 2 else -120)
        else:
            yield partial(_move, window, at)


def _measure(app: Application, name: str) -> dict[str, dict[str, float]]:
    widget = BareWidget(app.context.theme)
    bare = _Side(shown(widget))
    app.window.open_lesson("mesure", _LESSON_IDS[name])
    app.window.activateWindow()
    _settle()
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen), "the lessons of this measure have a mistake"
    program = _Side(app.window)
    drill = _Drill(screen)
    acts, bare_acts = _ACTS_OF[name](drill), _bare_acts(bare.window, name)
    owed = 0
    for _ in range(_MOST_TRIES):
        act = next(acts, None)
        if act is None:
            acts = _ACTS_OF[name](drill)
        elif program.time(act):
            if screen.session.is_exercise_done:
                program.times_ms.pop()  # with the end comes more than an act
            else:
                owed += 1
        if owed and (act is None or name not in _HELD):
            # The pointer comes to the other window first: only the move within it is asked for. Painted, that
            # would leave the widget alone in the processor's caches – unless the drill's pointer came too.
            widget.is_awake = name in _COMING
            _move(widget, QPoint(100, 300))
            _settle()
            widget.is_awake = True
            if drill.is_fresh:
                # What comes after the clearing finds nothing in the processor's caches: on both sides.
                _clear_away()
                drill.is_fresh = False
            for _ in range(owed):
                bare.time(next(bare_acts))
            drill.come_back()
            owed = 0
        if len(bare.times_ms) >= _ACTS:
            break
    bare.window.close()
    if len(bare.times_ms) < _LEAST_ACTS:
        raise SystemExit(f"{name}: only {len(bare.times_ms)} acts painted something")
    return {"program": program.percentiles(), "bare": bare.percentiles()}


def _prepare(folder: Path) -> Application:
    module = folder / "lessons" / "mesure"
    module.mkdir(parents=True)
    (module / "module.yaml").write_text(MODULE.format(lessons=", ".join(_LESSON_IDS.values())), "utf-8")
    for name, exercise in DRILLS.items():
        (module / f"{_LESSON_IDS[name]}.yaml").write_text(LESSON.format(exercise=exercise), "utf-8")
    app = Application(Paths.find(folder / "data", folder / "lessons"), Options("fr", "window"))
    # Each act is painted once: what an animation paints later would be taken for the next act's.
    app.context.theme.is_animated = False
    app.refresh_lessons()
    app.show()
    shown(app.window)
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    return app


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = _prepare(Path(folder))
        numbers = {name: _measure(app, name) for name in sys.argv[1:] or DRILLS}
        app.close()
    answer(numbers)


if __name__ == "__main__":
    main()
