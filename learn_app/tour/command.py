"""``learn-app tour``: play everything, and save a picture of every screen."""

import argparse
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from learn_app.app import Application, Options
from learn_app.errors import ExitCode
from learn_app.i18n import Translator
from learn_app.paths import Paths
from learn_app.tour.camera import Camera
from learn_app.tour.robot import RobotLostError
from learn_app.tour.walk import Walk

SIZES = ("1366x768", "1024x768", "1920x1080")
"""The window sizes that every screen must hold."""


def run_tour(options: argparse.Namespace, translator: Translator) -> int:
    """Play the tour once for each size asked for; return an exit code.

    The learners of the tour are made in a temporary folder: nobody's progress is touched.
    """
    previous = qInstallMessageHandler(_pass_on)
    try:
        return _play(options, translator)
    finally:
        qInstallMessageHandler(previous)


def _play(options: argparse.Namespace, translator: Translator) -> int:
    for size in options.size or SIZES[:1]:
        width, _, height = size.partition("x")
        if not (width.isdigit() and height.isdigit() and int(width) and int(height)):
            sentence = translator.gettext("“{size}” is not a size such as 1366x768.", size=size)
            print(sentence, file=sys.stderr)
            return int(ExitCode.USAGE)
        folder = options.pictures / size
        try:
            count = _tour(options, translator, (int(width), int(height)), folder)
        except RobotLostError as error:
            print(translator.gettext("The tour stopped: {reason}", reason=error), file=sys.stderr)
            return int(ExitCode.PROBLEMS)
        except OSError:
            sentence = translator.gettext(
                "The pictures could not be saved in {folder}. Is there room, and may one write there?",
                folder=folder,
            )
            print(sentence, file=sys.stderr)
            return int(ExitCode.DATA_FOLDER)
        told = translator.ngettext(
            "{n} picture in {folder}", "{n} pictures in {folder}", count, folder=folder
        )
        print(told)
    return int(ExitCode.OK)


def _pass_on(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    # Qt's screenless platform says at each grab of the mouse that it knows no such thing.
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _tour(options: argparse.Namespace, translator: Translator, size: tuple[int, int], folder: Path) -> int:
    with tempfile.TemporaryDirectory(prefix="learn-app-tour-") as data:
        paths = Paths.find(Path(data), options.lessons)
        app = Application(paths, Options(translator.language, "window", size))
        try:
            app.refresh_lessons()
            app.window.show_profiles()
            app.window.resize(*size)
            app.window.show()
            # A picture taken in the middle of a movement shows what nobody sees.
            app.context.theme.is_animated = False
            camera = Camera(app.window, folder)
            Walk(app, camera).see_everything(options.text_size)
            return camera.count
        finally:
            app.close()
