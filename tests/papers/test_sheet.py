"""What an exercise sheet says, and which keys it shows."""

from dataclasses import replace

from learn_app.exercise_api.keyboard_layout import KEYS, LEFT_SHIFT, RIGHT_SHIFT, read_layout
from learn_app.exercises.choice.spec import ChoiceSpec, Option
from learn_app.exercises.info.spec import InfoSpec, Point
from learn_app.exercises.key_find.spec import KeyFindSpec
from learn_app.exercises.shortcut.spec import ShortcutSpec
from learn_app.exercises.type.spec import TypeSpec
from learn_app.papers.keyboard_block import find_lit
from learn_app.papers.sheet import KeysToShow, Question, Step, make_sheet
from tests.papers.people import MOUSE, ROOT, exercise, lesson, shipped

FRENCH_KEYS = read_layout(ROOT / "assets" / "keyboards" / "fr.json")
E_ACUTE, DEAD_CIRCUMFLEX, A_GRAVE, LETTER_C = 3, 26, 11, 46
"""evdev codes of é, ^, à and c on a French keyboard."""

EXPLAINED = exercise("info", "Read", InfoSpec(points=(Point(text="Point.", pictogram="mouse-left"),)))
TYPED = exercise("type", "Type", TypeSpec(words=("été", "clé")), hint="Slowly.")
ASKED = exercise(
    "choice",
    "Which one?",
    ChoiceSpec(options=(Option(id="a", text="This"), Option(id="b", text="That", right=True))),
)


def lit(characters: str = "", *names: str) -> set[int]:
    return set(find_lit(KeysToShow("fr", characters, names), FRENCH_KEYS))


def test_what_is_explained_becomes_steps_what_is_done_is_ticked_and_questions_are_answered() -> None:
    sheet = make_sheet(lesson("accents", "write é", exercises=(EXPLAINED, TYPED, ASKED)), MOUSE)
    assert sheet.steps == (Step("mouse-left", "Point."),)
    assert [(task.text, task.words) for task in sheet.tasks] == [("Type", ("été", "clé"))]
    assert sheet.questions == (Question("Which one?", ("This", "That"), "B"),)
    assert (sheet.known, sheet.advice) == ("write é", "Slowly.")
    assert sheet.keys == KeysToShow("fr", "étcl", ())


def test_a_question_that_is_asked_in_the_second_sentence_is_whole() -> None:
    asked = replace(ASKED, say="Nothing happens.", more="What now?")
    sheet = make_sheet(lesson("clic", "click", exercises=(asked,)), MOUSE)
    assert [one.text for one in sheet.questions] == ["Nothing happens. What now?"]


def test_what_is_said_twice_or_of_the_program_itself_is_not_on_the_paper() -> None:
    texts = ("Point.", "Attendez sur « Continuer ».", "Attendez sur «\u00a0Continuer\u00a0».", "Point.")
    read = exercise("info", "Read", InfoSpec(points=tuple(Point(text=text) for text in texts)))
    sheet = make_sheet(lesson("clic", "click", exercises=(read, ASKED)), MOUSE)
    assert [step.text for step in sheet.steps] == ["Point."]


def test_a_lesson_without_keys_shows_no_keyboard() -> None:
    assert make_sheet(lesson("clic", "click", exercises=(EXPLAINED, ASKED)), MOUSE).keys is None


def test_keys_that_an_exercise_presses_are_those_of_its_own_way() -> None:
    found = exercise("key_find", "Find", KeyFindSpec(keys=("Entrée", "k")))
    copied = exercise("shortcut", "Copy", ShortcutSpec(shortcuts=("Ctrl+C",)))
    keys = make_sheet(lesson("touches", "find keys", exercises=(found, copied)), MOUSE).keys
    assert keys is not None
    assert {"Enter", "Ctrl", "C"} <= set(keys.names)
    assert "k" in keys.characters


def test_the_drawn_keyboard_lights_what_the_lesson_is_about() -> None:
    assert lit("était") == {E_ACUTE}
    assert lit("fêter") == {DEAD_CIRCUMFLEX}
    assert lit("Amina") <= {LEFT_SHIFT, RIGHT_SHIFT}
    assert len(lit("Amina")) == 1
    assert lit("a@b.fr") == {KEYS["AltGr"], A_GRAVE}
    assert lit("", "Ctrl", "C") == {KEYS["Ctrl"], LETTER_C}
    assert len(lit("fjdk")) == 4
    assert lit("abcdefghijklmnopqrstuvwxyz") == set()  # all of them says nothing


def test_one_exercise_of_the_practice_desktop_is_shown_in_its_steps() -> None:
    (mail,) = (lessons for module, lessons in shipped() if module.id == "mail")
    reply = next(one for one in mail if one.id == "repondre")
    parts = [task.parts for task in make_sheet(reply, MOUSE).tasks]
    assert len(parts[0]) == 4
    assert not any(parts[1:])


def test_every_shipped_lesson_has_a_sheet_with_something_to_do() -> None:
    for module, lessons in shipped():
        for one in lessons:
            sheet = make_sheet(one, module)
            assert sheet.steps, one.id
            assert sheet.tasks or sheet.questions, one.id
            assert not any("Continuer" in step.text for step in sheet.steps), one.id
