import json
import os
import stat
from pathlib import Path

import pytest

from learn_app import settings
from learn_app.errors import SettingsNotSaved
from learn_app.settings import Settings

CHOSEN = Settings(language="en", text_size="very-large", window_mode="window")


def test_settings_come_back_as_saved(tmp_path: Path) -> None:
    settings.save(tmp_path, CHOSEN)
    assert settings.load(tmp_path) == CHOSEN
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()
    assert settings.load(tmp_path / "missing") == Settings()


def test_the_file_is_private(tmp_path: Path) -> None:
    old = os.umask(0)
    settings.save(tmp_path, CHOSEN)
    os.umask(old)
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b"null", b"\xff\xfe\x00", b"[" * 100_000, b'{"language": "en"'], ids=repr
)
def test_a_damaged_file_is_put_aside_and_the_defaults_hold(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert settings.load(tmp_path) == Settings()
    assert (tmp_path / "settings-damaged.json").read_bytes() == content
    assert settings.load(tmp_path) == Settings()


def test_a_value_not_understood_counts_as_not_chosen(tmp_path: Path) -> None:
    values = {"language": "en", "text_size": "gigantic", "window_mode": 3, "from_the_future": True}
    (tmp_path / "settings.json").write_text(json.dumps(values))
    assert settings.load(tmp_path) == Settings(language="en")


def test_when_writing_fails_the_old_settings_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(tmp_path, CHOSEN)

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(SettingsNotSaved):
            settings.save(tmp_path, Settings())
    assert settings.load(tmp_path) == CHOSEN


def test_saving_into_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsNotSaved):
        settings.save(tmp_path / "missing", CHOSEN)


def test_the_text_sizes_are_those_of_the_theme() -> None:
    from learn_app.widgets.theme import SCALES

    assert tuple(SCALES) == settings.TEXT_SIZES
