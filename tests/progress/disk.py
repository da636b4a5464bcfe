"""A disk that remembers what was written to it and what was synced, and can refuse.

SQLite (apsw's) writes through it; the connection offers what the program uses of Python's ``sqlite3``, so
that the program's own statements run on it.
"""

import random
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

import apsw

SECTOR = 512


class Write(NamedTuple):
    file: str
    offset: int
    data: bytes


class Truncate(NamedTuple):
    file: str
    size: int


class Sync(NamedTuple):
    file: str


class Delete(NamedTuple):
    file: str


class Acknowledged(NamedTuple):
    """The program was told that this is stored."""

    name: str


Act = Write | Truncate | Sync | Delete | Acknowledged
Files = dict[str, bytes]


class Disk:
    """Everything that happened to the files of one database, in order."""

    def __init__(self) -> None:
        self.acts: list[Act] = []
        self.refuse: Callable[[Act], type[apsw.Error] | None] = lambda act: None
        """Returns the error to raise instead of doing this."""
        self.name = f"recording-{id(self):x}"
        self._vfs = _Vfs(self.name, self)

    def connect(self, path: Path) -> "Connection":
        return Connection(apsw.Connection(str(path), vfs=self.name))

    def note(self, act: Act) -> None:
        error = self.refuse(act)
        if error is not None:
            raise error("refused")
        self.acts.append(act)

    def forget(self) -> None:
        self._vfs.unregister()


class _Vfs(apsw.VFS):
    def __init__(self, name: str, disk: Disk) -> None:
        self._disk = disk
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> "_File":  # noqa: N802
        return _File(name, flags, self._disk)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        super().xDelete(filename, syncdir)
        self._disk.note(Delete(Path(filename).name))


class _File(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], disk: Disk) -> None:
        self._disk = disk
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else name or "-").name
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        self._disk.note(Write(self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        self._disk.note(Truncate(self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: N802
        self._disk.note(Sync(self._name))
        super().xSync(flags)


class Connection:
    """apsw's connection, as far as needed in the shape of ``sqlite3``'s."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def execute(self, sql: str, values: Sequence[Any] = ()) -> "_Rows":
        try:
            return _Rows(list(self._connection.execute(sql, values)))
        except apsw.Error as error:
            is_refusal = isinstance(error, apsw.ConstraintError)
            told = sqlite3.IntegrityError(str(error)) if is_refusal else sqlite3.OperationalError(str(error))
            told.sqlite_errorcode = getattr(error, "extendedresult", 0)
            raise told from error

    def create_function(self, name: str, count: int, function: Any, **_options: object) -> None:
        self._connection.create_scalar_function(name, function, count)

    @property
    def in_transaction(self) -> bool:
        return self._connection.in_transaction

    @property
    def total_changes(self) -> int:
        return self._connection.total_changes()

    def close(self) -> None:
        with suppress(apsw.Error):  # sqlite3 does not tell either
            self._connection.close()


class _Rows(list[Any]):
    def fetchall(self) -> list[Any]:
        return self

    def fetchone(self) -> Any:
        return self[0] if self else None


def cut(before: Files, acts: Iterable[Act], chance: random.Random | None, is_all: bool = False) -> Files:
    """Return what the disk holds when the power goes after ``acts``.

    What was synced is there. Of the rest, all is there with ``is_all``, nothing without ``chance``, and
    else each sector of each write or not, by chance.
    """
    files = dict(before)
    unsynced: list[Act] = []
    for act in acts:
        if isinstance(act, Sync):
            for one in [one for one in unsynced if _file(one) == act.file]:
                _apply(files, one)
            unsynced = [one for one in unsynced if _file(one) != act.file]
        elif isinstance(act, Delete):
            # SQLite does not rely on the order of deletions; the file's last writes went with it.
            unsynced = [one for one in unsynced if _file(one) != act.file]
            files.pop(act.file, None)
        elif not isinstance(act, Acknowledged):
            unsynced.append(act)
    for act in unsynced:
        if is_all:
            _apply(files, act)
        elif chance is not None:
            for part in _sectors(act):
                if chance.random() < 0.5:
                    _apply(files, part)
    return files


def _file(act: Act) -> str:
    return "" if isinstance(act, Acknowledged) else act.file


def _sectors(act: Act) -> Iterator[Act]:
    if not isinstance(act, Write):
        yield act
        return
    start = act.offset
    while start < act.offset + len(act.data):
        end = min((start // SECTOR + 1) * SECTOR, act.offset + len(act.data))
        yield Write(act.file, start, act.data[start - act.offset : end - act.offset])
        start = end


def _apply(files: Files, act: Act) -> None:
    if isinstance(act, Write):
        content = bytearray(files.get(act.file, b""))
        if len(content) < act.offset:
            content += bytes(act.offset - len(content))
        content[act.offset : act.offset + len(act.data)] = act.data
        files[act.file] = bytes(content)
    elif isinstance(act, Truncate):
        files[act.file] = files.get(act.file, b"")[: act.size].ljust(act.size, b"\0")
