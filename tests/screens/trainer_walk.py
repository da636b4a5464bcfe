"""The trainer's screens, shown one after the other to be looked at."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from learn_app.app import Application
from learn_app.errors import ComputersCloned, FileDamaged
from learn_app.papers.saving import Place
from learn_app.progress.merge import Person
from learn_app.progress.records import Learner
from learn_app.screens.trainer.cohort import CohortScreen
from learn_app.screens.trainer.people_choice import PeopleChoiceScreen
from learn_app.screens.trainer.stick import StickScreen
from learn_app.screens.trainer.taking import Found
from learn_app.tour.trainer import live_a_past
from learn_app.training import cohorts
from learn_app.training.course import ready_made

PROTECTED = Place(Path("/"), "CLÉ-DE-MARIE-CHRISTINE", is_writable=False)
STICK = Place(Path("/"), "CLÉ-DE-MARIE-CHRISTINE")


def trainer_screens(app: Application) -> dict[str, Callable[[], None]]:
    """Return how to show each screen of the area: with people, a group, its course, things to tell."""
    store, area = app.store, app.window.trainer_area()
    live_a_past(app)
    learner = store.learners()[1]
    store.set_fact(learner.id, "secret", "something")
    for name in ("Denain", "Les apprentis du mardi matin, à Denain"):
        cohort = cohorts.add_cohort(store, name)
    for one in store.learners():
        cohorts.put_into(store, one, cohort.id)
    for lesson in (("souris", "clic"), ("souris", "double-clic"), ("mail", "lire")):
        cohorts.assign(store, learner.id, lesson)

    def choose(id: str) -> None:
        app.context.settings = app.context.settings._replace(cohort=id)

    def show_everybody() -> None:
        choose("")
        area.show_group()

    def show_cohort() -> None:
        choose(cohort.id)
        area.show_group()

    def show_course() -> None:
        cohorts.set_plan(store, cohort.id, ready_made(app.context.catalog))
        cohorts.set_session(store, cohort.id, 1)
        area.cohorts.show_chosen("more")
        assert isinstance(app.window.screen_shown, CohortScreen)

    return {
        "pin": app.window.show_trainer,
        "everybody": show_everybody,
        "notices": area.people.show_notices,
        "group": show_cohort,
        "groups": area.cohorts.ask,
        "cohort": area.cohorts.show_chosen,
        "course": show_course,
        "members": area.cohorts.show_members,
        "session": lambda: area.cohorts.show_session(0),
        "end": area.cohorts.ask_end,
        "person": lambda: area.people.show(learner.id),
        "person's group": lambda: area.people.ask_group(learner.id),
        "person's secret": lambda: area.people.ask_secret(learner),
        "assigned": lambda: area.people.show_assigned(learner.id),
        "add": area.people.add,
        "computer": area.computer.show,
        **{name: partial(area.computer.ask, name) for name in ("leaving", "keyboard")},
        "another PIN": area.computer.choose_pin,
        **stick_screens(app),
    }


def stick_screens(app: Application) -> dict[str, Callable[[], None]]:
    """Return how to show the screens about the USB stick, and about what is kept of people."""
    store, routes = app.store, app.window.trainer_area().stick
    routes.find_sticks = lambda: [STICK]
    routes.data.find_places = lambda: [Place(Path("/"), ""), STICK]
    learner, other = store.learners()[:2]
    people = tuple(Person(one.id, one.name, one.picture, True, 1200) for one in store.learners())
    errors = FileDamaged(file="learn-app-12345678.db"), ComputersCloned(file="learn-app-9abcdef0.db")
    found = Found((Path("/"),), people, 1200, ("Karim", "Marie-Christine"), errors)

    def show_unseen() -> None:
        app.context.settings = app.context.settings._replace(retention="24")
        screen = StickScreen(app.context, lambda: [STICK], store.learners() * 3, has_joined=True)
        app.window.show_screen(screen, routes.show)

    def show_many() -> None:
        many = [Learner(f"{number}", f"Marie-Line {number}", "fox") for number in range(40)]
        screen = PeopleChoiceScreen(app.context, "Qui ?", "Une phrase.", many, everybody="Tout le monde")
        app.window.show_screen(screen, routes.show)

    def show_protected() -> None:
        screen = StickScreen(app.context, lambda: [PROTECTED], [], has_joined=False)
        app.window.show_screen(screen, routes.show)

    return {
        "stick": routes.show,
        "stick, protected": show_protected,
        "stick, rule": show_unseen,
        "stick, whom to save": routes.ask_whom,
        "stick, whom of many": show_many,
        "stick, what is on it": lambda: routes.show_found(STICK, found),
        "stick, the same": lambda: routes.propose([(learner, other)]),
        "what of the data": lambda: routes.data.ask_what(learner),
        "whose data": routes.data.give,
        "data, where": lambda: routes.data.ask_place(learner),
        "who is twice": routes.data.join,
        "the same": lambda: routes.data.ask_joining(learner, other),
        "whom to erase": routes.data.erase,
        "erase": lambda: routes.data.ask_erasing(store.learners()),
        "erase for good": lambda: routes.data.ask_again(store.learners()),
        "rule": routes.data.ask_retention,
    }
