"""What an author writes about the telephone."""

from typing import Annotated

from msgspec import Meta, Struct
from msgspec import field as renamed

from learn_app.exercises.desktop.people import Slug, Words


class Sms(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A short message that is on the telephone at the start. ``sender`` is a name or a number."""

    id: Slug
    sender: Words = renamed(name="from")
    when: str = ""
    text: Words
    unread: bool = True


class Telephone(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The telephone that lies beside the computer."""

    messages: Annotated[tuple[Sms, ...], Meta(max_length=12)] = ()
