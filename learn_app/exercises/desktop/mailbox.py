"""The fictional mailbox at one moment: its messages, those begun and those sent. Pure data."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from zlib import crc32

from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.drive import Item, Kind, stem
from learn_app.exercises.desktop.drive_world import default_size, kind_of
from learn_app.exercises.desktop.mail_address import addressees, known_person, recipients
from learn_app.exercises.desktop.mail_world import FOLDERS, EnclosedFile, Message, ids
from learn_app.exercises.desktop.people import OWNER, Person
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

Mode = Literal["new", "reply", "reply-all", "forward"]

GONE = "gone"
"""The folder of messages that were deleted for good: it is never shown."""

_LONGEST_NAME = 120
_SEARCHED = 20_000
"""So many characters of a message are looked through."""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes with a message: a copy, whatever becomes of the one on the disk."""

    name: str
    kind: Kind
    size: int
    """In kilobytes."""
    text: str = ""
    pictogram: str = ""
    is_dangerous: bool = False
    file: str = ""
    """Id of the file on the disk that it is a copy of, if it was attached from there."""

    def is_copy_of(self, item: Item) -> bool:
        """Tell whether a file on the disk holds the same, whatever its name."""
        if self.file and self.file in (item.id, item.source):
            return True
        return self._contents == (item.kind, item.size, item.text, item.pictogram)

    def is_same_as(self, other: "Enclosure") -> bool:
        """Tell whether another one holds the same, whatever its name."""
        return bool(self.file and self.file == other.file) or self._contents == other._contents

    @property
    def origin(self) -> str:
        """What a file saved from it is a copy of, as ``Item.source`` says."""
        if self.file:
            return self.file
        words = "|".join(str(part) for part in (loose(self.name), *self._contents))
        return f"enclosed-{crc32(words.encode()):08x}"

    @property
    def _contents(self) -> tuple[str, int, str, str]:
        return self.kind, self.size, self.text, self.pictogram


@dataclass(frozen=True, slots=True)
class Draft:
    """A message being written, or sent. ``about`` is the message that it answers or forwards."""

    mode: Mode = "new"
    about: str = ""
    to: str = ""
    subject: str = ""
    body: str = ""
    cc: str = ""
    bcc: str = ""
    enclosed: tuple[Enclosure, ...] = ()
    has_copies: bool = False
    """Whether the fields Cc and Cci are on show."""
    is_warned: bool = False
    """Whether it was told that a file is spoken of and none is enclosed."""


@dataclass(frozen=True, slots=True)
class Mail:
    """The mailbox at one moment."""

    folder: str = "inbox"
    open: str = ""
    """The message being read; "" for none."""
    places: tuple[tuple[str, str], ...] = ()
    """(message, folder) of the messages that were moved, sorted."""
    opened: frozenset[str] = frozenset()
    """The messages that the learner opened."""
    draft: Draft | None = None
    """The message being written: it stands in the place of the list."""
    kept: tuple[Draft, ...] = ()
    """Drafts put aside: they are in the folder of drafts. An answer begun again is taken up."""
    sent: tuple[Draft, ...] = ()
    arrived: tuple[Message, ...] = ()
    """Messages that came since the start, the newest first."""
    notice: str = ""
    """What just happened, to be said in a line: sent, deleted, restored, kept…"""
    asks: Literal["", "move", "destroy", "to", "cc", "bcc"] = ""
    """What is asked in front: where to move, whether to delete for good, which person to write to."""
    search: str = ""
    """What is looked for; "" shows the folder."""
    is_signed_in: bool = True
    login: tuple[str, str] = ("", "")
    """Address and password as they are being written."""
    shows_password: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A message as it is shown, be it of the world or written by the learner."""

    id: str
    person: Person
    """Who wrote it; or to whom, when the learner did."""
    subject: str
    when: str
    body: str
    folder: str
    is_mine: bool
    is_unread: bool = False
    to: tuple[Person, ...] = ()
    cc: tuple[Person, ...] = ()
    enclosed: tuple[Enclosure, ...] = ()

    @property
    def others(self) -> tuple[Person, ...]:
        """Everybody else who was written to, besides the owner's own address."""
        return tuple(one for one in (*self.to, *self.cc) if one != self.person)


def start(scene: Scene) -> Mail:
    """Return the mailbox as it first opens."""
    drafts = (m for m in scene.world.messages if is_draft(m))
    return Mail(
        kept=tuple(_draft_of(scene, message) for message in drafts),
        is_signed_in=not scene.is_signed_out,
    )


def is_draft(message: Message) -> bool:
    """Tell whether a message of the world is a draft to go on with."""
    return message.folder == "drafts" and message.sender == OWNER


def letters(scene: Scene, mail: Mail) -> tuple[Letter, ...]:
    """Return every message there is, the learner's own first, newest first."""
    places = dict(mail.places)
    begun = (_own_letter(scene, f"draft.{i}", d, "drafts") for i, d in enumerate(mail.kept))
    sent = (
        _own_letter(scene, letter_id, d, places.get(letter_id, "sent"))
        for letter_id, d in ((f"sent.{i + 1}", d) for i, d in enumerate(mail.sent))
    )
    arrived = (
        letter_of(scene, m, places.get(m.id, m.folder), m.unread and m.id not in mail.opened)
        for m in mail.arrived
    )
    received = (
        _known_letter(scene, m, places.get(m.id, m.folder), m.unread and m.id not in mail.opened)
        for m in scene.world.messages
        if not is_draft(m)
    )
    found = (*reversed(tuple(begun)), *reversed(tuple(sent)), *arrived, *received)
    return tuple(letter for letter in found if letter.folder != GONE)


