"""``placement.yaml``: the exercises by which a new learner may show what they know already.

Nothing is written for it: each is the last exercise of a lesson. Without the file nobody is asked.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from learn_app.content.convert import FAILED, Converter
from learn_app.content.files import ModuleFiles
from learn_app.content.model import LessonEntry, Probe
from learn_app.content.places import Places
from learn_app.content.problems import Problem, problem_at
from learn_app.content.schema import PlacementFields, ProbeFields
from learn_app.i18n import N_

FILE = "placement.yaml"
MOST_PROBES = 8
"""A minute each, at most: a new learner's patience."""

Tracks = tuple[tuple[Probe, ...], ...]


def load_placement(lessons_folder: Path, lessons: Mapping[str, LessonEntry]) -> tuple[Tracks, list[Problem]]:
    """Return the tracks, and what is wrong with their file; with problems there are no tracks.

    ``lessons`` are all that were read, as ``module/lesson``.
    """
    if not (lessons_folder / FILE).exists():
        return (), []
    files = ModuleFiles(lessons_folder, "")
    source = files.read(FILE)
    converter = Converter(FILE, files)
    fields: Any = FAILED
    if source.root is not None:
        fields = converter.convert(source.root, PlacementFields)
    problems = [*source.problems, *converter.problems]
    if fields is not FAILED:
        problems += _check(fields, lessons, converter.places)
    if problems or fields is FAILED:
        return (), problems
    tracks = (tuple(_probes(track, lessons)) for track in fields.tracks)
    return tuple(track for track in tracks if track), []


def _probes(track: Iterable[ProbeFields], lessons: Mapping[str, LessonEntry]) -> Iterator[Probe]:
    for one in track:
        # What follows is built upon it.
        if not lessons[one.lesson].is_available:
            return
        required = (lesson for lesson in lessons[one.lesson].requires if lesson in lessons)
        # As on the path: a lesson that is not there is no hindrance.
        yield Probe(one.lesson, one.shows, tuple(one for one in required if lessons[one].is_available))


def _check(fields: PlacementFields, lessons: Mapping[str, LessonEntry], places: Places) -> Iterator[Problem]:
    known: set[str] = set()
    count = 0
    for t, track in enumerate(fields.tracks):
        for n, probe in enumerate(track):
            key = f"tracks[{t}][{n}]"
            count += 1
            if count > MOST_PROBES:
                message = N_("Too many exercises to begin with: at most {limit}.")
                yield problem_at(places.locate(key), message, {"limit": MOST_PROBES})
                return
            yield from _check_probe(probe.lesson, probe.shows, key, lessons, known, places)


def _check_probe(
    lesson: str,
    shows: tuple[str, ...],
    key: str,
    lessons: Mapping[str, LessonEntry],
    known: set[str],
    places: Places,
) -> Iterator[Problem]:
    """Check one exercise; ``known`` is what those before it show, and grows."""
    named = [(f"{key}.lesson", lesson), *((f"{key}.shows[{n}]", one) for n, one in enumerate(shows))]
    for place, one in named:
        if one not in lessons:
            yield problem_at(places.locate(place), N_("There is no lesson “{lesson}”."), {"lesson": one})
        elif one in known:
            message = N_("“{lesson}” was shown before: once is enough.")
            yield problem_at(places.locate(place), message, {"lesson": one})
    if lesson in lessons:
        for required in lessons[lesson].requires:
            if required not in {*known, *shows} and required in lessons:
                message = N_("“{lesson}” requires “{required}”, which nothing before it shows.")
                values = {"lesson": lesson, "required": required}
                yield problem_at(places.locate(f"{key}.lesson"), message, values)
    known.update(one for _, one in named)
