"""What every screen has: the context, the header's places, and the text that "Listen" speaks."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from learn_app.content.catalog import Catalog
from learn_app.i18n import Translator
from learn_app.paths import Paths
from learn_app.progress.records import Learner
from learn_app.progress.store import ProgressStore
from learn_app.settings import Settings
from learn_app.speech import Speaker, find_speaker
from learn_app.widgets.button import Button
from learn_app.widgets.theme import Theme


class Context:
    """What the screens share. Built in ``app.py``; the main window changes it, screens read it."""

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        translator: Translator,
        theme: Theme,
        catalog: Catalog,
        store: ProgressStore,
        is_kiosk: bool,
        enlargement: float = 1.0,
    ) -> None:
        """Nobody is here yet. ``enlargement`` is how many times larger everything is drawn here."""
        self.paths = paths
        self.settings = settings
        self.translator = translator
        self.theme = theme
        self.catalog = catalog
        self.store = store
        self.is_kiosk = is_kiosk
        self.enlargement = enlargement
        self.speaker: Speaker | None = None
        """The voice; looked for at the first "Listen"."""
        self.learner: Learner | None = None
        self.is_preparing = False
        """True while the lessons are being read for the first time."""

    @property
    def sound(self) -> str:
        """When the voice reads aloud to who is here; as usual, "", to nobody in particular."""
        return (self.learner.sound or self.settings.sound) if self.learner is not None else ""


class Screen(QWidget):
    """One full window's content."""

    lists_lessons: ClassVar[bool] = False
    """Whether it is to be shown anew when the lessons have been read again."""

    rests_changed = Signal()
    """Other buttons than before answer to a resting pointer."""
    others_asked = Signal()
    """Another learner is to come here."""

    def __init__(self, context: Context) -> None:
        """Screens are built anew each time they are shown."""
        super().__init__()
        self.context = context
        self.theme = context.theme
        self.gettext = context.translator.gettext
        self.ngettext = context.translator.ngettext
        self.listen: Button | None = None
        """What speaks the screen, where there is such a button."""

    def spoken(self) -> str:
        """Return what "Listen" says here, in the order in which it is read."""
        return ""

    def take_focus(self) -> None:
        """Put the keyboard where one would begin; nowhere by default."""

    def rest_targets(self) -> Sequence[QAbstractButton]:
        """Return the buttons that lead on: they answer to a resting pointer until one can click."""
        return ()

    def is_half_done(self) -> bool:
        """Tell whether something was entered here that leaving would lose."""
        return False

    def leave(self) -> None:
        """Keep what must not be lost; called before another screen is shown."""

    def listen_button(self, role: str = "secondary") -> Button:
        """Return the button that speaks the screen; hidden from who wants no voice."""
        button = self.listen = self.button("listen", self.gettext("Listen"), icon="volume", role=role)
        button.clicked.connect(self._on_listen)
        if self.context.sound == "off":
            button.hide()
        return button

    def button(self, name: str, text: str, **look: object) -> Button:
        """Return a button with an object name, by which the tour and the tests find it."""
        button = Button(text, self.theme, **look)  # type: ignore[arg-type]
        button.setObjectName(name)
        return button

    def say(self, text: str) -> None:
        """Speak, or tell that this computer has no voice."""
        if not self._speak(text):
            self.tell(self.gettext("This computer has no voice installed. Ask your trainer."))

    def say_by_itself(self, words: Callable[[], str]) -> None:
        """Speak without having been asked, for who chose that; a computer without a voice stays silent."""
        if self.context.sound == "by-itself":
            self._speak(words())

    def _speak(self, text: str) -> bool:
        context = self.context
        if context.speaker is None:
            context.speaker = Speaker(find_speaker())
        speed = context.learner.speed if context.learner else ""
        return context.speaker.say(text, context.translator.language, speed)

    def tell(self, sentence: str) -> None:
        """Show one sentence about the program itself, at the bottom, until the next act."""
        from learn_app.widgets.chip import show_notice

        show_notice(self, sentence, self.theme)

    def _on_listen(self) -> None:
        self.say(self.spoken())


def row(*items: QWidget | None, spacing: int = 14) -> QHBoxLayout:
    """Return widgets side by side; None is a stretch."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        else:
            # Aligned, or a button would grow with what stands beside it.
            layout.addWidget(item, 0, Qt.AlignmentFlag.AlignVCenter)
    return layout


def column(margin: int = 0, spacing: int = 14) -> tuple[QWidget, QVBoxLayout]:
    """Return an empty widget and its vertical layout."""
    widget = QWidget()
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return widget, layout
