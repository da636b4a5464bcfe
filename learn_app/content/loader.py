"""The lessons folder → modules and lessons, or problems. Never raises for what the files hold.

A lesson with problems is unavailable; a module whose ``module.yaml`` has problems is left out.
Neither stops the others.
"""

import hashlib
import importlib
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from learn_app.content.checks import (
    Assets,
    check_assets,
    check_bold,
    check_ids,
    check_picture,
    check_requires,
)
from learn_app.content.convert import FAILED, Converter, field_names, struct_info
from learn_app.content.files import ModuleFiles
from learn_app.content.hands import check_hands, check_told
from learn_app.content.key_marks import check_no_keys
from learn_app.content.kinds import KIND_NAMES, load_kind
from learn_app.content.model import Competences, Exercise, Lesson, LessonEntry, ModuleEntry
from learn_app.content.placement import Tracks, load_placement
from learn_app.content.problems import MAX_PROBLEMS, Place, Problem, problem_at
from learn_app.content.schema import EXERCISES, MAX_EXERCISES, ExerciseFields, LessonFields, ModuleFields
from learn_app.content.source import Mapping, Node, Scalar, Sequence
from learn_app.content.told import Finding
from learn_app.i18n import N_

MODULE_FILE = "module.yaml"


@dataclass(frozen=True, slots=True)
class LoadedLesson:
    """A lesson as read; ``lesson`` is None when its file has problems."""

    entry: LessonEntry
    lesson: Lesson | None
    requires: tuple[tuple[str, Place], ...] = ()
    exercise_places: tuple[Place, ...] = ()
    """Where each exercise of ``lesson`` is written."""


@dataclass(frozen=True, slots=True)
class LoadedModule:
    """A module and its lessons, in the order shown."""

    entry: ModuleEntry
    order: int
    lessons: tuple[LoadedLesson, ...]


@dataclass(slots=True)
class LoadedContent:
    """All that the lessons folder holds."""

    modules: list[LoadedModule] = field(default_factory=list)
    placement: Tracks = ()
    problems: list[Problem] = field(default_factory=list)


def load_content(lessons_folder: Path, assets_folder: Path) -> LoadedContent:
    """Read every module below ``lessons_folder``."""
    content = LoadedContent()
    try:
        folders = sorted(f for f in lessons_folder.iterdir() if f.is_dir() and f.name[0] not in "._")
    except OSError:
        message = N_("The folder of the lessons cannot be read.")
        content.problems.append(problem_at(Place(""), message))
        return content
    assets = Assets(assets_folder)
    requires: dict[str, list[tuple[str, Place]]] = {}
    for folder in folders:
        _load_module(folder, assets, content)
    content.modules.sort(key=lambda m: (m.order, m.entry.id))
    for lesson_module in content.modules:
        for loaded in lesson_module.lessons:
            key = f"{loaded.entry.module}/{loaded.entry.id}"
            requires.setdefault(key, []).extend(loaded.requires)
    content.problems += check_requires(requires)
    loaded_lessons = (loaded for lesson_module in content.modules for loaded in lesson_module.lessons)
    entries = {f"{one.entry.module}/{one.entry.id}": one.entry for one in loaded_lessons}
    content.placement, problems = load_placement(lessons_folder, entries)
    content.problems += problems
    content.problems = list(dict.fromkeys(content.problems))
    return content


