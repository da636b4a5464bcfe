"""Where everything is: what is shipped, the learners' data, and what can be made again."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from learn_app.errors import DataFolderUnwritable, LessonsMissing

_PACKAGE = Path(__file__).resolve().parent
_APPLICATION = "learn-app"
_OURS = frozenset({"progress.db", "settings.json", "pin.json", "learn-app.lock"})


class Paths(NamedTuple):
    """The folders that the program uses; only ``prepare`` touches the disk."""

    resources: Path
    """Root of what is shipped: the repository in a clone, ``learn_app/data`` in an installation."""
    lessons: Path
    data: Path
    """The learners' progress and this computer's settings: to keep, private."""
    cache: Path
    """What can be made again at any time: the compiled catalogue."""

    @classmethod
    def find(cls, data: Path | None = None, lessons: Path | None = None) -> "Paths":
        """Return the usual folders; ``data`` and ``lessons`` replace them where given.

        With ``data`` given the cache is below it, so that nothing is written anywhere else.
        """
        installed = _PACKAGE / "data"
        resources = installed if installed.is_dir() else _PACKAGE.parent
        if data is None:
            # Only here: the module costs 5 ms, and --data does without it.
            from platformdirs import user_cache_dir, user_data_dir

            kept = Path(user_data_dir(_APPLICATION, appauthor=False))
            cache = Path(user_cache_dir(_APPLICATION, appauthor=False))
        else:
            kept = data.absolute()
            cache = kept / "cache"
        return cls(resources, lessons.absolute() if lessons else resources / "lessons", kept, cache)

    @property
    def assets(self) -> Path:
        """Fonts, pictograms, icons, keyboards."""
        return self.resources / "assets"

    @property
    def translations(self) -> Path:
        """The gettext catalogues."""
        return self.resources / "translations"

    def prepare(self) -> None:
        """Make the data and cache folders, private to the user.

        A cache that cannot be made is no error: whoever uses it does without.

        Raises:
            DataFolderUnwritable: nothing can be written into the data folder.
        """
        try:
            _make_private(self.data)
            _try_writing(self.data)
        except OSError as error:
            raise DataFolderUnwritable(folder=self.data) from error
        try:
            _make_private(self.cache)
        except OSError:
            return

    def require_lessons(self) -> None:
        """Check that there is a folder of lessons.

        Raises:
            LessonsMissing: it does not exist, is not a folder, or cannot be listed.
        """
        try:
            next(self.lessons.iterdir(), None)
        except OSError as error:
            raise LessonsMissing(folder=self.lessons) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a private file wholly or not at all, also when the power goes.

    Raises:
        OSError: it could not be written; what ``path`` held before is as it was.
    """
    new = path.with_name(f"{path.name}.new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names of the files in ``folder`` last, where the system knows how."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _make_private(folder: Path) -> None:
    """Make ``folder`` with mode 0700; an existing one is tightened when it is ours.

    A folder that holds other things, such as one that someone shares and named with --data by
    mistake, keeps its mode: the files in it are private in any case.
    """
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    if os.name != "posix":
        return
    status = folder.stat()
    mode = stat.S_IMODE(status.st_mode)
    if mode & 0o077 and not mode & stat.S_ISVTX and status.st_uid == os.getuid() and _is_ours(folder):
        folder.chmod(0o700)


def _is_ours(folder: Path) -> bool:
    names = {entry.name for entry in folder.iterdir()}
    return not names or bool(names & _OURS) or folder.name in (_APPLICATION, "cache")


def _try_writing(folder: Path) -> None:
    """Write a file and remove it: permissions alone do not tell of a read-only disk."""
    probe = folder / f".probe-{os.getpid()}"
    os.close(os.open(probe, os.O_CREAT | os.O_WRONLY, 0o600))
    probe.unlink()
