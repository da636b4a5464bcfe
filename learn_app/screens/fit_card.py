"""What exercises are adapted to, for one learner: to be seen by the trainer, and taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.practice import list_keys, weak_keys
from learn_app.i18n import Translator
from learn_app.progress.records import Learner
from learn_app.screens.avatars import Avatar, learner_name
from learn_app.screens.screen import Context, column
from learn_app.training.fitting import Fitting
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


def describe_fit(fit: Calibration, translator: Translator) -> list[str]:
    """Return in words what differs from the exercises as they were written; nothing for nothing."""
    words = []
    if fit.target_scale > 1:
        units, tenths = divmod(round(fit.target_scale * 10), 10)
        words.append(translator.gettext("targets enlarged ×{units}.{tenths}", units=units, tenths=tenths))
    if fit.double_click_ms:
        words.append(translator.gettext("double click: {ms} ms", ms=fit.double_click_ms))
    if fit.hand == "left":
        words.append(translator.gettext("left-handed"))
    return words


class FitCard(Card):
    """One learner's line, with a button that takes the adaptations back."""

    def __init__(self, context: Context, learner: Learner) -> None:
        """Show what the store knows now."""
        super().__init__(context.theme, radius=16)
        theme, px = context.theme, context.theme.px
        self._translator = context.translator
        gettext = context.translator.gettext
        self._fitting = Fitting(context.store, learner.id)
        name = learner_name(learner, gettext)
        self.said = Text("", theme, 18, colour="soft_ink")
        self.reset = Button(gettext("Reset"), theme, icon="refresh", parent=self)
        self.reset.setObjectName(f"reset.{learner.id}")
        self.reset.setAccessibleName(gettext("Reset: {name}", name=name))
        self.reset.clicked.connect(self._on_reset)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(px(16))
        layout.addWidget(Avatar(learner.picture, px(48), theme), 0, Qt.AlignmentFlag.AlignVCenter)
        middle, words = column(spacing=px(2))
        words.addWidget(Text(name, theme, 20, SEMIBOLD))
        words.addWidget(self.said)
        weak = weak_keys(self._fitting.known.keys)
        if weak:
            told = gettext("To practise again: {keys}.", keys=list_keys(weak))
            words.addWidget(Text(told, theme, 18, colour="soft_ink"))
        layout.addWidget(middle, 1)
        layout.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tell()

    def _tell(self) -> None:
        words = describe_fit(self._fitting.known, self._translator)
        self.said.set_text(" · ".join(words) or self._translator.gettext("exercises as they were written"))
        self.reset.setVisible(bool(words))

    def _on_reset(self) -> None:
        self._fitting.reset()
        self._tell()
