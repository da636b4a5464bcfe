"""The telephone: conversations, calls, and what they lead to."""

from typing import Any

import pytest

from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked
from learn_app.exercises.desktop import apps, phone
from learn_app.exercises.desktop.desk import Desk
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.phone import Text
from learn_app.exercises.desktop.spec import DesktopSpec, check, scene_of

from .worlds import (
    BACK,
    BLOCK,
    CALL,
    CALL_BACK,
    CODE,
    COMPUTER,
    LATE,
    REPORT,
    SAMPLES,
    SMS,
    THROW,
    exercise,
    follow,
    play,
)

SCENE = scene_of(SAMPLES["phone"])


def touched(*names: str, desk: Desk | None = None) -> tuple[Desk, list[str]]:
    """Return the desk after touching ``phone.<name>`` one after the other, and the codes told."""
    desk, codes = desk or apps.start(SCENE, "phone"), []
    for name in names:
        target = f"phone.{name}"
        assert target in apps.targets(SCENE, desk), (name, apps.targets(SCENE, desk))
        desk, feedback = apps.act(SCENE, desk, Clicked(target))
        if feedback != NEUTRAL:
            assert feedback.verdict is Verdict.MISTAKE
            codes.append(feedback.code)
    return desk, codes


def ways(spec: DesktopSpec) -> list[str]:
    return [event.target.removeprefix("phone.") for event in follow(spec, KIND.start(spec, 0))[0]]


def test_messages_of_one_sender_are_one_conversation_read_together() -> None:
    desk, _ = touched()
    assert [x.id for x in phone.rows(desk.phone)] == ["bonjour", "code", "colis", "ecole"]
    assert "colis" not in desk.phone.read
    desk, _ = touched("text.colis")
    assert [x.id for x in phone.conversation(desk.phone, "manque")] == ["colis", "manque"]
    assert "colis" in desk.phone.read


def test_a_deleted_conversation_comes_back_whole() -> None:
    desk, _ = touched("text.colis", "delete")
    assert (desk.phone.open, desk.phone.notice) == ("", "deleted")
    assert [x.id for x in phone.rows(desk.phone)] == ["bonjour", "code", "ecole"]
    desk, _ = touched("box.deleted", "text.colis", "restore", desk=desk)
    assert (desk.phone.box, desk.phone.notice, desk.phone.deleted) == ("inbox", "restored", frozenset())
    assert len(phone.rows(desk.phone)) == 4


def test_a_new_message_stands_first_and_has_to_be_opened() -> None:
    desk, _ = touched("text.code")
    desk = phone.deliver(desk, Text("code", "Banque", "Votre code : 771204."))
    assert (desk.phone.open, "code" in desk.phone.read) == ("", False)
    assert [x.text for x in phone.conversation(desk.phone, "code")] == ["Votre code : 771204."]
    assert phone.rows(desk.phone)[0].id == "code"
    other, _ = touched("text.colis")
    assert phone.deliver(other, Text("autre", "Mairie", "À lundi.")).phone.open == "colis"


def test_following_a_scam_s_link_is_explained_and_paying_shows_what_it_leads_to() -> None:
    desk, codes = touched("text.colis", "link.colis", "page.pay")
    assert codes == ["scam-link-opened", "scam-paid"]
    assert phone.targets(SCENE, desk) == ("phone.understood",)
    desk, codes = touched("understood", desk=desk)
    assert (desk.phone.open, desk.phone.page, codes) == ("colis", "", [])
    desk, codes = touched("link.colis", "page.close", desk=desk)
    assert (desk.phone.page, codes) == ("", ["scam-link-opened"])


def test_a_link_of_somebody_real_is_no_mistake() -> None:
    desk, codes = touched("text.ecole", "link.ecole")
    assert codes == []
    assert "phone.page.pay" not in phone.targets(SCENE, desk)


def test_calling_back_a_premium_number_is_explained() -> None:
    desk, codes = touched("text.colis", "dial.manque")
    assert (codes, desk.phone.warning) == (["premium-dialled"], "premium-dialled")


def test_only_a_scam_is_reported_and_blocked() -> None:
    desk, codes = touched("text.ecole", "report", "block")
    assert codes == ["reported-genuine", "blocked-genuine"]
    assert (desk.phone.reported, desk.phone.blocked) == (frozenset(), frozenset())
    desk, codes = touched("text.colis", "report", "block")
    assert (desk.phone.reported, codes) == (frozenset({"colis", "manque"}), [])
    assert desk.phone.blocked == {"06 39 98 00 41"}
    assert touched("block", desk=desk)[0].phone.blocked == frozenset()


