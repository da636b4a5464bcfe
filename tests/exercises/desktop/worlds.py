"""The sample world, and exercises in it."""

from pathlib import Path
from typing import Any

import msgspec
import yaml

from learn_app.exercise_api.contract import Feedback
from learn_app.exercise_api.events import Event
from learn_app.exercises.desktop.machine import KIND, DesktopState
from learn_app.exercises.desktop.spec import DesktopSpec

WORLD: Any = yaml.safe_load(Path(__file__).with_name("sample.yaml").read_text("utf-8"))
COMPUTER: Any = {**WORLD, **yaml.safe_load(Path(__file__).with_name("sample_files.yaml").read_text("utf-8"))}
"""The sample world with files, a USB stick and a telephone."""
FORMS: Any = yaml.safe_load(Path(__file__).with_name("sample_forms.yaml").read_text("utf-8"))
"""A world of forms with everything in them."""

READ = {
    "do": "mail.read",
    "message": "invitation",
    "say": "Ouvrir l’e-mail de Sophie",
    "hint": "Il est en haut.",
}
REPLY = {
    "do": "mail.send",
    "reply_to": "invitation",
    "body_matches": "oui|viens|là",
    "body": "Oui, je viens samedi.",
    "say": "Répondre à Sophie",
}
WRITE = {
    "do": "mail.send",
    "to": "mairie",
    "subject_matches": "atelier",
    "body_matches": "merci",
    "say": "Écrire à la mairie",
}
BEGIN_REPLY = {
    "do": "mail.reply",
    "message": "invitation",
    "say": "Cliquer sur Répondre",
    "hint": "Le bouton est sous le message.",
}
WRITE_REPLY = {
    "do": "mail.write",
    "body_matches": "oui|viens|là",
    "body_excludes": "non|viens pas",
    "body": "Oui, je viens samedi.",
    "say": "Écrire votre réponse",
    "hint": "Dites oui.",
}
SEND_REPLY = {**REPLY, "body_excludes": "non|viens pas", "say": "Envoyer", "hint": "En bas."}
BEGIN = {"do": "mail.compose", "say": "Cliquer sur Nouveau", "hint": "En haut à gauche."}
ADDRESS = {"do": "mail.to", "to": "mairie", "say": "Écrire l’adresse", "hint": "Sur la fiche."}
SUBJECT = {"do": "mail.write", "subject_matches": "atelier", "say": "Écrire l’objet"}
TEXT = {"do": "mail.write", "body_matches": "merci", "say": "Écrire le message"}
FORWARD = {"do": "mail.forward", "message": "invitation", "say": "Cliquer sur Transférer"}
SEND_ON = {"do": "mail.send", "forward": "invitation", "to": "mairie", "say": "Transférer à la mairie"}
RESTORE = {"do": "mail.restore", "message": "pub", "say": "Récupérer la publicité"}
BIN = {"do": "mail.delete", "message": "pub", "say": "Jeter la publicité"}
SENT = {"do": "mail.folder", "folder": "sent", "say": "Ouvrir Envoyés"}
NAME = {"do": "form.fill", "site": "bibliotheque", "field": "nom", "value": "Benali", "say": "Écrire le nom"}
BIRTH = {
    "do": "form.fill",
    "site": "bibliotheque",
    "field": "naissance",
    "value": "04/07/1988",
    "say": "Écrire la date de naissance",
    "hint": "Jour, mois, puis année.",
}
STEP = {"do": "form.step", "site": "bibliotheque", "step": 2, "say": "Passer à l’étape 2"}
SUBMIT = {
    "do": "form.submit",
    "site": "bibliotheque",
    "values": {"telephone": "06 00 00 00 12", "quartier": "Quartier de la gare", "lettre": "oui"},
    "say": "Envoyer la demande",
}


def exercise(
    *goals: dict[str, Any],
    start: str = "mail",
    card: str | None = None,
    world: Any = WORLD,
    **others: Any,
) -> DesktopSpec:
    """Return an exercise in the sample world."""
    content = {"world": world, "open": start, "card": card, "goals": goals, **others}
    return msgspec.convert(content, DesktopSpec)


