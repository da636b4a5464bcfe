"""The fictional computer is no matter of windows on a screen: whole stories are played without Qt."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PLAY = """
import sys
from pathlib import Path
from learn_app.content.kinds import load_kind
from learn_app.content.loader import load_content

root, kind, played = Path(sys.argv[1]), load_kind("desktop"), 0
for module in load_content(root / "lessons", root / "assets").modules:
    for lesson in (one.lesson for one in module.lessons if one.lesson):
        for exercise in lesson.exercises:
            if exercise.kind != "desktop" or len(exercise.spec.goals) < 3:
                continue
            state = kind.start(exercise.spec, exercise.seed)
            while (event := kind.expect(exercise.spec, state)) is not None:
                state, _ = kind.update(exercise.spec, state, event)
            assert kind.is_done(exercise.spec, state)
            played += 1
print(played > 20, sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))))
"""


def test_the_shipped_stories_are_played_without_qt() -> None:
    run = subprocess.run(
        [sys.executable, "-c", PLAY, str(ROOT)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (run.stdout.strip(), run.stderr) == ("True []", "")
