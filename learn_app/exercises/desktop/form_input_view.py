"""The inputs of form fields: what one types into, and what one chooses from."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Chosen
from learn_app.exercises.desktop.app_view import add_button, add_input, add_text_target
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.form_values import lacking_rules
from learn_app.exercises.desktop.form_words import RULES
from learn_app.exercises.desktop.form_world import Field, Option
from learn_app.i18n import N_, Translator
from learn_app.widgets.choice_buttons import CheckBox, Radio, show_choice
from learn_app.widgets.exercise_view import Stage
from learn_app.widgets.fields import DropDown, TextField
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import Theme


class Input(QWidget):
    """The part of a question that answers it."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """``name`` is what those hear who do not see."""
        super().__init__()
        self.field, self.name, self.stage = field, name, stage
        self.target = f"form.{field.id}"
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(stage.theme.px(6))

    def show_answer(self, form: Form) -> None:
        """Draw the answer as it stands in the form."""
        raise NotImplementedError

    def parts(self) -> list[QWidget]:
        """Return the widgets that the Tab key comes to, in their order."""
        raise NotImplementedError

    def show_problem(self, has_problem: bool, words: str) -> None:
        """Mark what is to be mended; ``words`` are for those who do not see it."""
        for part in self.parts():
            part.setAccessibleDescription(words)
            if isinstance(part, TextField | DropDown | CheckBox | Radio):
                part.set_problem(has_problem)


class TextInput(Input):
    """A field to type into."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin empty."""
        super().__init__(field, name, stage)
        placeholder = stage.translator.gettext("DD/MM/YYYY") if field.type == "date" else ""
        self.text = TextField(stage.theme, placeholder)
        add_text_target(stage, self.target, self.text, name)
        self.row = QHBoxLayout()
        self.row.setSpacing(stage.theme.px(8))
        self.row.addWidget(self.text, 1)
        self.column.addLayout(self.row)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        self.text.show_text(form.value(self.field.id))

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self.text]


class ListInput(Input):
    """A list that drops down."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin with nothing chosen."""
        super().__init__(field, name, stage)
        options = [(option.id, option.text) for option in field.options]
        self._list = chosen = DropDown(stage.theme, options, stage.translator.gettext("Choose…"))
        chosen.activated.connect(lambda index: stage.happen(Chosen(self.target, chosen.option(index))))
        add_input(stage, self.target, chosen, name)
        self.column.addWidget(chosen)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        self._list.show_option(form.value(self.field.id))

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self._list]


class BoxInput(Input):
    """A box to tick, with the question beside it."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin without a tick."""
        super().__init__(field, name, stage)
        star = " *" if field.required else ""
        self._box = CheckBox(field.label + star, stage.theme)
        add_target(stage, self.target, self._box, name)
        self.column.addWidget(self._box)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        self._box.setChecked(bool(form.value(self.field.id)))

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self._box]


class OptionsInput(Input):
    """All options in sight, each a button."""

    gap: ClassVar[int] = 14
    """Between two buttons, in pixels of the design."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin with none chosen."""
        super().__init__(field, name, stage)
        group = QWidget()
        group.setAccessibleName(name)
        flow = Flow(group, stage.theme.px(self.gap))
        self.buttons: dict[str, QAbstractButton] = {}
        for option in field.options:
            button = self.buttons[option.id] = self.made(option)
            add_target(stage, f"{self.target}.{option.id}", button, self.named(option))
            flow.addWidget(button)
        self.column.addWidget(group)

    def made(self, option: Option) -> QAbstractButton:
        """Return the button of an option."""
        raise NotImplementedError

    def named(self, option: Option) -> str:
        """Return what those hear of an option who do not see it."""
        raise NotImplementedError

    def parts(self) -> list[QWidget]:  # noqa: D102
        return list(self.buttons.values())


class RadioInput(OptionsInput):
    """Round buttons, of which one is chosen."""

    def made(self, option: Option) -> Radio:  # noqa: D102
        return Radio(option.text, self.stage.theme)

    def named(self, option: Option) -> str:  # noqa: D102
        gettext = self.stage.translator.gettext
        return gettext("{label}: {option}", label=self.field.label, option=option.text)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        show_choice(self.buttons, form.value(self.field.id))


class PasswordInput(TextInput):
    """A password: dots, an eye to see it, and its rules, each ticked once it is kept."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin empty and hidden."""
        super().__init__(field, name, stage)
        self.text.setEchoMode(QLineEdit.EchoMode.Password)
        self._is_shown = False
        _ = stage.translator.gettext
        self._eye = add_button(
            stage, f"{self.target}.show", "", "quiet", "eye", _("Show the password"), is_tight=True
        )
        self.row.addWidget(self._eye)
        asked = ["short"] if field.length > 1 else []
        asked += [*field.needs, *(["guessable"] if field.never else [])]
        self._rules = {
            rule: _Rule(_(RULES[rule], length=field.length), stage.theme, stage.translator) for rule in asked
        }
        for widget in self._rules.values():
            self.column.addWidget(widget)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        super().show_answer(form)
        value = form.value(self.field.id)
        lacking = lacking_rules(self.field, value)
        for rule, widget in self._rules.items():
            widget.show_kept(bool(value) and rule not in lacking)
        is_shown = self.field.id in form.shown
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            modes = QLineEdit.EchoMode
            self.text.setEchoMode(modes.Normal if is_shown else modes.Password)
            self._eye.set_icon("eye-off" if is_shown else "eye")
            words = N_("Hide the password") if is_shown else N_("Show the password")
            self._eye.setAccessibleName(self.stage.translator.gettext(words))

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self.text, self._eye]


class _Rule(QWidget):
    """One rule of a password, ticked or not."""

    def __init__(self, words: str, theme: Theme, translator: Translator) -> None:
        super().__init__()
        self._theme, self._translator, self._said = theme, translator, words
        self._is_kept: bool | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(4), 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._picture = QLabel()
        self._words = Text(words, theme, 16)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.show_kept(False)

    def show_kept(self, is_kept: bool) -> None:
        """Tick it, or not."""
        if is_kept == self._is_kept:
            return
        self._is_kept = is_kept
        theme = self._theme
        icon, colour = ("check", "ok_ink") if is_kept else ("minus", "soft_ink")
        self._picture.setPixmap(theme.icon(icon, theme.px(20), colour))
        self._words.set_colour(colour)
        state = N_("{rule}: done") if is_kept else N_("{rule}: not yet")
        self.setAccessibleName(self._translator.gettext(state, rule=self._said))
