"""The questions that the window asks: language, text size, hand, resting time, switching off."""

from dataclasses import dataclass

from learn_app.i18n import LANGUAGES, N_
from learn_app.screens.choice import Answer
from learn_app.screens.screen import Context
from learn_app.settings import REST_MS
from learn_app.widgets.theme import SCALES

_SIZES = {"normal": N_("Normal"), "large": N_("Large"), "very-large": N_("Very large")}
_RESTS = {"short": N_("Short"), "normal": N_("Normal"), "long": N_("Long")}


@dataclass(frozen=True, slots=True)
class Question:
    """A title, the answers, and a sentence that explains."""

    title: str
    answers: list[Answer]
    sentence: str = ""


def ask_language(context: Context) -> Question:
    """Ask for the language; each is named in itself."""
    now = context.translator.language
    answers = [Answer(key, name, is_current=key == now) for key, name in LANGUAGES.items()]
    return Question(context.translator.gettext("Which language?"), answers)


def ask_size(context: Context, now: str) -> Question:
    """Ask for the text size; from here one also gets to the hand."""
    gettext = context.translator.gettext
    answers = [Answer(key, gettext(_SIZES[key]), "text-size", is_current=key == now) for key in SCALES]
    answers.append(Answer("hand", gettext("The hand on the mouse"), "mouse"))
    return Question(gettext("Which text size?"), answers)


def ask_hand(context: Context, is_left: bool) -> Question:
    """Ask which hand holds the mouse."""
    gettext, now = context.translator.gettext, "left" if is_left else "right"
    names = {"right": gettext("The right hand"), "left": gettext("The left hand")}
    answers = [Answer(key, name, is_current=key == now) for key, name in names.items()]
    sentence = gettext(
        "Left hand: the index finger is on the right button, and the lessons say so. "
        "Your trainer sets the mouse for it."
    )
    return Question(gettext("Which hand holds the mouse?"), answers, sentence)


def ask_rest(context: Context) -> Question:
    """Ask how long the pointer has to rest on a button until it acts."""
    gettext, now = context.translator.gettext, context.settings.rest
    answers = [Answer(key, gettext(_RESTS[key]), "clock", is_current=key == now) for key in REST_MS]
    sentence = gettext("Who cannot click yet lets the arrow rest on a button. A ring fills, then it acts.")
    return Question(gettext("How long a rest?"), answers, sentence)


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
