"""A page of the fictional web, drawn: the site's head and menu, what stands on the page, the foot."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from learn_app.exercises.desktop.addresses import Web, ad_target, block_id, link_target
from learn_app.exercises.desktop.app_view import Page, breakable
from learn_app.exercises.desktop.drive_world import default_size, kind_of
from learn_app.exercises.desktop.site_head import SiteHead
from learn_app.exercises.desktop.site_world import Block, Site
from learn_app.exercises.desktop.web_parts import COLOURS, Advertisement, Ground, LinkText, Tile, shown_text
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD


class PageView(Page):
    """One page, at one size."""

    def __init__(self, stage: ExerciseView, web: Web, key: str, zoom: int) -> None:
        """``key`` is the page as ``site/page``, ``zoom`` its size in percent."""
        self._theme = stage.theme if zoom == 100 else stage.theme.enlarged(zoom / 100)
        super().__init__(self._theme, margin=0)
        self._stage, self._web, self._key = stage, web, key
        self._targets: dict[str, tuple[QAbstractButton, str]] = {}
        self._change: QWidget | None = None
        site, page = web.site(key), web.page(key)
        assert site is not None
        assert page is not None
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(SiteHead(site, self._theme))
        if site.menu:
            self.column.addWidget(self._menu(site))
        body = QWidget()
        self._body = QVBoxLayout(body)
        px = self._theme.px
        self._body.setContentsMargins(px(24), px(14), px(24), px(10))
        self._body.setSpacing(px(10))
        self._body.addWidget(breakable(Text(shown_text(page.title), self._theme, 25, BOLD)))
        for kind, blocks in groupby(page.blocks, _sort):
            self._add(kind, list(blocks))
        self.column.addWidget(body)
        self.column.addStretch(1)
        if site.footer or site.cookies:
            self.column.addWidget(self._foot(site))

    def come_forward(self, has_answered: bool) -> None:
        """Take the targets that other pages may have too; ``has_answered`` the question of cookies."""
        for target, (widget, name) in self._targets.items():
            self._stage.register(target, widget, name)
        if self._change:
            self._change.setVisible(has_answered)

    def forget(self) -> None:
        """Give the targets back, before the page goes."""
        for target in self._targets:
            self._stage.unregister(target)

    def _target(self, target: str, widget: QAbstractButton, name: str) -> QAbstractButton:
        name = shown_text(name)
        add_target(self._stage, target, widget, name)
        self._targets[target] = (widget, name)
        return widget

    def _menu(self, site: Site) -> QWidget:
        px, ground = self._theme.px, Ground(self._theme.own(COLOURS[site.colour][1], "window_side"))
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(20), px(2), px(20), px(2))
        flow = Flow(None, px(14))
        column.addLayout(flow)
        for name in site.menu:
            self._add_page_link(flow, site, name, "menu", 17)
        return ground

    def _foot(self, site: Site) -> QWidget:
        px, ground = self._theme.px, Ground(self._theme.colour("window_side"))
        column = QVBoxLayout(ground)
        column.setContentsMargins(px(20), px(2), px(20), px(2))
        flow = Flow(None, px(14))
        column.addLayout(flow)
        for name in site.footer:
            self._add_page_link(flow, site, name, "foot", 15)
        if site.cookies:
            words = self._stage.translator.gettext("Manage cookies")
            self._change = self._target("web.cookies.change", LinkText(self._theme, words, 15), words)
            flow.addWidget(self._change)
        return ground

    def _add_page_link(self, flow: Flow, site: Site, name: str, place: str, size: int) -> None:
        to = self._web.find(name, self._key.partition("/")[0])
        if to:
            page = self._web.page(to)
            title = shown_text(page.title if page else site.title)
            link = LinkText(self._theme, title, size, is_here=to == self._key)
            flow.addWidget(self._target(f"web.{place}.{name}", link, title))

    def _add(self, kind: str, blocks: list[Block]) -> None:
        if kind == "tiles":
            flow = Flow(None, self._theme.px(12))
            for block in blocks:
                tile = Tile(self._theme, block.link, block.pictogram)
                flow.addWidget(self._target(link_target(block), tile, block.link))
            self._body.addLayout(flow)
            return
        for block in blocks:
            for widget in self._widgets(kind, block):
                self._body.addWidget(widget)

    def _widgets(self, kind: str, block: Block) -> Iterable[QWidget]:
        theme = self._theme
        match kind:
            case "heading":
                yield breakable(Text(shown_text(block.heading), theme, 20, SEMIBOLD))
            case "text":
                yield self._words(block)
            case "list":
                for item in block.list:
                    yield breakable(Text(f"•  {shown_text(item)}", theme, 18))
            case "table":
                yield self._table(block.table)
            case "link":
                yield self._target(link_target(block), LinkText(theme, block.link), block.link)
            case "ad":
                notice = self._stage.translator.gettext("Advertisement")
                ad = Advertisement(theme, block.ad, block.pictogram, notice, block.look == "button")
                yield self._target(ad_target(block), ad, f"{block.ad} ({notice})")
            case "download":
                yield self._download(block)

    def _words(self, block: Block) -> QWidget:
        text = breakable(Text(shown_text(block.text), self._theme, 18))
        if not block.pictogram:
            return text
        px, box = self._theme.px, QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(16))
        picture = QLabel()
        picture.setPixmap(self._theme.pictogram(block.pictogram, px(64)))
        row.addWidget(picture)
        row.addWidget(text, 1)
        return box

    def _table(self, rows: tuple[tuple[str, ...], ...]) -> QWidget:
        px, box = self._theme.px, Card(self._theme, "card", "line", 8)
        grid = QGridLayout(box)
        grid.setContentsMargins(px(14), px(8), px(14), px(8))
        grid.setHorizontalSpacing(px(20))
        grid.setVerticalSpacing(px(5))
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                weight = REGULAR if j else SEMIBOLD
                grid.addWidget(breakable(Text(shown_text(cell), self._theme, 17, weight)), i, j)
                grid.setColumnStretch(j, 2 if j == 0 else 3)
        return box

    def _download(self, block: Block) -> QWidget:
        theme, px, name = self._theme, self._theme.px, block_id(block)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        button = Button(shown_text(block.download), theme, icon="download", role="compact")
        size = block.size or default_size(kind_of(block.file))
        told = self._stage.translator.gettext("{file}, {size} KB", file=block.file, size=size)
        row.addWidget(self._target(f"web.download.{name}", button, block.download))
        row.addWidget(breakable(Text(told, theme, 15, colour="soft_ink")), 1)
        return box


def _sort(block: Block) -> str:
    """Return what a block is."""
    if block.link:
        return "tiles" if block.pictogram else "link"
    for kind in ("heading", "list", "table", "ad", "download"):
        if getattr(block, kind):
            return kind
    return "text"
