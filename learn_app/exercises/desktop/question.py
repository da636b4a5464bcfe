"""A question whose answer stands on a page: asked below the browser, answered there."""

from typing import NamedTuple


class Question(NamedTuple):
    """What is to be found out on the web."""

    text: str
    page: str
    """The page that has the answer, as ``site/page``: an answer that was only guessed does not count."""
    options: tuple[tuple[str, str], ...] = ()
    """The answers to choose from, as (id, text); with none, the answer is written."""
    right: str = ""
    """The id of the right one; or what must stand in the written one, alternatives separated by |."""
