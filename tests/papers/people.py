"""Learners and lessons for the papers' tests."""

from pathlib import Path
from typing import Any

from learn_app.content.hands import tell_lesson
from learn_app.content.loader import load_content
from learn_app.content.model import Competences, Exercise, Lesson, ModuleEntry
from learn_app.i18n import Translator
from learn_app.progress.records import Learner

ROOT = Path(__file__).parents[2]
ENGLISH = Translator(ROOT / "translations", "en")
FRENCH = Translator(ROOT / "translations", "fr")
MOUSE = ModuleEntry("souris", "La souris", "", "computer-mouse", "mouse", 3)
MAIL = ModuleEntry("mail", "Les e-mails", "", "e-mail", "email", 1)
AMINA = Learner("a", "Amina", "fox")


def lesson(id_: str, goal: str, module: str = "souris", **fields: Any) -> Lesson:
    """Return a lesson that trains the use of hardware."""
    fields.setdefault("competences", Competences(dlgf=("0.1",), coop=("PrendreEnMainDuMateriel",)))
    return Lesson(module, id_, id_.title(), goal, 9, fields.pop("exercises", ()), **fields)


def exercise(kind: str, say: str, spec: Any, hint: str = "") -> Exercise:
    """Return an exercise with an id made of its instruction."""
    return Exercise(say.lower(), kind, say, "", hint, "", True, 1, "v", spec)


def shipped() -> list[tuple[ModuleEntry, list[Lesson]]]:
    """Return every module that is shipped, with its lessons as a right-handed learner is told them."""
    content = load_content(ROOT / "lessons", ROOT / "assets")
    return [
        (one.entry, [tell_lesson(found.lesson, "right") for found in one.lessons if found.lesson])
        for one in content.modules
    ]
