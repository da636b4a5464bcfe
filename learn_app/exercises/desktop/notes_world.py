"""What an author writes about the notepad."""

from msgspec import Struct

from learn_app.exercises.desktop.people import Words


class Note(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands in the notepad at the start, not saved yet."""

    text: str = ""
    name: Words = "Sans titre"
    """The name that is proposed when it is saved first."""
