"""``type`` on the screen: the word, and below it the keyboard that lies on the table."""

from typing import ClassVar

from learn_app.i18n import N_
from learn_app.widgets.sentences import LETTERS
from learn_app.widgets.words_view import WordsView


class TypeView(WordsView):
    """A word at a time; wrong letters may stand, and are erased."""

    sentences: ClassVar = {
        **LETTERS,
        "erase-first": N_("Wrong letters stand there. Erase them first: press Backspace."),
        "erased": N_("Well erased. Go on."),
    }
