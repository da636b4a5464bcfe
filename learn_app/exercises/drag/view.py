"""``drag`` on the screen: zones above, things to carry below; or a slider."""

from typing import ClassVar, cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import (
    HOLD_MS,
    NOWHERE,
    STAGE,
    Button,
    Clicked,
    Dragged,
    Dropped,
    Grabbed,
    Held,
    KeyPressed,
)
from learn_app.exercises.drag.arrangement import grid, grid_within
from learn_app.exercises.drag.carrying import LEAST_MOVE
from learn_app.exercises.drag.hold import Hold
from learn_app.exercises.drag.machine import DragState, item_target, zone_target
from learn_app.exercises.drag.pieces import ItemCard, ZoneCard, densities
from learn_app.exercises.drag.slider import HANDLE, SliderState
from learn_app.exercises.drag.slider_stage import SliderStage
from learn_app.exercises.drag.spec import DragSpec
from learn_app.i18n import N_
from learn_app.widgets.exercise_view import ExerciseView, ViewTools
from learn_app.widgets.mouse_picture import MousePicture
from learn_app.widgets.paragraph import plain, said
from learn_app.widgets.sentences import WRONG_BUTTON

_MARGIN, _GAP = 20, 14
_LEAST_ZONE = 200
_ITEMS_SHARE = 0.5  # of the stage's height, at most
_LIFT = 14


