"""The family stories: each a whole procedure, from the first e-mail to the proof that is sent."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from learn_app.content.loader import load_content
from learn_app.content.model import Exercise, Lesson
from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Chosen, Clicked, Event, Filled
from learn_app.exercises.desktop.drive import children
from learn_app.exercises.desktop.form import code_of, form_of
from learn_app.exercises.desktop.machine import KIND
from learn_app.paths import Paths

PATHS = Paths.find(Path())
STORIES: dict[str, Lesson] = {
    loaded.lesson.id: loaded.lesson
    for module in load_content(PATHS.lessons, PATHS.assets).modules
    if module.entry.id == "demarches"
    for loaded in module.lessons
    if loaded.lesson is not None
}
WORLDS = sorted((PATHS.lessons / "demarches" / "worlds").glob("*.yaml"))


def test_the_five_stories_are_there() -> None:
    assert list(STORIES) == ["naissance", "cantine", "emploi", "rendez-vous", "demenagement"]


@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_told_then_practised_then_done_alone(name: str) -> None:
    story = STORIES[name]
    first, *_, last = story.exercises
    assert 4 <= len(story.exercises) <= 8
    assert 6 <= story.minutes <= 12
    assert (first.kind, last.id, last.kind) == ("info", "seul", "desktop")
    assert 3 <= len(first.spec.points) <= 4
    assert last.say.startswith("Maintenant, à vous")
    assert {type(goal).__struct_config__.tag for goal in last.spec.goals} >= {
        "form.submit",
        "receipt.kept",
        "mail.send",
    }, "alone, one goes the whole way"
    assert any("accuse" in file or "rendez-vous" in file for file in last.spec.goals[-1].attachments)


@pytest.mark.parametrize("name", STORIES)
def test_whoever_is_lost_is_told_where_to_look(name: str) -> None:
    for exercise in STORIES[name].exercises:
        assert exercise.hint, exercise.id
        hints = [goal.hint for goal in exercise.spec.goals] if exercise.kind == "desktop" else []
        assert all(hints), exercise.id
        assert len(set(hints)) == len(hints), exercise.id


@pytest.mark.parametrize("path", WORLDS, ids=lambda path: path.stem)
def test_a_world_of_a_story_names_nobody_who_exists(path: Path) -> None:
    text = path.read_text("utf-8")
    assert all(host.endswith(".example") for host in re.findall(r"[\w.-]+@([\w.-]+)", text))
    assert all(host.endswith(".example") for host in re.findall(r"https?://([\w.-]+)", text))
    for number in re.findall(r"\b0\d(?: \d\d){4}\b", text):
        assert number.startswith(("01 99 00", "06 39 98")), number


def test_a_story_like_a_transcript() -> None:
    alone = _alone("cantine")
    desk = _Desk(alone)
    desk.does(Clicked("mail.message.cantine"), Clicked("app.browser"))
    desk.does(Filled("form.prenom", "Milo"), Chosen("form.classe", "6e"), Clicked("form.next"))
    desk.does(*(Clicked(f"form.{day}") for day in ("mardi", "jeudi", "vendredi", "reglement")))
    desk.does(Clicked("form.next"), Clicked("form.submit"), Clicked("form.send-code"))
    assert [message.id for message in desk.now.mail.arrived] == ["code-cantine"], "the code came by e-mail"
    desk.does(Clicked("app.mail"), Clicked("mail.message.code-cantine"), Clicked("app.browser"))
    code = code_of("cantine", 1, 4)
    assert code in desk.now.mail.arrived[0].body
    desk.does(Filled("form.code", code), Clicked("form.confirm"))
    assert form_of(desk.now, "cantine").sent == 1
    desk.does(Clicked("form.keep"))
    names = [item.name for item in children(desk.now.drive, "downloads")]
    assert "accuse-college.pdf" in names, "the receipt is a file of the computer"
    desk.does(Clicked("app.mail"), Clicked("mail.message.cantine"), Clicked("mail.reply"))
    desk.does(Filled("mail.body", "Bonjour, voici l’accusé."), Clicked("mail.attach"))
    desk.does(Clicked("picker.place.downloads"), Clicked("picker.item.receipt-cantine-1"))
    assert not KIND.is_done(alone.spec, desk.state)
    desk.does(Clicked("picker.confirm"), Clicked("mail.send"))
    assert KIND.is_done(alone.spec, desk.state)


def test_without_the_receipt_the_story_goes_on() -> None:
    desk = _Desk(_alone("naissance"))
    while _expected(desk) != Clicked("mail.attach"):
        desk.does(_expected(desk))
    desk.does(Filled("mail.body", "Bonjour."))
    state, feedback = KIND.update(desk.spec, desk.state, Clicked("mail.send"))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "forgot-attachment")
    assert not KIND.is_done(desk.spec, state)


_PLAYER = """
import sys
from pathlib import Path
from learn_app.content.kinds import load_kind
from learn_app.content.loader import load_content
root = Path(sys.argv[1])
modules = load_content(root / "lessons", root / "assets").modules
stories = next(m for m in modules if m.entry.id == "demarches").lessons
for exercise in stories[0].lesson.exercises:
    kind, moves = load_kind(exercise.kind), 0
    state = kind.start(exercise.spec, 1)
    while (event := kind.expect(exercise.spec, state)) is not None and moves < 200:
        state, _ = kind.update(exercise.spec, state, event)
        moves += 1
    print(exercise.id, kind.is_done(exercise.spec, state))
print("PySide6" in sys.modules)
"""


def test_a_whole_story_is_played_without_qt() -> None:
    root = PATHS.lessons.parent
    done = subprocess.run(
        [sys.executable, "-c", _PLAYER, str(root)], capture_output=True, text=True, check=True, cwd=root
    )
    *played, has_qt = done.stdout.split("\n")[:-1]
    ids = [exercise.id for exercise in STORIES["naissance"].exercises]
    assert played == [f"{exercise_id} True" for exercise_id in ids]
    assert has_qt == "False"


class _Desk:
    """An exercise being done, act by act: each of them has to change something, and none is a mistake."""

    def __init__(self, exercise: Exercise) -> None:
        self.spec = exercise.spec
        self.state = KIND.start(exercise.spec, 0)

    @property
    def now(self) -> Any:
        return self.state.desk

    def does(self, *events: Event) -> None:
        for event in events:
            after, feedback = KIND.update(self.spec, self.state, event)
            assert after != self.state, event
            assert feedback.verdict is not Verdict.MISTAKE, (event, feedback)
            self.state = after


def _alone(name: str) -> Exercise:
    return STORIES[name].exercises[-1]


def _expected(desk: _Desk) -> Event:
    event = KIND.expect(desk.spec, desk.state)
    assert event is not None
    return event
