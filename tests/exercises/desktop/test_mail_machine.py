"""The mailbox: each goal has a way from anywhere, each mistake a name."""

from typing import Any

import pytest

from learn_app.content.problems import Place
from learn_app.content.proving import prove
from learn_app.exercise_api.contract import NEUTRAL, Verdict
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.mailbox import find_letter
from learn_app.exercises.desktop.spec import check, scene_of

from .mailboxes import (
    ATTACH,
    BEGIN_REPLY,
    BEGIN_REPLY_ALL,
    COPY,
    DELETE,
    FIND,
    FORWARD,
    GO_ON,
    HIDDEN_COPY,
    KEEP,
    MAIL_SAMPLES,
    MAILBOX,
    MOVE,
    OPEN,
    READ,
    REPLY,
    REPLY_ALL,
    RESTORE,
    SAVE,
    SEND_COPY,
    SEND_DRAFT,
    SEND_FILE,
    SEND_HIDDEN,
    SEND_SAVED,
    SIGN_IN,
    SIGN_OUT,
    UNWANTED,
    mail_exercise,
)
from .worlds import follow, play


def click(*targets: str) -> tuple[Event, ...]:
    return tuple(Clicked(f"mail.{target}") for target in targets)


def fill(**texts: str) -> tuple[Event, ...]:
    """Return the acts of writing into fields; recipients are written by their first names."""
    for field in {"to", "cc", "bcc"} & set(texts):
        names = [name for name in texts[field].split(", ") if name]
        texts[field] = ", ".join(f"{name}@mail.example" for name in names)
    return tuple(Filled(f"mail.{name}", text) for name, text in texts.items())


def write(send: bool = True, **texts: str) -> tuple[Event, ...]:
    texts = {"subject": "Bonjour", **texts}
    return (*click("new", "copies"), *fill(**texts), *(click("send") if send else ()))


OPEN_FETE, OPEN_FACTURE = click("message.fete"), click("message.facture")


@pytest.mark.parametrize("name", MAIL_SAMPLES)
def test_the_samples_are_well_written(name: str) -> None:
    assert list(check(MAIL_SAMPLES[name])) == []


@pytest.mark.parametrize("name", MAIL_SAMPLES)
def test_each_can_be_finished_from_wherever_a_learner_gets_to(name: str) -> None:
    proof = prove(KIND, MAIL_SAMPLES[name], 1, Place(""), walks=60)
    assert proof.failures == ()
    assert proof.state_count > 300


ALL_GOALS = [
    SIGN_OUT, READ, REPLY, REPLY_ALL, BEGIN_REPLY, BEGIN_REPLY_ALL, COPY, HIDDEN_COPY, SEND_COPY, SEND_HIDDEN,
    ATTACH, SEND_FILE, SEND_SAVED, SAVE, OPEN, MOVE, UNWANTED, FIND, RESTORE, DELETE, KEEP, GO_ON, SEND_DRAFT,
    FORWARD,
]  # fmt: skip

OBSTACLES: dict[str, tuple[Event, ...]] = {
    "nothing": (),
    "another app": (Clicked("app.files"),),
    "a draft half written": write(send=False, to="karim", body="Je"),
    "a draft put aside": (*write(send=False, to="karim", body="Je"), *click("cancel")),
    "signed out": click("sign-out"),
    "half signed in": (*click("sign-out"), *fill(address="karim@mail.example", password="x")),
    "a search": fill(search="zzz"),
    "a search for blanks": (*click("folder.trash"), *fill(search="  ")),
    "the address book": (*click("new", "contacts.to"),),
    "the file dialog": (*click("new", "attach"),),
    "a question": (*OPEN_FACTURE, *click("move")),
    "the message in the bin": (*OPEN_FETE, *click("delete")),
    "the message lost": (
        *OPEN_FETE, *click("delete", "folder.trash", "message.fete", "destroy", "destroy-now"),
    ),
    "the message in the junk": (*OPEN_FACTURE, *click("unwanted")),
    "the file in the bin": (
        Clicked("app.files"), Clicked("files.item.recette-txt"), Clicked("files.do.delete"),
    ),
    "the draft thrown away": click("folder.drafts", "message.draft.0", "discard"),
    "an answer to all begun": (*OPEN_FETE, *click("reply-all")),
    "a file in the viewer": (*OPEN_FACTURE, *click("open-file.0")),
}  # fmt: skip


@pytest.mark.parametrize("obstacle", OBSTACLES)
@pytest.mark.parametrize("goal", ALL_GOALS, ids=lambda goal: goal["do"].removeprefix("mail."))
def test_a_goal_has_a_way_from(obstacle: str, goal: dict[str, Any]) -> None:
    spec = mail_exercise(goal, DELETE if goal is not DELETE else READ)
    state = KIND.start(spec, 0)
    for event in OBSTACLES[obstacle]:
        state, feedback = KIND.update(spec, state, event)
        assert feedback.verdict is not Verdict.DONE
    _, last = follow(spec, state)
    assert KIND.is_done(spec, last)


