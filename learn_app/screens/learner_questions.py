"""What learners choose for themselves, in words and pictures: the values, and the questions for them."""

from collections.abc import Mapping
from typing import NamedTuple

from learn_app.i18n import LANGUAGES, N_
from learn_app.screens.choice import Answer
from learn_app.screens.questions import Question
from learn_app.screens.screen import Context
from learn_app.training.fitting import hand_of
from learn_app.widgets.contrast import CONTRASTS
from learn_app.widgets.theme import SCALES, Theme


class Value(NamedTuple):
    """One value of a setting: its name and its picture."""

    name: str
    pictogram: str = ""


class Setting(NamedTuple):
    """What a learner may choose. The usual value is ``normal`` where there is one, else the first."""

    label: str
    question: str
    pictogram: str
    values: Mapping[str, Value]
    sentence: str = ""


SETTINGS = {
    "text_size": Setting(
        N_("Text size"),
        N_("Which text size?"),
        "input-latin-uppercase",
        {
            "normal": Value(N_("Normal")),
            "large": Value(N_("Large")),
            "very-large": Value(N_("Very large")),
        },
    ),
    "contrast": Setting(
        N_("Colours"),
        N_("Which colours do you see best?"),
        "artist-palette",
        {
            "usual": Value(N_("The usual colours")),
            "black-on-white": Value(N_("Black on white")),
            "white-on-black": Value(N_("White on black")),
        },
    ),
    "hand": Setting(
        N_("The hand on the mouse"),
        N_("Which hand holds the mouse?"),
        "hand-on-mouse",
        {
            "right": Value(N_("The right hand"), "hand-on-mouse"),
            "left": Value(N_("The left hand"), "hand-on-mouse-mirrored"),
        },
        N_(
            "Left hand: the index finger is on the right button, and the lessons say so. "
            "Your trainer sets the mouse for it."
        ),
    ),
    "sound": Setting(
        N_("The voice"),
        N_("When does the voice read aloud?"),
        "speaker-high-volume",
        {
            "asked": Value(N_("When I press “Listen”"), "speaker-medium-volume"),
            "by-itself": Value(N_("By itself, at each new page"), "speaker-high-volume"),
            "off": Value(N_("Never"), "muted-speaker"),
        },
    ),
    "speed": Setting(
        N_("The speed"),
        N_("How fast shall I speak and show?"),
        "rabbit",
        {
            "slow": Value(N_("Slower"), "snail"),
            "normal": Value(N_("Normal"), "footprints"),
            "fast": Value(N_("Faster"), "rabbit"),
        },
    ),
}
"""In the order in which they are shown; each is a field of ``Learner``, but for the hand."""


def chosen(context: Context, name: str) -> str:
    """Return the value that holds now for who is here."""
    learner = context.learner
    assert learner is not None
    if name == "hand":
        return hand_of(context.store, learner.id)
    value = str(getattr(learner, name) or getattr(context.settings, name, ""))
    values = SETTINGS[name].values
    return value if value in values else "normal" if "normal" in values else next(iter(values))


def ask_language(context: Context) -> Question:
    """Ask for the language; each is named in itself."""
    now = context.translator.language
    answers = [Answer(key, name, is_current=key == now) for key, name in LANGUAGES.items()]
    return Question(context.translator.gettext("Which language?"), answers, can_rest=True)


def ask_setting(context: Context, name: str) -> Question:
    """Ask for one of ``SETTINGS``; its answers look as what they lead to."""
    setting, now, gettext = SETTINGS[name], chosen(context, name), context.translator.gettext
    answers = [
        Answer(
            key,
            gettext(value.name),
            is_current=key == now,
            pictogram=value.pictogram,
            theme=_look(context, name, key),
        )
        for key, value in setting.values.items()
    ]
    sentence = gettext(setting.sentence) if setting.sentence else ""
    return Question(gettext(setting.question), answers, sentence, can_rest=True)


def ask_about_secret(context: Context) -> Question:
    """Ask who has a secret of three pictures what is to become of it."""
    gettext = context.translator.gettext
    answers = [
        Answer("same", gettext("I keep my secret"), is_current=True),
        Answer("other", gettext("Three other pictures"), "refresh"),
        Answer("none", gettext("No secret any more"), "lock-open"),
    ]
    return Question(gettext("Your secret of three pictures"), answers, can_rest=True)


def _look(context: Context, name: str, value: str) -> Theme:
    theme = context.theme
    if name == "text_size":
        return theme.changed(scale=SCALES[value] * context.enlargement)
    if name == "contrast":
        return theme.changed(colours=CONTRASTS[value])
    # A left-handed learner is shown mirrored pictures; the right hand's must stay as it is.
    return theme.changed(instead={}) if name == "hand" else theme
