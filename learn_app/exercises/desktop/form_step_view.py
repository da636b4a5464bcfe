"""The questions of one step of a form, laid out."""

from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercises.desktop.field_view import FieldView
from learn_app.exercises.desktop.form import Form
from learn_app.exercises.desktop.form_world import FormStep
from learn_app.widgets.exercise_view import Stage

_LARGE = ("radio", "file", "robot", "letters", "pictures")
"""Types of question that take a whole row."""

_AIR = 14
"""Each row has at most so much more room above and below it than it needs."""


class StepPage(QWidget):
    """The questions of one step, in one or two columns."""

    def __init__(self, step: FormStep, stage: Stage) -> None:
        """Build the questions, empty."""
        super().__init__()
        self.fields = [FieldView(field, stage) for field in step.fields]
        self._px = stage.theme.px
        self._arranged: tuple[bool, bool] | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(stage.theme.px(24))
        self._grid.setVerticalSpacing(stage.theme.px(3))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._grid)
        self._airs: list[QWidget] = []

    def show_answers(self, form: Form) -> None:
        """Draw the answers, and what is wrong with them."""
        for view in self.fields:
            view.show_answer(form)

    @property
    def air(self) -> int:
        """The height that it would take beyond what it needs, in pixels, if there is room."""
        return sum(air.maximumHeight() for air in self._airs)

    def arrange(self, has_two_columns: bool, is_short: bool) -> None:
        """Lay the questions out anew, in fewer rows where there is little room: where it ``is_short``."""
        if (has_two_columns, is_short) == self._arranged:
            return
        self._arranged = has_two_columns, is_short
        columns = 2 if has_two_columns else 1
        row = column = 0
        for position, view in enumerate(self.fields):
            span = columns if self._is_alone(position) else 1
            if column + span > columns:
                row, column = row + 1, 0
            is_last = position + 1 == len(self.fields) or self._is_alone(position + 1)
            if is_short and column == 0 and is_last and view.field.type == "list":
                span = columns  # what is chosen may be long, and nothing stands beside it
            self._grid.addWidget(view, 2 * row, column, 1, span)
            column += span
        self._let_air_in(row + 2)
        for i in range(2):
            self._grid.setColumnStretch(i, 1 if i < columns else 0)

    def _let_air_in(self, count: int) -> None:
        """Stand so many gaps above, between and below the rows, which take the room that is left over."""
        for air in self._airs:
            air.hide()
            air.deleteLater()
        self._airs = [QWidget(self) for _ in range(count)]
        for position, air in enumerate(self._airs):
            air.setMaximumHeight(self._px(_AIR))
            air.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            if position in (0, count - 1):
                self._column.insertWidget(0 if position == 0 else -1, air)
            else:
                self._grid.addWidget(air, 2 * position - 1, 0)
            air.show()

    def _is_alone(self, position: int) -> bool:
        """Tell whether a question takes a whole row: a box to tick shares one only with another box."""
        field = self.fields[position].field
        beside = [view.field.type for view in self.fields[max(0, position - 1) : position + 2]]
        is_large = field.type in _LARGE or bool(field.calendar)
        return is_large or (field.type == "checkbox" and beside.count("checkbox") < 2)