BILL = "Documents/Factures/facture-mai.pdf"
SMS = {"do": "sms.read", "message": "colis", "say": "Lire le message du colis"}
REPORT = {"do": "scam.report", "message": "colis", "say": "Le signaler"}
BLOCK = {"do": "sms.block", "message": "colis", "say": "Bloquer"}
THROW = {"do": "sms.delete", "message": "colis", "say": "Le supprimer"}
BACK = {"do": "sms.restore", "message": "colis", "say": "Le reprendre"}
CODE = {"do": "code.seen", "message": "code", "say": "Trouver le code"}
CALL = {"do": "call.ended", "call": "conseiller", "say": "Raccrocher", "hint": "Sans rien donner."}
CALL_BACK = {**CALL, "official": True, "say": "Rappeler la banque"}

RECEIPT = "Documents/Logement/quittance.pdf"


def form(do: str, site: str, **fields: Any) -> dict[str, Any]:
    """Return a goal on a form of ``FORMS``."""
    return {"do": do, "site": site, "say": "Continuer", **fields}


FORM_SAMPLES = {
    "account": exercise(
        form("form.fill", "compte", field="nom", value="Benali"),
        form("password.set", "compte", field="passe"),
        form("password.set", "compte", field="encore"),
        form("code.ask", "compte"),
        form("code.read", "compte"),
        form("code.enter", "compte"),
        start="compte",
        card="nadia",
        world=FORMS,
    ),
    "log in": exercise(
        form("form.submit", "connexion", values={"nom": "Benali"}), start="connexion", world=FORMS
    ),
    "papers": exercise(
        form("form.fill", "dossier", field="nom", value="Benali"),
        form("form.save_draft", "dossier"),
        form("form.stay", "dossier"),
        form("file.uploaded", "dossier", field="quittance", value=RECEIPT),
        form("form.fill", "dossier", field="jour", value="14/10/2027"),
        form(
            "form.submit",
            "dossier",
            values={"naissance": "04/07/1988", "photo": "Images/photo-petite.jpg", "enfants": "2"},
        ),
        form("receipt.kept", "dossier"),
        start="dossier",
        world=FORMS,
    ),
    "receipt": exercise(
        form("receipt.kept", "dossier", values={"jour": "14/10/2027"}),
        start="dossier",
        world=FORMS,
        windows=True,
    ),
    "draft": exercise(
        form("form.step", "dossier", step=3),
        form("form.save_draft", "dossier"),
        form("form.resume", "dossier"),
        start="dossier",
        world=FORMS,
    ),
    "resume": exercise(
        form("form.resume", "reprise"),
        form("form.submit", "reprise", values={"ville": "Denain"}),
        start="reprise",
        world=FORMS,
    ),
}

LATE: Any = {
    **COMPUTER,
    "phone": {
        "messages": [
            {"id": "colis", "from": "Colis", "text": "Payez.", "scam": True, "after": "invitation"},
            {"id": "code", "from": "Banque", "text": "Code 1234.", "after": "colis"},
        ],
        "calls": [{"id": "conseiller", "caller": "?", "says": ["Le code ?"], "after": "code"}],
    },
}
"""The same computer, with messages that arrive one after the other."""