SEND = click("send")
SPAM = (*click("folder.junk", "message.gain", "reply"), *fill(body="Voici"), *SEND)
PICK = (*click("attach"), Clicked("picker.place.documents"), DoubleClicked("picker.item.facture-avril-pdf"))

MISTAKES: list[tuple[str, dict[str, Any], tuple[Event, ...]]] = [
    ("replied-to-all", REPLY, (*OPEN_FETE, *click("reply-all"), *fill(body="Oui"), *SEND)),
    ("replied-to-one", REPLY_ALL, (*OPEN_FETE, *click("reply"), *fill(body="Oui"), *SEND)),
    ("replied-to-one", BEGIN_REPLY_ALL, (*OPEN_FETE, *click("reply"), *fill(body="Oui"), *SEND)),
    ("replied-to-all", BEGIN_REPLY, (*OPEN_FETE, *click("reply-all"), *fill(body="Oui"), *SEND)),
    ("not-a-reply-to-all", BEGIN_REPLY_ALL, write(to="sophie", body="Oui")),
    ("not-a-reply-to-all", REPLY_ALL, write(to="sophie", body="Oui")),
    ("not-a-reply", BEGIN_REPLY, write(to="sophie", body="Oui")),
    ("began-reply-all", BEGIN_REPLY, (*OPEN_FETE, *click("reply-all"))),
    ("began-reply", BEGIN_REPLY_ALL, (*OPEN_FETE, *click("reply"))),
    ("attachment-mentioned", SEND_FILE, write(to="sophie", body="Voici la recette ci-jointe")),
    ("forgot-attachment", SEND_FILE, (*write(to="sophie", body="Voici la pièce jointe"), *SEND)),
    ("forgot-attachment", SEND_FILE, write(to="sophie", body="Voici")),
    ("wrong-attachment", SEND_FILE, (*write(False, to="sophie", body="Voici"), *PICK, *SEND)),
    ("addresses-shown", SEND_HIDDEN, write(to="sophie", cc="karim, jeanine", body="oui")),
    ("addresses-shown", SEND_HIDDEN, write(to="sophie, karim, jeanine", body="oui")),
    ("wrong-copy", SEND_COPY, write(to="sophie, karim", body="oui")),
    ("wrong-copy", SEND_COPY, write(to="sophie", bcc="karim", body="oui")),
    ("missing-copy", SEND_COPY, write(to="sophie", body="oui")),
    ("wrong-recipient", SEND_COPY, write(to="jeanine", cc="karim", body="oui")),
    ("wrong-recipient", SEND_COPY, write(to="sophie", cc="karim, jeanine", body="oui")),
    ("invalid-recipient", SEND_COPY, (*click("new"), *fill(to="sophie kar", subject="A"), *SEND)),
    ("missing-recipient", SEND_COPY, write(body="oui")),
    ("missing-subject", SEND_COPY, write(to="sophie", subject="", body="oui")),
    ("empty-message", SEND_COPY, write(to="sophie")),
    ("password-sent", READ, write(to="sophie", body="Mon mot de passe est Tilleul-58.")),
    ("secret-sent", READ, write(to="sophie", body="Ma carte : 4970101234567890")),
    ("password-sent", REPLY, (*OPEN_FETE, *click("reply"), *fill(body="Oui, Tilleul-58"), *SEND)),
    ("answered-unwanted", READ, SPAM),
    ("clicked-link", READ, click("message.pub", "link")),
    ("dangerous-attachment", READ, (*OPEN_FACTURE, *click("open-file.1"))),
    ("dangerous-attachment", READ, (*OPEN_FACTURE, *click("save-file.1"))),
    ("already-saved", READ, (*OPEN_FACTURE, *click("save-file.0", "save-file.0"))),
    ("wrong-folder", MOVE, (*OPEN_FACTURE, *click("move", "to-folder.famille"))),
    ("wrong-message-moved", MOVE, (*OPEN_FETE, *click("move", "to-folder.factures"))),
    ("wrong-message", MOVE, (*OPEN_FACTURE, *click("delete"))),
    ("wrong-message", DELETE, (*OPEN_FACTURE, *click("delete"))),
    ("not-unwanted", REPLY, (*OPEN_FETE, *click("unwanted"))),
    ("not-unwanted", UNWANTED, (*OPEN_FETE, *click("unwanted"))),
    ("deleted-for-good", RESTORE, click("folder.trash", "message.vieux", "destroy", "destroy-now")),
    ("not-kept", KEEP, write(to="sophie", body="Un gâteau")),
    ("not-forwarded", FORWARD, write(to="karim", body="Bonjour")),
]  # fmt: skip


