"""A learner's secret of three pictures: chosen once, asked for when they come."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.i18n import N_
from learn_app.progress.records import Learner
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.secret import LENGTH, PICTURES, Patience, keep
from learn_app.widgets.card import Card
from learn_app.widgets.chip import Chip
from learn_app.widgets.fitted_text import FittedText
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid

NAMES = {
    "house": N_("House"),
    "red-apple": N_("Apple"),
    "sunflower": N_("Flower"),
    "birthday-cake": N_("Cake"),
    "balloon": N_("Balloon"),
    "old-key": N_("Key"),
    "teapot": N_("Teapot"),
    "camera": N_("Camera"),
    "red-heart": N_("Heart"),
    "lady-beetle": N_("Ladybird"),
    "carrot": N_("Carrot"),
    "musical-note": N_("Music"),
}
"""Picture → its name in words."""
_PICTURE, _NARROWEST = 72, 132
"""In pixels, as pictures need not grow with the text: all twelve are in sight at once."""
_SLOT = 68


class _SecretScreen(Screen):
    """The pictures, and the places of those taken so far."""

    left = Signal()

    def __init__(self, context: Context, title: str, sentence: str) -> None:
        super().__init__(context)
        px = self.theme.px
        self._taken: list[str] = []
        self._title = Text(title, self.theme, 34, BOLD)
        self._sentence = Text(sentence, self.theme, 21, colour="soft_ink")
        self._slots = [_Slot(self.theme) for _ in range(LENGTH)]
        self._erase = self.button("erase", self.gettext("Take one back"), icon="arrow-back-up")
        self._erase.clicked.connect(self._on_erase)
        self._chip = Chip(self.theme)
        self._chip.setObjectName("told")
        self._chip.set_size(18)
        self._tiles = [self._tile(picture) for picture in PICTURES]
        content, layout = column(spacing=px(8))
        layout.setContentsMargins(px(32), 0, px(32), px(20))
        layout.addWidget(self._title)
        layout.addWidget(self._sentence)
        layout.addSpacing(px(4))
        layout.addLayout(row(*self._slots, self._erase, None))
        layout.addSpacing(px(8))
        grid = TileGrid(self._tiles, _NARROWEST, px(190), 14, is_centred=False, most_columns=6)
        layout.addWidget(grid)
        layout.addStretch(1)
        self._back = self.button("back", self.gettext("Back"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        # Up there, not below: the pictures stay in their places when there is something to say.
        top = QWidget()
        top.setMinimumHeight(px(92))
        header = QHBoxLayout(top)
        header.addWidget(self._back, 0, Qt.AlignmentFlag.AlignVCenter)
        header.addWidget(self._chip, 1)
        header.addStretch(0)
        header.addWidget(self.listen_button(), 0, Qt.AlignmentFlag.AlignVCenter)
        header.setSpacing(14)
        header.setContentsMargins(px(32), px(8), px(32), px(4))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(top)
        outer.addWidget(Scroll(self.theme, content), 1)
        self._show_taken()

    def spoken(self) -> str:
        told = (self._title.text(), self._sentence.text(), self._chip.sentence)
        return ". ".join(one for one in told if one)

    def rest_targets(self) -> Sequence[QAbstractButton]:
        return (self._back, self._erase, *self._tiles)

    def take_focus(self) -> None:
        self._tiles[0].setFocus()

    def leave(self) -> None:
        self._taken.clear()

    def _on_three(self, pictures: Sequence[str]) -> None:
        """Go on with three pictures taken."""

    def _tile(self, picture: str) -> Tile:
        name, px = self.gettext(NAMES[picture]), self.theme.px
        tile = Tile(self.theme, name, radius=20)
        tile.setObjectName(f"secret.{picture}")
        face = QVBoxLayout()
        face.setContentsMargins(px(8), px(12), px(8), px(12))
        face.setSpacing(px(6))
        label = QLabel()
        label.setPixmap(self.theme.pictogram(picture, _PICTURE))
        words = FittedText(name, self.theme, (19, 17, 15, 13), SEMIBOLD)
        face.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        face.addWidget(words)
        tile.set_face(face)
        tile.clicked.connect(lambda: self._on_picture(picture))
        return tile

    def _on_picture(self, picture: str) -> None:
        self._tell("")
        self._taken.append(picture)
        self._show_taken()
        if len(self._taken) == LENGTH:
            taken = tuple(self._taken)
            self._taken.clear()
            self._on_three(taken)
            self._show_taken()

    def _on_erase(self) -> None:
        del self._taken[-1:]
        self._show_taken()

    def _show_taken(self) -> None:
        for place, slot in enumerate(self._slots):
            picture = self._taken[place] if place < len(self._taken) else ""
            slot.show_picture(picture, self.gettext(NAMES[picture]) if picture else "")
        if not self._taken and self._erase.hasFocus():
            self._tiles[0].setFocus()
        self._erase.setEnabled(bool(self._taken))

    def _tell(self, sentence: str) -> None:
        self._chip.say("retry", sentence)


class ChooseSecretScreen(_SecretScreen):
    """Chooses three pictures, twice the same."""

    made = Signal(str)
    """What is to be kept of the secret."""

    def __init__(self, context: Context) -> None:
        """Ask for the first time."""
        gettext = context.translator.gettext
        super().__init__(context, gettext("Choose three pictures"), gettext("Their order counts, too."))
        self._first: tuple[str, ...] = ()

    def leave(self) -> None:  # noqa: D102
        super().leave()
        self._first = ()

    def _on_three(self, pictures: Sequence[str]) -> None:
        if not self._first:
            self._first = tuple(pictures)
            self._title.set_text(self.gettext("The same three, once more"))
            self._sentence.set_text(self.gettext("So you can be sure that you know them."))
            self.say_by_itself(self.spoken)
        elif tuple(pictures) == self._first:
            self.made.emit(keep(pictures))
        else:
            self._first = ()
            self._title.set_text(self.gettext("Choose three pictures"))
            self._sentence.set_text(self.gettext("Their order counts, too."))
            self._tell(self.gettext("Those were not the same. It does not matter: choose again."))


class AskSecretScreen(_SecretScreen):
    """Asks a learner for their three pictures."""

    opened = Signal()

    def __init__(self, context: Context, learner: Learner, patience: Patience) -> None:
        """``patience`` knows of earlier tries."""
        gettext, name = context.translator.gettext, learner.name
        title = (
            gettext("{name}, your three pictures?", name=name) if name else gettext("Your three pictures?")
        )
        super().__init__(context, title, gettext("In their order. Forgotten? Your trainer can help you."))
        self._learner, self._patience = learner, patience
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause_over)
        self._wait()

    def leave(self) -> None:  # noqa: D102
        super().leave()
        self._pause.stop()

    def _on_three(self, pictures: Sequence[str]) -> None:
        if self._patience.is_right(self._learner.secret, pictures):
            self.opened.emit()
            return
        if not self._wait():
            self._tell(self.gettext("Those are not the three pictures in their order. Try again, calmly."))
        self.say_by_itself(lambda: self._chip.sentence)

    def _wait(self) -> bool:
        """Begin the pause that is due, if any; tell whether there is one."""
        seconds = self._patience.seconds_to_wait(self._learner.secret)
        for tile in self._tiles:
            tile.setEnabled(seconds <= 0)
        if seconds <= 0:
            return False
        told = self.ngettext(
            "A little break: {n} second. Your trainer can take the secret away.",
            "A little break: {n} seconds. Your trainer can take the secret away.",
            int(seconds + 0.999),
        )
        self._tell(told)
        self._pause.start(int(seconds * 1000) + 1)
        self._back.setFocus()
        return True

    def _on_pause_over(self) -> None:
        if not self._wait():
            self._tell("")
            self.take_focus()


class _Slot(Card):
    """The place of one picture taken."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "card", "line", 16)
        self._theme = theme
        self.setFixedSize(theme.px(_SLOT), theme.px(_SLOT))
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)

    def show_picture(self, picture: str, name: str) -> None:
        """Show a picture; "" for none yet."""
        self.setAccessibleName(name)
        if picture:
            self._label.setPixmap(self._theme.pictogram(picture, self._theme.px(_SLOT - 24)))
        else:
            self._label.clear()
        self.set_colours("action_tint" if picture else "card", "action" if picture else "line")
