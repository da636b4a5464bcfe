"""What the program takes until its first window is painted.

usage: python -m tests.bench.app_window STARTED_NS OPTION...
"""

import sys

from tests.bench.first_paint import report_start
from tests.bench.program import run_instead

started_ns = int(sys.argv[1])
run_instead(sys.argv[2:], lambda _app, _window: report_start(started_ns))
