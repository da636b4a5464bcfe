"""How the program speaks and looks for who is here: language, hand, text size."""

from learn_app.i18n import Translator
from learn_app.screens.screen import Context
from learn_app.widgets.theme import SCALES, Theme


def fit_look(context: Context) -> None:
    """Have texts and pictures as ``context.learner`` chose them; as the computer's settings are for nobody.

    What is shown already stays as it is: the screen is to be shown anew.
    """
    learner, settings = context.learner, context.settings
    is_left_handed = _is_left_handed(context)
    words: dict[str, str] = {}
    pictures: dict[str, str] = {}
    if is_left_handed:
        from learn_app.widgets import left_hand

        words, pictures = dict(left_hand.WORDS), dict(left_hand.PICTURES)
    context.catalog.hand = "left" if is_left_handed else "right"
    old = context.translator
    language = (learner.language if learner else "") or settings.language or old.language
    if language != old.language or words != old.instead:
        context.translator = Translator(context.paths.translations, language, words)
    theme = context.theme
    scale = SCALES.get(text_size(context), 1.0) * context.enlargement
    if scale != theme.scale or pictures != theme.instead:
        context.theme = Theme(theme.assets, scale, theme.is_animated, theme.pictures, pictures)


def text_size(context: Context) -> str:
    """Return the name of the text size that holds now."""
    learner = context.learner
    return (learner.text_size if learner else "") or context.settings.text_size


def _is_left_handed(context: Context) -> bool:
    if context.learner is None:
        return False  # as at the start, which need not wait for the import
    from learn_app.training.fitting import hand_of

    return hand_of(context.store, context.learner.id) == "left"
