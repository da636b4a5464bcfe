"""The files of one module's folder: found without ever leaving it, each read once."""

from pathlib import Path, PurePosixPath
from typing import Any

from learn_app.content.places import Places
from learn_app.content.problems import Problem
from learn_app.content.source import Source, read_source

Converted = tuple[Any, tuple[Problem, ...], Places]


class ModuleFiles:
    """Reads the files below ``folder``; ``name`` is how problems name the folder."""

    def __init__(self, folder: Path, name: str) -> None:
        """Nothing is read yet."""
        self.folder = folder
        self.name = name
        self._sources: dict[str, Source] = {}
        self.converted: dict[tuple[str, int], Converted] = {}
        """What files became, by path and identity of the type: many exercises share one world."""

    def find(self, path: str) -> str | None:
        """Return an author's relative path in its one spelling; None when it leaves the folder."""
        parts = PurePosixPath(path)
        if not parts.parts or parts.is_absolute() or ".." in parts.parts or "\\" in path or ":" in path:
            return None
        try:
            root = self.folder.resolve()
            # A link may lead anywhere, also in a circle.
            is_inside = (self.folder / parts).resolve().is_relative_to(root)
        except (OSError, RuntimeError, ValueError):
            return None
        return str(parts) if is_inside else None

    def shown(self, path: str) -> str:
        """Return how problems name a file of the folder."""
        return f"{self.name}/{PurePosixPath(path)}" if self.name else str(PurePosixPath(path))

    def read(self, path: str) -> Source:
        """Return the tree of a file that ``find`` found; the next reading is free."""
        if path not in self._sources:
            self._sources[path] = read_source(self.folder / path, self.shown(path))
        return self._sources[path]
