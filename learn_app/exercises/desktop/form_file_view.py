"""A file to join to a form: the button that asks for it, and what was chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from learn_app.exercises.desktop.app_view import add_button, breakable
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.form_input_view import Input
from learn_app.exercises.desktop.form_words import format_words, size_words
from learn_app.exercises.desktop.form_world import Field
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import Stage
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


class FileInput(Input):
    """A file from the computer."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin without a file."""
        super().__init__(field, name, stage)
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._button = add_button(
            stage,
            self.target,
            _("Choose a file"),
            "compact",
            "paperclip",
            _("{label}: choose a file", label=name),
        )
        limits = _(
            "{formats}, {size} at most",
            formats=format_words(stage.translator, field),
            size=size_words(stage.translator, field.heaviest),
        )
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self._button)
        row.addWidget(breakable(Text(limits, theme, 16, colour="soft_ink")), 1)
        self.column.addLayout(row)
        self._chosen = Card(theme, "ok_tint", "", 12)
        inner = QHBoxLayout(self._chosen)
        inner.setContentsMargins(px(12), px(4), px(6), px(4))
        inner.setSpacing(px(10))
        picture = QLabel()
        picture.setPixmap(theme.icon("check", px(24), "ok_ink"))
        self._name = breakable(Text("", theme, 18, SEMIBOLD, "ok_ink"))
        self._remove = add_button(
            stage, f"{self.target}.remove", "", "quiet", "x", _("Take the file away"), is_tight=True
        )
        inner.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self._name, 1)
        inner.addWidget(self._remove)
        self.column.addWidget(self._chosen)
        self._chosen.hide()

    def show_answer(self, form: Form) -> None:  # noqa: D102
        _ = self.stage.translator.gettext
        name = form.value(self.field.id).partition("/")[2]
        self._name.set_text(name.replace("**", "*\u200b*"))
        self._chosen.setVisible(bool(name))
        self._button.set_text(_("Choose another file") if name else _("Choose a file"))
        self._button.setAccessibleName(_("{label}: choose a file", label=self.name))

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self._button, self._remove]
