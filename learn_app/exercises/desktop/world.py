"""The fictional world: what its file says, and what the apps and goals share of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec import field as renamed

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Meta(min_length=1)]
Folder = Literal["inbox", "sent", "trash", "junk"]

OWNER = "owner"
"""The person id of the mailbox's owner."""


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fictional person."""

    name: Words
    email: Words


class CardLine(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a card. ``id`` is that of the form's field it answers."""

    id: Slug
    label: Words
    value: Words


class Card(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the learner copies from: the data of a fictional person."""

    title: Words
    lines: Annotated[tuple[CardLine, ...], Meta(min_length=1, max_length=10)]


class Message(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An e-mail that is there at the start. ``sender`` and ``to`` are ids of people."""

    id: Slug
    sender: str = renamed(name="from")
    to: str = OWNER
    subject: str
    when: str = ""
    folder: Folder = "inbox"
    unread: bool = False
    body: str


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


class Site(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A web site: a form in steps, then a summary, then a receipt."""

    title: Words
    address: Words
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


class World(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who writes to whom, and which sites exist."""

    owner: Person
    people: dict[str, Person] = {}
    cards: dict[str, Card] = {}
    messages: tuple[Message, ...] = ()
    sites: dict[str, Site] = {}

    def person(self, person_id: str) -> Person | None:
        """Return a person by id; ``owner`` is the mailbox's owner."""
        return self.owner if person_id == OWNER else self.people.get(person_id)

    def message(self, message_id: str) -> Message | None:
        """Return a message of the start by its id."""
        return next((m for m in self.messages if m.id == message_id), None)


@dataclass(frozen=True)
class Scene:
    """The world as one exercise uses it: what every app and goal is given.

    Two tables of form values by site and field: ``answers`` is what the goals up to the present
    one ask for, ``wanted`` adds what the later ones will. ``card`` is the card on show, or "".
    """

    world: World
    site: str = ""
    """The site that the browser shows; "" when the world has none."""
    answers: Mapping[tuple[str, str], str] = field(default_factory=dict)
    wanted: Mapping[tuple[str, str], str] = field(default_factory=dict)
    card: str = ""
    writing: tuple[str, str] = ("new", "")
    """The message that the present goal is about to write: mode and message of its draft."""
