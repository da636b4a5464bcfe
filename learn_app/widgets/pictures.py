"""Pictures from files, at the size and in the colour that is needed.

Each is kept in memory and, when it was drawn from an SVG, as a PNG in a folder that can be emptied
at any time: on a start, loading Qt's SVG reader and drawing anew costs five times as much.
"""

import os
import zlib
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QPixmap


class Pictures:
    """Loads pictures; the same one twice costs nothing."""

    def __init__(self, folder: Path | None = None) -> None:
        """``folder`` keeps what was drawn; without one everything is drawn anew on each start."""
        self._folder = folder
        self._pixmaps: dict[tuple[Path, int, int, str], QPixmap] = {}

    def load(self, path: Path, width: int, height: int, colour: str = "") -> QPixmap:
        """Return the picture of a file, whole within ``width`` × ``height``; null when unreadable.

        Lengths are device-independent pixels. ``colour`` (#RRGGBB) stands in for the SVG's
        ``currentColor``.
        """
        key = (path, width, height, colour)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._find(path, width, height, colour)
        return self._pixmaps[key]

    def _find(self, path: Path, width: int, height: int, colour: str) -> QPixmap:
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        room = QSize(round(width * ratio), round(height * ratio))
        kept = self._kept(path, f"{room.width()}x{room.height()}{colour}")
        pixmap = QPixmap(str(kept)) if kept is not None and kept.exists() else QPixmap()
        if pixmap.isNull():
            pixmap = _draw(path, room, colour)
            if kept is not None and not pixmap.isNull():
                _keep(pixmap, kept)
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _kept(self, path: Path, look: str) -> Path | None:
        """Return the file that keeps a drawing; another one when the drawing has changed."""
        if self._folder is None or path.suffix != ".svg":
            return None
        try:
            state = path.stat()
        except OSError:
            return None
        name = f"{path}|{look}|{state.st_size}|{state.st_mtime_ns}"
        return self._folder / f"{path.stem}-{zlib.crc32(os.fsencode(name)):08x}.png"


def _draw(path: Path, room: QSize, colour: str) -> QPixmap:
    """Read a picture, scaled while it is decoded: a large photo is never in memory as a whole."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImageReader

    try:
        content = path.read_bytes()
    except OSError:
        return QPixmap()
    if colour:
        content = content.replace(b"currentColor", colour.encode())
    # The buffer only borrows the bytes: they must outlive the reading.
    bytes_ = QByteArray(content)
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if reader.size().isValid():
        reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())


def _keep(pixmap: QPixmap, file: Path) -> None:
    new = file.with_suffix(".new")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if pixmap.save(str(new), "PNG"):
            new.replace(file)