def _load_module(folder: Path, assets: Assets, content: LoadedContent) -> None:
    if not (folder / MODULE_FILE).exists():
        message = N_("This folder has no “module.yaml”: it is left out.")
        content.problems.append(problem_at(Place(folder.name), message))
        return
    files = ModuleFiles(folder, folder.name)
    converter = Converter(files.shown(MODULE_FILE), files)
    source = files.read(MODULE_FILE)
    fields: Any = FAILED
    if source.root is not None:
        fields = converter.convert(source.root, ModuleFields)
    content.problems += [*source.problems, *converter.problems]
    if source.problems or fields is FAILED:
        return
    here = converter.places.locate
    for key, message, values in assets.check("pictogram", fields.pictogram, "pictogram"):
        content.problems.append(problem_at(here(key), message, values))
    titles = {"title": fields.title, "summary": fields.summary}
    for key, message, values in (*check_hands(titles), *check_no_keys(titles)):
        content.problems.append(problem_at(here(key), message, values))
    lessons: dict[str, LoadedLesson] = {}
    for number, id_ in enumerate(fields.lessons):
        place = here(f"lessons[{number}]")
        if id_ in lessons:
            content.problems.append(problem_at(place, N_("“{lesson}” is listed twice."), {"lesson": id_}))
        elif not (folder / f"{id_}.yaml").exists():
            message = N_("There is no file “{file}” beside this one.")
            content.problems.append(problem_at(place, message, {"file": f"{id_}.yaml"}))
            lessons[id_] = LoadedLesson(_closed_entry(folder.name, id_, None), None)
        else:
            loader = LessonLoader(files, assets, id_)
            lessons[id_] = loader.load()
            content.problems += loader.problems[:MAX_PROBLEMS]
    content.problems += _unlisted_files(folder, lessons, here("lessons"))
    count = sum(loaded.lesson is not None for loaded in lessons.values())
    entry = ModuleEntry(folder.name, fields.title, fields.summary, fields.pictogram, fields.hue, count)
    content.modules.append(LoadedModule(entry, fields.order, tuple(lessons.values())))


def _unlisted_files(folder: Path, listed: Iterable[str], place: Place) -> Iterable[Problem]:
    known = {MODULE_FILE, *(f"{id_}.yaml" for id_ in listed)}
    for file in sorted(folder.iterdir()):
        if file.suffix in (".yaml", ".yml") and file.name not in known and not file.name.startswith("."):
            if file.suffix == ".yml":
                message = N_("Rename the file “{file}”: its name must end in “.yaml”.")
            else:
                message = N_("The file “{file}” is not in the list of lessons: nobody will see it.")
            yield problem_at(place, message, {"file": file.name})


def _closed_entry(module_id: str, id_: str, root: Node | None) -> LessonEntry:
    """Return the entry of a lesson that cannot be opened, with its title when it can be read."""
    title = root.entries.get("title") if isinstance(root, Mapping) else None
    shown = title[1].text[:120] if title is not None and isinstance(title[1], Scalar) else ""
    return LessonEntry(module_id, id_, shown or id_, 0, (), is_available=False)


