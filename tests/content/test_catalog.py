import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from learn_app.content import builder
from learn_app.content.builder import build
from learn_app.content.catalog import Catalog
from learn_app.content.freshness import current_key
from learn_app.content.loader import load_content
from tests.content.folders import GOOD_LESSON, make_assets, make_module, write

BROKEN = GOOD_LESSON.replace("click", "clic")


@pytest.fixture
def lessons(tmp_path: Path) -> Path:
    make_assets(tmp_path / "assets")
    folder = tmp_path / "lessons"
    make_module(folder, "souris", order=1, clic=GOOD_LESSON, casse=BROKEN, glisser=GOOD_LESSON)
    make_module(folder, "vide", order=2, casse=BROKEN)
    make_module(folder, "clavier", order=3, zones=GOOD_LESSON)
    return folder


@pytest.fixture
def path(lessons: Path) -> Path:
    path = lessons.parent / "cache" / "catalogue é #?%.db"
    build(lessons, lessons.parent / "assets", path)
    return path


def test_what_was_built_is_what_was_loaded(lessons: Path, path: Path) -> None:
    content = load_content(lessons, lessons.parent / "assets")
    catalog = Catalog.open(path)
    assert catalog.key == current_key(lessons)
    assert catalog.modules() == [m.entry for m in content.modules]
    assert [m.lesson_count for m in catalog.modules()] == [2, 0, 1]
    for lesson_module in content.modules:
        id_ = lesson_module.entry.id
        assert catalog.module(id_) == lesson_module.entry
        assert catalog.lessons(id_) == [loaded.entry for loaded in lesson_module.lessons]
        for loaded in lesson_module.lessons:
            assert catalog.lesson(id_, loaded.entry.id) == loaded.lesson
            assert catalog.lesson_entry(id_, loaded.entry.id) == loaded.entry
    assert catalog.problems() == content.problems
    assert len(content.problems) == 2
    catalog.close()


def test_lessons_follow_one_another_over_those_that_are_closed(path: Path) -> None:
    catalog = Catalog.open(path)
    walked = []
    entry = catalog.first_lesson()
    while entry is not None:
        walked.append(f"{entry.module}/{entry.id}")
        entry = catalog.next_lesson(entry.module, entry.id)
    assert walked == ["souris/clic", "souris/glisser", "clavier/zones"]
    following = catalog.next_lesson("souris", "casse")
    assert following is not None
    assert following.id == "glisser"
    assert catalog.next_lesson("souris", "inconnue") is None
    assert catalog.next_lesson("inconnu", "clic") is None
    catalog.close()


def test_entries_asked_for_come_in_the_order_asked(path: Path) -> None:
    catalog = Catalog.open(path)
    entries = catalog.lesson_entries([("clavier", "zones"), ("x", "y"), ("souris", "clic")])
    assert [entry.id for entry in entries] == ["zones", "clic"]
    catalog.close()


def is_empty(catalog: Catalog) -> bool:
    return (
        catalog.key == ""
        and catalog.modules() == []
        and catalog.lessons("souris") == []
        and catalog.lesson("souris", "clic") is None
        and catalog.first_lesson() is None
        and catalog.problems() == []
    )


def test_missing_empty_garbage_and_folder_are_empty_catalogues(tmp_path: Path) -> None:
    write(tmp_path / "zero.db", b"")
    write(tmp_path / "garbage.db", os.urandom(5000))
    write(tmp_path / "text.db", b"SQLite format 3\0" + b"x" * 5000)
    for name in ("missing.db", "zero.db", "garbage.db", "text.db", "", "no/folder/x.db", "a\0b"):
        assert is_empty(Catalog.open(tmp_path / name))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["garbage.db", "text.db", "zero.db"]


