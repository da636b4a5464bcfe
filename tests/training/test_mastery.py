"""A level has one word and one picture, and says what leads further."""

from learn_app.content.model import LessonEntry
from learn_app.progress.records import Attempt, Criterion, Opening, Outcome
from learn_app.progress.results import LessonSummary, Level
from learn_app.progress.summary import lesson_after
from learn_app.training.mastery import KNOWN, LOOKS, Wish, find_level, find_look, find_wish, is_placed

CLICK = LessonEntry("souris", "clic", "Cliquer", 5, ("a", "seul"), True)
CRITERION = Criterion(("a", "seul"), ("seul",))
PLACING = Criterion(("seul",), ())


def passed(exercise: str, day: int = 1, hints: int = 0, criterion: Criterion | None = CRITERION) -> Attempt:
    return Attempt(
        *("karim", "souris", "clic", exercise, "v", Outcome.PASSED),
        hints=hints,
        criterion=criterion,
        day=day,
    )


def after(*records: Attempt | Opening) -> dict[tuple[str, str], LessonSummary]:
    summary = LessonSummary()
    for record in records:
        summary = lesson_after(summary, record)
    return {("souris", "clic"): summary} if records else {}


def test_each_level_has_its_own_word_and_picture() -> None:
    assert set(LOOKS) == set(Level)
    looks = [*LOOKS.values(), KNOWN]
    assert len({one.word for one in looks}) == len({one.picture for one in looks}) == len(looks)


def test_a_lesson_goes_through_its_levels() -> None:
    steps = [
        (Level.NONE, Wish.NOTHING),
        (Level.DISCOVERED, Wish.NOTHING),
        (Level.STARTED, Wish.NOTHING),
        (Level.PASSED, Wish.ONCE_MORE),
        (Level.MASTERED, Wish.NOTHING),
    ]
    done: list[Attempt | Opening] = [
        Opening("karim", "souris", "clic", day=1),
        passed("a"),
        passed("seul"),
        passed("seul", day=2),
    ]
    for count, (level, wish) in enumerate(steps):
        levels = after(*done[:count])
        assert find_level(CLICK, levels) is level
        assert find_wish(CLICK, levels) is wish
        assert find_look(CLICK, levels, ()) == LOOKS[level]


def test_who_was_helped_is_to_do_it_alone() -> None:
    assert find_wish(CLICK, after(passed("a"), passed("seul", hints=1))) is Wish.ALONE


def test_what_was_done_before_criteria_were_kept_is_passed() -> None:
    levels = after(passed("a", criterion=None), passed("seul", criterion=None))
    assert levels["souris", "clic"].level is Level.STARTED
    assert find_level(CLICK, levels) is Level.PASSED


def test_known_from_the_start_is_not_passed_nor_mastered() -> None:
    skipped = passed("seul", criterion=PLACING)._replace(outcome=Outcome.SKIPPED)
    levels = after(skipped)
    assert find_level(CLICK, levels) is Level.PASSED
    assert is_placed(CLICK, levels, {"souris/clic"})
    assert find_look(CLICK, levels, {"souris/clic"}) == KNOWN
    assert find_wish(CLICK, levels) is Wish.ALONE


def test_known_from_the_start_and_then_done_is_passed() -> None:
    shown = after(passed("seul", criterion=PLACING), passed("a"), passed("seul"))
    assert not is_placed(CLICK, shown, {"souris/clic"})
    assert find_look(CLICK, shown, {"souris/clic"}) == LOOKS[Level.PASSED]


def test_who_only_began_a_lesson_did_not_know_it_from_the_start() -> None:
    assert not is_placed(CLICK, after(passed("a")), {"souris/clic"})
    assert not is_placed(CLICK, after(passed("seul", criterion=PLACING)), set())
