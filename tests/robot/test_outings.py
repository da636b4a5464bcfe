"""Where a new learner starts, and what comes back: played in a window with real events."""

from PySide6.QtWidgets import QWidget

from learn_app.app import Application
from learn_app.progress.due import read_attempts
from learn_app.progress.records import Outcome
from learn_app.progress.results import Level
from learn_app.screens.home import HomeScreen
from learn_app.screens.lesson import LessonScreen
from learn_app.screens.shown import ShownScreen
from learn_app.tour.outings import come_back_later, pass_on_first_day
from learn_app.tour.robot import play_exercise
from learn_app.training.mastery import find_look
from learn_app.training.path import find_next, read_standing
from learn_app.training.placement import find_placed
from tests.robot.conftest import OpenShipped
from tests.screens.lessons import press

PROBES = [
    "souris/clic",
    "souris/double-clic",
    "souris/glisser",
    "clavier/zone-de-texte",
    "clavier/majuscules",
    "internet/adresse",
    "mail/lire",
    "mail/repondre",
]


def has(app: Application, name: str) -> bool:
    screen = app.window.screen_shown
    assert screen is not None
    found = screen.findChild(QWidget, name)
    return found is not None and found.isVisible()


def shown(app: Application) -> str:
    """Return which lesson's exercise is shown; "" on another screen."""
    screen = app.window.screen_shown
    return (
        f"{screen.session.lesson.module}/{screen.session.lesson.id}"
        if isinstance(screen, LessonScreen)
        else ""
    )


def play(app: Application) -> None:
    screen = app.window.screen_shown
    assert isinstance(screen, LessonScreen)
    play_exercise(screen)
    if app.window.screen_shown is screen:
        press(app, "go-on")


def test_who_knows_all_of_it_goes_on_from_there(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    press(app, "placement")
    press(app, "answer.show")
    seen = []
    while shown(app):
        seen.append(shown(app))
        assert not has(app, "hint")
        assert not has(app, "demonstration")
        play(app)
    assert seen == PROBES
    assert isinstance(app.window.screen_shown, ShownScreen)
    app.close()

    app = open_shipped()
    standing = read_standing(app.store, learner)
    catalog = app.context.catalog
    placed = find_placed(catalog.placement(), standing.facts)
    for name in (*PROBES, "souris/bouger", "souris/formes", "clavier/zones", "ordi/elements"):
        module, lesson = name.split("/")
        entry = catalog.lesson_entry(module, lesson)
        assert entry is not None
        assert standing.levels[module, lesson].level is Level.PASSED, name
        assert find_look(entry, standing.levels, placed).word == "Already known"
    following = find_next(catalog, app.store, standing)
    assert following is not None
    assert (following.module, following.id) == ("ordi", "allumer-eteindre")
    app.window.welcome(learner)
    assert not has(app, "placement"), "it was offered again"


def test_who_cannot_click_yet_is_asked_nothing_more_and_has_failed_nothing(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    press(app, "placement")
    press(app, "answer.show")
    assert shown(app) == "souris/clic"
    press(app, "skip")
    screen = app.window.screen_shown
    assert isinstance(screen, ShownScreen)
    assert "failed" not in screen.spoken()
    attempts = read_attempts(app.store, learner.id, ("souris", "clic"))
    assert not any(one.outcome in (Outcome.FAILED, Outcome.PASSED, Outcome.SKIPPED) for one in attempts)
    assert all(one.level < Level.STARTED for one in app.store.levels(learner.id).values())
    press(app, "next")
    assert shown(app) == "ordi/elements"


def test_it_is_left_and_gone_on_with_another_day(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    app.window.welcome(learner)
    press(app, "placement")
    press(app, "answer.show")
    play(app)
    assert shown(app) == PROBES[1]
    press(app, "home")
    app.close()
    app = open_shipped()
    app.window.welcome(learner)
    press(app, "placement")
    assert shown(app) == PROBES[1]
    press(app, "skip")
    assert shown(app) == "clavier/zone-de-texte"


def test_who_prefers_to_begin_at_the_beginning_is_not_asked_again(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    app.window.welcome(app.store.add_learner("Amina", "fox"))
    press(app, "placement")
    press(app, "answer.begin")
    assert isinstance(app.window.screen_shown, HomeScreen)
    assert not has(app, "placement")
    press(app, "continue")
    assert shown(app) == "ordi/elements"


def test_what_was_passed_comes_back_and_is_mastered(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    keys = (("souris", "bouger"), ("souris", "clic"), ("mail", "lire"))
    for key in keys:
        entry = app.context.catalog.lesson_entry(*key)
        assert entry is not None
        pass_on_first_day(app, learner, entry)
    app.window.welcome(learner)
    assert not has(app, "review"), "on the same day"
    come_back_later(app, learner)
    app.window.welcome(learner)
    press(app, "review")
    seen = []
    while shown(app):
        screen = app.window.screen_shown
        assert isinstance(screen, LessonScreen)
        assert screen.session.count == 1
        seen.append(shown(app))
        if seen[-1] == "mail/lire":
            assert screen.session.spec.skin == "other", "the mailbox looks as before"
        play(app)
    assert sorted(seen) == sorted("/".join(key) for key in keys)
    assert isinstance(app.window.screen_shown, ShownScreen)
    press(app, "go-home")
    assert not has(app, "review"), "it was done today"
    levels = app.store.levels(learner.id)
    assert [levels[key].level for key in keys] == [Level.MASTERED] * 3
    # Reviewing opens no lesson: one goes on where one was.
    assert app.store.last_lesson(learner.id) == ("mail", "lire")


def test_a_review_that_is_left_stays_due(open_shipped: OpenShipped) -> None:
    app = open_shipped()
    learner = app.store.add_learner("Amina", "fox")
    entry = app.context.catalog.lesson_entry("souris", "bouger")
    assert entry is not None
    pass_on_first_day(app, learner, entry)
    come_back_later(app, learner)
    app.window.welcome(learner)
    press(app, "review")
    press(app, "home")
    assert has(app, "review")
