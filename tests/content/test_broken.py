"""Golden files: what an author is told about each mistake.

After a change of the sentences, write them anew and read the difference:
``LEARN_APP_WRITE_GOLDEN=1 pytest tests/content/test_broken.py``.
"""

import os
from pathlib import Path

import pytest

from learn_app.content.loader import load_content
from learn_app.i18n import Translator
from tests.content.folders import GOOD_LESSON, make_assets, module_text, write

FOLDER = Path(__file__).parent / "broken"
FILES = sorted(FOLDER.glob("*.yaml"))

BROKEN_WORLD = """\
owner: {name: Amina Benali}
people:
  sophie: {name: Sophie Martin, mail: sophie@courriel.example}
messages: aucun
"""


def told(file: Path, folder: Path) -> str:
    """Return what is said of a lesson's file (``module-…``: of a ``module.yaml``)."""
    module = folder / "lessons" / "module"
    if file.name.startswith("module-"):
        write(module / "module.yaml", file.read_bytes())
        write(module / "present.yaml", GOOD_LESSON)
        write(module / "oubli.yaml", GOOD_LESSON)
        write(module / "vieux.yml", GOOD_LESSON)
    else:
        write(module / "module.yaml", module_text(file.stem))
        write(module / file.name, file.read_bytes())
        write(module / "worlds" / "broken.yaml", BROKEN_WORLD)
    content = load_content(folder / "lessons", make_assets(folder / "assets"))
    english = Translator(folder, "en")
    return "".join(f"{problem.render(english)}\n" for problem in content.problems)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_author_is_told(file: Path, tmp_path: Path) -> None:
    golden = file.with_suffix(".txt")
    sentences = told(file, tmp_path)
    if os.environ.get("LEARN_APP_WRITE_GOLDEN"):
        golden.write_text(sentences, encoding="utf-8")
    assert sentences == golden.read_text(encoding="utf-8")


def test_there_are_many_mistakes_and_none_goes_unnoticed() -> None:
    assert len(FILES) >= 20
    assert {file.stem for file in FILES} == {file.stem for file in FOLDER.glob("*.txt")}
    assert all(file.with_suffix(".txt").stat().st_size for file in FILES)
