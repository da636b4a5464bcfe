"""The telephone that lies beside the computer: short messages, and one call at most. A pure model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from learn_app.exercise_api.contract import NEUTRAL, Feedback
from learn_app.exercise_api.events import Clicked, Event
from learn_app.exercises.desktop.moves import clicks
from learn_app.exercises.desktop.world import Scene

if TYPE_CHECKING:
    from learn_app.exercises.desktop.desk import Desk

CODES = frozenset[str]()


@dataclass(frozen=True, slots=True)
class Text:
    """A short message. ``sender`` is a name or a number."""

    id: str
    sender: str
    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """The telephone at one moment."""

    texts: tuple[Text, ...] = ()
    """The newest first."""
    read: frozenset[str] = frozenset()
    """Ids of the messages that were read."""
    open: str = ""
    """The message being read; "" for none."""
    call: str = ""
    """Id of the call that comes in or is under way; "" for none."""


def is_there(scene: Scene) -> bool:
    """Tell whether the world has a telephone."""
    return scene.world.phone is not None


def start(scene: Scene) -> Phone:
    """Return the telephone as it first is."""
    messages = scene.world.phone.messages if scene.world.phone else ()
    texts = tuple(Text(m.id, m.sender, m.text, m.when) for m in messages)
    return Phone(texts, frozenset(m.id for m in messages if not m.unread))


def deliver(desk: "Desk", text: Text) -> "Desk":
    """Let a short message arrive; one with the same id is replaced, and is new again."""
    phone = desk.phone
    others = tuple(one for one in phone.texts if one.id != text.id)
    is_open = phone.open == text.id
    after = replace(
        phone,
        texts=(text, *others),
        read=phone.read - {text.id},
        open="" if is_open else phone.open,
    )
    return replace(desk, phone=after)


def targets(scene: Scene, desk: "Desk") -> tuple[str, ...]:
    """Return the targets on show."""
    return tuple(f"phone.text.{text.id}" for text in desk.phone.texts)


def act(scene: Scene, desk: "Desk", event: Event) -> tuple["Desk", Feedback]:
    """Return the desk after an event on a target on show."""
    phone = desk.phone
    match event:
        case Clicked(target=target) if target.startswith("phone.text."):
            text_id = target.removeprefix("phone.text.")
            after = replace(phone, open=text_id, read=phone.read | {text_id})
            return (desk if after == phone else replace(desk, phone=after)), NEUTRAL
    return desk, NEUTRAL


def moves(scene: Scene, desk: "Desk", target: str, texts: Mapping[str, str]) -> Sequence[Event]:
    """Return the moves on a target."""
    return clicks(target)
