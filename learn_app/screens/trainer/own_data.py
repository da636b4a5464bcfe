"""All that is kept of one person, as a page that they can read and keep: one file, no picture, no link."""

import json
from collections.abc import Iterable, Sequence
from html import escape

from learn_app.i18n import LANGUAGES, N_, Translator
from learn_app.papers.dates import find_day, name_day
from learn_app.progress.joining import list_joined
from learn_app.progress.records import Learner
from learn_app.screens.avatars import learner_name, picture_name
from learn_app.screens.learner_questions import SETTINGS
from learn_app.screens.screen import Context
from learn_app.screens.trainer.tried import tell_duration
from learn_app.training.cohorts import find_cohort
from learn_app.training.course import SKILLS
from learn_app.training.mastery import LOOKS
from learn_app.training.mistake_kinds import find_kind

_OUTCOMES = {
    "passed": N_("done"),
    "failed": N_("not yet"),
    "skipped": N_("passed on"),
    "abandoned": N_("broken off"),
}
_MEASURES = {
    "target_scale": N_("Targets enlarged"),
    "double_click_ms": N_("Double click, in milliseconds"),
    "raised": N_("Hand raised"),
}
_LESSONS = {"assign": N_("To do first"), "unlock": N_("Unlocked")}
_SITTINGS = "SELECT day, recorded_at FROM sitting WHERE learner_id IN ({who}) ORDER BY sequence, device_id"
_ATTEMPTS = """SELECT recorded_at, module, lesson, exercise, outcome, mistake_codes, hints, demonstrations,
    duration_ms FROM attempt WHERE learner_id IN ({who}) ORDER BY sequence, device_id"""
_STYLE = (
    "body{font:18px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}"
    "table{border-collapse:collapse;width:100%;margin:.5em 0 2em}"
    "td,th{border:1px solid #bbb;padding:.4em .6em;text-align:left;vertical-align:top}th{background:#f3efe6}"
)


def describe_person(context: Context, learner: Learner, now: float) -> bytes:
    """Return the page, in the language of the interface; ``now`` is in seconds since 1970.

    A secret is not told, only that there is one.
    """
    page = _Page(context.translator)
    gettext = context.translator.gettext
    context.store.flush()
    title = gettext("What this program keeps of {name}", name=_name(learner, context))
    page.add("h1", title)
    page.add("p", gettext("This page has everything. It belongs to you: keep it, print it, or erase it."))
    day = find_day(now)
    if day is not None:
        page.add("p", gettext("Written on {day}.", day=name_day(day, context.translator)))
    page.add("h2", gettext("Who you are, and what you chose"))
    page.table((), _tell_choices(context, learner))
    page.add("h2", gettext("The days you came"))
    sittings = context.store.read(_SITTINGS, learner.id)[0]
    page.table((gettext("Day"), gettext("Date")), [(str(day), page.date(at)) for day, at in sittings])
    page.add("h2", gettext("Your lessons"))
    heads = gettext("Lesson"), gettext("How far"), gettext("Tries"), gettext("Mistakes"), gettext("Time")
    page.table(heads, _tell_lessons(context, learner))
    page.add("h2", gettext("Each try"))
    heads = gettext("Date"), gettext("Lesson"), gettext("Exercise"), gettext("Result"), gettext("Mistakes")
    page.table((*heads, gettext("Help"), gettext("Time")), _tell_tries(context, learner, page))
    counts = context.store.key_counts(learner.id)
    if counts:
        page.add("h2", gettext("The keys of the keyboard"))
        page.table(
            (gettext("Keyboard key"), gettext("Found"), gettext("Missed")),
            [(key, str(hits), str(misses)) for key, (hits, misses) in sorted(counts.items())],
        )
    return page.finish(title)