class DragView(ExerciseView):
    """Things are carried with the mouse, or picked up and put down with Enter, or with clicks."""

    sentences: ClassVar = {
        **WRONG_BUTTON,
        "placed": N_("Well done, {n} of {count}!"),
        "already-placed": N_("That one is in its place. Take another one."),
        "dropped-outside": N_("You let go too early. Keep the button down until you are there."),
        "wrong-zone": N_("Not in “{zone}”. Try another place."),
        "set": N_("Well done: it stands at {value}."),
        "released-early": N_("You let go at {value}. Keep the button down until {goal}."),
        "too-far": N_("A little too far: {value}. Come back to {goal}."),
        "wrong-way": N_("The other way: {goal} is on the other side."),
        "take-handle": N_("Press on the blue round handle, and keep the button down."),
        "choose-place": N_("Now click on the place where it belongs."),
        "not-carried": N_("Press and keep the button down. Then move the mouse."),
        "held-still": N_("You kept the button down: good. Now move the mouse before you let go."),
        "held-too-long": N_("You kept the button down without moving. Move, or let go at once."),
        "pressed-beside": N_("You pressed beside it. Put the arrow on the picture, then press."),
        "wrong-item": N_("“{item}” does not go there. Leave it, and take another one."),
    }

    def __init__(self, spec: DragSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build zones and items; they get their places with the stage's size."""
        super().__init__(spec, tools, parent)
        self._state = DragState()
        self._over = NOWHERE
        self._following = ""
        self._hold = Hold(tools.clock)
        self._pressed_beside: QPoint | None = None
        self._panel = MousePicture("mouse-hold", self.theme, self.translator)
        self.setMouseTracking(spec.by == "both")
        self._zones: dict[str, ZoneCard] = {}
        self._items: dict[str, ItemCard] = {}
        self._homes: dict[str, QRect] = {}
        self._slider = None if spec.slider is None else SliderStage(self, spec.slider, spec.scale)
        for zone in spec.zones:
            zone_card = ZoneCard(self.theme, zone, self)
            self._zones[zone_target(zone)] = zone_card
            zone_card.setMouseTracking(self.hasMouseTracking())
            self.register(zone_target(zone), zone_card, plain(zone.label))
            self._listen_to_zone(zone_target(zone), zone_card)
        for item in spec.items:
            item_card = ItemCard(self.theme, item, self)
            self._items[item_target(item)] = item_card
            self.register(item_target(item), item_card, plain(item.label))
            self._listen_to_item(item_target(item), item_card)

    def show_state(self, state: DragState | SliderState) -> None:
        """Put every item where it is: at home, held, or in its zone; or the handle."""
        if isinstance(state, SliderState):
            if self._slider is not None:
                self._slider.show_state(state)
            return
        before, self._state = self._state, state
        if self._following != state.held:
            self._follow("")
        if bool(state.held) != bool(before.held):
            for zone in self._zones.values():
                zone.setFocusPolicy(Qt.FocusPolicy.StrongFocus if state.held else Qt.FocusPolicy.NoFocus)
        is_only_over = (state.held, state.placed) == (before.held, before.placed)
        # What the mouse carries is where the mouse is, and all else stays.
        if not (is_only_over and state.held and self._items[state.held].is_carried):
            self._place_items(is_animated=self.theme.is_animated)
        self.guide_soon()

    def guide(self) -> None:
        """Light the place that something is over, and tell what is done to those who hear."""
        state = self._state
        for target, zone in self._zones.items():
            zone.set_lit(bool(state.held) and state.over == target)
        for spec_item in self.spec.items:
            is_placed = item_target(spec_item) in state.placed
            told = self.translator.gettext(N_("In its place")) if is_placed else ""
            self._items[item_target(spec_item)].setAccessibleDescription(told)

    def panel(self) -> QWidget:
        """Return a picture of the mouse, with the button to hold lit."""
        return self._panel

    def spoken(self) -> str:
        """Return the things and the places, or what the slider is for."""
        slider = self.spec.slider
        things = (*self.spec.items, *self.spec.zones) if slider is None else (slider,)
        return said(one.label for one in things)

    def take_focus(self) -> None:
        """Put the keyboard on the first item that is not in its place, or on the handle."""
        if self._slider is not None:
            self._slider.take_focus()
        for target, item in self._items.items():
            if target not in self._state.placed:
                item.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        held = self._state.held
        if event.key() == Qt.Key.Key_Escape and self._slider is not None:
            self._slider.give_up()
        elif event.key() == Qt.Key.Key_Escape and held:
            self._items[held].give_up()
            self.happen(KeyPressed(held, "Escape"))
            self._items[held].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def target_widget(self, target: str) -> QWidget | None:
        """Return this view for a part of the slider that is no widget of its own."""
        if self._slider is not None and target != HANDLE:
            return self if self.isVisible() and not self.target_rect(target).isNull() else None
        return super().target_widget(target)

    def target_rect(self, target: str) -> QRect:
        """Return where a target is; also a number on the track, or the track itself."""
        if self._slider is None or target == HANDLE:
            return super().target_rect(target)
        return self._slider.part_rect(target)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._on_dragged_beside(STAGE, event.position().toPoint())
        if self._following:
            at = event.position().toPoint()
            self._items[self._following].follow(at)
            self._on_carried_to(self._following, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._slider is None:
            self._pressed_beside = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        super().mouseReleaseEvent(event)
        self._pressed_beside = None
        if self._following and event.button() == Qt.MouseButton.LeftButton:
            self.happen(Clicked(STAGE))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        if self._slider is not None:
            self._slider.fill(self.rect())
            return
        ground = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._homes = self._arrange_items(ground)
        top = min((home.top() for home in self._homes.values()), default=ground.bottom())
        ground.setBottom(top - 2 * _GAP)
        count = len(self._zones)
        columns = count if ground.width() / count >= self.theme.px(_LEAST_ZONE) else -(-count // 2)
        rows = -(-count // columns)
        height = (ground.height() - (rows - 1) * _GAP) // rows
        width = (ground.width() - (columns - 1) * _GAP) // columns
        for zone, place in zip(
            self._zones.values(), grid(count, columns, width, height, _GAP, ground), strict=True
        ):
            zone.setGeometry(place)
        self._place_items(is_animated=False)

    def _arrange_items(self, ground: QRect) -> dict[str, QRect]:
        """Return each item's home, in rows at the bottom, in the roomiest size that has room."""
        cards = list(self._items.values())
        width = height = columns = rows = 1
        for density in densities(self.spec.scale):
            for card in cards:
                card.set_density(density)
            width = min(max(card.least_width() for card in cards), ground.width())
            columns = max(1, min(len(cards), (ground.width() + _GAP) // (width + _GAP)))
            rows = -(-len(cards) // columns)
            columns = -(-len(cards) // rows)
            height = max(card.height_at(width) for card in cards)
            if rows * (height + _GAP) <= ground.height() * _ITEMS_SHARE:
                break
        bottom = QRect(ground)
        bottom.setTop(ground.bottom() + 1 - rows * height - (rows - 1) * _GAP)
        places = grid(len(cards), columns, width, height, _GAP, bottom)
        return dict(zip(self._items, places, strict=True))

    def _place_items(self, is_animated: bool) -> None:
        if not self._homes:
            return
        for zone in self.spec.zones:
            mates = [item_target(item) for item in self.spec.items if item.zone == zone.id]
            if mates:
                room = self._zones[zone_target(zone)].room()
                largest = self._homes[mates[0]].size()
                for target, place in zip(
                    mates, grid_within(len(mates), largest, _GAP // 2, room), strict=True
                ):
                    if target in self._state.placed:
                        self._items[target].go_to(place, is_animated)
        for target, card in self._items.items():
            is_held = target == self._state.held
            card.set_held(is_held)
            if is_held and target == self._following:
                card.raise_()
            elif is_held and not card.is_carried:
                card.raise_()
                card.go_to(self._held_place(target), is_animated)
            elif target not in self._state.placed and not card.is_carried:
                card.go_to(self._homes[target], is_animated)

    def _held_place(self, target: str) -> QRect:
        home = QRect(self._homes[target])
        if self._state.over in self._zones:
            home.moveCenter(self._zones[self._state.over].geometry().center())
            return home
        return home.translated(0, -_LIFT)

    def _listen_to_item(self, target: str, item: ItemCard) -> None:
        item.button_down.connect(self._hold.begin)
        item.picked_up.connect(lambda: self._on_picked_up(target))
        item.carried_to.connect(lambda at: self._on_carried_to(target, at))
        item.let_go.connect(lambda at: self._on_let_go(target, at))
        item.pressed_only.connect(lambda button: self._on_pressed_only(target, button))
        item.clicked.connect(lambda: self._on_key_on_item(target))

    def _listen_to_zone(self, target: str, zone: ZoneCard) -> None:
        zone.reached.connect(lambda: self._on_zone_reached(target))
        zone.button_down.connect(self._on_zone_pressed)
        zone.dragged_from.connect(lambda at: self._on_dragged_beside(target, at))
        zone.clicked.connect(lambda: self._on_zone_clicked(target))

    def _zone_at(self, position: QPoint) -> str:
        for target, zone in self._zones.items():
            if zone.geometry().contains(position):
                return target
        return NOWHERE

    def _follow(self, target: str) -> None:
        """Let an item follow the pointer without a pressed button; "" for none.

        Meanwhile the pointer goes through all the items, to the place below.
        """
        if target == self._following:
            return
        self._following = target
        for item in self._items.values():
            item.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, bool(target))

    def _on_zone_pressed(self, at: QPoint) -> None:
        self._hold.begin()
        self._pressed_beside = at

    def _on_dragged_beside(self, target: str, at: QPoint) -> None:
        """Tell once that one tries to carry what cannot be carried."""
        begun = self._pressed_beside
        if begun is not None and (at - begun).manhattanLength() >= LEAST_MOVE and not self._state.held:
            self._pressed_beside = None
            self.happen(Grabbed(target))

    def _on_picked_up(self, target: str) -> None:
        self._over = NOWHERE
        self.happen(Grabbed(target))

    def _on_carried_to(self, target: str, at: QPoint) -> None:
        over = self._zone_at(at)
        if over != self._over:
            self._over = over
            self.happen(Dragged(target, over=over))

    def _on_let_go(self, target: str, at: QPoint) -> None:
        self.happen(Dropped(target, over=self._zone_at(at)))
        # Also when nobody took the event: nothing stays hanging in the air.
        self._place_items(is_animated=self.theme.is_animated)

    def _on_pressed_only(self, target: str, button: str) -> None:
        if button == "left" and (held_ms := self._hold.end()) >= HOLD_MS:
            self._over = NOWHERE
            self.happen(Held(target, held_ms=held_ms))
            if self._state.held == target:
                self._follow(target)
            self._place_items(is_animated=False)
            return
        if self.spec.by == "both" and button == "left":
            self._over = NOWHERE
            self.happen(Clicked(target))
            if self._state.held == target:
                self._follow(target)
            return
        self.happen(Clicked(target, button=cast(Button, button)))
        self._place_items(is_animated=False)

    def _on_key_on_item(self, target: str) -> None:
        if self._state.held == target:
            self.happen(KeyPressed(target, "Escape"))
            return
        self.happen(Grabbed(target))
        if self._state.held == target:
            next(iter(self._zones.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_zone_reached(self, target: str) -> None:
        held = self._state.held
        if held and not self._items[held].is_carried and self._state.over != target:
            self.happen(Dragged(held, over=target))

    def _on_zone_clicked(self, target: str) -> None:
        held, held_ms = self._state.held, self._hold.end()
        self._pressed_beside = None
        if not held:
            self.happen(Clicked(target))
        elif held_ms >= HOLD_MS and self._following:
            self._on_zone_reached(target)
            self.happen(Held(target, held_ms=held_ms))
        elif not self._items[held].is_carried:
            self._on_zone_reached(target)
            self.happen(Dropped(held, over=target))
            self.take_focus()
