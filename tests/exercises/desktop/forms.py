"""The form that asks for everything: its answers, and where it stands."""

from learn_app.exercise_api.events import Clicked, Event, Filled
from learn_app.exercises.desktop.form import Form, form_of
from learn_app.exercises.desktop.machine import DesktopState

ROBOT = (
    Filled("form.nom", "Benali"),
    Filled("form.passe", "Soleil-2027"),
    Filled("form.encore", "Soleil-2027"),
    Filled("form.lettres", "k7rm"),
    Clicked("form.images.b"),
    Clicked("form.images.c"),
    Clicked("form.robot"),
)
"""All that its first page asks for."""


def click(target: str) -> Event:
    """Return a click, to be put among other events."""
    return Clicked(target)


def at(state: DesktopState, site: str) -> Form:
    """Return the form of a site as it stands."""
    return form_of(state.desk, site)
