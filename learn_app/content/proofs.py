"""The proofs of all lessons, on all the processors there are."""

import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path

from learn_app.content.loader import MODULE_FILE, LoadedContent, load_content
from learn_app.content.problems import Problem
from learn_app.content.proving import WALKS, Proof, prove_exercise

_FEW_LESSONS = 4
"""So few are played sooner than another process is ready."""


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What ``learn-app check`` found. ``problems`` are in the files, ``failures`` in the playing."""

    problems: tuple[Problem, ...]
    failures: tuple[Problem, ...]
    module_count: int
    lesson_count: int
    exercise_count: int
    state_count: int

    @property
    def is_fine(self) -> bool:
        """True when nothing is to be mended."""
        return not self.problems and not self.failures


def check_all(
    folder: Path, assets_folder: Path, walks: int = WALKS, processes: int | None = None
) -> CheckReport:
    """Check the lessons folder, or one module's folder within it, and play every exercise.

    A few lessons are played here; more by as many ``processes`` as there are processors.
    """
    folder = folder.resolve()
    only = ""
    if (folder / MODULE_FILE).exists():
        folder, only = folder.parent, f"{folder.name}/"
    content = load_content(folder, assets_folder)
    modules = [m for m in content.modules if not only or m.entry.id == only[:-1]]
    lessons = [one.lesson for m in modules for one in m.lessons if one.lesson is not None]
    keys = [(lesson.module, lesson.id) for lesson in lessons]
    processes = processes or os.cpu_count() or 1
    if processes == 1 or len(keys) <= _FEW_LESSONS:
        proofs = [proof for key in keys for proof in _play(content, key, walks)]
    else:
        # Started anew, not forked: the same on every system.
        context, reading = get_context("spawn"), (folder, assets_folder)
        with ProcessPoolExecutor(processes, context, _Player.begin, reading) as pool:
            played = pool.map(_Player.play, keys, repeat(walks))
            proofs = [proof for some in played for proof in some]
    return CheckReport(
        problems=tuple(p for p in content.problems if p.place.path.startswith(only)),
        failures=tuple(failure for proof in proofs for failure in proof.failures),
        module_count=len(modules),
        lesson_count=len(lessons),
        exercise_count=len(proofs),
        state_count=sum(proof.state_count for proof in proofs),
    )


class _Player:
    """Plays lessons in a process of its own, where it has read them itself."""

    content: LoadedContent

    @classmethod
    def begin(cls, folder: Path, assets_folder: Path) -> None:
        cls.content = load_content(folder, assets_folder)

    @classmethod
    def play(cls, key: tuple[str, str], walks: int) -> list[Proof]:
        return _play(cls.content, key, walks)


def _play(content: LoadedContent, key: tuple[str, str], walks: int) -> list[Proof]:
    """Play the exercises of the lesson with this module's and lesson's id."""
    proofs = []
    for loaded in (one for m in content.modules for one in m.lessons):
        lesson = loaded.lesson
        if lesson is not None and (lesson.module, lesson.id) == key:
            placed = zip(lesson.exercises, loaded.exercise_places, strict=True)
            proofs += [prove_exercise(exercise, place, walks) for exercise, place in placed]
    return proofs
