"""The practice desktop: goals in order, whichever way the learner goes, and a way from anywhere."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.contract import NEUTRAL, Verdict, mistake
from learn_app.exercise_api.events import STAGE, Chosen, Clicked, Event, Filled, KeyPressed
from learn_app.exercises.desktop import apps
from learn_app.exercises.desktop.form import form_of
from learn_app.exercises.desktop.machine import KIND, DesktopState
from learn_app.exercises.desktop.mail_world import Message
from learn_app.exercises.desktop.mailbox import deliver, letters
from learn_app.exercises.desktop.spec import DesktopSpec, check, scene_of

from .worlds import (
    ADDRESS,
    BEGIN,
    BEGIN_REPLY,
    BIN,
    FORWARD,
    READ,
    REPLY,
    RESTORE,
    SAMPLES,
    SEND_ON,
    SEND_REPLY,
    SENT,
    SUBJECT,
    TEXT,
    WORLD,
    WRITE,
    WRITE_REPLY,
    exercise,
    follow,
    play,
)


def click(target: str) -> Event:
    return Clicked(target)


SEND = click("mail.send")


def write(to: str, body: str = "", subject: str = "Bonjour") -> tuple[Event, ...]:
    """Return the acts of sending a new message."""
    words = (Filled("mail.subject", subject), Filled("mail.body", body))
    return click("mail.new"), Filled("mail.to", to), *words, SEND


def reply(body: str, to: str = "sophie.martin@courriel.example") -> tuple[Event, ...]:
    """Return the acts of answering the invitation."""
    return *OPEN_REPLY, Filled("mail.to", to), Filled("mail.body", body), SEND


OPEN_REPLY = (click("mail.message.invitation"), click("mail.reply"))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_samples_are_well_written(name: str) -> None:
    assert list(check(SAMPLES[name])) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_expect_leads_from_the_start_to_the_end(name: str) -> None:
    spec = SAMPLES[name]
    _, state = follow(spec, KIND.start(spec, 0))
    assert KIND.is_done(spec, state)
    assert all(step.is_done for step in KIND.checklist(spec, state))
    assert KIND.update(spec, state, click("mail.new")) == (state, NEUTRAL)


def test_a_reply_like_a_transcript() -> None:
    spec = exercise(READ, REPLY)
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [
        Clicked("mail.message.invitation"),
        Clicked("mail.reply"),
        Filled("mail.body", "Oui, je viens samedi."),
        Clicked("mail.send"),
    ]


def test_goals_are_ticked_in_order() -> None:
    spec = exercise(READ, REPLY)
    state, feedback = play(spec, click("mail.message.invitation"))
    assert (feedback.verdict, feedback.code) == (Verdict.PROGRESS, "goal-reached")
    assert dict(feedback.params) == {"n": 1, "count": 2}
    assert [step.is_done for step in KIND.checklist(spec, state)] == [True, False]
    assert (KIND.step(spec, state), KIND.hint(spec, state)) == ("goal.2", "")


def test_a_goal_reached_before_its_turn_counts_when_its_turn_comes() -> None:
    spec = exercise(BIN, SENT)
    state, _ = play(spec, click("mail.folder.sent"))
    assert state.reached == 0
    state, feedback = play(
        spec,
        click("mail.folder.junk"),
        click("mail.message.pub"),
        click("mail.delete"),
        click("mail.folder.sent"),
    )
    assert feedback.verdict is Verdict.DONE


@pytest.mark.parametrize(
    ("goal", "events", "code"),
    [
        (REPLY, (Clicked("mail.new", "right"),), "wrong-button"),
        (REPLY, (Clicked("mail.new", "middle"),), "wrong-button-middle"),
        (WRITE, write(""), "missing-recipient"),
        (WRITE, write("mairie@"), "invalid-recipient"),
        (WRITE, write("Mairie de Denain", "Merci", subject=" "), "missing-subject"),
        (WRITE, write("Mairie de Denain"), "empty-message"),
        (WRITE, write("promo@pub.example", "Merci"), "wrong-recipient"),
        (WRITE, write("mairie@ville.example", "Merci"), "subject-does-not-match"),
        (REPLY, (*OPEN_REPLY, SEND), "empty-message"),
        (REPLY, reply("Non."), "body-does-not-match"),
        (REPLY, reply("Oui", to="promo@pub.example"), "wrong-recipient"),
        (REPLY, write("sophie martin", "Oui"), "not-a-reply"),
        (SEND_REPLY, reply("Non, je ne viens pas."), "body-does-not-match"),
        (WRITE_REPLY, reply("Je ne viens pas."), "body-does-not-match"),
        (BEGIN_REPLY, write("sophie martin", "Oui"), "not-a-reply"),
        (SEND_ON, write("mairie@ville.example", "Voici"), "not-forwarded"),
        (ADDRESS, write("promo@pub.example", "Merci"), "wrong-recipient"),
        (REPLY, (click("mail.message.invitation"), click("mail.delete")), "wrong-message"),
        (BIN, (click("mail.message.atelier"), click("mail.delete")), "wrong-message"),
    ],
)
def test_a_mistake_in_the_mailbox_is_named(
    goal: dict[str, Any], events: tuple[Event, ...], code: str
) -> None:
    spec = exercise(goal, SENT)
    state, feedback = play(spec, *events)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)
    assert feedback.code in KIND.codes
    assert KIND.is_done(spec, follow(spec, state)[1])


def test_a_deleted_message_is_restored_on_the_way() -> None:
    spec = exercise(REPLY)
    state, _ = play(spec, click("mail.message.invitation"), click("mail.delete"))
    events, _ = follow(spec, state)
    assert events[:5] == [
        Clicked("mail.folder.trash"),
        Clicked("mail.message.invitation"),
        Clicked("mail.restore"),
        Clicked("mail.folder.inbox"),
        Clicked("mail.message.invitation"),
    ]


def test_a_draft_put_aside_is_taken_up_again() -> None:
    spec = exercise(REPLY)
    written = (*OPEN_REPLY, Filled("mail.body", "Oui, je"))
    state, _ = play(spec, *written, click("mail.cancel"), click("mail.reply"))
    assert state.desk.mail.draft is not None
    assert state.desk.mail.draft.body == "Oui, je"


STEPS = SAMPLES["reply in steps"]


def test_an_answer_in_steps_like_a_transcript() -> None:
    reached = []
    state = KIND.start(STEPS, 0)
    for event in (*OPEN_REPLY, Filled("mail.body", "Ou"), Filled("mail.body", "Oui"), SEND):
        state, _ = KIND.update(STEPS, state, event)
        reached.append(state.reached)
    assert reached == [1, 2, 2, 3, 4]


def test_the_parts_of_a_message_may_be_written_in_any_order() -> None:
    spec = exercise(BEGIN, ADDRESS, SUBJECT, TEXT, WRITE)
    parts = (click("mail.new"), Filled("mail.body", "Merci"), Filled("mail.subject", "Atelier"))
    state, _ = play(spec, *parts)
    assert state.reached == 1
    state, _ = play(spec, *parts, Filled("mail.to", "mairie@ville.example"))
    assert state.reached == 4


def test_what_was_ticked_is_looked_at_again_when_the_message_is_sent() -> None:
    written = (*OPEN_REPLY, Filled("mail.body", "Oui"), Filled("mail.body", "Oui ? Non."))
    state, feedback = play(STEPS, *written)
    assert state.reached == 3
    state, feedback = play(STEPS, *written, SEND)
    assert (state.reached, feedback.code) == (3, "body-does-not-match")


def test_the_hint_is_for_the_step_that_was_lost() -> None:
    state, _ = play(STEPS, *OPEN_REPLY, Filled("mail.body", "Oui"))
    assert KIND.hint(STEPS, state) == "En bas."
    state, _ = KIND.update(STEPS, state, Filled("mail.body", "O"))
    assert KIND.hint(STEPS, state) == "Dites oui."
    state, _ = KIND.update(STEPS, state, click("mail.cancel"))
    assert KIND.hint(STEPS, state) == "Le bouton est sous le message."
    assert KIND.expect(STEPS, state) == click("mail.reply")


def test_a_step_means_the_message_of_the_goal_to_come() -> None:
    spec = exercise(WRITE_REPLY, SEND_REPLY)
    state, _ = play(spec, click("mail.new"), Filled("mail.body", "Oui"))
    assert state.reached == 0
    assert KIND.expect(spec, state) == click("mail.cancel")


def test_a_message_sent_at_once_counts_for_all_its_steps() -> None:
    spec = exercise(SENT, BEGIN_REPLY, WRITE_REPLY, SEND_REPLY)
    _, feedback = play(spec, *reply("Oui"), click("mail.folder.sent"))
    assert feedback.verdict is Verdict.DONE


def test_a_message_is_forwarded_and_another_taken_back() -> None:
    spec = exercise(FORWARD, SEND_ON, RESTORE)
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [
        click("mail.message.invitation"),
        click("mail.forward"),
        Filled("mail.to", "mairie@ville.example"),
        SEND,
        click("mail.folder.junk"),
        click("mail.message.pub"),
        click("mail.restore"),
    ]


@pytest.mark.parametrize(
    "address", ["mairie", "mairie@ville", "a@b.example, c@d.example", "ma irie@x.example"]
)
def test_a_person_who_cannot_be_written_to_is_an_authors_mistake(address: str) -> None:
    people = {**WORLD["people"], "mairie": {"name": "Mairie", "email": address}}
    for world in ({**WORLD, "people": people}, {**WORLD, "owner": people["mairie"]}):
        problems = list(check(exercise(READ, world=world)))
        assert [values["address"] for _, _, values in problems] == [address]


def test_a_form_that_lacks_answers_says_how_many() -> None:
    state, feedback = play(SAMPLES["form"], Filled("form.telephone", "06 00"), click("form.next"))
    assert feedback == mistake("form-invalid", n=4)
    form = form_of(state.desk, "bibliotheque")
    assert form.page == 0
    assert dict(form.errors) == {
        "nom": "missing", "naissance": "missing", "telephone": "phone-short", "statut": "not-chosen",
    }  # fmt: skip
    state, _ = play(SAMPLES["form"], click("form.next"), Filled("form.nom", "B"))
    assert form_of(state.desk, "bibliotheque").error("nom") == ""


PAGE_1 = (
    Filled("form.nom", " benali "),
    Filled("form.naissance", "4-7-1988"),
    Filled("form.telephone", "0600000012"),
    click("form.statut.inscrit"),
    click("form.next"),
)
PAGE_2 = (Chosen("form.quartier", "gare"), click("form.reglement"), click("form.lettre"), click("form.next"))


def test_values_are_compared_kindly() -> None:
    _, feedback = play(SAMPLES["form"], *PAGE_1, *PAGE_2, click("form.submit"))
    assert feedback.verdict is Verdict.DONE


def test_leaving_a_page_with_another_value_than_asked_names_the_field() -> None:
    spec = SAMPLES["form"]
    state, feedback = play(spec, *PAGE_1[:1], Filled("form.naissance", "04/07/1989"), *PAGE_1[2:])
    assert (feedback.code, dict(feedback.params)) == ("wrong-value", {"field": "Date de naissance"})
    assert KIND.expect(spec, state) == Clicked("form.previous")


def test_after_a_wrong_submission_the_form_is_begun_again() -> None:
    spec = SAMPLES["form"]
    wrong = (Chosen("form.quartier", "centre"), *PAGE_2[1:])
    state, feedback = play(spec, *PAGE_1, *wrong, click("form.submit"))
    assert (feedback.code, dict(feedback.params)) == ("wrong-value", {"field": "Quartier"})
    assert KIND.expect(spec, state) == Clicked("form.again")
    assert KIND.is_done(spec, follow(spec, state)[1])


def test_a_page_made_wrong_behind_the_browsers_back_is_refused_at_the_end() -> None:
    spec = SAMPLES["form"]
    back = (click("form.edit"), Filled("form.nom", ""), click("browser.forward"), click("browser.forward"))
    state, feedback = play(spec, *PAGE_1, *PAGE_2, *back, click("form.submit"))
    assert feedback.code == "form-invalid"
    assert (form_of(state.desk, "bibliotheque").page, form_of(state.desk, "bibliotheque").error("nom")) == (
        0,
        "missing",
    )


def test_cancelling_empties_the_form() -> None:
    state, feedback = play(SAMPLES["form"], *PAGE_1[:2], click("form.cancel"))
    assert (feedback.verdict, feedback.code) == (Verdict.NEUTRAL, "form-emptied")
    assert form_of(state.desk, "bibliotheque").values == ()


def test_what_is_not_on_show_means_nothing() -> None:
    spec = SAMPLES["mail"]
    state = KIND.start(spec, 0)
    events = (
        Filled("mail.body", "x"),
        Clicked("mail.reply"),
        Clicked("form.next", "right"),
        Clicked(STAGE),
        KeyPressed("mail.new", "Enter"),
        Chosen("form.quartier", "gare"),
        Clicked("mail.folder.inbox"),
    )
    for event in events:
        after, feedback = KIND.update(spec, state, event)
        assert after is state
        assert feedback == NEUTRAL


@st.composite
def walks(draw: st.DrawFn) -> tuple[DesktopSpec, DesktopState]:
    spec = SAMPLES[draw(st.sampled_from(sorted(SAMPLES)))]
    state = KIND.start(spec, 0)
    for choice in draw(st.lists(st.integers(0, 2**16), max_size=60)):
        moves = KIND.moves(spec, state)
        if not moves:
            break
        after, feedback = KIND.update(spec, state, moves[choice % len(moves)])
        assert feedback.code in KIND.codes | {""}
        assert feedback.verdict is not Verdict.MISTAKE or feedback.code
        state = after
    return spec, state


def test_free_goals_are_ticked_in_any_order() -> None:
    in_order, free = (exercise(READ, BIN, free=is_free) for is_free in (False, True))
    acts = (Clicked("mail.folder.junk"), Clicked("mail.message.pub"), Clicked("mail.delete"))
    state, feedback = play(in_order, *acts)
    assert [step.is_done for step in KIND.checklist(in_order, state)] == [False, False]
    state, feedback = play(free, *acts)
    assert (feedback.code, dict(feedback.params)) == ("goal-reached", {"n": 1, "count": 2})
    assert [step.is_done for step in KIND.checklist(free, state)] == [False, True]
    back, _ = play(
        free, *acts, Clicked("mail.folder.trash"), Clicked("mail.message.pub"), Clicked("mail.restore")
    )
    assert [step.is_done for step in KIND.checklist(free, back)] == [False, False], (
        "what is undone is to be done"
    )
    _, last = follow(free, state)
    assert KIND.is_done(free, last)


@given(walks())
def test_expect_leads_to_the_end_from_wherever_a_learner_got(walk: tuple[DesktopSpec, DesktopState]) -> None:
    spec, state = walk
    events, last = follow(spec, state)
    assert KIND.is_done(spec, last)
    assert len(events) <= KIND.bound(spec)


@pytest.mark.parametrize("name", SAMPLES)
def test_from_200_states_of_a_clumsy_learner(name: str) -> None:
    spec, draw = SAMPLES[name], 1
    seen: set[DesktopState] = set()
    while len(seen) < 200:
        state = KIND.start(spec, 0)
        for _ in range(50):
            moves = KIND.moves(spec, state)
            if not moves:
                break
            draw = draw * 48271 % (2**31 - 1)
            state, _ = KIND.update(spec, state, moves[draw % len(moves)])
            if state not in seen:
                seen.add(state)
                follow(spec, state)


def test_a_message_may_arrive_while_one_works() -> None:
    spec = exercise(READ)
    state = KIND.start(spec, 0)
    code = msgspec.convert(
        {"id": "code", "from": "mairie", "subject": "Votre code", "unread": True, "body": "482 913"}, Message
    )
    desk = deliver(state.desk, code)
    first = letters(scene_of(spec), desk.mail)[0]
    assert (first.id, first.folder, first.is_unread) == ("code", "inbox", True)
    assert "mail.message.code" in apps.targets(scene_of(spec), desk)
    read, _ = apps.act(scene_of(spec), desk, click("mail.message.code"))
    assert not letters(scene_of(spec), read.mail)[0].is_unread
    assert letters(scene_of(spec), deliver(read, code).mail)[0].is_unread
