"""A signal without Qt, for what lies between an act and its paint.

Passing a Python object through a signal of Qt takes as long as all that an exercise decides of an
act, and the learner waits for both.
"""

from collections.abc import Callable
from types import MethodType
from typing import Generic, ParamSpec
from weakref import ref

Told = ParamSpec("Told")


class PlainSignal(Generic[Told]):
    """Calls those that are connected, at once and in order. Each object has its own, made with it.

    As with Qt's, a method keeps nothing alive: what is put away with all that it holds goes at once, and
    does not wait until cycles are looked for.
    """

    def __init__(self) -> None:
        """Nobody is connected yet."""
        self._methods: list[tuple[ref[object], Callable[..., object]]] = []
        self._functions: list[Callable[Told, object]] = []

    def connect(self, listener: Callable[Told, object]) -> None:
        """Have ``listener`` called from now on: methods first, then functions."""
        if isinstance(listener, MethodType):
            self._methods.append((ref(listener.__self__), listener.__func__))
        else:
            self._functions.append(listener)

    def emit(self, *args: Told.args, **kwargs: Told.kwargs) -> None:
        """Call all listeners; what one of them raises goes on to whoever emits."""
        for owner, act in self._methods:
            one = owner()
            if one is not None:
                act(one, *args, **kwargs)
        for listener in self._functions:
            listener(*args, **kwargs)
