"""The fields an author writes for the practice desktop."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from typing import Annotated

from msgspec import Meta, Struct

from learn_app.exercises.desktop.apps import APPS
from learn_app.exercises.desktop.drive_world import build_drive, place_of
from learn_app.exercises.desktop.form_goals import FormGoal
from learn_app.exercises.desktop.form_problems import form_problems
from learn_app.exercises.desktop.goal import Goal, Problem
from learn_app.exercises.desktop.goals import AnyGoal
from learn_app.exercises.desktop.mail_address import can_be_written_to
from learn_app.exercises.desktop.mail_goals import MailSignIn
from learn_app.exercises.desktop.mail_way import MailGoal
from learn_app.exercises.desktop.mail_world import FOLDERS, ids
from learn_app.exercises.desktop.phone_world import telephone_problems
from learn_app.exercises.desktop.site_world import FORM
from learn_app.exercises.desktop.web_problems import web_problems
from learn_app.exercises.desktop.world import Scene, Skin, World
from learn_app.i18n import N_

DESKTOP = "desktop"
"""What ``open`` says for the bare desktop, without an open window."""


class DesktopSpec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """Goals to reach in a fictional world.

    ``open`` is an app (``mail``, ``files``, ``phone``, ``browser``), a site or one of its pages
    (``site/page``), or ``desktop`` for none; ``card`` the card shown beside, if any.
    """

    world: Annotated[World, Meta(extra={"file": True})]
    open: str
    windows: bool = False
    """Whether there is a desktop with windows and a task bar; else one app fills the frame."""
    behind: tuple[str, ...] = ()
    """With windows: the apps that are open behind the one in front."""
    tabs: Annotated[tuple[str, ...], Meta(max_length=5)] = ()
    """More pages that are open in the browser at the start, each in a tab of its own."""
    card: str | None = None
    skin: Skin | None = None
    """How mailbox and browser look; by default as the world says."""
    goals: Annotated[tuple[AnyGoal, ...], Meta(min_length=1, max_length=12)]
    free: bool = False
    """Whether the goals may be reached in any order: each is ticked as soon as it holds."""

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
    tabs = _first_tabs(spec)
    scenes = []
    drive = build_drive(spec.world.files, spec.world.stick)
    answers: dict[tuple[str, str], str] = {}
    places = frozenset(place for goal in spec.goals for place in goal.wanted_places())
    for position, goal in enumerate(spec.goals):
        answers = {**answers, **goal.answers()}
        wanted = dict(answers)
        for later in spec.goals[position + 1 :]:
            for key, value in later.answers().items():
                wanted.setdefault(key, value)
        writing = _find_writing((*spec.goals[position:], *reversed(spec.goals[:position])))
        needed = {writing[1]}.union(*(goal.needed_messages() for goal in spec.goals[position:])) - {""}
        scenes.append(
            Scene(
                world=spec.world,
                site=site,
                answers=answers,
                wanted=wanted,
                card=spec.card or "",
                writing=writing,
                drive=drive,
                has_windows=spec.windows,
                is_signed_out=_begins_at_the_door(spec),
                skin=spec.skin or spec.world.skin,
                tabs=tabs,
                needed=frozenset(needed),
                wanted_places=places,
            )
        )
    scenes = [replace(one, question=goal.asks(one)) for one, goal in zip(scenes, spec.goals, strict=True)]
    files = [frozenset(goal.needed_files(scenes[0])) for goal in spec.goals]
    bringing = [frozenset(goal.enclosing_messages(scenes[0])) for goal in spec.goals]
    return tuple(
        replace(
            scene,
            needed_files=frozenset[str]().union(*files[i:]),
            needed=scene.needed.union(*bringing[i:]),
        )
        for i, scene in enumerate(scenes)
    )


def _first_tabs(spec: DesktopSpec) -> tuple[str, ...]:
    """Return the addresses that the browser shows at first: the page opened, or that of the first form."""
    web = spec.world.web
    form = next((f"{g.site}/{FORM}" for g in spec.goals if isinstance(g, FormGoal)), "")
    first = "" if spec.open == "browser" else web.find(spec.open) or form
    return tuple(web.addresses.get(key, "") for key in (first, *(web.find(name) for name in spec.tabs)))


def _begins_at_the_door(spec: DesktopSpec) -> bool:
    """Tell whether the mailbox is closed at first: one signs in first, or the world says so."""
    mailbox = spec.world.mailbox
    in_mailbox = (goal for goal in spec.goals if isinstance(goal, MailGoal))
    is_door_first = isinstance(next(in_mailbox, None), MailSignIn) or not mailbox.signed_in
    return bool(mailbox.password) and is_door_first


def _find_writing(goals: Iterable[Goal]) -> tuple[str, str]:
    """Return which message the first goal that knows it is about to write."""
    return next((w for w in (goal.writing() for goal in goals) if w), ("new", ""))


def check(spec: DesktopSpec) -> Iterable[Problem]:
    """Return what does not fit together, as (path, sentence, values)."""
    world = spec.world
    yield from _opening_problems(spec)
    if spec.card is not None and spec.card not in world.cards:
        yield "card", N_("There is no card “{card}” in the world."), {"card": spec.card}
    yield from _world_problems(world)
    for i, goal in enumerate(spec.goals):
        for path, sentence, values in goal.problems(scene_of(spec, i)):
            yield f"goals[{i}].{path}".rstrip("."), sentence, values


def opened_app(spec: DesktopSpec, name: str) -> str:
    """Return the app that ``open`` means: a site is opened in the browser; "" for the bare desktop."""
    return "browser" if spec.world.web.find(name) else "" if name == DESKTOP else name


def _opening_problems(spec: DesktopSpec) -> Iterable[Problem]:
    for path, name in (("open", spec.open), *((f"behind[{i}]", x) for i, x in enumerate(spec.behind))):
        app = APPS.get(opened_app(spec, name))
        if name == DESKTOP and path == "open":
            if not spec.windows:
                yield path, N_("There is a bare desktop only with “windows: true”."), {}
        elif app is None:
            yield path, N_("“{name}” is neither an app nor a site of the world."), {"name": name}
        elif not app.is_there(scene_of(spec)):
            yield path, N_("The world has nothing for “{name}”: it would be empty."), {"name": name}
    if spec.behind and not spec.windows:
        yield "behind", N_("There is something behind only with “windows: true”."), {}


def _world_problems(world: World) -> Iterable[Problem]:
    yield from web_problems(world)
    seen: set[str] = set()
    for person in (world.owner, *world.people.values()):
        if not can_be_written_to(world, person):
            values = {"person": person.name, "address": person.email}
            yield "world", N_("“{address}” cannot be the e-mail address of “{person}”."), values
    for message in world.messages:
        if message.id in seen:
            yield "world", N_("Two messages have the id “{id}”."), {"id": message.id}
        seen.add(message.id)
        for person_id in (message.sender, *ids(message.to), *ids(message.cc)):
            if world.person(person_id) is None:
                yield "world", N_("There is no person “{person}” in the world."), {"person": person_id}
        if message.folder not in (*FOLDERS, *world.mailbox.folders):
            yield "world", N_("There is no folder “{folder}” in the mailbox."), {"folder": message.folder}
    for person_id in ids(world.mailbox.contacts):
        if world.person(person_id) is None:
            yield "world", N_("There is no person “{person}” in the world."), {"person": person_id}
    for name in world.mailbox.folders:
        if name in FOLDERS:
            yield "world", N_("A folder cannot be called “{id}”: every mailbox has one."), {"id": name}
    for file in world.files:
        if not place_of(file.path.split("/")[0]) or "/" not in file.path.strip().rstrip("/"):
            yield (
                "world",
                N_("“{path}” is not the path of a file: it begins with a place."),
                {"path": file.path},
            )
    for site in world.sites.values():
        yield from form_problems(world, site)
    if world.phone:
        yield from telephone_problems(world.phone, {m.id for m in world.messages})
