"""The two looks of the mailbox: how its parts are called and where they stand. The model is the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from learn_app.exercises.desktop.world import Skin
from learn_app.i18n import N_

Sign = tuple[str, str]
"""A name, marked with ``N_``, and an icon."""


@dataclass(frozen=True)
class MailSkin:
    """One look."""

    folders: Mapping[str, Sign]
    """Folder → its sign, in the order shown; the owner's own ones stand after the inbox or at the end."""
    new: Sign
    actions: Mapping[str, Sign]
    """Target of what is done with an open message → its sign, in the order shown."""
    fields: Mapping[str, str]
    """Field of a message being written → its name."""
    send: Sign
    attach: Sign
    close: Sign
    sign_out: Sign
    search: str
    is_wordless: bool = False
    """Whether what is done with a message are icons alone, in one row above it."""
    is_dark: bool = False
    """Whether the folders stand on a dark ground."""
    has_reader_below: bool = False
    """Whether the message stands below the list, where there is room for both; else beside it."""
    sends_above: bool = False
    """Whether the buttons to send stand above the message; else below it."""


_USUAL = MailSkin(
    folders={
        "inbox": (N_("Inbox"), "inbox"),
        "sent": (N_("Sent"), "send"),
        "drafts": (N_("Drafts"), "file-pencil"),
        "trash": (N_("Trash"), "trash"),
        "junk": (N_("Junk"), "alert-triangle"),
    },
    new=(N_("New"), "pencil"),
    actions={
        "mail.delete": (N_("Delete"), "trash"),
        "mail.move": (N_("Move"), "folder-symlink"),
        "mail.unwanted": (N_("Unwanted"), "alert-triangle"),
        "mail.restore": (N_("Take back"), "arrow-back-up"),
        "mail.destroy": (N_("Delete for good"), "x"),
        "mail.reply": (N_("Reply"), "corner-up-left"),
        "mail.reply-all": (N_("Reply to all"), "corner-up-left-double"),
        "mail.forward": (N_("Forward"), "corner-up-right"),
    },
    fields={
        "mail.to": N_("To"),
        "mail.cc": N_("Cc"),
        "mail.bcc": N_("Bcc"),
        "mail.subject": N_("Subject"),
        "mail.body": N_("Message"),
    },
    send=(N_("Send"), "send"),
    attach=(N_("Attach"), "paperclip"),
    close=(N_("Close"), ""),
    sign_out=(N_("Sign out"), "door-exit"),
    search=N_("Search"),
)

_OTHER = MailSkin(
    folders={
        "inbox": (N_("Inbox folder"), "mail"),
        "drafts": (N_("Unfinished"), "file-pencil"),
        "sent": (N_("Sent items"), "arrow-right"),
        "junk": (N_("Junk mail"), "alert-circle"),
        "trash": (N_("Deleted items"), "trash"),
    },
    new=(N_("New message"), "plus"),
    actions={
        "mail.reply": (N_("Reply"), "corner-up-left"),
        "mail.reply-all": (N_("Reply to all"), "corner-up-left-double"),
        "mail.forward": (N_("Send on"), "corner-up-right"),
        "mail.restore": (N_("Put back"), "arrow-back-up"),
        "mail.move": (N_("File away"), "folder-symlink"),
        "mail.unwanted": (N_("Report as junk"), "alert-circle"),
        "mail.delete": (N_("Remove"), "trash"),
        "mail.destroy": (N_("Erase"), "x"),
    },
    fields={
        "mail.to": N_("Recipients"),
        "mail.cc": N_("Seen copy"),
        "mail.bcc": N_("Hidden copy"),
        "mail.subject": N_("About"),
        "mail.body": N_("Text"),
    },
    send=(N_("Send now"), "arrow-right"),
    attach=(N_("Enclose a file"), "paperclip"),
    close=(N_("Save and close"), ""),
    sign_out=(N_("Log off"), "power"),
    search=N_("Search in all messages"),
    is_wordless=True,
    is_dark=True,
    has_reader_below=True,
    sends_above=True,
)

SKINS: Mapping[Skin, MailSkin] = {"usual": _USUAL, "other": _OTHER}
