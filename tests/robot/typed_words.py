"""An exercise of typing on a real screen: ``python -m tests.robot.typed_words KIND WORD…``.

It prints its window's number when it is ready for keys, then each answer of the machine as
``verdict code``, and for a dead key what the panel says then. It ends when the words are typed, or
keys found, or the first WORD is corrected to the second one, and tells whether another keyboard was noticed.
"""

import sys

import msgspec
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from learn_app.content.kinds import load_kind
from learn_app.exercise_api.contract import Feedback
from learn_app.exercise_api.events import Event
from learn_app.screens.exercise_views import load_view
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.held_keys import HeldKeys
from learn_app.widgets.keyboard_view import KeyboardView
from tests.exercises.stage import Stage

LONGEST_MS = 20_000


class LoudStage(Stage):
    """Prints what it is told."""

    def _on_happened(self, event: Event) -> None:
        super()._on_happened(event)
        feedback: Feedback = self.told[-1]
        print(feedback.verdict.value, feedback.code, flush=True)
        if self.is_done():
            QTimer.singleShot(0, QApplication.quit)


def main(kind_name: str, words: list[str]) -> None:
    app = QApplication(["typed-words"])
    kind = load_kind(kind_name)
    field = {"key_find": "keys", "shortcut": "shortcuts"}.get(kind_name, "words")
    fields: dict[str, object] = {field: words}
    if kind_name == "edit":
        fields = {"text": words[0], "wanted": words[1], "keyboard": "shown"}
    stage = LoudStage(kind, load_view(kind_name), msgspec.convert(fields, kind.spec))
    view, panel = stage.view, stage.view.panel()
    HeldKeys(view.window().windowHandle())
    assert isinstance(panel, FingerChip)
    if isinstance(view, KeyboardView):
        view.area.dead_key_pressed.connect(lambda _sign: print("dead", panel.sentence, flush=True))
    QTimer.singleShot(LONGEST_MS, app.quit)
    print(int(stage.view.winId()), flush=True)
    app.exec()
    if isinstance(view, KeyboardView) and view.notice is not None:
        print("notice", view.notice.accessibleName(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
