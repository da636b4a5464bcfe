"""A pop-up in front of a page that was reached by its address, in the program's window."""

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from learn_app.app import Application
from learn_app.exercises.desktop.browser_view import BrowserView
from learn_app.exercises.desktop.front_view import PopupLayer
from learn_app.exercises.desktop.page_view import PageView
from learn_app.tour.robot import perform
from tests.robot.desktop_stage import exercises_of, name_of, open_exercise


def test_a_pop_up_covers_the_page_when_the_bar_above_has_become_lower(shipped_app: Application) -> None:
    lesson, exercise = next(
        one for one in exercises_of("desktop") if name_of(*one) == "internet.cookies.seul"
    )
    screen = open_exercise(shipped_app, lesson, exercise)
    for _act in ("the address is typed: a button comes into the bar", "the page opens: it goes again"):
        event = screen.session.expected()
        assert event is not None
        perform(event, screen.view)
    browser = screen.view.findChildren(BrowserView)[0]
    pop_up, pages = browser.findChildren(PopupLayer)[0], browser.findChildren(PageView)
    QTest.qWait(0)
    assert pop_up.isVisible()
    page = next(one for one in pages if one.isVisible())
    assert pop_up.geometry() == page.rect().translated(page.mapTo(browser, QPoint()))
