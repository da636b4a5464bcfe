"""The program itself, started through its command line; instead of its event loop, the measure.

usage: python -m tests.bench.app_window STARTED_NS REST_SECONDS OPTION...
"""

import os
import sys
from typing import Any

from PySide6.QtWidgets import QApplication

from tests.bench.first_paint import answer, report_rest, report_start, wait_for_paint


def main() -> None:
    started_ns, rest_seconds = int(sys.argv[1]), float(sys.argv[2])

    def measure_instead(*_args: Any) -> int:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        wait_for_paint(app)
        numbers = report_start(started_ns)
        if rest_seconds:
            numbers |= report_rest(app, rest_seconds)
        answer(numbers)
        # No tidying: a killed program loses nothing either.
        os._exit(0)

    QApplication.exec = measure_instead  # type: ignore[method-assign]
    from learn_app.__main__ import main as run

    sys.argv[1:] = sys.argv[3:]
    sys.exit(run())


main()
