"""The walk of the tour: every screen and every lesson, as a learner meets them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from learn_app.app import Application
from learn_app.screens.learner_questions import SETTINGS
from learn_app.screens.lesson import LessonScreen
from learn_app.tour.camera import Camera
from learn_app.tour.outings import see_outings
from learn_app.tour.papers import see_certificate, see_sheet
from learn_app.tour.pressing import find, press
from learn_app.tour.robot import RobotLostError, play_exercise, type_text
from learn_app.tour.trainer import see_trainer_area

SECRET = ("house", "teapot", "carrot")
"""The first learner's three pictures."""
LEARNERS = (("Karim", "owl"), ("Nadia", "butterfly"), ("Lucas", "penguin"))
"""Who is known besides the first learner, whom the robot makes with its own clicks."""
MEASURES = {"Karim": (("target_scale", "1.3"), ("double_click_ms", "620"), ("hand", "left"))}
"""What was learnt of them, for the trainer's page."""


class Walk:
    """Walks through the application by pressing its buttons, taking pictures on the way."""

    def __init__(self, app: Application, camera: Camera) -> None:
        """``app`` shows its window, and its data folder is fresh."""
        self._app = app
        self._camera = camera
        self._kinds_helped: set[str] = set()

    def see_everything(self, text_size: str = "normal") -> None:
        """Take a picture of every screen and of every exercise of every lesson."""
        self.see_beginnings(text_size)
        for module in self._app.context.catalog.modules():
            self._press(f"module.{module.id}")
            self._camera.take(f"lessons-{module.id}")
            self._press("home")
            is_sheet_seen = False
            for lesson in self._app.context.catalog.lessons(module.id):
                if lesson.is_available:
                    self._press(f"module.{module.id}")
                    self._press(f"lesson.{module.id}.{lesson.id}")
                    self.play_lesson()
                    self._camera.take(f"done-{module.id}-{lesson.id}")
                    if not is_sheet_seen:
                        see_sheet(self._app, self._camera, f"{module.id}-{lesson.id}")
                        is_sheet_seen = True
                    self._press("home")
            self._press(f"module.{module.id}")
            see_certificate(self._app, self._camera, module.id)
            self._press("home")
            self._camera.take(f"home-after-{module.id}")

    def see_beginnings(self, text_size: str = "normal") -> None:
        """From the very first start to a learner's home, with every screen that asks something."""
        self._camera.take("profiles-first-start")
        self.make_learner("Amina", "fox")
        self._camera.take("home-first")
        self._press("language")
        self._camera.take("languages")
        self._press(f"answer.{self._app.context.translator.language}")
        self._see_settings(text_size)
        self._see_raised_hand()
        self._press("leave")
        known = []
        for name, picture in LEARNERS:
            learner = self._app.store.add_learner(name, picture)
            known.append(learner)
            for measure, value in MEASURES.get(name, ()):
                self._app.store.set_fact(learner.id, measure, value)
        self._app.window.show_profiles()
        self._camera.take("profiles")
        self._press("shutdown")
        self._camera.take("shutdown")
        self._press("answer.stay")
        see_outings(self._app, self._camera, newcomer=known[2], experienced=known[1])
        see_trainer_area(self._app, self._camera)
        self._press(f"learner.{self._app.store.learners()[0].id}")
        self._tell_secret()

    def _see_settings(self, text_size: str) -> None:
        self._press("settings")
        self._camera.take("my-settings")
        for name in SETTINGS:
            self._press(f"setting.{name}")
            self._camera.take(f"setting-{name}")
            self._press("back")
        for contrast in ("black-on-white", "white-on-black", "usual"):
            self._press("setting.contrast")
            self._press(f"answer.{contrast}")
            self._camera.take(f"my-settings-{contrast}")
        self._press("setting.text_size")
        self._press(f"answer.{text_size}")
        self._press("setting.me")
        self._camera.take("my-picture-and-name")
        self._press("back")
        self._press("setting.secret")
        self._camera.take("secret-new")
        self._press_pictures(*SECRET, *SECRET[:2])
        self._camera.take("secret-once-more")
        self._press_pictures(*SECRET[2:])
        self._press("setting.secret")
        self._camera.take("secret-kept")
        self._press("back")
        self._press("back")

    def _see_raised_hand(self) -> None:
        context, window = self._app.context, self._app.window
        alone = context.settings
        context.settings = alone._replace(trainer="near")
        window.show_home()
        self._camera.take("home-trainer-near")
        self._press("raise-hand")
        self._camera.take("hand-raised")
        self._press("hand-down")
        context.settings = alone
        window.show_home()

    def _tell_secret(self) -> None:
        self._camera.take("secret")
        self._press_pictures(*reversed(SECRET))
        self._camera.take("secret-wrong")
        self._press_pictures(*SECRET)

    def _press_pictures(self, *pictures: str) -> None:
        for picture in pictures:
            self._press(f"secret.{picture}")

    def make_learner(self, name: str, picture: str) -> None:
        """Make a learner known, from the first screen to the home screen."""
        self._press("new")
        self._camera.take("new-learner")
        self._press(f"picture.{picture}")
        entry = self._find("name")
        entry.setFocus()
        type_text(entry, name)
        self._camera.take("new-learner-chosen")
        self._press("create")

    def play_lesson(self) -> None:
        """Play the lesson that is open to its end."""
        for _ in range(100):
            screen = self._app.window.screen_shown
            if not isinstance(screen, LessonScreen):
                return
            self._play_exercise(screen)
        raise RobotLostError("a lesson of more than 100 exercises")

    def _play_exercise(self, screen: LessonScreen) -> None:
        exercise, lesson = screen.session.exercise, screen.session.lesson
        name = f"{lesson.module}-{lesson.id}-{exercise.id}"
        self._camera.take(name)
        if exercise.kind not in self._kinds_helped:
            self._kinds_helped.add(exercise.kind)
            self._see_help(screen, name)
        play_exercise(screen)
        if self._app.window.screen_shown is screen and screen.session.is_exercise_done:
            self._camera.take(f"{name}-done")
            self._press("go-on")

    def _see_help(self, screen: LessonScreen, name: str) -> None:
        self._press("hint")
        self._camera.take(f"{name}-hint")
        self._press("demonstration")
        QTest.qWait(900)
        self._camera.take(f"{name}-demonstration")
        QTest.mouseClick(screen.guide, Qt.MouseButton.LeftButton)

    def _press(self, name: str) -> None:
        press(self._app, name)

    def _find(self, name: str) -> QWidget:
        return find(self._app, name)
