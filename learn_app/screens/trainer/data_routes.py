"""The way through what can be done with what is kept of a person: give, join, separate, erase."""

import time
from collections.abc import Callable, Sequence

from learn_app.errors import LearnAppError, NotSwept
from learn_app.papers.saving import Place, find_places, name_file, save_file
from learn_app.progress.erase import erase
from learn_app.progress.joining import join, list_joined, separate
from learn_app.progress.records import Learner
from learn_app.progress.retention import list_unseen
from learn_app.screens.avatars import display_names, picture_name
from learn_app.screens.choice import Answer
from learn_app.screens.host import Host
from learn_app.screens.questions import Question, tell
from learn_app.screens.screen import Context
from learn_app.screens.trainer.glance import name_of
from learn_app.screens.trainer.people_choice import PeopleChoiceScreen
from learn_app.settings import RETENTION_MONTHS

_NEVER = "never"


def ask_whether_same(context: Context) -> list[Answer]:
    """Return the answers to whether two are one person; the one that changes nothing is suggested."""
    gettext = context.translator.gettext
    return [
        Answer("two", gettext("No, two people"), "users", is_suggested=True),
        Answer("one", gettext("Yes, the same person"), "check"),
    ]


class DataRoutes:
    """Leads through the questions; the stick's routes keep it."""

    def __init__(self, host: Host, back: Callable[[], None]) -> None:
        """``back`` shows the screen that they all begin on."""
        self._host = host
        self._back = back
        self.find_places: Callable[[], Sequence[Place]] = find_places
        """Finds where a person's data can be written."""

    def list_unseen(self) -> list[Learner]:
        """Return who may be erased now, by the rule that was set."""
        context = self._host.context
        return list_unseen(context.store, context.settings.retention, time.time())

    def begin(self, name: str) -> None:
        """Begin what a button of that name is for: give, join, separate, erase, unseen, retention."""
        {
            "give": self.give,
            "join": self.join,
            "separate": self.separate,
            "erase": self.erase,
            "unseen": self.erase_unseen,
            "retention": self.ask_retention,
        }[name]()

    def ask_what(self, learner: Learner) -> None:
        """Ask what to do with all that is kept of one person."""
        answers = [
            Answer("give", self.gettext("Give it to them"), "file-pencil"),
            Answer("erase", self.gettext("Erase…"), "trash"),
            Answer("back", self.gettext("Back"), "arrow-left"),
        ]
        question = Question(
            self.gettext("All that is kept of {name}", name=self._name(learner)),
            answers,
            self.gettext("All of it stays on this computer. It belongs to the person it is about."),
        )

        def on_answer(key: str) -> None:
            if key == "give":
                self.ask_place(learner)
            elif key == "erase":
                self.ask_erasing([learner])
            else:
                self._back()

        self._host.ask(question, on_answer)

    def give(self) -> None:
        """Write a person's data into a file that they can read."""
        title = self.gettext("Whose data?")
        sentence = self.gettext("All that is kept of the person goes into one file, in plain words.")
        self._choose(title, sentence, self._learners(), self.ask_place)

    def join(self) -> None:
        """Let two learners be known as one person."""
        title = self.gettext("Who is here twice?")
        sentence = self.gettext("Choose the name and picture to keep.")
        self._choose(title, sentence, self._learners(), self._ask_other)

    def separate(self) -> None:
        """Let somebody who was joined be somebody of their own again."""
        joined = list_joined(self._host.context.store)
        if not joined:
            self._back()
            return
        title = self.gettext("Whom to separate again?")
        sentence = self.gettext("They go on with what they did themselves. Nothing is lost.")
        self._choose(title, sentence, joined, lambda one: self._finish(lambda: self._separate(one)))

    def erase(self) -> None:
        """Erase somebody, after asking twice."""
        title = self.gettext("Whom to erase?")
        sentence = self.gettext("You will be asked twice before anything goes.")
        self._choose(title, sentence, self._learners(), lambda one: self.ask_erasing([one]))

    def erase_unseen(self) -> None:
        """Erase those who were not seen for long, after asking twice."""
        unseen = self.list_unseen()
        if unseen:
            self.ask_erasing(unseen)
        else:
            self._back()

    def ask_retention(self) -> None:
        """Ask after how long a pause somebody is proposed for erasing."""
        now = self._host.context.settings.retention
        answers = []
        for months in RETENTION_MONTHS:
            n = int(months or 0) // 12
            text = (
                self._host.context.translator.ngettext("After {n} year", "After {n} years", n)
                if months
                else self.gettext("Never")
            )
            answers.append(Answer(months or _NEVER, text, "clock", is_current=months == now))
        sentence = self.gettext(
            "Nobody is erased by itself: the trainer sees a list, and decides. "
            "Where the date of the computer may be wrong, the list stays empty."
        )
        question = Question(self.gettext("When may somebody be erased who stays away?"), answers, sentence)
        self._host.ask(question, self._on_retention)

    def _on_retention(self, answer: str) -> None:
        months = "" if answer == _NEVER else answer
        self._host.change_settings(self._host.context.settings._replace(retention=months))

    def _learners(self) -> list[Learner]:
        return self._host.context.store.learners()

    def _name(self, learner: Learner) -> str:
        """Return what somebody is called, so that they cannot be taken for another one of the same name."""
        everybody = self._learners()
        numbered = display_names(everybody, self.gettext)
        name = numbered.get(learner.id, name_of(learner, self._host.context))
        if any(one.id != learner.id and one.name == learner.name for one in everybody) and learner.name:
            return f"{name} ({self.gettext(picture_name(learner.picture))})"
        return name

    def _choose(
        self, title: str, sentence: str, learners: Sequence[Learner], act: Callable[[Learner], None]
    ) -> None:
        known = {learner.id: learner for learner in learners}
        screen = PeopleChoiceScreen(self._host.context, title, sentence, learners)
        screen.left.connect(self._back)
        screen.chosen.connect(lambda id: act(known[id]))
        self._host.show_screen(screen, lambda: self._choose(title, sentence, learners, act))

    # Giving

    def ask_place(self, learner: Learner) -> None:
        """Ask where a person's data is to go."""
        places = {str(place.folder): place for place in self.find_places()}
        answers = [
            Answer(
                key,
                place.name or self.gettext("In the documents of this computer"),
                "usb" if place.is_stick else "folder",
            )
            for key, place in places.items()
        ]
        name = self._name(learner)
        answers.append(Answer("back", self.gettext("Back"), "arrow-left"))
        question = Question(self.gettext("Where shall the data of {name} go?", name=name), answers)

        def on_answer(key: str) -> None:
            if key not in places:
                self._back()
                return
            from learn_app.screens.trainer.own_data import describe_person

            title = self.gettext("Data of {name}", name=name)
            content = describe_person(self._host.context, learner, time.time())
            self._finish(
                lambda: self._tell_saved(save_file(places[key], name_file(title, "html"), content).name)
            )

        self._host.ask(question, on_answer)

    def _tell_saved(self, file: str) -> str:
        return self.gettext("The file “{file}” is written. It opens in the web browser.", file=file)

    # Joining

    def _ask_other(self, kept: Learner) -> None:
        others = [one for one in self._learners() if one.id != kept.id]
        if not others:
            self._tell(self.gettext("There is only one person here."))
            return
        title = self.gettext("And who is also {name}?", name=self._name(kept))
        sentence = self.gettext("This person will be shown as {name}.", name=self._name(kept))
        self._choose(title, sentence, others, lambda other: self.ask_joining(kept, other))

    def ask_joining(self, kept: Learner, other: Learner) -> None:
        """Ask whether two are one person, known by the first one's name from then on."""
        names = {"name": self._name(kept), "other": self._name(other)}
        question = Question(
            self.gettext("Are {name} and {other} the same person?", **names),
            [
                Answer(
                    "two", self.gettext("No, two people"), pictogram="busts-in-silhouette", is_suggested=True
                ),
                Answer("one", self.gettext("Yes, the same person"), pictogram="bust-in-silhouette"),
            ],
            self.gettext("What they did is then shown together. It can be separated again."),
        )

        def on_answer(answer: str) -> None:
            if answer == "one":
                self._finish(lambda: self._join(kept, other))
            else:
                self._back()

        self._host.ask(question, on_answer)

    def _join(self, kept: Learner, other: Learner) -> str:
        join(self._host.context.store, other.id, kept.id)
        return self.gettext("They are one person now: {name}.", name=self._name(kept))

    def _separate(self, learner: Learner) -> str:
        separate(self._host.context.store, learner.id)
        return self.gettext("{name} is a person of their own again.", name=self._name(learner))

    # Erasing

    def ask_erasing(self, learners: Sequence[Learner]) -> None:
        """Ask for the first time."""
        names = ", ".join(self._name(one) for one in learners)
        question = Question(
            self.gettext("Erase {names}?", names=names),
            [self._keep_answer(), Answer("erase", self.gettext("Erase…"), "trash")],
            self.gettext(
                "The name, the progress and the choices go away, from the safe copies too. "
                "If the person wishes, give them their data first."
            ),
        )
        self._host.ask(question, lambda key: self.ask_again(learners) if key == "erase" else self._back())

    def ask_again(self, learners: Sequence[Learner]) -> None:
        """Ask for the second time, and erase."""
        names = ", ".join(self._name(one) for one in learners)
        question = Question(
            self.gettext("Erase {names} for good?", names=names),
            [self._keep_answer(), Answer("for-good", self.gettext("Yes, erase for good"), "trash")],
            self.gettext(
                "Nobody can bring this back. What was printed, or saved as a file or on a stick, "
                "is still there: destroy it too."
            ),
        )

        def on_answer(key: str) -> None:
            if key == "for-good":
                self._finish(lambda: self._erase(learners))
            else:
                self._back()

        self._host.ask(question, on_answer)

    def _erase(self, learners: Sequence[Learner]) -> str:
        names = ", ".join(self._name(one) for one in learners)
        unswept: NotSwept | None = None
        for learner in learners:
            try:
                erase(self._host.context.store, learner.id)
            except NotSwept as error:
                unswept = error
        if unswept is not None:
            raise unswept
        return self.gettext("Erased: {names}. The program keeps nothing of it any more.", names=names)

    # How it is told

    def _keep_answer(self) -> Answer:
        return Answer("keep", self.gettext("No, change nothing"), "arrow-left", is_suggested=True)

    def gettext(self, message: str, **values: object) -> str:
        """Return a sentence in the language of the interface."""
        return self._host.context.translator.gettext(message, **values)

    def _finish(self, act: Callable[[], str]) -> None:
        """Do it, and tell what it returns or why it could not be done."""
        try:
            self._tell(act())
        except LearnAppError as error:
            self._tell(error.sentence(self._host.context.translator))

    def _tell(self, sentence: str) -> None:
        self._host.ask(tell(self._host.context, sentence), lambda _key: self._back())
