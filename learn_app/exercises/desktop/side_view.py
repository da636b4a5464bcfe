"""The mailbox's buttons: for a new message, the folders, and what can be done with a message."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from learn_app.exercises.desktop.mail_skin import MailSkin
from learn_app.exercises.desktop.mailbox import Letter, Mail
from learn_app.exercises.desktop.world import Scene
from learn_app.widgets.button import paint_focus
from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.ground import paint_ground
from learn_app.widgets.mirroring import leading, mirrored
from learn_app.widgets.paragraph import Paragraph
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.theme import BOLD, REGULAR, SEMIBOLD, Theme

_ICON, _RADIUS, _SQUARE = 22, 14, 4
_ROW, _TIGHT = 50, 44


class SideRow(Target):
    """An icon and a name: side by side, or the name below where there is no room."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        icon: str,
        *,
        is_wordless: bool = False,
        is_on_dark: bool = False,
    ) -> None:
        """``name`` is shown, or heard alone where it ``is_wordless``; ``icon`` is a name below assets.

        ``is_on_dark`` tells what it stands on.
        """
        super().__init__(theme)
        self._is_on_dark = is_on_dark
        self._name = self._full_name = name
        self._icon = icon
        self._radius = _SQUARE if is_wordless else _RADIUS
        self._paragraphs: dict[tuple[bool, QFont.Weight], Paragraph] = {}
        self._is_tight = False
        self._is_stacked = True  # the window must not need more than this before it has its size
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hush(is_wordless)

    @property
    def is_wordless(self) -> bool:
        """True while the icon stands alone."""
        return not self._name

    def hush(self, is_wordless: bool) -> None:
        """Show the icon alone, its name when the pointer rests on it; or both."""
        self.setToolTip(self._full_name if is_wordless else "")
        self._draw_name("" if is_wordless else self._full_name)

    def stack(self, is_stacked: bool) -> None:
        """Put the name below the icon, or beside it."""
        if is_stacked != self._is_stacked:
            self._is_stacked = is_stacked
            self.updateGeometry()
            self.update()

    def set_name(self, name: str) -> None:
        """Have another name, which is shown where the present one is; it is the accessible one too."""
        is_wordless, self._full_name = self.is_wordless, name
        self.setAccessibleName(name)
        self.hush(is_wordless)

    def sizeHint(self) -> QSize:  # noqa: D102
        px, name = self._theme.px, self._paragraph(SEMIBOLD).natural_width()
        if not self._name:
            return QSize(px(_ICON + 2 * 13), px(48))
        if self._is_stacked:
            return QSize(max(name + px(10), px(_ICON + 2 * 24)), px(58))
        return QSize(px(12 + _ICON + 8 + 10 + 22) + name, px(_TIGHT if self._is_tight else _ROW))

    def tighten(self, is_tight: bool) -> None:
        """Take less height, where there are many rows."""
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: D102
        return self.sizeHint()

    def _draw_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self._paragraphs = {}
            self.updateGeometry()
            self.update()

    def _font(self, weight: QFont.Weight) -> QFont:
        return self._theme.font(14 if self._is_stacked else 17, weight)

    def _paragraph(self, weight: QFont.Weight) -> Paragraph:
        key = (self._is_stacked, weight)
        if key not in self._paragraphs:
            self._paragraphs[key] = Paragraph(self._name, self._font(weight))
        return self._paragraphs[key]

    def _paint_ground(self, painter: QPainter, colour: str) -> None:
        px = self._theme.px
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(colour))
        painter.drawRoundedRect(QRectF(self.rect()), px(_RADIUS), px(_RADIUS))

    def _paint_name(self, painter: QPainter, colour: str, weight: QFont.Weight) -> QRectF:
        """Draw icon and name, and return where the icon is."""
        theme, px, name = self._theme, self._theme.px, self._paragraph(weight)
        side = px(_ICON)
        if not self._name:
            icon = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            painter.drawPixmap(icon.topLeft(), theme.icon(self._icon, side, colour))
            return icon
        if self._is_stacked:
            icon = QRectF((self.width() - side) / 2, px(7), side, side)
            text = QRectF(0, px(30), self.width(), self.height() - px(34))
            align = Qt.AlignmentFlag.AlignHCenter
        else:
            icon = mirrored(self, QRectF(px(12), (self.height() - side) / 2, side, side))
            left = px(12 + 8) + side
            text = mirrored(self, QRectF(left, 0, self.width() - left - px(12), self.height()))
            align = leading(self)
        painter.drawPixmap(icon.topLeft(), theme.icon(self._icon, side, colour))
        name.draw(painter, text, theme.colour(colour), align)
        return icon


