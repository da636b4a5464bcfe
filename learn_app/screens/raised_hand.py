"""« Lever la main »: the button, and the sign that can be seen from across the room."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.screens.avatars import Avatar, learner_name
from learn_app.screens.screen import Screen
from learn_app.training.raised_hand import can_raise, is_raised, set_raised
from learn_app.widgets.button import Button
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_PICTURE, _NAME, _WHERE = 170, 60, 28


class RaisedHand(QObject):
    """A learner's hand, on one screen."""

    changed = Signal(bool)
    """Whether it is up now."""

    def __init__(self, screen: Screen, where: Callable[[], str]) -> None:
        """Make the button, to be laid out by ``screen``; ``where`` says what the learner is doing."""
        super().__init__(screen)
        self._screen, self._where = screen, where
        learner = screen.context.learner
        assert learner is not None
        self._learner = learner
        self.button = screen.button("raise-hand", screen.gettext("Raise my hand"), pictogram="raised-hand")
        self.button.clicked.connect(self.go_up)
        name = learner_name(learner, screen.gettext)
        self._sign = _Sign(screen, name, learner.picture)
        self._sign.thanks.clicked.connect(self._go_down)
        screen.installEventFilter(self)

    @property
    def buttons(self) -> tuple[Button, Button]:
        """The ways up and down, which answer to a resting pointer until one can click."""
        return self.button, self._sign.thanks

    @property
    def is_up(self) -> bool:
        """Whether the sign is shown."""
        return not self._sign.isHidden()

    def show_known(self) -> None:
        """Show the sign for a hand that is up since before this screen was shown."""
        if is_raised(self._screen.context.store, self._learner.id):
            self._show_sign()

    def go_up(self) -> None:
        """Raise the hand: show it, and keep it."""
        set_raised(self._screen.context.store, self._learner.id, is_up=True)
        self._show_sign()

    def take_focus(self) -> None:
        """Put the keyboard on the way back."""
        self._sign.thanks.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.Resize:
            self._sign.setGeometry(self._screen.rect())
        return False

    def _show_sign(self) -> None:
        self._sign.cover(self._where())
        self.changed.emit(True)
        self.take_focus()

    def _go_down(self) -> None:
        set_raised(self._screen.context.store, self._learner.id, is_up=False)
        self._sign.uncover()
        self.changed.emit(False)
        self._screen.take_focus()


def offer_hand(screen: Screen, where: Callable[[], str]) -> RaisedHand | None:
    """Return a hand to raise where somebody may come, else None.

    One that is still up since then is taken down: nobody looks for it any more.
    """
    context = screen.context
    learner = context.learner
    if learner is None:
        return None
    if not can_raise(context.store, learner, context.settings):
        if is_raised(context.store, learner.id):
            set_raised(context.store, learner.id, is_up=False)
        return None
    return RaisedHand(screen, where)


class _Sign(QWidget):
    """The whole window: who asks for help, and the way back."""

    def __init__(self, screen: Screen, name: str, picture: str) -> None:
        super().__init__(screen)
        theme, px = screen.theme, screen.theme.px
        self._ground: QColor = theme.colour("attention_tint")
        self._screen = screen
        self._covered: list[QWidget] = []
        self.thanks: Button = screen.button(
            "hand-down", screen.gettext("It is all right, thank you"), role="primary", icon="check"
        )
        hand = QLabel()
        hand.setPixmap(theme.pictogram("raised-hand", px(_PICTURE)))
        pictures = QHBoxLayout()
        pictures.setSpacing(px(40))
        pictures.addStretch(1)
        pictures.addWidget(Avatar(picture, px(_PICTURE), theme))
        pictures.addWidget(hand)
        pictures.addStretch(1)
        said = Text(screen.gettext("{name} asks for help", name=name), theme, _NAME, BOLD)
        self._doing = Text("", theme, _WHERE, SEMIBOLD)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(px(32), px(24), px(32), px(24))
        layout.setSpacing(px(22))
        layout.addStretch(1)
        layout.addLayout(pictures)
        for text in (said, self._doing):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        layout.addStretch(1)
        layout.addWidget(self.thanks, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(theme, content))
        self._said = said.text()
        self.hide()

    def cover(self, where: str) -> None:
        """Lie over the whole screen; what lies below is not to be reached by the keyboard either."""
        screen = self._screen
        children = (one for one in screen.children() if isinstance(one, QWidget) and one is not self)
        self._covered = [one for one in children if one.isEnabled()]
        for one in self._covered:
            one.setEnabled(False)
        self._doing.set_text(where)
        self.setAccessibleName(f"{self._said}. {where}")
        self.setGeometry(screen.rect())
        self.show()
        self.raise_()

    def uncover(self) -> None:
        """Go away, and let what lies below be used again."""
        for one in self._covered:
            one.setEnabled(True)
        self._covered = []
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._ground)
