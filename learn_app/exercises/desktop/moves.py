"""The moves that a learner could make on one target: what apps tell the checker and the clumsy robot."""

from collections.abc import Mapping

from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled


def writings(target: str, texts: Mapping[str, str]) -> list[Event]:
    """Return right, half, wrong and no words in a text field; ``texts`` has the right ones by target."""
    right = texts.get(target, "Bonjour")
    written = dict.fromkeys((right, right[: len(right) // 2], "xyz 12", ""))
    return [Filled(target, text) for text in written]


def clicks(target: str, opens: bool = False) -> list[Event]:
    """Return a click, and a double click where one ``opens`` the target."""
    return [Clicked(target), DoubleClicked(target)] if opens else [Clicked(target)]
