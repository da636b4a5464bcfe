"""The end of an application that a test has opened."""

from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from learn_app.app import Application


def close_and_delete(app: Application) -> None:
    """Close the application and take its window apart, now; once is as good as twice.

    The program itself ends with its window; in tests many come one after the other, and each that was
    left would take part in all that follows, as in a change of colours.
    """
    if not isValid(app.window):
        return
    app.close()
    app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
