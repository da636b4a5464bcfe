"""Goals on files, windows, the stick and the notepad: mistakes by name, and the way back from them."""

from typing import Any

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict
from learn_app.exercise_api.events import Clicked, DoubleClicked, Dropped, Event, Filled, Grabbed
from learn_app.exercises.desktop.drive import BIN, children
from learn_app.exercises.desktop.machine import KIND, DesktopState
from learn_app.exercises.desktop.spec import DesktopSpec, check

from .worlds import BILL, COMPUTER, SAMPLES, exercise, follow, play

LETTER = "Documents/lettre.txt"
OPEN = {"do": "file.open", "file": BILL, "say": "Ouvrir la facture"}
MOVE = {"do": "file.move", "file": LETTER, "folder": "Documents/Factures", "say": "Ranger la lettre"}
COPY = {"do": "file.copy", "file": LETTER, "folder": "Clé USB", "say": "Copier la lettre"}
RENAME = {"do": "file.rename", "file": LETTER, "name": "courrier|lettre à Sophie", "say": "Renommer"}
DELETE = {"do": "file.delete", "file": LETTER, "say": "Supprimer la lettre"}
RESTORE = {"do": "file.restore", "file": "Corbeille/vieux.txt", "say": "Récupérer"}
MAKE = {"do": "folder.make", "name": "Maison", "say": "Créer un dossier"}
EMPTY = {"do": "bin.empty", "say": "Vider la corbeille"}
EJECT = {"do": "usb.eject", "say": "Éjecter la clé"}
PULL = {"do": "usb.pull", "say": "Retirer la clé"}
CLOSE = {"do": "window.close", "app": "mail", "say": "Fermer la messagerie"}
MINIMISE = {"do": "window.minimise", "app": "mail", "say": "Réduire la messagerie"}
OFF = {"do": "computer.off", "say": "Éteindre"}
SAVE = {"do": "note.save", "name": "courses", "folder": "Documents/Vacances", "say": "Enregistrer"}
NOTE = {**COMPUTER, "note": {"text": "Du pain"}}


def files(*goals: dict[str, Any], **others: Any) -> DesktopSpec:
    return exercise(*goals, **{"start": "files", "world": COMPUTER, **others})


def click(*targets: str) -> tuple[Event, ...]:
    """Return clicks; ``folder/`` stands for a double click on ``folder``."""
    return tuple(
        DoubleClicked(target.rstrip("/")) if target.endswith("/") else Clicked(target) for target in targets
    )


def do(item: str, *acts: str) -> tuple[Event, ...]:
    """Return the acts of marking an item and pressing buttons."""
    return click(f"files.item.{item}", *(f"files.do.{act}" for act in acts))


def test_moving_with_cut_and_paste_like_a_transcript() -> None:
    spec = files(MOVE)
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [
        *do("lettre-txt", "cut"),
        DoubleClicked("files.item.factures"),
        Clicked("files.do.paste"),
    ]


def test_moving_with_the_mouse_like_a_transcript() -> None:
    spec = files({**MOVE, "show": "drag"})
    events, last = follow(spec, KIND.start(spec, 0))
    assert [type(event).__name__ for event in events] == ["Grabbed", "Dragged", "Dropped"]
    assert "lettre-txt" in [item.id for item in children(last.desk.drive, "factures")]


def test_a_folder_is_made_and_named_at_once() -> None:
    spec = files(MAKE)
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [
        Clicked("files.do.new"),
        Filled("files.name", "Maison"),
        Clicked("files.name.ok"),
    ]


def test_a_stick_is_ejected_then_pulled_out() -> None:
    spec = files(PULL)
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == list(click("files.place.stick", "files.do.eject", "files.stick.pull"))


