"""A signal without Qt, for what lies between an act and its paint.

Passing a Python object through a signal of Qt takes as long as all that an exercise decides of an
act, and the learner waits for both.
"""

from collections.abc import Callable
from typing import Generic, ParamSpec

Told = ParamSpec("Told")


class PlainSignal(Generic[Told]):
    """Calls those that are connected, at once and in order. Each object has its own, made with it."""

    def __init__(self) -> None:
        """Nobody is connected yet."""
        self._listeners: list[Callable[Told, object]] = []

    def connect(self, listener: Callable[Told, object]) -> None:
        """Have ``listener`` called from now on."""
        self._listeners.append(listener)

    def emit(self, *args: Told.args, **kwargs: Told.kwargs) -> None:
        """Call all listeners; what one of them raises goes on to whoever emits."""
        for listener in self._listeners:
            listener(*args, **kwargs)
