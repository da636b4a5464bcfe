"""What a question is, and those that are no learner's own: resting time, switching off."""

from dataclasses import dataclass

from learn_app.screens.choice import Answer
from learn_app.screens.screen import Context


@dataclass(frozen=True, slots=True)
class Question:
    """A title, the answers, and a sentence that explains."""

    title: str
    answers: list[Answer]
    sentence: str = ""
    can_rest: bool = False
    """Whether every answer answers to a resting pointer, as what can be changed back at once may."""


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
