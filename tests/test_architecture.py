"""The architecture, as sentences that run (learn_app/ARCHITECTURE.md says them in words)."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from importlinter import api
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "learn_app"
KINDS = sorted(path.parent.name for path in (PACKAGE / "exercises").glob("*/view.py"))
LONGEST_FILE = 400

CONTRACTS: list[dict[str, Any]] = api.read_configuration(str(ROOT / "pyproject.toml"))["contracts_options"]


def _module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def _tracked_files() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name]


def _sources(contract_id: str) -> list[str]:
    contract = next(contract for contract in CONTRACTS if contract["id"] == contract_id)
    return list(contract["source_modules"])


def _is_in(module: str, expressions: list[str]) -> bool:
    """Tell whether an import-linter expression names the module, or a package that holds it."""
    patterns = (re.escape(e).replace(r"\*\*", ".+").replace(r"\*", r"[^.]+") for e in expressions)
    return any(re.fullmatch(rf"{pattern}(\..+)?", module) for pattern in patterns)


def _kind_modules() -> list[str]:
    """Return all modules of the kinds, but their packages."""
    return [_module_name(path) for path in _python_files("learn_app/exercises") if path.name != "__init__.py"]


def _qt_free_modules() -> list[str]:
    sources = _sources("qt-line")
    return [name for path in _python_files("learn_app") if _is_in(name := _module_name(path), sources)]


@pytest.mark.parametrize("contract", [contract["id"] for contract in CONTRACTS])
def test_imports_keep_the_contract(
    contract: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(limit_to_contracts=(contract,), no_logo=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


def test_each_kind_has_a_spec_a_machine_and_a_view() -> None:
    kinds = {module.split(".")[2] for module in _kind_modules()}
    wanted = {f"learn_app.exercises.{kind}.{part}" for kind in kinds for part in ("spec", "machine", "view")}
    assert wanted - set(_kind_modules()) == set()


def test_importing_all_that_is_under_the_qt_line_loads_no_qt() -> None:
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )
    modules = _qt_free_modules()
    assert len(modules) > 20
    run = subprocess.run(
        [sys.executable, "-c", program, *modules], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("[]", "")


def test_starting_the_program_loads_no_parser_and_no_schemas() -> None:
    program = (
        "import sys, learn_app.app\n"
        "print([name for name in ('yaml', 'msgspec', 'babel', 'fsrs') if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("[]", "")


def test_every_package_file_is_empty() -> None:
    full = [path for path in _python_files("learn_app") if path.name == "__init__.py" and path.stat().st_size]
    assert full == []


def test_both_lists_of_kinds_name_the_folders_of_the_kinds() -> None:
    from learn_app.content.kinds import KIND_NAMES
    from learn_app.screens.exercise_views import VIEW_NAMES

    folders = {path.parent.name for path in (PACKAGE / "exercises").glob("*/machine.py")}
    assert set(KIND_NAMES) == folders
    assert set(VIEW_NAMES) == folders
    assert len(KIND_NAMES) == len(VIEW_NAMES) == len(folders)


@pytest.mark.parametrize("kind", KINDS)
def test_the_view_has_a_sentence_for_each_feedback_of_its_machine(kind: str) -> None:
    from learn_app.content.kinds import load_kind
    from learn_app.screens.exercise_views import load_view

    assert load_kind(kind).name == kind
    assert load_kind(kind).codes - set(load_view(kind).sentences) == set()


def test_no_file_is_too_long_to_be_read_in_one_go() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in _python_files("learn_app", "tests")
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_drawer_modules() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert [path for path in _python_files("learn_app") if drawers & set(_module_name(path).split("."))] == []


def test_no_tracked_file_names_a_package_registry() -> None:
    # In pieces, so that this file does not name them either.
    hosts = [
        b"pypi" + b".org", b"python" + b"hosted.org", b"registry." + b"npmjs", b"deb." + b"debian.org",
        b"archive." + b"ubuntu.com", b"index" + b"-url", b"find" + b"-links",
    ]  # fmt: skip
    naming = [
        (path.name, host)
        for path in _tracked_files()
        if path.is_file()
        for host in hosts
        if host in path.read_bytes()
    ]
    assert naming == []


def test_the_pins_are_exact_and_cover_every_dependency() -> None:
    pins = [
        line.split(";")[0].strip()
        for line in (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[=<>~!]", entry)[0].lower() for entry in needed}
    assert names - {pin.split("==")[0].lower() for pin in pins} == set()
