"""What a key costs within a lesson: only what it changes is painted, and nothing is laid out again."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application
from learn_app.exercises.desktop.form import form_of
from learn_app.screens.lesson import LessonScreen
from tests.screens.lessons import begin

_MODULE = """format: 1
title: Le clavier
summary: Taper.
pictogram: keyboard
hue: keyboard
lessons: [mots, cases]
"""
_WORDS = """title: Taper
goal: taper
minutes: 2
exercises:
  - {id: mots, kind: type, say: Tapez le mot., more: Sans vous presser., words: [bonjour, merci]}
"""
_FORM = """title: Remplir
goal: remplir
minutes: 2
exercises:
  - id: cases
    kind: desktop
    world: world.yaml
    open: atelier
    card: nadia
    say: Recopiez le nom.
    goals:
      - {do: form.fill, site: atelier, field: nom, value: Benali, say: Remplir le nom}
      - {do: form.fill, site: atelier, field: prenom, value: Nadia, say: Remplir le prénom}
"""
_WORLD = """owner: {name: Nadia Benali, email: nadia@mail.example}
cards:
  nadia: {title: Nadia, lines: [{id: nom, label: Nom, value: Benali}]}
sites:
  atelier:
    title: Atelier
    address: https://quartier.example
    steps:
      - title: Vous
        fields: [{id: nom, label: Nom}, {id: prenom, label: Prénom}]
"""


class _Watch(QObject):
    """Counts what happens to each widget of a screen."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.painted: Counter[str] = Counter()
        self.laid_out: Counter[str] = Counter()
        for widget in (screen.window(), screen, *screen.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        name = type(watched).__name__
        if event.type() == QEvent.Type.Paint:
            self.painted[name] += 1
        elif event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Move):
            self.laid_out[name] += 1
        return False


def _open(app: Application, lesson: str) -> LessonScreen:
    folder = app.context.paths.lessons / "clavier"
    folder.mkdir()
    for name, text in (("module", _MODULE), ("mots", _WORDS), ("cases", _FORM), ("world", _WORLD)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    app.refresh_lessons()
    begin(app)
    app.window.open_lesson("clavier", lesson)
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    _settle()
    return screen


def _settle() -> None:
    # What a layout asks for is itself an event: a few rounds until nothing follows.
    for _ in range(5):
        QApplication.processEvents()


@pytest.mark.parametrize("letter", range(1, 6))
def test_a_letter_paints_the_word_its_key_and_its_finger_only(
    app: Application, qtbot: QtBot, letter: int
) -> None:
    screen = _open(app, "mots")
    QTest.keyClicks(screen.focusWidget(), "bonjour"[:letter])
    _settle()
    watch = _Watch(screen)
    QTest.keyClicks(screen.focusWidget(), "bonjour"[letter])
    _settle()
    assert screen.session.state.letters == letter + 1
    assert not watch.laid_out
    assert {"TypingArea", "DrawnKeyboard"} <= set(watch.painted)
    assert set(watch.painted) <= {"TypingArea", "DrawnKeyboard", "FingerChip"}
    assert max(watch.painted.values()) == 1


def test_a_letter_of_an_answer_paints_its_field_only(app: Application) -> None:
    screen = _open(app, "cases")
    field = screen.view.target_widget("form.nom")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    QTest.keyClicks(field, "be")
    _settle()
    watch = _Watch(screen)
    QTest.keyClicks(field, "n")
    _settle()
    assert form_of(screen.session.state.desk, "atelier").value("nom") == "ben"
    assert not watch.laid_out
    assert watch.painted["TextField"] == 1
    assert "Text" not in watch.painted
    assert "Button" not in watch.painted
    assert "Card" not in watch.painted


def test_a_goal_reached_is_marked_although_letters_lay_nothing_out(app: Application) -> None:
    screen = _open(app, "cases")
    field = screen.view.target_widget("form.nom")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    assert "Remplir le nom" in screen.panel.spoken()
    QTest.keyClicks(field, "Benali")
    _settle()
    assert "Remplir le prénom" in screen.panel.spoken()
    assert screen.panel.message