def test_who_sends_hidden_copies_only_need_not_write_to_themselves() -> None:
    spec = mail_exercise({**SEND_HIDDEN, "to": "owner"})
    state, _ = play(spec, *write(bcc="karim, jeanine", body="oui"))
    assert KIND.is_done(spec, state)


@pytest.mark.parametrize(("code", "goal", "events"), MISTAKES)
def test_a_mistake_is_named_and_can_be_mended(
    code: str, goal: dict[str, Any], events: tuple[Event, ...]
) -> None:
    spec = mail_exercise(goal, {**READ, "message": "pub", "say": "Fin"})
    state, feedback = play(spec, *events)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)
    assert KIND.is_done(spec, follow(spec, state)[1])


@pytest.mark.parametrize(
    ("code", "address", "password"),
    [
        ("missing-login", " ", "Tilleul-58"),
        ("incomplete-login", "amina", "Tilleul-58"),
        ("unknown-login", "karim@mail.example", "Tilleul-58"),
        ("missing-password", "amina@mail.example", ""),
        ("password-case", "amina@mail.example", "TILLEUL-58"),
        ("wrong-password", "Amina@mail.example ", "tilleul58"),
    ],
)
def test_what_is_wrong_at_the_door_is_named(code: str, address: str, password: str) -> None:
    spec = mail_exercise(SIGN_IN)
    acts = (*fill(address=address, password=password), *click("sign-in"))
    state, feedback = play(spec, *acts)
    assert (feedback.verdict, feedback.code) == (Verdict.MISTAKE, code)
    assert not state.desk.mail.is_signed_in


def test_outside_the_door_nothing_can_be_read() -> None:
    spec = mail_exercise(SIGN_IN)
    state = KIND.start(spec, 0)
    for event in (*OPEN_FETE, *click("new", "folder.trash"), *fill(search="pain", to="sophie")):
        assert KIND.update(spec, state, event) == (state, NEUTRAL)


def test_who_need_not_sign_in_finds_the_mailbox_open() -> None:
    assert KIND.start(mail_exercise(READ, SIGN_OUT, SIGN_IN), 0).desk.mail.is_signed_in
    assert not KIND.start(mail_exercise(SIGN_IN, READ), 0).desk.mail.is_signed_in


def test_the_door_like_a_transcript() -> None:
    spec = MAIL_SAMPLES["door"]
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [
        Filled("mail.address", "amina@mail.example"),
        Filled("mail.password", "Tilleul-58"),
        Clicked("mail.sign-in"),
        Clicked("mail.message.fete"),
        Clicked("mail.sign-out"),
    ]


def test_a_file_goes_with_a_message_like_a_transcript() -> None:
    spec = MAIL_SAMPLES["file"]
    events, last = follow(spec, KIND.start(spec, 0))
    assert events == [
        Clicked("mail.new"),
        Clicked("mail.attach"),
        Clicked("picker.item.recette-txt"),
        Clicked("picker.confirm"),
        Filled("mail.to", "sophie@mail.example"),
        Filled("mail.subject", "Bonjour"),
        Filled("mail.body", "Voici la recette, ci-jointe."),
        Clicked("mail.send"),
    ]
    assert [x.name for x in last.desk.mail.sent[0].enclosed] == ["recette.txt"]


def test_a_saved_attachment_is_a_file_of_the_computer() -> None:
    state, _ = play(mail_exercise(SAVE, READ), *OPEN_FACTURE, *click("save-file.0"))
    assert state.reached == 1
    (saved,) = (item for item in state.desk.drive.items if item.folder == "downloads")
    assert (saved.name, saved.size, saved.text) == ("facture-mai.pdf", 240, "42 €")


def test_an_answer_to_all_is_right_whichever_field_they_stand_in() -> None:
    moved = fill(to="sophie, karim, jeanine", cc="", body="Oui")
    state, _ = play(mail_exercise(REPLY_ALL, READ), *OPEN_FETE, *click("reply-all"), *moved, *SEND)
    assert KIND.is_done(mail_exercise(REPLY_ALL, READ), state)


def test_an_answer_to_all_made_one_to_the_sender_counts_as_a_reply() -> None:
    alone = fill(to="sophie", cc="", body="Oui")
    state, _ = play(mail_exercise(REPLY), *OPEN_FETE, *click("reply-all"), *alone, *SEND)
    assert state.reached == 1


def test_contacts_are_added_after_what_stands_there() -> None:
    spec = mail_exercise(READ)
    acts = click("new", "contacts.to", "contact.sophie", "contacts.to", "contact.karim")
    state, _ = play(spec, *acts)
    assert state.desk.mail.draft is not None
    assert state.desk.mail.draft.to == "sophie@mail.example, karim@mail.example"


