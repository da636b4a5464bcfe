"""The head of a fictional site: its name, and what one knows it by."""

from PySide6.QtWidgets import QHBoxLayout, QLabel

from learn_app.exercises.desktop.app_view import breakable
from learn_app.exercises.desktop.site_world import Site
from learn_app.exercises.desktop.web_parts import COLOURS, Ground, shown_text
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme


class SiteHead(Ground):
    """Stands above all pages of a site."""

    def __init__(self, site: Site, theme: Theme) -> None:
        """Show its picture, if it has one, and its name."""
        super().__init__(theme.own(COLOURS[site.colour][0], "action"))
        self._theme, self._pictogram = theme, site.pictogram
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.px(12))
        self._picture = QLabel()
        self._name = breakable(Text(shown_text(site.name or site.title), theme, 22, BOLD, "on_action"))
        if site.pictogram:
            self._row.addWidget(self._picture)
        self._row.addWidget(self._name, 1)
        self.be_low(False)

    def be_low(self, is_low: bool) -> None:
        """Take less height, or the usual one."""
        px = self._theme.px
        across, down, side = (16, 3, 24) if is_low else (24, 10, 36)
        self._row.setContentsMargins(px(across), px(down), px(across), px(down))
        self._name.set_size(17 if is_low else 22)
        if self._pictogram:
            self._picture.setPixmap(self._theme.pictogram(self._pictogram, px(side)))
