"""What an author writes about a form on a web site."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from learn_app.exercises.desktop.people import Slug, Words


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer of a radio group or drop-down list."""

    id: Slug
    text: Words


class Field(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question of a form."""

    id: Slug
    type: Literal["text", "date", "radio", "checkbox", "list"] = "text"
    check: Literal["phone", "email", "postcode"] | None = None
    label: Words
    help: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()


class FormStep(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of a form."""

    title: Words
    fields: Annotated[tuple[Field, ...], Meta(min_length=1, max_length=12)]


class WebForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A form in steps, then a summary, then a receipt."""

    title: Words
    steps: Annotated[tuple[FormStep, ...], Meta(min_length=1, max_length=8)]
    receipt: str = ""

    def page_of(self, field_id: str) -> int:
        """Return the number of the step (from 0) that holds the field, or -1."""
        for i, step in enumerate(self.steps):
            if any(f.id == field_id for f in step.fields):
                return i
        return -1

    def field(self, field_id: str) -> Field | None:
        """Return a field by its id."""
        return next((f for step in self.steps for f in step.fields if f.id == field_id), None)
