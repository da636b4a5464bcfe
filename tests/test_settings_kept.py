"""Whenever writing the settings is cut short, the file has the old ones or the new ones."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from learn_app import settings
from learn_app.errors import SettingsNotSaved
from learn_app.settings import Settings

OLD = Settings(language="en", text_size="very-large", window_mode="window", keyboard="azerty")
NEW = Settings(language="fr", rest="long")
CALLS = ("open", "fdopen", "write", "flush", "fsync", "replace")


class PowerCut(BaseException):
    """The program does not get any further."""


class Interruption:
    """Lets so many of the system's calls pass; the next one fails, before or after it was done."""

    def __init__(self, passing: int, error: BaseException, is_after: bool) -> None:
        self._left = passing
        self._error = error
        self._is_after = is_after
        self.happened = ""

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def act(*arguments: Any, **options: Any) -> Any:
            self._left -= 1
            if self._left != -1:
                return call(*arguments, **options)
            self.happened = name
            if self._is_after:
                made = call(*arguments, **options)
                if name == "fdopen":
                    made.__exit__()
                elif name == "open":
                    os.close(made)
            elif name == "write":
                call(arguments[0][: len(arguments[0]) // 2])
            raise self._error

        return act

    def patch(self, patch: pytest.MonkeyPatch) -> None:
        opened = os.fdopen

        def fdopen(*arguments: Any, **options: Any) -> Any:
            return _Watched(opened(*arguments, **options), self)

        patch.setattr(os, "open", self.around("open", os.open))
        patch.setattr(os, "fdopen", self.around("fdopen", fdopen))
        patch.setattr(os, "fsync", self.around("fsync", os.fsync))
        patch.setattr(Path, "replace", self.around("replace", Path.replace))


class _Watched:
    """A file whose writing may be interrupted."""

    def __init__(self, file: Any, interruption: Interruption) -> None:
        self._file = file
        self.write = interruption.around("write", file.write)
        self.flush = interruption.around("flush", file.flush)
        self.fileno = file.fileno

    def __enter__(self) -> "_Watched":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()


@pytest.mark.parametrize("is_after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), PowerCut()], ids=lambda one: type(one).__name__
)
def test_at_every_call_that_fails_the_file_has_the_old_settings_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, is_after: bool
) -> None:
    happened = []
    for passing in range(20):
        folder = tmp_path / str(passing)
        folder.mkdir()
        settings.save(folder, OLD)
        interruption = Interruption(passing, error, is_after)
        is_told = False
        with monkeypatch.context() as patch:
            interruption.patch(patch)
            try:
                settings.save(folder, NEW)
            except (SettingsNotSaved, PowerCut):
                is_told = True
        if not interruption.happened:
            break
        happened.append(interruption.happened)
        found = settings.load(folder)
        assert found in (OLD, NEW)
        if "replace" not in happened:
            assert found == OLD
            assert is_told
        # The next start can save, whatever was left behind.
        settings.save(folder, NEW)
        assert settings.load(folder) == NEW
        assert [path.name for path in folder.iterdir()] == ["settings.json"]
    # The folder is synced too, after the file has its name.
    assert happened[: len(CALLS)] == list(CALLS)
    assert happened[len(CALLS) :] == ["open", "fsync"]


def test_the_content_is_on_the_disk_before_the_file_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.save(tmp_path, OLD)
    synced: list[bytes] = []
    sync, replace = os.fsync, Path.replace

    def note_sync(descriptor: int) -> None:
        if not os.path.isdir(f"/proc/self/fd/{descriptor}"):  # noqa: PTH112 - the folder is synced too
            synced.append(Path(f"/proc/self/fd/{descriptor}").read_bytes())
        sync(descriptor)

    def check_replace(self: Path, target: Path) -> Path:
        assert synced == [self.read_bytes()]
        return replace(self, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", check_replace)
    settings.save(tmp_path, NEW)
    assert len(synced) == 1