def test_a_file_may_be_somewhere_by_moving_or_by_copying_it() -> None:
    spec = SAMPLES["anyhow"]
    for act in ("cut", "copy"):
        state, _ = play(
            spec,
            *click("files.place.pictures"),
            *do("plage-jpg", act),
            *click("files.place.documents", "files.item.vacances/", "files.do.paste", "files.do.rename"),
            Filled("files.name", "La mer"),
            *click("files.name.ok"),
        )
        assert state.reached == 1


MISTAKES: list[tuple[tuple[dict[str, Any], ...], tuple[Event, ...], str]] = [
    (
        (MOVE,),
        (*do("lettre-txt", "copy"), *click("files.item.factures/", "files.do.paste")),
        "copied-not-moved",
    ),
    ((MOVE,), (*do("lettre-txt", "cut"), *click("files.item.vacances/", "files.do.paste")), "wrong-folder"),
    ((MOVE,), do("lettre-txt", "delete"), "wrong-file-deleted"),
    ((OPEN, MOVE), do("lettre-txt", "delete"), "wrong-file-deleted"),
    ((MOVE,), do("factures", "delete"), "wrong-file-deleted"),
    (
        ({**COPY, "folder": "Documents/Factures"},),
        (*do("lettre-txt", "cut"), *click("files.item.factures/", "files.do.paste")),
        "moved-not-copied",
    ),
    ((COPY,), (*do("lettre-txt", "copy"), *click("files.do.paste")), "wrong-folder"),
    ((DELETE,), do("factures", "delete"), "wrong-file-deleted"),
    ((OPEN,), click("files.item.lettre-txt/"), "wrong-file"),
    ((OPEN,), click("files.place.bin", "files.item.vieux-txt/"), "item-in-bin"),
    (
        (RENAME,),
        (*do("lettre-txt", "rename"), Filled("files.name", "letre"), *click("files.name.ok")),
        "wrong-name",
    ),
    (
        (RENAME,),
        (*do("vacances", "rename"), Filled("files.name", "Courrier"), *click("files.name.ok")),
        "wrong-file",
    ),
    (
        (MAKE,),
        (*click("files.do.new"), Filled("files.name", "Masion"), *click("files.name.ok")),
        "wrong-name",
    ),
    ((MAKE,), click("files.place.pictures", "files.do.new"), "wrong-folder"),
    ((EJECT,), click("files.stick.pull"), "pulled-too-soon"),
    (
        (EJECT,),
        click("files.place.stick", "files.item.cv-pdf/", "app.files", "files.do.eject"),
        "stick-in-use",
    ),
]


@pytest.mark.parametrize(("goals", "events", "code"), MISTAKES)
def test_a_mistake_with_a_file_is_named_and_mended(
    goals: tuple[dict[str, Any], ...], events: tuple[Event, ...], code: str
) -> None:
    spec = files(*goals, OFF_LATER)
    state, feedback = play(spec, *events)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)
    assert KIND.is_done(spec, follow(spec, state)[1])


OFF_LATER = {"do": "folder.open", "folder": "Images", "say": "Ouvrir les images"}


@pytest.mark.parametrize(
    ("goal", "events", "code"),
    [
        (MINIMISE, click("window.close.mail"), "closed-not-minimised"),
        (MINIMISE, click("app.files", "window.minimise.files"), "wrong-window"),
        (CLOSE, click("app.files", "window.close.files"), "wrong-window"),
        (OFF, click("menu", "menu.off"), "off-too-soon"),
    ],
)
def test_a_mistake_with_a_window_is_named_and_mended(
    goal: dict[str, Any], events: tuple[Event, ...], code: str
) -> None:
    spec = files(goal, start="mail", behind=["files"], windows=True)
    state, feedback = play(spec, *events)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)
    assert KIND.is_done(spec, follow(spec, state)[1])


