"""The windows of the practice desktop, its tabs, and the dialog that asks for a file."""

from dataclasses import replace

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled, Held
from learn_app.exercises.desktop import apps, picker
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.goal import way_to_app
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.picker import Picked
from learn_app.exercises.desktop.spec import check, scene_of
from learn_app.exercises.desktop.windows import Windows, start

from .worlds import BIN, COMPUTER, READ, REPLY, SAMPLES, exercise, play

WINDOWS, TABS = SAMPLES["windows"], SAMPLES["tabs"]
SCENE, TAB_SCENE = scene_of(WINDOWS), scene_of(TABS)


def after(*events: Event, desk: Desk | None = None) -> Desk:
    """Return the desktop with windows after some events, from the bare desktop."""
    desk = desk or apps.start(SCENE, "")
    for event in events:
        desk, _ = apps.act(SCENE, desk, event)
    return desk


def test_who_strayed_is_led_back_before_the_hint_helps() -> None:
    state = KIND.start(WINDOWS, 0)
    told = [KIND.detour(WINDOWS, state)]
    for event in (
        DoubleClicked("icon.app.mail"),
        Clicked("mail.message.invitation"),  # the first goal
        Clicked("window.close.mail"),
        DoubleClicked("icon.app.files"),
        Clicked("menu"),
        Clicked("menu.mail"),
        Clicked("mail.new"),
    ):
        state, _ = KIND.update(WINDOWS, state, event)
        told.append(KIND.detour(WINDOWS, state))
    assert told == ["", "", "", "open.mail", "open.mail", "open.mail", "", "look"]


def test_what_must_be_done_again_has_its_own_hint() -> None:
    spec = exercise(
        {**READ, "hint": "En haut."}, {**REPLY, "hint": "Répondez."}, {**BIN, "hint": "La poubelle."}
    )
    state = KIND.start(spec, 0)
    for event in (Clicked("mail.message.invitation"), Clicked("mail.folder.sent")):
        state, _ = KIND.update(spec, state, event)
    assert KIND.expect(spec, state) == Clicked("mail.folder.inbox")
    assert KIND.detour(spec, state) == "look"
    state, _ = KIND.update(spec, state, Clicked("mail.folder.inbox"))
    assert KIND.expect(spec, state) == Clicked("mail.message.invitation")
    assert KIND.detour(spec, state) == "goal.0"


def test_on_the_right_way_the_hint_helps() -> None:
    for name in ("both", "windows", "call back", "receipt"):
        spec = SAMPLES[name]
        state = KIND.start(spec, 0)
        while (event := KIND.expect(spec, state)) is not None:
            assert KIND.detour(spec, state) == ""
            state, _ = KIND.update(spec, state, event)


def test_a_window_like_a_transcript() -> None:
    seen = []
    desk = apps.start(SCENE, "")
    for event in (
        Clicked("icon.app.mail"),
        DoubleClicked("icon.app.mail"),
        Clicked("menu"),
        Clicked("menu.files"),
        Clicked("window.maximise.files"),
        Clicked("window.minimise.files"),
        Clicked("app.files"),
        Clicked("app.mail"),
        Clicked("window.close.mail"),
        Clicked("app.files"),
    ):
        desk, feedback = apps.act(SCENE, desk, event)
        assert feedback == NEUTRAL
        seen.append((desk.windows.shown, sorted(desk.windows.maximised)))
    assert seen == [
        ((), []),
        (("mail",), []),
        (("mail",), []),
        (("mail", "files"), []),
        (("mail", "files"), ["files"]),
        (("mail",), ["files"]),
        (("mail", "files"), ["files"]),
        (("files", "mail"), ["files"]),
        (("files",), ["files"]),
        ((), ["files"]),
    ]
    assert desk.windows.bar == ("files",)


def test_only_what_is_in_front_answers() -> None:
    desk = after(DoubleClicked("icon.app.mail"), Clicked("menu"), Clicked("menu.files"))
    for target in ("mail.new", "window.close.mail", "icon.app.mail", "menu.mail"):
        assert apps.act(SCENE, desk, Clicked(target)) == (desk, NEUTRAL)
    with_menu = after(Clicked("menu"), desk=desk)
    assert apps.act(SCENE, with_menu, Clicked("files.place.bin")) == (with_menu, NEUTRAL)


