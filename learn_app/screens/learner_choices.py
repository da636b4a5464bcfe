"""What learners choose for themselves: the questions that ask for it, and what follows from the answers."""

from learn_app.progress.records import Learner
from learn_app.screens.host import Host
from learn_app.screens.look import fit_look, text_size
from learn_app.screens.questions import ask_hand, ask_language, ask_size
from learn_app.training.fitting import hand_of, set_hand


class LearnerChoices:
    """Leads through the questions; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is asked yet."""
        self._host = host

    def ask_language(self) -> None:
        """Ask for the language: the learner's, or the computer's when nobody is here."""
        self._host.ask(ask_language(self._host.context), self._on_language)

    def ask_size(self) -> None:
        """Ask for the text size."""
        context = self._host.context
        self._host.ask(ask_size(context, text_size(context)), self._on_size)

    def ask_hand(self) -> None:
        """Ask which hand holds the mouse."""
        context, learner = self._host.context, self._learner
        self._host.ask(ask_hand(context, hand_of(context.store, learner.id) == "left"), self._on_hand)

    @property
    def _learner(self) -> Learner:
        learner = self._host.context.learner
        assert learner is not None
        return learner

    def _on_language(self, language: str) -> None:
        context = self._host.context
        if context.learner is None:
            self._host.change_settings(context.settings._replace(language=language))
        else:
            self._keep(context.learner._replace(language=language))

    def _on_size(self, size: str) -> None:
        if size == "hand":
            self.ask_hand()
        else:
            self._keep(self._learner._replace(text_size=size))

    def _on_hand(self, hand: str) -> None:
        set_hand(self._host.context.store, self._learner.id, hand)
        self._show_anew()

    def _keep(self, learner: Learner) -> None:
        self._host.context.store.update_learner(learner)
        self._host.context.learner = learner
        self._show_anew()

    def _show_anew(self) -> None:
        fit_look(self._host.context)
        self._host.show_again()
