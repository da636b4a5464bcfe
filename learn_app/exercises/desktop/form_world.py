"""What an author writes about a form on a web site."""

from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec import field as renamed

from learn_app.exercises.desktop.people import Slug, Words

Rule = Literal["capital", "small", "digit", "sign"]

FieldType = Literal[
    "text", "number", "date", "password", "radio", "checkbox", "list", "file", "robot", "letters", "pictures"
]

TEXT_TYPES = ("text", "number", "date", "password", "letters")
"""The types of field that one types into."""


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer of a radio group or drop-down list, or one picture of a captcha.

    A picture has a ``pictogram``, and is ``right`` when it is one of those to choose.
    """

    id: Slug
    text: Words
    pictogram: str = ""
    right: bool = False


class Field(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question of a form.

    Types: what one types (``text``, ``number``, ``date``, ``password``), what one chooses (``radio``,
    ``checkbox``, ``list``), a ``file`` from the disk, and three ways to show that one is a person:
    ``robot`` (a box to tick), ``letters`` (to copy), ``pictures`` (to choose).
    """

    id: Slug
    type: FieldType = "text"
    check: Literal["phone", "email", "postcode"] | None = None
    label: Words
    help: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    least: int | None = None
    """Of a number."""
    most: int | None = None
    calendar: Annotated[str, Meta(pattern=r"^(|(0[1-9]|1[0-2])/[0-9]{4})$")] = ""
    """Of a date: the month, such as ``09/2027``, in which its calendar opens; "" for no calendar."""
    typing: bool = True
    """Of a date: whether it may be typed, too."""
    length: Annotated[int, Meta(ge=1, le=30)] = 8
    """Of a password: how many characters it needs."""
    needs: tuple[Rule, ...] = ("capital", "digit")
    """Of a password: what must stand in it."""
    never: tuple[Words, ...] = ()
    """Of a password: words that everybody would guess."""
    same_as: str = ""
    """The field whose value is to be written once more."""
    letters: tuple[Annotated[str, Meta(pattern=r"^[A-Z0-9]{3,8}$")], ...] = ()
    """What is to be copied: the first ones, then the others when these were hard to read."""
    accepts: tuple[Literal["pdf", "picture", "text"], ...] = ("pdf",)
    """Of a file."""
    heaviest: Annotated[int, Meta(ge=1)] = 2000
    """Of a file, in kilobytes."""


class FormStep(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One page of a form."""

    title: Words
    fields: Annotated[tuple[Field, ...], Meta(min_length=1, max_length=12)]


class CodeSpec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A code that confirms who sends the form. ``sender`` is a person's id for an e-mail, else a name."""

    by: Literal["sms", "email"] = "sms"
    sender: Words = renamed(name="from")
    digits: Annotated[int, Meta(ge=4, le=8)] = 6
    text: Words
    """What the message says; ``{code}`` stands for the code."""
    subject: str = ""


class DraftSpec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A draft that was saved before the exercise begins."""

    values: dict[str, str]
    step: Annotated[int, Meta(ge=1, le=8)] = 1


class SessionSpec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the site stops waiting: on coming to a step (from 1), since no clock runs here."""

    warns_at: Annotated[int, Meta(ge=1, le=9)] | None = None
    """There it asks whether one is still there. Who goes on without an answer is logged out."""
    ends_at: Annotated[int, Meta(ge=1, le=9)] | None = None
    """There it logs out, once."""
    is_over: bool = False
    """Whether one is logged out at the start."""


class WebForm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A form in steps, then a summary, a code to copy, a receipt."""

    title: Words
    steps: Annotated[tuple[FormStep, ...], Meta(min_length=1, max_length=8)]
    summary: bool = True
    """Whether one reads all over before it is sent."""
    code: CodeSpec | None = None
    receipt: str = ""
    """What is said in the end."""
    number: bool = True
    """Whether the receipt has a number; after a log-in it has none."""
    receipt_file: str = ""
    """Name of the PDF to keep; "" for none."""
    submit: str = ""
    """What the last button says, such as « Se connecter »; "" for the usual word."""
    drafts: bool = False
    """Whether one can save what was written so far."""
    draft: DraftSpec | None = None
    filled: dict[str, str] = {}
    """What stands in it at the start. What is wrong there is marked, as if one had tried to go on."""
    session: SessionSpec | None = None

    def page_of(self, field_id: str) -> int:
        """Return the number of the step (from 0) that holds the field, or -1."""
        for i, step in enumerate(self.steps):
            if any(f.id == field_id for f in step.fields):
                return i
        return -1

    def field(self, field_id: str) -> Field | None:
        """Return a field by its id."""
        return next((f for step in self.steps for f in step.fields if f.id == field_id), None)
