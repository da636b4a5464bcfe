from learn_app.content.kinds import KIND_NAMES, load_kind
from learn_app.training.mistake_kinds import KINDS, OTHER, count_kinds, find_kind

PRAISE = frozenset(
    {
        *("already-done", "already-found", "already-open", "already-placed", "already-tried", "arrived"),
        *(
            "back-on-road",
            "begun",
            "choose-place",
            "clicked",
            "clicked-in",
            "clue-found",
            "corrected",
            "corrected-one",
        ),
        *(
            "erased",
            "found",
            "goal-reached",
            "half",
            "harmless",
            "held-still",
            "key-found",
            "nearly",
            "opened",
        ),
        *("placed", "pressed", "reached", "revealed", "right", "right-bare", "right-scam", "right-true"),
        *("right-verdict", "selected", "set", "stick-safe", "word-done"),
    }
)
"""Codes of what is no mistake: told, and never counted as one."""
MOVES = {"wrong-button-left", "wrong-message-moved", "one-short-both", "modifier-extra", "answer-postcode"}


def all_codes() -> set[str]:
    return {code for name in KIND_NAMES for code in load_kind(name).codes}


def test_every_mistake_that_a_machine_names_has_a_kind() -> None:
    without = {code for code in all_codes() if find_kind(code) == OTHER}
    assert without - PRAISE == set()
    assert all_codes() >= PRAISE


def test_every_entry_of_the_table_is_in_use() -> None:
    codes = all_codes()
    unused = [known for known in sum(KINDS.values(), ()) if not any(c.startswith(known) for c in codes)]
    assert unused == []
    assert codes >= MOVES


def test_the_entry_that_says_most_of_a_code_counts() -> None:
    assert find_kind("password-case") == "small and capital letters"
    assert find_kind("password-sent") == "sends what is secret"
    assert find_kind("address-accent") == "accents"
    assert find_kind("address-space") == "addresses of web sites"
    assert find_kind("of-the-future") == OTHER


def test_kinds_are_counted_the_most_frequent_first_and_others_last() -> None:
    mistakes = {"missed": 2, "pressed-beside": 2, "wrong-key": 3, "of-the-future": 9}
    assert count_kinds(mistakes) == [("clicks beside the target", 4), ("another key", 3), (OTHER, 9)]
