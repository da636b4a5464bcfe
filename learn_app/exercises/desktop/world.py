"""The fictional world: what its file says, and what the apps and goals share of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal

from msgspec import Struct

from learn_app.exercises.desktop.addresses import Web
from learn_app.exercises.desktop.drive import Drive
from learn_app.exercises.desktop.drive_world import File, Stick, find_path
from learn_app.exercises.desktop.mail_world import Mailbox, Message
from learn_app.exercises.desktop.notes_world import Note
from learn_app.exercises.desktop.people import OWNER, Card, Person, Words
from learn_app.exercises.desktop.phone_world import Telephone
from learn_app.exercises.desktop.question import Question
from learn_app.exercises.desktop.search import Index
from learn_app.exercises.desktop.site_world import SearchEngine, Site

Skin = Literal["usual", "other"]
"""How mailbox and browser look: as in the lessons, or as the learner has not seen them yet."""


class World(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """Who writes to whom, which sites and which files exist."""

    owner: Person
    people: dict[str, Person] = {}
    cards: dict[str, Card] = {}
    messages: tuple[Message, ...] = ()
    mailbox: Mailbox = Mailbox()
    sites: dict[str, Site] = {}
    search: SearchEngine = SearchEngine()
    files: tuple[File, ...] = ()
    stick: Stick = "none"
    """The USB stick at the start; one with files on it is plugged in, whatever stands here."""
    new_folder: Words = "Nouveau dossier"
    """How a folder is called that was just made."""
    note: Note | None = None
    phone: Telephone | None = None
    skin: Skin = "usual"

    def person(self, person_id: str) -> Person | None:
        """Return a person by id; ``owner`` is the mailbox's owner."""
        return self.owner if person_id == OWNER else self.people.get(person_id)

    def message(self, message_id: str) -> Message | None:
        """Return a message of the start by its id."""
        return next((m for m in self.messages if m.id == message_id), None)

    @cached_property
    def web(self) -> Web:
        """The pages of all sites, by their addresses; worked out once."""
        return Web(self.sites, self.search)

    @cached_property
    def index(self) -> Index:
        """What the search engine knows of the pages; worked out once."""
        return Index(self.web)


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
    drive: Drive = field(default_factory=Drive)
    """The disk as it is at the start."""
    needed_files: frozenset[str] = frozenset()
    """Ids of the files and folders that the present goal, or a later one, cannot do without."""
    has_windows: bool = False
    """Whether there is a desktop with windows; else one app fills the frame, with tabs above."""
    skin: Skin = "usual"
    """How mailbox and browser look; the model is the same."""
    needed: frozenset[str] = frozenset()
    """The messages that the present goal and those after it need: none of them is lost for good."""
    tabs: tuple[str, ...] = ()
    """The addresses open in the browser at the start, the one in front first; "" is an empty tab."""
    question: Question | None = None
    """What the present goal asks the learner to find out, or None."""
    wanted_places: frozenset[tuple[str, str]] = frozenset()
    """(message, folder) that any goal wants: who tidies up in another order makes no mistake."""
    is_signed_out: bool = False
    """Whether the mailbox is closed at the start: one has to sign in first."""
    letters: dict[tuple[str, str, bool], Any] = field(default_factory=dict, compare=False)
    """The world's messages as the mailbox showed them before, by id, folder, and whether they are unread."""
    found: dict[str, str] = field(default_factory=dict, compare=False)
    """What ``file_id`` found before: worked out once for each path."""

    def file_id(self, path: str) -> str:
        """Return the id of what stands at a path (``Documents/Factures``) at the start, or ""."""
        if path not in self.found:
            self.found[path] = find_path(self.drive, path)
        return self.found[path]
