"""Nothing cut off, nothing out of reach, nothing overlapping: at every size, in every language.

Each cell of the table (text size, language) walks once through the screens and through exercises of
every kind; each of these is looked at in all three window sizes.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from learn_app.app import Application, Options
from learn_app.content.key_marks import KeyWords
from learn_app.content.kinds import load_kind
from learn_app.content.model import Exercise, Lesson
from learn_app.i18n import Translator
from learn_app.papers.saving import Place
from learn_app.paths import Paths
from learn_app.progress.results import LessonTotals
from learn_app.screens.avatars import AVATARS
from learn_app.screens.home import HomeScreen
from learn_app.screens.learner_questions import SETTINGS
from learn_app.screens.lesson import LessonScreen, Occasion
from learn_app.screens.lesson_done import LessonDoneScreen
from learn_app.screens.screen import Screen
from learn_app.screens.sessions import begin_session
from learn_app.secret import PICTURES, keep
from learn_app.tour.outings import come_back_later, pass_on_first_day
from learn_app.training.hints import Offer
from learn_app.training.outing import keep_last, shown_alone
from learn_app.training.session import LessonSession
from learn_app.widgets.button import Button
from learn_app.widgets.chip import Chip
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.theme import SCALES
from learn_app.widgets.tile import Tile
from tests.closing import close_and_delete
from tests.screens.geometry import faults, has_bar, is_in_sight
from tests.screens.outings import know_everything
from tests.screens.trainer_walk import trainer_screens

SIZES = ((1366, 768), (1024, 768), (1920, 1080))
LANGUAGES = ("fr", "en", "stretched")
NAMES = (("Amina", "fox"), ("Karim", "owl"), ("Marie-Christine", "butterfly"), ("", "penguin"))
_WORLD_WIDE = re.compile(r"([^\W\d_]{2})([^\W\d_])")


class Stretched(Translator):
    """English in words that are a third longer, as another language's may be."""

    def gettext(self, message: str, **values: object) -> str:
        return _WORLD_WIDE.sub(r"\1\2\2", super().gettext(message, **values))

    def ngettext(self, singular: str, plural: str, n: int, **values: object) -> str:
        return _WORLD_WIDE.sub(r"\1\2\2", super().ngettext(singular, plural, n, **values))