class NewRow(SideRow):
    """The button for a new message."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_on_dark:
            self._paint_ground(painter, "attention_tint" if self.isDown() else "attention")
            self._paint_name(painter, "ink" if self.isDown() else "on_attention", SEMIBOLD)
        else:
            self._paint_ground(painter, "action_pressed" if self.isDown() else "action")
            self._paint_name(painter, "on_action", SEMIBOLD)
        if self._has_key_focus:
            is_light = not self._is_on_dark
            paint_focus(painter, QRectF(self.rect()), self._theme.px(_RADIUS), self._theme, is_light)


class ActionRow(SideRow):
    """What can be done with a message."""

    def __init__(self, theme: Theme, name: str, icon: str, *, is_wordless: bool = False) -> None:
        """See ``SideRow``."""
        super().__init__(theme, name, icon, is_wordless=is_wordless)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: D102
        hint, px = super().sizeHint(), self._theme.px
        return hint if self._is_stacked or not self._name else QSize(hint.width() - px(16), px(52))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("soft_ink" if self.underMouse() else "line"), 2))
        painter.setBrush(theme.colour("action_tint" if self.isDown() else "card"))
        radius = px(self._radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self._paint_name(painter, "ink", SEMIBOLD)
        self.paint_ring(painter, radius)


class FolderRow(SideRow):
    """A folder: its icon, its name, and how many messages in it are unread."""

    def __init__(self, theme: Theme, name: str, icon: str, *, is_on_dark: bool = False) -> None:
        """See ``SideRow``."""
        super().__init__(theme, name, icon, is_on_dark=is_on_dark)
        self._is_open = False
        self._unread = 0

    def show_folder(self, is_open: bool, unread: int) -> None:
        """Draw the folder; the open one stands on a tint."""
        if (is_open, unread) != (self._is_open, self._unread):
            self._is_open, self._unread = is_open, unread
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_pale = self._is_on_dark and not self._is_open and not self.underMouse()
        if self._is_open or self.underMouse():
            self._paint_ground(painter, "action_tint" if self._is_open else "track")
        colour = "on_action" if is_pale else "ink"
        icon = self._paint_name(painter, colour, SEMIBOLD if self._is_open else REGULAR)
        if self._unread:
            self._paint_unread(painter, icon, colour)
        if self._has_key_focus:
            paint_focus(painter, QRectF(self.rect()), self._theme.px(_RADIUS), self._theme, is_pale)

    def _paint_unread(self, painter: QPainter, icon: QRectF, colour: str) -> None:
        px = self._theme.px
        number = Paragraph(str(self._unread), self._theme.font(17, BOLD))
        width, height = number.natural_width() + 1, number.height(1e6)
        if self._is_stacked:
            at = QPointF(icon.right() + px(5), icon.top() + (icon.height() - height) / 2)
        else:
            at = QPointF(self.width() - px(12) - width, (self.height() - height) / 2)
        number.draw(
            painter, mirrored(self, QRectF(at.x(), at.y(), width, height)), self._theme.colour(colour)
        )


class MailSide(Scroll):
    """The side of the mailbox: a new message, the folders, the way out."""

    def __init__(self, stage: ExerciseView, scene: Scene, skin: MailSkin) -> None:
        """Build a row for each folder."""
        inner = QWidget()
        super().__init__(stage.theme, inner)
        theme, self._px, self._translator = stage.theme, stage.theme.px, stage.translator
        _ = self._translator.gettext
        self._inner = inner
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(self._px(8))
        paint_ground(self.viewport(), theme, "window_frame" if skin.is_dark else "window_side")
        new, icon = skin.new
        self._new = NewRow(theme, _(new), icon, is_on_dark=skin.is_dark)
        add_target(stage, "mail.new", self._new, _("Write a new message"))
        self._column.addWidget(self._new)
        own = {name: (title, "folder") for name, title in scene.world.mailbox.folders.items()}
        self.names = {name: _(title) for name, (title, _icon) in skin.folders.items()}
        self.names.update({name: title for name, (title, _icon) in own.items()})
        """Folder → its name as it is shown."""
        self.folders: dict[str, FolderRow] = {}
        for name, (_title, icon) in {**skin.folders, **own}.items():
            row = self.folders[name] = FolderRow(theme, self.names[name], icon, is_on_dark=skin.is_dark)
            add_target(stage, f"mail.folder.{name}", row, self.names[name])
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._rows: list[SideRow] = [self._new, *self.folders.values()]
        if scene.world.mailbox.password:
            leave = FolderRow(theme, _(skin.sign_out[0]), skin.sign_out[1], is_on_dark=skin.is_dark)
            add_target(stage, "mail.sign-out", leave, _(skin.sign_out[0]))
            self._column.addWidget(leave)
            self._rows.append(leave)

    def show_folders(self, mail: Mail, found: tuple[Letter, ...]) -> None:
        """Draw the folders, the open one marked, with how many messages in them are unread."""
        for name, row in self.folders.items():
            inside = [letter for letter in found if letter.folder == name]
            number = len(inside) if name == "drafts" else sum(x.is_unread for x in inside)
            row.show_folder(name == mail.folder and mail.draft is None and not mail.search, number)
            row.setAccessibleName(self._folder_name(name, number))

    def stack(self, is_stacked: bool, height: int) -> None:
        """Put the names below the icons, or beside them, in a side of this height."""
        needed = len(self._rows) * self._px(_ROW + 6) + self._px(24)
        for row in self._rows:
            row.stack(is_stacked)
            row.tighten(needed > height)
        margin = self._px(6 if is_stacked else 12)
        self._column.setContentsMargins(margin, self._px(12), margin, margin)
        self._column.setSpacing(self._px(4 if is_stacked else 6))
        needs_bar = self._inner.sizeHint().height() > height
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if needs_bar else policy.ScrollBarAlwaysOff)
        self.setFixedWidth(self._inner.sizeHint().width() + (self._px(18) if needs_bar else 0))

    def width_of_side(self) -> int:
        """Return how wide it is, in pixels."""
        return self.maximumWidth()

    def _folder_name(self, name: str, number: int) -> str:
        title = self.names[name]
        if not number:
            return title
        if name == "drafts":
            return self._translator.ngettext(
                "{name}, {n} message", "{name}, {n} messages", number, name=title
            )
        return self._translator.ngettext("{name}, {n} unread", "{name}, {n} unread", number, name=title)
