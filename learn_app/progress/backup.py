"""Backups: whole copies of the database in the folder ``backups``, newest last.

A copy is made under another name, synced, read again and checked, and only then named
``progress-000042-9f3ab01c.db``: a number that only grows (old computers forget the date), and the
CRC-32 of the whole file. A file whose content has another one is no good any more.
"""

import os
import shutil
import sqlite3
import threading
import time
import zlib
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from learn_app.paths import sync_folder
from learn_app.progress.migrations import LATEST, read_version
from learn_app.progress.soundness import (
    UnsoundError,
    find_last_sequences,
    look_into,
    require_rows,
    require_schema,
    require_structure,
)

FOLDER = "backups"
KEPT = 10
"""So many good ones are kept at least."""

_PREFIX = "progress-"
_NEW = "progress.db.new"
_STEP_PAGES = 64
"""Copied at once, while nobody else can use the database: 256 KB, under a millisecond."""
_PAUSE_SECONDS = 0.001
_FEW_BYTES = 8_000_000
"""Up to this size (25,000 attempts) all rows are checked again at each backup."""
_SPARE_BYTES = 4_000_000
"""Left free on the disk by a backup, for the progress itself."""


class Backup(NamedTuple):
    """One of the copies."""

    path: Path
    number: int
    checksum: str
    """CRC-32 of the file when it was made, in eight hexadecimal digits."""


class Extent(NamedTuple):
    """How far a database goes."""

    last: Mapping[str, int]
    """Device → its highest sequence."""
    erased: tuple[str, ...]
    """Ids of the learners who were erased."""


class NoRoomError(OSError):
    """The disk has no room for one more copy, and what is written next."""


def list_backups(folder: Path) -> list[Backup]:
    """Return the backups of the database in ``folder``, the newest first, good or not."""
    found = []
    for path in (folder / FOLDER).glob(f"{_PREFIX}*-*.db"):
        number, _, checksum = path.stem.removeprefix(_PREFIX).partition("-")
        if number.isdecimal():
            found.append(Backup(path, int(number), checksum))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def is_good(backup: Backup) -> bool:
    """Tell whether a backup is as it was made, and of a version that this program can read."""
    try:
        if _checksum(backup.path) != backup.checksum:
            return False
        with look_into(backup.path) as connection:
            return 0 < read_version(connection) <= LATEST
    except (OSError, sqlite3.Error):
        return False


def find_newest_good(folder: Path) -> tuple[Backup | None, int]:
    """Return the newest backup that is good, or None, and how many newer ones are not."""
    backups = list_backups(folder)
    for index, backup in enumerate(backups):
        if is_good(backup):
            return backup, index
    return None, len(backups)


def read_extent(connection: sqlite3.Connection) -> Extent:
    """Return how far a database of this version goes.

    Raises:
        sqlite3.Error: it cannot be read.
    """
    erased = tuple(row[0] for row in connection.execute("SELECT learner_id FROM tombstone ORDER BY 1"))
    return Extent(find_last_sequences(connection), erased)


def is_behind(here: Extent, folder: Path) -> bool:
    """Tell whether the last good backup lacks anything that the database has, which goes as far as ``here``.

    Raises:
        UnsoundError: the database lacks rows that the backup has.
        sqlite3.Error: the backup cannot be read.
    """
    newest, _ = find_newest_good(folder)
    if newest is None:
        return bool(here.last)
    with look_into(newest.path) as connection:
        if read_version(connection) < LATEST:
            return True
        there = read_extent(connection)
    has_less = any(here.last.get(device, 0) < last for device, last in there.last.items())
    if has_less and here.erased == there.erased:
        raise UnsoundError("rows are gone that were there")
    return here != there


