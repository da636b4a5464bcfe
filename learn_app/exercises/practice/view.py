"""``practice`` on the screen: words to type, and beside them why just these."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercise_api.practice import explain
from learn_app.exercises.practice.spec import PracticeSpec
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD
from learn_app.widgets.words_view import WordsView


class PracticeView(WordsView):
    """A word at a time; the panel tells which keys are new, and which come back."""

    def __init__(self, spec: PracticeSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the stage, and the panel with its reasons."""
        super().__init__(spec, tools, parent)
        reasons = (tools.translator.gettext(said, **values) for said, values in explain(spec.round))
        self._panel = QWidget()
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(10))
        column.addWidget(Text(" ".join(reasons), self.theme, 18, SEMIBOLD))
        chip = super().panel()
        if chip is not None:
            column.addWidget(chip)

    def panel(self) -> QWidget:
        """Return the reasons, and the chip that names the finger where a keyboard is shown."""
        return self._panel
