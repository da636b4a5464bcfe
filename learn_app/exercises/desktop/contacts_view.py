"""The address book, drawn: one line for each person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Page, add_button
from learn_app.exercises.desktop.letter_view import LetterRow
from learn_app.exercises.desktop.mail_world import ids
from learn_app.exercises.desktop.mailbox import Letter
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


class ContactsPage(QWidget):
    """The people to write to, and the way back without choosing one."""

    def __init__(self, stage: ExerciseView, scene: Scene) -> None:
        """Draw the people of the address book."""
        super().__init__()
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        title = Text(_("Choose a person"), theme, 22, SEMIBOLD)
        title.setContentsMargins(px(18), px(14), px(18), px(8))
        page = Page(theme, margin=0)
        page.column.setContentsMargins(0, 0, 0, 0)
        page.column.setSpacing(0)
        self._rows: list[LetterRow] = []
        for person_id in ids(scene.world.mailbox.contacts):
            person = scene.world.person(person_id)
            if person is None:
                continue
            row = LetterRow(theme)
            row.show_letter(Letter(person_id, person, person.email, "", "", "inbox", False), False)
            add_target(stage, f"mail.contact.{person_id}", row, f"{person.name}, {person.email}")
            page.column.addWidget(row)
            self._rows.append(row)
        page.column.addStretch(1)
        back = add_button(stage, "mail.back", _("Back"), "compact", "arrow-left")
        self._back = back
        foot = QVBoxLayout()
        foot.setContentsMargins(px(18), px(8), px(18), px(8))
        foot.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(page, 1)
        column.addLayout(foot)

    def take_focus(self) -> None:
        """Begin with the first person."""
        (self._rows[0] if self._rows else self._back).setFocus()