def test_a_draft_left_for_a_folder_is_kept_and_found_again() -> None:
    spec = mail_exercise(SIGN_OUT)
    state, _ = play(spec, *write(send=False, to="karim", body="Je"), *click("folder.drafts"))
    assert (state.desk.mail.draft, state.desk.mail.notice) == (None, "kept")
    state, _ = KIND.update(spec, state, Clicked("mail.message.draft.1"))
    assert state.desk.mail.draft is not None
    assert (state.desk.mail.draft.to, state.desk.mail.draft.body) == ("karim@mail.example", "Je")


def test_leaving_the_mailbox_keeps_what_was_being_written() -> None:
    state, _ = play(mail_exercise(READ), *write(send=False, to="karim", body="Je"), *click("sign-out"))
    assert [draft.body for draft in state.desk.mail.kept] == ["Bonjour Sophie, voici la", "Je"]


def test_tidying_up_in_another_order_is_no_mistake() -> None:
    other = {**UNWANTED, "message": "vieux"}
    spec = mail_exercise(MOVE, UNWANTED, DELETE, other)
    state = KIND.start(spec, 0)
    for event in click("message.pub", "unwanted"):
        state, feedback = KIND.update(spec, state, event)
        assert feedback.verdict is not Verdict.MISTAKE
    state, feedback = play(mail_exercise(UNWANTED, MOVE), *OPEN_FACTURE, *click("move", "to-folder.factures"))
    assert (feedback.verdict, state.reached) == (Verdict.NEUTRAL, 0)


def test_what_nobody_needs_is_lost_for_good() -> None:
    spec = mail_exercise(READ)
    state, _ = play(spec, *click("folder.trash", "message.vieux", "destroy", "destroy-now"))
    assert find_letter(scene_of(spec), state.desk.mail, "vieux") is None


def test_a_search_finds_words_of_the_text_and_names_of_files_in_any_folder() -> None:
    spec = mail_exercise(SIGN_OUT)
    shown = {}
    for words in ("FACTURE mai", "carte", "du pain", "nulle part"):
        state, _ = play(spec, *fill(search=words))
        scene = scene_of(spec)
        targets = {move.target for move in KIND.moves(spec, state)}
        shown[words] = {m.id for m in scene.world.messages if f"mail.message.{m.id}" in targets}
    assert shown == {"FACTURE mai": {"facture"}, "carte": {"gain"}, "du pain": {"vieux"}, "nulle part": set()}


BROKEN: list[tuple[dict[str, Any], str]] = [
    ({**MOVE, "folder": "inconnu"}, "goals[0].folder"),
    ({**MOVE, "folder": "trash"}, "goals[0].folder"),
    ({**FIND, "search": "zzz"}, "goals[0].search"),
    ({**SAVE, "attachment": "photo.jpg"}, "goals[0].attachment"),
    ({**SAVE, "attachment": "jeu.exe"}, "goals[0].attachment"),
    ({**SAVE, "message": "rien"}, "goals[0].message"),
    ({**READ, "message": "brouillon"}, "goals[0].message"),
    ({**REPLY_ALL, "reply_all": "facture"}, "goals[0].reply_all"),
    ({**COPY, "cc": ""}, "goals[0]"),
    ({**COPY, "cc": "personne"}, "goals[0].cc"),
    ({**ATTACH, "file": "Documents/rien.pdf"}, "goals[0].file"),
    ({**SEND_FILE, "body": "Voici Tilleul-58"}, "goals[0].body"),
    ({**KEEP, "body_matches": "bonjour"}, "goals[0]"),
]


@pytest.mark.parametrize(("goal", "path"), BROKEN)
def test_an_authors_mistake_gets_a_sentence(goal: dict[str, Any], path: str) -> None:
    problems = list(check(mail_exercise(goal)))
    assert [p for p, _, _ in problems] == [path]
    assert all(sentence.format(**values) for _, sentence, values in problems)


def test_a_mailbox_without_a_password_has_no_door() -> None:
    world = {**MAILBOX, "mailbox": {}}
    spec = mail_exercise(READ, world=world)
    state = KIND.start(spec, 0)
    assert "mail.sign-out" not in {move.target for move in KIND.moves(spec, state)}
    assert [path for path, _, _ in check(mail_exercise(SIGN_IN, world=world))] == ["goals[0]"]


def test_an_endless_line_is_cut_short() -> None:
    state, _ = play(mail_exercise(READ), *click("new"), *fill(body="x" * 10_000_000, search="x"))
    assert state.desk.mail.draft is not None
    assert len(state.desk.mail.draft.body) == 20_000
