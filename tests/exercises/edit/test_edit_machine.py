"""Correcting a text: every correction counts, and erasing what is right is told."""

from learn_app.exercise_api.contract import NEUTRAL
from learn_app.exercise_api.events import STAGE, Clicked, Event, Filled, Typed
from learn_app.exercises.edit.machine import FIELD, KIND
from learn_app.exercises.edit.spec import EditSpec, check

SPEC = EditSpec(text="Je vous écrit demian.", wanted="Je vous écris demain.")


def play(spec: EditSpec, *texts: str) -> list[tuple[str, str]]:
    state, told = KIND.start(spec, 0), []
    for text in texts:
        state, feedback = KIND.update(spec, state, Filled(FIELD, text))
        told.append((feedback.verdict.value, feedback.code))
    return told


def test_one_correction_after_the_other() -> None:
    assert play(
        SPEC,
        "Je vous écri demian.",
        "Je vous écris demian.",
        "Je vous écris demin.",
        "Je vous écris demain.",
    ) == [
        ("neutral", ""),
        ("progress", "corrected-one"),
        ("progress", ""),
        ("done", "corrected"),
    ]


def test_outside_of_the_box_nothing_is_written_before_a_click() -> None:
    spec = EditSpec(text="", wanted="oui", begin="outside")
    state = KIND.start(spec, 0)
    assert KIND.expect(spec, state) == Clicked(FIELD)
    outside = KIND.step(spec, state)
    events = [Typed(STAGE, "o"), Clicked(FIELD, "right"), Clicked(FIELD), Clicked(FIELD), Typed(STAGE, "o")]
    told = []
    for event in (*events, Filled(FIELD, "o"), Filled(FIELD, "oui")):
        state, feedback = KIND.update(spec, state, event)
        told.append(feedback.code)
    assert told == ["not-clicked-in", "wrong-button", "clicked-in", "", "", "", "corrected"]
    assert KIND.step(spec, state) != outside


def test_the_order_and_the_way_do_not_matter() -> None:
    told = play(SPEC, "Je vous écrit dem.", "Je vous écrit demain.", "Je vous écrist demain.", SPEC.wanted)
    assert told[-1] == ("done", "corrected")
    assert ("progress", "corrected-one") in told


def test_a_capital_where_a_small_letter_is_wanted_is_told() -> None:
    spec = EditSpec(text="saedi", wanted="samedi")
    assert play(spec, "saMedi", "saedi", "samedi") == [
        ("mistake", "caps-lock-on"),
        ("neutral", ""),
        ("done", "corrected"),
    ]


def test_a_wrong_letter_that_is_a_capital_is_no_sign_of_caps_lock() -> None:
    spec = EditSpec(text="saedi", wanted="samedi")
    assert play(spec, "saXedi") == [("neutral", "")]
    name = EditSpec(text="amina", wanted="Amina")
    assert play(name, "Aamina", "Amina") == [("neutral", ""), ("done", "corrected")]


def test_expected_corrections_come_one_at_a_time() -> None:
    state, texts = KIND.start(SPEC, 0), []
    while (event := KIND.expect(SPEC, state)) is not None:
        assert isinstance(event, Filled)
        texts.append(event.text)
        state, _ = KIND.update(SPEC, state, event)
    assert texts[0] == "Je vous écris demian."
    assert texts[-1] == SPEC.wanted
    assert len(texts) <= 3


def test_erasing_what_is_right_is_told_once_until_it_gets_better() -> None:
    spec = EditSpec(text="bonjuor Sophie", wanted="bonjour Sophie")
    told = play(spec, "bonjuor Sophi", "bonjuor Soph", "bonjuor Sop", "bonjuor So")
    assert [code for _, code in told] == ["", "made-worse", "", ""]
    told = play(spec, "bonjuor Soph", "bonjuor Sophie", "bonjuor Soph")
    assert [code for _, code in told] == ["made-worse", "", "made-worse"]


def test_a_single_letter_too_few_or_too_many_is_nothing_to_talk_about() -> None:
    assert play(SPEC, "Je vous écrit demian", "Je vous écritt demian.") == [("neutral", "")] * 2


def test_apostrophes_and_accents_are_compared_as_characters() -> None:
    spec = EditSpec(text="Leau", wanted="L’eau fraîche")
    assert play(spec, "L'eau frai\u0302che") == [("done", "corrected")]


def test_the_wrong_button_is_named() -> None:
    state = KIND.start(SPEC, 0)
    assert KIND.update(SPEC, state, Clicked(FIELD, "right"))[1].code == "wrong-button"
    assert KIND.update(SPEC, state, Clicked(FIELD)) == (state, NEUTRAL)


def test_what_means_nothing_changes_nothing() -> None:
    state = KIND.start(SPEC, 0)
    events: tuple[Event, ...] = (Filled("elsewhere", "x"), Filled(FIELD, SPEC.text), Typed(FIELD, "x"))
    for event in events:
        assert KIND.update(SPEC, state, event) == (state, NEUTRAL)


def test_once_right_the_text_is_not_touched_any_more() -> None:
    state, _ = KIND.update(SPEC, KIND.start(SPEC, 0), Filled(FIELD, SPEC.wanted))
    assert KIND.update(SPEC, state, Filled(FIELD, "")) == (state, NEUTRAL)
    assert KIND.expect(SPEC, state) is None


def test_texts_that_make_no_exercise_are_said() -> None:
    assert [place for place, _, _ in check(EditSpec(text="l’ami", wanted="l'ami"))] == ["text"]
    many = EditSpec(text="a b c d e f g h i j", wanted="z b y d x f w h v j"[:19])
    assert list(check(many)) == []
    more = EditSpec(text="a b c d e f g h i j k l m n o p q r", wanted="1 b 1 d 1 f 1 h 1 j 1 l 1 n 1 p 1 r")
    assert [place for place, _, _ in check(more)] == ["text"]


def test_who_erased_right_letters_is_led_back_before_the_authors_hint() -> None:
    spec = EditSpec(text="lunez", wanted="lundi")
    state, detours = KIND.start(spec, 0), []
    for text in ("lune", "lun", "lu", "l", "lu", "lundi"):
        state, _ = KIND.update(spec, state, Filled(FIELD, text))
        detours.append(KIND.detour(spec, state))
    assert detours == ["", "", "", "made-worse", "", ""]