def make_backup(connection: sqlite3.Connection, folder: Path, lock: threading.Lock) -> Backup:
    """Copy the open database, also while it is written to; return the copy once it is good.

    ``lock`` is taken for each use of the connection, and given back between them. Older backups that
    are not needed any more are removed.

    Raises:
        UnsoundError: the copy is damaged, or what was copied is. It is removed again.
        OSError, sqlite3.Error: it could not be made; all that was there is there still.
    """
    place = folder / FOLDER
    if not place.is_dir():
        place.mkdir(mode=0o700, exist_ok=True)
        sync_folder(folder)
    new = place / _NEW
    backups = list_backups(folder)
    try:
        with lock:
            size = _size(connection)
        if shutil.disk_usage(place).free < size + _SPARE_BYTES:
            raise NoRoomError("no room for a backup")
        _copy(connection, new, lock)
        _require_good(new, backups[0] if backups else None)
        number = backups[0].number + 1 if backups else 1
        checksum = _checksum(new)
        backup = Backup(place / f"{_PREFIX}{number:06d}-{checksum}.db", number, checksum)
        new.replace(backup.path)
        sync_folder(place)
    finally:
        new.unlink(missing_ok=True)
    _thin_out([backup, *backups])
    return backup


def copy_durably(source: Path, target: Path) -> None:
    """Copy a file so that it lasts, private to the user.

    Raises:
        OSError: it could not be read or written.
    """
    target.unlink(missing_ok=True)
    with (
        source.open("rb") as old,
        os.fdopen(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as new,
    ):
        shutil.copyfileobj(old, new, 1 << 20)
        new.flush()
        os.fsync(new.fileno())


def discard_backups(folder: Path, but: Backup | None = None) -> None:
    """Remove all backups except ``but``: when what they hold must be nowhere any more.

    Raises:
        OSError: one of them could not be removed.
    """
    for backup in list_backups(folder):
        if backup != but:
            backup.path.unlink(missing_ok=True)
    (folder / FOLDER / _NEW).unlink(missing_ok=True)
    sync_folder(folder / FOLDER)


def _copy(connection: sqlite3.Connection, new: Path, lock: threading.Lock) -> None:
    new.unlink(missing_ok=True)
    os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(sqlite3.connect(new, isolation_level=None, check_same_thread=False)) as target:
        # Nobody else knows the file yet, and it is synced as a whole below.
        target.execute("PRAGMA journal_mode = OFF")
        target.execute("PRAGMA synchronous = OFF")
        with lock:
            connection.backup(target, pages=_STEP_PAGES, progress=lambda *_: _give_way(lock))
    _sync(new)


def _give_way(lock: threading.Lock) -> None:
    """Let others use the database for a moment; what they write comes into the copy too."""
    lock.release()
    time.sleep(_PAUSE_SECONDS)
    lock.acquire()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
        if hasattr(os, "posix_fadvise"):
            # What is read from now on comes from the disk, not from memory: that is what is checked.
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _require_good(new: Path, last: Backup | None) -> None:
    """Open the copy as after a disaster, and check it.

    Raises:
        UnsoundError: it is damaged.
    """
    with look_into(new) as connection:
        require_structure(connection)
        require_schema(connection)
        is_cheap = new.stat().st_size <= _FEW_BYTES or last is None
        require_rows(connection, {} if is_cheap or last is None else _find_checked(last))


def _find_checked(last: Backup) -> dict[str, int]:
    """Return up to which sequence of each device the rows were checked for the backup before."""
    try:
        with look_into(last.path) as connection:
            return find_last_sequences(connection)
    except sqlite3.Error:
        return {}


def _thin_out(backups: list[Backup]) -> None:
    """Remove what is older than enough good backups; the first one has just been checked."""
    good = 0
    for backup in backups:
        if good >= KEPT:
            backup.path.unlink(missing_ok=True)
        elif backup is backups[0] or is_good(backup):
            good += 1


def _checksum(path: Path) -> str:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
    return f"{checksum:08x}"


def _size(connection: sqlite3.Connection) -> int:
    """Return how many bytes the database has."""
    pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
    page: int = connection.execute("PRAGMA page_size").fetchone()[0]
    return pages * page
