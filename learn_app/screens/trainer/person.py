"""One person's page: what they tried, what was hard, what is set for them, and what comes next."""

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from learn_app.papers.dates import find_day, name_day
from learn_app.progress.history import read_mistakes, read_sittings
from learn_app.progress.overview import read_overview
from learn_app.progress.records import Learner
from learn_app.progress.results import PersonSummary
from learn_app.screens.avatars import Avatar
from learn_app.screens.fit_card import FitCard
from learn_app.screens.screen import Context, Screen, column, row
from learn_app.screens.trainer.glance import name_of, tell
from learn_app.screens.trainer.group import Tool
from learn_app.screens.trainer.lesson_names import list_titles
from learn_app.screens.trainer.tried import TriedCard, tell_duration
from learn_app.training.cohorts import (
    assigned_to,
    attest,
    attested_of,
    find_cohort,
    unlocked_for,
)
from learn_app.training.course import SKILLS
from learn_app.training.group import Notice, tell_last_visit
from learn_app.training.mistake_kinds import count_kinds
from learn_app.training.placement import find_placed
from learn_app.widgets.button import Button
from learn_app.widgets.card import Card
from learn_app.widgets.choice_buttons import CheckBox
from learn_app.widgets.scroll import Scroll
from learn_app.widgets.text import Text
from learn_app.widgets.theme import BOLD, SEMIBOLD

_MOST_KINDS = 8
"""So many kinds of mistakes are told: the most frequent are what one can work on."""

_MOST_SITTINGS = 20


