"""From a key press to the painted character: a lesson as the program plays it, and bare Qt widgets.

The program is whole: its window, the lesson's screen, a session with its database. Beside it, in the
same process and in a window of the same size, stands the least that shows what is typed. The two
take turns, a word at a time, so that whatever else the computer does slows both.

usage: python -m tests.bench.keys
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from learn_app.app import Application, Options
from learn_app.paths import Paths
from learn_app.screens.lesson import LessonScreen
from learn_app.widgets.theme import BOLD, Theme
from tests.bench.first_paint import answer
from tests.bench.paint_watch import PaintWatch, shown

_WORDS = (
    *("bonjour", "merci", "au revoir", "lundi", "je tape", "clavier", "avec les deux mains", "ma fille"),
    *("le facteur passe le matin", "janvier", "la rue du moulin", "un timbre", "mon adresse", "la gare"),
    *("je prends le train", "samedi", "un rendez vous", "la mairie", "mon dossier", "une carte"),
    *("il fait beau aujourd hui", "demain", "la maison", "mes enfants", "une lettre", "la voisine"),
    *("je lis le journal", "dimanche", "bonne nuit", "la fin"),
)
_NAMES = ("benali", "amina benali", "rue du moulin", "clairval", "atelier cuisine", "nadia") * 6
_WARM_UP = 20

_MODULE = """format: 1
title: Mesure
summary: Pour mesurer.
pictogram: keyboard
hue: keyboard
lessons: [mots, cases]
"""
_TYPING = """title: Des mots
goal: écrire
minutes: 5
exercises:
  - {{id: mots, kind: type, say: Tapez les mots., more: Prenez votre temps., hint: Regardez., words: {words}}}
"""
_FORM = """title: Une case
goal: remplir
minutes: 5
exercises:
  - id: cases
    kind: desktop
    world: world.yaml
    open: atelier
    card: nadia
    say: Recopiez le nom et le prénom de Nadia.
    more: Cliquez **dans la case**, puis tapez. Rien n’est envoyé.
    hint: La fiche est à gauche.
    goals:
      - {do: form.fill, site: atelier, field: nom, value: Zola, say: Remplir le nom}
      - {do: form.fill, site: atelier, field: prenom, value: Nadia, say: Remplir le prénom}
"""
_WORLD = """owner: {name: Nadia Zola, email: nadia@mail.example}
cards:
  nadia:
    title: La fiche de Nadia
    lines:
      - {id: nom, label: Nom, value: Zola}
      - {id: prenom, label: Prénom, value: Nadia}
sites:
  atelier:
    title: Atelier cuisine
    address: https://quartier.example/atelier
    steps:
      - title: Vous
        fields:
          - {id: nom, type: text, label: Nom, required: true}
          - {id: prenom, type: text, label: Prénom, required: true}
          - {id: idee, type: text, label: Une idée de recette}
    receipt: Votre place est réservée.
"""


class _PaintedLetter(QWidget):
    """The least that shows what was typed: one letter.

    With ``is_whole`` the widget is painted anew at each key, as a bare one is written; without,
    only the letter's place, below which nothing can go.
    """

    def __init__(self, theme: Theme, is_whole: bool = False) -> None:
        super().__init__()
        self._text = ""
        self._is_whole = is_whole
        self._font = theme.font(64, BOLD)
        self._place = QRect(0, 0, 60, 96)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._text = event.text()
        if self._is_whole:
            self.update()
        else:
            self.update(self._place)

    def resizeEvent(self, _event: QEvent) -> None:
        self._place.moveCenter(self.rect().center())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._font)
        painter.drawText(self._place, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


@dataclass
class _Typist:
    """Presses keys on one window, and times them.

    The last letter of each word counts by itself too: with it comes more than a letter.
    """

    app: QApplication
    window: QWidget
    target: Callable[[], QWidget]
    times_ms: list[float] = field(default_factory=list)
    last_ms: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._watch = PaintWatch(self.window)

    def write(self, text: str) -> None:
        """Write a text in the window, made the active one."""
        self.window.activateWindow()
        for _ in range(200):
            self.app.processEvents()
            if self.window.isActiveWindow():
                break
            time.sleep(0.001)
        for character in text:
            self._press(character)
        self.last_ms.append(self.times_ms[-1])

    def _press(self, character: str) -> None:
        target = self.target()
        key = Qt.Key(ord(character.upper()))
        self.app.processEvents()
        self._watch.painted_ns = 0
        start = time.perf_counter_ns()
        QTest.keyPress(target, key)
        for _ in range(1000):
            if self._watch.painted_ns:
                break
            self.app.processEvents()
        else:
            raise SystemExit(f"pressing {character!r} painted nothing in {target}")
        self.times_ms.append((self._watch.painted_ns - start) / 1e6)
        QTest.keyRelease(target, key)

    def percentiles(self) -> dict[str, float]:
        cuts = statistics.quantiles(self.times_ms[_WARM_UP:], n=100)
        return {"p50_ms": cuts[49], "p99_ms": cuts[98], "word_ms": statistics.median(self.last_ms)}


def _take_turns(words: Sequence[str], typists: Sequence[_Typist], begin: Callable[[], None]) -> None:
    for word in words:
        begin()
        for typist in typists:
            typist.write(word)


def _open(app: Application, lesson: str) -> LessonScreen:
    app.window.open_lesson("mesure", lesson)
    QApplication.processEvents()
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen), "the lessons of this measure have a mistake"
    return screen


def _measure_typing(app: Application) -> dict[str, _Typist]:
    screen = _open(app, "mots")
    letter, whole = (shown(_PaintedLetter(app.context.theme, is_whole)) for is_whole in (False, True))
    bare = _Typist(app.qt, whole, lambda: whole)
    least = _Typist(app.qt, letter, lambda: letter)
    program = _Typist(app.qt, app.window, lambda: screen.focusWidget() or screen)
    # The last word would end the exercise: what follows then is no longer typing.
    _take_turns(_WORDS[:-1], (bare, least, program), lambda: None)
    return {"bare": bare, "letter": least, "program": program}


def _measure_field(app: Application) -> dict[str, _Typist]:
    screen = _open(app, "cases")
    name = screen.view.target_widget("form.nom")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    frame = shown(QWidget())
    line = QLineEdit(frame)
    line.setFont(name.font())
    line.resize(name.size())
    line.show()
    line.setFocus()
    bare = _Typist(app.qt, frame, lambda: line)
    program = _Typist(app.qt, app.window, lambda: name)

    def empty() -> None:
        # A name's length, then anew: a line that scrolls is another matter.
        line.clear()
        name.clear()

    _take_turns(_NAMES, (bare, program), empty)
    return {"bare": bare, "program": program}


def _prepare(folder: Path) -> Application:
    module = folder / "lessons" / "mesure"
    module.mkdir(parents=True)
    texts = {
        "module": _MODULE,
        "mots": _TYPING.format(words=list(_WORDS)),
        "cases": _FORM,
        "world": _WORLD,
    }
    for name, text in texts.items():
        (module / f"{name}.yaml").write_text(text, "utf-8")
    app = Application(Paths.find(folder / "data", folder / "lessons"), Options("fr", "window"))
    app.refresh_lessons()
    app.show()
    shown(app.window)
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    return app


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        app = _prepare(Path(folder))
        typists = {"typing": _measure_typing(app), "field": _measure_field(app)}
        app.close()
    answer({what: {side: one.percentiles() for side, one in both.items()} for what, both in typists.items()})


if __name__ == "__main__":
    main()
