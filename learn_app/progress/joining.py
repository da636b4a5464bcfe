"""One person known as several learners: met on two computers, for instance. Joined, and separated again.

Nothing is put together but the answers: every row stays with the learner it was recorded for, and a
fact, ``same_as``, says as whom they are known.
"""

import sqlite3
import unicodedata
from collections.abc import Callable, Collection, Sequence

from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore
from learn_app.progress.summary import find_people, rebuild
from learn_app.progress.tables import insert

_LINKS = "SELECT subject, value FROM holding WHERE name = 'same_as' AND value != ''"

_KNOWN = "SELECT name, value FROM holding WHERE subject = ? AND name IN ('name', 'picture')"

_Write = Callable[[str, str], None]


def join(store: ProgressStore, learner_id: str, as_id: str) -> None:
    """Let a learner, and all who are joined to them, be known as another one from now on.

    Raises:
        ProgressNotSaved: the disk refuses; nothing was changed.
    """
    first, known_as = store.ids(learner_id)[0], store.ids(as_id)[0]
    if first != known_as:
        _change(store, lambda connection, write: write(first, known_as))


def separate(store: ProgressStore, learner_id: str) -> None:
    """Let a learner be somebody of their own again, with those who were joined to them before.

    Raises:
        ProgressNotSaved: the disk refuses; nothing was changed.
    """
    first = store.ids(learner_id)[0]

    def cut(connection: sqlite3.Connection, write: _Write) -> None:
        links = dict(connection.execute(_LINKS).fetchall())
        if learner_id in links:
            write(learner_id, "")
        # Joined here one way and elsewhere the other way: the link from the other end goes too.
        at, seen = first, {learner_id}
        while at not in seen:
            seen.add(at)
            following = links.get(at, "")
            if following == learner_id:
                write(at, "")
            at = following

    if first != learner_id or len(store.ids(learner_id)) > 1:
        _change(store, cut)


def list_joined(store: ProgressStore) -> list[Learner]:
    """Return the learners who are known as another one, by their own names and pictures."""
    found = []
    for learner in store.learners():
        for id in store.ids(learner.id)[1:]:
            known: dict[str, str] = dict(store.read(_KNOWN, id)[0])
            found.append(Learner(id, known.get("name", ""), known.get("picture", "")))
    return found


def list_namesakes(learners: Sequence[Learner], new: Collection[str]) -> list[tuple[Learner, Learner]]:
    """Return pairs who may be the same person: of one name, and the second one's id among ``new``.

    Accents and capital letters make no other name; no name is nobody's.
    """
    pairs = []
    for newcomer in learners:
        key = _key(newcomer.name)
        if newcomer.id in new and key:
            pairs += [(one, newcomer) for one in learners if one.id not in new and _key(one.name) == key]
    return pairs


def _key(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in letters if one.isalnum())


def _change(store: ProgressStore, change: Callable[[sqlite3.Connection, _Write], None]) -> None:
    def act(connection: sqlite3.Connection) -> None:
        before = set(find_people(connection))

        def write(subject: str, value: str) -> None:
            device, sequence, at = store.claim()
            insert(connection, "fact", (device, sequence, subject, "same_as", value, at))

        change(connection, write)
        rebuild(connection, [person for person in find_people(connection) if person not in before])

    store.transact(act)
