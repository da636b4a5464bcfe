"""What an author writes about the mailbox."""

from typing import Literal

from msgspec import Struct
from msgspec import field as renamed

from learn_app.exercises.desktop.people import OWNER, Slug

Folder = Literal["inbox", "sent", "trash", "junk"]


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
