"""The files that come with a message, drawn: each with what can be done with it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import breakable, shown
from learn_app.exercises.desktop.drive import Item
from learn_app.exercises.desktop.item_view import picture_of
from learn_app.exercises.desktop.mailbox import Enclosure
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


class EnclosedFiles(QWidget):
    """The files of an open message, to open or to keep."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show none."""
        super().__init__()
        self._stage = stage
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(stage.theme.px(8))

    def show_files(self, files: tuple[Enclosure, ...]) -> None:
        """Draw the files in their order."""
        while len(self._rows) < len(files):
            row = _Row(self._stage, len(self._rows))
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(files))
            if number < len(files):
                row.show_file(files[number])
        self.setVisible(bool(files))


class _Row(Card):
    def __init__(self, stage: ExerciseView, number: int) -> None:
        theme, px = stage.theme, stage.theme.px
        super().__init__(theme, "window_side", "line", 12)
        self._theme, self._translator = theme, stage.translator
        _ = self._translator.gettext
        self._picture = QLabel()
        self._name = breakable(Text("", theme, 17, SEMIBOLD))
        self._open = Button(_("Open"), theme, icon="eye", role="compact")
        self._save = Button(_("Save"), theme, icon="download", role="compact")
        add_target(stage, f"mail.open-file.{number}", self._open, "")
        add_target(stage, f"mail.save-file.{number}", self._save, "")
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._picture)
        head.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(10))
        column.setSpacing(px(6))
        column.addLayout(head)
        flow = Flow(None, px(10))
        flow.addWidget(self._open)
        flow.addWidget(self._save)
        column.addLayout(flow)

    def show_file(self, file: Enclosure) -> None:
        """Draw a file."""
        _ = self._translator.gettext
        item = Item("", file.name, file.kind, "downloads", pictogram=file.pictogram)
        self._picture.setPixmap(self._theme.pictogram(picture_of(item), self._theme.px(30)))
        name = shown(file.name)
        self._name.set_text(name)
        self._open.setAccessibleName(_("Open {file}", file=name))
        self._save.setAccessibleName(_("Save {file} on the computer", file=name))
