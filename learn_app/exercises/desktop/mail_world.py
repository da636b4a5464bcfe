"""What an author writes about the mailbox."""

from functools import lru_cache
from typing import Annotated

from msgspec import Meta, Struct
from msgspec import field as renamed

from learn_app.exercises.desktop.people import OWNER, Slug, Words

FOLDERS = ("inbox", "sent", "drafts", "trash", "junk")
"""The folders that every mailbox has, by id."""


class EnclosedFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file that comes with a message. What it is follows from the ending of its name."""

    name: Words
    size: Annotated[int, Meta(ge=0, le=100_000_000)] | None = None
    """In kilobytes."""
    text: str = ""
    """What one reads when it is opened: plain text."""
    pictogram: str = ""
    """What one sees when it is opened."""
    dangerous: bool = False
    """Whether opening it is unwise: then it is told, and nothing opens."""


class Link(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A button in a message that leads to a false site: clicking on it is unwise, and told."""

    text: Words
    address: Words
    """Where it would lead."""


class Message(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An e-mail that is there at the start.

    ``from`` is the id of a person; ``to`` and ``cc`` are ids separated by commas. One by the owner in
    the folder ``drafts`` is a draft, to go on with.
    """

    id: Slug
    sender: str = renamed(name="from")
    to: str = OWNER
    cc: str = ""
    subject: str
    when: str = ""
    folder: str = "inbox"
    unread: bool = False
    body: str
    attachments: tuple[EnclosedFile, ...] = ()
    link: Link | None = None


class Mailbox(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the mailbox is set up."""

    password: str = ""
    """With one, there is a way to sign out, and to sign in with the owner's address.

    An exercise whose first goal in the mailbox is to sign in begins before the closed door.
    """
    signed_in: bool = True
    """Whether the mailbox is open at the start, whatever the goals are."""
    contacts: str = ""
    """Ids of people, separated by commas: the address book."""
    folders: dict[Slug, Words] = {}
    """Id → name of the owner's own folders, to move messages to."""
    secrets: tuple[Words, ...] = ()
    """What must never be written in an e-mail, besides the password: the number of a bank card."""


@lru_cache(maxsize=256)
def ids(text: str) -> tuple[str, ...]:
    """Return the ids in a list separated by commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())
