"""Looking, before Qt is loaded, whether it could run here: Qt itself aborts without a word.

Newer Qt wheels abort on processors without SSE4.2, and every Qt aborts without a screen.
"""

import os
import sys
from pathlib import Path

from learn_app.errors import NoDisplay, ProcessorTooOld

_FIRST_WHEEL_NEEDING_SSE42 = (6, 10)
"""Seen on donated Core 2 and Phenom PCs: wheels from 6.10 on are built for x86-64-v2."""


def require_processor() -> None:
    """Check that the installed Qt can run on this processor.

    Raises:
        ProcessorTooOld: it would abort.
    """
    if _has_sse42():
        return
    from importlib.metadata import PackageNotFoundError, version  # slow: only on the old ones

    try:
        installed = version("PySide6-Essentials").split(".")
    except PackageNotFoundError:
        return
    if (int(installed[0]), int(installed[1])) >= _FIRST_WHEEL_NEEDING_SSE42:
        raise ProcessorTooOld


def require_display() -> None:
    """Check that there is a screen to open a window on.

    Raises:
        NoDisplay: there is none.
    """
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (_has_wayland() or _has_x()):
        raise NoDisplay


def is_seen() -> bool:
    """Tell whether windows open on a screen, and not in a platform made for tests."""
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] not in ("offscreen", "minimal")


def _has_sse42() -> bool:
    try:
        with Path("/proc/cpuinfo").open(encoding="ascii", errors="replace") as lines:
            flags = next((line for line in lines if line.startswith("flags")), "")
    except OSError:
        return True
    return not flags or "sse4_2" in flags


def _has_wayland() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name).exists()


def _has_x() -> bool:
    host, _, number = os.environ.get("DISPLAY", "").partition(":")
    if not number:
        return False
    if host not in ("", "unix"):
        return True  # a screen elsewhere: only trying would tell
    return Path(f"/tmp/.X11-unix/X{number.partition('.')[0]}").exists()
