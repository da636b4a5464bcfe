"""A file that came with an e-mail goes on with a form, once it was saved."""

from typing import Any

from learn_app.content.problems import Place
from learn_app.content.proving import prove
from learn_app.exercise_api.contract import Verdict
from learn_app.exercise_api.events import Event
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.spec import check

from .forms import click
from .worlds import FORMS, exercise, follow, form, play

ACTE: Any = {"name": "acte.pdf", "size": 240, "text": "Acte de naissance"}
PHOTO: Any = {"name": "bebe.jpg", "size": 400}
SITE: Any = {
    "title": "Naissance",
    "address": "https://naissance.example",
    "steps": [
        {
            "title": "Papiers",
            "fields": [{"id": "acte", "type": "file", "label": "Acte", "required": True, "accepts": ["pdf"]}],
        }
    ],
}
MESSAGE: Any = {
    "id": "mairie",
    "from": "mairie",
    "subject": "L’acte",
    "body": "Voici l’acte.",
    "attachments": [ACTE, PHOTO],
}
WORLD: Any = {**FORMS, "messages": [*FORMS["messages"], MESSAGE], "sites": {"naissance": SITE}}


def _sending(path: str) -> Any:
    return exercise(form("form.submit", "naissance", values={"acte": path}), start="naissance", world=WORLD)


SENDING = _sending("Téléchargements/acte.pdf")
SAVED = click("app.mail"), click("mail.message.mairie"), click("mail.save-file.0")
PICKING = click("app.browser"), click("form.acte"), click("picker.place.downloads")


def test_a_file_of_a_message_is_saved_and_then_joined_like_a_transcript() -> None:
    assert not list(check(SENDING))
    state, feedback = play(
        SENDING,
        *SAVED,
        *PICKING,
        click("picker.item.acte-pdf"),
        click("picker.confirm"),
        click("form.next"),
        click("form.submit"),
    )
    assert feedback.verdict is Verdict.DONE
    assert KIND.is_done(SENDING, state)


def test_who_has_not_saved_it_is_led_to_the_message() -> None:
    acts, _ = follow(SENDING, KIND.start(SENDING, 0))
    assert acts.index(click("mail.save-file.0")) < acts.index(click("form.acte"))


def test_a_copy_of_it_is_as_good() -> None:
    copied: tuple[Event, ...] = (
        click("app.files"),
        click("files.place.downloads"),
        click("files.item.acte-pdf"),
        click("files.do.copy"),
        click("files.place.documents"),
        click("files.do.paste"),
        click("files.place.downloads"),
        click("files.item.acte-pdf"),
        click("files.do.delete"),
        click("app.browser"),
        click("form.acte"),
    )
    state, _ = play(SENDING, *SAVED, *copied)
    acts, _ = follow(SENDING, state)
    assert acts[0].target.startswith("picker.item.acte-pdf"), "the copy is chosen where the dialog opens"


def test_another_file_is_not_the_one_asked_for() -> None:
    other = (click("form.acte"), click("picker.place.documents"))
    folder = (click("picker.item.logement"), click("picker.confirm"))
    file = (click("picker.item.quittance-pdf"), click("picker.confirm"), click("form.next"))
    _, feedback = play(SENDING, *other, *folder, *file)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, "wrong-upload")


def test_it_can_be_had_again_when_file_and_message_are_gone_for_ever() -> None:
    gone = (
        click("app.files"),
        click("files.place.downloads"),
        click("files.item.acte-pdf"),
        click("files.do.delete"),
        click("files.place.bin"),
        click("files.do.empty"),
        click("files.ask.yes"),
        click("app.mail"),
        click("mail.delete"),
        click("mail.folder.trash"),
        click("mail.message.mairie"),
        click("mail.destroy"),
        click("mail.destroy-now"),
    )
    state, _ = play(SENDING, *SAVED, *gone)
    assert not state.desk.drive.items or all(item.name != "acte.pdf" for item in state.desk.drive.items)
    _, state = follow(SENDING, state)
    assert KIND.is_done(SENDING, state)


def test_it_is_reached_from_wherever_a_learner_gets_to() -> None:
    proof = prove(KIND, SENDING, 1, Place(""), walks=60)
    assert proof.failures == ()
    assert proof.state_count > 300


def test_an_author_is_told_when_the_form_refuses_that_file() -> None:
    assert [path for path, *_ in check(_sending("Téléchargements/bebe.jpg"))] == ["goals[0]"]
    assert [path for path, *_ in check(_sending("Téléchargements/rien.pdf"))] == ["goals[0]"]
