"""The ready-made course: six sessions of two hours, as digital mediators hold them.

Mouse, keyboard, windows and files, internet, e-mails, and forms to end with. A trainer begins with it
and changes it for each group.
"""

from collections.abc import Mapping

from learn_app.content.catalog import Catalog
from learn_app.i18n import N_
from learn_app.training.cohorts import Plan

READY_MADE: tuple[tuple[str, ...], ...] = (
    (
        "ordi/elements",
        "ordi/s-installer",
        "souris/bouger",
        "souris/formes",
        "souris/clic",
        "souris/molette",
        "souris/double-clic",
        "souris/clic-droit",
        "souris/glisser",
        "souris/bilan",
    ),
    (
        "clavier/zones",
        "clavier/zone-de-texte",
        "clavier/majuscules",
        "clavier/accents",
        "clavier/circonflexe",
        "clavier/chiffres",
        "clavier/altgr",
        "clavier/bilan",
    ),
    (
        "ordi/allumer-eteindre",
        "souris/selectionner",
        "clavier/raccourcis",
        "bureau/fenetres",
        "bureau/dossiers",
        "bureau/enregistrer",
        "bureau/corbeille",
        "bureau/cle-usb",
    ),
    (
        "internet/adresse",
        "internet/onglets",
        "internet/chercher",
        "internet/telecharger",
        "internet/cookies",
        "internet/fiable",
    ),
    (
        "mail/adresse",
        "mail/connexion",
        "mail/lire",
        "mail/ecrire",
        "mail/repondre",
        "mail/piece-jointe",
        "mail/indesirables",
        "mail/bilan",
        "securite/hameconnage",
    ),
    (
        "formulaire/texte",
        "formulaire/date",
        "formulaire/choix",
        "formulaire/mot-de-passe",
        "formulaire/code",
        "formulaire/document",
        "formulaire/erreur",
        "formulaire/bilan",
        "securite/jamais",
    ),
)
"""``module/lesson`` of each session."""

SKILLS: Mapping[str, str] = {
    "allumer": N_("Switches the computer on and off properly"),
    "brancher": N_("Plugs in the mains, the mouse and the screen"),
    "son": N_("Sets the sound and the brightness of the screen"),
    "cle-usb": N_("Plugs in a real USB stick and takes it out properly"),
    "imprimer": N_("Prints a page"),
    "telephone": N_("Brings a photo from the telephone to the computer"),
    "boite-mail": N_("Signs in to their own mailbox"),
    "demarche": N_("Signs in to an official site of their own"),
}
"""What no exercise shows and a trainer attests: code → what one does. The codes are in facts, for ever."""


def ready_made(catalog: Catalog) -> Plan:
    """Return the ready-made course, with the lessons that there are on this computer."""
    return tuple(
        tuple(
            (entry.module, entry.id)
            for name in session
            if (entry := catalog.lesson_entry(*name.split("/"))) is not None and entry.is_available
        )
        for session in READY_MADE
    )
