from weakref import ref

import pytest

from learn_app.widgets.plain_signal import PlainSignal


def test_all_who_are_connected_are_told_in_order() -> None:
    told: list[str] = []
    struck = PlainSignal[[int, str]]()
    struck.emit(1, "a")
    struck.connect(lambda code, text: told.append(f"first {code} {text}"))
    struck.connect(lambda code, text: told.append(f"second {code} {text}"))
    struck.emit(16, "q")
    assert told == ["first 16 q", "second 16 q"]


def test_each_object_has_its_own() -> None:
    one, other = PlainSignal[[str]](), PlainSignal[[str]]()
    told: list[str] = []
    one.connect(told.append)
    other.emit("b")
    assert not told


def test_a_method_keeps_nothing_alive() -> None:
    class Listener:
        def __init__(self, told: list[str]) -> None:
            self.told = told

        def take(self, text: str) -> None:
            self.told.append(text)

    told: list[str] = []
    listener, signal = Listener(told), PlainSignal[[str]]()
    signal.connect(listener.take)
    signal.emit("a")
    gone = ref(listener)
    del listener
    assert gone() is None
    signal.emit("b")
    assert told == ["a"]


def test_what_a_listener_raises_reaches_whoever_emits() -> None:
    def refuse(text: str) -> None:
        raise ValueError(text)

    signal = PlainSignal[[str]]()
    signal.connect(refuse)
    with pytest.raises(ValueError, match="no"):
        signal.emit("no")
