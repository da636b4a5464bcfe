"""The practice frame without windows: one app fills it, with a tab for each app above."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from learn_app.exercises.desktop.app_view import AppView
from learn_app.exercises.desktop.app_views import APP_VIEWS
from learn_app.exercises.desktop.apps import available
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.phone import has_news
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.flow import Flow
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.policy import wrapping
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

_GAP = 5


class _Face(Enum):
    """How much a tab shows: from its edge to the picture, the picture's side, from there to its title."""

    WIDE = (11, 28, 8)
    CLOSE = (8, 24, 5)
    PICTURE = (6, 28, 0)


_ARRANGEMENTS = (
    (_Face.WIDE, _Face.WIDE),
    (_Face.CLOSE, _Face.CLOSE),
    (_Face.WIDE, _Face.PICTURE),
    (_Face.CLOSE, _Face.PICTURE),
)
"""The faces of the tab in front and of those behind: the first of these for which there is room."""


class TabBar(QWidget):
    """The tabs; with one app, only its title."""

    def __init__(self, stage: ExerciseView) -> None:
        """Show no app yet."""
        super().__init__()
        self._stage = stage
        px, theme = stage.theme.px, stage.theme
        self._tabs: dict[str, _Tab] = {}
        self._shown: tuple[tuple[str, ...], str] = ((), "")
        self._picture = QLabel()
        self._title = Text("", theme, 20, SEMIBOLD, "on_action")
        self._row = QWidget()
        self._flow = Flow(self._row, px(_GAP))
        self._row.setSizePolicy(wrapping(down=QSizePolicy.Policy.Preferred))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        layout.addWidget(self._picture)
        layout.addWidget(self._title, 1)
        layout.addWidget(self._row, 1)

    def show_tabs(self, names: tuple[str, ...], front: str, has_news: bool = False) -> None:
        """Draw the apps that there are, the one in front as such; ``has_news`` marks the telephone."""
        if "phone" in self._tabs:
            self._tabs["phone"].set_news(has_news and front != "phone")
        if (names, front) == self._shown:
            return
        self._shown = (names, front)
        _, theme = self._stage.translator.gettext, self._stage.theme
        is_single = len(names) == 1
        self._row.setVisible(not is_single)
        self._picture.setVisible(is_single)
        self._title.setVisible(is_single)
        if is_single:
            look = APP_VIEWS[names[0]]
            self._picture.setPixmap(theme.pictogram(look.pictogram, theme.px(30)))
            self._title.set_text(_(look.title))
            self._title.setMinimumWidth(self._title.sizeHint().width())
        for name in names if not is_single else ():
            if name not in self._tabs:
                look = APP_VIEWS[name]
                tab = self._tabs[name] = _Tab(_(look.title), look.pictogram, theme)
                add_target(self._stage, f"app.{name}", tab, _(look.title))
                self._flow.addWidget(tab)
        for name, tab in self._tabs.items():
            tab.setVisible(name in names)
            tab.set_front(name == front)
        if "phone" in self._tabs:
            self._tabs["phone"].set_news(has_news and front != "phone")
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the tabs take less where they do not fit in a row, those behind first."""
        names, front = self._shown
        tabs = {name: self._tabs[name] for name in names if name in self._tabs}
        room = self.width() - (len(tabs) - 1) * self._stage.theme.px(_GAP)
        for in_front, behind in _ARRANGEMENTS:
            faces = {name: in_front if name == front else behind for name in tabs}
            if sum(tab.wish(faces[name]) for name, tab in tabs.items()) <= room:
                break
        for name, tab in tabs.items():
            tab.set_face(faces[name])


class TabGround(QStackedWidget):
    """The app in front."""

    def __init__(self, bar: TabBar, view_of: Callable[[str], AppView]) -> None:
        """``view_of`` gives the view of an app, made when it is first asked for."""
        super().__init__()
        self._bar = bar
        self._view_of = view_of

    def show_desk(self, scene: Scene, desk: Desk) -> None:
        """Draw the tabs, and the app in front."""
        self._bar.show_tabs(available(scene, desk), desk.front, has_news(scene, desk))
        view = self._view_of(desk.front)
        if self.indexOf(view) < 0:
            self.addWidget(view)
        if self.currentWidget() is not view:
            self.setCurrentWidget(view)
        view.show_app(scene, desk)


class _Tab(Target):
    """An app's title in the window's frame: a click brings the app to the front."""

    def __init__(self, title: str, pictogram: str, theme: Theme) -> None:
        super().__init__(theme)
        sizes = {_Face.WIDE: 18, _Face.CLOSE: 16}
        self._titles = {face: Paragraph(title, theme.font(size, SEMIBOLD)) for face, size in sizes.items()}
        self._pictogram = pictogram
        self._is_front = False
        self._has_news = False
        self._face = _Face.WIDE
        self.setFixedSize(self.wish(self._face), theme.px(46))

    def wish(self, face: _Face) -> int:
        """Return the width with a face, in pixels."""
        edge, side, gap = map(self._theme.px, face.value)
        title = self._titles.get(face)
        return 2 * edge + side + (gap + title.natural_width() if title else 0)

    def set_face(self, face: _Face) -> None:
        if face != self._face:
            self._face = face
            self.setFixedWidth(self.wish(face))
            self.update()

    def set_news(self, has_news: bool) -> None:
        if has_news != self._has_news:
            self._has_news = has_news
            self.update()

    def set_front(self, is_front: bool) -> None:
        if is_front != self._is_front:
            self._is_front = is_front
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen if self._is_front else QPen(theme.colour("action_line"), 2))
        painter.setBrush(theme.colour("card") if self._is_front else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(14), px(14))
        is_mirrored = self.isRightToLeft()
        edge, side, gap = map(px, self._face.value)
        at, top = (self.width() - edge - side if is_mirrored else edge), (self.height() - side) // 2
        if not self._is_front:
            # Some pictures are as dark as the frame, and may stand there without their title.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("card"))
            ground = QRectF(at, top, side, side)
            wider = px(1 if self._titles.get(self._face) else 3)
            painter.drawRoundedRect(ground.adjusted(-wider, -wider, wider, wider), px(8), px(8))
        painter.drawPixmap(at, top, theme.pictogram(self._pictogram, side))
        if self._has_news:
            painter.setPen(QPen(theme.colour("window_frame"), 2))
            painter.setBrush(theme.colour("attention"))
            painter.drawEllipse(QRectF(at + side - px(9), px(5), px(16), px(16)))
        title = self._titles.get(self._face)
        if title:
            left = edge if is_mirrored else edge + side + gap
            text = QRectF(left, 0, title.natural_width() + 1, self.height())
            title.draw(painter, text, theme.colour("ink" if self._is_front else "on_action"))
        self.paint_ring(painter, px(14))