class PersonScreen(Screen):
    """A page to scroll, the most useful first."""

    left = Signal()
    group_asked = Signal()
    assigned_asked = Signal()
    unlocked_asked = Signal()
    data_asked = Signal()
    secret_asked = Signal()
    changed = Signal()
    """Something was decided here: the page is to be shown anew."""

    def __init__(self, context: Context, learner: Learner, tools: Sequence[Tool] = ()) -> None:
        """Read what is known of ``learner`` now."""
        super().__init__(context)
        px = self.theme.px
        self._learner = learner
        self._facts = context.store.facts(learner.id)
        self._person = read_overview(context.store).get(learner.id, PersonSummary(learner.id))
        self._said: list[str] = []
        content, layout = column(spacing=max(14, px(14)))
        layout.setContentsMargins(px(32), px(4), px(32), px(28))
        layout.addLayout(self._title())
        for part in (*self._needs(), self._plan(), *self._tried(), *self._mistakes(), *self._sittings()):
            layout.addWidget(part)
        layout.addWidget(self._heading(self.gettext("What exercises are made to fit")))
        layout.addWidget(FitCard(context, learner))
        layout.addWidget(self._heading(self.gettext("Seen away from the lessons")))
        layout.addWidget(self._skills())
        layout.addWidget(self._heading(self.gettext("Their data")))
        data = self.button("data", self.gettext("Give or erase what is kept…"), icon="file-pencil")
        data.clicked.connect(self.data_asked)
        layout.addLayout(row(data, None))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._header(tools))
        outer.addWidget(Scroll(self.theme, content), 1)

    def spoken(self) -> str:  # noqa: D102
        return ". ".join(self._said)

    def take_focus(self) -> None:  # noqa: D102
        self._back.setFocus()

    def _header(self, tools: Sequence[Tool]) -> QHBoxLayout:
        px, _ = self.theme.px, self.gettext
        self._back = self.button("back", _("Back to the group"), icon="arrow-left")
        self._back.clicked.connect(self.left)
        self.tools: dict[str, Button] = {}
        """By name: whoever asked for a tool listens to its button."""
        for tool in tools:
            button = self.button(tool.name, tool.text, icon=tool.icon)
            self.tools[tool.name] = button
        if self._learner.secret:
            secret = self.button("secret", _("Take the secret away"), icon="lock")
            secret.clicked.connect(self.secret_asked)
            self.tools["secret"] = secret
        header = row(self._back, None, *self.tools.values(), self.listen_button())
        header.setContentsMargins(px(32), px(18), px(32), px(8))
        return header

    def _title(self) -> QHBoxLayout:
        person, _ = self._person, self.gettext
        name = name_of(self._learner, self.context)
        last = tell_last_visit(person.last_at, time.time(), self.context.translator)
        told = [_("Last visit: {last}", last=last)]
        if person.day:
            told = [
                self.ngettext("{n} day of practice", "{n} days of practice", person.day),
                self.ngettext("{n} sitting", "{n} sittings", person.sittings),
                tell_duration(person.duration_ms, self.context.translator),
                *told,
            ]
        self._said += [name, *told]
        words, layout = column(spacing=0)
        layout.addWidget(Text(name, self.theme, 34, BOLD))
        layout.addWidget(Text(" · ".join(told), self.theme, 20, colour="soft_ink"))
        title = QHBoxLayout()
        title.setSpacing(self.theme.px(20))
        title.addWidget(Avatar(self._learner.picture, self.theme.px(72), self.theme), 0)
        title.addWidget(words, 1)
        return title

    def _needs(self) -> list[QWidget]:
        """Return why this person needs the trainer now."""
        found: list[QWidget] = []
        name = name_of(self._learner, self.context)
        if self._facts.get("raised"):
            sentence = self.gettext("{name} raises a hand. Click when you have been there.", name=name)
            hand = self.button("hand", sentence, pictogram="raised-hand", role="notice", is_left_aligned=True)
            hand.clicked.connect(self._on_hand)
            found.append(hand)
            self._said.append(sentence)
        # One line for each lesson: at the exercise that was tried most, which comes first.
        hardest = {(one.module, one.lesson): one for one in reversed(self._person.struggles)}
        for struggle in sorted(hardest.values(), key=lambda one: -one.tries)[:3]:
            sentence = tell(Notice("stuck", self._learner, struggle), self.context)
            found.append(Text(sentence, self.theme, 20, SEMIBOLD, "retry"))
            self._said.append(sentence)
        return found

    def _plan(self) -> Card:
        """Return the group and the lessons chosen for this person, each with a button to change it."""
        _, catalog = self.gettext, self.context.catalog
        cohort = find_cohort(self.context.store, self._learner.cohort)
        assigned, unlocked = assigned_to(self._facts), unlocked_for(self._facts)
        lines = (
            ("group", _("Group"), cohort.title if cohort else _("No group"), self.group_asked),
            (
                "assigned",
                _("To do first"),
                list_titles(catalog, assigned) or _("No lesson"),
                self.assigned_asked,
            ),
            (
                "unlocked",
                _("Unlocked"),
                list_titles(catalog, unlocked) or _("No lesson"),
                self.unlocked_asked,
            ),
        )
        card = Card(self.theme, radius=16)
        layout = QVBoxLayout(card)
        px = self.theme.px
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(max(14, px(10)))
        for name, title, words, signal in lines:
            button = self.button(name, _("Change"), icon="pencil")
            button.setAccessibleName(_("{what}: change", what=title))
            button.clicked.connect(signal)
            said, texts = column(spacing=0)
            texts.addWidget(Text(title, self.theme, 18, colour="soft_ink"))
            texts.addWidget(Text(words, self.theme, 20, SEMIBOLD))
            line = QHBoxLayout()
            line.addWidget(said, 1)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            layout.addLayout(line)
            self._said.append(f"{title}: {words}")
        return card

    def _tried(self) -> list[QWidget]:
        store, catalog = self.context.store, self.context.catalog
        levels = store.levels(self._learner.id)
        placed = find_placed(catalog.placement(), store.facts(self._learner.id))
        cards: list[QWidget] = [
            TriedCard(self.context, module, levels, placed)
            for module in catalog.modules()
            if any(key[0] == module.id for key in levels)
        ]
        return [self._heading(self.gettext("The lessons tried")), *cards] if cards else []

    def _mistakes(self) -> list[QWidget]:
        counts = count_kinds(read_mistakes(self.context.store, self._learner.id))[:_MOST_KINDS]
        if not counts:
            return []
        words = "\n".join(
            self.gettext("{n} × {kind}", n=count, kind=self.gettext(kind)) for kind, count in counts
        )
        return [self._heading(self.gettext("Mistakes, by what they are about")), self._card(words)]

    def _sittings(self) -> list[QWidget]:
        """Return on which days this person was here last, where the clock can be believed."""
        sittings = read_sittings(self.context.store, self._learner.id, _MOST_SITTINGS)
        # Several sittings of one day of use are one line.
        days = {one.day: find_day(one.recorded_at) for one in reversed(sittings)}
        if not days:
            return []
        translator = self.context.translator
        words = "\n".join(
            self.gettext(
                "Day {n}: {date}",
                n=number,
                date=name_day(day, translator) if day else self.gettext("date unknown"),
            )
            for number, day in sorted(days.items(), reverse=True)
        )
        return [self._heading(self.gettext("The last days of practice")), self._card(words)]

    def _card(self, words: str) -> Card:
        card = Card(self.theme, radius=16)
        layout = QVBoxLayout(card)
        px = self.theme.px
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.addWidget(Text(words, self.theme, 20))
        return card

    def _skills(self) -> Card:
        card = Card(self.theme, radius=16)
        layout = QVBoxLayout(card)
        px = self.theme.px
        layout.setContentsMargins(px(20), px(14), px(20), px(14))
        layout.setSpacing(14)
        attested = attested_of(self._facts)
        for code, sentence in SKILLS.items():
            box = CheckBox(self.gettext(sentence), self.theme)
            box.setObjectName(f"skill.{code}")
            box.setAccessibleName(self.gettext(sentence))
            box.setChecked(code in attested)
            box.clicked.connect(lambda is_on, code=code: self._on_skill(code, is_on))
            layout.addWidget(box)
        return card

    def _heading(self, text: str) -> Text:
        return Text(text, self.theme, 24, SEMIBOLD)

    def _on_skill(self, code: str, is_attested: bool) -> None:
        attest(self.context.store, self._learner.id, code, is_attested)

    def _on_hand(self) -> None:
        self.context.store.set_fact(self._learner.id, "raised", "")
        self.changed.emit()
