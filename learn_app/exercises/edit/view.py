"""``edit`` on the screen: the right text above, the text to correct below, and the keys that help."""

from collections.abc import Iterator
from typing import ClassVar, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from learn_app.exercise_api.events import STAGE, Button, Clicked, Event, Filled, Typed
from learn_app.exercise_api.keyboard_layout import read_drawn_layout
from learn_app.exercises.edit.corrections import Correction
from learn_app.exercises.edit.key_help import KeyHelp
from learn_app.exercises.edit.machine import FIELD, KIND, EditState
from learn_app.exercises.edit.next_key import is_at, next_correction, next_key
from learn_app.exercises.edit.spec import EditSpec
from learn_app.i18n import N_
from learn_app.widgets.card import Card
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.fields import TextArea
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.sentences import LETTERS, WRONG_BUTTON
from learn_app.widgets.text import Text
from learn_app.widgets.theme import SEMIBOLD

_WIDE, _TIGHT = (20, 14, 10), (8, 6, 4)
"""Above all, below all and between, in pixels of the design."""
_LOOKS = (
    *((26, 1.0, _WIDE), (22, 1.0, _WIDE), (20, 1.0, _WIDE), (20, 0.8, _TIGHT), (18, 0.7, _TIGHT)),
    *((26, 0.0, _WIDE), (22, 0.0, _WIDE), (20, 0.0, _WIDE), (18, 0.0, _TIGHT)),
)
"""The letters' size, in pixels of the design, how large the keys that help can be, and the gaps."""

_LEARNERS_REASONS = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
)
_LARGEST = _LOOKS[0][0]
_MOST_KEYS = 3  # that a demonstration presses
_LINE_SPARE = 24  # around the lines of a field, in pixels of the design


