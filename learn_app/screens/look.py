"""How the program speaks and looks for who is here: language, hand, text size, contrast."""

from learn_app.i18n import Translator
from learn_app.progress.records import Learner
from learn_app.screens.screen import Context
from learn_app.widgets.theme import SCALES, Colours


def fit_look(context: Context, learner: Learner | None) -> None:
    """Have texts and pictures as ``learner`` chose them; as the computer's settings are for nobody.

    What is shown already stays as it is: the screen is to be shown anew.
    """
    settings, is_left_handed, colours = context.settings, False, Colours
    words: dict[str, str] = {}
    pictures: dict[str, str] = {}
    if learner is not None:
        # At the start nobody is here, and these need not be loaded.
        from learn_app.training.fitting import hand_of

        is_left_handed = hand_of(context.store, learner.id) == "left"
        if learner.contrast:
            from learn_app.widgets.contrast import CONTRASTS

            colours = CONTRASTS.get(learner.contrast, Colours)
    if is_left_handed:
        from learn_app.widgets import left_hand

        words, pictures = dict(left_hand.WORDS), dict(left_hand.PICTURES)
    context.catalog.hand = "left" if is_left_handed else "right"
    old, theme = context.translator, context.theme
    language = (learner.language if learner else "") or settings.language or old.language
    if language != old.language or words != old.instead:
        context.translator = Translator(context.paths.translations, language, words)
    size = (learner.text_size if learner else "") or settings.text_size
    scale = SCALES.get(size, 1.0) * context.enlargement
    if (scale, pictures, colours) != (theme.scale, theme.instead, theme.colours):
        context.theme = theme.changed(scale, pictures, colours)