class Walk:
    """An application at one text size and in one language, with some learners known."""

    def __init__(
        self, folder: Path, text_size: str, language: str, sizes: tuple[tuple[int, int], ...] = SIZES
    ) -> None:
        """Open the shipped lessons; the first learner is in the middle of one."""
        self.sizes = sizes
        code = "en" if language == "stretched" else language
        self.app = Application(Paths.find(folder), Options(code, "window", min(sizes)))
        self.app.refresh_lessons()
        self.context = self.app.context
        self.context.settings = self.context.settings._replace(text_size=text_size)
        if language == "stretched":
            self.context.translator = Stretched(self.context.paths.translations, code)
        self.learner, *others = self.learners = [self.app.store.add_learner(*one) for one in NAMES]
        for name, value in (("target_scale", "1.3"), ("double_click_ms", "1240"), ("hand", "left")):
            self.app.store.set_fact(others[1].id, name, value)
        self.window = self.app.window
        self.window.show_profiles()
        self.window.resize(*sizes[0])
        self.window.show()
        self.found: list[str] = []

    def look(self, name: str, shown: QWidget | None = None) -> None:
        """Look at what is shown, in every size; ``shown`` is what covers the screen."""
        for size in self.sizes:
            self.window.resize(*size)
            settle()
            found = [*faults(shown or self.window), *self._faults_of_screen()]
            self.found += [f"{name} at {size[0]}: {fault}" for fault in found]

    def _faults_of_screen(self) -> Iterator[str]:
        focused = self.window.focusWidget()
        if focused is None or not focused.isVisible() or not focused.isEnabled():
            yield "the keyboard is nowhere"
        screen = self.window.screen_shown
        if isinstance(screen, LessonScreen):
            for one in (screen.panel.findChild(Chip, "feedback"), screen.panel.go_on, screen.panel.hint):
                if one is not None and one.isVisible() and not is_in_sight(one):
                    yield f"{one.objectName()} is not in sight"

    def see_screens(self) -> None:
        """Look at every screen besides the lessons."""
        window, catalog = self.window, self.context.catalog
        window.show_profiles()
        self.look("profiles")
        window.entry.show_new()
        self.look("new learner")
        for name, show in (
            ("shutdown", window.show_shutdown),
            ("languages", window.choices.ask_language),
            *trainer_screens(self.app).items(),
        ):
            show()
            self.look(name)
        window.welcome(self.learner)
        self.look("home")
        window.choices.show()
        self.look("settings")
        secret = keep(PICTURES[:3])
        window.choices.show_me()
        self.look("me")
        window.choices._choose_secret()
        self.look("secret, new")
        window.choices._on_secret_made(secret)
        window.choices.ask_secret()
        self.look("secret, to keep")
        window.entry.enter(self.learner._replace(secret=secret))
        for picture in PICTURES[1:4]:
            tile = window.findChild(Tile, f"secret.{picture}")
            assert tile is not None
            tile.click()
        self.look("secret, wrong")
        window.welcome(self.learner)
        for setting in SETTINGS:
            window.choices.ask(setting)
            self.look(setting)
        window.show_lessons(catalog.modules()[2].id)
        self.look("lessons")
        lessons = catalog.lessons(catalog.modules()[2].id)
        lesson = catalog.lesson(lessons[1].module, lessons[1].id)
        assert lesson is not None
        totals = LessonTotals(exercises=12, skipped=0, hints=11, demonstrations=0, duration_ms=1_500_000)
        self.show(LessonDoneScreen(self.context, lesson, totals, lessons[2]))
        self.look("lesson done")
        self.see_papers(lesson)
        self.see_outings()

    def see_papers(self, lesson: Lesson) -> None:
        """Look at the papers as they are shown before they are printed, and at the questions about them."""
        papers, home = self.window.papers, self.window.show_home
        papers.find_places = lambda: [Place(Path("/"), ""), Place(Path("/"), "A-LONG-NAME-OF-A-STICK")]
        papers.show_sheet(lesson.module, lesson.id, home)
        self.look("sheet")
        papers.show_report(self.app.store.learners() * 12, "Groupe du mardi — Denain", home)
        self.look("report")
        for name in ("save", "answer.pdf"):
            assert self.window.screen_shown is not None
            button = self.window.screen_shown.findChild(Button, name)
            assert button is not None
            button.click()
            self.look(f"report, {name}")

    def see_raised_hand(self) -> None:
        """Look at home and the lessons with the longest title and path where a trainer is about."""
        self.context.settings = self.context.settings._replace(trainer="near")
        self.window.welcome(self.learner)
        lessons = [one for one, _, _ in all_exercises(self.app)]
        titled = max(lessons, key=lambda one: len(one.title))
        longest = max(lessons, key=lambda one: len(one.exercises))
        for show in (lambda: None, lambda: self.open(titled, 0), lambda: self.open(longest, 0)):
            show()
            screen = self.window.screen_shown
            assert isinstance(screen, HomeScreen | LessonScreen)
            name = type(screen).__name__
            self.look(f"{name}, trainer near")
            assert screen._hand is not None
            self.window.resize(*min(self.sizes))
            settle()
            if not isinstance(self.context.translator, Stretched):
                # The title and the dots give way to it: one line, or two at most.
                assert screen._hand.button.height() <= 100, name
            screen._hand.go_up()
            self.look(f"{name}, hand up", screen._hand._sign)
            screen._hand._go_down()

    def see_outings(self) -> None:
        """Look at what is shown outside of lessons: a review, and where a learner starts."""
        window, catalog = self.window, self.context.catalog
        known = catalog.lessons(catalog.modules()[1].id)[:4]
        for lesson in (*catalog.lessons(catalog.modules()[0].id), *known):
            pass_on_first_day(self.app, self.learners[1], lesson)
        come_back_later(self.app, self.learners[1])
        window.welcome(self.learners[1])
        self.look("home with a review")
        window.show_lessons(known[0].module)
        self.look("lessons with levels")
        window.show_lesson_done(known[3].module, known[3].id)
        self.look("lesson done with its level")
        window.outings.review()
        self.look("review")
        window.outings.show_reviewed(known[:3])
        self.look("reviewed")
        window.welcome(self.learners[2])
        window.outings.place()
        self.look("where to start")
        window.outings.begin_placement()
        self.look("an exercise to show what one knows")
        know_everything(self.app, self.learners[2])
        window.outings.place()
        self.look("known")

    def open(self, lesson: Lesson, index: int) -> LessonScreen:
        """Show one exercise of a lesson; nothing glides, or what is looked at would be under way."""
        self.context.theme.is_animated = False
        tell = KeyWords(self.context.paths.assets / "keyboards").tell
        session = LessonSession(
            lesson, self.learner.id, load_kind, lambda _: None, lambda: 0, index, tell=tell
        )
        screen = LessonScreen(self.context, session)
        self.show(screen)
        settle()
        return screen

    def show(self, screen: Screen) -> None:
        """Show a screen that the window did not ask for."""
        self.window.show_screen(screen, self.window.show_home)

    def see_exercise(self, lesson: Lesson, index: int, look: Callable[[str], None] | None = None) -> None:
        """Look at one exercise: at its start, with a hint, with a long message, and done."""
        look = look or self.look
        screen = self.open(lesson, index)
        session, panel = screen.session, screen.panel
        name = f"{lesson.module}/{lesson.id}/{session.exercise.id}"
        look(f"{name} start")
        if session.kind.goes_on_at_once:
            return
        panel.hint.click()
        look(f"{name} hint")
        panel.say("retry", longest_sentence(screen, session.exercise))
        panel.show_offer(Offer(hint=True, demonstration=True, skip=True))
        look(f"{name} mistake")
        while (event := session.expected()) is not None:
            screen._on_happened(event)
        look(f"{name} done")


