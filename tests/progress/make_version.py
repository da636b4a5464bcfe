"""Make the database that is kept for the version just finished: ``python -m tests.progress.make_version``."""

from pathlib import Path
from tempfile import TemporaryDirectory

from learn_app.progress.migrations import LATEST
from learn_app.progress.records import Outcome
from learn_app.progress.store import ProgressStore
from tests.progress.samples import attempt, opening

if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        with ProgressStore.open(Path(folder), now=lambda: 1_760_000_000.0) as store:
            amina = store.add_learner("Amina", "fox", language="fr", text_size="large")
            store.add_learner("Moussa", "bear")
            store.record(opening(amina.id))
            store.record(attempt(amina.id, "un"))
            store.record(attempt(amina.id, "deux", Outcome.SKIPPED, hints=1))
            store.record(opening(amina.id, "bouger"))
            store.record(attempt(amina.id, "gratter", Outcome.ABANDONED, lesson="bouger"))
            store.record(opening(amina.id, is_restart=True))
            store.record(attempt(amina.id, "un"))
            store.set_fact(amina.id, "hand", "left")
            store.set_fact(amina.id, "hand", "right")
            store.add_key_counts(amina.id, {"é": (3, 1), "t": (2, 0)})
            store.add_key_counts(amina.id, {"é": (1, 0)})
        kept = Path(__file__).parent / "versions" / f"v{LATEST}.db"
        kept.write_bytes((Path(folder) / "progress.db").read_bytes())
