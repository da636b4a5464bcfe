"""From a key press to the painted character: the program's stages against bare Qt widgets.

The two take turns, key by key, so that whatever else the computer does slows both.

usage: python -m tests.bench.keys
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from learn_app.content.kinds import load_kind
from learn_app.exercise_api.events import Event
from learn_app.i18n import Translator
from learn_app.screens.exercise_views import load_view
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.theme import Theme, load_fonts
from tests.bench.first_paint import answer

_ROOT = Path(__file__).parents[2]
_SIZE = (1366, 768)
_LETTERS = "bonjourmerciaurevoirlundi"
_WORDS = tuple(_LETTERS[i : i + 12] for i in range(10)) * 3  # 360 keys
_FIELD_KEYS = 400
_WARM_UP = 20


class _PaintedLetter(QWidget):
    """The least that shows what was typed."""

    text = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.text = event.text()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = QFont()
        font.setPixelSize(64)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text)
        painter.end()


class _UpdateWatch(QObject):
    """Notices that a window is about to be painted anew."""

    has_seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.has_seen = True
        return False


@dataclass
class _Typist:
    """Presses keys on one window, and times them."""

    app: QApplication
    window: QWidget
    target: Callable[[], QWidget]

    def __post_init__(self) -> None:
        self.times_ms: list[float] = []
        self._watch = _UpdateWatch()
        self.window.installEventFilter(self._watch)

    def press(self, character: str) -> None:
        target = self.target()
        key = Qt.Key(ord(character.upper()))
        self.app.processEvents()
        self._watch.has_seen = False
        start = time.perf_counter_ns()
        QTest.keyPress(target, key)
        for _ in range(1000):
            if self._watch.has_seen:
                break
            self.app.processEvents()
        else:
            raise SystemExit(f"pressing {character!r} painted nothing in {target}")
        self.times_ms.append((time.perf_counter_ns() - start) / 1e6)
        QTest.keyRelease(target, key)

    def percentiles(self) -> dict[str, float]:
        cuts = statistics.quantiles(self.times_ms[_WARM_UP:], n=100)
        return {"p50_ms": cuts[49], "p99_ms": cuts[98]}


def _shown(window: QWidget) -> QWidget:
    window.resize(*_SIZE)
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window


def _stage(kind_name: str, fields: dict[str, Any]) -> tuple[ExerciseView, QWidget]:
    """Return the view of an exercise, in a window, living with its machine as in a lesson."""
    import msgspec

    kind = load_kind(kind_name)
    spec = msgspec.convert(fields, kind.spec)
    theme = Theme(_ROOT / "assets", is_animated=False)
    translator = Translator(_ROOT / "translations", "fr")
    ticks = count()
    tools = ViewTools(theme, translator, _ROOT / "lessons", lambda: next(ticks))
    view = load_view(kind_name)(spec, tools)
    state = kind.start(spec, 1)
    view.show_state(state)

    def advance(event: Event) -> None:
        nonlocal state
        state, _feedback = kind.update(spec, state, event)
        view.show_state(state)

    view.happened.connect(advance)
    window = _shown(QWidget())
    view.setParent(window)
    view.resize(914, 652)
    view.show()
    view.take_focus()
    QApplication.processEvents()
    return view, window


def _measure_typing(app: QApplication) -> dict[str, dict[str, float]]:
    view, window = _stage("type", {"words": list(_WORDS)})
    letter = _shown(_PaintedLetter())
    bare = _Typist(app, letter, lambda: letter)
    real = _Typist(app, window, lambda: view.focusWidget() or view)
    for character in "".join(_WORDS):
        bare.press(character)
        real.press(character)
    return {"bare": bare.percentiles(), "program": real.percentiles()}


def _measure_field(app: QApplication) -> dict[str, dict[str, float]]:
    step = {"title": "Vous", "fields": [{"id": "nom", "type": "text", "label": "Nom"}]}
    site = {"title": "Inscription", "address": "https://a.example", "steps": [step], "receipt": "Merci"}
    world = {
        "owner": {"name": "Amina Benali", "email": "amina@courriel.example"},
        "sites": {"bibliotheque": site},
    }
    goal = {"do": "form.fill", "site": "bibliotheque", "field": "nom", "value": "Benali", "say": "Le nom"}
    view, window = _stage("desktop", {"world": world, "open": "bibliotheque", "goals": [goal]})
    field = view.target_widget("form.nom")
    assert field is not None
    frame = _shown(QWidget())
    line = QLineEdit(frame)
    line.resize(field.size())
    line.show()
    bare = _Typist(app, frame, lambda: line)
    real = _Typist(app, window, lambda: field)
    for i in range(_FIELD_KEYS):
        # A name's length, then anew: a line that scrolls is another matter.
        if i % 20 == 0:
            line.clear()
            if isinstance(field, QLineEdit):
                field.clear()
        character = _LETTERS[i % len(_LETTERS)]
        bare.press(character)
        real.press(character)
    return {"bare": bare.percentiles(), "program": real.percentiles()}


def main() -> None:
    app = QApplication([])
    load_fonts(_ROOT / "assets")
    answer({"typing": _measure_typing(app), "field": _measure_field(app)})


if __name__ == "__main__":
    main()
