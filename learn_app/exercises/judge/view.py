"""``judge`` on the screen: the message as it would arrive, and below it what is asked."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.judge.machine import TOUCHABLE, JudgeState, next_clue
from learn_app.exercises.judge.part_view import PartTarget
from learn_app.exercises.judge.spec import JudgeSpec
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.paragraph import plain
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.sentences import CLICKS
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_HEADS = {
    "mail": (N_("An e-mail"), "e-mail"),
    "sms": (N_("A short message on the telephone"), "mobile-phone"),
    "page": (N_("A web page"), "globe-showing-europe-africa"),
    "popup": (N_("A window that opened by itself"), "desktop-computer"),
}
_MARGIN, _GAP = 16, 18
_COLUMNS = {"mail": 760, "sms": 480, "page": 760, "popup": 600}


class JudgeView(ExerciseView):
    """A message, two buttons, then a message to point at."""

    sentences: ClassVar = {
        **CLICKS,
        # The author's own words, said as they are.
        "right-verdict": "{why}",
        "wrong-verdict": "{why}",
        "clue-found": "{why}",
        "harmless": "{why}",
        "right-true": N_("Yes. You can trust this one."),
        "right-scam": N_("Yes, it is a scam. Now show what gives it away."),
        "taken-for-true": N_("Careful, it is a trap. Look who writes, and what is wanted."),
        "taken-for-scam": N_("No, this one is real. It asks for nothing secret."),
        "touched": N_("Do not touch it yet. First look: is it real?"),
        "not-a-clue": N_("No, many real messages have that too. Look elsewhere."),
        "already-found": N_("You have found this clue."),
    }

    def __init__(self, spec: JudgeSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the message, and the buttons below it."""
        super().__init__(spec, tools, parent)
        px, _ = self.theme.px, self.translator.gettext
        self._shown: JudgeState | None = None
        self._parts: dict[str, PartTarget] = {}
        for part in spec.parts:
            target = PartTarget(self.theme, part.id.partition(".")[0], part.text)
            self._parts[part.id] = target
            add_target(self, f"part.{part.id}", target, plain(part.text))
        self._true = Button(_(N_("It is real")), self.theme, icon="check", role="large")
        self._scam = Button(_(N_("It is a scam")), self.theme, icon="alert-triangle", role="large")
        self._wish = self._true.narrowest_line() + self._scam.narrowest_line() + px(_GAP)
        add_target(self, "verdict.true", self._true, _("It is real"))
        add_target(self, "verdict.scam", self._scam, _("It is a scam"))
        self._answers = QWidget()
        row = QHBoxLayout(self._answers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(_GAP))
        row.addStretch(1)
        row.addWidget(self._true)
        row.addWidget(self._scam)
        row.addStretch(1)
        self._task = Text("", self.theme, 22, SEMIBOLD)
        self._task.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._scroll = self._scrolled()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(14), px(_MARGIN), px(14))
        column.setSpacing(px(12))
        column.addWidget(self._scroll, 1)
        column.addWidget(self._answers)
        column.addWidget(self._task)

    def show_state(self, state: JudgeState) -> None:
        """Show what was found, and what is asked now."""
        if state == self._shown:
            return
        was_answering = self._shown is not None and not self._shown.answered
        self._shown = state
        is_over = state.answered and next_clue(self.spec, state) is None
        by_keys = any(button.hasFocus() and button.shows_focus for button in (self._true, self._scam))
        for name, part in self._parts.items():
            part.show_marks(
                is_open=state.answered and not is_over,
                is_found=name in state.found,
                is_tried=name in state.tried,
                is_live=not state.answered and f"part.{name}" in TOUCHABLE,
            )
            found = self.translator.gettext("A clue") if name in state.found else ""
            part.setAccessibleDescription(found)
        self._answers.setVisible(not state.answered)
        self._task.setVisible(state.answered and bool(self.spec.clues))
        self._task.set_text(self._task_words(state))
        if was_answering and state.answered and by_keys:
            next(iter(self._parts.values())).setFocus(Qt.FocusReason.TabFocusReason)
        self._fit()

    def spoken(self) -> str:
        """Return the message, as it would be read."""
        return " ".join(part.text for part in self.spec.parts)

    def take_focus(self) -> None:
        """Put the keyboard on the first answer."""
        # As by the mouse: a ring around one of the two answers would seem to recommend it.
        self._true.setFocus(Qt.FocusReason.MouseFocusReason)

    def reveal(self, target: str) -> None:
        """Scroll a part of the message into sight."""
        self._scroll.bring_into_sight(self.target_widget(target))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        role = "large" if self._wish <= self.width() - 2 * self.theme.px(_MARGIN) else "secondary"
        if role != self._true.role:
            for button in (self._true, self._scam):
                button.set_role(role)
        layout.activate()
        # Who has not learnt to scroll should not have to: the lines come closer first.
        for is_dense in (False, True):
            for part in self._parts.values():
                part.set_dense(is_dense)
                self._forget_room(part)
            if self._scroll.fit():
                break

    def _forget_room(self, part: QWidget) -> None:
        """Make the layouts around a part ask again: Qt would tell each of them by an event, later."""
        around = part.parentWidget()
        while around is not None and around is not self._scroll:
            inner = around.layout()
            if inner is not None:
                inner.activate()
            around.updateGeometry()
            around = around.parentWidget()

    def _task_words(self, state: JudgeState) -> str:
        found, count = len(state.found), len(self.spec.clues)
        if self.spec.scam:
            return self.translator.ngettext(
                "Show what gives it away: {found} of {n}",
                "Show what gives it away: {found} of {n}",
                count,
                found=found,
            )
        return self.translator.ngettext(
            "Show what one can trust: {found} of {n}",
            "Show what one can trust: {found} of {n}",
            count,
            found=found,
        )

    def _scrolled(self) -> Scroll:
        px = self.theme.px
        content = QWidget()
        whole = QHBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        ground = QWidget()
        ground.setMaximumWidth(px(_COLUMNS[self.spec.look]))
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        title, pictogram = _HEADS[self.spec.look]
        head = QHBoxLayout()
        head.setSpacing(px(10))
        picture = QLabel()
        picture.setPixmap(self.theme.pictogram(pictogram, px(28)))
        head.addWidget(picture)
        head.addWidget(Text(self.translator.gettext(title), self.theme, 17, colour="soft_ink"), 1)
        column.addStretch(1)
        column.addLayout(head)
        column.addWidget(self._message())
        column.addStretch(1)
        whole.addWidget(ground)
        return Scroll(self.theme, content)

    def _message(self) -> Card:
        """Lay the parts out as the message would look."""
        px, look = self.theme.px, self.spec.look
        is_sms, is_web = look == "sms", look in ("page", "popup")
        card = Card(self.theme, "card", "window_frame" if is_web else "line", 18)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, px(10))
        column.setSpacing(px(2))
        bar = Card(self.theme, "window_bar" if is_web else "", "", 14)
        top = QVBoxLayout(bar)
        top.setContentsMargins(px(18), px(8), px(18), px(6))
        top.setSpacing(0)
        above = QVBoxLayout()
        edge = px(6) if is_web else 0
        above.setContentsMargins(edge, edge, edge, 0)
        above.addWidget(bar)
        column.addLayout(above)
        bubble = Card(self.theme, "window_bar" if is_sms else "", "", 16)
        inner = QVBoxLayout(bubble)
        inner.setContentsMargins(px(6), px(4), px(6), px(4))
        inner.setSpacing(px(2))
        around = QVBoxLayout()
        around.setContentsMargins(px(12), 0, px(12), 0)
        around.addWidget(bubble)
        column.addLayout(around)
        order = ("subject", "sender", "address") if look == "mail" else ("sender", "address", "subject")
        for name in order:
            if name in self._parts:
                is_in_page = is_web and name == "subject"
                (inner if is_in_page else top).addWidget(self._parts[name])
        if self.spec.when:
            when = Text(self.spec.when, self.theme, 16, colour="soft_ink")
            when.setContentsMargins(px(10), 0, 0, 0)
            top.addWidget(when)
        if top.count() == 0:
            bar.hide()
        for name, part in self._parts.items():
            if name not in order:
                inner.addWidget(part)
        return card