@pytest.mark.parametrize(
    "windows",
    [
        start(""),
        start("files", ("mail", "browser")),
        Windows(("mail", "files"), ("mail", "files"), frozenset({"mail"}), has_menu=True),
        Windows(("mail",), ("mail",), frozenset({"mail"}), frozenset({"mail"})),
        Windows(("mail",), ("mail",), has_menu=True),
        Windows(has_menu=True),
    ],
)
def test_there_is_a_way_to_an_app_from_anywhere(windows: Windows) -> None:
    desk = replace(apps.start(SCENE, ""), windows=windows)
    desk = picker.ask_to_open(desk, "files", "files.any")
    for _ in range(6):
        event = way_to_app(SCENE, desk, "mail")
        if event is None:
            break
        changed, _ = apps.act(SCENE, desk, event)
        assert changed != desk
        desk = changed
    assert (desk.front, desk.windows.has_menu, desk.picker) == ("mail", False, None)


def test_a_slow_click_is_a_click() -> None:
    assert after(Held("icon.app.mail", 900)).windows.selected == "app.mail"


def test_without_windows_a_file_opens_in_front_and_has_its_own_way_back() -> None:
    desk = apps.start(TAB_SCENE, "files")
    assert "app.viewer" not in apps.targets(TAB_SCENE, desk)
    desk, _ = apps.act(TAB_SCENE, desk, DoubleClicked("files.item.lettre-txt"))
    assert (desk.front, desk.viewer.file) == ("viewer", "lettre-txt")
    assert {"app.viewer", "viewer.close"} <= set(apps.targets(TAB_SCENE, desk))
    desk, _ = apps.act(TAB_SCENE, desk, Clicked("viewer.close"))
    assert desk.front == "files"


def test_the_dialog_is_alone_on_show_and_tells_what_was_chosen() -> None:
    desk = picker.ask_to_open(apps.start(TAB_SCENE, "files"), "files", "files.any")
    assert all(target.startswith("picker.") for target in apps.targets(TAB_SCENE, desk))
    dialog = desk.picker
    assert dialog is not None
    desk, feedback, picked = picker.act(desk, dialog, Clicked("picker.confirm"))
    assert (feedback.verdict, feedback.code, picked) == (Verdict.MISTAKE, "nothing-picked", None)
    events = []
    while picked is None:
        assert desk.picker is not None
        event = picker.way_in_picker(desk, desk.picker, file="facture-mai-pdf")
        events.append(event)
        desk, _, picked = picker.act(desk, desk.picker, event)
    assert events == [
        DoubleClicked("picker.item.factures"),
        Clicked("picker.item.facture-mai-pdf"),
        Clicked("picker.confirm"),
    ]
    assert (picked, desk.picker) == (Picked("files.any", "facture-mai-pdf"), None)


def test_saving_asks_for_a_name_and_a_folder() -> None:
    desk = picker.ask_to_save(apps.start(TAB_SCENE, "files"), "files", "files.save", "Lettre", "factures")
    assert desk.picker is not None
    desk, _, _ = picker.act(desk, desk.picker, Filled("picker.name", " "))
    assert desk.picker is not None
    _, feedback, _ = picker.act(desk, desk.picker, Clicked("picker.confirm"))
    assert feedback.code == "no-file-name"
    picked = None
    while picked is None:
        assert desk.picker is not None
        event = picker.way_in_picker(desk, desk.picker, folder="pictures", name="Ma lettre")
        desk, _, picked = picker.act(desk, desk.picker, event)
    assert picked == Picked("files.save", "", "pictures", "Ma lettre")


def test_cancelling_tells_nothing() -> None:
    before = apps.start(TAB_SCENE, "files")
    desk = picker.ask_to_open(before, "files", "files.any", STICK_AWAY)
    assert desk.picker is not None
    assert desk.picker.folder == "documents"
    assert picker.act(desk, desk.picker, Clicked("picker.cancel")) == (before, NEUTRAL, None)


STICK_AWAY = "nowhere"


def test_what_an_author_opens_must_be_there() -> None:
    broken = [
        exercise(READ, start="desktop"),
        exercise(READ, start="phone"),
        exercise(READ, behind=["files"], world=COMPUTER),
        exercise(READ, behind=["tv"], windows=True),
        exercise(READ, world={**COMPUTER, "files": [{"path": "facture.pdf"}]}),
    ]
    paths = [[path for path, _, _ in check(spec)] for spec in broken]
    assert paths == [["open"], ["open"], ["behind"], ["behind[0]"], ["world"]]
    assert list(check(exercise(READ, behind=["files"], world=COMPUTER, windows=True))) == []


def test_the_phone_is_an_app_of_a_world_that_has_one() -> None:
    state, _ = play(TABS, Clicked("app.phone"), Clicked("phone.text.bonjour"))
    assert state.desk.phone.read == {"bonjour", "manque"}
    assert KIND.expect(TABS, state) == Clicked("app.mail")