class LessonLoader:
    """Reads one lesson's file and gathers its problems."""

    def __init__(self, files: ModuleFiles, assets: Assets, id_: str) -> None:
        """``files`` are those of the lesson's module."""
        self.files = files
        self.assets = assets
        self.id = id_
        self.problems: list[Problem] = []
        self._converter = Converter(files.shown(f"{id_}.yaml"), files)
        self._seen: set[int] = set()

    def load(self) -> LoadedLesson:
        """Return the lesson; it is None within when ``problems`` has any."""
        source = self.files.read(f"{self.id}.yaml")
        self.problems += source.problems
        module_id = self.files.name
        fields: Any = FAILED
        exercises: list[Exercise | None] = []
        if source.root is not None:
            fields = self._converter.convert_fields(source.root, LessonFields, "", others=(EXERCISES,))
            exercises = self._exercises(source.root)
            if fields is not FAILED:
                titles = {"title": fields.title, "goal": fields.goal, "certificate": fields.certificate}
                self._find(check_hands(titles))
                self._find(check_no_keys(titles))
            self._find(check_ids([e.id if e is not None else None for e in exercises]))
        # In the order of the file, each once: exercises share worlds and so their problems.
        found = dict.fromkeys(self.problems + self._converter.problems)
        self.problems = sorted(found, key=lambda p: (p.place.path, p.place.line, p.place.column))
        whole = [exercise for exercise in exercises if exercise is not None]
        if self.problems or fields is FAILED:
            return LoadedLesson(_closed_entry(module_id, self.id, source.root), None)
        lesson = Lesson(
            module=module_id,
            id=self.id,
            title=fields.title,
            goal=fields.goal,
            minutes=fields.minutes,
            exercises=tuple(whole),
            requires=fields.requires,
            competences=Competences(**msgspec.structs.asdict(fields.competences)),
            device=fields.device,
            certificate=fields.certificate,
        )
        ids = tuple(exercise.id for exercise in whole)
        entry = LessonEntry(module_id, self.id, fields.title, fields.minutes, ids, True, fields.requires)
        locate = self._converter.places.locate
        requires = tuple((key, locate(f"requires[{n}]")) for n, key in enumerate(fields.requires))
        places = tuple(locate(f"{EXERCISES}[{n}]") for n in range(len(whole)))
        return LoadedLesson(entry, lesson, requires, places)

    def _exercises(self, root: Node) -> list[Exercise | None]:
        if not isinstance(root, Mapping):
            return []
        place, node = root.entries.get(EXERCISES, (root, Node(0, 0)))
        here = Place(self._converter.path, place.line, place.column, EXERCISES)
        if isinstance(node, Sequence) and 1 <= len(node.items) <= MAX_EXERCISES:
            return [self._exercise(item, f"{EXERCISES}[{n}]") for n, item in enumerate(node.items)]
        if isinstance(node, Sequence) and node.items:
            message = N_("Too many exercises: at most {limit} in a lesson.")
            self._converter.note(here, message, limit=MAX_EXERCISES)
        else:
            message = N_("“exercises” is missing: a list of at least one exercise.")
            self._converter.note(here, message)
        return []

    def _exercise(self, node: Node, key: str) -> Exercise | None:
        kind_name = _kind_name(node)
        kind = load_kind(kind_name) if kind_name else None
        spec_names = field_names(struct_info(kind.spec)) if kind is not None else []
        fields = self._converter.convert_fields(
            node, ExerciseFields, key, others=spec_names, is_open=kind is None
        )
        if kind is None or not isinstance(node, Mapping):
            return None
        common_names = field_names(struct_info(ExerciseFields))
        spec = self._converter.convert_fields(node, kind.spec, key, others=common_names, is_open=True)
        if spec is not FAILED:
            self._find(check_assets(spec, key, self.files, self.assets, self._seen))
            self._find(_check_spec(kind.spec, spec, key))
        if spec is FAILED or fields is FAILED:
            return None
        self._find(check_picture(fields.picture, f"{key}.picture", self.files, self.assets))
        texts = {"say": fields.say, "more": fields.more, "hint": fields.hint}
        self._find(check_bold(texts, key))
        self._find(check_hands(texts, key))
        self._find(check_told(spec, key))
        self._find(self.assets.keys.check(texts, spec, key))
        seed = fields.seed
        return Exercise(
            id=fields.id,
            kind=kind_name,
            say=fields.say,
            more=fields.more,
            hint=fields.hint,
            picture=fields.picture,
            is_skippable=fields.skippable,
            seed=derive_seed(self.files.name, self.id, fields.id) if seed is None else seed,
            version=_version(fields, spec),
            spec=spec,
        )

    def _find(self, findings: Iterable[Finding]) -> None:
        for key, message, values in findings:
            self.problems.append(problem_at(self._converter.places.locate(key), message, values))


def _kind_name(node: Node) -> str:
    """Return the kind of an exercise when it can be told, else ""."""
    value = node.entries.get("kind") if isinstance(node, Mapping) else None
    if value is None or not isinstance(value[1], Scalar):
        return ""
    return value[1].text if value[1].text in KIND_NAMES else ""


def _check_spec(struct: type[Any], spec: Any, key: str) -> Iterable[Finding]:
    """Yield what the kind's own ``check`` finds, when it has one."""
    check = getattr(importlib.import_module(struct.__module__), "check", None)
    if check is None:
        return
    try:
        findings = list(check(spec))
    except Exception as error:
        # A fault of the program's: it closes this lesson, and not the others with it.
        yield key, N_("This exercise cannot be checked: {error}."), {"error": repr(error)}
        return
    for path, message, values in findings:
        joint = "" if not path or path.startswith("[") else "."
        yield f"{key}{joint}{path}", message, values


def derive_seed(module_id: str, lesson_id: str, exercise_id: str) -> int:
    """Return the seed of an exercise whose author gave none: the same on every computer."""
    return zlib.crc32(f"{module_id}/{lesson_id}/{exercise_id}".encode()) & 0x7FFFFFFF


def _version(fields: ExerciseFields, spec: Any) -> str:
    return hashlib.sha256(msgspec.json.encode([fields, spec])).hexdigest()[:12]
