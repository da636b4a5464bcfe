"""What the program leaves behind of people: in its log, and after an erasing that was cut short."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from learn_app.app import write_log
from learn_app.progress.erase import erase
from learn_app.progress.safekeeping import Safekeeping
from learn_app.progress.store import ProgressStore
from tests.screens.conftest import OpenApp


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text("aéèàçœ'’- zqkwłßжあ🙂", min_size=5),
    st.sampled_from([KeyError, ValueError, OSError, RuntimeError]),
)
def test_the_log_has_neither_names_nor_typed_text(tmp_path: Path, name: str, kind: type[Exception]) -> None:
    (tmp_path / "errors.log").unlink(missing_ok=True)
    cause = LookupError(name)
    cause.add_note(name)
    for provoke in (
        lambda: _raise(kind(name, cause)),
        lambda: dict[str, int]()[name],
        lambda: int(name),
        lambda: Path(f"/none/{name}").read_text(),
        lambda: sqlite3.connect(":memory:").execute(f"SELECT '{name}"),
        lambda: getattr(name, name),
        lambda: eval(name),
    ):
        try:
            provoke()
        except Exception as error:
            error.add_note(name)
            write_log(tmp_path, error)
    log = (tmp_path / "errors.log").read_bytes()
    assert b"test_traces.py" in log
    assert name.encode() not in log
    assert name.encode("ascii", "backslashreplace") not in log


def _raise(error: Exception) -> None:
    raise error


def test_an_erasing_that_was_cut_short_is_finished_at_the_next_start(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: object
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    with ProgressStore.open(data) as store:
        amina = store.add_learner("Amina Belkacem", "fox")
        store.back_up()
        store.safekeeping.wait(10)
        with monkeypatch.context() as patch:
            patch.setattr(Safekeeping, "renew", lambda _: _raise(OSError()))
            with pytest.raises(Exception, match="erased"):
                erase(store, amina.id)
    assert _is_anywhere(data, b"Belkacem")
    app = open_app()
    app._after_first_paint()
    assert not _is_anywhere(data, b"Belkacem")
    assert not app.store.is_sweeping_due


def _is_anywhere(folder: Path, name: bytes) -> bool:
    return any(name in path.read_bytes() for path in folder.rglob("*") if path.is_file())
