"""Where I am, what comes back today, one big "Continue", the modules."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from learn_app.content.model import ModuleEntry
from learn_app.i18n import LANGUAGES
from learn_app.progress.results import Level
from learn_app.screens.own_picture import OwnPicture
from learn_app.screens.raised_hand import offer_hand
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.training.group import MODULE_WORDS
from learn_app.training.mastery import LOOKS
from learn_app.training.path import count_done, find_module_level, find_next, read_standing, shown_modules
from learn_app.training.placement import FACT, is_offered, read_placement
from learn_app.training.review import count_minutes, find_repetitions
from learn_app.widgets.card import Bar, Card, Dots
from learn_app.widgets.flow import Flow
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD, Theme
from learn_app.widgets.tile import Tile

_GREETING_SIZES = (34, 30, 26)


class HomeScreen(Screen):
    """A learner's home."""

    lists_lessons = True

    lesson_asked = Signal(str, str)
    module_asked = Signal(str)
    settings_asked = Signal()
    language_asked = Signal()
    left = Signal()
    review_asked = Signal()
    placement_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Show the home of ``context.learner``."""
        super().__init__(context)
        assert context.learner is not None
        self._learner = context.learner
        self._standing = read_standing(context.store, self._learner)
        self._primary: QAbstractButton | None = None
        self._beside: list[QAbstractButton] = []
        self._next_picture: QWidget | None = None
        px = self.theme.px
        content, layout = column()
        layout.setContentsMargins(px(32), 0, px(32), px(16))
        self._spoken = [self._greeting()]
        review, placement = self._review_card(), self._placement_card()
        self._is_tight = review is not None or placement is not None
        # Nine modules are in sight at 1024 × 768, at the usual text size, whatever stands above them.
        layout.setSpacing(px(14 if self._is_tight else 22))
        for card in (review, self._next_card(), placement):
            if card is not None:
                layout.addWidget(card)
        self._modules = QGridLayout()
        self._modules.setSpacing(px(14 if self._is_tight else 18))
        layout.addLayout(self._modules)
        layout.addStretch(1)
        self._tiles = [self._module_tile(one) for one in shown_modules(context.catalog, self._standing)]
        self._columns = 0
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(12))
        self._top = self._header()
        outer.addLayout(self._top)
        outer.addWidget(Scroll(self.theme, content), 1)
        self._arrange(3)
        if self._hand is not None:
            self._hand.show_known()

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._spoken)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        hand = self._hand.buttons if self._hand is not None else ()
        main = [] if self._primary is None else [self._primary]
        return (*self._beside, *main, *self._buttons, self._own_picture, *hand)

    def take_focus(self) -> None:  # noqa: D102
        if self._hand is not None and self._hand.is_up:
            self._hand.take_focus()
        elif self._primary is not None:
            self._primary.setFocus()

    def resizeEvent(self, event: object) -> None:  # noqa: D102
        px, width = self.theme.px, self.width()
        self._arrange(max(1, min(3, (width - px(46)) // (px(300) + px(18)))))
        # With a large text on a small screen the buttons go below the greeting, and the picture goes.
        is_narrow = width < px(920)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._top.setDirection(down if is_narrow else right)
        taken = 2 * px(32) + px(60) + 14
        if not is_narrow:
            taken += sum(one.sizeHint().width() + 14 for one in self._buttons)
        for size in _GREETING_SIZES:
            self._greeted.set_size(size)
            if self._greeted.sizeHint().width() <= width - taken:
                break
        if self._next_picture is not None:
            self._next_picture.setVisible(not is_narrow)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for i in range(3):
            self._modules.setColumnStretch(i, 1 if i < columns else 0)
        for i, tile in enumerate(self._tiles):
            self._modules.addWidget(tile, i // columns, i % columns)
        self._columns = columns

    def _greeting(self) -> str:
        name = self._learner.name
        return self.gettext("Hello {name}", name=name) if name else self.gettext("Hello")

    def _header(self) -> QBoxLayout:
        px, _ = self.theme.px, self.gettext
        self._own_picture = OwnPicture(self)
        self._greeted = Text(self._greeting(), self.theme, _GREETING_SIZES[0], BOLD)
        settings = self.button("settings", _("My settings"), icon="adjustments")
        settings.clicked.connect(self.settings_asked)
        self._hand = offer_hand(self, lambda: "")
        if self._hand is not None:
            # In the place of the language, which is among the settings too: there is room for four.
            beside = self._hand.button
        else:
            beside = self.button("language", LANGUAGES[self.context.translator.language], icon="language")
            beside.clicked.connect(self.language_asked)
        leave = self.button("leave", _("Leave"), icon="door-exit")
        leave.clicked.connect(self.left)
        header = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        header.addLayout(row(self._own_picture, self._greeted), 1)
        self._buttons = (self.listen_button(), settings, beside, leave)
        header.addLayout(row(*self._buttons))
        header.setContentsMargins(px(32), px(18), px(32), px(10))
        return header

    def _next_card(self) -> QWidget:
        catalog, px, _ = self.context.catalog, self.theme.px, self.gettext
        entry = find_next(catalog, self.context.store, self._standing)
        card = Card(self.theme, "action_tint", "action_line", 24)
        layout = QHBoxLayout(card)
        edge = px(12 if self._is_tight else 24)
        layout.setContentsMargins(px(32), edge, px(32), edge)
        layout.setSpacing(px(28))
        if entry is None:
            sentence = self._why_nothing()
            layout.addWidget(Text(sentence, self.theme, 26, SEMIBOLD))
            self._spoken.append(sentence)
            return card
        module = catalog.module(entry.module)
        position = self.context.store.position(self._learner.id, entry.module, entry.id, entry.exercises)
        position = min(position, len(entry.exercises) - 1)
        is_begun = position > 0
        self._next_picture = _picture(
            module.pictogram if module else "",
            *((104, 74) if self._is_tight else (132, 94)),
            "card",
            self.theme,
        )
        layout.addWidget(self._next_picture)
        middle, words = column(spacing=px(6))
        is_assigned = (entry.module, entry.id) in self._standing.assigned
        where = _("You are here") if is_begun else _("Your next lesson")
        if is_assigned and not is_begun:
            where = _("Chosen by your trainer")
        words.addStretch(1)
        words.addWidget(Text(where, self.theme, 20, SEMIBOLD, "soft_ink"))
        words.addWidget(Text(entry.title, self.theme, 36, BOLD))
        place = _("Exercise {n} of {count}", n=position + 1, count=len(entry.exercises))
        dots = Dots(self.theme)
        dots.show_progress(tuple(i < position for i in range(len(entry.exercises))), position, place)
        where_in_it = Flow(gap=px(14))
        where_in_it.addWidget(dots)
        where_in_it.addWidget(Text(place, self.theme, 20, colour="soft_ink"))
        words.addLayout(where_in_it)
        words.addStretch(1)
        layout.addWidget(middle, 1)
        name = _("Continue") if is_begun else _("Begin")
        go = self.button("continue", name, role="primary", icon="arrow-right", is_icon_last=True)
        go.clicked.connect(lambda: self.lesson_asked.emit(entry.module, entry.id))
        layout.addWidget(go, 0, Qt.AlignmentFlag.AlignVCenter)
        self._primary = go
        self._spoken += [where, entry.title, place, name]
        return card

    def _review_card(self) -> QWidget | None:
        """Return what leads to a short review, where something comes back today."""
        due = find_repetitions(self.context.catalog, self.context.store, self._standing)
        if not due:
            return None
        title = self.gettext("To review ({minutes} min)", minutes=count_minutes(due))
        about = " · ".join(one.lesson.title for one in due)
        button = self.button("review", self.gettext("Review"), icon="refresh")
        button.clicked.connect(self.review_asked)
        return self._short_card("counterclockwise-arrows-button", title, about, button)

    def _placement_card(self) -> QWidget | None:
        """Return what lets a new learner show what they know; nobody has to."""
        plan = self.context.catalog.placement()
        placement = read_placement(self._standing.facts.get(FACT, ""))
        if not is_offered(plan, self._standing.facts, self._standing.levels):
            return None
        title = self.gettext("Where do I start?")
        about = self.gettext("You know the computer a little? Show what you can do already.")
        words = self.gettext("Go on") if placement.is_begun else self.gettext("Let us see")
        button = self.button("placement", words, icon="arrow-right", is_icon_last=True)
        button.clicked.connect(self.placement_asked)
        return self._short_card("footprints", title, about, button)

    def _short_card(self, picture: str, title: str, about: str, button: QAbstractButton) -> QWidget:
        px = self.theme.px
        card = Card(self.theme, radius=22)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(px(32), px(10), px(32), px(10))
        layout.setSpacing(px(20))
        mark = QLabel()
        mark.setPixmap(self.theme.pictogram(picture, px(44)))
        layout.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(title, self.theme, 23, BOLD))
        words.addWidget(Text(about, self.theme, 18, colour="soft_ink"))
        layout.addLayout(words, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._beside.append(button)
        self._spoken += [title, about]
        return card

    def _why_nothing(self) -> str:
        if self.context.is_preparing:
            return self.gettext("The lessons are being prepared. One moment…")
        if not self.context.catalog.modules():
            return self.gettext("There is no lesson on this computer. Ask your trainer.")
        return self.gettext("You have finished all the lessons. Bravo! Choose one to do again.")

    def _module_tile(self, module: ModuleEntry) -> Tile:
        px = self.theme.px
        done = count_done(module, self.context.catalog, self._standing)
        words = self._count(done, module.lesson_count)
        level = find_module_level(module, self.context.catalog, self._standing)
        reached = self.gettext(MODULE_WORDS[level]) if level >= Level.PASSED else ""
        told = ". ".join(part for part in (module.title, words, reached) if part)
        tile = Tile(self.theme, told, radius=22)
        tile.setObjectName(f"module.{module.id}")
        hue, tint = self.theme.hue(module.hue)
        layout = QHBoxLayout()
        edge = px(11 if self._is_tight else 16)
        layout.setContentsMargins(px(18), edge, px(18), edge)
        layout.setSpacing(px(14))
        layout.addWidget(_picture(module.pictogram, 80, 54, tint, self.theme))
        middle = QVBoxLayout()
        middle.setSpacing(px(4))
        middle.addStretch(1)
        middle.addWidget(Text(module.title, self.theme, 23, BOLD))
        counted = QHBoxLayout()
        counted.setSpacing(px(8))
        counted.addWidget(Text(words, self.theme, 18, colour="soft_ink"), 1)
        if reached:
            mark = QLabel()
            mark.setPixmap(self.theme.pictogram(LOOKS[level].picture, px(24)))
            counted.addWidget(mark)
        middle.addLayout(counted)
        middle.addSpacing(px(6))
        middle.addWidget(Bar(self.theme, hue, done / module.lesson_count if module.lesson_count else 0))
        middle.addStretch(1)
        layout.addLayout(middle, 1)
        tile.set_face(layout)
        tile.clicked.connect(lambda: self.module_asked.emit(module.id))
        return tile

    def _count(self, done: int, count: int) -> str:
        return self.ngettext("{n} lesson of {count}", "{n} lessons of {count}", done, count=count)


def _picture(pictogram: str, side: int, inner: int, fill: str, theme: Theme) -> QWidget:
    card = Card(theme, fill, "", 22)
    card.setFixedSize(theme.px(side), theme.px(side))
    label = QLabel()
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setPixmap(theme.pictogram(pictogram, theme.px(inner)))
    layout = QVBoxLayout(card)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(label)
    return card