SAMPLES = {
    **FORM_SAMPLES,
    "mail": exercise(READ, REPLY, BIN, SENT, WRITE),
    "reply in steps": exercise(READ, BEGIN_REPLY, WRITE_REPLY, SEND_REPLY),
    "write in steps": exercise(BEGIN, ADDRESS, SUBJECT, TEXT, WRITE, SENT),
    "forward in steps": exercise(FORWARD, ADDRESS, SEND_ON, RESTORE),
    "form": exercise(NAME, BIRTH, STEP, SUBMIT, start="bibliotheque", card="nadia"),
    "both": exercise(READ, SUBMIT, REPLY, SENT),
    "form alone": exercise(SUBMIT, start="bibliotheque"),
    "one field": exercise(
        {"do": "form.fill", "site": "bibliotheque", "field": "reglement", "value": "oui", "say": "Accepter"},
        start="bibliotheque",
    ),
    "tabs": exercise(READ, SENT, start="files", world=COMPUTER),
    "windows": exercise(READ, REPLY, BIN, start="desktop", world=COMPUTER, windows=True),
    "phone": exercise(SMS, REPORT, BLOCK, THROW, BACK, CODE, CALL, start="phone", world=COMPUTER),
    "late": exercise(CODE, CALL, THROW, start="phone", world=LATE),
    "call back": exercise(READ, CODE, CALL_BACK, start="mail", world=COMPUTER, windows=True),
    "behind": exercise(BIRTH, READ, start="files", behind=["mail", "browser"], world=COMPUTER, windows=True),
    "files": exercise(
        {"do": "folder.open", "folder": "Documents/Factures", "say": "Ouvrir Factures"},
        {"do": "file.open", "file": BILL, "say": "Ouvrir la facture"},
        {"do": "folder.make", "name": "Maison", "folder": "Documents/Vacances", "say": "Faire un dossier"},
        {"do": "file.rename", "file": BILL, "name": "mai|mois de mai", "say": "Renommer"},
        {"do": "file.move", "file": BILL, "folder": "Documents/Vacances/Maison", "say": "Ranger"},
        {"do": "file.copy", "file": "Images/plage.jpg", "folder": "Clé USB", "say": "Copier"},
        start="files",
        world=COMPUTER,
    ),
    "anyhow": exercise(
        {
            "do": "file.exists",
            "file": "Images/plage.jpg",
            "folder": "Documents/Vacances",
            "name": "la mer",
            "say": "Ranger la photo",
        },
        {"do": "file.exists", "file": BILL, "folder": "Clé USB", "say": "Emporter la facture"},
        start="files",
        world=COMPUTER,
    ),
    "bin": exercise(
        {"do": "file.restore", "file": "Corbeille/vieux.txt", "say": "Récupérer"},
        {"do": "file.delete", "file": "Clé USB/cv.pdf", "say": "Supprimer le CV"},
        {"do": "file.delete", "file": "Documents/lettre.txt", "say": "Supprimer la lettre"},
        {"do": "bin.empty", "say": "Vider"},
        {"do": "file.open", "file": BILL, "say": "Ouvrir la facture"},
        start="files",
        world=COMPUTER,
    ),
    "drag": exercise(
        {
            "do": "file.move",
            "file": "Documents/lettre.txt",
            "folder": "Documents/Factures",
            "show": "drag",
            "say": "Glisser",
        },
        {
            "do": "file.move",
            "file": "Images/plage.jpg",
            "folder": "Documents",
            "show": "drag",
            "say": "Glisser",
        },
        {"do": "usb.eject", "say": "Éjecter"},
        {"do": "usb.pull", "say": "Retirer"},
        {"do": "usb.plug", "say": "Rebrancher"},
        start="desktop",
        world=COMPUTER,
        windows=True,
    ),
    "notes": exercise(
        {
            "do": "note.save",
            "name": "courses|liste",
            "folder": "Documents/Vacances",
            "text_matches": "pain",
            "say": "Enregistrer",
        },
        {"do": "window.close", "app": "notes", "say": "Fermer"},
        {"do": "note.open", "name": "courses|liste", "folder": "Documents/Vacances", "say": "Retrouver"},
        {
            "do": "note.save",
            "name": "courses",
            "folder": "Clé USB",
            "text": "Du beurre",
            "text_matches": "beurre",
            "say": "Enregistrer sur la clé",
        },
        start="notes",
        world={**COMPUTER, "note": {"text": "Du pain, du lait"}},
        windows=True,
    ),
    "window acts": exercise(
        {"do": "window.open", "app": "files", "say": "Ouvrir"},
        {"do": "window.maximise", "app": "files", "say": "Agrandir"},
        {"do": "window.restore", "app": "files", "say": "Rapetisser"},
        {"do": "window.minimise", "app": "files", "say": "Réduire"},
        {"do": "window.front", "app": "mail", "say": "Devant"},
        {"do": "window.close", "app": "files", "say": "Fermer"},
        {"do": "computer.off", "say": "Éteindre"},
        start="mail",
        behind=["browser"],
        world=COMPUTER,
        windows=True,
    ),
}


def play(spec: DesktopSpec, *events: Event) -> tuple[DesktopState, Feedback]:
    """Return the state after ``events``, and the last feedback."""
    state = KIND.start(spec, 0)
    feedback = Feedback
    for event in events:
        state, feedback = KIND.update(spec, state, event)  # type: ignore[assignment]
    return state, feedback  # type: ignore[return-value]


def follow(spec: DesktopSpec, state: DesktopState) -> tuple[list[Event], DesktopState]:
    """Return the events that ``expect`` gives from ``state`` to the end, and the last state."""
    events: list[Event] = []
    while (event := KIND.expect(spec, state)) is not None:
        assert len(events) < KIND.bound(spec), events[-12:]
        after, _ = KIND.update(spec, state, event)
        assert after != state, event
        events.append(event)
        state = after
    return events, state
