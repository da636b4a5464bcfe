"""Sending a form: the code to copy, the same request sent twice, the receipt to keep."""

from typing import Any

import pytest

from learn_app.exercise_api.contract import Verdict, mistake
from learn_app.exercise_api.events import Event, Filled
from learn_app.exercises.desktop import apps
from learn_app.exercises.desktop.drive import find
from learn_app.exercises.desktop.form import code_of
from learn_app.exercises.desktop.machine import KIND, DesktopState
from learn_app.exercises.desktop.spec import check, scene_of

from .forms import ROBOT, at, click
from .worlds import FORM_SAMPLES, FORMS, exercise, follow, form, play

ACCOUNT, LOG_IN = FORM_SAMPLES["account"], FORM_SAMPLES["log in"]


def right_code(site: str, state: DesktopState, digits: int) -> str:
    return code_of(site, at(state, site).codes, digits)


def _asked() -> DesktopState:
    return play(ACCOUNT, *ROBOT, click("form.next"), click("form.submit"), click("form.send-code"))[0]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda right: "", "code-missing"),
        (lambda right: right[:-1], "code-short"),
        (lambda right: right + "0", "code-long"),
        (lambda right: "O" + right[1:], "code-letters"),
        (lambda right: str((int(right) + 1) % 10000).zfill(4), "code-wrong"),
        (lambda right: right[1] + right[0] + right[2:], "code-swapped"),
    ],
)
def test_a_mistyped_code_is_named(change: Any, code: str) -> None:
    state = _asked()
    typed = change(right_code("compte", state, 4))
    state, _ = KIND.update(ACCOUNT, state, Filled("form.code", typed))
    state, feedback = KIND.update(ACCOUNT, state, click("form.confirm"))
    assert (feedback, at(state, "compte").code_error) == (mistake(code), code)


def test_only_the_newest_code_is_good_and_three_tries_end_it() -> None:
    state = _asked()
    old = right_code("compte", state, 4)
    for event in (click("form.send-code"), Filled("form.code", old)):
        state, _ = KIND.update(ACCOUNT, state, event)
    state, feedback = KIND.update(ACCOUNT, state, click("form.confirm"))
    assert feedback == mistake("code-old")
    wrong = str((int(right_code("compte", state, 4)) + 1) % 10000).zfill(4)
    for _ in range(3):
        state, _ = KIND.update(ACCOUNT, state, Filled("form.code", wrong))
        state, feedback = KIND.update(ACCOUNT, state, click("form.confirm"))
    state, feedback = KIND.update(ACCOUNT, state, click("form.confirm"))
    assert feedback == mistake("code-expired")
    assert KIND.expect(ACCOUNT, state) == click("app.phone"), "the goal is to read it"
    for target in ("app.phone", f"phone.text.{state.desk.phone.texts[0].id}", "app.browser"):
        state, _ = KIND.update(ACCOUNT, state, click(target))
    assert KIND.expect(ACCOUNT, state) == click("form.send-code")


def test_the_code_comes_to_the_telephone_and_has_to_be_read_there() -> None:
    state = _asked()
    text = state.desk.phone.texts[0]
    assert (text.sender, right_code("compte", state, 4) in text.text) == ("Compte", True)
    assert text.id not in state.desk.phone.read
    assert KIND.expect(ACCOUNT, state) == click("app.phone")


def test_the_code_comes_to_the_mailbox() -> None:
    state, _ = play(LOG_IN, Filled("form.nom", "Benali"), click("form.submit"), click("form.send-code"))
    assert "mail.message.code-connexion" in apps.targets(
        scene_of(LOG_IN), KIND.update(LOG_IN, state, click("app.mail"))[0].desk
    )
    spaced = " ".join(right_code("connexion", state, 6))
    state, _ = KIND.update(LOG_IN, state, Filled("form.code", spaced))
    assert KIND.update(LOG_IN, state, click("form.confirm"))[1].verdict is Verdict.DONE


SITE: Any = {
    "title": "Vous",
    "address": "https://vous.example",
    "steps": [{"title": "Vous", "fields": [{"id": "nom", "label": "Nom"}]}],
    "receipt_file": "Accusé",
}
SENDING = exercise(
    form("form.submit", "vous", values={"nom": "Benali"}),
    form("receipt.kept", "vous"),
    start="vous",
    world={**FORMS, "sites": {"vous": SITE}},
)
SENT = (Filled("form.nom", "Benali"), click("form.next"), click("form.submit"))


@pytest.mark.parametrize(
    "again", [(click("form.again"), *SENT), (click("browser.back"), click("form.submit"))]
)
def test_sending_the_same_twice_is_named(again: tuple[Event, ...]) -> None:
    state, feedback = play(SENDING, *SENT, *again)
    assert (feedback, at(state, "vous").sent) == (mistake("sent-twice"), 2)


def test_the_receipt_lands_among_the_downloads_and_can_be_found_again() -> None:
    state, _ = play(SENDING, *SENT, click("form.again"))
    assert KIND.expect(SENDING, state) == click("form.last")
    _, state = follow(SENDING, state)
    item = find(state.desk.drive, "receipt-vous-1")
    assert item is not None
    assert (item.name, item.folder, item.kind) == ("Accusé.pdf", "downloads", "pdf")
    assert at(state, "vous").sent == 1, "it is not sent again for it"


MAILING = exercise(
    form("form.submit", "vous", values={"nom": "Benali"}),
    {
        "do": "mail.send",
        "reply_to": "bonjour",
        "attachments": ["Téléchargements/Accusé.pdf"],
        "body": "Voici.",
        "say": "Répondre avec l’accusé",
    },
    start="vous",
    world={**FORMS, "sites": {"vous": SITE}},
)


def test_the_receipt_is_found_again_for_an_answer_that_it_goes_with() -> None:
    assert not list(check(MAILING))
    state, _ = play(MAILING, *SENT)
    assert KIND.expect(MAILING, state) == click("form.keep"), "nobody has it yet"
    acts, state = follow(MAILING, state)
    assert click("mail.attach") in acts
    sent = state.desk.mail.sent[-1]
    assert [file.name for file in sent.enclosed] == ["Accusé.pdf"]


IN_DOWNLOADS = (*SENT, click("form.keep"), click("app.files"), click("files.place.downloads"))
THROWN = (*IN_DOWNLOADS, click("files.item.receipt-vous-1"), click("files.do.delete"))
GONE = (*THROWN, click("files.place.bin"), click("files.do.empty"), click("files.ask.yes"))


@pytest.mark.parametrize("acts", [THROWN, GONE], ids=["thrown", "gone"])
def test_a_receipt_thrown_away_has_a_way_back(acts: tuple[Event, ...]) -> None:
    state, _ = play(MAILING, *acts)
    item = find(state.desk.drive, "receipt-vous-1")
    assert (item.folder if item else "") == ("bin" if acts is THROWN else "")
    _, state = follow(MAILING, state)
    assert KIND.is_done(MAILING, state)
    assert at(state, "vous").sent == 1, "nothing is sent twice for it"


def test_another_file_is_not_the_receipt() -> None:
    answer = (
        click("app.mail"),
        click("mail.message.bonjour"),
        click("mail.reply"),
        Filled("mail.body", "Voici."),
    )
    other = (
        click("mail.attach"),
        click("picker.place.pictures"),
        click("picker.item.photo-jpg"),
        click("picker.confirm"),
    )
    _, feedback = play(MAILING, *SENT, click("form.keep"), *answer, *other, click("mail.send"))
    assert feedback == mistake("wrong-attachment")
