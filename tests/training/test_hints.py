import pytest

from learn_app.training.hints import HelpPolicy, Offer

START = 1_000
NOTHING = Offer()
HINT = Offer(hint=True)


def after(*times: int, policy: HelpPolicy | None = None) -> HelpPolicy:
    """Return the policy after a mistake at each of these milliseconds since the start."""
    result = policy or HelpPolicy(START)
    for time in times:
        result = result.after_mistake(START + time)
    return result


@pytest.mark.parametrize(
    ("mistakes_at", "now", "offer"),
    [
        # Time alone
        ([], 0, NOTHING),
        ([], 19_999, NOTHING),
        ([], 20_000, HINT),
        ([], 39_999, HINT),
        ([], 40_000, Offer(hint=True, demonstration=True, skip=True)),
        ([], 3_600_000, Offer(hint=True, demonstration=True, skip=True)),
        # Mistakes alone
        ([100], 200, NOTHING),
        ([100, 200], 300, Offer(hint=True, skip=True)),
        ([100, 200, 300], 400, Offer(hint=True, skip=True)),
        ([100, 200, 300, 400], 500, Offer(hint=True, demonstration=True, skip=True)),
        # Both: the demonstration comes 20 s after the hint was offered
        ([1_000, 2_000], 21_999, Offer(hint=True, skip=True)),
        ([1_000, 2_000], 22_000, Offer(hint=True, demonstration=True, skip=True)),
        # The hint came by time: two mistakes after it bring the demonstration
        ([1_000, 25_000], 26_000, Offer(hint=True, skip=True)),
        ([1_000, 25_000, 26_000], 27_000, Offer(hint=True, demonstration=True, skip=True)),
    ],
)
def test_help_comes_after_mistakes_or_time(mistakes_at: list[int], now: int, offer: Offer) -> None:
    assert after(*mistakes_at).offer(START + now) == offer


def test_progress_gives_time_anew() -> None:
    policy = HelpPolicy(0).after_progress(15_000, is_new_step=False)
    assert policy.offer(34_999) == NOTHING
    assert policy.offer(35_000) == HINT


def test_mistakes_are_counted_on_one_step_and_for_skipping_in_the_whole_exercise() -> None:
    policy = after(100).after_progress(200, is_new_step=True)
    policy = after(300, policy=policy)
    assert policy.offer(START + 400) == Offer(skip=True)
    assert after(400, policy=policy).offer(START + 500) == Offer(hint=True, skip=True)


def test_progress_on_the_same_step_keeps_the_hint_and_puts_off_the_demonstration() -> None:
    policy = after(0, 0).after_progress(START + 15_000, is_new_step=False)
    assert policy.offer(START + 25_000) == Offer(hint=True, skip=True)
    assert policy.offer(START + 35_000) == Offer(hint=True, demonstration=True, skip=True)


def test_after_a_hint_asked_for_the_demonstration_comes_sooner() -> None:
    policy = HelpPolicy(0).after_hint(1_000)
    assert policy.offer(20_999) == Offer()
    assert policy.offer(21_000) == Offer(demonstration=True)
    mistaken = policy.after_mistake(1_500).after_mistake(1_600)
    assert mistaken.offer(1_700) == Offer(demonstration=True, skip=True)


def test_a_hint_that_was_seen_is_not_offered_until_the_next_step() -> None:
    policy = HelpPolicy(0).after_hint(1_000)
    assert not policy.after_progress(2_000, is_new_step=False).offer(22_000).hint
    assert policy.after_progress(2_000, is_new_step=True).offer(22_000).hint


def test_asking_for_the_hint_again_does_not_put_off_the_demonstration() -> None:
    policy = HelpPolicy(0).after_hint(1_000).after_hint(20_000)
    assert policy.offer(21_000).demonstration


def test_after_a_demonstration_the_learner_has_time_to_try() -> None:
    policy = HelpPolicy(0).after_demonstration(50_000)
    assert policy.offer(60_000) == HINT
    assert policy.offer(70_000) == Offer(hint=True, demonstration=True)


def test_an_exercise_that_cannot_be_skipped_is_not_offered_to_be() -> None:
    policy = after(0, 0, 0, policy=HelpPolicy(START, is_skippable=False))
    assert not policy.offer(10_000_000).skip


@pytest.mark.parametrize("mistakes", range(6))
@pytest.mark.parametrize("is_skippable", [True, False])
def test_asking_again_when_told_finds_every_change_by_time(mistakes: int, is_skippable: bool) -> None:
    policy = after(*range(0, mistakes * 5_000, 5_000), policy=HelpPolicy(START, is_skippable))
    now = START + mistakes * 5_000
    while (wait := policy.next_check_ms(now)) is not None:
        assert wait > 0
        assert policy.offer(now + wait - 1) == policy.offer(now)
        assert policy.offer(now + wait) != policy.offer(now)
        now += wait
    assert policy.offer(now) == policy.offer(now + 10_000_000)
