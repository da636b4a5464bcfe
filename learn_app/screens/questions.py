"""What a question is, and those that are no learner's own: resting time, switching off."""

from dataclasses import dataclass

from learn_app.i18n import N_
from learn_app.screens.choice import Answer
from learn_app.screens.screen import Context
from learn_app.settings import REST_MS

_RESTS = {"short": N_("Short"), "normal": N_("Normal"), "long": N_("Long")}


@dataclass(frozen=True, slots=True)
class Question:
    """A title, the answers, and a sentence that explains."""

    title: str
    answers: list[Answer]
    sentence: str = ""
    can_rest: bool = False
    """Whether every answer answers to a resting pointer, as what can be changed back at once may."""


def ask_rest(context: Context) -> Question:
    """Ask how long the pointer has to rest on a button until it acts."""
    gettext, now = context.translator.gettext, context.settings.rest
    answers = [Answer(key, gettext(_RESTS[key]), "clock", is_current=key == now) for key in REST_MS]
    sentence = gettext("Who cannot click yet lets the arrow rest on a button. A ring fills, then it acts.")
    return Question(gettext("How long a rest?"), answers, sentence)


def ask_trainer(context: Context) -> Question:
    """Ask whether a trainer is about, whom learners may call."""
    gettext, now = context.translator.gettext, context.settings.trainer
    names = {"near": gettext("Yes, learners may raise their hand"), "away": gettext("No, they are alone")}
    answers = [Answer(key, name, is_current=key == now) for key, name in names.items()]
    sentence = gettext("During a session of a group, its learners may always raise their hand.")
    return Question(gettext("Is a trainer about?"), answers, sentence)


def ask_shutdown(context: Context) -> Question:
    """Ask before the computer, or the program, is left."""
    gettext, is_kiosk = context.translator.gettext, context.is_kiosk
    title = gettext("Switch the computer off?") if is_kiosk else gettext("Close the program?")
    yes = gettext("Yes, switch off") if is_kiosk else gettext("Yes, close")
    answers = [Answer("stay", gettext("No, I stay"), is_suggested=True), Answer("leave", yes, "power")]
    return Question(title, answers, gettext("Your progress is kept."))


def tell(context: Context, sentence: str) -> Question:
    """Tell one sentence, with one way on."""
    go_on = Answer("ok", context.translator.gettext("Continue"), "arrow-right", is_suggested=True)
    return Question(sentence, [go_on])