def _known_letter(scene: Scene, message: Message, folder: str, is_unread: bool) -> Letter:
    """Return a message of the world as it is shown; worked out once, for the checker asks very often."""
    key = (message.id, folder, is_unread)
    known = scene.letters.get(key)
    if not isinstance(known, Letter):
        known = scene.letters[key] = letter_of(scene, message, folder, is_unread)
    return known


def find_letter(scene: Scene, mail: Mail, letter_id: str) -> Letter | None:
    """Return a message by its id; none that is gone for good."""
    if not letter_id:
        return None
    message = scene.world.message(letter_id)
    if message is None or is_draft(message):
        return next((letter for letter in letters(scene, mail) if letter.id == letter_id), None)
    folder = next((place for known, place in mail.places if known == letter_id), message.folder)
    if folder == GONE:
        return None
    return _known_letter(scene, message, folder, message.unread and letter_id not in mail.opened)


def find_message(scene: Scene, mail: Mail, message_id: str) -> Message | None:
    """Return a message of the world, or one that arrived, as its author wrote it."""
    arrived = (m for m in mail.arrived if m.id == message_id)
    return next(arrived, None) or scene.world.message(message_id)


def deliver(desk: "Desk", message: Message) -> "Desk":
    """Let a message arrive, new and unread; one with the same id is replaced."""
    mail = desk.mail
    after = replace(
        mail,
        arrived=(message, *(one for one in mail.arrived if one.id != message.id)),
        places=tuple(place for place in mail.places if place[0] != message.id),
        opened=mail.opened - {message.id},
        open="" if mail.open == message.id else mail.open,
    )
    return replace(desk, mail=after)


def is_shown(mail: Mail, letter: Letter) -> bool:
    """Tell whether the list has the message: it is in the folder, or found by the search."""
    if mail.search.strip():
        return finds(mail.search, letter)
    return letter.folder == mail.folder


def finds(search: str, letter: Letter) -> bool:
    """Tell whether all the words looked for stand in the message, be it as parts of longer ones."""
    names = " ".join(enclosed.name for enclosed in letter.enclosed)
    parts = (letter.person.name, letter.subject, names, letter.body)
    text = _searchable(*(part[:_SEARCHED] for part in parts))
    words = loose(search).split()
    return bool(words) and all(word in text for word in words)


def folders(scene: Scene) -> tuple[str, ...]:
    """Return the ids of all folders, in their order."""
    return (*FOLDERS, *scene.world.mailbox.folders)


def enclosure(file: EnclosedFile) -> Enclosure:
    """Return the file of a message of the world."""
    kind = kind_of(file.name)
    size = default_size(kind) if file.size is None else file.size
    before = stem(file.name)
    name = before[:_LONGEST_NAME] + file.name[len(before) :][:10]
    return Enclosure(name, kind, size, file.text, file.pictogram, file.dangerous)


def letter_of(scene: Scene, message: Message, folder: str, is_unread: bool) -> Letter:
    """Return a message of the world as it is shown."""
    world = scene.world
    is_mine = message.sender == OWNER
    to = tuple(known_person(world, person_id) for person_id in ids(message.to))
    return Letter(
        id=message.id,
        person=(to or (world.owner,))[0] if is_mine else known_person(world, message.sender),
        subject=message.subject,
        when=message.when,
        body=message.body,
        folder=folder,
        is_mine=is_mine,
        is_unread=is_unread,
        to=tuple(one for one in to if one != world.owner),
        cc=tuple(known_person(world, one) for one in ids(message.cc) if one != OWNER),
        enclosed=tuple(enclosure(file) for file in message.attachments),
    )


def _own_letter(scene: Scene, letter_id: str, draft: Draft, folder: str) -> Letter:
    to = addressees(scene.world, draft.to)
    names = ", ".join(one.name for one in to)
    all_of_them = Person(name=names or "…", email=", ".join(recipients(scene.world, draft.to)) or "…")
    return Letter(
        id=letter_id,
        person=to[0] if len(to) == 1 else all_of_them,
        subject=draft.subject,
        when="",
        body=draft.body,
        folder=folder,
        is_mine=True,
        cc=addressees(scene.world, draft.cc),
        enclosed=draft.enclosed,
    )


def _draft_of(scene: Scene, message: Message) -> Draft:
    def listed(people: str) -> str:
        return ", ".join(known_person(scene.world, one).email for one in ids(people))

    return Draft(
        to=listed(message.to) if message.to != OWNER else "",
        cc=listed(message.cc),
        subject=message.subject,
        body=message.body.rstrip(),
        enclosed=tuple(enclosure(file) for file in message.attachments),
        has_copies=bool(message.cc),
    )


@lru_cache(maxsize=256)
def _searchable(*texts: str) -> str:
    return loose(" ".join(texts))
