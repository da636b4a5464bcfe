"""The pictures that learners choose from, and how one is drawn."""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from learn_app.i18n import N_
from learn_app.progress.records import Learner
from learn_app.widgets.theme import Theme

AVATARS = {
    "fox": (N_("Fox"), "#FFE8C7"),
    "owl": (N_("Owl"), "#E8DFFF"),
    "butterfly": (N_("Butterfly"), "#DDF1FF"),
    "penguin": (N_("Penguin"), "#DDF5EA"),
    "bear": (N_("Bear"), "#FFF1D6"),
    "turtle": (N_("Turtle"), "#E4EDFF"),
    "rabbit-face": (N_("Rabbit"), "#FFE3EA"),
    "dog-face": (N_("Dog"), "#E5F4D9"),
    "cat-face": (N_("Cat"), "#E4EDFF"),
    "lion": (N_("Lion"), "#DDF3F6"),
    "elephant": (N_("Elephant"), "#FFF3CF"),
    "whale": (N_("Whale"), "#FFE8C7"),
    "hedgehog": (N_("Hedgehog"), "#DDF5EA"),
    "horse-face": (N_("Horse"), "#E8DFFF"),
    "panda": (N_("Panda"), "#FFE3EA"),
    "koala": (N_("Koala"), "#FFF1D6"),
    "tiger-face": (N_("Tiger"), "#DDF1FF"),
    "frog": (N_("Frog"), "#FFF3CF"),
    "rooster": (N_("Rooster"), "#E4EDFF"),
    "duck": (N_("Duck"), "#FFE3EA"),
    "swan": (N_("Swan"), "#DDF3F6"),
    "flamingo": (N_("Flamingo"), "#DDF5EA"),
    "parrot": (N_("Parrot"), "#FFF1D6"),
    "peacock": (N_("Peacock"), "#E5F4D9"),
    "raccoon": (N_("Raccoon"), "#FFE8C7"),
    "beaver": (N_("Beaver"), "#DDF1FF"),
    "camel": (N_("Camel"), "#E4EDFF"),
    "giraffe": (N_("Giraffe"), "#E5F4D9"),
    "kangaroo": (N_("Kangaroo"), "#DDF3F6"),
    "dolphin": (N_("Dolphin"), "#FFE8C7"),
    "tropical-fish": (N_("Fish"), "#DDF1FF"),
    "honeybee": (N_("Bee"), "#E8DFFF"),
    "eagle": (N_("Eagle"), "#DDF5EA"),
    "deer": (N_("Deer"), "#FFF3CF"),
    "seal": (N_("Seal"), "#DDF3F6"),
    "otter": (N_("Otter"), "#FFE3EA"),
}
"""Picture → (its name in words, the tint behind it)."""


def picture_name(picture: str) -> str:
    """Return a picture's name in words (English, to be translated)."""
    return AVATARS.get(picture, (picture, ""))[0]


def learner_name(learner: Learner, gettext: Callable[[str], str]) -> str:
    """Return what a learner is called: without a name, after the picture."""
    return learner.name or gettext(picture_name(learner.picture))


def display_names(learners: Sequence[Learner], gettext: Callable[[str], str]) -> dict[str, str]:
    """Return what each learner is called, by id; those alike in name and picture are numbered."""
    seen: Counter[tuple[str, str]] = Counter()
    names = {}
    for one in learners:
        name = learner_name(one, gettext)
        seen[name, one.picture] += 1
        count = seen[name, one.picture]
        names[one.id] = f"{name} {count}" if count > 1 else name
    return names


class Avatar(QWidget):
    """A learner's picture in its tinted circle."""

    def __init__(self, picture: str, side: int, theme: Theme, parent: QWidget | None = None) -> None:
        """``side`` is in pixels: pictures need not grow with the text."""
        super().__init__(parent)
        self._picture = picture
        self._side = side
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, QRectF(self.rect()), self._picture, self._theme)


def paint_avatar(painter: QPainter, rect: QRectF, picture: str, theme: Theme) -> None:
    """Paint the picture in its circle; an unknown picture leaves the circle empty."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(AVATARS.get(picture, ("", "#E8E3D7"))[1]))
    painter.drawEllipse(rect)
    inner = round(rect.width() * 0.7)
    offset = (rect.width() - inner) / 2
    pixmap = theme.pictogram(picture, inner)
    painter.drawPixmap(round(rect.left() + offset), round(rect.top() + offset), pixmap)
