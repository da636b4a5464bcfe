"""The titles of the shipped lessons, where there is the least room for them."""

from PySide6.QtWidgets import QApplication

from learn_app.screens.lesson import LessonScreen
from tests.robot.conftest import OpenShipped


def test_no_title_is_cut_in_large_letters_where_a_hand_can_be_raised(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    app.context.settings = app.context.settings._replace(trainer="near")
    learner = app.store.add_learner("", "fox")
    app.window.welcome(learner._replace(text_size="very-large"))
    app.window.resize(1024, 768)
    cut = []
    for module in app.context.catalog.modules():
        for entry in app.context.catalog.lessons(module.id):
            if not entry.is_available:
                continue
            app.window.open_lesson(module.id, entry.id)
            screen = app.window.screen_shown
            assert isinstance(screen, LessonScreen)
            assert screen._hand is not None
            QApplication.processEvents()
            title = screen._header._title
            if title.height() < title.heightForWidth(title.width()):
                cut.append(entry.title)
    assert cut == []
