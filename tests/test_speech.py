"""The voice, played by a script that notes what it was told to say."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from learn_app import speech
from learn_app.speech import Speaker, find_speaker, spoken

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the voice is played by a shell script")

NOTING = """#!/bin/sh
for part in "$@"; do printf '%s\\n' "$part"; done > "$0.$1.part"
mv "$0.$1.part" "$0.said"
"""
TALKING = """#!/bin/sh
echo > "$0.began"
exec sleep 1000
"""


def install(folder: Path, name: str, script: str) -> str:
    program = folder / name
    program.write_text(script)
    program.chmod(0o755)
    return str(program)


def said(speaker: Speaker, program: str) -> list[str]:
    """Return the arguments of the last call, once the voice has ended."""
    assert speaker._process is not None
    assert speaker._process.wait(timeout=10) == 0
    return Path(f"{program}.said").read_text().splitlines()


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


@pytest.fixture
def talking(tmp_path: Path) -> Iterator[Speaker]:
    speaker = Speaker(install(tmp_path, "espeak-ng", TALKING))
    yield speaker
    speaker.close()


def test_the_desktops_own_voice_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_speaker() is None
    espeak = install(tmp_path, "espeak-ng", NOTING)
    assert find_speaker() == espeak
    dispatcher = install(tmp_path, "spd-say", NOTING)
    assert find_speaker() == dispatcher


def test_without_a_voice_nothing_is_said_and_one_can_tell() -> None:
    speaker = Speaker(None)
    assert not speaker.is_available
    assert not speaker.say("Bonjour", "fr")
    speaker.stop()
    speaker.close()


@pytest.mark.parametrize("name", ["spd-say", "espeak-ng"])
@pytest.mark.parametrize("text", ["Cliquez sur l’étoile.", "-v en", "--help", "$(touch x); `x` 'y' \"z\""])
def test_the_text_is_said_as_it_is(bin_folder: Path, name: str, text: str) -> None:
    program = install(bin_folder, name, NOTING)
    speaker = Speaker(program)
    assert speaker.say(text, "fr")
    parts = said(speaker, program)
    assert parts[-2:] == ["--", text]
    assert "fr" in parts[:-2]
    speaker.close()


def test_signs_that_are_named_are_said_by_their_names() -> None:
    text = "Maj, puis la touche **«\u00a0;\u00a0.\u00a0»**, ou «\u00a0é 2\u00a0», ou «\u00a0^\u00a0»."
    assert spoken(text, "fr") == "Maj, puis la touche point-virgule, point, ou é, 2, ou accent circonflexe."
    assert spoken("Cliquez sur «\u00a0Un indice\u00a0».", "fr") == "Cliquez sur «\u00a0Un indice\u00a0»."
    assert spoken("«\u00a0;\u00a0»", "en") == ";"


def test_marks_of_bold_are_not_said() -> None:
    assert spoken("Appuyez **une fois** ici.") == "Appuyez une fois ici."


@pytest.mark.parametrize("text", ["", "  ", "****"])
def test_nothing_to_say_starts_nothing(talking: Speaker, text: str) -> None:
    assert not talking.say(text, "fr")


@pytest.mark.parametrize("text", ["zéro \0 ici", "\ud800", "a" * 1_000_000])
def test_no_text_is_too_strange_to_be_said(bin_folder: Path, text: str) -> None:
    speaker = Speaker(install(bin_folder, "espeak-ng", NOTING))
    assert speaker.say(text, "fr")
    speaker.close()


@pytest.mark.parametrize(("name", "option"), [("spd-say", "--rate"), ("espeak-ng", "-s")])
def test_slow_is_slower_than_usual_and_fast_is_faster(bin_folder: Path, name: str, option: str) -> None:
    program = install(bin_folder, name, NOTING)
    speaker = Speaker(program)
    rates = []
    for speed in ("slow", "normal", "fast"):
        assert speaker.say("Bonjour", "fr", speed)
        parts = said(speaker, program)
        rates.append(int(parts[parts.index(option) + 1]))
    assert rates == sorted(set(rates))
    speaker.close()


def test_a_new_text_cuts_the_one_before_and_leaves_no_zombie(talking: Speaker) -> None:
    assert talking.say("Un texte très long", "fr")
    first = talking._process
    assert talking.say("Un autre", "fr")
    assert first is not None
    assert first.returncode is not None
    second = talking._process
    talking.stop()
    assert second is not None
    assert second.returncode is not None


def test_the_desktops_voice_is_asked_for_silence(bin_folder: Path) -> None:
    program = install(bin_folder, "spd-say", NOTING)
    speaker = Speaker(program)
    speaker.say("Bonjour", "fr")
    said(speaker, program)
    speaker.stop()
    assert said(speaker, program) == ["--cancel"]
    speaker.close()


def test_closing_leaves_no_process(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start(command: list[str]) -> "subprocess.Popen[bytes]":
        started.append(subprocess.Popen(command))
        return started[-1]

    monkeypatch.setattr(speech, "_start", start)
    for name, script in (("spd-say", NOTING), ("espeak-ng", TALKING), ("spd-say", TALKING)):
        speaker = Speaker(install(bin_folder, name, script))
        speaker.say("Bonjour", "fr")
        speaker.close()
    assert len(started) == 5  # the two of spd-say were asked for silence too
    assert all(process.returncode is not None for process in started)


def test_a_voice_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    assert not Speaker(str(tmp_path / "removed")).say("Bonjour", "fr")
