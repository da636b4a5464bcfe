"""From one page of a form to another: forward, back, refused, logged out."""

from dataclasses import replace

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercises.desktop.form import Form, is_filling, page_errors, page_kind
from learn_app.exercises.desktop.form_values import ABSENCES, PROBLEMS
from learn_app.exercises.desktop.form_world import WebForm

CODES = frozenset({"form-invalid", "error-ignored", "session-ended", "session-ignored"}) | {
    f"answer-{problem}" for problem in PROBLEMS - ABSENCES
}


def next_page(asked: WebForm, form: Form) -> tuple[Form, Feedback]:
    """Return the form at its next page, if nothing is wrong on this one."""
    errors = page_errors(asked, form, form.page)
    if errors:
        return refused(asked, form, form.page, errors)
    page = form.page + 1
    return arrived(asked, replace(form, page=page, furthest=max(page, form.furthest), errors=()))


def arrived(asked: WebForm, form: Form) -> tuple[Form, Feedback]:
    """Return the form at its page; there the site may have stopped waiting."""
    session, step = asked.session, form.page + 1
    if session is None or not is_filling(form) or page_kind(asked, form) in ("code", "receipt"):
        return form, NEUTRAL
    if session.ends_at == step and not form.has_ended:
        return replace(expired(form), has_ended=True), Feedback(Verdict.NEUTRAL, "session-ended")
    if session.warns_at == step and not form.has_stayed:
        return replace(form, stage="warned"), NEUTRAL
    return form, NEUTRAL


def turned(asked: WebForm, form: Form, by: int) -> Form:
    """Return the form some pages further or, with less than 0, back: the browser's arrows."""
    page = form.page + by
    if page_kind(asked, form) == "receipt":
        # Back from what was sent, one comes to where it was sent from.
        page = min(page, len(asked.steps) - (not asked.summary))
    return arrived(asked, replace(closed(form), page=page, errors=(), notice=""))[0]


def reloaded(form: Form) -> Form:
    """Return the form after the page was loaded again."""
    return replace(closed(form), errors=(), notice="")


def refused(
    asked: WebForm, form: Form, page: int, errors: tuple[tuple[str, str], ...]
) -> tuple[Form, Feedback]:
    """Return the form at a page with something wrong, and the name of the mistake."""
    is_same = form.refused == form.values
    after = replace(form, page=page, errors=errors, stage="open" if form.stage == "warned" else form.stage)
    wrong_letters = {field_id for field_id, code in errors if code == "letters-wrong"}
    if wrong_letters:
        values = {name: text for name, text in form.values if name not in wrong_letters}
        turns = dict(form.turns)
        turns.update({field_id: turns.get(field_id, 0) + 1 for field_id in wrong_letters})
        after = replace(after, values=tuple(sorted(values.items())), turns=tuple(sorted(turns.items())))
    after = replace(after, refused=after.values)
    field = asked.field(errors[0][0])
    label = field.label if field else ""
    if is_same:
        return after, mistake("error-ignored", field=label)
    if len(errors) == 1 and errors[0][1] not in ABSENCES:
        return after, mistake(f"answer-{errors[0][1]}", field=label)
    return after, mistake("form-invalid", n=len(errors))


def expired(form: Form) -> Form:
    """Return the form once the site has logged out: what was not saved is lost."""
    return replace(emptied(form), stage="expired")


def emptied(form: Form) -> Form:
    """Return the form empty; what outlasts it stays: the draft, and what was sent."""
    return Form(
        draft=form.draft,
        sent=form.sent,
        last=form.last,
        has_stayed=form.has_stayed,
        has_ended=form.has_ended,
        turns=form.turns,
        codes=form.codes,
    )


def closed(form: Form) -> Form:
    """Return the form without an open calendar."""
    return replace(form, calendar="") if form.calendar else form
