"""The questions by which a site sees that one is a person: letters to copy, pictures, a box to tick."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from learn_app.exercise_api.seeding import numbers
from learn_app.exercises.desktop.form import Form, letters_on_show
from learn_app.exercises.desktop.form_input_view import BoxInput, OptionsInput, TextInput
from learn_app.exercises.desktop.form_world import Field, Option
from learn_app.i18n import N_
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import Stage
from learn_app.widgets.flow import Flow
from learn_app.widgets.target import Target, add_target
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, Theme

_LETTER, _HIGH, _TILE = 40, 78, 84


class RobotInput(BoxInput):
    """« I am not a robot »."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Begin without a tick."""
        super().__init__(field, name, stage)
        theme, px = stage.theme, stage.theme.px
        card = Card(theme, "paper", "line", 10)
        card.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(card)
        row.setContentsMargins(px(12), px(8), px(14), px(8))
        row.setSpacing(px(20))
        row.addWidget(self._box, 1)
        picture = QLabel()
        picture.setPixmap(theme.pictogram("robot", px(40)))
        row.addWidget(picture)
        self.column.addWidget(card)


class LettersInput(TextInput):
    """Letters to copy. Who cannot read them sees them plainly, or gets others."""

    def __init__(self, field: Field, name: str, stage: Stage) -> None:
        """Show no letters yet."""
        super().__init__(field, name, stage)
        theme, px, _ = stage.theme, stage.theme.px, stage.translator.gettext
        self._letters = _Letters(theme)
        self._plain = Text("", theme, 24, BOLD)
        self._spell = Button(_("Read plainly"), theme, icon="ear", role="compact")
        self._new = Button(_("Other letters"), theme, icon="refresh", role="compact")
        row = QWidget()
        flow = Flow(row, px(10))
        flow.addWidget(self._letters)
        for button, part in ((self._spell, "spell"), (self._new, "new")):
            button.set_tight(True)
            add_target(stage, f"{self.target}.{part}", button, button.text())
            flow.addWidget(button)
        if len(field.letters) == 1:
            self._new.hide()
        self.column.insertWidget(0, row)
        self.column.insertWidget(1, self._plain)
        self._plain.hide()

    def show_answer(self, form: Form) -> None:  # noqa: D102
        super().show_answer(form)
        letters = letters_on_show(self.field, form)
        spelled = " – ".join(letters)
        self._letters.show_letters(letters)
        self._letters.setAccessibleName(
            self.stage.translator.gettext("Letters to copy: {letters}", letters=spelled)
        )
        self._plain.set_text(spelled)
        self._plain.setVisible(self.field.id in form.shown)

    def parts(self) -> list[QWidget]:  # noqa: D102
        return [self.text, self._spell, self._new]


class PicturesInput(OptionsInput):
    """Pictures, of which some are to be chosen."""

    gap = 12

    def made(self, option: Option) -> "_Tile":  # noqa: D102
        return _Tile(option.pictogram, self.stage.theme)

    def named(self, option: Option, is_chosen: bool = False) -> str:  # noqa: D102
        told = N_("{picture}, chosen") if is_chosen else N_("{picture}, not chosen")
        return self.stage.translator.gettext(told, picture=option.text)

    def show_answer(self, form: Form) -> None:  # noqa: D102
        chosen = form.value(self.field.id).split()
        for option in self.field.options:
            tile, is_chosen = self.buttons[option.id], option.id in chosen
            assert isinstance(tile, _Tile)
            tile.mark(is_chosen)
            tile.setAccessibleName(self.named(option, is_chosen))


class _Letters(QWidget):
    """Letters that stand askew, with lines across them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._letters = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_letters(self, letters: str) -> None:
        if letters != self._letters:
            self._letters = letters
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(_LETTER + 12) * max(1, len(self._letters)) + px(24), px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("field_line"), 2))
        painter.setBrush(theme.colour("paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), px(10), px(10))
        drawn = numbers(sum(map(ord, self._letters)), 4 * len(self._letters) + 4, 100)
        painter.setPen(QPen(theme.colour("soft_ink"), 2))
        for i in range(2):
            painter.drawLine(
                QPointF(px(8), self.height() * (0.25 + drawn[2 * i] / 200)),
                QPointF(self.width() - px(8), self.height() * (0.25 + drawn[2 * i + 1] / 200)),
            )
        painter.setFont(theme.font(_LETTER, BOLD))
        painter.setPen(theme.colour("ink"))
        for i, letter in enumerate(self._letters):
            painter.save()
            painter.translate(px(12) + px(_LETTER + 12) * (i + 0.5), self.height() / 2)
            painter.rotate(drawn[4 + i] / 100 * 36 - 18)
            side = px(_LETTER + 20)
            painter.drawText(QRectF(-side / 2, -side / 2, side, side), Qt.AlignmentFlag.AlignCenter, letter)
            painter.restore()


class _Tile(Target):
    """A picture that one chooses, or does not."""

    def __init__(self, pictogram: str, theme: Theme) -> None:
        super().__init__(theme)
        self._pictogram, self._is_chosen = pictogram, False
        self.setFixedSize(self.sizeHint())

    def mark(self, is_chosen: bool) -> None:
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_TILE), self._theme.px(_TILE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lively = self._is_chosen or self.underMouse()
        painter.setPen(QPen(theme.colour("action" if is_lively else "line"), 4 if self._is_chosen else 2))
        painter.setBrush(theme.colour("action_tint" if self._is_chosen else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), px(12), px(12))
        side = px(56)
        at = (self.width() - side) // 2
        painter.drawPixmap(at, at, theme.pictogram(self._pictogram, side))
        if self._is_chosen:
            mark = px(26)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("action"))
            painter.drawEllipse(self.width() - mark - px(4), px(4), mark, mark)
            icon = px(18)
            inset = (mark - icon) // 2
            painter.drawPixmap(
                self.width() - mark - px(4) + inset, px(4) + inset, theme.icon("check", icon, "on_action")
            )
        self.paint_ring(painter, px(12))
