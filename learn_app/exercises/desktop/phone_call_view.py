"""A call that comes in, the page behind a link, and what an act would have led to: all drawn."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercises.desktop.app_view import Page, add_button, breakable
from learn_app.exercises.desktop.phone import Phone, find_text
from learn_app.exercises.desktop.phone_world import Call
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_GIVING = {
    "code": N_("Give the code"),
    "password": N_("Give the password"),
    "card": N_("Give the card number"),
    "access": N_("Let them into the computer"),
    "nothing": "",
}
_WARNINGS: Mapping[str, tuple[str, str]] = {
    "gave-code": (
        N_("With this code, they can pay."),
        N_("The code is your signature. In real life: call your bank at once, at the number on your card."),
    ),
    "gave-password": (
        N_("With this password, they can go in."),
        N_("In real life: change the password at once, then tell somebody you trust."),
    ),
    "gave-card": (
        N_("With these numbers, they can pay."),
        N_("In real life: call your bank at once. It blocks the card, day and night."),
    ),
    "gave-access": (
        N_("They see all that is on the screen."),
        N_("In real life: turn the computer off, then call your bank and somebody you trust."),
    ),
    "scam-paid": (
        N_("The card number has gone to strangers."),
        N_("In real life: call your bank at once. It blocks the card, day and night."),
    ),
    "premium-dialled": (
        N_("This call costs a lot."),
        N_("In real life: hang up at once. An unknown number need not be called back."),
    ),
}
_AFTER = N_("Here it was only practice: nothing happened. You can try again.")


class CallPart(QWidget):
    """Who calls, what was said so far, and what can be answered."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no call yet."""
        super().__init__()
        self._stage = stage
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        picture = QLabel()
        picture.setPixmap(theme.pictogram("mobile-phone", px(44)))
        self._caller = breakable(Text("", theme, 24, BOLD))
        self._status = Text("", theme, 16, colour="soft_ink")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._caller)
        names.addWidget(self._status)
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(12), px(14), px(8))
        head.setSpacing(px(10))
        head.addWidget(picture)
        head.addLayout(names, 1)
        self._page = Page(theme, margin=14)
        self._said: list[Card] = []
        self._words: tuple[str, ...] = ()
        self._page.column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), px(4), px(12), px(10))
        foot.setSpacing(px(10))
        self._buttons: dict[str, Button] = {}
        for target, name, icon, role in (
            ("listen", _("Listen on"), "volume", "accent"),
            ("accept", _("Answer"), "phone", "confirm"),
            ("refuse", _("Refuse"), "phone-off", "compact"),
            ("give", "", "", "compact"),
            ("hangup", _("Hang up"), "phone-off", "compact"),
            ("official", "", "phone", "compact"),
        ):
            button = self._buttons[target] = add_button(stage, f"phone.call.{target}", name, role, icon)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._page, 1)
        column.addLayout(foot)

    def show_call(self, call: Call, phone: Phone, shown: tuple[str, ...]) -> None:
        """Draw a call; ``shown`` are its targets on show."""
        _ = self._stage.translator.gettext
        self._caller.set_text(call.caller)
        self._status.set_text(_("On the line") if phone.heard else _("The telephone rings."))
        self._buttons["give"].set_text(_(_GIVING[call.asks]))
        self._buttons["official"].set_text(_("Hang up and call: {whom}", whom=call.official))
        for target, button in self._buttons.items():
            button.setVisible(f"phone.call.{target}" in shown)
        words = call.says[: phone.heard]
        if words == self._words:
            return
        self._words = words
        for number in range(len(self._said), len(words)):
            bubble = Card(self._stage.theme, "window_bar", "", 16)
            inner = QVBoxLayout(bubble)
            inner.setContentsMargins(*[self._stage.theme.px(12)] * 4)
            inner.addWidget(breakable(Text("", self._stage.theme, 19)))
            self._said.append(bubble)
            self._page.column.insertWidget(number, bubble)
        for number, bubble in enumerate(self._said):
            bubble.setVisible(number < len(words))
            text = bubble.findChild(Text)
            if text is not None and number < len(words):
                text.set_text(_("“{words}”", words=words[number]))
        self._page.show_end()

    def spoken(self) -> str:
        """Return who calls, or what was said last."""
        return self._words[-1] if self._words else f"{self._caller.text()}. {self._status.text()}"

    def first(self) -> QWidget:
        """Return where one begins."""
        return next(button for button in self._buttons.values() if not button.isHidden())