@pytest.mark.parametrize(
    ("events", "code"),
    [
        (
            (Clicked("notes.save"), Filled("picker.name", "courses"), Clicked("picker.confirm")),
            "saved-elsewhere",
        ),
        (
            (Clicked("notes.save"), DoubleClicked("picker.item.vacances"), Clicked("picker.confirm")),
            "saved-other-name",
        ),
        (
            (
                Filled("notes.text", "Du beurre"),
                Clicked("notes.save"),
                DoubleClicked("picker.item.vacances"),
                Filled("picker.name", "courses"),
                Clicked("picker.confirm"),
            ),
            "note-does-not-match",
        ),
    ],
)
def test_a_text_saved_otherwise_than_asked_is_named(events: tuple[Event, ...], code: str) -> None:
    spec = exercise({**SAVE, "text_matches": "pain"}, start="notes", world=NOTE)
    state, feedback = play(spec, *events)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)
    assert KIND.is_done(spec, follow(spec, state)[1])


def test_a_text_is_not_lost_without_being_asked() -> None:
    spec = exercise(SAVE, start="notes", world=NOTE, windows=True)
    state, _ = play(spec, Clicked("window.close.notes"))
    assert (state.desk.front, state.desk.notes.is_asking) == ("notes", True)
    state, _ = play(
        spec,
        Clicked("window.close.notes"),
        Clicked("notes.ask.save"),
        DoubleClicked("picker.item.vacances"),
        Filled("picker.name", "Courses"),
        Clicked("picker.confirm"),
    )
    assert KIND.is_done(spec, state)
    assert state.desk.front == ""


def test_what_a_later_goal_needs_is_not_lost_for_ever() -> None:
    spec = files(RESTORE, OPEN)
    state, feedback = play(spec, *click("files.place.bin", "files.do.empty", "files.ask.yes"))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "needed-later")
    assert "vieux-txt" in [item.id for item in children(state.desk.drive, BIN)]
    assert KIND.is_done(spec, follow(spec, state)[1])


def test_emptying_the_bin_takes_back_first_what_is_needed() -> None:
    spec = files(EMPTY, OPEN)
    state, _ = play(spec, *do("factures", "delete"))
    events, _ = follow(spec, state)
    assert events[:3] == list(click("files.place.bin", "files.item.factures", "files.do.restore"))


def test_a_stick_pulled_too_soon_is_plugged_in_and_ejected() -> None:
    spec = files(COPY, EJECT)
    copied = (*do("lettre-txt", "copy"), *click("files.place.stick", "files.do.paste", "files.stick.pull"))
    state, _ = play(spec, *copied)
    assert (state.reached, state.desk.drive.stick) == (1, "torn")
    events, _ = follow(spec, state)
    assert events == list(click("files.stick.plug", "files.place.stick", "files.do.eject"))


def test_dragging_to_another_disk_copies() -> None:
    spec = files(COPY)
    state, feedback = play(
        spec, Grabbed("files.item.lettre-txt"), Dropped("files.item.lettre-txt", "files.place.stick")
    )
    assert feedback.verdict is Verdict.DONE
    assert state.desk.files.notice == "copied"


def test_a_menu_of_the_right_button_does_the_same() -> None:
    spec = files(DELETE)
    _, feedback = play(spec, Clicked("files.item.lettre-txt", "right"), Clicked("files.menu.delete"))
    assert feedback.verdict is Verdict.DONE


def test_nothing_answers_behind_a_menu_or_a_question() -> None:
    spec = files(DELETE)
    for events in (
        (Clicked("files.item.lettre-txt", "right"),),
        click("files.place.bin", "files.do.empty"),
    ):
        state, _ = play(spec, *events)
        for target in ("files.place.documents", "files.do.empty", "files.item.vieux-txt"):
            after, feedback = KIND.update(spec, state, Clicked(target))
            assert (after, feedback) == (state, NEUTRAL)


