"""The lessons of one module, in order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout

from learn_app.content.model import LessonEntry
from learn_app.progress.results import Level
from learn_app.screens.own_picture import OwnPicture
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.training.mastery import LOOKS, LevelLook, find_look, is_certified
from learn_app.training.placement import find_placed
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid


class LessonListScreen(Screen):
    """One tile per lesson; a lesson whose files have problems is listed and cannot be opened."""

    lists_lessons = True

    home_asked = Signal()
    lesson_asked = Signal(str, str)
    certificate_asked = Signal(object)
    """The learner whose it is."""

    def __init__(self, context: Context, module_id: str) -> None:
        """Show the lessons of a module of the catalogue."""
        super().__init__(context)
        assert context.learner is not None
        px = self.theme.px
        module = context.catalog.module(module_id)
        levels = context.store.levels(context.learner.id)
        placed = find_placed(context.catalog.placement(), context.store.facts(context.learner.id))
        home = self.button("home", self.gettext("Home"), icon="home")
        home.clicked.connect(self.home_asked)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._own_picture = OwnPicture(self)
        header = row(home, self._own_picture, None, self.listen_button())
        if any(is_certified(one, levels, placed) for one in context.catalog.lessons(module_id)):
            certificate = self.button("certificate", self.gettext("My certificate"), icon="certificate")
            certificate.clicked.connect(lambda: self.certificate_asked.emit(context.learner))
            header.insertWidget(3, certificate, 0, Qt.AlignmentFlag.AlignVCenter)
        header.setContentsMargins(px(32), px(12), px(32), px(8))
        outer.addLayout(header)
        content, layout = column(spacing=px(14))
        layout.setContentsMargins(px(32), px(8), px(32), px(24))
        self._spoken = []
        if module is not None:
            picture = QLabel()
            picture.setPixmap(self.theme.pictogram(module.pictogram, px(72)))
            title = Text(module.title, self.theme, 36, BOLD)
            summary = Text(module.summary, self.theme, 20, colour="soft_ink")
            words = QVBoxLayout()
            words.setSpacing(px(2))
            words.addWidget(title)
            words.addWidget(summary)
            top = QHBoxLayout()
            top.setSpacing(px(20))
            top.addWidget(picture)
            top.addLayout(words, 1)
            layout.addLayout(top)
            self._spoken += [module.title, module.summary]
        lessons = enumerate(context.catalog.lessons(module_id), 1)
        self._tiles = [self._tile(number, one, find_look(one, levels, placed)) for number, one in lessons]
        if self._tiles:
            # In two columns most modules need no scrolling, which the first lessons cannot ask for.
            grid = TileGrid(self._tiles, px(440), px(900), 14, is_centred=False, most_columns=2)
            layout.addWidget(grid)
        layout.addStretch(1)
        outer.addWidget(Scroll(self.theme, content), 1)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._spoken)

    def rest_targets(self) -> Sequence[QAbstractButton]:  # noqa: D102
        return (*self._tiles, self._own_picture)

    def take_focus(self) -> None:  # noqa: D102
        for tile in self._tiles:
            if tile.isEnabled():
                tile.setFocus()
                return

    def _tile(self, number: int, lesson: LessonEntry, look: LevelLook) -> Tile:
        px = self.theme.px
        about = self._about(lesson, look)
        tile = Tile(self.theme, f"{lesson.title}. {about}", radius=20)
        tile.setObjectName(f"lesson.{lesson.module}.{lesson.id}")
        tile.setEnabled(lesson.is_available)
        mark = self._mark(number, lesson.is_available, look)
        mark.setFixedWidth(px(36))
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QHBoxLayout()
        layout.setContentsMargins(px(24), px(16), px(24), px(16))
        layout.setSpacing(px(16))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(
            Text(lesson.title, self.theme, 24, BOLD, "ink" if lesson.is_available else "soft_ink")
        )
        words.addWidget(Text(about, self.theme, 18, colour="soft_ink"))
        layout.addWidget(mark)
        layout.addLayout(words, 1)
        tile.set_face(layout)
        tile.clicked.connect(lambda: self.lesson_asked.emit(lesson.module, lesson.id))
        self._spoken.append(f"{lesson.title}. {about}")
        return tile

    def _mark(self, number: int, is_available: bool, look: LevelLook) -> QLabel:
        """Return what tells the order of the lessons, and how far one is with those begun."""
        if is_available and not look.picture:
            return Text(str(number), self.theme, 26, BOLD, "action")
        mark, side = QLabel(), self.theme.px(34)
        is_shown = is_available and look.picture
        mark.setPixmap(
            self.theme.pictogram(look.picture, side)
            if is_shown
            else self.theme.icon("tool", side, "soft_ink")
        )
        return mark

    def _about(self, lesson: LessonEntry, look: LevelLook) -> str:
        if not lesson.is_available:
            return self.gettext("This lesson is not available today.")
        minutes = self.ngettext("about {n} minute", "about {n} minutes", lesson.minutes)
        if look is LOOKS[Level.NONE]:
            return minutes
        return self.gettext("{level}, {minutes}", level=self.gettext(look.word), minutes=minutes)
