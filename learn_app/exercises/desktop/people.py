"""The people of a fictional world, and the kinds of words that authors write."""

from typing import Annotated

from msgspec import Meta, Struct

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Meta(min_length=1)]

OWNER = "owner"
"""The person id of the one whose computer it is."""


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
