"""Reading texts aloud, offline, with the voice that the system has.

A small program speaks: ``spd-say`` (the desktop's own voice and settings), else ``espeak-ng``. Nothing
waits for it. At most one of ours runs at a time, and its end is taken note of at the next call.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Sequence

PROGRAMS = ("spd-say", "espeak-ng")
"""In the order of preference."""

_MANY_CHARACTERS = 5_000
"""No screen says more; and a command line has its limits."""


class Speed(NamedTuple):
    """How fast is spoken."""

    rate: str
    """For ``spd-say``: by how much of 100 faster or slower than the system's own."""
    words: str
    """For ``espeak-ng``: in a minute; 175 are its own."""


USUAL = Speed("-15", "150")
"""A little slower than the system's own."""
SPEEDS = {"slow": Speed("-45", "115"), "fast": Speed("5", "180")}
"""What a learner chose → how fast is spoken."""


def find_speaker() -> str | None:
    """Return the path of the program that speaks on this computer, or None."""
    from shutil import which  # costs 2 ms, and a start-up does without

    return next((path for path in map(which, PROGRAMS) if path), None)


_SIGNS = {
    "fr": {
        ".": "point",
        ",": "virgule",
        ";": "point-virgule",
        ":": "deux-points",
        "!": "point d’exclamation",
        "?": "point d’interrogation",
        "'": "apostrophe",
        "-": "tiret",
        "_": "tiret bas",
        "^": "accent circonflexe",
        "/": "barre",
    },
}
"""Language → what is said of a sign that is named: a voice is silent at it, or makes a pause."""

_NAMED = re.compile("«[ \u00a0\u202f](\\S(?:[ \u00a0]\\S)?)[ \u00a0\u202f]»")
"""One sign between guillemets, or the two of a key."""


def spoken(text: str, language: str = "") -> str:
    """Return ``text`` as it is said: without the marks of bold, signs that are named by their names."""
    names = _SIGNS.get(language[:2], {})
    plain = text.replace("**", "").replace("\0", "")[:_MANY_CHARACTERS]
    return _NAMED.sub(lambda found: ", ".join(names.get(one, one) for one in found[1].split()), plain)


class Speaker:
    """The voice. One thing is said at a time: a new text cuts the one before."""

    def __init__(self, program: str | None) -> None:
        """``program`` is what ``find_speaker`` found."""
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_available(self) -> bool:
        """True when there is a program to speak with."""
        return self._program is not None

    def say(self, text: str, language: str, speed: str = "") -> bool:
        """Begin to say ``text``; ``language`` is a code such as ``fr``. Returns at once.

        ``speed`` is a name of ``SPEEDS``; any other is the usual one.

        False when nothing will be heard: no program, or it cannot be started.
        """
        self._end_ours()
        if self._program is None or not spoken(text).strip():
            return False
        self._process = _start(self._command(language, spoken(text, language), SPEEDS.get(speed, USUAL)))
        return self._process is not None

    def stop(self) -> None:
        """Fall silent."""
        was_speaking = self._process is not None
        self._end_ours()
        if was_speaking and self._program is not None and self._is_dispatcher:
            # spd-say has handed the text over and ended long ago: another one asks for silence.
            self._process = _start([self._program, "--cancel"])

    def close(self) -> None:
        """Fall silent for good, leaving no process behind; waits half a second at most."""
        self.stop()
        if self._process is not None and self._is_dispatcher:
            from subprocess import TimeoutExpired

            with suppress(TimeoutExpired):
                self._process.wait(0.5)
        self._end_ours()

    @property
    def _is_dispatcher(self) -> bool:
        return self._program is not None and self._program.endswith("spd-say")

    def _command(self, language: str, text: str, speed: Speed) -> list[str]:
        assert self._program is not None
        # After "--" a text may begin with a dash.
        if self._is_dispatcher:
            # At its usual priority a new text replaces the one being said.
            return [self._program, "--language", language, "--rate", speed.rate, "--", text]
        return [self._program, "-v", language, "-s", speed.words, "--", text]

    def _end_ours(self) -> None:
        """End the program that we started, if any, and take note of its end (no zombie stays)."""
        process, self._process = self._process, None
        if process is None:
            return
        # One that has not handed its text over yet has nothing left to say. Killed, it ends at once.
        process.kill()
        process.wait()


def _start(command: Sequence[str]) -> subprocess.Popen[bytes] | None:
    import subprocess  # costs 5 ms or more, and a start-up does without

    nowhere = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            [part.encode("utf-8", "replace") for part in command],
            stdin=nowhere,
            stdout=nowhere,
            stderr=nowhere,
        )
    except OSError:
        return None
