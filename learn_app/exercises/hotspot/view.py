"""``hotspot`` on the screen: a question, and the picture whose parts answer it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Rested
from learn_app.exercises.hotspot.machine import (
    HotspotState,
    asked,
    asked_spot,
    image_shown,
    marked_ids,
    spot_target,
    spots_there,
)
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot
from learn_app.i18n import N_
from learn_app.widgets.dwell import Dwell
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.mouse_picture import MousePicture
from learn_app.widgets.paragraph import Paragraph, plain
from learn_app.widgets.sentences import CLICKS, MISSED
from learn_app.widgets.target import Target, add_target, watch_ground
from learn_app.widgets.theme import SEMIBOLD, Theme

_MARGIN = 20
_QUESTION_SIZE, _LABEL_SIZE = 26, 18
_SIGN_GAP, _GAP = 4, 14
_RADIUS = 12


class SpotTarget(Target):
    """A part of the picture: nothing to be seen, until it is found."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Its place comes with the picture's."""
        super().__init__(theme, parent)
        self._is_found = False
        # The pointer must not tell where the parts are.
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_found(self, is_found: bool) -> None:
        """Show its frame."""
        if is_found != self._is_found:
            self._is_found = is_found
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.px(_RADIUS)
        if self._is_found:
            painter.setPen(QPen(self._theme.colour("ok"), 4))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), radius, radius)
        self.paint_ring(painter, radius)


