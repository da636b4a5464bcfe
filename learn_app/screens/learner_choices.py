"""What learners choose for themselves: the way through the questions, and what follows from the answers."""

from learn_app.progress.records import Learner
from learn_app.screens.host import Host
from learn_app.screens.learner_questions import ask_about_secret, ask_language, ask_setting
from learn_app.screens.learner_secret import ChooseSecretScreen
from learn_app.screens.learner_settings import SettingsScreen
from learn_app.screens.look import fit_look
from learn_app.screens.new_learner import NewLearnerScreen
from learn_app.training.fitting import set_hand


class LearnerChoices:
    """Leads through a learner's settings; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Nothing is asked yet."""
        self._host = host

    def show(self, asked: str = "") -> None:
        """Show all that the learner may choose; the keyboard is on what was ``asked`` last."""
        screen = SettingsScreen(self._host.context, asked)
        screen.left.connect(self._host.show_home)
        screen.asked.connect(self._on_asked)
        self._host.show_screen(screen, lambda: self.show(asked))

    def ask_language(self) -> None:
        """Ask for the language: the learner's, or the computer's when nobody is here."""
        self._host.ask(ask_language(self._host.context), self._on_language)

    def ask(self, name: str) -> None:
        """Ask for one of ``learner_questions.SETTINGS``."""
        question = ask_setting(self._host.context, name)
        self._host.ask(question, lambda value: self._on_value(name, value))

    def ask_secret(self) -> None:
        """Choose a secret of three pictures; who has one may also do without from now on."""
        if self._learner.secret:
            self._host.ask(ask_about_secret(self._host.context), self._on_secret)
        else:
            self._choose_secret()

    def show_me(self) -> None:
        """Let learners change their picture and their name."""
        screen = NewLearnerScreen(self._host.context, self._learner)
        screen.cancelled.connect(lambda: self.show("me"))
        screen.made.connect(self._on_me)
        self._host.show_screen(screen, self.show_me)

    def _choose_secret(self) -> None:
        screen = ChooseSecretScreen(self._host.context)
        screen.left.connect(lambda: self.show("secret"))
        screen.made.connect(self._on_secret_made)
        self._host.show_screen(screen, self._choose_secret)

    @property
    def _learner(self) -> Learner:
        learner = self._host.context.learner
        assert learner is not None
        return learner

    def _on_asked(self, name: str) -> None:
        self.show(name)  # where the answer leads back to
        ways = {"language": self.ask_language, "secret": self.ask_secret, "me": self.show_me}
        ways.get(name, lambda: self.ask(name))()

    def _on_language(self, language: str) -> None:
        context = self._host.context
        if context.learner is None:
            self._host.change_settings(context.settings._replace(language=language))
        else:
            self._keep(context.learner._replace(language=language))

    def _on_value(self, name: str, value: str) -> None:
        if name == "hand":
            set_hand(self._host.context.store, self._learner.id, value)
            self._keep(self._learner)
        else:
            self._keep(self._learner._replace(**{name: value}))

    def _on_secret(self, answer: str) -> None:
        if answer == "other":
            self._choose_secret()
        else:
            self._on_secret_made("" if answer == "none" else self._learner.secret)

    def _on_secret_made(self, kept: str) -> None:
        self._store(self._learner._replace(secret=kept))
        self.show("secret")

    def _on_me(self, name: str, picture: str) -> None:
        self._store(self._learner._replace(name=name, picture=picture))
        self.show("me")

    def _keep(self, learner: Learner) -> None:
        self._store(learner)
        fit_look(self._host.context, learner)
        self._host.show_again()

    def _store(self, learner: Learner) -> None:
        self._host.context.store.update_learner(learner)
        self._host.context.learner = learner
