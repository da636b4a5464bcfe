"""The papers, as the tour sees them: on the screen, and the questions on their way out."""

from learn_app.app import Application
from learn_app.tour.camera import Camera
from learn_app.tour.pressing import press


def see_certificate(app: Application, camera: Camera, module: str) -> None:
    """From a list of lessons: the learner's certificate, the question where to save it, and back."""
    press(app, "certificate")
    camera.take(f"certificate-{module}")
    press(app, "save")
    camera.take(f"certificate-{module}-where-to")
    press(app, "answer.back")
    press(app, "back")


def see_sheet(app: Application, camera: Camera, name: str) -> None:
    """From the end of a lesson: its exercise sheet, and back."""
    press(app, "sheet")
    camera.take(f"sheet-{name}")
    press(app, "back")