class Sign(QWidget):
    """The name of a part that was found; clicks go through it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        """Be as wide as the name."""
        super().__init__(parent)
        self._theme = theme
        self._text = Paragraph(text, theme.font(_LABEL_SIZE, SEMIBOLD))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        width = self._text.natural_width() + 2
        self.resize(width + 2 * theme.px(10), self._text.height(width) + theme.px(8))
        self.hide()

    def stand_at(self, spot: QRect, stage: QRect, signs: Sequence[QRect], parts: Sequence[QRect]) -> None:
        """Stand at the bottom of a large spot, beside a small one: it must not cover what it names.

        It stays within the stage and, where there is room, off the other ``signs``; off the other
        ``parts`` too, which it would seem to name.
        """
        places = [place for place in self._places_at(spot) if stage.contains(place)]
        if not places:
            places = [_moved_into(QRect(spot.center(), self.size()), stage)]
        self.move(min(places, key=lambda one: (_covered(one, signs), _covered(one, parts))).topLeft())

    def _places_at(self, spot: QRect) -> Iterator[QRect]:
        """Yield where it may stand at a spot, the best first."""
        width, height = self.width(), self.height()
        inside = (spot.bottom() + 1 - height, spot.top())
        beside = (spot.bottom() + 1 + _SIGN_GAP, spot.top() - _SIGN_GAP - height)
        is_roomy = spot.height() > 3 * height and spot.width() >= width
        for top in (*inside, *beside) if is_roomy else (*beside, *inside):
            for left in (spot.center().x() - width // 2, spot.right() + 1 - width, spot.left()):
                yield QRect(left, top, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ok"))
        radius = self._theme.px(8)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        colour = self._theme.colour("on_action")
        self._text.draw(painter, QRectF(self.rect()), colour, Qt.AlignmentFlag.AlignHCenter)


def _covered(place: QRect, others: Sequence[QRect]) -> int:
    """Return how much of the others ``place`` covers, in square pixels."""
    both = (place & other for other in others)
    return sum(one.width() * one.height() for one in both if one.isValid())


def _moved_into(place: QRect, stage: QRect) -> QRect:
    """Return ``place``, moved as little as it must be to lie within the stage."""
    left = max(stage.left(), min(place.left(), stage.right() + 1 - place.width()))
    top = max(stage.top(), min(place.top(), stage.bottom() + 1 - place.height()))
    return QRect(QPoint(left, top), place.size())


class HotspotView(ExerciseView):
    """One clicks, or rests the pointer, on the part of the picture that is asked for."""

    sentences: ClassVar = {
        **CLICKS,
        **MISSED,
        "found": N_("Well done, {n} of {count}!"),
        "wrong-spot": N_("That is “{label}”. Look again."),
        "missed": N_("There is nothing there. Put the tip of the arrow on the picture."),
    }

    def __init__(self, spec: HotspotSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the parts; they get their places with the stage's size."""
        super().__init__(spec, tools, parent)
        self._panel = MousePicture("mouse-left", self.theme, self.translator)
        self._picture = QPixmap()
        self._place = QRect()
        self._question_height = 0
        self._state = HotspotState()
        self._image = image_shown(spec, self._state)
        self._question = self._paragraph(HotspotState())
        self._spots: dict[str, SpotTarget] = {}
        for spot in spec.spots:
            self._spots[spot.id] = SpotTarget(self.theme, self)
            add_target(self, spot_target(spot.id), self._spots[spot.id], plain(spot.label))
            if spec.by == "rest":
                self._let_rest(spot_target(spot.id), self._spots[spot.id])
        # After all spots, and so above them.
        self._signs = {spot.id: Sign(self.theme, spot.label, self) for spot in spec.spots}
        watch_ground(self)

    def show_state(self, state: HotspotState) -> None:
        """Show what is asked, and what was found."""
        question = self._paragraph(state)
        if question.text != self._question.text:
            self._question = question
            self.update()
        self._state = state
        there = {spot.id for spot in spots_there(self.spec, state)}
        marked = marked_ids(self.spec, state)
        for id_, target in self._spots.items():
            target.set_found(id_ in marked)
            if target.hasFocus() and id_ not in there:
                self.take_focus()
            target.setVisible(id_ in there)
            self._signs[id_].setVisible(id_ in marked)
        if image_shown(self.spec, state) != self._image:
            self._image = image_shown(self.spec, state)
            self._arrange()
            self.update()
        self._show_button()

    def panel(self) -> QWidget:
        """Return a picture of the mouse, with the button to press lit."""
        return self._panel

    def _let_rest(self, target: str, spot: SpotTarget) -> None:
        dwell = Dwell(spot, self.theme, self.tools.rest_ms, _RADIUS, is_crossed=True)
        dwell.rested.connect(lambda: self.happen(Rested(target)))

    def _show_button(self) -> None:
        """Light the button to press now, on the mouse in the panel; it moves where none is needed."""
        is_right = asked_spot(self.spec, self._state).button == "right"
        self._panel.show_act(
            "mouse-move" if self.spec.by == "rest" else "mouse-right" if is_right else "mouse-left"
        )

    def spoken(self) -> str:
        """Return the question."""
        return self._question.text

    def take_focus(self) -> None:
        """Put the keyboard on the first part."""
        first = spots_there(self.spec, self._state)[0]
        self._spots[first.id].setFocus(Qt.FocusReason.MouseFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._question_height = self._height_of_questions()
        ground = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        ground.setTop(ground.top() + self._question_height + self.theme.px(_GAP))
        image = self._image
        if "." in image or "/" in image:
            path = self.tools.module_folder / image
            self._picture = self.theme.picture(path, ground.width(), ground.height())
        else:
            self._picture = self.theme.pictogram(image, min(ground.width(), ground.height()))
        if self.spec.mirrored == "always":
            self._picture = self._picture.transformed(QTransform.fromScale(-1, 1))
        size = self._picture.deviceIndependentSize().toSize()
        self._place = QRect(ground.topLeft(), size)
        self._place.moveCenter(ground.center())
        places = {spot.id: self._place_of(spot) for spot in self.spec.spots}
        signs: list[QRect] = []
        for id_, place in places.items():
            self._spots[id_].setGeometry(place)
            others = [part for other, part in places.items() if other != id_ and not part.contains(place)]
            self._signs[id_].stand_at(place, self.rect(), signs, others)
            signs.append(self._signs[id_].geometry())

    def _place_of(self, spot: Spot) -> QRect:
        left, top, width, height = (length / 100 for length in spot.box)
        size = self._place.size()
        return QRect(
            self._place.left() + round(left * size.width()),
            self._place.top() + round(top * size.height()),
            round(width * size.width()),
            round(height * size.height()),
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.drawPixmap(QPointF(self._place.topLeft()), self._picture)
        height = self._question_height
        # Right above the picture: both together stand in the middle.
        room = QRectF(_MARGIN, self._place.top() - self.theme.px(_GAP) - height, 0, height)
        room.setRight(self.width() - _MARGIN)
        self._question.draw(painter, room, self.theme.colour("ink"), Qt.AlignmentFlag.AlignHCenter)

    def _paragraph(self, state: HotspotState) -> Paragraph:
        is_answered = state.found >= len(self.spec.find)
        question = "" if is_answered else self.spec.ask.get(asked(self.spec, state), "")
        return Paragraph(question, self.theme.font(_QUESTION_SIZE, SEMIBOLD))

    def _height_of_questions(self) -> int:
        """Return the height of the longest question: the picture must not jump."""
        states = (HotspotState(found) for found in range(len(self.spec.find)))
        return max(self._paragraph(state).height(self.width() - 2 * _MARGIN) for state in states)
