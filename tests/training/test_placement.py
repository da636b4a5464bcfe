"""“Where do I start?” is short, asks nothing that builds on the unknown, and can be left at any time."""

from hypothesis import given
from hypothesis import strategies as st

from learn_app.content.loader import load_content
from learn_app.content.model import Probe
from learn_app.content.placement import MOST_PROBES
from learn_app.paths import Paths
from learn_app.progress.records import Attempt, Outcome
from learn_app.progress.results import LessonSummary, Level
from learn_app.training.placement import (
    FACT,
    Placement,
    find_known,
    find_probe,
    is_known,
    is_offered,
    read_placement,
    write_placement,
)

CLICK = Probe("souris/clic", shows=("souris/bouger",), requires=("souris/bouger",))
TWICE = Probe("souris/double-clic", requires=("souris/clic",))
FIELD = Probe("clavier/zone", requires=("souris/clic",))
READ = Probe("mail/lire", requires=("souris/clic",))
REPLY = Probe("mail/repondre", requires=("mail/lire", "clavier/zone"))
PLAN = ((CLICK, TWICE), (FIELD,), (READ, REPLY))

ids = st.sampled_from([f"m/{letter}" for letter in "abcdefghij"])
probes = st.builds(
    Probe,
    lesson=ids,
    shows=st.lists(ids, max_size=2).map(tuple),
    requires=st.lists(ids, max_size=2).map(tuple),
)
plans = st.lists(
    st.lists(probes, max_size=3, unique_by=lambda one: one.lesson).map(tuple), max_size=4
).filter(lambda plan: len({one.lesson for track in plan for one in track}) == sum(map(len, plan)))


def play(*answers: bool) -> tuple[list[str], Placement]:
    placement, seen = Placement().begin(), []
    for is_it_known in answers:
        probe = find_probe(PLAN, placement)
        assert probe is not None
        seen.append(probe.lesson)
        placement = placement.answer(probe.lesson, is_it_known)
    return seen, placement


def test_who_knows_everything_sees_every_exercise_once() -> None:
    seen, placement = play(*[True] * 5)
    assert seen == ["souris/clic", "souris/double-clic", "clavier/zone", "mail/lire", "mail/repondre"]
    assert find_probe(PLAN, placement) is None
    assert set(find_known(PLAN, placement)) == {*seen, "souris/bouger"}


def test_who_cannot_click_yet_sees_one_exercise() -> None:
    _, placement = play(False)
    assert find_probe(PLAN, placement) is None
    assert find_known(PLAN, placement) == ()


def test_a_track_ends_with_what_is_not_known_and_the_others_go_on() -> None:
    seen, placement = play(True, False, False, True)
    assert seen == ["souris/clic", "souris/double-clic", "clavier/zone", "mail/lire"]
    # One replies with the keyboard, which is not known.
    assert find_probe(PLAN, placement) is None
    assert find_known(PLAN, placement) == ("souris/bouger", "souris/clic", "mail/lire")


def test_nothing_is_shown_once_it_is_over() -> None:
    assert find_probe(PLAN, Placement().end()) is None


def test_an_answer_is_given_once() -> None:
    assert Placement().answer("a/b", False).answer("a/b", True).answers == (("a/b", False),)


def test_known_is_what_was_done_alone_and_nearly_at_once() -> None:
    tried = Attempt("karim", "souris", "clic", "seul", "v1", Outcome.PASSED)
    assert is_known(tried)
    assert is_known(tried._replace(mistake_codes=(("slipped", 3),)))
    assert not is_known(tried._replace(mistake_codes=(("slipped", 4),)))
    assert not is_known(tried._replace(hints=1))
    assert not is_known(tried._replace(demonstrations=1))
    assert not is_known(tried._replace(outcome=Outcome.SKIPPED))
    assert not is_known(tried._replace(outcome=Outcome.ABANDONED))


@given(plans, st.lists(st.booleans(), min_size=12, max_size=12))
def test_it_is_short_and_builds_on_what_is_known(plan: list[tuple[Probe, ...]], answers: list[bool]) -> None:
    placement, seen = Placement().begin(), []
    for is_it_known in answers:
        probe = find_probe(plan, placement)
        if probe is None:
            break
        known = {*find_known(plan, placement), *probe.shows}
        assert set(probe.requires) <= known
        seen.append(probe.lesson)
        placement = placement.answer(probe.lesson, is_it_known)
        # Left and taken up again after each exercise: nothing changes.
        assert read_placement(write_placement(placement)) == placement
    else:
        raise AssertionError("no end")
    assert len(seen) == len(set(seen)) <= sum(map(len, plan))
    for track in plan:
        gone_through = [dict(placement.answers)[one.lesson] for one in track if one.lesson in seen]
        assert all(gone_through[:-1]), "somebody was asked on after “not yet”"


@given(st.text(alphabet="ab/+- openedn", max_size=40))
def test_a_damaged_value_is_survived(value: str) -> None:
    placement = read_placement(value)
    find_probe(PLAN, placement)
    find_known(PLAN, placement)
    assert read_placement(write_placement(placement)) == placement


def test_the_shipped_one_is_short_and_whole() -> None:
    paths = Paths.find()
    content = load_content(paths.lessons, paths.assets)
    shipped = content.placement
    assert len(shipped) >= 3
    assert 5 <= sum(map(len, shipped)) <= MOST_PROBES
    placement, seen = Placement().begin(), []
    while (probe := find_probe(shipped, placement)) is not None:
        seen.append(probe.lesson)
        placement = placement.answer(probe.lesson, True)
    assert seen == [one.lesson for track in shipped for one in track]
    # The first thing asked is built upon nothing.
    assert set(shipped[0][0].requires) <= set(shipped[0][0].shows)
    last = {
        f"{one.entry.module}/{one.entry.id}": one.lesson.exercises[-1]
        for module in content.modules
        for one in module.lessons
        if one.lesson is not None
    }
    assert all(last[lesson].kind not in ("info", "practice") for lesson in seen)


def levels(**reached: Level) -> dict[tuple[str, str], LessonSummary]:
    return {
        ("souris" if name != "lire" else "mail", name): LessonSummary(level)
        for name, level in reached.items()
    }


def offered(placement: Placement, **reached: Level) -> bool:
    return is_offered(PLAN, {FACT: write_placement(placement)}, levels(**reached))


def test_it_is_offered_to_a_new_learner_until_an_exercise_was_done() -> None:
    assert offered(Placement())
    assert offered(Placement(), bouger=Level.DISCOVERED)
    assert not offered(Placement(), bouger=Level.STARTED)


def test_who_has_begun_with_it_may_go_on_until_a_lesson_was_learnt() -> None:
    begun = Placement().answer("souris/clic", True)
    assert offered(begun, clic=Level.PASSED, bouger=Level.PASSED, lire=Level.STARTED)
    assert not offered(begun, clic=Level.PASSED, lire=Level.PASSED)


def test_it_is_not_offered_when_it_is_over_or_there_is_nothing_to_ask() -> None:
    assert not offered(Placement().end())
    assert not offered(Placement().answer("souris/clic", False))
    assert not is_offered((), {}, {})