class EditView(ExerciseView):
    """A real field, in which one moves and erases with mouse and keys as everywhere.

    A hint shows the next mistake in the text and the next key, and goes on to do so until that mistake
    is corrected.
    """

    sentences: ClassVar = {
        **WRONG_BUTTON,
        "caps-lock-on": LETTERS["caps-lock-on"],
        "corrected": N_("Well done, the text is right now."),
        "corrected-one": N_("One mistake less!"),
        "clicked-in": N_("The cursor is there: a small line. Now write."),
        "not-clicked-in": N_("Nothing is written yet. First click into the box."),
        "made-worse": N_("Right letters are changing. Put the cursor just behind the mistake."),
    }

    def __init__(self, spec: EditSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the field, and the right text where the author wants it shown."""
        super().__init__(spec, tools, parent)
        gettext = self.translator.gettext
        self._field = TextArea(self.theme, spec.lines, _LARGEST)
        self.register(FIELD, self._field, gettext(N_("Text to correct")))
        self._field.edited.connect(self._on_edited)
        self._field.pressed_wrongly.connect(self._on_pressed_wrongly)
        self._field.cursorPositionChanged.connect(self.guide_soon)
        self._is_outside = False
        self._model: Text | None = None
        self._step = ""
        self._is_helping = False
        folder = self.theme.assets / "keyboards"
        self.layout_name, layout = read_drawn_layout(folder, tools.keyboard, spec.layout)
        self._help = KeyHelp(tools, layout)
        self._help.key_moved.connect(self.guide_moved)
        self._chip: FingerChip | None = None
        if spec.keyboard == "shown":
            self._chip = FingerChip(self.theme, self._help.sentences(spec.wanted))
        content = QWidget()
        self._column = column = QVBoxLayout(content)
        column.addStretch(1)
        if spec.model == "shown":
            told = gettext(N_("This is right:") if spec.text else N_("Write this:"))
            column.addWidget(Text(told, self.theme, 19, colour="soft_ink"))
            column.addWidget(self._model_card())
        told = gettext(N_("Correct this:") if spec.text else N_("Here:"))
        column.addWidget(Text(told, self.theme, 19, colour="soft_ink"))
        column.addWidget(self._field)
        column.addStretch(2)
        self._scroll = Scroll(self.theme, content)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._scroll, 1)
        around.addWidget(self._help)

    def show_state(self, state: EditState) -> None:
        """Show the text."""
        if state.is_outside != self._is_outside:
            self._is_outside = state.is_outside
            (self._field.installEventFilter if state.is_outside else self._field.removeEventFilter)(self)
        # Whoever has not clicked into it types beside it.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state.is_outside else Qt.FocusPolicy.NoFocus)
        self._field.show_text(state.text)
        is_done = KIND.is_done(self.spec, state)
        if is_done != self._field.isReadOnly():
            self._field.setReadOnly(is_done)  # even to the same, it is polished and painted anew
        step = KIND.step(self.spec, state)
        if step != self._step:
            self._step, self._is_helping = step, False
            self._help.show_keyboard(self.spec.keyboard != "hidden")
        self.guide_soon()

    def panel(self) -> QWidget | None:
        """Return the chip that says which key to press; nothing where no key is lit."""
        return self._chip

    def take_focus(self) -> None:
        """Put the cursor into the text, unless the learner is to."""
        (self if self._is_outside else self._field).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        # A window that comes to the front may put the keyboard there too: that was not the learner.
        is_entered = event.type() == QEvent.Type.FocusIn
        if is_entered and cast(QFocusEvent, event).reason() in _LEARNERS_REASONS:
            self.happen(Clicked(FIELD))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if self._is_outside and event.text().isprintable() and event.text() and not event.isAutoRepeat():
            self.happen(Typed(STAGE, event.text()))
        else:
            super().keyPressEvent(event)

    def guide_rect(self, event: Event) -> QRect:
        """Show the next key from now on; return the next mistake's place, or that key once one is there."""
        self._is_helping = True
        self._help.show_keyboard(True)
        self.reveal(FIELD)
        self.guide()
        correction = self._next_correction()
        if correction is None or self._is_outside:
            return self.target_rect(FIELD)
        key = self._help.key_rect()
        if is_at(correction, self._cursor) and self._help.isVisible() and not key.isEmpty():
            return QRect(self._help.mapTo(self, key.topLeft()), key.size())
        return self._place_of(correction)

    def tell_detour(self, code: str) -> str:
        """Return what to do now, from where the cursor is: what the ring and the lit key show."""
        correction = self._next_correction()
        return "" if correction is None else self._help.say(self._key_for(correction))

    def guide_rects(self, event: Event) -> Iterator[QRect]:
        """Yield the mistake's place, then the keys that correct it."""
        self._is_helping = True
        self._help.show_keyboard(True)
        self.reveal(FIELD)
        self.settle()
        correction = self._next_correction()
        if correction is None:
            return
        if self._is_outside:
            yield self.target_rect(FIELD)
            return
        yield self._place_of(correction)
        erased = ("Backspace",) if correction.end > correction.start else ()
        for key in (*erased, *correction.by[:_MOST_KEYS]):
            self._help.light(key)
            if not (place := self._help.key_rect()).isNull():
                yield QRect(self._help.mapTo(self, place.topLeft()), place.size())

    def reveal(self, target: str) -> None:
        """Scroll the text into sight."""
        self._scroll.bring_into_sight(self._field)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        px, has_list = self.theme.px, self.spec.keyboard == "hidden"
        for size, share, (above, below, between) in _LOOKS:
            self._help.setVisible(share > 0)
            self._help.setFixedHeight(self._help.needed_height(self.width(), has_list, share))
            self._column.setContentsMargins(px(28), px(above), px(28), px(below))
            self._column.setSpacing(px(between))
            if self._model is not None:
                self._model.set_size(size)
                self._ground.activate()  # or the column would go by the card's height before
            self._field.setFont(self.theme.font(size))
            self._field.setFixedHeight(self._field_height())
            layout.activate()
            if self._scroll.fit():
                break

    @property
    def _cursor(self) -> int:
        return self._field.textCursor().position()

    def _next_correction(self) -> Correction | None:
        return next_correction(self._field.toPlainText(), self.spec.wanted, self._cursor)

    def guide(self) -> None:
        """Light the key to press from where the cursor is."""
        if self._is_outside or (self.spec.keyboard != "shown" and not self._is_helping):
            self._help.light("")
            return
        correction = self._next_correction()
        key = self._key_for(correction) if correction is not None else ""
        self._help.light(key)
        if self._chip is not None:
            self._chip.say(self._help.say(key) if key else "")

    def _key_for(self, correction: Correction) -> str:
        key = next_key(correction, self._cursor)
        if key in ("Left", "Right"):
            goal = correction.end if key == "Left" else correction.start
            here, there = self._caret(self._cursor).top(), self._caret(goal).top()
            if here != there:
                return "Up" if there < here else "Down"
        return key

    def _caret(self, position: int) -> QRect:
        """Return where the cursor would stand at a position, in the field's viewport."""
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(min(position, len(self._field.toPlainText())))
        return self._field.cursorRect(cursor)

    def _place_of(self, correction: Correction) -> QRect:
        """Return the wrong letters' place in this view, or that where letters are missing."""
        first, last = self._caret(correction.start), self._caret(correction.end)
        if first.top() != last.top():
            last = QRect(QPoint(self._field.viewport().width() - 1, first.top()), first.size())
        place = first.united(last)
        # The ring goes around it with some room: it must not lie on the letters beside.
        inset = min(self.theme.px(4), place.width() // 3)
        place = place.adjusted(inset, inset, -inset, -inset)
        return QRect(self._field.viewport().mapTo(self, place.topLeft()), place.size())

    def _field_height(self) -> int:
        """Return the height of the lines that the author wishes, or that the text needs."""
        metrics = QFontMetrics(self._field.font())
        inner = self.width() - self.theme.px(2 * 28 + 2 * 18)
        room = QRect(0, 0, max(1, inner), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        needed = max(metrics.boundingRect(room, wrap, t).height() for t in (self.spec.text, self.spec.wanted))
        lines = max(int(self.spec.lines), -(-needed // metrics.lineSpacing()))
        return metrics.lineSpacing() * lines + self.theme.px(_LINE_SPARE)

    def _model_card(self) -> Card:
        px = self.theme.px
        model = Card(self.theme, "ok_tint", "", 14)
        self._ground = ground = QVBoxLayout(model)
        ground.setContentsMargins(px(18), px(12), px(18), px(12))
        # An author's stars would make words bold: here they are to be seen as they are.
        text = self.spec.wanted.replace("**", "*")
        self._model = Text(text, self.theme, _LARGEST, SEMIBOLD, colour="ok_ink")
        self._model.setMinimumWidth(1)
        ground.addWidget(self._model)
        return model

    def _on_edited(self, text: str) -> None:
        self.happen(Filled(FIELD, text))

    def _on_pressed_wrongly(self, button: str) -> None:
        self.happen(Clicked(FIELD, cast(Button, button)))
