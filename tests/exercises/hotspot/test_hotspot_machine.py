"""Showing parts of a picture: what was shown instead is named."""

from msgspec.structs import replace

from learn_app.exercise_api.calibration import Calibration
from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import STAGE, Clicked, Held, Pointed, Rested, Slipped
from learn_app.exercises.hotspot.machine import KIND, HotspotState, image_shown
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot, Then, check

DESK = HotspotSpec(
    image="desktop-computer",
    spots=(
        Spot(id="ecran", label="L’écran", box=(0, 0, 100, 60)),
        Spot(id="clavier", label="Le clavier", box=(0, 70, 60, 30)),
        Spot(id="souris", label="La souris", box=(70.1, 70, 29.9, 30)),
    ),
    find=("souris", "ecran"),
    ask={"souris": "Montrez la souris.", "ecran": "Montrez l’écran."},
)


def test_what_is_asked_in_order_is_done() -> None:
    state, told = KIND.start(DESK, 1), []
    for target in ("spot.souris", "spot.ecran"):
        assert KIND.expect(DESK, state) == Clicked(target)
        state, feedback = KIND.update(DESK, state, Clicked(target))
        told.append((feedback.verdict, feedback.code, dict(feedback.params)))
    assert told == [
        (Verdict.PROGRESS, "found", {"n": 1, "count": 2}),
        (Verdict.DONE, "found", {"n": 2, "count": 2}),
    ]


def test_another_part_is_named_by_what_it_is() -> None:
    start = KIND.start(DESK, 1)
    state, feedback = KIND.update(DESK, start, Clicked("spot.clavier"))
    assert (state, feedback.verdict, feedback.code) == (start, Verdict.MISTAKE, "wrong-spot")
    assert dict(feedback.params) == {"label": "Le clavier"}


def test_who_cannot_click_yet_rests_on_the_parts_and_may_click_as_well() -> None:
    resting = replace(DESK, by="rest")
    state = KIND.start(resting, 1)
    assert KIND.expect(resting, state) == Rested("spot.souris")
    _, feedback = KIND.update(resting, state, Rested("spot.clavier"))
    assert (feedback.code, dict(feedback.params)) == ("wrong-spot", {"label": "Le clavier"})
    state, feedback = KIND.update(resting, state, Rested("spot.souris"))
    assert feedback.verdict is Verdict.PROGRESS
    _, feedback = KIND.update(resting, state, Clicked("spot.ecran"))
    assert feedback.verdict is Verdict.DONE


def test_a_rest_says_nothing_where_one_clicks() -> None:
    start = KIND.start(DESK, 1)
    for target in ("spot.souris", "spot.clavier"):
        assert KIND.update(DESK, start, Rested(target)) == (start, NEUTRAL)


def test_who_rests_presses_no_right_button() -> None:
    spot = replace(DESK.spots[0], button="right")
    places = [place for place, *_ in check(replace(DESK, by="rest", spots=(spot, *DESK.spots[1:])))]
    assert places == ["spots[0].button"]


def test_a_part_found_before_is_not_what_is_asked_now() -> None:
    _, feedback = KIND.update(DESK, HotspotState(1), Clicked("spot.souris"))
    assert feedback.code == "wrong-spot"


def test_beside_everything_the_wrong_button_and_a_slip_are_named() -> None:
    start = KIND.start(DESK, 1)
    for event, code in (
        (Clicked(STAGE), "missed"),
        (Clicked("spot.souris", button="right"), "wrong-button"),
        (Slipped("spot.souris"), "slipped"),
    ):
        state, feedback = KIND.update(DESK, start, event)
        assert (state, feedback.code) == (start, code)


def test_pointing_without_clicking_is_nothing() -> None:
    start = KIND.start(DESK, 1)
    for event in (Pointed("spot.souris"), Clicked("spot.imprimante"), Clicked(STAGE, button="right")):
        assert KIND.update(DESK, start, event) == (start, NEUTRAL)


def test_what_does_not_fit_together_is_said_where_it_is() -> None:
    assert not list(check(DESK))
    spec = HotspotSpec(
        image="desktop-computer",
        spots=(
            Spot(id="a", label="A", box=(0, 0, 2, 50)),
            Spot(id="b", label="B", box=(60, 0, 50, 50)),
            Spot(id="a", label="A", box=(0, 0, 50, 50)),
        ),
        find=("a", "a", "c"),
        ask={"a": "Montrez A.", "b": "Montrez B."},
    )
    assert [place for place, _, _ in check(spec)] == [
        "spots[0].box",
        "spots[1].box",
        "spots[2].id",
        "find[1]",
        "find[2]",
        "ask",
        "ask.b",
    ]


def test_a_picture_of_a_mouse_is_mirrored_with_its_spots_for_the_left_hand() -> None:
    spec = HotspotSpec(
        image="souris.svg",
        spots=(Spot(id="gauche", label="Gauche", box=(26, 14, 20, 33)),),
        find=("gauche",),
        ask={"gauche": "Où ?"},
        mirrored="for-left-hand",
    )
    adapted = KIND.adapt(spec, Calibration(hand="left"))
    assert adapted.mirrored == "always"
    assert adapted.spots[0].box == (54, 14, 20, 33)
    assert KIND.adapt(adapted, Calibration(hand="left")) == adapted
    assert KIND.adapt(spec, Calibration(hand="right")) == spec
    screen = HotspotSpec(image="eteindre.svg", spots=spec.spots, find=spec.find, ask=spec.ask)
    assert KIND.adapt(screen, Calibration(hand="left")) == screen


MENU = HotspotSpec(
    image="file-folder",
    spots=(
        Spot(id="dossier", label="Le dossier", box=(5, 5, 50, 60), button="right"),
        Spot(id="ouvrir", label="Ouvrir", box=(60, 5, 35, 20), after="dossier"),
        Spot(id="fond", label="Le fond", box=(5, 70, 20, 20)),
    ),
    find=("dossier", "ouvrir"),
    ask={"dossier": "Ouvrez le menu.", "ouvrir": "Choisissez Ouvrir."},
    then=(Then(after="dossier", image="clipboard"),),
)


def test_a_right_click_opens_a_menu_whose_words_were_not_there_before() -> None:
    state, told = KIND.start(MENU, 1), []
    for event in (
        Clicked("spot.ouvrir"),
        Clicked("spot.dossier"),
        Clicked("spot.fond", button="right"),
        Clicked(STAGE, button="right"),
        Held("spot.dossier", held_ms=900),
        Clicked("spot.dossier", button="right"),
        Clicked("spot.ouvrir", button="right"),
        Clicked("spot.dossier"),
        Clicked("spot.ouvrir"),
    ):
        state, feedback = KIND.update(MENU, state, event)
        told.append((feedback.code, image_shown(MENU, state)))
    assert told == [
        ("", "file-folder"),
        ("wrong-button-left", "file-folder"),
        ("wrong-spot", "file-folder"),
        ("missed", "file-folder"),
        ("wrong-button-left", "file-folder"),
        ("found", "clipboard"),
        ("wrong-button", "clipboard"),
        ("wrong-spot", "clipboard"),
        ("found", "clipboard"),
    ]
    assert KIND.is_done(MENU, state)


def test_a_part_that_could_never_be_there_is_told() -> None:
    spots = (MENU.spots[0], replace(MENU.spots[1], after="fond"), replace(MENU.spots[2], after="ouvrir"))
    spec = replace(MENU, spots=spots, then=(Then(after="fond", image="clipboard"),))
    assert [place for place, _, _ in check(spec)] == ["spots[1].after", "then[0].after"]
    assert list(check(MENU)) == []
