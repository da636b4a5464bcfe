"""A button kept down too long is named wherever a click is wanted, and told once on each target."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from learn_app.content.kinds import KIND_NAMES, load_kind
from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import HOLD_MS, Clicked, Held
from learn_app.exercises.choice.spec import ChoiceSpec, Option
from learn_app.exercises.click.spec import ClickSpec, Targets
from learn_app.exercises.hotspot.spec import HotspotSpec, Spot
from learn_app.exercises.info.spec import InfoSpec
from learn_app.exercises.scroll.spec import ScrollSpec, Wanted
from learn_app.screens.exercise_views import load_view
from tests.exercises.samples import SAMPLES, read_sample
from tests.exercises.stage import Stage

YES, NO = Option(id="oui", text="Oui", right=True), Option(id="non", text="Non")
ALSO = Option(id="aussi", text="Aussi", right=True)
SPECS = {
    "click": (ClickSpec(targets=Targets(pictogram="key")), ("target.1",)),
    "click-button": (ClickSpec(targets=Targets(look="button", labels=("Valider",))), ("target.1",)),
    "click-link": (ClickSpec(targets=Targets(look="link", labels=("Horaires",))), ("target.1",)),
    "choice": (ChoiceSpec(options=(YES, NO)), ("option.oui",)),
    "choice-several": (ChoiceSpec(options=(YES, NO, ALSO)), ("option.oui", "option.aussi", "confirm")),
    "hotspot": (
        HotspotSpec(
            image="key",
            spots=(Spot(id="a", label="A", box=(10, 10, 80, 80)),),
            find=("a",),
            ask={"a": "Où ?"},
        ),
        ("spot.a",),
    ),
    "scroll": (ScrollSpec(find=Wanted(pictogram="key", label="La clé"), length=4), ("item",)),
}


def open_stage(qtbot: QtBot, name: str) -> Stage:
    kind_name = name.partition("-")[0]
    return Stage.open(qtbot, load_kind(kind_name), load_view(kind_name), SPECS[name][0])


def lead_to_clicks(stage: Stage, name: str) -> Iterator[str]:
    """Do what comes before each click that is wanted, and yield the click's target."""
    for target in SPECS[name][1]:
        while not isinstance(event := stage.kind.expect(stage.spec, stage.state), Clicked):
            assert event is not None
            stage.view.happen(event)
        yield target


@pytest.mark.parametrize("name", SPECS)
def test_a_long_press_is_named_and_the_second_one_is_as_good_as_a_click(qtbot: QtBot, name: str) -> None:
    stage = open_stage(qtbot, name)
    for target in lead_to_clicks(stage, name):
        told = len(stage.told)
        stage.hold(target, HOLD_MS)
        assert (stage.told[-1].verdict, stage.told[-1].code) == (Verdict.MISTAKE, "held-too-long")
        assert stage.events[-1] == Held(target, held_ms=HOLD_MS)
        assert len(stage.told) == told + 1, "the long press is no click besides"
        stage.hold(target, HOLD_MS)
        assert stage.told[-1].verdict in (Verdict.PROGRESS, Verdict.DONE)
    assert stage.is_done()


@pytest.mark.parametrize("name", SPECS)
def test_a_click_that_takes_its_time_is_a_click(qtbot: QtBot, name: str) -> None:
    stage = open_stage(qtbot, name)
    for target in lead_to_clicks(stage, name):
        stage.hold(target, HOLD_MS - 1)
    assert stage.is_done()
    assert "held-too-long" not in stage.codes


def test_what_only_leads_on_takes_any_press(qtbot: QtBot) -> None:
    stage = Stage.open(qtbot, load_kind("info"), load_view("info"), InfoSpec(pictogram="key"))
    stage.hold("continue", 3000)
    assert stage.is_done()


def test_every_drill_in_which_a_click_is_wanted_has_the_sentence() -> None:
    # On an information page any press goes on; a field takes any press, and the desktop's programs
    # behave as real ones do.
    drills = []
    for kind_name in KIND_NAMES:
        kind = load_kind(kind_name)
        for number in range(len(SAMPLES[kind_name])):
            spec = read_sample(kind_name, number)
            state, is_clicked = kind.start(spec, 1), False
            while (event := kind.expect(spec, state)) is not None:
                is_clicked = is_clicked or isinstance(event, Clicked)
                state, _ = kind.update(spec, state, event)
            if is_clicked and kind_name not in ("info", "edit", "desktop"):
                drills.append(kind_name)
    assert set(drills) >= {"click", "hotspot", "choice", "scroll"}
    assert [one for one in drills if "held-too-long" not in load_view(one).sentences] == []
