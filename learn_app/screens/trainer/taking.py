"""What is on a stick, before anything of it is taken."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from learn_app.errors import (
    FileHasNoRoom,
    FileNotWritten,
    FileUnreadable,
    LearnAppError,
    StickFull,
    StickNotWritten,
    StickUnreadable,
)
from learn_app.progress.export import ENDING, PREFIX
from learn_app.progress.incoming import read_incoming
from learn_app.progress.merge import Person, preview
from learn_app.progress.records import Learner
from learn_app.screens.avatars import Avatar
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.trainer.glance import name_of
from learn_app.widgets.card import Card
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_MOST_PEOPLE = 40
_ON_A_STICK: dict[type[LearnAppError], type[LearnAppError]] = {
    FileHasNoRoom: StickFull,
    FileNotWritten: StickNotWritten,
    FileUnreadable: StickUnreadable,
}


def of_stick(error: LearnAppError) -> LearnAppError:
    """Return what an error about a file is called when the file is on a stick, which may be out by now."""
    named = _ON_A_STICK.get(type(error))
    return named(**error.values) if named else error


class Found(NamedTuple):
    """What the files on a stick would bring."""

    files: tuple[Path, ...]
    """Those that can be taken."""
    people: tuple[Person, ...]
    rows: int
    erased: tuple[str, ...]
    """Names of people of this computer who were erased on another one."""
    errors: tuple[LearnAppError, ...]
    """Why the other files cannot be taken."""


def look_through(context: Context, stick: Path) -> Found:
    """Read all files of the program on a stick; nothing is changed."""
    store = context.store
    files: list[Path] = []
    people: dict[str, Person] = {}
    errors: list[LearnAppError] = []
    rows = 0
    erased: set[str] = set()
    for path in sorted((*stick.glob(f"{PREFIX}*{ENDING}"), *stick.glob("progress.db"))):
        try:
            incoming = read_incoming(path)
            try:
                told = preview(store, incoming)
            finally:
                incoming.close()
        except LearnAppError as error:
            errors.append(of_stick(error))
            continue
        files.append(path)
        rows += told.rows
        erased.update(told.erased)
        for person in told.people:
            # Two files may have the same of somebody: the one with more is told.
            if person.id not in people or people[person.id].attempts < person.attempts:
                people[person.id] = person
    gone = [name_of(one, context) for one in store.learners() if erased & set(store.ids(one.id))]
    return Found(tuple(files), tuple(people.values()), rows, tuple(gone), tuple(errors))


class TakingScreen(Screen):
    """Who is on the stick, what is new of them, and one button that takes it."""

    left = Signal()
    taken = Signal()

    def __init__(self, context: Context, stick: str, found: Found) -> None:
        """``stick`` is its name; there is something to show in ``found``."""
        super().__init__(context)
        px, _ = self.theme.px, self.gettext
        title = _("On the stick “{name}”", name=stick)
        told = (
            _("Nothing is taken until you say so. What is on the stick stays there.")
            if found.rows or found.erased
            else _("All of this is on this computer already.")
        )
        self._said = [title, told]
        self._back = self.button("back", _("Back"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        self._take = self.button("take", _("Take over to this computer"), role="primary")
        self._take.clicked.connect(self.taken)
        self._take.setEnabled(bool(found.rows or found.erased))
        header = row(self._back, None, self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        content, layout = column(spacing=px(14))
        layout.setContentsMargins(px(32), px(8), px(32), px(16))
        layout.addWidget(Text(title, self.theme, 36, BOLD))
        layout.addWidget(Text(told, self.theme, 22, colour="soft_ink"))
        for error in found.errors:
            layout.addWidget(self._warning(error.sentence(context.translator), "retry"))
        if found.erased:
            layout.addWidget(self._warning(self._tell_erased(found.erased), "retry"))
        # Of whom there is something new comes first: nobody reads a hundred names.
        people = sorted(found.people, key=lambda one: (not one.is_new and not one.attempts, not one.is_new))
        for person in people[:_MOST_PEOPLE]:
            layout.addWidget(self._card(person))
        more = len(people) - _MOST_PEOPLE
        if more > 0:
            told = self.ngettext("and {n} more person", "and {n} more people", more)
            layout.addWidget(Text(told, self.theme, 20, colour="soft_ink"))
        layout.addStretch(1)
        footer = row(None, self._take, None)
        footer.setContentsMargins(px(32), px(8), px(32), px(20))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(header)
        outer.addWidget(Scroll(self.theme, content), 1)
        outer.addLayout(footer)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._said)

    def take_focus(self) -> None:  # noqa: D102
        (self._take if self._take.isEnabled() else self._back).setFocus()

    def _tell_erased(self, names: Sequence[str]) -> str:
        return self.ngettext(
            "{names} was erased on another computer, and will be erased here too.",
            "{names} were erased on another computer, and will be erased here too.",
            len(names),
            names=", ".join(names),
        )

    def _warning(self, sentence: str, colour: str) -> Card:
        px = self.theme.px
        card = Card(self.theme, f"{colour}_tint", "", 16)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.addWidget(Text(sentence, self.theme, 20, colour=colour))
        self._said.append(sentence)
        return card

    def _card(self, person: Person) -> Card:
        px = self.theme.px
        name = name_of(Learner(person.id, person.name, person.picture), self.context)
        added = self.ngettext("{n} try to add", "{n} tries to add", person.attempts)
        if person.is_new:
            told = self.gettext("new on this computer") + (f" · {added}" if person.attempts else "")
        else:
            told = added if person.attempts else self.gettext("known here already")
        self._said.append(f"{name}: {told}")
        card = Card(self.theme, radius=16)
        layout = QHBoxLayout(card)
        layout.setContentsMargins(px(20), px(12), px(20), px(12))
        layout.setSpacing(px(16))
        layout.addWidget(Avatar(person.picture, px(48), self.theme), 0, Qt.AlignmentFlag.AlignVCenter)
        words, inner = column(spacing=px(2))
        inner.addWidget(Text(name, self.theme, 22, SEMIBOLD))
        inner.addWidget(Text(told, self.theme, 18, colour="soft_ink"))
        layout.addWidget(words, 1)
        return card
