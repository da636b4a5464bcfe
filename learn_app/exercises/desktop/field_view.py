"""One question of a form, drawn: label, input, and what is wrong with the answer."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Chosen
from learn_app.exercises.desktop.app_view import add_input, add_text_target, breakable
from learn_app.exercises.desktop.form_world import Field
from learn_app.i18n import N_
from learn_app.widgets.choice_buttons import CheckBox, Radio, show_choice
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import DropDown, TextField
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

PROBLEMS: Mapping[str, str] = {
    "missing": N_("This answer is missing."),
    "not-checked": N_("Tick this box to go on."),
    "not-chosen": N_("Choose an answer."),
    "date-form": N_("Write the date like this: 25/12/1990."),
    "date-year": N_("Write the year with 4 digits."),
    "date-unreal": N_("This date does not exist. Day, month, year."),
    "phone-letters": N_("Only digits here."),
    "phone-short": N_("Digits are missing."),
    "phone-long": N_("There are too many digits."),
    "email-at": N_("The @ sign is missing, or what is before it."),
    "email-ending": N_("The end of the address is missing."),
    "postcode": N_("A postcode has 5 digits."),
}


class FieldView(QWidget):
    """A question of any type."""

    def __init__(self, field: Field, stage: ExerciseView) -> None:
        """Build the inputs, empty, and make them targets of ``stage``."""
        super().__init__()
        self.field = field
        self._stage = stage
        self._translator, theme = stage.translator, stage.theme
        self._problem = ""
        self._text: TextField | None = None
        self._list: DropDown | None = None
        self._box: CheckBox | None = None
        self._radios: dict[str, Radio] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        if field.type != "checkbox":
            column.addLayout(self._label())
        if field.help:
            column.addWidget(breakable(Text(field.help, theme, 16, colour="soft_ink")))
        column.addWidget(self._input())
        self._error = QWidget()
        row = QHBoxLayout(self._error)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        picture = QLabel()
        picture.setPixmap(theme.icon("alert-circle", theme.px(18), "error"))
        self._words = Text("", theme, 16, colour="error")
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        column.addWidget(self._error)
        column.addStretch(1)
        self._error.hide()

    def show_answer(self, value: str, problem: str) -> None:
        """Draw the answer, and ``problem``, a code of ``PROBLEMS`` or ""."""
        if self._text:
            self._text.show_text(value)
        elif self._list:
            self._list.show_option(value)
        elif self._box:
            self._box.setChecked(bool(value))
        else:
            show_choice(self._radios, value)
        if problem != self._problem:
            self._problem = problem
            self._show_problem(problem)

    def take_focus(self) -> None:
        """Put the keyboard focus here."""
        self._inputs()[0].setFocus()

    def last_input(self) -> QWidget:
        """Return the last widget that answers the question."""
        return self._inputs()[-1]

    def _inputs(self) -> list[TextField | DropDown | CheckBox | Radio]:
        found = (self._text, self._list, self._box, *self._radios.values())
        return [widget for widget in found if widget is not None]

    def _show_problem(self, problem: str) -> None:
        for widget in self._inputs():
            widget.set_problem(bool(problem))
            widget.setAccessibleDescription(self._translator.gettext(PROBLEMS.get(problem, "")))
        self._words.set_text(self._translator.gettext(PROBLEMS.get(problem, "")))
        self._error.setVisible(bool(problem))

    def _label(self) -> QHBoxLayout:
        theme = self._stage.theme
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

    def _input(self) -> QWidget:
        stage, theme, field, target = self._stage, self._stage.theme, self.field, f"form.{self.field.id}"
        match field.type:
            case "radio":
                return self._radio_group()
            case "checkbox":
                star = " *" if field.required else ""
                self._box = CheckBox(field.label + star, theme)
                add_target(stage, target, self._box, self._name())
                return self._box
            case "list":
                options = [(option.id, option.text) for option in field.options]
                self._list = chosen = DropDown(theme, options, self._translator.gettext("Choose…"))
                chosen.activated.connect(
                    lambda index: stage.happen(
                        Chosen(target, chosen.option(index), at_ms=stage.tools.clock())
                    )
                )
                add_input(stage, target, chosen, self._name())
                return chosen
        placeholder = self._translator.gettext("DD/MM/YYYY") if field.type == "date" else ""
        self._text = TextField(theme, placeholder)
        add_text_target(stage, target, self._text, self._name())
        return self._text

    def _radio_group(self) -> QWidget:
        group = QWidget()
        group.setAccessibleName(self._name())
        flow = Flow(group, self._stage.theme.px(14))
        for option in self.field.options:
            radio = Radio(option.text, self._stage.theme)
            self._radios[option.id] = radio
            name = self._translator.gettext("{label}: {option}", label=self.field.label, option=option.text)
            add_target(self._stage, f"form.{self.field.id}.{option.id}", radio, name)
            flow.addWidget(radio)
        return group
