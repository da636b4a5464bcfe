"""What a learner's certificate for one module says. No Qt: ``certificate_pages`` draws it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from learn_app.content.model import Lesson, ModuleEntry
from learn_app.i18n import Translator
from learn_app.papers.competences import Competence, gather
from learn_app.papers.dates import name_day
from learn_app.progress.records import Criterion, Learner
from learn_app.progress.results import Level
from learn_app.training.mastery import LOOKS

_DAYS = Criterion((), ()).days


class Skill(NamedTuple):
    """One thing the learner can do."""

    words: str
    """Completes « Je sais … »."""
    is_mastered: bool
    how: str
    """The level in one word."""
    codes: str
    """The codes of its competences."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate, in the words that are printed."""

    module: str
    pictogram: str
    hue: str
    name: str
    """"" where none was given: a line is left to write it on."""
    picture: str
    skills: tuple[Skill, ...]
    competences: tuple[Competence, ...]
    seen: tuple[str, ...]
    """What the trainer saw the learner do away from the lessons."""
    criteria: tuple[str, ...]
    """What each level on it means."""
    day: str
    """"" where the computer's clock cannot be believed: a line is left."""

    @property
    def said(self) -> tuple[str, ...]:
        """What is read aloud of it."""
        return tuple(skill.words for skill in self.skills)


def make_certificate(
    learner: Learner,
    module: ModuleEntry,
    lessons: Iterable[Lesson],
    levels: Mapping[tuple[str, str], Level],
    today: date | None,
    translator: Translator,
    days: int = _DAYS,
    seen: Iterable[str] = (),
) -> Certificate:
    """Put together what the learner can do in a module: only lessons passed or mastered.

    ``levels`` are by module and lesson; ``days`` is on how many different days of use a lesson's last
    exercises have to be done alone, for it to be mastered.
    """
    known = [one for one in lessons if levels.get((one.module, one.id), Level.NONE) >= Level.PASSED]
    skills = tuple(_skill(one, levels[one.module, one.id], translator) for one in known)
    return Certificate(
        module=module.title,
        pictogram=module.pictogram,
        hue=module.hue,
        name=" ".join(learner.name.split()),
        picture=learner.picture,
        skills=skills,
        competences=gather((one.competences for one in known), translator),
        seen=tuple(seen),
        criteria=_criteria(skills, days, translator),
        day=name_day(today, translator) if today is not None else "",
    )


def _skill(lesson: Lesson, level: Level, translator: Translator) -> Skill:
    is_mastered = level >= Level.MASTERED
    how = translator.gettext(LOOKS[Level.MASTERED if is_mastered else Level.PASSED].word)
    references = (("DLGF", "dlgf"), ("DigComp", "digcomp"), ("Pix", "pix"))
    codes = [
        f"{name} {', '.join(found)}"
        for name, field in references
        if (found := getattr(lesson.competences, field))
    ]
    return Skill(lesson.known, is_mastered, how, " · ".join(codes))


def _criteria(skills: Iterable[Skill], days: int, translator: Translator) -> tuple[str, ...]:
    gettext, used = translator.gettext, {one.is_mastered for one in skills}
    criteria = []
    if True in used:
        criteria.append(
            translator.ngettext(
                "Mastered: the last exercises of the lesson were done without help, on {n} day.",
                "Mastered: the last exercises of the lesson were done without help, on {n} different days.",
                days,
            )
        )
    if False in used:
        criteria.append(gettext("Passed: the learner has gone through all exercises of the lesson."))
    return tuple(criteria)
