"""``choice`` on the screen: the answers as large cards, one below the other."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.exercises.choice.machine import CONFIRM, ChoiceState, has_several_right, target_of
from learn_app.exercises.choice.option_card import DENSITIES, Face, OptionCard
from learn_app.exercises.choice.spec import ChoiceSpec
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.paragraph import plain, said
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.sentences import CLICKS
from learn_app.widgets.target import add_target

_COLUMN = 780

_FACE_NAMES = {
    Face.PLAIN: "",
    Face.CHOSEN: N_("Chosen"),
    Face.TRIED: N_("Already tried"),
    Face.RIGHT: N_("Right answer"),
}


class ChoiceView(ExerciseView):
    """A click on a card answers; with several right answers, a button confirms."""

    sentences: ClassVar = {
        **CLICKS,
        # The author's own words, said as they are.
        "right": "{why}",
        "wrong-option": "{why}",
        "right-bare": N_("Yes, that is right."),
        "wrong-option-bare": N_("Not this one. Look at the other answers."),
        "already-tried": N_("You have tried this one. Choose another one."),
        "wrong-set": N_("Something you chose does not belong here. Look again."),
        "set-incomplete": N_("What you chose is right. Something is still missing."),
        "nothing-chosen": N_("Choose first. Then press “Confirm”."),
    }

    def __init__(self, spec: ChoiceSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build a card for each answer."""
        super().__init__(spec, tools, parent)
        px = self.theme.px
        self._confirm: Button | None = None
        has_box = has_several_right(spec)
        self._cards = {option.id: OptionCard(self.theme, option, has_box) for option in spec.options}
        for option in spec.options:
            add_target(self, target_of(option), self._cards[option.id], plain(option.text))
        self._scroll = self._scrolled()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(24))
        layout.setSpacing(px(18))
        layout.addWidget(self._scroll, 1)
        if has_box:
            name = self.translator.gettext(N_("Confirm"))
            self._confirm = Button(name, self.theme, icon="check", role="confirm")
            # The answers stay where they are when it goes.
            policy = self._confirm.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self._confirm.setSizePolicy(policy)
            add_target(self, CONFIRM, self._confirm, name)
            layout.addWidget(self._confirm, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_state(self, state: ChoiceState) -> None:
        """Show what is chosen, tried and, at the end, right; then there is nothing more to confirm."""
        for option in self.spec.options:
            card = self._cards[option.id]
            face = Face.PLAIN
            if option.id in state.chosen:
                face = Face.RIGHT if state.is_done else Face.CHOSEN
            elif option.id in state.tried:
                face = Face.TRIED
            card.set_face(face)
            described = _FACE_NAMES[face]
            card.setAccessibleDescription(self.translator.gettext(described))
        if self._confirm is not None:
            self._confirm.setVisible(not state.is_done)

    def spoken(self) -> str:
        """Return the answers."""
        return said(option.text for option in self.spec.options)

    def take_focus(self) -> None:
        """Put the keyboard on the first answer."""
        next(iter(self._cards.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, target: str) -> None:
        """Scroll an answer into sight."""
        self._scroll.bring_into_sight(self.target_widget(target))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        # Somebody who has not learnt to scroll should not have to: the cards grow smaller first.
        for density in DENSITIES:
            for card in self._cards.values():
                card.set_density(density)
            is_wide_enough = self._scroll.widget().minimumSizeHint().width() <= self._scroll.width()
            if self._scroll.fit() and is_wide_enough:
                break

    def _scrolled(self) -> Scroll:
        content = QWidget()
        column = QWidget()
        column.setMaximumWidth(self.theme.px(_COLUMN))
        cards = QVBoxLayout(column)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(14)
        cards.addStretch(1)
        for card in self._cards.values():
            cards.addWidget(card)
        cards.addStretch(1)
        middle = QHBoxLayout(content)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(column)
        return Scroll(self.theme, content)
