"""What the exercise sheet of a lesson says, to take home. No Qt: ``sheet_pages`` draws it.

Everything comes from the lesson itself: what it explains becomes the steps, what it lets one do becomes
lines to tick, a question or two can be answered on the paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from learn_app.content.kinds import load_kind
from learn_app.content.model import Exercise, Lesson, ModuleEntry
from learn_app.exercise_api.events import KeyPressed, Typed

_OF_THE_PROGRAM = ("« Continuer »", "« Un indice »", "« Montrez-moi »", "« Écouter »")
"""Buttons of the program itself: what a lesson says of them means nothing at home."""
_MOST_QUESTIONS = 2
_MOST_MOVES = 60
KINDS_WITH_WORDS = ("type", "compose")
"""Kinds whose words are printed."""
_KINDS_WITH_KEYS = ("key_find", "shortcut")


class Step(NamedTuple):
    """How it is done: a pictogram's name, or "", and a sentence."""

    pictogram: str
    text: str


class Task(NamedTuple):
    """Something to do again, with a box to tick; ``parts`` are smaller boxes below, or words to type."""

    text: str
    parts: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Question(NamedTuple):
    """A question to answer on the paper."""

    text: str
    options: tuple[str, ...]
    answer: str
    """The right options, as letters."""


class KeysToShow(NamedTuple):
    """Which keys the drawn keyboard shows: by what they write, and by their names in events."""

    layout: str
    characters: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An exercise sheet, in the words that are printed."""

    module: str
    pictogram: str
    hue: str
    title: str
    known: str
    """Completes « Je sais … »."""
    minutes: int
    steps: tuple[Step, ...]
    keys: KeysToShow | None
    tasks: tuple[Task, ...]
    questions: tuple[Question, ...]
    advice: str
    """How the last exercise is done, for who gets stuck; "" for none."""

    @property
    def said(self) -> tuple[str, ...]:
        """What is read aloud of it."""
        return (*(step.text for step in self.steps), *(task.text for task in self.tasks))


def make_sheet(lesson: Lesson, module: ModuleEntry) -> Sheet:
    """Put together the sheet of a lesson, told as for the learner's hand."""
    exercises = lesson.exercises
    tasks = [_task(one) for one in exercises if one.kind not in ("info", "choice")]
    guided = next((n for n, one in enumerate(tasks) if len(one.parts) > 1), None)
    # One is shown in all its steps, as on the screen; the others are to be done without them.
    tasks = [one if n == guided else one._replace(parts=()) for n, one in enumerate(tasks)]
    questions = [_question(one) for one in exercises if one.kind == "choice"]
    explained = (step for one in exercises if one.kind == "info" for step in _steps(one))
    steps = list(dict.fromkeys(step for step in explained if not _is_of_the_program(step.text)))
    if not steps:
        # A lesson that gathers what was learnt explains nothing more: its advice stands in that place.
        steps = [Step("", one.hint) for one in exercises if one.hint and one.kind != "choice"][:4]
    return Sheet(
        module=module.title,
        pictogram=module.pictogram,
        hue=module.hue,
        title=lesson.title,
        known=lesson.known,
        minutes=lesson.minutes,
        steps=tuple(steps),
        keys=_find_keys(lesson),
        tasks=tuple(tasks),
        questions=tuple(questions[:_MOST_QUESTIONS] if tasks else questions),
        advice=next((one.hint for one in reversed(exercises) if one.kind not in ("info", "choice")), ""),
    )


def _steps(exercise: Exercise) -> Iterator[Step]:
    points = exercise.spec.points
    if not points:
        yield Step(exercise.spec.pictogram, exercise.more or exercise.say)
    for point in points:
        yield Step(point.pictogram, point.text)


def _is_of_the_program(text: str) -> bool:
    plain = text.replace("\u00a0", " ").replace("\u202f", " ")
    return any(button in plain for button in _OF_THE_PROGRAM)


def _task(exercise: Exercise) -> Task:
    spec = exercise.spec
    parts = tuple(goal.say for goal in spec.goals if goal.say) if exercise.kind == "desktop" else ()
    words = tuple(spec.words) if exercise.kind in KINDS_WITH_WORDS else ()
    return Task(exercise.say, parts, words)


def _question(exercise: Exercise) -> Question:
    options = exercise.spec.options
    letters = [chr(ord("A") + number) for number, one in enumerate(options) if one.right]
    # « Rien ne se passe. » is no question yet: what is asked then stands in the second sentence.
    text = exercise.say if "?" in exercise.say else f"{exercise.say} {exercise.more}".strip()
    return Question(text, tuple(one.text for one in options), ", ".join(letters))


def _find_keys(lesson: Lesson) -> KeysToShow | None:
    """Return the keys that the lesson is about; None where it is about none, or about all of them."""
    characters, layout, names = "", "", list[str]()
    for exercise in lesson.exercises:
        if exercise.kind in KINDS_WITH_WORDS:
            characters += "".join(exercise.spec.words)
        elif exercise.kind in _KINDS_WITH_KEYS:
            written, pressed = _presses(exercise)
            characters += written
            names += pressed
        else:
            continue
        layout = layout or exercise.spec.layout
    if not layout or not (characters or names):
        return None
    return KeysToShow(layout, "".join(dict.fromkeys(characters)), tuple(dict.fromkeys(names)))


def _presses(exercise: Exercise) -> tuple[str, list[str]]:
    """Return what the way through an exercise writes, and the other keys it presses; its machine knows it."""
    kind, names, written = load_kind(exercise.kind), [], ""
    state = kind.start(exercise.spec, exercise.seed)
    for _ in range(_MOST_MOVES):
        event = kind.expect(exercise.spec, state)
        if event is None:
            break
        if isinstance(event, KeyPressed):
            names += [*sorted(event.modifiers), event.key]
        elif isinstance(event, Typed):
            written += event.text
        state, _feedback = kind.update(exercise.spec, state, event)
    return written, names
