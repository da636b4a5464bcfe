"""Forms: what is answered, refused, saved, confirmed and sent, and how each mistake is named."""

from typing import Any

import pytest

from learn_app.content.proving import prove
from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.spec import DesktopSpec, check

from .forms import ROBOT, at, click
from .worlds import FORM_SAMPLES, FORMS, exercise, follow, form, play

ACCOUNT, PAPERS, LOG_IN, RESUME = (FORM_SAMPLES[name] for name in ("account", "papers", "log in", "resume"))
PHOTO = Clicked("picker.item.photo-jpg")
VOUS = (
    Filled("form.nom", "Benali"),
    Filled("form.naissance", "04/07/1988"),
    Filled("form.enfants", "2"),
    Clicked("form.next"),
)


def choose(name: str, folder: str = "logement") -> tuple[Event, ...]:
    """Return the acts in the dialog that choose a file."""
    place = click("picker.place.pictures" if folder == "images" else "picker.place.documents")
    into = () if folder == "images" else (DoubleClicked(f"picker.item.{folder}"),)
    return place, *into, click(f"picker.item.{name}"), click("picker.confirm")


@pytest.mark.parametrize("name", FORM_SAMPLES)
def test_every_state_leads_to_the_end(name: str) -> None:
    spec = FORM_SAMPLES[name]
    assert list(check(spec)) == []
    proof = prove(KIND, spec, 0, walks=25)
    assert (list(proof.failures), proof.state_count > 100) == ([], True)


def test_the_shown_way_makes_no_mistake() -> None:
    for spec in FORM_SAMPLES.values():
        state = KIND.start(spec, 0)
        for event in follow(spec, state)[0]:
            state, feedback = KIND.update(spec, state, event)
            assert feedback.verdict is not Verdict.MISTAKE, event


ONE = exercise(
    form("form.submit", "dossier", values={"nom": "Nadia Benali", "naissance": "04/07/1988", "enfants": "2"}),
    start="dossier",
    world=FORMS,
)


@pytest.mark.parametrize(
    ("field", "value", "feedback"),
    [
        ("naissance", "07/25/1988", mistake("answer-date-swapped", field="Né le")),
        ("naissance", "4 juillet", mistake("answer-date-form", field="Né le")),
        ("naissance", "O4/07/1988", mistake("answer-letter-for-digit", field="Né le")),
        ("naissance", "04/07/88", mistake("answer-date-year", field="Né le")),
        ("enfants", "deux", mistake("answer-number-letters", field="Enfants")),
        ("enfants", "-1", mistake("answer-number-small", field="Enfants")),
        ("enfants", "40", mistake("answer-number-large", field="Enfants")),
        ("enfants", "", mistake("form-invalid", n=1)),
        ("naissance", "07/04/1988", mistake("date-reversed", field="Né le")),
        ("naissance", "04/07/1989", mistake("wrong-value", field="Né le")),
        ("nom", "benali NADIA", mistake("wrong-value", field="Nom")),
        ("nom", "nadia bénali ", NEUTRAL),
    ],
)
def test_a_wrong_answer_is_named(field: str, value: str, feedback: Feedback) -> None:
    _, told = play(
        ONE,
        Filled("form.nom", "Nadia Benali"),
        *VOUS[1:3],
        Filled(f"form.{field}", value),
        click("form.next"),
    )
    assert told == feedback or (feedback == NEUTRAL and told.verdict is Verdict.PROGRESS)


def test_what_belongs_elsewhere_is_named() -> None:
    world = {**FORMS, "sites": {"vous": _site("nom", "prenom")}}
    goal = form("form.submit", "vous", values={"nom": "Benali", "prenom": "Nadia"})
    spec = exercise(goal, start="vous", world=world)
    names = Filled("form.nom", "Nadia"), Filled("form.prenom", "Benali")
    assert play(spec, *names, click("form.next"))[1] == mistake(
        "value-misplaced", field="nom", other="prenom"
    )


def _site(*fields: str, **more: Any) -> Any:
    step = {"title": "Vous", "fields": [{"id": name, "label": name} for name in fields]}
    return {"title": "Vous", "address": "https://vous.example", "steps": [step], **more}


def test_going_on_without_reading_the_message_is_named() -> None:
    state, _ = play(ONE, *VOUS[:1], click("form.next"))
    state, feedback = KIND.update(ONE, state, click("form.next"))
    assert feedback == mistake("error-ignored", field="Né le")
    state, _ = KIND.update(ONE, state, VOUS[1])
    assert KIND.update(ONE, state, click("form.next"))[1] == mistake("form-invalid", n=1)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("Soleil1", "answer-password-short"),
        ("soleilsoleil1", "answer-password-capital"),
        ("Soleilsoleil", "answer-password-digit"),
        ("Nadia-soleil-1", "answer-password-guessable"),
    ],
)
def test_a_password_that_breaks_a_rule_is_named(password: str, code: str) -> None:
    fields = (Filled("form.passe", password), Filled("form.encore", password))
    state, feedback = play(ACCOUNT, *ROBOT, *fields, click("form.next"))
    assert feedback == mistake(code, field="Mot de passe")
    assert at(state, "compte").page == 0


