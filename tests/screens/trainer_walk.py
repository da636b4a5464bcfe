"""The trainer's screens, shown one after the other to be looked at."""

from collections.abc import Callable
from functools import partial

from learn_app.app import Application
from learn_app.screens.trainer.cohort import CohortScreen
from learn_app.tour.trainer import live_a_past
from learn_app.training import cohorts
from learn_app.training.course import ready_made


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
        "assigned": lambda: area.people.show_assigned(learner.id),
        "add": area.people.add,
        "computer": area.computer.show,
        **{name: partial(area.computer.ask, name) for name in ("leaving", "keyboard")},
        "another PIN": area.computer.choose_pin,
    }
