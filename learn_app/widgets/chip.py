"""Short messages: feedback beside the stage, and notices about the program."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QLineEdit, QWidget

from learn_app.widgets.card import Card
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

# kind → ground, text colour, icon
_LOOKS = {
    "ok": ("ok_tint", "ok_ink", "check"),
    "retry": ("retry_tint", "retry", "info-circle"),
    "hint": ("retry_tint", "retry", "bulb"),
}


class Chip(Card):
    """One sentence on a tinted ground with an icon; hidden until it has something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(theme, "ok_tint", "", 18, parent)
        self._theme = theme
        self._kind = ""
        self._picture = QLabel()
        self._text = Text("", theme, 20, SEMIBOLD)
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self._picture)
        layout.addWidget(self._text, 1)
        self.set_size(20)
        self.hide()

    def set_size(self, size: int) -> None:
        """Show the sentence in another size, with less around it when that is below 20."""
        self._text.set_size(size)
        px, is_roomy = self._theme.px, size >= 20
        across, down = (px(18), px(16)) if is_roomy else (px(12), px(10))
        self._layout.setContentsMargins(across, down, across, down)
        self._layout.setSpacing(px(14 if is_roomy else 10))
        self.updateGeometry()  # at once: Qt would tell the layout around it only with an event

    @property
    def sentence(self) -> str:
        """What it says now; "" when hidden."""
        return self._text.text() if not self.isHidden() else ""

    @property
    def kind(self) -> str:
        """``ok``, ``retry`` or ``hint``; "" when hidden."""
        return self._kind if not self.isHidden() else ""

    def forget_room(self) -> None:
        """Make the layouts ask again how high the sentence is: they remember it of an earlier one."""
        self._text.updateGeometry()
        self.updateGeometry()

    def say(self, kind: str, sentence: str) -> bool:
        """Show ``sentence`` as ``ok``, ``retry`` or ``hint``; an empty one hides the chip.

        Tells whether the chip now takes other room than before.
        """
        if not sentence:
            was_shown = not self.isHidden()
            self.hide()
            return was_shown
        if kind != self._kind:
            self._kind = kind
            fill, ink, icon = _LOOKS[kind]
            self.set_colours(fill, "")
            self._text.set_colour(ink)
            self._picture.setPixmap(self._theme.icon(icon, self._theme.px(26), ink))
        self.setAccessibleName(sentence)
        if not self.isHidden() and self._text.replace_text(sentence):
            return False
        self._text.set_text(sentence)
        self.updateGeometry()
        self.show()
        return True


class _Notice(Chip):
    """A chip at the bottom of a screen that goes away at the next key or click."""

    def __init__(self, theme: Theme, screen: QWidget) -> None:
        super().__init__(theme, screen)
        screen.window().installEventFilter(self)
        for child in screen.findChildren(QWidget):
            child.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress):
            self.hide()
            self.deleteLater()
        return False


def show_notice(screen: QWidget, sentence: str, theme: Theme) -> None:
    """Show a sentence low on ``screen``, above its last buttons, until the next key, click or sentence."""
    for before in screen.findChildren(_Notice):
        before.setParent(None)
        before.deleteLater()
    notice = _Notice(theme, screen)
    notice.setObjectName("notice")
    notice.say("retry", sentence)
    margin = theme.px(32)
    width = min(screen.width() - 2 * margin, theme.px(760))
    height = notice.heightForWidth(width)
    lowest = QRect((screen.width() - width) // 2, screen.height() - height - margin, width, height)
    notice.setGeometry(_above_controls(screen, lowest, theme.px(14)))
    notice.raise_()


def _above_controls(screen: QWidget, place: QRect, gap: int) -> QRect:
    """Return the lowest place that covers no button or field; ``place`` where the lower half has none."""
    controls = [
        QRect(one.mapTo(screen, QPoint(0, 0)), one.size())
        for kind in (QAbstractButton, QLineEdit)
        for one in screen.findChildren(kind)
        if one.isVisible()
    ]
    free = QRect(place)
    while covered := [one.top() for one in controls if one.intersects(free)]:
        free.moveBottom(min(covered) - gap)
    return free if free.top() >= screen.height() // 2 else place