def test_a_password_written_otherwise_the_second_time_is_named() -> None:
    _, feedback = play(ACCOUNT, *ROBOT, Filled("form.encore", "soleil-2027"), click("form.next"))
    assert feedback == mistake("answer-not-the-same", field="Encore")


def test_the_eye_shows_the_password_and_hides_it() -> None:
    state, _ = play(ACCOUNT, ROBOT[1], click("form.passe.show"))
    assert at(state, "compte").shown == {"passe"}
    state, _ = KIND.update(ACCOUNT, state, click("form.passe.show"))
    assert at(state, "compte").shown == frozenset()


def test_wrong_letters_are_changed_for_others() -> None:
    state, feedback = play(ACCOUNT, *ROBOT, Filled("form.lettres", "K7PM"), click("form.next"))
    assert feedback == mistake("answer-letters-wrong", field="Recopiez")
    assert (at(state, "compte").value("lettres"), dict(at(state, "compte").turns)) == ("", {"lettres": 1})
    state, _ = play(
        ACCOUNT, *ROBOT, click("form.lettres.new"), Filled("form.lettres", "p4xn"), click("form.next")
    )
    assert at(state, "compte").page == 1


def test_a_picture_too_many_is_named() -> None:
    _, feedback = play(ACCOUNT, *ROBOT, click("form.images.a"), click("form.next"))
    assert feedback == mistake("answer-pictures-wrong", field="Les arbres")


@pytest.mark.parametrize(
    ("field", "file", "folder", "code"),
    [
        ("quittance", "quittance-odt", "logement", "answer-file-format"),
        ("photo", "photo-jpg", "images", "answer-file-heavy"),
    ],
)
def test_a_file_that_the_site_does_not_take_is_named(field: str, file: str, folder: str, code: str) -> None:
    spec = FORM_SAMPLES["receipt"]
    state, feedback = play(spec, *VOUS, click("form.stay"), click(f"form.{field}"), *choose(file, folder))
    assert feedback.code == code
    assert at(state, "dossier").value(field) == ""
    assert at(state, "dossier").error(field) == code.removeprefix("answer-")


def test_another_file_than_the_one_asked_for_is_named() -> None:
    world = {**FORMS, "files": [*FORMS["files"], {"path": "Documents/Logement/bail.pdf", "size": 90}]}
    spec = exercise(
        form("file.uploaded", "dossier", field="quittance", value="Documents/Logement/quittance.pdf"),
        start="dossier",
        world=world,
    )
    events = (*VOUS, click("form.stay"), click("form.quittance"), *choose("bail-pdf"), click("form.next"))
    assert play(spec, *events)[1] == mistake("wrong-upload", field="Quittance")


def test_a_day_is_chosen_in_the_calendar() -> None:
    spec = exercise(
        form("form.submit", "rdv", values={"jour": "05/11/2027"}),
        start="rdv",
        world={
            **FORMS,
            "sites": {
                "rdv": {
                    "title": "Rendez-vous",
                    "address": "https://rdv.example",
                    "steps": [
                        {
                            "title": "Jour",
                            "fields": [
                                {
                                    "id": "jour",
                                    "type": "date",
                                    "label": "Jour",
                                    "calendar": "09/2027",
                                    "typing": False,
                                }
                            ],
                        }
                    ],
                }
            },
        },
    )
    targets = [event.target for event in follow(spec, KIND.start(spec, 0))[0]]
    assert targets[:4] == ["form.jour.calendar", "form.jour.after", "form.jour.after", "form.jour.day.5"]
    state, _ = play(spec, click("form.jour.calendar"), click("form.jour.day.31"))
    assert at(state, "rdv").value("jour") == "", "September has 30 days"
    before = [click("form.jour.before")] * 30
    state, _ = play(spec, click("form.jour.calendar"), *before)
    assert at(state, "rdv").month == (2026, 9), "it goes no further than a year"


def test_a_draft_is_found_again_after_the_session_has_ended() -> None:
    state, _ = play(PAPERS, *VOUS[:3], click("form.save"), VOUS[3], click("form.next"))
    form = at(state, "dossier")
    assert (form.stage, form.values) == ("expired", ())
    for target in ("form.login", "form.resume"):
        state, _ = KIND.update(PAPERS, state, click(target))
    assert dict(at(state, "dossier").values) == {"nom": "Benali", "naissance": "04/07/1988", "enfants": "2"}


def test_going_on_without_answering_the_site_logs_out() -> None:
    state, _ = play(PAPERS, *VOUS)
    assert at(state, "dossier").stage == "warned"
    ignored, feedback = KIND.update(PAPERS, state, click("form.next"))
    assert (feedback, at(ignored, "dossier").stage) == (mistake("session-ignored"), "expired")
    stayed, _ = KIND.update(PAPERS, state, click("form.stay"))
    assert (at(stayed, "dossier").stage, at(stayed, "dossier").page) == ("open", 1)


