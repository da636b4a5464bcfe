"""The program itself, started through its command line; instead of its event loop, a measure."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.first_paint import answer, wait_for_paint


def run_instead(options: Sequence[str], measure: Callable[[QApplication, QWidget], object]) -> None:
    """Start the program with ``options``; once its window is painted, answer with ``measure``."""

    def measure_instead(*_args: Any) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        answer(measure(app, wait_for_paint(app)))
        # Closed as anybody closes it: the next start is not one after a power cut.
        return 0

    QApplication.exec = measure_instead  # type: ignore[method-assign]
    from learn_app.cli import main

    sys.exit(main(options))
