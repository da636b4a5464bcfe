"""A hint of the practice desktop for somebody who is elsewhere than it speaks of."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from learn_app.app import Application
from learn_app.exercise_api.events import Clicked
from learn_app.tour.robot import perform
from tests.robot.desktop_stage import exercises_of, name_of, open_exercise


def test_a_closed_window_is_to_be_opened_before_the_hint_speaks_of_it(shipped_app: Application) -> None:
    lesson, exercise = next(
        one for one in exercises_of("desktop") if name_of(*one) == "bureau.bilan.fenetres"
    )
    screen = open_exercise(shipped_app, lesson, exercise)

    def hint() -> str:
        QTest.mouseClick(screen.panel.hint, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert not screen.guide.ring.isNull()
        return screen.panel.message

    perform(Clicked("mail.message.rendez-vous"), screen.view)
    assert "le trait" in hint()
    perform(Clicked("window.close.mail"), screen.view)
    perform(Clicked("window.close.notes"), screen.view)
    assert hint() == "D’abord, ouvrez «\u00a0Ma messagerie\u00a0»."
    perform(Clicked("menu"), screen.view)
    perform(Clicked("menu.mail"), screen.view)
    assert "le trait" in hint()
