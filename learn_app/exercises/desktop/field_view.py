"""One question of a form, drawn: label, input, and what is wrong with the answer."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import breakable
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.form_calendar_view import DateInput
from learn_app.exercises.desktop.form_captcha_view import LettersInput, PicturesInput, RobotInput
from learn_app.exercises.desktop.form_file_view import FileInput
from learn_app.exercises.desktop.form_input_view import (
    BoxInput,
    Input,
    ListInput,
    PasswordInput,
    RadioInput,
    TextInput,
)
from learn_app.exercises.desktop.form_words import problem_words
from learn_app.exercises.desktop.form_world import Field
from learn_app.widgets.exercise_view import Stage
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

_INPUTS: Mapping[str, type[Input]] = {
    "text": TextInput,
    "number": TextInput,
    "date": TextInput,
    "password": PasswordInput,
    "radio": RadioInput,
    "checkbox": BoxInput,
    "list": ListInput,
    "file": FileInput,
    "robot": RobotInput,
    "letters": LettersInput,
    "pictures": PicturesInput,
}


class FieldView(QWidget):
    """A question of any type."""

    def __init__(self, field: Field, stage: Stage) -> None:
        """Build the input, empty, and make its parts targets of ``stage``."""
        super().__init__()
        self.field = field
        self._translator, theme = stage.translator, stage.theme
        self._shown = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        if field.type not in ("checkbox", "robot"):
            column.addLayout(self._label(theme))
        if field.help:
            column.addWidget(breakable(Text(field.help, theme, 16, colour="soft_ink")))
        input_class = DateInput if field.type == "date" and field.calendar else _INPUTS[field.type]
        self._input = input_class(field, self._name(), stage)
        column.addWidget(self._input)
        self._problem = Problem(theme)
        column.addWidget(self._problem)
        column.addStretch(1)

    def show_answer(self, form: Form) -> None:
        """Draw the answer, and what is wrong with it."""
        self._input.show_answer(form)
        problem = form.error(self.field.id)
        if problem != self._shown:
            self._shown = problem
            words = problem_words(self._translator, self.field, problem)
            self._input.show_problem(bool(problem), words)
            self._problem.show_words(words)

    def take_focus(self) -> None:
        """Put the keyboard focus here."""
        self._input.parts()[0].setFocus()

    def last_input(self) -> QWidget:
        """Return the last widget that answers the question."""
        return self._input.parts()[-1]

    def _label(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(Text(self.field.label, theme, 17, SEMIBOLD))
        if self.field.required:
            row.addWidget(Text("*", theme, 17, SEMIBOLD, "error"))
        row.addStretch(1)
        return row

    def _name(self) -> str:
        if self.field.required:
            return self._translator.gettext("{label}, required", label=self.field.label)
        return self.field.label


class Problem(QWidget):
    """What is wrong, in red beside a field."""

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        picture = QLabel()
        picture.setPixmap(theme.icon("alert-circle", theme.px(18), "error"))
        self._words = Text("", theme, 16, colour="error")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say it, or "" for nothing."""
        self._words.set_text(words)
        self.setVisible(bool(words))
