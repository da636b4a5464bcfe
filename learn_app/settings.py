"""The choices made for this computer, kept in one small file.

Reading never fails: a file that cannot be understood is put aside and the defaults hold. Writing is
whole or not at all, also when the power goes.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from learn_app.errors import SettingsNotSaved
from learn_app.paths import write_whole

TEXT_SIZES = ("normal", "large", "very-large")
WINDOW_MODES = ("kiosk", "window")
REST_MS = {"short": 800, "normal": 1200, "long": 2000}
"""For those who cannot click yet; long enough to be seen filling, for a hand that trembles longer."""
RETENTION_MONTHS = ("", "12", "24", "36")
"""After so many months without a visit somebody may be erased; "" for never."""
LEAVING = ("anyone", "pin")
"""Who may leave a kiosk: anyone, after a question, or who knows the trainer's PIN."""
_FILE = "settings.json"


class Settings(NamedTuple):
    """What was chosen for this computer; a learner's own choices come before these."""

    language: str = ""
    """Code of the interface's language; "" when none was chosen."""
    text_size: str = "normal"
    """One of ``TEXT_SIZES``."""
    window_mode: str = "kiosk"
    """One of ``WINDOW_MODES``."""
    rest: str = "normal"
    """How long the pointer rests on a button until it acts, a name of ``REST_MS``."""
    retention: str = ""
    """Months after which the trainer is shown who was not seen since, to be erased; "" for never."""
    sound: str = ""
    """When the voice reads aloud to who has not chosen it: a value of the learners' setting; "" as usual."""
    leaving: str = "anyone"
    """Who may leave a kiosk: one of ``LEAVING``."""
    cohort: str = ""
    """Id of the group that the trainer looks at; "" for everybody."""
    trainer: str = "away"
    """``near`` where a trainer is about, whom learners may call by raising their hand."""
    keyboard: str = ""
    """Name of the layout on this computer's table; "" when nobody has said that it is another one
    than the lessons draw."""


_ACCEPTS: dict[str, Callable[[str], bool]] = {
    "language": lambda text: len(text) <= 35,  # the longest language tag one may meet
    "text_size": TEXT_SIZES.__contains__,
    "window_mode": WINDOW_MODES.__contains__,
    "rest": REST_MS.__contains__,
    "retention": RETENTION_MONTHS.__contains__,
    "sound": ("", "asked", "by-itself", "off").__contains__,
    "leaving": LEAVING.__contains__,
    "cohort": lambda text: len(text) <= 100,
    "trainer": ("away", "near").__contains__,
    # It becomes the name of a file.
    "keyboard": lambda text: len(text) <= 35 and text.replace("-", "a").isalnum(),
}


def load(folder: Path) -> Settings:
    """Return the settings kept in ``folder``; the defaults where there are none to be had."""
    path = folder / _FILE
    try:
        content = path.read_bytes()
    except OSError:
        return Settings()
    import json  # not on a start where nothing was chosen yet

    try:
        values = json.loads(content)
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        _put_aside(path)
        return Settings()
    # A value that is not understood counts as not chosen; the others hold.
    known = {
        name: value
        for name in Settings._fields
        if isinstance(value := values.get(name), str) and _ACCEPTS[name](value)
    }
    return Settings(**known)


def save(folder: Path, settings: Settings) -> None:
    """Write the settings into ``folder``, wholly or not at all.

    Raises:
        SettingsNotSaved: the file could not be written; the old one is as it was.
    """
    import json

    try:
        write_whole(folder / _FILE, json.dumps(settings._asdict(), indent=1).encode())
    except OSError as error:
        raise SettingsNotSaved from error


def _put_aside(path: Path) -> None:
    with suppress(OSError):
        path.replace(path.with_name("settings-damaged.json"))
