"""Ways in which a data folder comes to harm, and what must come of each.

Each way takes the folder of a program that was ended or killed, with three backups, and a source of
chance; it does its harm and nothing else.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

PAGE = 4096


class Outcome(Enum):
    """What the program promises."""

    RESTORED = "what there was is put aside as it was, the last backup is restored, and that is told"
    WHOLE = "everything is there, and nothing is told"
    EITHER = "one or the other: not every bit matters"
    SHORT = "what the log lost is missing, nothing that was there before"
    REFUSED = "it is of a newer version: it is told, and not a byte is changed"


class Way(NamedTuple):
    harm: Callable[[Path, random.Random], None]
    outcome: Outcome
    was_killed: bool = False
    """True when it needs a log: the program was killed."""


def _database(folder: Path) -> Path:
    return folder / "progress.db"


def _log(folder: Path) -> Path:
    return folder / "progress.db-wal"


def _change(path: Path, change: Callable[[bytearray], None]) -> None:
    content = bytearray(path.read_bytes())
    change(content)
    path.write_bytes(content)


def truncate(folder: Path, chance: random.Random) -> None:
    path = _database(folder)
    path.write_bytes(path.read_bytes()[: chance.randrange(PAGE, path.stat().st_size - 1)])


def truncate_to_pages(folder: Path, chance: random.Random) -> None:
    path = _database(folder)
    pages = path.stat().st_size // PAGE
    path.write_bytes(path.read_bytes()[: PAGE * chance.randrange(1, pages)])


def truncate_within_header(folder: Path, chance: random.Random) -> None:
    path = _database(folder)
    path.write_bytes(path.read_bytes()[: chance.randrange(1, 100)])


def empty(folder: Path, chance: random.Random) -> None:
    _database(folder).write_bytes(b"")


def lose(folder: Path, chance: random.Random) -> None:
    _database(folder).unlink()


def fill_with_zeros(folder: Path, chance: random.Random) -> None:
    _database(folder).write_bytes(bytes(_database(folder).stat().st_size))


def zero_a_page(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        start = PAGE * chance.randrange(len(content) // PAGE)
        content[start : start + PAGE] = bytes(PAGE)

    _change(_database(folder), change)


def write_garbage_over_header(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        # Not as far as the version, which would have it refused.
        length = chance.randrange(8, 60)
        content[:length] = chance.randbytes(length)

    _change(_database(folder), change)


def write_garbage(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        start = chance.randrange(PAGE, len(content) - PAGE)
        content[start : start + 700] = chance.randbytes(700)

    _change(_database(folder), change)


def exchange_pages(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        one, other = (PAGE * page for page in chance.sample(range(1, len(content) // PAGE), 2))
        first, second = content[one : one + PAGE], content[other : other + PAGE]
        content[one : one + PAGE], content[other : other + PAGE] = second, first

    _change(_database(folder), change)


def turn_bit_of_header(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        content[chance.choice([*range(60), *range(64, 100)])] ^= 1 << chance.randrange(8)

    _change(_database(folder), change)


def turn_bit_of_tree(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        page = chance.randrange(1, len(content) // PAGE)
        content[PAGE * page + chance.randrange(8)] ^= 1 << chance.randrange(8)

    _change(_database(folder), change)


def turn_bit(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        content[chance.randrange(100, len(content))] ^= 1 << chance.randrange(8)

    _change(_database(folder), change)


def put_strangers_database(folder: Path, chance: random.Random) -> None:
    _database(folder).unlink()
    connection = sqlite3.connect(_database(folder))
    for number in range(chance.randrange(5)):
        connection.execute(f"CREATE TABLE {chance.choice(('device', 'other'))}_{number} (x)")
    connection.execute("CREATE TABLE device (id)")
    connection.execute(f"PRAGMA user_version = {chance.randrange(4)}")
    connection.commit()
    connection.close()


def put_text(folder: Path, chance: random.Random) -> None:
    _database(folder).write_text("Bonjour. " * chance.randrange(1, 5000))


def put_newer_version(folder: Path, chance: random.Random) -> None:
    connection = sqlite3.connect(_database(folder))
    connection.execute(f"PRAGMA user_version = {chance.randrange(4, 1000)}")
    connection.close()


def put_older_version(folder: Path, chance: random.Random) -> None:
    connection = sqlite3.connect(_database(folder))
    connection.execute(f"PRAGMA user_version = {chance.randrange(0, 3)}")
    connection.close()


def put_newer_version_into_log(folder: Path, chance: random.Random) -> None:
    other = folder / "newer"
    other.mkdir()
    shutil.copy(_database(folder), other)
    shutil.copy(_log(folder), other)
    connection = sqlite3.connect(_database(other))
    connection.execute(f"PRAGMA user_version = {chance.randrange(4, 1000)}")
    shutil.copy(_log(other), folder)
    connection.close()
    shutil.rmtree(other)


def put_folder(folder: Path, chance: random.Random) -> None:
    _database(folder).unlink()
    _database(folder).mkdir()
    (_database(folder) / f"{chance.random()}").write_text("kept")


def put_broken_link(folder: Path, chance: random.Random) -> None:
    _database(folder).unlink()
    _database(folder).symlink_to(folder / f"{chance.random()}")


def take_mode(folder: Path, chance: random.Random) -> None:
    _database(folder).chmod(chance.choice((0, 0o200, 0o400, 0o444, 0o777)))


def leave_half_made(folder: Path, chance: random.Random) -> None:
    for suffix in ("", "-wal", "-journal"):
        (folder / f"progress.db.new{suffix}").write_bytes(chance.randbytes(chance.randrange(9000)))
    (folder / "backups" / "progress.db.new").write_bytes(chance.randbytes(chance.randrange(9000)))


def leave_journal(folder: Path, chance: random.Random) -> None:
    content = chance.randbytes(chance.randrange(1, 9000))
    (folder / "progress.db-journal").write_bytes(content)


def leave_strangers_hot_journal(folder: Path, chance: random.Random) -> None:
    other = folder / "other"
    other.mkdir()
    connection = sqlite3.connect(other / "a.db", isolation_level=None)
    connection.execute("CREATE TABLE a (x)")
    connection.execute("BEGIN")
    connection.execute("PRAGMA cache_size = 1")
    connection.executemany("INSERT INTO a VALUES (?)", [("x" * 3000,)] * chance.randrange(50, 99))
    shutil.copy(other / "a.db-journal", folder / "progress.db-journal")
    connection.close()
    shutil.rmtree(other)


def truncate_log(folder: Path, chance: random.Random) -> None:
    path = _log(folder)
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def turn_bit_of_log(folder: Path, chance: random.Random) -> None:
    def change(content: bytearray) -> None:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)

    _change(_log(folder), change)


def lose_with_log_left(folder: Path, chance: random.Random) -> None:
    _database(folder).unlink()


def put_other_log(folder: Path, chance: random.Random) -> None:
    """Put the log of another computer's database, killed while somebody learnt there."""
    from tests.progress.samples import attempt
    from tests.progress.sittings import copy_killed

    other = folder / "other"
    copy_killed(
        other,
        lambda store, learner: [
            store.record(attempt(learner.id, f"x{number}")) for number in range(chance.randrange(1, 200))
        ],
    )
    shutil.copy(_log(other), folder)
    shutil.rmtree(other)


