"""Computers that are used at random, with clocks that show anything."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from learn_app.progress.erase import erase
from learn_app.progress.export import export
from learn_app.progress.incoming import read_incoming
from learn_app.progress.joining import join, separate
from learn_app.progress.merge import merge
from learn_app.progress.recording import Place
from learn_app.progress.records import Attempt, Criterion, Opening, Outcome
from learn_app.progress.store import ProgressStore

CLOCKS = (0, 1_790_000_000, 1_790_000_060, 1_600_000_000, 2_145_916_800, 4_070_908_800)
"""1970, today, a minute later, years back, 2038, 2099."""

CONTENT = {
    "learner": "id, created",
    "attempt": "*",
    "opening": "*",
    "sitting": "*",
    "key_count": "*",
    "fact": "*",
    "criterion": "*",
    "holding": "*",
    "tombstone": "learner_id, device_id, sequence, recorded_at",
    "lesson_summary": "*",
    "person_summary": "*",
    "struggle": "*",
}
"""What all computers have alike once they know the same."""
CRITERIA = (Criterion(("un", "deux"), ("deux",)), Criterion(("un",), ("un",), 1))

Content = dict[str, list[tuple[object, ...]]]


class Act(NamedTuple):
    """Something that happens on one of the computers; the numbers choose among what there is."""

    verb: str
    computer: int
    who: int
    what: int
    clock: int


VERBS = (
    *("new", "new", "attempt", "attempt", "attempt", "attempt", "open", "restart", "sit", "keys", "fact"),
    *("join", "join", "separate", "erase", "take", "take", "take", "take one"),
)
ACTS = st.lists(
    st.builds(
        Act, st.sampled_from(VERBS), *(st.integers(0, 7) for _ in range(3)), st.integers(0, len(CLOCKS) - 1)
    ),
    min_size=12,
    max_size=60,
)


class World:
    """Some computers, a stick, and what happens."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.at = 0
        self.runs = 0
        self.given: list[tuple[str, int]] = []
        """Every place in the order of things that was ever given out."""
        self.computers = [self._open(folder / f"pc{number}") for number in range(count)]

    def close(self) -> None:
        for one in self.computers:
            one.close()

    def _open(self, folder: Path) -> ProgressStore:
        folder.mkdir(parents=True, exist_ok=True)
        store = ProgressStore.open(folder, now=lambda: self.at, boot=lambda: f"run {self.runs}")
        claim = store.claim

        def note(count: int = 1) -> Place:
            place = claim(count)
            self.given += [(place.device, place.sequence + number) for number in range(count)]
            return place

        store.claim = note  # type: ignore[method-assign]
        return store

    def play(self, acts: list[Act]) -> None:
        for act in acts:
            self.do(act)

    def do(self, act: Act) -> None:
        self.at = CLOCKS[act.clock]
        self.runs += act.what == 7
        store = self.computers[act.computer % len(self.computers)]
        other = self.computers[act.what % len(self.computers)]
        people = store.learners()
        if act.verb == "new":
            store.add_learner(("Léa", "Zoé", "Léa", "")[act.what % 4], ("fox", "owl")[act.who % 2])
            return
        if act.verb == "take":
            take(store, other)
            return
        if not people:
            return
        who = people[act.who % len(people)].id
        lesson = ("clic", "bouger")[act.what % 2]
        match act.verb:
            case "attempt":
                exercise = ("un", "deux")[act.what // 2 % 2]
                criterion = CRITERIA[act.what // 4]
                outcome = list(Outcome)[(act.who + act.what) % 4]
                codes = (("é", 1),) if act.who % 2 else ()
                store.record(
                    Attempt(
                        who,
                        "souris",
                        lesson,
                        exercise,
                        "v",
                        outcome,
                        codes,
                        act.who % 3 // 2,
                        0,
                        7,
                        criterion,
                    )
                )
            case "open" | "restart":
                store.record(Opening(who, "souris", lesson, act.verb == "restart"))
            case "sit":
                store.begin_sitting(who)
            case "keys":
                store.add_key_counts(who, {"é": (act.what, 1), "a": (1, 0)})
            case "fact":
                store.set_fact(who, ("language", "hand", "name")[act.what % 3], f"v{act.clock}")
            case "join":
                join(store, who, people[act.what % len(people)].id)
            case "separate":
                ids = store.ids(who)
                separate(store, ids[act.what % len(ids)])
            case "erase":
                if act.what < 3:
                    erase(store, who)
            case "take one":
                if store is not other:
                    take(other, store, who)

    def copy(self, computer: int, name: str) -> ProgressStore:
        """Return the same computer once more, to try something with it."""
        self.computers[computer].flush()
        fresh = self._open(self.folder / name)
        take(fresh, self.computers[computer])
        return fresh


@contextmanager
def world(folder: Path, count: int, acts: list[Act]) -> Iterator[World]:
    """Computers on which all that has happened; closed in the end, and their folder emptied."""
    made = World(folder, count)
    try:
        made.play(acts)
        yield made
    finally:
        made.close()
        shutil.rmtree(folder)


def take(store: ProgressStore, other: ProgressStore, learner_id: str = "") -> None:
    """Carry what another computer knows, or what it knows of one learner, over on a stick."""
    stick = other.folder / "stick.db"
    export(other, stick, learner_id)
    incoming = read_incoming(stick)
    try:
        merge(store, incoming)
    finally:
        incoming.close()


def content(store: ProgressStore) -> Content:
    """Return all that a computer knows, and what follows from it."""
    store.flush()
    return {
        table: sorted(store.read(f"SELECT {columns} FROM {table}")[0]) for table, columns in CONTENT.items()
    }
