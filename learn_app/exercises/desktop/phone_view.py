"""The telephone, drawn: its case, and in it what its screen shows."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import AppView
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.phone import current_call, shown_part, targets
from learn_app.exercises.desktop.phone_call_view import CallPart, LinkPart, WarningPart
from learn_app.exercises.desktop.phone_texts_view import ConversationPart, ListPart
from learn_app.exercises.desktop.world import Scene
from learn_app.i18n import N_
from learn_app.widgets.chip import Chip
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.theme import Theme

_WIDTH, _BORDER, _RADIUS = 530, 8, 26
_NOTICES = {
    "deleted": N_("The conversation is in “Deleted”. You can take it back."),
    "restored": N_("The conversation is back."),
    "reported": N_("Sent on to 33700. Thank you for the others."),
    "blocked": N_("This sender can no longer write to you."),
    "unblocked": N_("This sender can write to you again."),
}


class PhoneView(AppView):
    """The telephone."""

    sentences: ClassVar[Mapping[str, str]] = {
        "scam-link-opened": N_("This link is a trap. You only looked: close the page."),
        "scam-paid": N_("Never pay through a link that came by message."),
        "premium-dialled": N_("Do not call back a number you do not know."),
        "gave-code": N_("The code is for you alone. Nobody may ask for it."),
        "gave-password": N_("The password is for you alone. Nobody may ask for it."),
        "gave-card": N_("Never give your card number to somebody who calls you."),
        "gave-access": N_("Let nobody you do not know into your computer."),
        "reported-genuine": N_("This message is real: it need not be reported."),
        "blocked-genuine": N_("This sender is real: you may need the next messages."),
        "wrong-text-deleted": N_("That was another message. You find it in “Deleted”."),
        "needed-text-deleted": N_("You still need this message. You find it in “Deleted”."),
    }

    def __init__(self, stage: ExerciseView) -> None:
        """Build the parts, and put the list in front."""
        super().__init__(stage)
        paint_ground(self, self.theme, "window_side")
        px = self.theme.px
        self._list = ListPart(stage)
        self._texts = ConversationPart(stage)
        self._call = CallPart(stage)
        self._page = LinkPart(stage)
        self._warning = WarningPart(stage)
        self._parts: dict[str, QWidget] = {
            "list": self._list,
            "texts": self._texts,
            "call": self._call,
            "page": self._page,
            "warning": self._warning,
        }
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._notice = Chip(self.theme)
        self._notice.set_size(16)
        case = _Case(self.theme)
        inner = QVBoxLayout(case)
        border = px(_BORDER + 6)
        inner.setContentsMargins(border, border, border, border)
        inner.setSpacing(px(4))
        inner.addWidget(self._notice)
        inner.addWidget(self._stack, 1)
        case.setMaximumWidth(px(_WIDTH))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(6), px(8), px(6), px(2))
        row.addStretch(1)
        row.addWidget(case, 100)
        row.addStretch(1)

    def show_app(self, scene: Scene, desk: Desk) -> None:
        """Draw what the telephone shows."""
        phone = desk.phone
        part = shown_part(scene, phone)
        call = current_call(scene, phone)
        match part:
            case "list":
                self._list.show_list(scene, phone)
            case "texts":
                self._texts.show_conversation(phone)
            case "page":
                self._page.show_page(phone)
            case "warning":
                known = scene.world.phone.call(phone.about) if scene.world.phone else None
                self._warning.show_warning(phone, known)
        if call and part == "call":
            self._call.show_call(call, phone, targets(scene, desk))
        self._stack.setCurrentWidget(self._parts[part])
        sentence = self.translator.gettext(_NOTICES[phone.notice]) if phone.notice else ""
        if sentence != self._notice.sentence:
            self._notice.say("ok", sentence)

    def take_focus(self) -> None:
        """Begin in what is shown."""
        part = self._stack.currentWidget()
        if isinstance(part, ListPart | CallPart):
            first = part.first()
        elif part is self._texts:
            first = self._texts.back
        else:
            first = self._page.close_button if part is self._page else self._warning.button
        # As by the mouse: a ring around « answer » would seem to say so.
        first.setFocus(Qt.FocusReason.MouseFocusReason)

    def spoken(self) -> str:
        """Return what is read, or heard."""
        part = self._stack.currentWidget()
        if isinstance(part, ConversationPart | CallPart | LinkPart | WarningPart):
            return part.spoken()
        return ""


class _Case(QWidget):
    """The telephone's case: a dark rim with round corners around a light screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("window_frame"))
        painter.drawRoundedRect(QRectF(self.rect()), px(_RADIUS), px(_RADIUS))
        rim = px(_BORDER)
        painter.setBrush(self._theme.colour("card"))
        inner = px(_RADIUS - _BORDER)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(rim, rim, -rim, -rim), inner, inner)