def longest_sentence(screen: LessonScreen, exercise: Exercise) -> str:
    """Return the longest that the view may say, without what only a machine could fill in."""
    whys: list[str] = [one.why for one in getattr(exercise.spec, "options", ())]
    told = [screen.gettext(one) for one in screen.view.sentences.values() if one != "{why}"]
    return max([*whys, *told], key=len).replace("{", "").replace("}", "")


def settle() -> None:
    """Let every layout come to rest: each may ask for another one."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


def all_exercises(app: Application) -> Iterator[tuple[Lesson, int, Exercise]]:
    catalog = app.context.catalog
    for module in catalog.modules():
        for entry in catalog.lessons(module.id):
            lesson = catalog.lesson(entry.module, entry.id)
            assert lesson is not None
            yield from ((lesson, index, one) for index, one in enumerate(lesson.exercises))


def fullest(app: Application, count: int = 2) -> list[tuple[Lesson, int]]:
    """Return the exercises with most to read, ``count`` of each kind."""
    found: dict[str, list[tuple[int, Lesson, int]]] = {}
    for lesson, index, exercise in all_exercises(app):
        found.setdefault(exercise.kind, []).append((_length(exercise), lesson, index))
    chosen = []
    for of_kind in found.values():
        of_kind.sort(key=lambda one: -one[0])
        chosen += [(lesson, index) for _length, lesson, index in of_kind[:count]]
    return chosen


def _length(exercise: Exercise) -> int:
    spec: Any = exercise.spec
    parts = [*getattr(spec, "options", ()), *getattr(spec, "points", ())]
    card = 300 if getattr(spec, "card", None) else 0
    return len(exercise.say) + len(exercise.more) + sum(len(one.text) for one in parts) + card


@pytest.fixture
def walk(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Walk]]:
    walks: list[Walk] = []

    def begin(text_size: str, language: str, *sizes: tuple[int, int]) -> Walk:
        walks.append(Walk(tmp_path, text_size, language, sizes or SIZES))
        return walks[-1]

    yield begin
    for one in walks:
        close_and_delete(one.app)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", SCALES)
def test_every_screen_holds(walk: Callable[..., Walk], text_size: str, language: str) -> None:
    here = walk(text_size, language)
    here.see_screens()
    assert here.found == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", SCALES)
def test_pages_of_many_learners_hold(walk: Callable[..., Walk], text_size: str, language: str) -> None:
    here = walk(text_size, language)
    for number, picture in enumerate(list(AVATARS)[4:28]):
        here.app.store.add_learner("" if number % 5 else "Marie-Christine", picture)
    here.window.show_profiles()
    here.look("many learners")
    here.window.entry.show_new()
    here.look("new, many learners")
    assert here.found == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", SCALES)
def test_a_raised_hand_holds(walk: Callable[..., Walk], text_size: str, language: str) -> None:
    here = walk(text_size, language)
    here.see_raised_hand()
    assert here.found == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text_size", SCALES)
def test_every_kind_of_exercise_holds(walk: Callable[..., Walk], text_size: str, language: str) -> None:
    here = walk(text_size, language)
    for lesson, index in fullest(here.app):
        here.see_exercise(lesson, index)
    assert here.found == []


@pytest.mark.parametrize("text_size", SCALES)
def test_everything_holds_as_it_is_enlarged_on_a_large_screen(
    walk: Callable[..., Walk], text_size: str
) -> None:
    here = walk(text_size, "stretched", (1920, 1080))
    assert here.context.enlargement > 1.2
    here.see_screens()
    for lesson, index in fullest(here.app, count=1):
        here.see_exercise(lesson, index)
    assert here.found == []


def test_nobody_has_to_scroll_at_the_usual_text_size(walk: Callable[..., Walk]) -> None:
    here = walk("normal", "fr")
    found = []

    def look(name: str) -> None:
        screen = here.window.screen_shown
        assert isinstance(screen, LessonScreen)
        for width, height in ((1366, 768), (1024, 768)):
            here.window.resize(width, height)
            settle()
            scrolls = screen.panel.findChildren(Scroll)
            if screen.session.exercise.kind in ("info", "choice"):
                scrolls += screen.view.findChildren(Scroll)
            if any(has_bar(one) for one in scrolls):
                found.append(f"{name} at {width}")

    for lesson, index in fullest(here.app, count=5):
        here.see_exercise(lesson, index, look)
    assert found == []


def test_every_review_in_its_other_look_holds(walk: Callable[..., Walk]) -> None:
    here = walk("normal", "fr")
    here.context.theme.is_animated = False
    here.window.welcome(here.learner)
    seen = 0
    for module in here.context.catalog.modules():
        for entry in here.context.catalog.lessons(module.id):
            lesson = here.context.catalog.lesson(entry.module, entry.id)
            assert lesson is not None
            if keep_last(lesson, 1) != keep_last(lesson, 0):
                session = begin_session(here.context, keep_last(lesson, 1), criterion=shown_alone(lesson))
                here.show(LessonScreen(here.context, session, Occasion(lesson.title, 1, 3)))
                here.look(f"{entry.module}/{entry.id}")
                seen += 1
    assert seen > 20
    assert here.found == []
