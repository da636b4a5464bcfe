"""What a lesson's parts must be to one another: ids, pictures, lessons required."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec

from learn_app.content.files import ModuleFiles
from learn_app.content.key_marks import KeyCheck
from learn_app.content.pictures import picture_flaw
from learn_app.content.places import field_key
from learn_app.content.problems import Place, Problem, problem_at
from learn_app.content.told import Finding
from learn_app.i18n import N_

_ASSET_FIELDS = {
    "pictogram": ("pictograms", ".svg"),
    "cover": ("pictograms", ".svg"),
    "layout": ("keyboards", ".json"),
}
"""Spec fields that name an asset, in every kind: field → (folder, suffix)."""

_IMAGE_FIELD = "image"
"""The spec field that holds a picture as the common field ``picture`` does, in every kind."""

_MISSING = {
    "pictograms": (
        N_("There is no pictogram “{name}”."),
        N_("There is no pictogram “{name}”. Did you mean “{guess}”?"),
    ),
    "keyboards": (
        N_("There is no keyboard layout “{name}”."),
        N_("There is no keyboard layout “{name}”. Did you mean “{guess}”?"),
    ),
}


class Assets:
    """The names of what is shipped in the assets folder."""

    def __init__(self, folder: Path) -> None:
        """Read the names once; an unreadable folder holds none."""
        self._names = {
            field: _names(folder / below, suffix) for field, (below, suffix) in _ASSET_FIELDS.items()
        }
        self.keys = KeyCheck(folder / "keyboards")
        """Knows which keys write what."""
        # A guess compares with every name: a folder full of wrong ones must not take for ever.
        self._guesses_left = 200

    def check(self, field: str, name: str, key: str) -> Iterator[Finding]:
        """Yield a finding when there is no such asset."""
        names = self._names[field]
        if name in names:
            return
        message, message_with_guess = _MISSING[_ASSET_FIELDS[field][0]]
        guess = get_close_matches(name, names, n=1, cutoff=0.7) if self._may_guess(name) else []
        if guess:
            yield key, message_with_guess, {"name": name, "guess": guess[0]}
        else:
            yield key, message, {"name": name}

    def _may_guess(self, name: str) -> bool:
        self._guesses_left -= 1
        return self._guesses_left >= 0 and len(name) <= 40


def _names(folder: Path, suffix: str) -> frozenset[str]:
    try:
        return frozenset(file.stem for file in folder.iterdir() if file.suffix == suffix)
    except OSError:
        return frozenset()


def check_picture(picture: str, key: str, files: ModuleFiles, assets: Assets) -> Iterator[Finding]:
    """Check an exercise's picture: a pictogram's name, or a path in the module's folder."""
    if not picture:
        return
    if "/" not in picture and "." not in picture:
        yield from assets.check("pictogram", picture, key)
        return
    path = files.find(picture)
    if path is None:
        yield key, N_("“{file}” is not allowed: name a file inside the module's folder."), {"file": picture}
    elif flaw := picture_flaw(files.folder / path):
        yield key, flaw, {"file": picture}


def check_assets(
    value: Any, key: str, files: ModuleFiles, assets: Assets, seen: set[int]
) -> Iterator[Finding]:
    """Check every field of a spec that names an asset or is an ``image``.

    ``seen`` spares what many specs share.
    """
    if isinstance(value, msgspec.Struct):
        if id(value) in seen:
            return
        seen.add(id(value))
        for name, shown in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
            part = getattr(value, name)
            if name in _ASSET_FIELDS and isinstance(part, str):
                if part:
                    yield from assets.check(name, part, field_key(key, shown))
            elif name == _IMAGE_FIELD and isinstance(part, str):
                yield from check_picture(part, field_key(key, shown), files, assets)
            else:
                yield from check_assets(part, field_key(key, shown), files, assets, seen)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from check_assets(item, f"{key}[{number}]", files, assets, seen)
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from check_assets(item, field_key(key, name), files, assets, seen)


def check_bold(texts: dict[str, str], key: str) -> Iterator[Finding]:
    """Yield the fields where **bold** begins and does not end."""
    for name, text in texts.items():
        if text.count("**") % 2:
            yield field_key(key, name), N_("Bold has no end here: write ** before and after the words."), {}


def check_ids(ids: Sequence[str | None]) -> Iterator[Finding]:
    """Yield the exercises whose id another one before them has; None is an id that failed."""
    first: dict[str, int] = {}
    for number, id_ in enumerate(ids):
        if id_ is None:
            continue
        if id_ in first:
            message = N_("The id “{id}” is also that of exercise {number}. Give each its own.")
            yield f"exercises[{number}].id", message, {"id": id_, "number": first[id_] + 1}
        first.setdefault(id_, number)


def check_requires(requires: dict[str, list[tuple[str, Place]]]) -> Iterator[Problem]:
    """Check which lessons require which, all as ``module/lesson``, over all modules.

    Keys are all lessons that exist, those with problems too.
    """
    for wanted in requires.values():
        for target, place in wanted:
            if target not in requires:
                guess = get_close_matches(target, requires, n=1, cutoff=0.7) if len(target) <= 80 else []
                if guess:
                    message = N_("There is no lesson “{lesson}”. Did you mean “{guess}”?")
                    yield problem_at(place, message, {"lesson": target, "guess": guess[0]})
                else:
                    yield problem_at(place, N_("There is no lesson “{lesson}”."), {"lesson": target})
    graph = {lesson: {t for t, _ in wanted if t in requires} for lesson, wanted in requires.items()}
    circle = _within_circles(graph)
    for lesson in circle:
        for target, place in requires[lesson]:
            if target in circle:
                message = N_("“{lesson}” itself requires this lesson, directly or through others.")
                yield problem_at(place, message, {"lesson": target})


def _within_circles(graph: dict[str, set[str]]) -> list[str]:
    """Return what is left when all that has nothing before it, or nothing after it, is taken away."""
    return list(_trim(_reversed(_trim(graph))))


def _trim(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    waiting = {node: len(after) for node, after in graph.items()}
    before = _reversed(graph)
    free = [node for node, count in waiting.items() if not count]
    for node in free:  # grows while it is walked
        for other in before[node]:
            waiting[other] -= 1
            if not waiting[other]:
                free.append(other)
    kept = set(graph) - set(free)
    return {node: after & kept for node, after in graph.items() if node in kept}


def _reversed(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    result: defaultdict[str, set[str]] = defaultdict(set)
    for node, after in graph.items():
        for other in after:
            result[other].add(node)
    return {node: result[node] for node in graph}
