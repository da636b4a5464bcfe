from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.content.kinds import KIND_NAMES, load_kind
from learn_app.content.loader import LoadedContent, derive_seed, load_content
from learn_app.content.model import LessonEntry
from learn_app.content.schema import ExerciseFields, Hue
from tests.content.folders import GOOD_LESSON, make_assets, make_module, write
from tests.content.speed import run_quickly
from tests.content.test_source import HOSTILE


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    make_assets(tmp_path / "assets")
    folder = tmp_path / "lessons"
    folder.mkdir()
    return folder


def load(lessons: Path) -> LoadedContent:
    return load_content(lessons, lessons.parent / "assets")


def told(content: LoadedContent) -> list[str]:
    return [
        f"{p.place.path}:{p.place.line} {p.place.key} {p.message.format(**dict(p.params))}"
        for p in content.problems
    ]


def entries(content: LoadedContent) -> dict[str, bool]:
    return {
        f"{loaded.entry.module}/{loaded.entry.id}": loaded.entry.is_available
        for lesson_module in content.modules
        for loaded in lesson_module.lessons
    }


def test_a_good_lesson_is_read_whole(lessons: Path) -> None:
    make_module(lessons, "souris", clic=GOOD_LESSON)
    content = load(lessons)
    assert content.problems == []
    (loaded,) = content.modules[0].lessons
    assert loaded.entry == LessonEntry("souris", "clic", "Cliquer", 7, ("voici", "cibles"), True)
    lesson = loaded.lesson
    assert lesson is not None
    assert lesson.competences.dlgf == ("0.1",)
    exercise = lesson.exercises[1]
    assert (exercise.kind, exercise.more, exercise.is_skippable) == ("click", "no", True)
    assert exercise.spec.targets.count == 3
    assert exercise.seed == derive_seed("souris", "clic", "cibles")
    assert loaded.exercise_places[1].line == 7


def test_the_version_of_an_exercise_changes_with_its_content_only(lessons: Path) -> None:
    def version(text: str) -> str:
        make_module(lessons, "souris", clic=text)
        lesson = load(lessons).modules[0].lessons[0].lesson
        assert lesson is not None
        return lesson.exercises[1].version

    first = version(GOOD_LESSON)
    assert version("# relu\n" + GOOD_LESSON.replace("minutes: 7", "minutes: 8")) == first
    assert version(GOOD_LESSON.replace("count: 3", "count: 4")) != first


def test_modules_come_in_their_order(lessons: Path) -> None:
    make_module(lessons, "clavier", order=20, un=GOOD_LESSON)
    make_module(lessons, "souris", order=10, un=GOOD_LESSON)
    make_module(lessons, "mail", un=GOOD_LESSON)
    make_module(lessons, "formulaire", un=GOOD_LESSON)
    assert [m.entry.id for m in load(lessons).modules] == ["souris", "clavier", "formulaire", "mail"]


def test_a_broken_lesson_is_closed_and_stops_no_other(lessons: Path) -> None:
    broken = GOOD_LESSON.replace("click", "clic")
    make_module(lessons, "souris", clic=broken, autre=GOOD_LESSON, vide="")
    make_module(lessons, "mail", lire=GOOD_LESSON)
    content = load(lessons)
    assert entries(content) == {
        "mail/lire": True,
        "souris/clic": False,
        "souris/autre": True,
        "souris/vide": False,
    }
    assert [lesson.entry.title for lesson in content.modules[1].lessons] == ["Cliquer", "Cliquer", "vide"]
    assert content.modules[1].entry.lesson_count == 1
    assert len(content.problems) == 2


def test_a_broken_module_is_left_out_and_stops_no_other(lessons: Path) -> None:
    write(lessons / "souris" / "module.yaml", "format: 1\n")
    (lessons / "vide").mkdir()
    make_module(lessons, "mail", lire=GOOD_LESSON)
    content = load(lessons)
    assert entries(content) == {"mail/lire": True}
    assert {problem.place.path for problem in content.problems} == {"souris/module.yaml", "vide"}


