"""Saving numbered pictures of a window."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

_ROUNDS = 3
"""Of events: what grows asks the layout around it for room, and that the next one."""


class Camera:
    """Takes pictures of one window into one folder."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        """``folder`` is made when it is missing; pictures of the same name are replaced."""
        self._window = window
        self._folder = folder
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    @property
    def count(self) -> int:
        """How many pictures were taken."""
        return self._count

    def take(self, name: str) -> Path:
        """Save what the window shows as ``NNN-name.png``; OSError when it cannot be written."""
        for _ in range(_ROUNDS):
            QApplication.processEvents()
        path = self._folder / f"{self._count:04d}-{name}.png"
        if not self._window.grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        self._count += 1
        return path
