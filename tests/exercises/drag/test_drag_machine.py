"""Dragging: press, hold, move, let go; an item let go elsewhere goes back."""

from msgspec.structs import replace

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict
from learn_app.exercise_api.events import (
    NOWHERE,
    STAGE,
    Clicked,
    Dragged,
    Dropped,
    Event,
    Grabbed,
    Held,
    KeyPressed,
)
from learn_app.exercises.drag.machine import KIND, DragState
from learn_app.exercises.drag.spec import DragSpec, Item, Zone, check

SPEC = DragSpec(
    items=(
        Item(id="pomme", label="Pomme", pictogram="red-apple", zone="fruits"),
        Item(id="chou", label="Chou", zone="legumes"),
    ),
    zones=(Zone(id="fruits", label="Fruits"), Zone(id="legumes", label="Légumes")),
)
POMME, CHOU, FRUITS, LEGUMES = "item.pomme", "item.chou", "zone.fruits", "zone.legumes"


def play(*events: Event) -> tuple[DragState, Feedback]:
    state, feedback = KIND.start(SPEC, 0), NEUTRAL
    for event in events:
        state, feedback = KIND.update(SPEC, state, event)
    assert isinstance(state, DragState)
    return state, feedback


def test_two_items_carried_home() -> None:
    state = KIND.start(SPEC, 0)
    told = []
    for event in (
        Grabbed(POMME),
        Dragged(POMME, over=LEGUMES),
        Dragged(POMME, over=NOWHERE),
        Dragged(POMME, over=FRUITS),
        Dropped(POMME, over=FRUITS),
        Grabbed(CHOU),
        Dragged(CHOU, over=LEGUMES),
        Dropped(CHOU, over=LEGUMES),
    ):
        state, feedback = KIND.update(SPEC, state, event)
        told.append((feedback.verdict.value, feedback.code))
    assert told == [
        *[("progress", "")] * 4,
        ("progress", "placed"),
        *[("progress", "")] * 2,
        ("done", "placed"),
    ]
    assert state == DragState(placed=frozenset({POMME, CHOU}))


def test_let_go_too_early_it_goes_back() -> None:
    state, feedback = play(Grabbed(POMME), Dropped(POMME))
    assert (state, feedback.verdict, feedback.code) == (DragState(), Verdict.MISTAKE, "dropped-outside")


def test_let_go_over_another_zone_it_goes_back_and_the_zone_is_named() -> None:
    state, feedback = play(Grabbed(POMME), Dragged(POMME, over=LEGUMES), Dropped(POMME, over=LEGUMES))
    assert (state, feedback.code) == (DragState(), "wrong-zone")
    assert dict(feedback.params) == {"item": "Pomme", "zone": "Légumes"}


def test_a_click_without_carrying_is_named() -> None:
    assert play(Clicked(POMME))[1].code == "not-carried"
    assert play(Clicked(POMME, button="right"))[1].code == "wrong-button"


def test_where_clicks_carry_too_one_beside_is_no_mistake() -> None:
    spec = replace(SPEC, by="both")
    start = KIND.start(spec, 0)
    held, feedback = KIND.update(spec, start, Clicked(POMME))
    assert (feedback.verdict, feedback.code) == (Verdict.PROGRESS, "choose-place")
    assert held == KIND.update(spec, start, Grabbed(POMME))[0]
    for target in (STAGE, CHOU, POMME):
        state, feedback = KIND.update(spec, held, Clicked(target))
        assert (state, feedback.verdict, feedback.code) == (held, Verdict.NEUTRAL, "choose-place")
    assert KIND.update(spec, start, Clicked(POMME, button="right"))[1].code == "wrong-button"


def test_a_placed_item_moves_no_more() -> None:
    placed = (Grabbed(POMME), Dropped(POMME, over=FRUITS))
    state, feedback = play(*placed, Grabbed(POMME))
    assert (state, feedback.verdict, feedback.code) == (play(*placed)[0], Verdict.NEUTRAL, "already-placed")


def test_escape_puts_back_what_is_held() -> None:
    assert play(Grabbed(POMME), KeyPressed(POMME, "Escape")) == (DragState(), NEUTRAL)
    assert play(KeyPressed(POMME, "Escape")) == (DragState(), NEUTRAL)