def test_a_lesson_listed_without_a_file_is_shown_closed(lessons: Path) -> None:
    folder = make_module(lessons, "souris", clic=GOOD_LESSON, absente=GOOD_LESSON)
    (folder / "absente.yaml").unlink()
    content = load(lessons)
    assert entries(content) == {"souris/clic": True, "souris/absente": False}
    assert told(content) == [
        "souris/module.yaml:7 lessons[1] There is no file “absente.yaml” beside this one."
    ]


def test_a_lessons_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    content = load_content(tmp_path / "absent", tmp_path)
    assert content.modules == []
    assert told(content) == [":0  The folder of the lessons cannot be read."]
    assert load_content(write(tmp_path / "file", ""), tmp_path).problems


def test_what_a_lesson_requires_must_exist_and_never_closes_it(lessons: Path) -> None:
    make_module(lessons, "souris", clic="requires: [souris/clik, mail/lire]\n" + GOOD_LESSON)
    make_module(lessons, "mail", lire="broken: [")
    content = load(lessons)
    assert entries(content)["souris/clic"]
    assert "souris/clic.yaml:1 requires[0] There is no lesson “souris/clik”. Did you mean “souris/clic”?" in (
        told(content)
    )
    assert not any("lesson “mail/lire”" in sentence for sentence in told(content))


def test_lessons_that_require_one_another_are_told(lessons: Path) -> None:
    make_module(
        lessons,
        "m",
        a="requires: [m/b]\n" + GOOD_LESSON,
        b="requires: [m/c]\n" + GOOD_LESSON,
        c="requires: [m/b, m/d]\n" + GOOD_LESSON,
        d=GOOD_LESSON,
        e="requires: [m/e]\n" + GOOD_LESSON,
    )
    circles = [(p.place.path, dict(p.params)["lesson"]) for p in load(lessons).problems]
    assert circles == [("m/b.yaml", "m/c"), ("m/c.yaml", "m/b"), ("m/e.yaml", "m/e")]


def test_a_picture_of_the_module_is_looked_at(lessons: Path) -> None:
    text = GOOD_LESSON + "    picture: pictures/photo.png\n"
    folder = make_module(lessons, "souris", clic=text)
    write(folder / "pictures" / "photo.png", b"GIF89a")
    assert told(load(lessons))[0].startswith(
        "souris/clic.yaml:13 exercises[1].picture “pictures/photo.png” is not"
    )


def test_covers_and_images_of_a_kind_s_own_are_looked_for(lessons: Path) -> None:
    head = GOOD_LESSON.split("exercises:")[0] + "exercises:\n"
    text = (
        head
        + "  - {id: voir, kind: reveal, say: Frottez., cover: clowd}\n"
        + "  - {id: montrer, kind: hotspot, say: Montrez., image: pictures/no.svg,\n"
        + "     spots: [{id: a, label: A, box: [0, 0, 50, 50]}], find: [a], ask: {a: Montrez A.}}\n"
    )
    make_module(lessons, "souris", clic=text)
    assert [line.split(" ", 1)[1] for line in told(load(lessons))] == [
        "exercises[0].cover There is no pictogram “clowd”. Did you mean “cloud”?",
        "exercises[1].image There is no picture “pictures/no.svg”.",
    ]


