"""What a trainer sets and needs to know of this computer: lessons to mend, where the data is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.setting_tile import setting_tile
from learn_app.screens.trainer.computer_questions import PC_SETTINGS, name_value, value_now
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD
from learn_app.widgets.tile import Tile
from learn_app.widgets.tile_grid import TileGrid

_MOST_ASIDE = 10
"""So many damaged files are named, the newest first."""


class ComputerScreen(Screen):
    """What there is on this computer: what is set on it, its lessons, where the data is."""

    lists_lessons = True

    left = Signal()
    close_asked = Signal()
    setting_asked = Signal(str)
    """A key of ``PC_SETTINGS``."""
    pin_asked = Signal()

    def __init__(self, context: Context, asked: str = "") -> None:
        """Show the settings, then the problems of the lessons' files, each with its place.

        The keyboard is on the setting that was ``asked`` for last.
        """
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        problems = context.catalog.problems()
        back = self.button("back", _("Back to the group"), icon="arrow-left")
        back.clicked.connect(self.left)
        close = self.button("close", _("Close the program"), icon="x")
        close.clicked.connect(self.close_asked)
        pin = self.button("pin", _("Another PIN"), icon="lock")
        pin.clicked.connect(self.pin_asked)
        header = row(back, None, pin, close)
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        content, layout = column(spacing=px(16))
        layout.setContentsMargins(px(32), px(8), px(32), px(24))
        title = Text(_("This computer"), self.theme, 34, BOLD)
        self._said = [title.text()]
        self._tiles = [self._tile(name) for name in PC_SETTINGS]
        layout.addWidget(title)
        layout.addWidget(TileGrid(self._tiles, px(300), px(420), max(14, px(16)), is_centred=False))
        heading = (
            self.ngettext("{n} problem in the lessons", "{n} problems in the lessons", len(problems))
            if problems
            else _("All lessons are in order.")
        )
        layout.addWidget(Text(heading, self.theme, 24, SEMIBOLD))
        for problem in problems[:200]:
            layout.addWidget(self._card(problem.render(context.translator)))
        for one in self._safety():
            layout.addWidget(one)
        layout.addWidget(self._places())
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)
        self._said.append(heading)
        self._first: Button | Tile = next(
            (one for one in self._tiles if one.objectName() == f"setting.{asked}"), back
        )

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._said)

    def take_focus(self) -> None:  # noqa: D102
        self._first.setFocus()

    def _tile(self, name: str) -> Tile:
        setting, _ = PC_SETTINGS[name], self.gettext
        label, value = _(setting.label), name_value(self.context, name, value_now(self.context, name))
        tile = setting_tile(self.theme, name, label, value, setting.pictogram)
        tile.clicked.connect(lambda: self.setting_asked.emit(name))
        self._said.append(f"{label}: {value}")
        return tile

    def _safety(self) -> list[QWidget]:
        """Say how many backups there are, and what was damaged: a learner may have told nobody."""
        from learn_app.progress.backup import list_backups
        from learn_app.progress.files import list_aside

        folder, notice = self.context.paths.data, self.context.store.notice
        heading = self.ngettext(
            "{n} safe copy of the progress", "{n} safe copies of the progress", len(list_backups(folder))
        )
        words = [notice.news(self.context.translator)] if notice is not None else []
        words += [
            self.gettext("Saved progress that was damaged is kept in {file}.", file=path.name)
            for path in list_aside(folder)[:_MOST_ASIDE]
        ]
        self._said += [heading, *words]
        return [Text(heading, self.theme, 24, SEMIBOLD), *map(self._card, words)]

    def _places(self) -> Text:
        paths = self.context.paths
        words = self.gettext(
            "Lessons: {lessons}\nLearners’ progress: {data}", lessons=paths.lessons, data=paths.data
        )
        return Text(words, self.theme, 18, colour="soft_ink")

    def _card(self, sentence: str) -> Card:
        px = self.theme.px
        card = Card(self.theme, "retry_tint", "", 16)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.addWidget(Text(sentence, self.theme, 18, colour="retry"))
        return card
