"""The door of the mailbox, drawn: address, password, and the button to come in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop.app_view import Page, add_button, add_text_target
from learn_app.exercises.desktop.mailbox import Mail
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.fields import TextField
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


class EntryPage(Page):
    """What is shown of the mailbox before one is in."""

    def __init__(self, stage: ExerciseView) -> None:
        """Build the fields, empty."""
        super().__init__(stage.theme)
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        paint_ground(self.viewport(), theme, "window_side")
        self._translator = stage.translator
        card = Card(theme, "card", "line", 16)
        card.setMaximumWidth(px(520))
        inner = QVBoxLayout(card)
        inner.setContentsMargins(px(24), px(18), px(24), px(20))
        inner.setSpacing(px(8))
        inner.addWidget(Text(_("Sign in to your mailbox"), theme, 24, SEMIBOLD))
        self._said = Text("", theme, 18, colour="soft_ink")
        self._said.hide()
        inner.addWidget(self._said)
        self._address = TextField(theme)
        self._password = TextField(theme)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = Button("", theme, icon="eye", role="quiet")
        add_text_target(stage, "mail.address", self._address, _("E-mail address"))
        add_text_target(stage, "mail.password", self._password, _("Password"))
        add_target(stage, "mail.show-password", self._show, _("Show the password"))
        # As at a real door: Enter goes on to the password, then in.
        self._address.returnPressed.connect(self._password.setFocus)
        self._password.returnPressed.connect(lambda: stage.happen(Clicked("mail.sign-in")))
        inner.addWidget(Text(_("E-mail address"), theme, 17, SEMIBOLD))
        inner.addWidget(self._address)
        inner.addWidget(Text(_("Password"), theme, 17, SEMIBOLD))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self._password, 1)
        row.addWidget(self._show)
        inner.addLayout(row)
        inner.addSpacing(px(8))
        enter = add_button(stage, "mail.sign-in", _("Sign in"), "accent")
        inner.addWidget(enter, 0, Qt.AlignmentFlag.AlignLeft)
        beside = QWidget()
        middle = QHBoxLayout(beside)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(card, 8)
        middle.addStretch(1)
        self.column.addWidget(beside)
        self.column.addStretch(1)

    def show_mail(self, mail: Mail) -> None:
        """Draw what is being written."""
        _ = self._translator.gettext
        if mail.notice == "signed-out":
            # It stays: the fields would move away under the pointer at the first letter.
            self._said.set_text(_("You are signed out."))
            self._said.show()
        address, password = mail.login
        self._address.show_text(address)
        self._password.show_text(password)
        mode = QLineEdit.EchoMode.Normal if mail.shows_password else QLineEdit.EchoMode.Password
        if self._password.echoMode() != mode:
            self._password.setEchoMode(mode)
            self._show.set_icon("eye-off" if mail.shows_password else "eye")
            name = _("Hide the password") if mail.shows_password else _("Show the password")
            self._show.setAccessibleName(name)

    def take_focus(self) -> None:
        """Begin with the address."""
        self._address.setFocus()