def test_a_call_like_a_transcript() -> None:
    desk, _ = touched("text.code")
    assert phone.current_call(SCENE, desk.phone) is None
    desk, _ = touched("back", desk=desk)
    assert phone.targets(SCENE, desk) == ("phone.call.accept", "phone.call.refuse")
    desk, _ = touched("call.accept", desk=desk)
    assert phone.targets(SCENE, desk) == ("phone.call.listen", "phone.call.hangup")
    desk, _ = touched("call.listen", "call.listen", desk=desk)
    assert phone.targets(SCENE, desk) == ("phone.call.give", "phone.call.hangup", "phone.call.official")
    desk, codes = touched("call.give", desk=desk)
    assert (codes, desk.phone.ended) == (["gave-code"], ())
    # The same call comes again: one can try once more.
    desk, codes = touched("understood", "call.accept", "call.hangup", "official.conseiller", desk=desk)
    assert (codes, desk.phone.warning, desk.phone.ended) == ([], "official", (("conseiller", "called-back"),))
    desk, _ = touched("understood", desk=desk)
    assert "phone.official.conseiller" not in phone.targets(SCENE, desk)


@pytest.mark.parametrize(
    ("asks", "code"),
    [("password", "gave-password"), ("card", "gave-card"), ("access", "gave-access")],
)
def test_whatever_was_given_has_its_own_words(asks: str, code: str) -> None:
    world = {
        **COMPUTER,
        "phone": {"calls": [{"id": "appel", "caller": "?", "says": ["Vite."], "asks": asks}]},
    }
    goal = {"do": "call.ended", "call": "appel", "say": "Raccrocher"}
    spec = exercise(goal, start="phone", world=world)
    _, feedback = play(spec, Clicked("phone.call.accept"), Clicked("phone.call.give"))
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)


def test_a_caller_who_asks_for_nothing_is_given_nothing() -> None:
    world = {
        **COMPUTER,
        "phone": {"calls": [{"id": "a", "caller": "?", "says": ["Ici."], "asks": "nothing"}]},
    }
    spec = exercise({"do": "call.ended", "call": "a", "say": "Fini"}, start="phone", world=world)
    state, _ = play(spec, Clicked("phone.call.accept"))
    assert apps.targets(scene_of(spec), state.desk)[-1] == "phone.call.hangup"
    assert "phone.call.give" not in apps.targets(scene_of(spec), state.desk)


def test_refusing_the_call_ends_it_too() -> None:
    spec = exercise(CODE, CALL, start="phone", world=COMPUTER)
    state, feedback = play(
        spec, Clicked("phone.text.code"), Clicked("phone.back"), Clicked("phone.call.refuse")
    )
    assert (state.reached, feedback.verdict) == (2, Verdict.DONE)


def test_the_official_number_is_asked_for_after_hanging_up_too() -> None:
    spec = exercise(CODE, CALL_BACK, start="phone", world=COMPUTER)
    state, _ = play(spec, Clicked("phone.text.code"), Clicked("phone.back"), Clicked("phone.call.refuse"))
    assert state.reached == 1
    assert KIND.expect(spec, state) == Clicked("phone.official.conseiller")


def test_the_shortest_ways() -> None:
    assert ways(exercise(SMS, REPORT, THROW, BACK, start="phone", world=COMPUTER)) == [
        *("text.colis", "report", "delete", "box.deleted", "text.colis", "restore"),
    ]
    assert ways(exercise(CALL, start="phone", world=COMPUTER)) == [
        *("text.code", "back", "call.accept", "call.listen", "call.listen", "call.hangup"),
    ]


def test_deleting_what_is_needed_or_another_message_is_named() -> None:
    needed = exercise(SMS, REPORT, start="phone", world=COMPUTER)
    _, feedback = play(needed, Clicked("phone.text.colis"), Clicked("phone.delete"))
    assert feedback.code == "needed-text-deleted"
    other = exercise(THROW, start="phone", world=COMPUTER)
    _, feedback = play(other, Clicked("phone.text.ecole"), Clicked("phone.delete"))
    assert feedback.code == "wrong-text-deleted"
    later = exercise(CODE, THROW, BACK, start="phone", world=COMPUTER)
    _, feedback = play(later, Clicked("phone.text.colis"), Clicked("phone.delete"))
    assert feedback.verdict is not Verdict.MISTAKE