def test_the_site_logs_out_by_itself_once_and_it_is_nobodys_fault() -> None:
    spec = FORM_SAMPLES["receipt"]
    to_end = (click("form.stay"), click("form.quittance"), *choose("quittance-pdf"), click("form.next"))
    state, feedback = play(spec, *VOUS, *to_end)
    assert (feedback.verdict is Verdict.MISTAKE, feedback.code) == (False, "session-ended")
    state, _ = play(spec, *VOUS, *to_end, click("form.login"), *VOUS, *to_end[1:])
    assert (at(state, "dossier").stage, at(state, "dossier").page) == ("open", 2)


def test_leaving_without_saving_is_named() -> None:
    assert play(PAPERS, *VOUS[1:2], click("form.cancel"))[1] == mistake("left-unsaved")
    state, feedback = play(RESUME, click("form.login"), click("form.begin"), VOUS[0], click("form.cancel"))
    assert (feedback, at(state, "reprise").stage) == (NEUTRAL, "welcome"), "as it was saved"


def test_a_draft_without_what_was_asked_for_is_named() -> None:
    spec = exercise(
        form("form.fill", "dossier", field="nom", value="Benali"),
        form("form.save_draft", "dossier"),
        start="dossier",
        world=FORMS,
    )
    events = (VOUS[0], Filled("form.nom", "B"), click("form.save"))
    assert play(spec, *events)[1] == mistake("draft-incomplete")


def test_what_is_wrong_in_a_form_is_told_to_its_author() -> None:
    bad = _site("nom", "next")
    bad["steps"][0]["fields"] += [
        {"id": "a", "type": "letters", "label": "A"},
        {"id": "b", "type": "pictures", "label": "B", "options": [{"id": "x", "text": "X"}]},
        {"id": "c", "type": "date", "label": "C", "typing": False},
        {"id": "d", "type": "password", "label": "D", "never": ["soleil"]},
        {"id": "e", "label": "E", "same_as": "f"},
        {"id": "g", "type": "number", "label": "G", "least": 5, "most": 2},
    ]
    bad["code"] = {"by": "email", "from": "personne", "text": "Bonjour"}
    bad["draft"] = {"values": {"z": "1"}}
    spec = exercise(form("receipt.kept", "vous"), start="vous", world={**FORMS, "sites": {"vous": bad}})
    told = [sentence.format(**values) for _, sentence, values in check(spec)]
    assert len(told) == 13, told


def spec_of(*goals: dict[str, Any]) -> DesktopSpec:
    return exercise(*goals, start="dossier", world=FORMS)


@pytest.mark.parametrize(
    "goal",
    [
        form("form.fill", "dossier", field="quittance", value="Documents/Logement/quittance.odt"),
        form("file.uploaded", "dossier", field="nom", value="Benali"),
        form("password.set", "dossier", field="nom"),
        form("form.stay", "compte"),
        form("form.resume", "compte"),
        form("form.save_draft", "compte"),
        form("code.enter", "dossier"),
        form("receipt.kept", "compte"),
        form("form.step", "dossier", step=5),
        form("form.submit", "nulle-part"),
    ],
)
def test_a_goal_that_no_form_can_reach_is_told(goal: dict[str, Any]) -> None:
    assert list(check(spec_of(goal)))


def test_a_form_may_begin_with_mistakes_that_are_marked() -> None:
    filled = _site("nom", filled={"nom": "Benali", "jour": "31/02/2027"})
    filled["steps"][0]["fields"].append({"id": "jour", "type": "date", "label": "Jour"})
    goal = form("form.submit", "vous", values={"nom": "Benali", "jour": "28/02/2027"})
    spec = exercise(goal, start="vous", world={**FORMS, "sites": {"vous": filled}})
    state = KIND.start(spec, 0)
    assert at(state, "vous").errors == (("jour", "date-unreal"),)
    assert KIND.expect(spec, state) == Filled("form.jour", "28/02/2027")


def test_a_mistake_that_the_author_wrote_is_to_be_found_on_reading_all_over() -> None:
    filled = _site("nom", filled={"nom": "Bneali"})
    goals = (
        form("form.step", "vous", step=2),
        form("form.fill", "vous", field="nom", value="Benali"),
        form("form.submit", "vous"),
    )
    spec = exercise(*goals, start="vous", world={**FORMS, "sites": {"vous": filled}})
    targets = [event.target for event in follow(spec, KIND.start(spec, 0))[0]]
    assert targets == ["form.next", "form.edit", "form.nom", "form.next", "form.submit"]
    state, feedback = play(spec, click("form.next"))
    assert feedback.verdict is Verdict.PROGRESS
    assert KIND.update(spec, state, click("form.submit"))[1] == mistake("wrong-value", field="nom")