def test_what_is_held_is_expected_to_go_to_its_own_zone() -> None:
    begun = (Grabbed(CHOU), Dragged(CHOU, over=FRUITS))
    assert KIND.expect(SPEC, play(*begun)[0]) == Dragged(CHOU, over=LEGUMES)
    state, _ = play(*begun, Dragged(CHOU, over=LEGUMES))
    assert KIND.expect(SPEC, state) == Dropped(CHOU, over=LEGUMES)


def test_what_means_nothing_changes_nothing() -> None:
    for event in (
        Clicked(STAGE),
        Clicked(FRUITS),
        Dragged(POMME, over=FRUITS),
        Dropped(POMME, over=FRUITS),
        Grabbed("item.rien"),
    ):
        assert play(event) == (DragState(), NEUTRAL)
    held = play(Grabbed(POMME))
    for event in (
        Grabbed(POMME),
        Dragged(POMME, over=NOWHERE),
        Dragged(POMME, over="zone.rien"),
        Clicked(POMME),
    ):
        assert KIND.update(SPEC, held[0], event) == (held[0], NEUTRAL)


def test_what_does_not_fit_together_is_said_where_it_is() -> None:
    spec = DragSpec(
        items=(Item(id="a", label="A", zone="z"), Item(id="a", label="B", zone="ailleurs")),
        zones=(Zone(id="z", label="Z"),),
    )
    assert [place for place, _, _ in check(spec)] == ["items[1].id", "items[1].zone"]
    assert [place for place, _, _ in check(DragSpec())] == ["items", "zones"]


def test_a_press_that_took_long_and_moved_nothing_is_named() -> None:
    state, feedback = play(Held(POMME, held_ms=900))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "held-still")
    assert state == DragState()


def test_where_clicks_carry_too_a_long_press_is_told_once_and_then_taken_for_one() -> None:
    spec, told = replace(SPEC, by="both"), []
    state = KIND.start(spec, 0)
    for target in (POMME, POMME, FRUITS, FRUITS, CHOU, CHOU, LEGUMES, LEGUMES):
        state, feedback = KIND.update(spec, state, Held(target, held_ms=900))
        told.append(feedback.code)
    assert told == ["held-too-long", "choose-place", "held-too-long", "placed"] * 2
    assert KIND.is_done(spec, state)


def test_pressing_beside_and_pulling_is_named() -> None:
    for target in (STAGE, FRUITS):
        state, feedback = play(Grabbed(target))
        assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "pressed-beside")
        assert state == DragState()
    assert play(Grabbed(POMME), Grabbed(STAGE))[1] == NEUTRAL


def test_a_thing_that_belongs_nowhere_is_named_and_needs_not_be_carried() -> None:
    spec = replace(SPEC, items=(*SPEC.items, Item(id="tortue", label="Tortue")))
    state = KIND.start(spec, 0)
    told = []
    for event in (Grabbed("item.tortue"), Dropped("item.tortue", over=FRUITS)):
        state, feedback = KIND.update(spec, state, event)
        told.append((feedback.verdict.value, feedback.code, dict(feedback.params)))
    assert told == [("progress", "", {}), ("mistake", "wrong-item", {"item": "Tortue"})]
    state, _ = KIND.update(spec, state, Grabbed("item.tortue"))
    assert KIND.expect(spec, state) == Dropped("item.tortue", over=NOWHERE)
    state, feedback = KIND.update(spec, state, Dropped("item.tortue", over=NOWHERE))
    assert feedback == NEUTRAL
    for event in (Grabbed(POMME), Dropped(POMME, over=FRUITS), Grabbed(CHOU), Dropped(CHOU, over=LEGUMES)):
        state, feedback = KIND.update(spec, state, event)
    assert (feedback.verdict, feedback.params) == (Verdict.DONE, (("n", 2), ("count", 2)))
    nothing = replace(SPEC, items=(Item(id="tortue", label="Tortue"),))
    assert [place for place, _, _ in check(nothing)] == ["items"]


def test_who_misses_very_often_may_carry_with_two_clicks() -> None:
    assert KIND.adapt(SPEC, Calibration(target_scale=1.2)).by == "drag"
    assert KIND.adapt(SPEC, Calibration(target_scale=1.4)).by == "both"
    assert KIND.adapt(replace(SPEC, by="both"), Calibration()).by == "both"
