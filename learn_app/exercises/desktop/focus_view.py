"""Who has the keyboard when a page of the browser is made anew: the same thing, where the cursor was."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from learn_app.widgets.exercise_view import ExerciseView
from learn_app.widgets.target import Target


class HeldFocus:
    """What had the keyboard in a page, to be given back to what takes its place."""

    def __init__(self, page: QWidget) -> None:
        """Look who has the keyboard in ``page``; it may be nobody."""
        focused: QWidget | None = page.window().focusWidget()
        is_inside = focused is not None and (focused is page or page.isAncestorOf(focused))
        self._was_inside = is_inside
        self._target = focused.objectName() if focused and is_inside else ""
        self._has_ring = isinstance(focused, Target) and focused.has_ring()
        self._marked = _marked(focused)

    def give_back(self, stage: ExerciseView, otherwise: QWidget) -> None:
        """Let the target of the same name have it, in sight; ``otherwise``, where there is none now."""
        if not self._was_inside:
            return
        widget = stage.target_widget(self._target)
        if widget is None:
            otherwise.setFocus()
            return
        reasons = Qt.FocusReason
        widget.setFocus(reasons.TabFocusReason if self._has_ring else reasons.OtherFocusReason)
        if self._marked:
            _mark(widget, *self._marked)
        stage.reveal(self._target)


def _marked(field: QWidget | None) -> tuple[int, int] | None:
    """Return from where to where a text is marked, the place of the cursor last; None without a text."""
    if isinstance(field, QLineEdit):
        start, end, at = field.selectionStart(), field.selectionEnd(), field.cursorPosition()
        return (at, at) if start < 0 else (end, start) if at == start else (start, end)
    if isinstance(field, QPlainTextEdit):
        return field.textCursor().anchor(), field.textCursor().position()
    return None


def _mark(field: QWidget, start: int, at: int) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(at)
        if start != at:
            field.setSelection(start, at - start)
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
