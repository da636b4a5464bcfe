"""What is practised next: new keys one group at a time, weak keys again, and why."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.practice import (
    ENOUGH_TRIES,
    Plan,
    explain,
    is_known,
    is_tried,
    plan,
    weak_keys,
)
from learn_app.exercise_api.tracks import LAYOUTS, Track, groups_of
from learn_app.exercises.practice.french_words import WORDS

WORD_LIST = tuple(WORDS.split())
EVERY_KEY = "".join(groups_of("essentiel"))
KNOWN = (40, 0)
WEAK = (15, 5)

tracks = st.sampled_from(get_args(Track))
counts_of_keys = st.dictionaries(
    st.sampled_from([*EVERY_KEY, "ê", "A", "5"]),
    st.one_of(st.just(KNOWN), st.just(WEAK), st.tuples(st.integers(0, 60), st.integers(0, 60))),
)


def known(keys: str) -> dict[str, tuple[int, int]]:
    return dict.fromkeys(keys, KNOWN)


def next_plan(track: Track, counts: dict[str, tuple[int, int]], seed: int = 1) -> Plan:
    return plan(track, counts, seed, WORD_LIST)


@given(track=tracks, counts=counts_of_keys, seed=st.integers(0, 10**6), count=st.integers(8, 12))
def test_every_round_is_whole_and_asks_for_nothing_but_its_keys(
    track: Track, counts: dict[str, tuple[int, int]], seed: int, count: int
) -> None:
    made = plan(track, counts, seed, WORD_LIST, count)
    assert made == plan(track, counts, seed, WORD_LIST, count)
    assert len(made.words) == count
    assert set("".join(made.words)) <= set(made.keys) <= set("".join(groups_of(track)))
    focus = set(made.new + made.weak)
    for word in made.words:
        assert 2 <= len(word) <= 9
        assert focus & set(word) or not focus
    assert explain(made)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("track", get_args(Track))
def test_on_every_keyboard_its_keys_are_introduced_one_group_after_the_other(
    track: Track, layout: str
) -> None:
    counts: dict[str, tuple[int, int]] = {}
    for group in groups_of(track, layout):
        made = plan(track, counts, 1, WORD_LIST, layout=layout)
        assert set(made.new) == set(group)
        assert set("".join(made.words)) <= set(counts) | set(group)
        counts |= known(group)
    assert plan(track, counts, 1, WORD_LIST, layout=layout).new == ""


def test_what_was_learnt_on_one_keyboard_is_known_on_another() -> None:
    counts = known("fjdkslqmgh")
    assert plan("dix-doigts", counts, 1, WORD_LIST, layout="fr").new == "ru"
    assert plan("dix-doigts", counts, 1, WORD_LIST, layout="us").new == "a"


def test_letters_that_are_joined_in_words_come_one_at_a_time() -> None:
    made = plan("dix-doigts", known("بت"), 1, WORD_LIST, layout="ara")
    assert (made.keys, made.new) == ("بتين", "ين")
    assert len(made.words) == 10
    assert set(made.words) == {"ي", "ن"}


def test_letters_that_take_two_keys_are_not_asked_for_on_that_keyboard() -> None:
    counts = known(EVERY_KEY)
    assert not set("éàèêç") & set("".join(plan("essentiel", counts, 1, WORD_LIST, layout="us").words))
    assert plan("essentiel", counts, 1, WORD_LIST, layout="fr-bepo").new == "ê"
    assert plan("essentiel", counts, 1, WORD_LIST, layout="unheard-of").new == ""


@given(track=tracks, counts=counts_of_keys, seed=st.integers(0, 10**6))
def test_a_key_is_new_only_when_all_before_it_are_known(
    track: Track, counts: dict[str, tuple[int, int]], seed: int
) -> None:
    made = next_plan(track, counts, seed)
    if made.new:
        groups = groups_of(track)
        at_hand = next(number for number, group in enumerate(groups) if made.new[0] in group)
        assert set(made.new) <= set(groups[at_hand])
        assert all(is_known(counts, key) for group in groups[:at_hand] for key in group)


@given(track=tracks, counts=counts_of_keys, seed=st.integers(0, 10**6))
def test_weak_keys_return(track: Track, counts: dict[str, tuple[int, int]], seed: int) -> None:
    made = next_plan(track, counts, seed)
    for key in "".join(groups_of(track)):
        is_weak = is_tried(counts, key) and not is_known(counts, key)
        assert (key in made.weak) == is_weak
    if 1 <= len(made.weak + made.new) <= 3:
        # Each of a few comes back, as far as a word or syllable with it can be made.
        assert all(any(key in word for word in made.words) for key in made.weak + made.new) or any(
            not any(key in word and set(word) <= set(made.keys) for word in WORD_LIST)
            for key in made.weak + made.new
        )


@pytest.mark.parametrize("track", get_args(Track))
def test_who_finds_every_key_is_led_through_all_of_them(track: Track) -> None:
    counts: dict[str, tuple[int, int]] = {}
    introduced: list[str] = []
    for number in range(200):
        made = next_plan(track, counts, number)
        introduced += [key for key in made.new if key not in introduced]
        for key in "".join(made.words):
            counts[key] = (counts.get(key, (0, 0))[0] + 1, 0)
        if not made.new:
            break
    assert set(introduced) | {key for key in EVERY_KEY if is_known(counts, key)} >= set(
        "".join(groups_of(track))
    )
    assert explain(made) == (("You know all these keys. This keeps them fresh.", {}),)


def test_who_knows_nothing_begins_with_words_of_the_most_frequent_keys() -> None:
    made = next_plan("essentiel", {})
    assert (made.keys, made.new, made.weak) == ("esait", "esait", "")
    assert set(made.words) <= set(WORD_LIST)
    assert len(set(made.words)) == 10


def test_without_vowels_letters_are_put_together() -> None:
    made = next_plan("dix-doigts", {})
    assert set("".join(made.words)) == set("fj")
    assert not set(made.words) & set(WORD_LIST)
    with_vowels = next_plan("dix-doigts", known("fjdkslqmghru"))
    assert with_vowels.new == "ei"
    assert set(with_vowels.words) <= set(WORD_LIST)


def test_every_later_round_is_of_real_words() -> None:
    for number in range(1, len(groups_of("essentiel"))):
        counts = known("".join(groups_of("essentiel")[:number]))
        made = next_plan("essentiel", counts)
        assert made.new == groups_of("essentiel")[number]
        assert set(made.words) <= set(WORD_LIST), made


def test_a_key_is_known_by_accuracy_after_enough_tries() -> None:
    assert not is_known({}, "e")
    assert not is_known({"e": (ENOUGH_TRIES - 1, 0)}, "e")
    assert is_known({"e": (ENOUGH_TRIES, 0)}, "e")
    assert is_known({"e": (19, 1)}, "e")
    assert is_known({"e": (18, 2)}, "e")
    assert not is_known({"e": (17, 3)}, "e")


def test_the_trainer_is_told_what_is_practised_and_why() -> None:
    counts = known("esait")
    assert explain(next_plan("essentiel", counts)) == (("New key: {keys}.", {"keys": "n"}),)
    counts |= {"r": WEAK, "t": (10, 10)}
    assert weak_keys(counts) == "tr"
    assert explain(next_plan("essentiel", counts)) == (("To practise again: {keys}.", {"keys": "t, r"}),)
    assert explain(next_plan("dix-doigts", {})) == (("New keys: {keys}.", {"keys": "f, j"}),)
