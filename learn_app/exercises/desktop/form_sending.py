"""Sending a form: the code that confirms it, the receipt, and the file that goes with it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback, mistake
from learn_app.exercises.desktop import mail, phone, picker
from learn_app.exercises.desktop.drive import Item, add
from learn_app.exercises.desktop.form import (
    TRIES,
    Form,
    code_id,
    code_of,
    page_errors,
    pages,
    receipt_id,
    reference,
    with_form,
)
from learn_app.exercises.desktop.form_steps import emptied, expired, refused
from learn_app.exercises.desktop.form_world import CodeSpec, WebForm
from learn_app.exercises.desktop.mail_world import Message

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset({
    "sent-twice", "code-missing", "code-letters", "code-short", "code-long", "code-swapped", "code-wrong",
    "code-old", "code-expired",
})  # fmt: skip

CODE_PROBLEMS = CODES - {"sent-twice"}
"""What can be wrong with a code; shown below its field, too."""

TARGETS = frozenset({"form.submit", "form.send-code", "form.confirm", "form.keep"})

_RECEIPT_SIZE = 90


def act(desk: "Desk", site_id: str, asked: WebForm, form: Form, target: str) -> tuple["Desk", Feedback]:
    """Return the desk after a click on one of ``TARGETS``."""
    match target:
        case "form.submit":
            return _submit(desk, site_id, asked, form)
        case "form.send-code" if asked.code:
            return _send_code(desk, site_id, asked.code, form), NEUTRAL
        case "form.confirm" if asked.code:
            return _confirm(desk, site_id, asked, asked.code, form)
        case "form.keep":
            return _keep(desk, site_id, asked, form), NEUTRAL
    return desk, NEUTRAL


def ask_for_file(desk: "Desk", target: str) -> "Desk":
    """Open the dialog that asks for a file."""
    return picker.ask_to_open(desk, "browser", target)


def with_code(asked: WebForm, form: Form, text: str) -> Form:
    """Return the form with what was typed as the code."""
    is_asked = form.has_code and pages(asked)[min(form.page, len(pages(asked)) - 1)] == "code"
    return replace(form, code=text, code_error="") if is_asked and text != form.code else form


def tried_codes(site_id: str, asked: WebForm, form: Form) -> Sequence[str]:
    """Return what a learner could type as the code: right, mistyped, an old one, nothing."""
    if asked.code is None:
        return ()
    right = code_of(site_id, form.codes, asked.code.digits)
    old = code_of(site_id, form.codes - 1, asked.code.digits)
    return tuple(dict.fromkeys((right, right[:-1], right[::-1], old, "O" + right[1:], "")))


def _submit(desk: "Desk", site_id: str, asked: WebForm, form: Form) -> tuple["Desk", Feedback]:
    if form.stage == "warned":
        return with_form(desk, site_id, expired(form)), mistake("session-ignored")
    for page in range(len(asked.steps)):
        errors = page_errors(asked, form, page)
        if errors:
            after, feedback = refused(asked, form, page, errors)
            return with_form(desk, site_id, after), feedback
    if asked.code:
        page = pages(asked).index("code")
        at_code = replace(form, page=page, errors=(), has_code=False, code="", code_error="", tries=0)
        return with_form(desk, site_id, at_code), NEUTRAL
    return _sent(desk, site_id, asked, form)


def _sent(desk: "Desk", site_id: str, asked: WebForm, form: Form) -> tuple["Desk", Feedback]:
    is_again = form.sent > 0 and form.values == form.last
    after = replace(
        emptied(form), page=len(pages(asked)) - 1, values=form.values, last=form.values, sent=form.sent + 1
    )
    return with_form(desk, site_id, after), mistake("sent-twice") if is_again else NEUTRAL


def _send_code(desk: "Desk", site_id: str, code: CodeSpec, form: Form) -> "Desk":
    number = form.codes + 1
    digits = code_of(site_id, number, code.digits)
    text = code.text.replace("{code}", digits)
    after = replace(form, codes=number, has_code=True, tries=0, code="", code_error="")
    after_form = with_form(desk, site_id, after)
    if code.by == "sms":
        return phone.deliver(after_form, phone.Text(code_id(site_id), code.sender, text))
    message = Message(
        id=code_id(site_id), sender=code.sender, subject=code.subject or code.sender, unread=True, body=text
    )
    return mail.deliver(after_form, message)


def _confirm(
    desk: "Desk", site_id: str, asked: WebForm, code: CodeSpec, form: Form
) -> tuple["Desk", Feedback]:
    problem = _code_problem(site_id, code, form)
    if not problem:
        return _sent(desk, site_id, asked, form)
    is_counted = problem in ("code-wrong", "code-swapped")
    after = replace(form, code_error=problem, tries=form.tries + is_counted)
    return with_form(desk, site_id, after), mistake(problem)


def _code_problem(site_id: str, code: CodeSpec, form: Form) -> str:
    written = "".join(c for c in form.code if not c.isspace() and c not in "-.")
    right = code_of(site_id, form.codes, code.digits)
    if form.tries >= TRIES:
        return "code-expired"
    if not written:
        return "code-missing"
    if written == right:
        return ""
    if not written.isdecimal():
        return "code-letters"
    if len(written) != code.digits:
        return "code-short" if len(written) < code.digits else "code-long"
    if any(written == code_of(site_id, number, code.digits) for number in range(1, form.codes)):
        return "code-old"
    return "code-swapped" if sorted(written) == sorted(right) else "code-wrong"


def _keep(desk: "Desk", site_id: str, asked: WebForm, form: Form) -> "Desk":
    number = reference(site_id, form)
    item_id = f"{receipt_id(site_id)}-{form.sent}"
    name = asked.receipt_file.removesuffix(".pdf") + ".pdf"
    text = f"{asked.title}\n\n{asked.receipt}\n\n{number}"
    item = Item(item_id, name, "pdf", "downloads", _RECEIPT_SIZE, text, "receipt", source=receipt_id(site_id))
    drive, _ = add(desk.drive, item)
    return with_form(replace(desk, drive=drive), site_id, replace(form, notice="kept"))
