"""The telephone, drawn: its short messages."""

from PySide6.QtWidgets import QVBoxLayout

from learn_app.exercises.desktop.app_view import AppView, Page
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target


class PhoneView(AppView):
    """The telephone."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no message yet."""
        super().__init__(stage)
        self._rows: dict[str, Button] = {}
        self._page = Page(self.theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw the messages."""
        known = [text.id for text in desk.phone.texts]
        for position, text in enumerate(desk.phone.texts):
            row = self._rows.get(text.id)
            if row is None:
                row = self._rows[text.id] = Button("", self.theme, role="compact", is_left_aligned=True)
                add_target(self.stage, f"phone.text.{text.id}", row, text.sender)
            self._page.column.insertWidget(position, row)
            words = f"{text.sender}: {text.text}".replace("**", "")
            row.set_text(words if text.id == desk.phone.open or text.id in desk.phone.read else text.sender)
            row.setVisible(True)
        for text_id in self._rows.keys() - set(known):
            self._rows[text_id].hide()
