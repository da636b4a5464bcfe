"""The practice desktop's window: its frame and title, and the app in front."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from learn_app.exercises.desktop.app_view import AppView
from learn_app.exercises.desktop.browser_view import BrowserView
from learn_app.exercises.desktop.desk import Desk, apps
from learn_app.exercises.desktop.machine import DesktopState
from learn_app.exercises.desktop.mail_view import MailView
from learn_app.exercises.desktop.panel_view import CardPanel
from learn_app.exercises.desktop.spec import DesktopSpec, scene_of
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.flow import Flow
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.sentences import SLIPPED, WRONG_BUTTON
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD, Theme

_APPS: Mapping[str, tuple[str, str, type[AppView]]] = {
    "mail": (N_("My mailbox"), "e-mail", MailView),
    "browser": (N_("Browser"), "globe-showing-europe-africa", BrowserView),
}
"""App → its title, its pictogram, its view."""

_LAYOUT_DEPTH = 4


class DesktopView(ExerciseView):
    """The window in which the fictional apps are used."""

    has_own_frame: ClassVar[bool] = True
    sentences: ClassVar[Mapping[str, str]] = {
        **WRONG_BUTTON,
        **SLIPPED,
        "goal-reached": N_("Well done, {n} of {count}!"),
        "missing-recipient": N_("Who is it for? Fill in “To”."),
        "invalid-recipient": N_("The address in “To” is not whole. It needs an @."),
        "missing-subject": N_("The subject is empty. Write 1 or 2 words."),
        "empty-message": N_("The message is empty. Write a few words."),
        "wrong-recipient": N_("This message went to somebody else. Look at “To”."),
        "not-a-reply": N_("Open the message, then click on “Reply”."),
        "not-forwarded": N_("Open the message, then click on “Forward”."),
        "subject-does-not-match": N_("The subject is not the one asked for."),
        "body-does-not-match": N_("The message does not say what was asked for."),
        "wrong-message": N_("That was another message. You find it in “Trash”."),
        "form-invalid": N_("Look at what is marked in red."),
        "form-emptied": N_("The form is empty again. You can begin anew."),
        "wrong-value": N_("Look again at “{field}”: it is not what was asked for."),
    }

    def __init__(self, spec: DesktopSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the window; an app is built when it first comes to the front."""
        super().__init__(spec, tools, parent)
        self._scene = scene_of(spec)
        self._views: dict[str, AppView] = {}
        self._tabs: dict[str, _Tab] = {}
        self._front = ""
        self._stack = QStackedWidget()
        px = self.theme.px
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
        if desk.front != self._front:
            self._front = desk.front
            self._stack.setCurrentWidget(self._view(desk.front))
            for name, tab in self._tabs.items():
                tab.set_front(name == desk.front)
        self._view(desk.front).show_app(self._scene, _state_of(desk))
        if self._card:
            goals = self.spec.goals
            self._card.mark(goals[state.reached].card_line() if state.reached < len(goals) else "")

        is_gone = focused is not None and not focused.isVisible()
        if is_gone and isinstance(self.focusWidget(), QAbstractButton):
            # What was clicked is gone. Qt went on to some other button: the ring around it would
            # seem to say something.
            self._view(desk.front).setFocus()

    def panel(self) -> QWidget | None:
        """Return the card to copy from, if the exercise has one."""
        return self._card

    def take_focus(self) -> None:
        """Begin in the app in front."""
        if self._front:
            self._view(self._front).take_focus()

    def reveal(self, target: str) -> None:
        """Bring the target's part of the app to the front, and scroll the page that it is on."""
        if self._front:
            self._view(self._front).reveal(target)
        # A page shown a moment ago is laid out only once its layouts, one in another, were asked to.
        for _ in range(_LAYOUT_DEPTH):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        widget = self.target_widget(target)
        above = widget.parentWidget() if widget else None
        while widget and above and above is not self:
            if isinstance(above, QScrollArea):
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
        painter.setClipping(False)
        painter.setPen(QPen(self.theme.colour("window_frame"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(window)

    def _view(self, name: str) -> AppView:
        if name not in self._views:
            view = self._views[name] = _APPS[name][2](self)
            self._stack.addWidget(view)
        return self._views[name]

    def _title_bar(self) -> QWidget:
        px, _ = self.theme.px, self.translator.gettext
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(px(16), px(6), px(16), px(6))
        row.setSpacing(px(10))
        names = apps(self._scene)
        tabs = QWidget()
        flow = Flow(tabs, px(10))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        tabs.setSizePolicy(policy)
        for name in names:
            title, pictogram = _APPS[name][:2]
            if len(names) == 1:
                picture = QLabel()
                picture.setPixmap(self.theme.pictogram(pictogram, px(30)))
                row.addWidget(picture)
                name_of_app = Text(_(title), self.theme, 20, SEMIBOLD, "on_action")
                name_of_app.setMinimumWidth(name_of_app.sizeHint().width())
                row.addWidget(name_of_app)
                row.addStretch(1)
            else:
                tab = self._tabs[name] = _Tab(_(title), pictogram, self.theme)
                add_target(self, f"app.{name}", tab, _(title))
                flow.addWidget(tab)
        if len(names) > 1:
            row.addWidget(tabs, 1)
        badge = Card(self.theme, "attention", "", 8)
        inner = QHBoxLayout(badge)
        inner.setContentsMargins(px(12), px(4), px(12), px(4))
        inner.addWidget(Text(_("Practice: nothing is sent"), self.theme, 16, SEMIBOLD))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        return bar


class _Tab(Target):
    """An app's title in the window's frame: a click brings the app to the front."""

    def __init__(self, title: str, pictogram: str, theme: Theme) -> None:
        super().__init__(theme)
        self._title = Paragraph(title, theme.font(18, SEMIBOLD))
        self._pictogram = pictogram
        self._is_front = False
        px = theme.px
        self.setFixedSize(self._title.natural_width() + px(28 + 8 + 24), px(46))

    def set_front(self, is_front: bool) -> None:
        self._is_front = is_front
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        painter.setPen(Qt.PenStyle.NoPen if self._is_front else QPen(theme.colour("action_line"), 2))
        painter.setBrush(theme.colour("card") if self._is_front else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(14), px(14))
        side, is_mirrored = px(28), self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at = self.width() - px(10) - side if is_mirrored else px(10)
        painter.drawPixmap(at, (self.height() - side) // 2, theme.pictogram(self._pictogram, side))
        left = px(12) if is_mirrored else px(10) + side + px(8)
        text = QRectF(left, 0, self._title.natural_width() + 1, self.height())
        self._title.draw(painter, text, theme.colour("ink" if self._is_front else "on_action"))
        self.paint_ring(painter, px(14))


def _state_of(desk: Desk) -> object:
    return desk.mail if desk.front == "mail" else desk.browser
