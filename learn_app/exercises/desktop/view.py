"""The practice desktop's window: its frame and title, and the app in front."""

from collections.abc import Iterator, Mapping
from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from learn_app.exercises.desktop.app_view import AppView, settle_layouts
from learn_app.exercises.desktop.app_views import APP_VIEWS
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.layer_view import layer_of
from learn_app.exercises.desktop.machine import DesktopState
from learn_app.exercises.desktop.panel_view import CardPanel
from learn_app.exercises.desktop.picker_view import SENTENCES as PICKER_SENTENCES
from learn_app.exercises.desktop.picker_view import PickerView
from learn_app.exercises.desktop.spec import DesktopSpec, scene_of
from learn_app.exercises.desktop.tabs_view import TabBar, TabGround
from learn_app.exercises.desktop.windows_view import SENTENCES as WINDOW_SENTENCES
from learn_app.exercises.desktop.windows_view import WindowGround
from learn_app.i18n import N_
from learn_app.widgets.after_paint import AfterPaint
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.pressable import Pressable
from learn_app.widgets.sentences import SLIPPED, WRONG_BUTTON
from learn_app.widgets.target import Target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD


class DesktopView(ExerciseView):
    """The window in which the fictional apps are used."""

    has_own_frame: ClassVar[bool] = True
    sentences: ClassVar[Mapping[str, str]] = {
        **WRONG_BUTTON,
        **SLIPPED,
        "goal-reached": N_("Well done, {n} of {count}!"),
        **PICKER_SENTENCES,
        **WINDOW_SENTENCES,
        **{code: words for look in APP_VIEWS.values() for code, words in look.view.sentences.items()},
    }

    def __init__(self, spec: DesktopSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the window; an app is built when it first comes to the front."""
        super().__init__(spec, tools, parent)
        self._views: dict[str, AppView] = {}
        self._front = ""
        self._is_begun = self._is_off = False
        self._below: list[tuple[int, int, QColor]] = []
        self._after_layout = AfterPaint(self, self._look_below)
        px = self.theme.px
        self._tabs = None if spec.windows else TabBar(self)
        self._ground = TabGround(self._tabs, self._view) if self._tabs else WindowGround(self, self._view)
        self._picker: PickerView | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self._ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 3, 3, px(14))
        column.setSpacing(0)
        self._bar = self._title_bar()
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        card = spec.world.cards.get(spec.card or "")
        self._card = CardPanel(card, self.theme, self.translator) if card else None

    def show_state(self, state: DesktopState) -> None:
        """Draw the app in front; what stays the same is left alone."""
        desk = state.desk
        focused: QWidget | None = self.focusWidget()
        by_keys = (isinstance(focused, Target) and focused.has_ring()) or (
            isinstance(focused, Pressable) and focused.shows_focus
        )
        scene = scene_of(self.spec, min(state.reached, len(self.spec.goals) - 1))
        self._ground.show_desk(scene, desk)
        self._is_off = desk.windows.is_off
        self._after_layout.ask()
        self._show_picker(desk)
        if self._card:
            goals = self.spec.goals
            self._card.mark(goals[state.reached].card_line(scene, desk) if state.reached < len(goals) else "")
        is_gone = focused is not None and not focused.isVisible()
        is_dead = focused is not None and not focused.isEnabled() and not by_keys
        now: QWidget | None = self.focusWidget()
        # A page that was made anew gives the keyboard to the same target.
        is_same = bool(focused and now and now is not focused and now.objectName() == focused.objectName())
        if (is_gone or is_dead) and isinstance(now, QAbstractButton) and not is_same:
            # What was clicked is gone, or does nothing now. Qt went on to some other button: the ring
            # around it would seem to say something.
            (self._views.get(desk.front) or self._ground).setFocus()
        was_in_front, self._front = self._front, desk.front
        if self.spec.windows and self._is_begun and desk.front not in ("", was_in_front):
            self._view(desk.front).take_focus()  # the keys go to the window that came to the front
            if by_keys and (begun := self.focusWidget()) is not None:
                begun.clearFocus()
                begun.setFocus(Qt.FocusReason.TabFocusReason)  # and who uses them sees where they are
        self._is_begun = True

    def panel(self) -> QWidget | None:
        """Return the card to copy from, if the exercise has one."""
        return self._card

    def take_focus(self) -> None:
        """Begin in what is in front."""
        if self._picker and self._stack.currentWidget() is self._picker:
            self._picker.take_focus()
        elif self._front:
            self._view(self._front).take_focus()
        else:
            self._ground.setFocus()

    def tell_detour(self, code: str) -> str:
        """Return the hint of what is to be done again, or which app to open first."""
        kind, _, name = code.partition(".")
        if kind == "goal":
            return str(self.spec.goals[int(name)].hint)
        look, gettext = APP_VIEWS.get(name), self.translator.gettext
        return gettext("First, open “{app}”.", app=gettext(look.title)) if look else ""

    def spoken(self) -> str:
        """Return what is to be heard of the app in front."""
        return self._view(self._front).spoken() if self._front else ""

    def reveal(self, target: str) -> None:
        """Bring the target's part of the app to the front, and scroll the page that it is on."""
        if self._front:
            self._view(self._front).reveal(target)
        settle_layouts()
        widget = self.target_widget(target)
        above = widget.parentWidget() if widget else None
        while widget and above and above is not self:
            # The ground of a list is what scrolls itself: it is always in sight.
            if isinstance(above, QScrollArea) and above.widget().isAncestorOf(widget):
                # Not ensureWidgetVisible: of a text field it brings only the cursor into sight.
                middle = widget.mapTo(above.widget(), widget.rect().center())
                room = above.viewport().height() // 2
                above.ensureVisible(
                    middle.x(), middle.y(), 0, min(widget.height() // 2 + self.theme.px(16), room)
                )
            above = above.parentWidget()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame, radius = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), self.theme.px(20)
        window = QPainterPath()
        window.addRoundedRect(frame, radius, radius)
        painter.fillPath(window, self.theme.colour("card"))
        painter.setClipPath(window)
        painter.fillRect(
            0, 0, self.width(), self._bar.geometry().bottom() + 1, self.theme.colour("window_frame")
        )
        foot = self._foot()
        for left, width, colour in self._below:
            painter.fillRect(left, foot.top(), width, foot.height(), colour)
        painter.setClipping(False)
        painter.setPen(QPen(self.theme.colour("window_frame"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(window)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._after_layout.ask()

    def _foot(self) -> QRect:
        """Return what is below the app: the room that the round corners take."""
        top = self._stack.geometry().bottom() + 1
        return QRect(0, top, self.width(), self.height() - top)

    def _look_below(self) -> None:
        """Let each ground that reaches the app's foot go on below it, down to the frame."""
        below = list(self._grounds_below())
        if below != self._below:
            self._below = below
            self.update(self._foot())

    def _grounds_below(self) -> Iterator[tuple[int, int, QColor]]:
        """Yield from the left where each ground begins, its width, and its colour."""
        if self.spec.windows:
            colour = QColor(Qt.GlobalColor.black) if self._is_off else self.theme.colour("window_bar")
            yield 0, self.width(), colour
            return
        app = self._stack.geometry()
        left = app.left()
        while left <= app.right():
            at = QPoint(left, app.bottom())
            part: QWidget | None = self.childAt(at)
            layer = layer_of(part)
            if layer:
                part = layer.behind(layer.mapFrom(self, at))
            while part and part is not self._stack and not part.autoFillBackground():
                part = part.parentWidget()
            has_ground = part is not None and part is not self._stack
            ground = part if has_ground else layer
            if ground is None:
                return  # there and on, it is the window's own
            colour = ground.palette().color(ground.backgroundRole())
            colour = colour if has_ground else self.theme.colour("card")
            width = ground.mapTo(self, ground.rect().topRight()).x() + 1 - left
            yield left, width, layer.veiled(colour) if layer else colour
            left += width

    def _view(self, name: str) -> AppView:
        if name not in self._views:
            view = self._views[name] = APP_VIEWS[name].view(self)
            # At once: as a window of its own, its layout would give it a least size, for good.
            view.setParent(self)
        return self._views[name]

    def _show_picker(self, desk: Desk) -> None:
        if desk.picker is None:
            if self._picker:
                self._stack.setCurrentWidget(self._ground)
                self._picker.forget()
            return
        if self._picker is None:
            self._picker = PickerView(self)
            self._stack.addWidget(self._picker)
        if self._stack.currentWidget() is not self._picker:
            self._picker.stand_before(self._ground)
            self._stack.setCurrentWidget(self._picker)
        self._picker.show_picker(desk, desk.picker)

    def _title_bar(self) -> QWidget:
        px, _ = self.theme.px, self.translator.gettext
        bar = QWidget()
        row = QHBoxLayout(bar)
        # Close, so that three tabs stand in one row on the smallest screen.
        row.setContentsMargins(px(10), px(6), px(10), px(6))
        row.setSpacing(px(4))
        if self._tabs:
            row.addWidget(self._tabs, 1)
        else:
            picture = QLabel()
            picture.setPixmap(self.theme.pictogram("desktop-computer", px(30)))
            row.addWidget(picture)
            row.addWidget(Text(_("The computer"), self.theme, 20, SEMIBOLD, "on_action"), 1)
        badge = Card(self.theme, "attention", "", 8)
        inner = QHBoxLayout(badge)
        inner.setContentsMargins(px(8), px(4), px(8), px(4))
        inner.addWidget(Text(_("Practice: nothing is sent"), self.theme, 16, SEMIBOLD, "on_attention"))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        return bar
