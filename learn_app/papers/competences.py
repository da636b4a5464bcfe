"""The names of the competences that lessons train, in the references that trainers and employers use."""

from collections.abc import Iterable
from typing import NamedTuple

from learn_app.content.model import Competences
from learn_app.i18n import N_, Translator

REFERENCES = {
    "dlgf": N_("DLGF (UNESCO)"),
    "digcomp": N_("DigComp 2.2 (European Union)"),
    "pix": "Pix",
    "coop": N_("La Coop"),
}
"""Field of ``Competences`` → the reference's name."""

_NAMES = {
    "dlgf": {
        "0.1": N_("Physical operations of digital devices"),
        "0.2": N_("Software operations in digital devices"),
    },
    "digcomp": {
        "1.1": N_("Browsing, searching and filtering data, information and digital content"),
        "1.2": N_("Evaluating data, information and digital content"),
        "1.3": N_("Managing data, information and digital content"),
        "2.1": N_("Interacting through digital technologies"),
        "2.2": N_("Sharing through digital technologies"),
        "2.3": N_("Engaging citizenship through digital technologies"),
        "2.4": N_("Collaborating through digital technologies"),
        "2.5": N_("Netiquette"),
        "2.6": N_("Managing digital identity"),
        "3.1": N_("Developing digital content"),
        "4.1": N_("Protecting devices"),
        "4.2": N_("Protecting personal data and privacy"),
        "4.3": N_("Protecting health and well-being"),
        "5.1": N_("Solving technical problems"),
    },
    "pix": {
        "1.1": N_("Carrying out searches and keeping informed"),
        "1.2": N_("Managing data"),
        "1.3": N_("Processing data"),
        "2.1": N_("Interacting"),
        "2.2": N_("Sharing and publishing"),
        "2.3": N_("Collaborating"),
        "2.4": N_("Fitting into the digital world"),
        "3.1": N_("Developing text documents"),
        "4.1": N_("Securing the digital environment"),
        "4.2": N_("Protecting personal data and privacy"),
        "4.3": N_("Protecting health, well-being and the environment"),
    },
    "coop": {
        "PrendreEnMainDuMateriel": N_("Getting to know the equipment"),
        "NavigationSurInternet": N_("Browsing the internet"),
        "Email": N_("E-mails"),
        "GereSesContenusNumeriques": N_("Managing one’s digital content"),
        "SecuriteNumerique": N_("Digital security"),
        "AideAuxDemarchesAdministratives": N_("Help with administrative procedures"),
    },
}


class Competence(NamedTuple):
    """One competence: the reference's name, the code in it, and what it is called there."""

    reference: str
    code: str
    name: str


def name_theme(code: str, translator: Translator) -> str:
    """Return what a theme of La Coop is called; the code itself where it is unknown."""
    known = _NAMES["coop"].get(code)
    return translator.gettext(known) if known else code


def gather(all_: Iterable[Competences], translator: Translator) -> tuple[Competence, ...]:
    """Return each competence once, by reference and code, without the themes of La Coop.

    A code that has no name here is kept: an author may use another one of the same reference.
    """
    lists = list(all_)
    found = []
    for field in ("dlgf", "digcomp", "pix"):
        reference = translator.gettext(REFERENCES[field])
        for code in sorted({code for one in lists for code in getattr(one, field)}):
            name = _NAMES[field].get(code, "")
            found.append(Competence(reference, code, translator.gettext(name)))
    return tuple(found)
