"""How learners come in: chosen by their picture, asked for their secret where they have one, or new here."""

from learn_app.progress.records import Learner
from learn_app.screens.host import Host
from learn_app.screens.learner_secret import AskSecretScreen
from learn_app.screens.look import fit_look
from learn_app.screens.new_learner import NewLearnerScreen
from learn_app.secret import Patience


class LearnerEntry:
    """Leads to a learner's home; the window keeps it, for Qt does not."""

    def __init__(self, host: Host) -> None:
        """Who was to wait when the program ended waits still."""
        self._host = host
        self._patience = Patience(host.context.paths.data)

    def enter(self, learner: Learner) -> None:
        """Welcome a learner; who has a secret is asked for it first, in their own language and look."""
        if not learner.secret:
            self._host.welcome(learner)
            return
        context = self._host.context
        # Nobody is here yet: an error leads back to who is here, never past the secret.
        context.learner = None
        fit_look(context, learner)
        screen = AskSecretScreen(context, learner, self._patience)
        screen.left.connect(self._host.show_profiles)
        screen.opened.connect(lambda: self._host.welcome(learner))
        self._host.show_screen(screen, lambda: self.enter(learner))

    def show_new(self) -> None:
        """Let somebody new choose a picture."""
        screen = NewLearnerScreen(self._host.context)
        screen.cancelled.connect(self._host.show_profiles)
        screen.made.connect(self._on_made)
        self._host.show_screen(screen, self.show_new)

    def _on_made(self, name: str, picture: str) -> None:
        self._host.welcome(self._host.context.store.add_learner(name, picture))