WAYS = (
    Way(truncate, Outcome.RESTORED),
    Way(truncate_to_pages, Outcome.RESTORED),
    Way(truncate_within_header, Outcome.RESTORED),
    Way(empty, Outcome.RESTORED),
    Way(lose, Outcome.RESTORED),
    Way(fill_with_zeros, Outcome.RESTORED),
    Way(zero_a_page, Outcome.RESTORED),
    Way(write_garbage_over_header, Outcome.RESTORED),
    Way(write_garbage, Outcome.EITHER),
    Way(exchange_pages, Outcome.EITHER),
    Way(turn_bit_of_header, Outcome.EITHER),
    Way(turn_bit_of_tree, Outcome.EITHER),
    Way(turn_bit, Outcome.EITHER),
    Way(put_strangers_database, Outcome.RESTORED),
    Way(put_text, Outcome.RESTORED),
    Way(put_newer_version, Outcome.REFUSED),
    Way(put_older_version, Outcome.RESTORED),
    Way(put_newer_version_into_log, Outcome.REFUSED, was_killed=True),
    Way(put_folder, Outcome.RESTORED),
    Way(put_broken_link, Outcome.RESTORED),
    Way(take_mode, Outcome.WHOLE),
    Way(leave_half_made, Outcome.WHOLE),
    Way(leave_journal, Outcome.WHOLE),
    Way(leave_strangers_hot_journal, Outcome.WHOLE),
    Way(truncate_log, Outcome.SHORT, was_killed=True),
    Way(turn_bit_of_log, Outcome.SHORT, was_killed=True),
    Way(lose_with_log_left, Outcome.RESTORED, was_killed=True),
    Way(put_other_log, Outcome.RESTORED, was_killed=True),
    Way(truncate, Outcome.EITHER, was_killed=True),
    Way(turn_bit, Outcome.EITHER, was_killed=True),
)
