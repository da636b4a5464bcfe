"""Whether the catalogue still fits the lessons: looked at on every start, so it loads no reader."""

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from learn_app.content.catalog import FORMAT

_MAX_FOLDERS_DEEP = 6


def current_key(lessons_folder: Path) -> str:
    """Return a digest of the state of the lessons' files, and of the code that reads them.

    Compare it for equality only: the clocks of old computers go backwards.
    """
    digest = hashlib.sha256(f"{FORMAT}\n".encode())
    code = Path(__file__).parent
    for name, folder in (
        ("lessons", lessons_folder),
        ("content", code),
        ("exercises", code.parent / "exercises"),
    ):
        for path, size, changed_at in _states(folder, ""):
            if name == "lessons" or path.endswith(".py"):
                digest.update(f"{name}/{path}\0{size}\0{changed_at}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()


def _states(folder: Path | str, prefix: str, depth: int = 0) -> Iterator[tuple[str, int, int]]:
    """Yield (relative path, size, time of change in ns) of all files below ``folder``, in order."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = prefix + entry.name
        try:
            # A module's folder may be a link; further down, a link could lead in circles.
            if entry.is_dir(follow_symlinks=depth == 0):
                if depth < _MAX_FOLDERS_DEEP and entry.name != "__pycache__":
                    yield path + "/", 0, 0
                    yield from _states(entry.path, path + "/", depth + 1)
                continue
            state = entry.stat()
        except OSError:
            yield path, -1, 0
            continue
        size = state.st_size if stat.S_ISREG(state.st_mode) else -1
        yield path, size, state.st_mtime_ns
