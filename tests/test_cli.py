"""The commands, as they are typed: one clear sentence for bad input, never a traceback."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from learn_app.cli import main
from learn_app.errors import ExitCode
from learn_app.progress.records import Opening
from learn_app.progress.results import Level
from learn_app.progress.store import ProgressStore
from tests.screens.lessons import write_lessons


def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, which must end by itself."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "learn_app", *words],
        env={**kept, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def assert_one_sentence(result: subprocess.CompletedProcess[str], code: ExitCode, words: str) -> None:
    assert result.returncode == code, result.stderr
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


def test_help_speaks_french_unless_told_otherwise(capsys: pytest.CaptureFixture[str]) -> None:
    for words, heading in (([], "Codes de fin"), (["--language", "en"], "Exit codes")):
        with pytest.raises(SystemExit) as end:
            main([*words, "--help"])
        assert end.value.code == 0
        assert heading in capsys.readouterr().out


def test_every_exit_code_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    told = capsys.readouterr().out
    for code in ExitCode:
        assert f"\n  {int(code)}  " in told


def test_without_a_screen_one_sentence_says_so(tmp_path: Path) -> None:
    result = run("--data", str(tmp_path), QT_QPA_PLATFORM="")
    assert_one_sentence(result, ExitCode.NO_DISPLAY, "pas d’écran")


def test_a_screen_that_does_not_answer_is_no_screen(tmp_path: Path) -> None:
    result = run("--data", str(tmp_path), QT_QPA_PLATFORM="", DISPLAY=":4242")
    assert_one_sentence(result, ExitCode.NO_DISPLAY, "pas d’écran")


def test_a_data_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    result = run("--data", str(in_the_way / "data"))
    assert_one_sentence(result, ExitCode.DATA_FOLDER, str(in_the_way / "data"))


def test_missing_lessons_are_told(tmp_path: Path) -> None:
    result = run("--data", str(tmp_path / "data"), "--lessons", str(tmp_path / "none"), "--language", "en")
    assert_one_sentence(result, ExitCode.LESSONS, "The lessons were not found")


def test_progress_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    database = tmp_path / "progress.db"
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE of_the_future (x)")
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = database.read_bytes()
    result = run("--data", str(tmp_path), "--language", "en")
    assert_one_sentence(result, ExitCode.DATABASE, "newer version")
    assert database.read_bytes() == before


def test_a_second_start_says_that_it_is_already_open(tmp_path: Path) -> None:
    from learn_app.single_instance import InstanceLock

    with InstanceLock(tmp_path) as lock:
        assert lock.acquire()
        result = run("--data", str(tmp_path))
    assert_one_sentence(result, ExitCode.ALREADY_OPEN, "déjà ouvert")


def test_check_passes_on_good_lessons_and_names_the_mistakes_of_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lessons = write_lessons(tmp_path / "lessons")
    words = ["check", str(lessons), "--walks", "5", "--language", "en"]
    assert main(words) == ExitCode.PROBLEMS
    assert "abimee.yaml:5:" in capsys.readouterr().out
    broken = lessons / "souris" / "abimee.yaml"
    broken.write_text(broken.read_text().replace("kind: clic", "kind: info"))
    assert main(words) == ExitCode.OK
    assert "Every exercise can be finished" in capsys.readouterr().out


def test_rebuild_proves_the_levels_and_mends_a_wrong_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with ProgressStore.open(tmp_path) as store:
        amina = store.add_learner("Amina", "fox")
        store.record(Opening(amina.id, "souris", "clic"))
    assert main(["--data", str(tmp_path), "--language", "en", "rebuild"]) == ExitCode.OK
    assert "agree with the attempts" in capsys.readouterr().out
    with ProgressStore.open(tmp_path) as store:
        store.transact(lambda connection: connection.execute("UPDATE lesson_summary SET level = 4"))
    assert main(["--data", str(tmp_path), "--language", "en", "rebuild"]) == ExitCode.PROBLEMS
    assert capsys.readouterr().out.startswith("1 summary")
    with ProgressStore.open(tmp_path) as store:
        assert store.levels(amina.id)["souris", "clic"].level is Level.DISCOVERED
    assert main(["--data", str(tmp_path), "rebuild"]) == ExitCode.OK


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--fenetre", "mots inconnus : --fenetre"),
        ("leçons", "COMMANDE : 'leçons' n’existe pas"),
        ("check --walks beaucoup", "--walks : 'beaucoup' n’est pas un nombre"),
        ("--l fr", "--l peut vouloir dire : --lessons, --language"),
        ("--language", "--language : il manque une valeur"),
    ],
)
def test_a_wrong_word_is_told_in_french_with_the_code_for_usage(
    words: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(words.split())
    assert end.value.code == ExitCode.USAGE
    assert told in capsys.readouterr().err.replace("\N{NO-BREAK SPACE}", " ")


def test_what_one_computer_writes_another_one_adds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
    with ProgressStore.open(tmp_path / "there") as store:
        amina = store.add_learner("Amina", "fox")
    stick = str(tmp_path / "stick.db")

    def run_here(*words: str, data: str = "here") -> str:
        assert main(["--data", str(tmp_path / data), "--language", "en", *words]) == ExitCode.OK
        return capsys.readouterr().out

    assert run_here("export", stick, data="there") == "1 person is written.\n"
    assert run_here("merge", stick) == "2 records were added.\n"
    assert run_here("merge", stick) == "0 records were added.\n"
    with ProgressStore.open(tmp_path / "here") as store:
        assert store.learners() == [amina]


def test_a_file_that_is_no_record_is_told_and_changes_nothing(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Bonjour")
    result = run("--data", str(tmp_path / "data"), "--language", "en", "merge", str(letter))
    assert_one_sentence(result, ExitCode.PROBLEMS, "letter.txt is not a record of this program")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_wrong_with_a_file_is_said_of_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    with ProgressStore.open(tmp_path) as store:
        store.add_learner("Amina", "fox")
    (tmp_path / "abimes.db").write_bytes((tmp_path / "progress.db").read_bytes()[:5000])
    for command, file, told in (
        ("merge", "absents.db", ("ne peut pas être lu", "cannot be read")),
        ("merge", "abimes.db", ("est abîmé", "is damaged")),
        ("export", "nulle-part/tous.db", ("ne peut pas être écrit", "cannot be written")),
    ):
        words = ["--data", str(tmp_path / "data"), "--language", language, command, str(tmp_path / file)]
        assert main(words) == ExitCode.PROBLEMS
        said = capsys.readouterr().err
        assert Path(file).name in said
        assert told[language == "en"] in said
        assert not any(word in said for word in ("clé", "stick"))
