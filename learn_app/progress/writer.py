"""One thread that commits what it is given, in order, one commit and sync for each entry.

Nothing that was handed over is forgotten while the program runs: when a commit fails (a full disk),
the entry stays first in the queue and is tried again with the next entry, flush or close, and by itself
after pauses that grow. While nothing waits there is no timer: a program at rest does nothing.
"""

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from threading import Condition

from learn_app.progress.records import Attempt, DueDays, Facts, KeyCounts, Opening, Sitting

Record = Attempt | Opening | Sitting | Facts | KeyCounts | DueDays

_TEMPORARY = (sqlite3.OperationalError, sqlite3.DatabaseError)
"""Exactly these types (their subclasses mean that the record itself is wrong): disk full, damaged…"""

Failure = sqlite3.Error | ValueError | OverflowError
"""What a commit can raise; the last two when a value has no place in SQLite."""


PAUSES = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
"""Seconds until what the disk has refused is tried again: once, twice… in a row; from then on the last."""


class PendingWrite:
    """A record on its way to the disk."""

    def __init__(self, record: Record, apply: Callable[[sqlite3.Connection], None]) -> None:
        """``apply`` writes ``record``, and what follows from it, within the transaction it is given."""
        self.record = record
        self.apply = apply
        self.is_stored = False
        """True once the record is committed and synced."""
        self._ended = threading.Event()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the record is on the disk, at most ``timeout`` seconds; tell whether it is.

        With no timeout this may wait for ever while the disk is full.
        """
        self._ended.wait(timeout)
        return self.is_stored

    def end(self, is_stored: bool) -> None:
        """Tell those who wait how it ended."""
        self.is_stored = is_stored
        self._ended.set()


class Writer:
    """The writing half of a store; reading shares its connection through ``database_lock``."""

    def __init__(self, connection: sqlite3.Connection, on_failure: Callable[[Failure], None]) -> None:
        """``on_failure`` is called from the writing thread, once per series of failures."""
        self._connection = connection
        self._on_failure = on_failure
        self.database_lock = threading.Lock()
        """Held by whoever uses the connection."""
        self._changed = Condition()
        self._queue: deque[PendingWrite] = deque()
        self._is_closing = False
        self._is_failing = False
        self._refusals = 0
        """So many times in a row the disk has refused the entry that is first in the queue."""
        self._tries_wanted = 0
        self._tries_ended = 0
        self._thread = threading.Thread(target=self._run, name="progress-writer", daemon=True)
        self._thread.start()

    def put(self, write: PendingWrite) -> None:
        """Hand over one write; returns at once. Not after ``close``."""
        with self._changed:
            if self._is_closing:
                raise RuntimeError("recording after the store was closed")
            self._queue.append(write)
            self._tries_wanted += 1
            self._changed.notify_all()

    def pending(self) -> list[Record]:
        """Return what is not on the disk yet, in order; call it holding ``database_lock``."""
        with self._changed:
            return [write.record for write in self._queue]

    def flush(self) -> bool:
        """Try to write all that waits, and tell whether all is on the disk."""
        with self._changed:
            if self._queue:
                self._tries_wanted += 1
                wanted = self._tries_wanted
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._tries_ended >= wanted or not self._thread.is_alive())
            return not self._queue

    def close(self) -> bool:
        """Write what waits, end the thread, and tell whether all is on the disk."""
        with self._changed:
            self._is_closing = True
            self._tries_wanted += 1
            self._changed.notify_all()
        self._thread.join()
        with self._changed:
            for write in self._queue:
                write.end(is_stored=False)
            return not self._queue

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._tries_wanted > self._tries_ended, self._pause())
                wanted = self._tries_wanted
            self._drain()
            with self._changed:
                self._tries_ended = wanted
                self._changed.notify_all()
                if self._is_closing and self._tries_wanted == wanted:
                    return

    def _pause(self) -> float | None:
        """Return after how many seconds to try again unasked; None while nothing waits."""
        if not self._queue or not self._refusals:
            return None
        return PAUSES[min(self._refusals, len(PAUSES)) - 1]

    def _drain(self) -> None:
        """Write from the front of the queue until it is empty or a commit fails."""
        while True:
            with self._changed:
                if not self._queue:
                    return
                write = self._queue[0]
            error: Failure | None = None
            # The queue is shortened before the lock is given back: a reader finds each record
            # either in the database or among the pending ones.
            with self.database_lock:
                try:
                    self._commit(write)
                except (sqlite3.Error, ValueError, OverflowError) as failure:
                    error = failure
                is_ended = error is None or type(error) not in _TEMPORARY
                if is_ended:
                    with self._changed:
                        self._queue.popleft()
            if is_ended:
                write.end(is_stored=error is None)
            if error is not None and not self._is_failing:
                self._on_failure(error)
            self._is_failing = error is not None
            self._refusals = 0 if is_ended else self._refusals + 1
            if not is_ended:
                return

    def _commit(self, write: PendingWrite) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            write.apply(self._connection)
            self._connection.execute("COMMIT")
        except (sqlite3.Error, ValueError, OverflowError):
            # SQLite has rolled back by itself after some errors (a full disk), not after others.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
