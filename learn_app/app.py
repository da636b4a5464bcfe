"""The composition root: the only place that wires everything together."""

import gc
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from learn_app import settings as settings_file
from learn_app.content.catalog import Catalog
from learn_app.errors import AlreadyOpen, LearnAppError
from learn_app.i18n import DEFAULT_LANGUAGE, Translator
from learn_app.paths import Paths
from learn_app.progress.store import ProgressStore
from learn_app.screens.main_window import MainWindow
from learn_app.screens.screen import Context
from learn_app.single_instance import InstanceLock
from learn_app.widgets.pictures import Pictures
from learn_app.widgets.theme import SCALES, Theme, enlargement, load_fonts

_CATALOG = "catalog.db"
_LOG = "errors.log"
_LOG_LIMIT = 1_000_000
"""Bytes after which the log of errors begins anew, so that it never fills an old disk."""

_LONGEST_BACKUP_SECONDS = 20.0
"""So long the computer's end waits for a backup; the progress itself is stored already."""


class Options(NamedTuple):
    """What was asked for on the command line; "" where nothing was."""

    language: str = ""
    window_mode: str = ""
    size: tuple[int, int] = (0, 0)
    """Of the window, in pixels, where it is known before; a kiosk takes the whole screen."""


class Application:
    """The application: everything it needs, built once, and closed in order."""

    def __init__(self, paths: Paths, options: Options) -> None:
        """Open the data folder and build the window, without showing it.

        Raises:
            LearnAppError: another program uses the data folder, or it cannot be used.
        """
        paths.require_lessons()
        paths.prepare()
        self._lock = InstanceLock(paths.data)
        if not self._lock.acquire():
            raise AlreadyOpen
        try:
            self._build(paths, options)
        except BaseException:
            self._lock.release()
            raise

    def _build(self, paths: Paths, options: Options) -> None:
        chosen = settings_file.load(paths.data)
        chosen = chosen._replace(
            language=options.language or chosen.language or DEFAULT_LANGUAGE,
            window_mode=options.window_mode or chosen.window_mode,
        )
        # Failures of writing are told by another thread.
        self._write_failures = _OnMainThread(lambda error: self.window.show_notice(error))
        self.store = ProgressStore.open(paths.data, self._write_failures.call)
        self.qt = _start_qt()
        load_fonts(paths.assets)
        pictures = Pictures(paths.cache / "pictures")
        is_kiosk = chosen.window_mode == "kiosk"
        screen = self.qt.primaryScreen().size()
        larger = enlargement(*((screen.width(), screen.height()) if is_kiosk else options.size))
        theme = Theme(paths.assets, SCALES[chosen.text_size] * larger, _may_animate(), pictures)
        self.context = Context(
            paths=paths,
            settings=chosen,
            translator=Translator(paths.translations, chosen.language),
            theme=theme,
            catalog=Catalog.open(_catalog_path(paths)),
            store=self.store,
            is_kiosk=is_kiosk,
            enlargement=larger,
        )
        self.qt.setFont(theme.font(20))
        self.context.is_preparing = not self.context.catalog.key
        self.window = MainWindow(self.context)
        self.window.shutdown_confirmed.connect(self._on_shutdown)
        self._refresher = _Refresher(paths)
        self._refresher.refreshed.connect(self._on_catalog)
        self.window.first_painted.connect(self._after_first_paint)

    def show(self) -> None:
        """Show the window with its first screen; look at the lessons once it is painted."""
        self.window.show_profiles()
        if self.context.is_kiosk:
            # A session without a window manager does not know what full screen is.
            self.window.setGeometry(self.qt.primaryScreen().geometry())
            self.window.showFullScreen()
        else:
            room = self.qt.primaryScreen().availableSize()
            self.window.resize(min(1366, room.width()), min(768, room.height()))
            self.window.show()
        if self.store.notice is not None:
            self.window.show_notice(self.store.notice)

    def run(self) -> int:
        """Show the window and stay until it is closed; return the exit code."""
        sys.excepthook = self._on_exception
        try:
            self.show()
            return self.qt.exec()
        finally:
            sys.excepthook = sys.__excepthook__
            self.close()

    def _after_first_paint(self) -> None:
        from learn_app.widgets.held_keys import HeldKeys

        self.qt.setPalette(self.context.theme.palette())
        HeldKeys(self.window.windowHandle())
        gc.freeze()  # what the start has made stays: no need to look through it ever again
        gc.enable()
        self.window.setWindowIcon(self.context.theme.pictogram("computer-mouse", 64))
        self._refresher.start()
        self._finish_erasing()
        self.store.safekeeping.check()

    def _finish_erasing(self) -> None:
        """Remove the traces of somebody who was erased, if the program ended before that was done."""
        if not self.store.is_sweeping_due:
            return
        from learn_app.progress.erase import sweep

        try:
            sweep(self.store)
        except LearnAppError as error:
            self.window.show_notice(error)

    def refresh_lessons(self) -> None:
        """Read the lessons again if their files have changed, and wait for it."""
        self._refresher.refresh()
        self._on_catalog()

    def close(self) -> None:
        """Write what is still to be written, and give everything back."""
        self.window.close_for_good()
        self._refresher.join()
        if self.context.speaker is not None:
            self.context.speaker.close()
        self.store.back_up()
        self.store.close()
        self.context.catalog.close()
        self._lock.release()

    def _on_catalog(self) -> None:
        self.context.catalog.close()
        self.window.change_catalog(Catalog.open(_catalog_path(self.context.paths)))

    def _on_shutdown(self) -> None:
        if self.context.is_kiosk:
            self.store.flush()
            self.store.back_up()
            self.store.safekeeping.wait(_LONGEST_BACKUP_SECONDS)
            if not _switch_off():
                self.window.show_message(
                    self.context.translator.gettext("Press the computer’s power button to switch it off.")
                )
            return
        self.window.close_for_good()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An error in a slot: log it, and give the learner a way on."""
        write_log(self.context.paths.data, error)
        self.window.show_failure()


class _Refresher(QObject):
    """Compares the compiled catalogue with the lessons' files, off the GUI thread."""

    refreshed = Signal()

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self._paths = paths
        self._thread: threading.Thread | None = None
        self._is_ended = False

    def start(self) -> None:
        """Begin; ``refreshed`` follows only when something has changed."""
        if self._is_ended:
            return
        self._thread = threading.Thread(target=self._run, name="catalogue", daemon=True)
        self._thread.start()

    def join(self) -> None:
        """Wait until it is done; it does not begin after this."""
        self._is_ended = True
        if self._thread is not None:
            self._thread.join()

    def refresh(self) -> bool:
        """Do it here and now; tell whether something has changed."""
        from learn_app.content.freshness import current_key

        path = _catalog_path(self._paths)
        catalog = Catalog.open(path)
        key = catalog.key
        catalog.close()
        if key == current_key(self._paths.lessons):
            return False
        from learn_app.content.builder import build

        build(self._paths.lessons, self._paths.assets, path)
        return True

    def _run(self) -> None:
        try:
            has_changed = self.refresh()
        except Exception as error:
            write_log(self._paths.data, error)
            has_changed = True
        if has_changed:
            self.refreshed.emit()


