"""What was acknowledged survives the program's sudden end."""

import re
import subprocess
import sys

KILLS = 100


def test_killed_a_hundred_times_no_acknowledged_attempt_is_lost() -> None:
    # In a process of its own: it forks, which one with Qt's threads had better not do.
    result = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.progress.kills", str(KILLS)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    acknowledged = re.search(
        rf"^{KILLS} kills in \d+ s, (\d+) attempts acknowledged, all there", result.stdout
    )
    assert acknowledged is not None
    assert int(acknowledged[1]) > KILLS
