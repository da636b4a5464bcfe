"""Lessons folders made for a test."""

from pathlib import Path

PICTOGRAMS = ("computer-mouse", "glowing-star", "cloud", "keyboard")

GOOD_LESSON = """\
title: Cliquer
goal: cliquer sur un bouton
minutes: 7
competences: {dlgf: ["0.1"], coop: [PrendreEnMainDuMateriel]}
exercises:
  - {id: voici, kind: info, say: Voici la souris., pictogram: computer-mouse}
  - id: cibles
    kind: click
    say: Cliquez sur chaque étoile.
    more: no
    hint: Le bouton gauche.
    targets: {count: 3, pictogram: glowing-star}
"""


def make_assets(folder: Path) -> Path:
    """Make an assets folder with a few pictograms and one keyboard layout."""
    for name in PICTOGRAMS:
        write(folder / "pictograms" / f"{name}.svg", "<svg/>")
    write(folder / "keyboards" / "fr.json", "{}")
    return folder


def module_text(*lessons: str, title: str = "La souris", order: int = 1000) -> str:
    """Return a ``module.yaml``."""
    listed = ", ".join(lessons)
    return (
        f"format: 1\ntitle: {title}\nsummary: Cliquer.\npictogram: computer-mouse\nhue: mouse\n"
        f"order: {order}\nlessons: [{listed}]\n"
    )


def make_module(lessons_folder: Path, name: str, order: int = 1000, **lessons: str) -> Path:
    """Make a module from the texts of its lessons, by id."""
    folder = lessons_folder / name
    write(folder / "module.yaml", module_text(*lessons, title=name.capitalize(), order=order))
    for id_, text in lessons.items():
        write(folder / f"{id_}.yaml", text)
    return folder


def write(file: Path, content: str | bytes) -> Path:
    """Write a file and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file
