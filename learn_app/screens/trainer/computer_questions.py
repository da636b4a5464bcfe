"""What is set for this computer, in words and pictures: the values, and the questions for them."""

from collections.abc import Mapping
from typing import NamedTuple

from learn_app.i18n import LANGUAGES, N_
from learn_app.screens.choice import Answer
from learn_app.screens.learner_questions import SETTINGS
from learn_app.screens.questions import Question
from learn_app.screens.screen import Context
from learn_app.widgets.keyboard_detection import LAYOUT_NAMES


class PcSetting(NamedTuple):
    """One field of the settings file, as a trainer chooses it."""

    label: str
    question: str
    pictogram: str
    values: Mapping[str, str]
    """Value → what it is called; the first one is the usual."""
    sentence: str = ""


_SIZE, _SOUND = SETTINGS["text_size"], SETTINGS["sound"]

PC_SETTINGS = {
    "leaving": PcSetting(
        N_("Leaving the program"),
        N_("Who may leave the program, or switch the computer off?"),
        "power-button",
        {"anyone": N_("Anyone, after a question"), "pin": N_("Only who knows the PIN")},
        N_("This holds where the program fills the whole screen."),
    ),
    "trainer": PcSetting(
        N_("Raising the hand"),
        N_("Is a trainer about?"),
        "raised-hand",
        {"away": N_("No, they are alone"), "near": N_("Yes, learners may raise their hand")},
        N_("During a session of a group, its learners may always raise their hand."),
    ),
    "language": PcSetting(N_("Language"), N_("Which language?"), "globe-showing-europe-africa", LANGUAGES),
    "text_size": PcSetting(
        _SIZE.label, _SIZE.question, _SIZE.pictogram, {key: one.name for key, one in _SIZE.values.items()}
    ),
    "sound": PcSetting(
        _SOUND.label,
        _SOUND.question,
        _SOUND.pictogram,
        {key: one.name for key, one in _SOUND.values.items()},
        N_("For those who have not chosen themselves."),
    ),
    "rest": PcSetting(
        N_("Resting the arrow"),
        N_("How long a rest?"),
        "hourglass-not-done",
        {"normal": N_("Normal"), "short": N_("Short"), "long": N_("Long")},
        N_("Who cannot click yet lets the arrow rest on a button. A ring fills, then it acts."),
    ),
    "keyboard": PcSetting(
        N_("The keyboard"),
        N_("Which keyboard is on the table?"),
        "keyboard",
        {"": N_("the one that the lessons draw"), **LAYOUT_NAMES},
    ),
}
"""Field of ``Settings`` → how it is asked for, in the order in which they are shown."""


def value_now(context: Context, name: str) -> str:
    """Return the value that holds for this computer."""
    values = PC_SETTINGS[name].values
    value = str(getattr(context.settings, name))
    return value if value in values else next(iter(values))


def name_value(context: Context, name: str, value: str) -> str:
    """Return what a value is called, as it begins a line: a keyboard's name is made for a sentence."""
    words = context.translator.gettext(PC_SETTINGS[name].values[value])
    return words[:1].upper() + words[1:]


def ask_pc_setting(context: Context, name: str) -> Question:
    """Ask for one of ``PC_SETTINGS``."""
    setting, now, gettext = PC_SETTINGS[name], value_now(context, name), context.translator.gettext
    answers = [
        Answer(key or "usual", name_value(context, name, key), is_current=key == now)
        for key in setting.values
    ]
    sentence = gettext(setting.sentence) if setting.sentence else ""
    return Question(gettext(setting.question), answers, sentence)


def read_answer(name: str, key: str) -> str:
    """Return the value that the answer ``key`` means."""
    return key if key in PC_SETTINGS[name].values else ""
