"""The walk through what a trainer does with a USB stick, and with what is kept of people."""

import tempfile
from pathlib import Path

from PySide6.QtTest import QTest

from learn_app.app import Application
from learn_app.papers.saving import Place
from learn_app.progress.export import export
from learn_app.progress.records import Attempt, Learner, Outcome
from learn_app.progress.store import ProgressStore
from learn_app.screens.trainer.stick import StickScreen
from learn_app.tour.camera import Camera
from learn_app.tour.pressing import press
from learn_app.tour.robot import RobotLostError

_MOST_WAITS = 500


def see_stick(app: Application, camera: Camera) -> None:
    """From the group through all that a stick is for, and back to the group.

    The stick is a folder, and the learner who comes on it is gone again in the end.
    """
    routes = app.window.trainer_area().stick
    find_sticks, find_places = routes.find_sticks, routes.data.find_places
    with tempfile.TemporaryDirectory(prefix="learn-app-tour-") as folder:
        stick = Place(Path(folder), "KINGSTON")
        routes.find_sticks = list
        routes.data.find_places = lambda: [Place(Path(folder), ""), stick]
        try:
            press(app, "stick")
            camera.take("stick-none")
            routes.find_sticks = lambda: [stick._replace(is_writable=False)]
            _look_again(app)
            camera.take("stick-protected")
            routes.find_sticks = lambda: [stick]
            newcomer = _bring(app, Path(folder))
            _exchange(app, camera)
            _see_rights(app, camera, newcomer)
        finally:
            routes.find_sticks, routes.data.find_places = find_sticks, find_places
    press(app, "back")


def _bring(app: Application, stick: Path) -> Learner:
    """Put onto the stick what another computer knows of somebody."""
    known = app.store.learners()[0]
    with (
        tempfile.TemporaryDirectory(prefix="learn-app-tour-") as folder,
        ProgressStore.open(Path(folder)) as there,
    ):
        newcomer = there.add_learner(known.name, "turtle")
        for exercise in ("un", "deux", "trois"):
            there.record(Attempt(newcomer.id, "souris", "clic", exercise, "", Outcome.PASSED))
        export(there, stick / "learn-app-12345678.db")
    return newcomer


def _look_again(app: Application) -> None:
    screen = app.window.screen_shown
    assert isinstance(screen, StickScreen)
    screen.look_for_sticks()


def _exchange(app: Application, camera: Camera) -> None:
    _look_again(app)
    camera.take("stick")
    press(app, "save")
    camera.take("stick-save-whom")
    _press_and_wait(app, "everybody")
    camera.take("stick-saved")
    press(app, "answer.ok")
    _press_and_wait(app, "take")
    camera.take("stick-taking")
    _press_and_wait(app, "take")
    camera.take("stick-same-person")
    press(app, "answer.one")
    camera.take("stick-taken")
    press(app, "answer.ok")


def _see_rights(app: Application, camera: Camera, newcomer: Learner) -> None:
    press(app, "give")
    camera.take("data-whose")
    press(app, f"learner.{app.store.learners()[0].id}")
    camera.take("data-where")
    press(app, "answer.back")
    press(app, "separate")
    camera.take("data-separate")
    press(app, f"learner.{newcomer.id}")
    camera.take("data-separated")
    press(app, "answer.ok")
    press(app, "retention")
    camera.take("data-rule")
    press(app, "answer.never")
    press(app, "erase")
    press(app, f"learner.{newcomer.id}")
    camera.take("data-erase")
    press(app, "answer.erase")
    camera.take("data-erase-again")
    press(app, "answer.for-good")
    camera.take("data-erased")
    press(app, "answer.ok")


def _press_and_wait(app: Application, name: str) -> None:
    """Press what takes a moment, and wait for the screen that follows."""
    before = app.window.screen_shown
    press(app, name)
    for _ in range(_MOST_WAITS):
        if app.window.screen_shown is not before:
            return
        QTest.qWait(20)
    raise RobotLostError(f"nothing follows {name!r}")