class LinkPart(QWidget):
    """The page that a message's link opens."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no page yet."""
        super().__init__()
        self._stage = stage
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._address = breakable(Text("", theme, 16))
        bar = Card(theme, "window_bar", "", 14)
        inner = QHBoxLayout(bar)
        inner.setContentsMargins(px(12), px(8), px(12), px(8))
        inner.addWidget(self._address, 1)
        self._page = Page(theme, margin=16)
        self._words = breakable(Text("", theme, 19))
        self._field = Card(theme, "card", "field_line", 12)
        row = QHBoxLayout(self._field)
        row.setContentsMargins(px(12), px(10), px(12), px(10))
        row.addWidget(Text(_("Card number"), theme, 18, colour="soft_ink"), 1)
        self._page.column.addWidget(self._words)
        self._page.column.addWidget(self._field)
        self._page.column.addStretch(1)
        self._pay = add_button(stage, "phone.page.pay", _("Pay by card"), "accent")
        self.close_button = add_button(stage, "phone.page.close", _("Close the page"), "compact", "x")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(10), px(10), px(10))
        column.setSpacing(px(10))
        column.addWidget(bar)
        column.addWidget(self._page, 1)
        column.addWidget(self._pay)
        column.addWidget(self.close_button)

    def show_page(self, phone: Phone) -> None:
        """Draw the page that is open."""
        sms = find_text(phone, phone.page)
        if sms is None:
            return
        self._address.set_text(sms.link)
        self._words.set_text(sms.page)
        self._field.setVisible(sms.is_scam)
        self._pay.setVisible(sms.is_scam)

    def spoken(self) -> str:
        """Return the page's words."""
        return self._words.text()


class WarningPart(QWidget):
    """What an act would have led to, and what one does then: calm, and one button."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show nothing yet."""
        super().__init__()
        self._stage = stage
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title = breakable(Text("", theme, 23, SEMIBOLD))
        self._words = breakable(Text("", theme, 19))
        self._after = breakable(Text(_(_AFTER), theme, 19, SEMIBOLD, "ok_ink"))
        page = Page(theme, margin=18)
        for widget in (self._picture, self._title, self._words, self._after):
            page.column.addWidget(widget)
        page.column.addStretch(1)
        self.button = Button(_("I understand"), theme, icon="check", role="accent")
        self.button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        add_target(stage, "phone.understood", self.button, _("I understand"))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(10), px(10), px(10))
        column.addWidget(page, 1)
        column.addWidget(self.button)

    def show_warning(self, phone: Phone, call: Call | None) -> None:
        """Draw the warning; ``call`` is the one that it is about."""
        _, theme = self._stage.translator.gettext, self._stage.theme
        is_good = phone.warning == "official"
        self._picture.setPixmap(theme.pictogram("thumbs-up" if is_good else "warning", theme.px(60)))
        self._after.setVisible(not is_good)
        if is_good and call:
            self._title.set_text(_("{whom} answers.", whom=call.official))
            self._words.set_text(_("“{words}”", words=call.answer))
            return
        title, words = _WARNINGS.get(phone.warning, ("", ""))
        self._title.set_text(_(title) if title else "")
        self._words.set_text(_(words) if words else "")

    def spoken(self) -> str:
        """Return all that stands there."""
        parts = (self._title, self._words, *(() if self._after.isHidden() else (self._after,)))
        return " ".join(part.text() for part in parts)