@pytest.mark.parametrize(
    ("spec_name", "target"),
    [("files", "files.item.factures"), ("windows", "icon.app.mail"), ("windows", "icon.place.bin")],
)
def test_a_second_click_that_comes_too_late_is_named(spec_name: str, target: str) -> None:
    spec = SAMPLES[spec_name]
    state, feedback = play(spec, Clicked(target, at_ms=1000))
    assert feedback == NEUTRAL
    late, feedback = KIND.update(spec, state, Clicked(target, at_ms=2200))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "second-click-late")
    assert late == state
    _, feedback = KIND.update(spec, state, Clicked(target, at_ms=9000))
    assert feedback == NEUTRAL, "another time, not another click"
    opened, feedback = KIND.update(spec, state, DoubleClicked(target, at_ms=1200))
    assert feedback.verdict is not Verdict.MISTAKE
    assert opened != state


def test_a_name_is_compared_kindly() -> None:
    spec = files(RENAME)
    for name in ("Courrier", "courrier.txt", "Lettre a sophie"):
        _, feedback = play(
            spec, *do("lettre-txt", "rename"), Filled("files.name", name), *click("files.name.ok")
        )
        assert feedback.verdict is Verdict.DONE


def test_the_icons_of_the_desktop_open_files_and_folders() -> None:
    world = {**COMPUTER, "files": [*COMPUTER["files"], {"path": "Bureau/liste.txt", "text": "Du pain"}]}
    spec = exercise(OPEN, start="desktop", world=world, windows=True)
    state, _ = play(spec, *click("icon.item.liste-txt/"))
    assert (state.desk.front, state.desk.viewer.file) == ("viewer", "liste-txt")
    state, _ = play(spec, *click("icon.place.bin", "icon.place.bin/"))
    assert (state.desk.front, state.desk.files.folder) == ("files", BIN)


def test_the_computer_is_turned_off_by_the_menu_and_on_again() -> None:
    spec = exercise(OFF, start="mail", world=COMPUTER, windows=True)
    events, last = follow(spec, KIND.start(spec, 0))
    assert events == list(click("window.close.mail", "menu", "menu.off"))
    assert last.desk.windows.is_off
    later = exercise(OFF, {**CLOSE, "do": "window.open"}, start="mail", world=COMPUTER, windows=True)
    events, _ = follow(later, KIND.start(later, 0))
    assert events[3:] == [Clicked("power"), DoubleClicked("icon.app.mail")]


BROKEN = [
    ({**OPEN, "file": "Documents/rien.txt"}, "goals[0].file"),
    ({**OPEN, "file": "Documents/Factures"}, "goals[0].file"),
    ({**MOVE, "folder": "Nulle part/ici"}, "goals[0].folder"),
    ({**MOVE, "folder": "Documents"}, "goals[0].folder"),
    ({**DELETE, "file": "Corbeille/vieux.txt"}, "goals[0].file"),
    (CLOSE, "goals[0]"),
    (OFF, "goals[0]"),
    (SAVE, "goals[0]"),
]


@pytest.mark.parametrize(("goal", "path"), BROKEN)
def test_an_authors_mistake_with_a_file_gets_a_sentence(goal: dict[str, Any], path: str) -> None:
    problems = list(check(files(goal)))
    assert [p for p, _, _ in problems] == [path]
    assert all(sentence.format(**values) for _, sentence, values in problems)


def test_a_stick_or_an_app_that_is_not_there_is_an_authors_mistake() -> None:
    without = {**COMPUTER, "files": COMPUTER["files"][:2]}
    assert [path for path, _, _ in check(files(EJECT, world=without))] == ["goals[0]"]
    television = files({**CLOSE, "app": "tv"}, windows=True)
    assert [path for path, _, _ in check(television)] == ["goals[0].app"]


def test_the_samples_say_what_happened_in_words() -> None:
    state: DesktopState = KIND.start(SAMPLES["files"], 0)
    state, feedback = KIND.update(SAMPLES["files"], state, Clicked("files.item.factures", "middle"))
    assert feedback == Feedback(Verdict.MISTAKE, "wrong-button-middle", (("wanted", "left"),))