class _OnMainThread(QObject):
    """Calls a function on the GUI thread, from any thread."""

    _called = Signal(object)

    def __init__(self, function: Callable[[LearnAppError], None]) -> None:
        super().__init__()
        self._called.connect(function)
        self.call = self._called.emit


def show_error(sentence: str, close: str, assets: Path) -> None:
    """Show why the program cannot start, in a window, until it is closed."""
    from learn_app.screens.error_window import ErrorWindow

    qt = _start_qt()
    load_fonts(assets)
    window = ErrorWindow(sentence, close, Theme(assets))
    window.show()
    qt.exec()


def write_log(folder: Path, error: BaseException) -> None:
    """Add an error's place in the code to the log: no names and no typed text, so no messages."""
    import traceback
    from contextlib import suppress

    lines = [
        f"  {one.filename}:{one.lineno} {one.name}\n" for one in traceback.extract_tb(error.__traceback__)
    ]
    path = folder / _LOG
    with suppress(OSError):
        if path.exists() and path.stat().st_size > _LOG_LIMIT:
            path.unlink()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as log:
            log.write(f"{type(error).__name__}\n{''.join(lines)}")


def _catalog_path(paths: Paths) -> Path:
    """Return where the compiled catalogue is: beside the progress where there can be no cache."""
    return (paths.cache if os.access(paths.cache, os.W_OK) else paths.data) / _CATALOG


def _start_qt() -> QApplication:
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    # The desktop's own look is not used; loading GTK for it costs more than our whole start.
    os.environ.setdefault("QT_QPA_PLATFORMTHEME", "generic")
    # setStyle() would return a QStyle, a class that PySide takes 7 ms to build.
    os.environ.setdefault("QT_STYLE_OVERRIDE", "Fusion")
    qt = QApplication(["learn-app"])
    qt.setCursorFlashTime(0)  # a blinking cursor wakes the processor and distracts
    return qt


def _may_animate() -> bool:
    return not os.environ.get("LEARN_APP_REDUCE_MOTION")


def _switch_off() -> bool:
    import subprocess

    try:
        return subprocess.run(["systemctl", "poweroff"], check=False, timeout=10).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