class _Page:
    """HTML, with every word of it made harmless."""

    def __init__(self, translator: Translator) -> None:
        self._translator = translator
        self._parts: list[str] = []

    def add(self, tag: str, text: str) -> None:
        self._parts.append(f"<{tag}>{escape(text)}</{tag}>")

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        lines = [("th", heads)] if heads else []
        lines += [("td", row) for row in rows]
        cells = ("".join(f"<{tag}>{escape(one)}</{tag}>" for one in row) for tag, row in lines)
        self._parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>")

    def date(self, at: float) -> str:
        day = find_day(at)
        return name_day(day, self._translator) if day is not None else self._translator.gettext("not known")

    def finish(self, title: str) -> bytes:
        language = escape(self._translator.language)
        return (
            f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body>\n"
            + "\n".join(self._parts)
            + "\n</body></html>\n"
        ).encode("utf-8", "replace")


def _name(learner: Learner, context: Context) -> str:
    return learner_name(learner, context.translator.gettext)


def _tell_choices(context: Context, learner: Learner) -> list[tuple[str, str]]:
    gettext, facts = context.translator.gettext, context.store.facts(learner.id)
    told = [
        (gettext("First name"), learner.name),
        (gettext("Picture"), gettext(picture_name(learner.picture))),
        (gettext("Language"), LANGUAGES.get(learner.language, learner.language)),
    ]
    joined = [one for one in list_joined(context.store) if one.id in context.store.ids(learner.id)]
    told += [(gettext("Also known as"), _name(one, context)) for one in joined]
    cohort = find_cohort(context.store, learner.cohort)
    told.append((gettext("Group"), cohort.title if cohort else ""))
    for name, setting in SETTINGS.items():
        value = facts.pop(name, "")
        chosen = gettext(setting.values[value].name) if value in setting.values else value
        told.append((gettext(setting.label), chosen))
    if facts.pop("secret", ""):
        told.append((gettext("Secret of three pictures"), gettext("there is one; nobody can read it")))
    for name in ("name", "picture", "language", "cohort", "same_as"):
        facts.pop(name, None)
    told += [_tell_fact(context, name, facts[name]) for name in sorted(facts) if facts[name]]
    return [line for line in told if line[1]]


def _tell_fact(context: Context, name: str, value: str) -> tuple[str, str]:
    """Return what another part of the program noted; under its own name where there is no better one."""
    gettext = context.translator.gettext
    kind, _, what = name.partition(":")
    if kind in _LESSONS:
        return gettext(_LESSONS[kind]), _title(context, *what.split("/", 1))
    if kind == "attest":
        return gettext("Seen away from the lessons"), gettext(SKILLS[what]) if what in SKILLS else what
    return gettext(_MEASURES[name]) if name in _MEASURES else name, value


def _tell_lessons(context: Context, learner: Learner) -> list[tuple[str, ...]]:
    gettext = context.translator.gettext
    return [
        (
            _title(context, *key),
            gettext(LOOKS[one.level].word),
            str(one.tries),
            str(one.mistakes),
            tell_duration(one.duration_ms, context.translator),
        )
        for key, one in context.store.levels(learner.id).items()
    ]


def _tell_tries(context: Context, learner: Learner, page: _Page) -> list[tuple[str, ...]]:
    gettext = context.translator.gettext
    told: list[tuple[str, ...]] = []
    for at, module, lesson, exercise, outcome, codes, hints, shown, ms in context.store.read(
        _ATTEMPTS, learner.id
    )[0]:
        kinds = ", ".join(f"{gettext(find_kind(code))} ({n})" for code, n in json.loads(codes).items())
        told.append(
            (
                page.date(at),
                _title(context, module, lesson),
                _place(context, module, lesson, exercise),
                gettext(_OUTCOMES[outcome]),
                kinds,
                str(hints + shown) if hints + shown else "",
                gettext("{n} s", n=round(ms / 1000)),
            )
        )
    return told


def _place(context: Context, module: str, lesson: str, exercise: str) -> str:
    """Return which exercise of its lesson it is; its id where the lesson has none like it any more."""
    entry = context.catalog.lesson_entry(module, lesson)
    if entry is None or exercise not in entry.exercises:
        return exercise
    n, count = entry.exercises.index(exercise) + 1, len(entry.exercises)
    return context.translator.gettext("Exercise {n} of {count}", n=n, count=count)


def _title(context: Context, module: str, lesson: str = "") -> str:
    entry = context.catalog.lesson_entry(module, lesson)
    return entry.title if entry else lesson
