"""The clumsy hand on every exercise of the practice desktop: ``python -m tests.robot.clumsy [ROUNDS]``.

Each round plays all of them with other mistakes. Ends with 1 when one could not be finished.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from learn_app.app import Application, Options
from learn_app.paths import Paths
from learn_app.tour.robot import RobotLostError
from tests.robot.clumsy_hand import ClumsyHand
from tests.robot.desktop_stage import exercises_of, name_of, open_exercise

KINDS = ("desktop", "judge", "choice")


def main(rounds: int) -> int:
    """Play all exercises, ``rounds`` times; return how many could not be finished."""
    lost, began = 0, monotonic()
    with TemporaryDirectory() as data:
        app = Application(Paths.find(Path(data)), Options("fr", "window"))
        app.refresh_lessons()
        app.show()
        app.window.resize(1366, 768)
        for seed in range(1, rounds + 1):
            acts = 0
            for number, (lesson, exercise) in enumerate(exercises_of(*KINDS)):
                screen = open_exercise(app, lesson, exercise)
                try:
                    acts += ClumsyHand(1000 * seed + number).play(screen)
                except (RobotLostError, AssertionError) as error:
                    lost += 1
                    print(f"{name_of(lesson, exercise)} (seed {1000 * seed + number}): {error}", flush=True)
            print(f"round {seed}: {acts} acts, {lost} lost, {monotonic() - began:.0f} s", flush=True)
        app.close()
    return lost


if __name__ == "__main__":
    sys.exit(1 if main(int(sys.argv[1]) if len(sys.argv) > 1 else 3) else 0)
