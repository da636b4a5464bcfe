"""Two computers that know nothing of each other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app.progress.store import ProgressStore


@pytest.fixture
def here(tmp_path: Path) -> Iterator[ProgressStore]:
    (tmp_path / "here").mkdir()
    with ProgressStore.open(tmp_path / "here") as store:
        yield store


@pytest.fixture
def there(tmp_path: Path) -> Iterator[ProgressStore]:
    (tmp_path / "there").mkdir()
    with ProgressStore.open(tmp_path / "there") as store:
        yield store
