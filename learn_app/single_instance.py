"""One program at a time per data folder.

The lock is the operating system's own (``flock``) on a file that stays: it ends with the process,
however the process ends, so it never refuses for ever. The file's content means nothing.
"""

import os
import sys
from pathlib import Path
from types import TracebackType

from learn_app.errors import DataFolderUnwritable

_NAME = "learn-app.lock"


class InstanceLock:
    """The right to be the one program that uses a data folder."""

    def __init__(self, folder: Path) -> None:
        """``folder`` is the data folder; it must exist when the lock is acquired."""
        self._folder = folder
        self._descriptor: int | None = None

    def acquire(self) -> bool:
        """Take the lock; False when another process has it. Taking it twice is the same as once.

        Raises:
            DataFolderUnwritable: the lock's file cannot be made.
        """
        if self._descriptor is not None:
            return True
        try:
            # Not inherited by the programs that we start (the default in Python): a voice that
            # is still speaking must not hold the lock after us.
            descriptor = os.open(self._folder / _NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise DataFolderUnwritable(folder=self._folder) from error
        if not _try_lock(descriptor):
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        """Give the lock back; harmless without it."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> "InstanceLock":
        """Return the lock itself; it is not acquired by this."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Release the lock."""
        self.release()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            # A file system without locks (some network ones): better twice open than never. The
            # database has a lock of its own.
            return True
        return True
