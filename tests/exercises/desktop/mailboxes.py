"""Exercises in a mailbox that has everything."""

from pathlib import Path
from typing import Any

import yaml

from learn_app.exercises.desktop.spec import DesktopSpec

from .worlds import exercise

MAILBOX: Any = yaml.safe_load(Path(__file__).with_name("mail_world.yaml").read_text("utf-8"))

SIGN_IN = {"do": "mail.sign_in", "say": "Se connecter"}
SIGN_OUT = {"do": "mail.sign_out", "say": "Se déconnecter"}
READ = {"do": "mail.read", "message": "fete", "say": "Lire"}
REPLY = {"do": "mail.send", "reply_to": "fete", "body_matches": "oui", "say": "Répondre"}
REPLY_ALL = {"do": "mail.send", "reply_all": "fete", "body_matches": "oui", "say": "Répondre à tous"}
BEGIN_REPLY = {"do": "mail.reply", "message": "fete", "say": "Cliquer sur Répondre"}
BEGIN_REPLY_ALL = {"do": "mail.reply_all", "message": "fete", "say": "Cliquer sur Répondre à tous"}
COPY = {"do": "mail.copy", "cc": "karim", "say": "Mettre Karim en copie"}
HIDDEN_COPY = {"do": "mail.copy", "bcc": "karim, jeanine", "say": "Mettre les autres en copie cachée"}
SEND_COPY = {"do": "mail.send", "to": "sophie", "cc": "karim", "body_matches": "oui", "say": "Envoyer"}
SEND_HIDDEN = {
    "do": "mail.send",
    "to": "sophie",
    "bcc": "karim, jeanine",
    "body_matches": "oui",
    "say": "Envoyer",
}
ATTACH = {"do": "mail.attach", "file": "Documents/recette.txt", "say": "Joindre la recette"}
SEND_FILE = {
    "do": "mail.send",
    "to": "sophie",
    "body_matches": "voici",
    "body": "Voici la recette, ci-jointe.",
    "attachments": ["Documents/recette.txt"],
    "say": "Envoyer la recette",
}
SEND_SAVED = {
    "do": "mail.send",
    "to": "karim",
    "body_matches": "voici",
    "attachments": ["Téléchargements/facture-mai.pdf"],
    "say": "Envoyer la facture",
}
SAVE = {"do": "mail.save_attachment", "message": "facture", "say": "Enregistrer la facture"}
OPEN = {
    "do": "mail.open_attachment",
    "message": "facture",
    "attachment": "facture-mai",
    "say": "Ouvrir la facture",
}
MOVE = {"do": "mail.move", "message": "facture", "folder": "factures", "say": "Ranger la facture"}
UNWANTED = {"do": "mail.unwanted", "message": "pub", "say": "Signaler"}
FIND = {"do": "mail.find", "message": "facture", "search": "facture", "say": "Chercher"}
RESTORE = {"do": "mail.restore", "message": "vieux", "say": "Récupérer"}
DELETE = {"do": "mail.delete", "message": "pub", "say": "Supprimer"}
KEEP = {"do": "mail.keep", "to": "sophie", "body_matches": "gâteau", "say": "Garder"}
GO_ON = {
    "do": "mail.write",
    "subject_matches": "recette",
    "body_matches": "oeufs",
    "say": "Finir le brouillon",
}
SEND_DRAFT = {
    "do": "mail.send",
    "to": "sophie",
    "subject_matches": "recette",
    "body_matches": "oeufs",
    "say": "Envoyer",
}
FORWARD = {"do": "mail.send", "forward": "facture", "to": "karim", "say": "Transférer"}
DRAFTS = {"do": "mail.folder", "folder": "drafts", "say": "Ouvrir les brouillons"}


def mail_exercise(*goals: dict[str, Any], world: Any = MAILBOX, **others: Any) -> DesktopSpec:
    """Return an exercise in the mailbox."""
    return exercise(*goals, world=world, **others)


MAIL_SAMPLES = {
    "door": mail_exercise(SIGN_IN, READ, SIGN_OUT),
    "to all": mail_exercise(BEGIN_REPLY_ALL, REPLY_ALL),
    "to one": mail_exercise(BEGIN_REPLY, REPLY),
    "copy": mail_exercise(COPY, SEND_COPY),
    "hidden copy": mail_exercise(HIDDEN_COPY, SEND_HIDDEN),
    "file": mail_exercise(ATTACH, SEND_FILE),
    "files": mail_exercise(OPEN, SAVE, SEND_SAVED, FORWARD),
    "tidy": mail_exercise(MOVE, UNWANTED, RESTORE, FIND, DELETE),
    "drafts": mail_exercise(KEEP, DRAFTS, GO_ON, SEND_DRAFT),
    "other look": mail_exercise(SIGN_IN, FIND, OPEN, MOVE, SEND_HIDDEN, SEND_FILE, SIGN_OUT, skin="other"),
}
