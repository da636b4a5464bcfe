"""The door of the mailbox: signing in with address and password, signing out."""

from dataclasses import replace

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercise_api.matching import canonical, loose
from learn_app.exercises.desktop.mailbox import Mail
from learn_app.exercises.desktop.world import Scene

CODES = frozenset({
    "missing-login", "incomplete-login", "unknown-login", "missing-password", "password-case",
    "wrong-password",
})  # fmt: skip
TEXTS = ("mail.address", "mail.password")
TARGETS = (*TEXTS, "mail.show-password", "mail.sign-in")
"""All that is on show before one is in."""

_LONGEST = 200


def filled(mail: Mail, target: str, text: str) -> Mail:
    """Return the mailbox after a field was written."""
    address, password = mail.login
    match target:
        case "mail.address":
            return replace(mail, login=(text[:_LONGEST], password), notice="")
        case "mail.password":
            return replace(mail, login=(address, text[:_LONGEST]), notice="")
    return mail


def act(scene: Scene, mail: Mail, target: str) -> tuple[Mail, Feedback]:
    """Return the mailbox after a click at the door."""
    match target:
        case "mail.show-password":
            return replace(mail, shows_password=not mail.shows_password), NEUTRAL
        case "mail.sign-in":
            code = find_fault(scene, mail)
            if code:
                return mail, mistake(code)
            return replace(
                mail, is_signed_in=True, login=("", ""), shows_password=False, notice="signed-in"
            ), NEUTRAL
    return mail, NEUTRAL


def is_address_of_owner(scene: Scene, address: str) -> bool:
    """Tell whether this is the address whose mailbox it is."""
    return loose(address) == loose(scene.world.owner.email)


def find_fault(scene: Scene, mail: Mail) -> str:
    """Return the code of what is wrong with address and password, or ""."""
    address, password = mail.login
    wanted = canonical(scene.world.mailbox.password)
    if not address.strip():
        return "missing-login"
    if "@" not in address:
        return "incomplete-login"
    if not is_address_of_owner(scene, address):
        return "unknown-login"
    if not password:
        return "missing-password"
    if canonical(password) == wanted:
        return ""
    return "password-case" if canonical(password).casefold() == wanted.casefold() else "wrong-password"


def signed_out(mail: Mail) -> Mail:
    """Return the mailbox closed; what is in it stays as it is."""
    return replace(
        mail, is_signed_in=False, folder="inbox", open="", search="", asks="", draft=None, notice="signed-out"
    )
