"""The way through the stick's screens: saving on it, taking from it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from learn_app.errors import LearnAppError
from learn_app.papers.saving import Place, find_sticks
from learn_app.progress.export import export, name_file
from learn_app.progress.incoming import read_incoming
from learn_app.progress.joining import join, list_joined, list_namesakes
from learn_app.progress.merge import merge
from learn_app.progress.records import Learner
from learn_app.screens.avatars import picture_name
from learn_app.screens.choice import Answer
from learn_app.screens.host import Host
from learn_app.screens.questions import Question, tell
from learn_app.screens.trainer.data_routes import DataRoutes, ask_whether_same
from learn_app.screens.trainer.glance import name_of
from learn_app.screens.trainer.people_choice import PeopleChoiceScreen
from learn_app.screens.trainer.stick import StickScreen
from learn_app.screens.trainer.taking import Found, TakingScreen, look_through, of_stick

_SOON_MS = 60
"""Until the sentence that asks for patience has been painted."""


class StickRoutes:
    """Leads through the screens about the stick; the area keeps it."""

    def __init__(self, host: Host, back: Callable[[], None]) -> None:
        """``back`` shows the group."""
        self._host = host
        self._back = back
        self.data = DataRoutes(host, self.show)
        self._chosen: Place | None = None
        self.find_sticks: Callable[[], Sequence[Place]] = find_sticks
        """Finds the sticks that are in."""

    def show(self) -> None:
        """Show what can be done."""
        context = self._host.context
        has_joined = bool(list_joined(context.store))
        screen = StickScreen(context, lambda: self.find_sticks(), self.data.list_unseen(), has_joined)
        screen.left.connect(self._back)
        screen.asked.connect(lambda name: self._on_asked(name))
        self._host.show_screen(screen, self.show)

    def _on_asked(self, name: str) -> None:
        if name == "save":
            self._choose_stick(self.ask_whom, [one for one in self.find_sticks() if one.is_writable])
        elif name == "take":
            self._choose_stick(lambda: self._do(self._look), self.find_sticks())
        else:
            self.data.begin(name)

    def _choose_stick(self, go_on: Callable[[], None], found: Sequence[Place]) -> None:
        """Go on with the one stick that was found; ask which one where there are several."""
        sticks = {str(place.folder): place for place in found}

        def on_answer(key: str) -> None:
            self._chosen = sticks.get(key)
            go_on()

        if len(sticks) > 1:
            answers = [Answer(key, place.name, "usb") for key, place in sticks.items()]
            self._host.ask(Question(self.gettext("Which stick?"), answers), on_answer)
        else:
            on_answer(next(iter(sticks), ""))

    def _stick(self) -> Place | None:
        """Return the stick that was chosen; None, after telling so, when it is not in any more."""
        if self._chosen in self.find_sticks():
            return self._chosen
        self._tell(self.gettext("There is no stick in the computer any more."))
        return None

    # Saving

    def ask_whom(self) -> None:
        """Ask who is to be saved."""
        store = self._host.context.store
        learners = store.learners()
        if not learners:
            self._tell(self.gettext("There is nobody to save yet."))
            return
        screen = PeopleChoiceScreen(
            self._host.context,
            self.gettext("Whom to save on the stick?"),
            self.gettext("It stays on this computer too. Keep the stick safe: names are on it."),
            learners,
            everybody=self.gettext("Everybody"),
        )
        screen.left.connect(self.show)
        screen.chosen.connect(lambda id: self._do(lambda: self._save(id)))
        self._host.show_screen(screen, self.ask_whom)

    def _save(self, learner_id: str) -> None:
        stick = self._stick()
        if stick is None:
            return
        store = self._host.context.store
        try:
            export(store, stick.folder / name_file(store, learner_id), learner_id)
        except LearnAppError as error:
            self._tell_error(error)
            return
        self._tell(self.gettext("It is saved on the stick “{name}”. You can take it out.", name=stick.name))

    # Taking

    def _look(self) -> None:
        stick = self._stick()
        if stick is None:
            return
        try:
            found = look_through(self._host.context, stick.folder)
        except LearnAppError as error:
            self._tell_error(error)
            return
        if not found.files and not found.errors:
            told = self.gettext("There is nothing of this program on the stick “{name}”.", name=stick.name)
            self._tell(told)
            return
        self.show_found(stick, found)

    def show_found(self, stick: Place, found: Found) -> None:
        """Show what a stick would bring."""
        screen = TakingScreen(self._host.context, stick.name, found)
        screen.left.connect(self.show)
        screen.taken.connect(lambda: self._do(lambda: self._take(found.files)))
        self._host.show_screen(screen, lambda: self.show_found(stick, found))

    def _take(self, files: Sequence[Path]) -> None:
        store = self._host.context.store
        before = {learner.id for learner in store.learners()}
        errors = []
        for path in files:
            try:
                incoming = read_incoming(path)
                try:
                    merge(store, incoming)
                finally:
                    incoming.close()
            except LearnAppError as error:
                errors.append(error)
        if errors:
            self._tell_error(errors[0])
            return
        store.back_up()
        after = store.learners()
        pairs = list_namesakes(after, {learner.id for learner in after} - before)
        self.propose(pairs)

    def propose(self, pairs: Sequence[tuple[Learner, Learner]]) -> None:
        """Ask about people of one name, one pair after the other; then tell that all is done."""
        if not pairs:
            self._tell(self.gettext("It is done: everybody can go on here where they were."))
            return
        (one, other), rest = pairs[0], pairs[1:]
        context, gettext = self._host.context, self.gettext
        question = Question(
            gettext("{name} is here twice. Is it the same person?", name=name_of(other, context)),
            ask_whether_same(context),
            gettext(
                "One has the picture “{one}”, the other “{other}”. As one person, what they did is shown "
                "together. It can be separated again.",
                one=gettext(picture_name(one.picture)),
                other=gettext(picture_name(other.picture)),
            ),
        )

        def on_answer(answer: str) -> None:
            if answer == "one":
                try:
                    join(context.store, other.id, one.id)
                except LearnAppError as error:
                    self._tell_error(error)
                    return
            self.propose(rest)

        self._host.ask(question, on_answer)

    # How it is told

    def gettext(self, message: str, **values: object) -> str:
        """Return a sentence in the language of the interface."""
        return self._host.context.translator.gettext(message, **values)

    def _do(self, act: Callable[[], None]) -> None:
        """Ask for patience, then do what takes a moment; nothing else can be pressed meanwhile."""
        screen = self._host.screen_shown
        if screen is None:
            return
        screen.tell(self.gettext("One moment: leave the stick in…"))
        screen.setEnabled(False)
        QTimer.singleShot(_SOON_MS, screen, act)

    def _tell(self, sentence: str) -> None:
        self._host.ask(tell(self._host.context, sentence), lambda _key: self.show())

    def _tell_error(self, error: LearnAppError) -> None:
        self._tell(of_stick(error).sentence(self._host.context.translator))