def test_another_format_is_an_empty_catalogue(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.commit()
    connection.close()
    assert is_empty(Catalog.open(path))


def test_wherever_it_is_damaged_nothing_raises(path: Path) -> None:
    content = path.read_bytes()
    for start in range(0, len(content), 512):
        path.write_bytes(content[:start] + b"\xff" * 512 + content[start + 512 :])
        catalog = Catalog.open(path)
        for entry in catalog.modules():
            for lesson in catalog.lessons(entry.id):
                catalog.lesson(entry.id, lesson.id)
                catalog.next_lesson(entry.id, lesson.id)
        catalog.problems()
        catalog.close()
        path.write_bytes(content[:start])
        catalog = Catalog.open(path)
        catalog.modules()
        catalog.problems()
        catalog.close()


def test_a_body_of_another_version_of_a_kind_is_no_lesson(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("""UPDATE body SET content = replace(content, '"count":', '"number":')""")
    connection.execute("UPDATE body SET content = CAST(content AS BLOB)")
    connection.commit()
    connection.close()
    catalog = Catalog.open(path)
    assert catalog.lesson("souris", "clic") is None
    catalog.close()


def test_it_opens_in_a_folder_that_cannot_be_written(path: Path) -> None:
    path.parent.chmod(0o500)
    path.chmod(0o400)
    try:
        catalog = Catalog.open(path)
        assert catalog.modules()
        catalog.close()
    finally:
        path.parent.chmod(0o700)


def test_the_key_follows_every_change_of_the_lessons(lessons: Path) -> None:
    keys = [current_key(lessons)]
    assert current_key(lessons) == keys[0]
    file = lessons / "souris" / "clic.yaml"
    file.write_text(GOOD_LESSON + "\n", encoding="utf-8")
    keys.append(current_key(lessons))
    os.utime(file, ns=(1, 1))  # a clock gone back to the beginning
    keys.append(current_key(lessons))
    write(lessons / "souris" / "worlds" / "a.yaml", "")
    keys.append(current_key(lessons))
    file.rename(lessons / "souris" / "klic.yaml")
    keys.append(current_key(lessons))
    (lessons / "nouveau").mkdir()
    keys.append(current_key(lessons))
    assert len(set(keys)) == len(keys)
    assert current_key(lessons / "absent")


def test_links_in_a_circle_come_to_an_end(lessons: Path) -> None:
    (lessons / "souris" / "worlds").symlink_to(lessons)
    (lessons / "autre").symlink_to(lessons)
    assert current_key(lessons)


def test_a_build_that_fails_leaves_what_was_there(
    lessons: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk full")

    monkeypatch.setattr(builder, "_write_lessons", fail)
    with pytest.raises(OSError, match="disk full"):
        build(lessons, lessons.parent / "assets", path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_build_without_lessons_tells_so(tmp_path: Path) -> None:
    build(tmp_path / "absent", tmp_path, tmp_path / "catalog.db")
    catalog = Catalog.open(tmp_path / "catalog.db")
    assert catalog.key == current_key(tmp_path / "absent")
    assert catalog.modules() == []
    assert len(catalog.problems()) == 1
    catalog.close()


def test_an_open_catalogue_outlives_its_replacement(lessons: Path, path: Path) -> None:
    old = Catalog.open(path)
    make_module(lessons, "souris", order=1, clic=GOOD_LESSON)
    build(lessons, lessons.parent / "assets", path)
    new = Catalog.open(path)
    assert (old.modules()[0].lesson_count, new.modules()[0].lesson_count) == (2, 1)
    old.close()
    new.close()


FRESH_USE = """
import sys
from pathlib import Path
from learn_app.content.catalog import Catalog
catalog = Catalog.open(Path(sys.argv[1]))
for entry in catalog.modules():
    catalog.lessons(entry.id)
assert catalog.first_lesson() is not None
heavy = {"yaml", "msgspec", "PySide6", "babel", "difflib"}
heavy |= {"learn_app.content.kinds", "learn_app.content.loader"}
print(sorted(heavy & set(sys.modules)))
assert catalog.lesson("souris", "clic") is not None
kinds = {name.split(".")[2] for name in sys.modules if name.startswith("learn_app.exercises.")}
print(sorted({"yaml", "PySide6"} & set(sys.modules)), sorted(kinds))
"""


def test_a_start_loads_no_parser_no_schema_and_no_qt(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FRESH_USE, path], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stderr, done.stdout) == ("", "[]\n[] ['click', 'info']\n")


def test_ten_thousand_lessons_do_not_slow_the_list_of_modules(tmp_path: Path) -> None:
    path = tmp_path / "catalog.db"
    connection = sqlite3.connect(path)
    connection.executescript(builder._SCHEMA)
    with connection:
        connection.execute("INSERT INTO state VALUES ('k')")
        for m in range(20):
            connection.execute("INSERT INTO module VALUES (?, ?, 'T', 'S', 'p', 'mouse', 500)", (m, f"m{m}"))
            rows = [(f"m{m}", n, f"l{n}", "Titre", 5, "a b c d e f", 1, "", m * 500 + n) for n in range(500)]
            connection.executemany("INSERT INTO lesson VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            connection.executemany("INSERT INTO body VALUES (?, ?)", [(r[-1], b"x" * 3000) for r in rows])
    connection.close()
    seconds = []
    for _ in range(7):
        began_at = time.process_time()
        catalog = Catalog.open(path)
        modules = catalog.modules()
        first = catalog.first_lesson()
        following = catalog.next_lesson("m3", "l499")
        seconds.append(time.process_time() - began_at)
        catalog.close()
    assert (len(modules), first and first.id, following and following.module) == (20, "l0", "m4")
    assert min(seconds) < 0.005
