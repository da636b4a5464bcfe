"""The fields an author writes for the practice desktop."""

from collections.abc import Iterable
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from learn_app.exercises.desktop.browser import BUTTONS
from learn_app.exercises.desktop.form_goals import FormGoal
from learn_app.exercises.desktop.goal import Goal, Problem
from learn_app.exercises.desktop.goals import AnyGoal
from learn_app.exercises.desktop.mail import can_be_written_to
from learn_app.exercises.desktop.world import Scene, Site, World
from learn_app.i18n import N_


class DesktopSpec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """Goals to reach in a fictional world.

    ``open`` is ``mail`` or the id of a site; ``card`` the card shown beside, if any.
    """

    world: Annotated[World, Meta(extra={"file": True})]
    open: str
    card: str | None = None
    goals: Annotated[tuple[AnyGoal, ...], Meta(min_length=1, max_length=12)]

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """The world as the goals use it, one for each goal; worked out once."""
        return _build_scenes(self)


def scene_of(spec: DesktopSpec, position: int = 0) -> Scene:
    """Return the world as the goals use it, when the goal at ``position`` is the present one."""
    return spec.scenes[position]


def _build_scenes(spec: DesktopSpec) -> tuple[Scene, ...]:
    sites = (g.site for g in spec.goals if isinstance(g, FormGoal))
    site = spec.open if spec.open in spec.world.sites else next(sites, next(iter(spec.world.sites), ""))
    scenes = []
    answers: dict[tuple[str, str], str] = {}
    for position, goal in enumerate(spec.goals):
        answers = {**answers, **goal.answers()}
        wanted = dict(answers)
        for later in spec.goals[position + 1 :]:
            for key, value in later.answers().items():
                wanted.setdefault(key, value)
        writing = _find_writing((*spec.goals[position:], *reversed(spec.goals[:position])))
        scenes.append(Scene(spec.world, site, answers, wanted, spec.card or "", writing))
    return tuple(scenes)


def _find_writing(goals: Iterable[Goal]) -> tuple[str, str]:
    """Return which message the first goal that knows it is about to write."""
    return next((w for w in (goal.writing() for goal in goals) if w), ("new", ""))


def check(spec: DesktopSpec) -> Iterable[Problem]:
    """Return what does not fit together, as (path, sentence, values)."""
    world = spec.world
    if spec.open != "mail" and spec.open not in world.sites:
        yield "open", N_("“{name}” is neither “mail” nor a site of the world."), {"name": spec.open}
    if spec.open == "mail" and not world.messages:
        yield "open", N_("The world has no messages: the mailbox would be empty."), {}
    if spec.card is not None and spec.card not in world.cards:
        yield "card", N_("There is no card “{card}” in the world."), {"card": spec.card}
    yield from _world_problems(world)
    for i, goal in enumerate(spec.goals):
        for path, sentence, values in goal.problems(scene_of(spec, i)):
            yield f"goals[{i}].{path}".rstrip("."), sentence, values


def _world_problems(world: World) -> Iterable[Problem]:
    seen: set[str] = set()
    for person in (world.owner, *world.people.values()):
        if not can_be_written_to(world, person):
            values = {"person": person.name, "address": person.email}
            yield "world", N_("“{address}” cannot be the e-mail address of “{person}”."), values
    for message in world.messages:
        if message.id in seen:
            yield "world", N_("Two messages have the id “{id}”."), {"id": message.id}
        seen.add(message.id)
        for person_id in (message.sender, message.to):
            if world.person(person_id) is None:
                yield "world", N_("There is no person “{person}” in the world."), {"person": person_id}
    for site in world.sites.values():
        yield from _site_problems(site)


def _site_problems(site: Site) -> Iterable[Problem]:
    seen: set[str] = set()
    for field in (f for step in site.steps for f in step.fields):
        if field.id in seen:
            yield "world", N_("Two fields have the id “{id}”."), {"id": field.id}
        if field.id in BUTTONS:
            yield "world", N_("A field cannot be called “{id}”: a button has that name."), {"id": field.id}
        seen.add(field.id)
        options = [option.id for option in field.options]
        if field.type in ("radio", "list") and len(options) < 2:
            yield "world", N_("The field “{id}” needs two options at least."), {"id": field.id}
        if len(set(options)) != len(options):
            yield "world", N_("Two options of “{id}” have the same id."), {"id": field.id}