def test_a_message_taken_out_of_reach_is_found_again() -> None:
    spec = exercise(SMS, REPORT, start="phone", world=COMPUTER)
    state, _ = play(spec, Clicked("phone.text.colis"), Clicked("phone.delete"), Clicked("phone.text.code"))
    events, _ = follow(spec, state)
    assert [e.target for e in events] == [
        "phone.back",
        "phone.call.refuse",
        "phone.box.deleted",
        "phone.text.colis",
        "phone.restore",
        "phone.text.colis",
        "phone.report",
    ]


def test_what_happened_is_said_once() -> None:
    desk, _ = touched("text.colis", "report")
    assert desk.phone.notice == "reported"
    assert touched("back", desk=desk)[0].phone.notice == ""


def test_a_message_arrives_once_what_it_comes_after_was_read() -> None:
    spec = exercise(CODE, CALL, start="phone", world=LATE)
    state = KIND.start(spec, 0)
    assert state.desk.phone.texts == ()
    events, _ = follow(spec, state)
    assert [e.target for e in events] == [
        "app.mail",
        "mail.message.invitation",
        "app.phone",
        "phone.text.colis",
        "phone.back",
        "phone.text.code",
        "phone.back",
        "phone.call.accept",
        "phone.call.hangup",
    ]
    state, _ = play(spec, *events[:2])
    assert [x.id for x in state.desk.phone.texts] == ["colis"]
    assert phone.has_news(scene_of(spec), state.desk)


def test_what_arrived_and_was_deleted_does_not_arrive_again() -> None:
    spec = exercise(CODE, start="phone", world=LATE)
    state, _ = play(
        spec,
        Clicked("app.mail"),
        Clicked("mail.message.invitation"),
        Clicked("app.phone"),
        Clicked("phone.text.colis"),
        Clicked("phone.delete"),
    )
    assert [x.id for x in phone.rows(state.desk.phone)] == ["code"]


PROBLEMS: list[tuple[dict[str, Any], str]] = [
    ({**SMS, "message": "x"}, "There is no short message “{message}” in the world."),
    ({**SMS, "message": "manque"}, "The short message “{message}” was read before."),
    ({**CODE, "message": "bonjour"}, "There is no code in “{message}”: it has no digits."),
    ({**REPORT, "message": "ecole"}, "“{message}” is not a scam: add “scam: true” to it."),
    ({**BLOCK, "message": "ecole"}, "“{message}” is not a scam: add “scam: true” to it."),
    ({**CALL, "call": "x"}, "There is no call “{call}” in the world."),
]


@pytest.mark.parametrize(("goal", "sentence"), PROBLEMS)
def test_an_author_s_mistake_has_a_sentence(goal: Any, sentence: str) -> None:
    spec = exercise(goal, start="phone", world=COMPUTER)
    assert sentence in [problem for _, problem, _ in check(spec)]


def telephone(messages: Any = (), calls: Any = ()) -> list[str]:
    world = {**COMPUTER, "phone": {"messages": messages, "calls": calls}}
    return [
        problem
        for _, problem, _ in check(exercise({"do": "mail.folder", "folder": "sent", "say": "x"}, world=world))
    ]


def test_what_does_not_fit_together_in_a_telephone_is_told() -> None:
    one = {"id": "a", "from": "x", "text": "y"}
    call = {"id": "c", "caller": "x", "says": ["y"]}
    assert telephone([one], [call]) == []
    assert telephone([one, one]) == ["On the telephone, the id “{id}” is used twice."]
    assert telephone([{**one, "link": "z"}]) == ["The link of “{id}” needs a “page”: what it shows."]
    assert telephone([{**one, "number": "z"}]) == [
        "Only a scam can have a “number” to call back: see “{id}”."
    ]
    late = {**one, "after": "b"}
    assert telephone([late]) == ["“{id}” never arrives: look at its “after”."]
    assert telephone([late, {**one, "id": "b", "after": "a"}]) == 2 * [
        "“{id}” never arrives: look at its “after”."
    ]
    assert telephone([late, {**one, "id": "b", "after": "invitation"}]) == []
    assert telephone([], [{**call, "after": "z"}]) == ["There is no short message “{message}” in the world."]
    assert telephone([], [{**call, "official": "z"}]) == [
        "The call “{id}” needs an “answer” of the official number."
    ]
    goal = {**CALL_BACK, "call": "c"}
    world = {**COMPUTER, "phone": {"calls": [call]}}
    spec = exercise(goal, start="phone", world=world)
    assert [p for _, p, _ in check(spec)] == ["The call “{call}” has no official number."]
