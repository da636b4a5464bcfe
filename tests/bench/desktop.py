"""The practice desktop: how long it takes to open, from an act to its paint, and what stays behind.

Every exercise of the shipped lessons that plays in the desktop is opened; the heaviest ones again,
then played to their end by the hand that the robot has. At last exercises are entered and left by
the hundreds, and the memory is looked at.

usage: python -m tests.bench.desktop
"""

import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learn_app.app import Application, Options
from learn_app.content.kinds import load_kind
from learn_app.content.model import Lesson
from learn_app.exercise_api.events import Event, Filled
from learn_app.paths import Paths
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.robot import perform, type_text
from learn_app.training.session import LessonSession
from tests.bench.first_paint import answer
from tests.bench.paint_watch import PaintWatch

_SIZE = (1366, 768)
_HEAVIEST, _OPENINGS = 5, 7
_WARM_UP, _ENTERED, _LOOKED_AT = 300, 500, 40
"""Exercises entered before the memory is first looked at: it takes the collector of cycles a while
to come to its oldest generation, and only then does memory come back to be used again."""
_MOST_MOVES = 400

_Place = tuple[Lesson, int]
"""A lesson, and the index of one of its exercises."""


class _Desk:
    """The program, opened on one exercise after the other."""

    def __init__(self, app: Application) -> None:
        self._app = app
        self._learner = app.store.add_learner("Amina", "fox")
        app.window.welcome(self._learner)
        app.window.resize(*_SIZE)
        app.window.show()
        QTest.qWaitForWindowExposed(app.window)
        self._watch = PaintWatch(app.window)

    def places(self) -> Iterator[_Place]:
        """Yield every exercise that plays in the desktop."""
        catalog = self._app.context.catalog
        for module in catalog.modules():
            for entry in catalog.lessons(module.id):
                lesson = catalog.lesson(module.id, entry.id)
                for index, exercise in enumerate(lesson.exercises if lesson else ()):
                    if lesson is not None and exercise.kind == "desktop":
                        yield lesson, index

    def open(self, place: _Place) -> float:
        """Open an exercise, and return the milliseconds until it is painted."""
        lesson, index = place
        return self._time(partial(self._show, lesson, index))

    def play(self) -> list[float]:
        """Play the exercise that is open; return the milliseconds from each act to its paint."""
        screen = self._app.window.screen_shown
        assert isinstance(screen, LessonScreen)
        times = []
        for _ in range(_MOST_MOVES):
            event = screen.session.expected()
            if event is None:
                break
            times.append(self._time(_act(event, screen)))
            _settle()
        else:
            raise SystemExit(f"{screen.session.exercise.id} was not done after {_MOST_MOVES} moves")
        return times

    def _show(self, lesson: Lesson, index: int) -> None:
        window, context = self._app.window, self._app.context
        session = LessonSession(lesson, self._learner.id, load_kind, lambda _: None, _clock, index)
        window.show_screen(LessonScreen(context, session), window.show_home)

    def _time(self, act: Callable[[], None]) -> float:
        _settle()
        self._watch.painted_ns = 0
        start = time.perf_counter_ns()
        act()
        for _ in range(20):
            if self._watch.painted_ns:
                return (self._watch.painted_ns - start) / 1e6
            QApplication.processEvents()
        return (time.perf_counter_ns() - start) / 1e6  # nothing was to be painted


def _act(event: Event, screen: LessonScreen) -> Callable[[], None]:
    """Return the last step of what a hand does for ``event``; the steps before it are done."""
    if isinstance(event, Filled) and len(event.text) > 1:
        perform(Filled(event.target, event.text[:-1]), screen.view)
        widget = screen.view.target_widget(event.target)
        if widget is not None:
            return partial(type_text, widget, event.text[-1])
    screen.view.reveal(event.target)
    return partial(perform, event, screen.view)


def _settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _clock() -> int:
    return time.monotonic_ns() // 1_000_000


def _own_mib() -> float:
    """Return the memory that is this process's own: what it shares, others change."""
    status = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in status if line.startswith("RssAnon:")) / 1024


def _least_mib(desk: _Desk, places: list[_Place]) -> float:
    """Return the least memory within some exercises: what is freed and taken anew moves it by megabytes."""
    taken = []
    for place in places[:_LOOKED_AT]:
        desk.open(place)
        gc.collect()
        taken.append(_own_mib())
    return min(taken)


def _measure(app: Application) -> dict[str, object]:
    desk = _Desk(app)
    places = list(desk.places())
    once = sorted(((desk.open(place), number) for number, place in enumerate(places)), reverse=True)
    heaviest = [places[number] for _, number in once[:_HEAVIEST]]
    opened = {}
    times: list[float] = []
    for lesson, index in heaviest:
        name = f"{lesson.module}/{lesson.id}/{lesson.exercises[index].id}"
        opened[name] = statistics.median(desk.open((lesson, index)) for _ in range(_OPENINGS))
        for _ in range(_OPENINGS):
            desk.open((lesson, index))
            times += desk.play()
    cuts = statistics.quantiles(times, n=100)
    for number in range(_WARM_UP):
        desk.open(places[number % len(places)])
    before = _least_mib(desk, places)
    for number in range(_ENTERED):
        desk.open(places[number % len(places)])
    return {
        "opened_ms": opened,
        "act_p50_ms": cuts[49],
        "act_p99_ms": cuts[98],
        "acts": len(times),
        "exercises": len(places),
        "entered": _ENTERED,
        "memory_before_mib": before,
        "memory_after_mib": _least_mib(desk, places),
    }


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = Application(Paths.find(Path(folder)), Options("fr", "window"))
        app.context.theme.is_animated = False
        app.refresh_lessons()
        numbers = _measure(app)
        app.close()
    answer(numbers)


if __name__ == "__main__":
    main()
