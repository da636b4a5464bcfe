"""``placement.yaml`` names lessons that exist, in an order in which each is built upon those before."""

from pathlib import Path

from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.content.loader import load_content
from learn_app.content.model import Probe
from learn_app.i18n import Translator
from tests.content.folders import GOOD_LESSON, make_assets, make_module, write

BROKEN = "title: Sans rien\n"
TWICE = GOOD_LESSON.replace("minutes: 7", "minutes: 7\nrequires: [souris/clic]")


def told(folder: Path, tracks: str) -> list[str]:
    make_module(folder / "lessons", "souris", clic=GOOD_LESSON, double=TWICE)
    write(folder / "lessons" / "placement.yaml", f"format: 1\ntracks:\n{tracks}")
    content = load_content(folder / "lessons", make_assets(folder / "assets"))
    problems = [one for one in content.problems if one.place.path == "placement.yaml"]
    assert not problems or content.placement == ()
    return [one.render(Translator(folder, "en")) for one in problems]


def test_it_is_read_and_kept_in_the_catalogue(tmp_path: Path) -> None:
    assert told(tmp_path, "  - - {lesson: souris/clic}\n    - {lesson: souris/double}\n") == []
    build(tmp_path / "lessons", tmp_path / "assets", tmp_path / "catalog.db")
    catalog = Catalog.open(tmp_path / "catalog.db")
    try:
        double = Probe("souris/double", requires=("souris/clic",))
        assert catalog.placement() == [(Probe("souris/clic"), double)]
    finally:
        catalog.close()


def test_without_the_file_nobody_is_asked(tmp_path: Path) -> None:
    make_module(tmp_path / "lessons", "souris", clic=GOOD_LESSON)
    content = load_content(tmp_path / "lessons", make_assets(tmp_path / "assets"))
    assert content.placement == ()
    assert content.problems == []


def test_what_a_lesson_requires_is_shown_before(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "  - - {lesson: souris/double}\n")
    assert sentence.startswith("lessons/placement.yaml:3:")
    assert "“souris/double” requires “souris/clic”, which nothing before it shows." in sentence


def test_what_an_exercise_shows_may_be_what_it_requires(tmp_path: Path) -> None:
    assert told(tmp_path, "  - - {lesson: souris/double, shows: [souris/clic]}\n") == []


def test_a_lesson_that_is_not_there_is_named(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "  - - {lesson: souris/clic, shows: [souris/vol]}\n")
    assert "tracks[0][0].shows[0]" in sentence
    assert "There is no lesson “souris/vol”." in sentence


def test_a_lesson_is_shown_once(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "  - - {lesson: souris/clic}\n  - - {lesson: souris/clic}\n")
    assert "“souris/clic” was shown before: once is enough." in sentence


def test_it_stays_short(tmp_path: Path) -> None:
    (*_others, sentence) = told(tmp_path, "  - - {lesson: souris/clic}\n" * 9)
    assert "tracks[8][0]" in sentence
    assert "at most 8" in sentence


def test_a_field_that_does_not_exist_is_named(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "  - - {lesson: souris/clic, show: [souris/double]}\n")
    assert "shows" in sentence


def test_a_lesson_with_problems_ends_its_track(tmp_path: Path) -> None:
    make_module(tmp_path / "lessons", "souris", clic=GOOD_LESSON, vide=BROKEN, double=TWICE)
    text = (
        "format: 1\ntracks: [[{lesson: souris/clic}, {lesson: souris/vide}, {lesson: souris/double}], []]\n"
    )
    write(tmp_path / "lessons" / "placement.yaml", text)
    content = load_content(tmp_path / "lessons", make_assets(tmp_path / "assets"))
    assert content.placement == ((Probe("souris/clic"),),)