def test_a_kind_that_fails_to_check_closes_its_lesson_only(
    lessons: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from learn_app.exercises.choice import spec

    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(spec, "check", fail)
    options = "[{id: a, text: b, right: true}, {id: c, text: d}]"
    choice = f"  - {{id: vrai, kind: choice, say: Lequel ?, options: {options}}}\n"
    make_module(lessons, "mail", lire=GOOD_LESSON + choice, ecrire=GOOD_LESSON)
    content = load(lessons)
    assert entries(content) == {"mail/lire": False, "mail/ecrire": True}
    assert told(content) == [
        "mail/lire.yaml:13 exercises[2] This exercise cannot be checked: ZeroDivisionError()."
    ]


def test_hidden_folders_are_no_modules(lessons: Path) -> None:
    (lessons / ".git").mkdir()
    (lessons / "__pycache__").mkdir()
    write(lessons / "LICENSE", "")
    assert load(lessons).problems == []


@pytest.mark.parametrize("name", HOSTILE)
def test_no_lesson_file_is_slow(name: str, lessons: Path) -> None:
    folder = make_module(lessons, "souris", clic=GOOD_LESSON, hostile=GOOD_LESSON)
    write(folder / "hostile.yaml", HOSTILE[name])
    load(lessons)  # the kinds are imported once
    content = run_quickly(lambda: load(lessons))
    assert entries(content) == {"souris/clic": True, "souris/hostile": False}


MANY = {
    "exercises": "".join("- {id: a, kind: clic, sya: b}\n" for _ in range(1400)),
    "exercises within the cap": "".join(
        "- {id: a, kind: clic, sya: b, kid: [], saay: {}}\n" for _ in range(99)
    ),
    "unknown fields": "- {" + ", ".join(f"sa{n}: a" for n in range(4900)) + "}\n",
    "options": "- {id: a, kind: choice, say: b, options: ["
    + ", ".join("{id: a, text: b, rihgt: c}" for _ in range(1300))
    + "]}\n",
    "goals": "- {id: a, kind: desktop, say: b, world: worlds/a.yaml, open: mail, goals: ["
    + ", ".join("{do: mail.raed, say: a}" for _ in range(1800))
    + "]}\n",
    "words": "- {id: a, kind: type, say: b, words: [" + ", ".join("a" for _ in range(9900)) + "]}\n",
    "pictograms": "- {id: a, kind: info, say: b, pictogram: glowing-sttar}\n" * 99,
}


@pytest.mark.parametrize("name", MANY)
def test_no_mistake_is_slow_to_tell(name: str, lessons: Path) -> None:
    text = "title: a\ngoal: b\nminutes: 1\nexercises:\n" + MANY[name]
    make_module(lessons, "souris", hostile=text)
    load(lessons)
    content = run_quickly(lambda: load(lessons))
    assert entries(content) == {"souris/hostile": False}


parts = st.sampled_from(
    ["title: a\n", "goal: b\n", "minutes: 5\n", "exercises:\n", "- id: a\n", "  kind: click\n",
     "  say: c\n", "- []\n", "  kind: choice\n", "  targets: {count: 2}\n", "  options: []\n",
     "requires: [m/l]\n", "  - x\n", "competences: 5\n", "  picture: ../x\n", "  seed: -1\n",
     "exercises: {}\n", "\t", "? a\n"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(parts, max_size=14).map("".join))
def test_no_lesson_raises(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("lessons")
    make_module(folder, "m", l=text)
    content = load_content(folder, folder)
    (available,) = entries(content).values()
    assert available == (
        not any(p.place.path == "m/l.yaml" and p.place.key[:8] != "requires" for p in content.problems)
    )


def test_hues_are_those_of_the_theme() -> None:
    from typing import get_args

    from learn_app.widgets.theme import HUES

    assert set(get_args(Hue)) == set(HUES)


def test_kinds_are_those_that_an_author_may_write() -> None:
    from typing import get_args, get_type_hints

    assert get_args(get_type_hints(ExerciseFields)["kind"]) == KIND_NAMES
    assert [load_kind(name).name for name in KIND_NAMES] == list(KIND_NAMES)
    with pytest.raises(KeyError):
        load_kind("clic")


def test_shipped_lessons_have_no_problems() -> None:
    root = Path(__file__).parents[2]
    content = load_content(root / "lessons", root / "assets")
    assert told(content) == []
    assert {m.entry.id for m in content.modules} >= {"souris", "clavier", "mail", "formulaire"}
