"""What an author writes about the telephone."""

from collections.abc import Collection, Iterable
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec import field as renamed

from learn_app.exercises.desktop.people import Slug, Words
from learn_app.i18n import N_

Asked = Literal["code", "password", "card", "access", "nothing"]


class Sms(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A short message that is on the telephone at the start. ``sender`` is a name or a number.

    The newest stands first. Those of one sender are one conversation.
    """

    id: Slug
    sender: Words = renamed(name="from")
    when: str = ""
    text: Words
    after: str = ""
    """Id of the message, short or by e-mail, after whose reading it arrives; "" when it is there already."""
    unread: bool = True
    scam: bool = False
    """Whether it wants to cheat: it may be reported, and to follow it is a mistake that is explained."""
    link: str = ""
    """An address below the text, to be touched; ``page`` is what it shows then."""
    page: str = ""
    number: str = ""
    """A number to call back."""


class Call(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody who calls: says one sentence after the other, and in the end asks for something."""

    id: Slug
    caller: Words
    """What the screen says: a name or a number. It proves nothing."""
    says: Annotated[tuple[Words, ...], Meta(min_length=1, max_length=6)]
    asks: Asked = "code"
    after: str = ""
    """Id of the message after whose reading it rings; "" when it rings at once."""
    official: str = ""
    """Whom to call back instead: « Ma banque, numéro de ma carte ». "" when there is nobody."""
    answer: str = ""
    """What the official number answers."""


class Telephone(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The telephone that lies beside the computer."""

    messages: Annotated[tuple[Sms, ...], Meta(max_length=12)] = ()
    calls: Annotated[tuple[Call, ...], Meta(max_length=4)] = ()

    def message(self, message_id: str) -> Sms | None:
        """Return a message of the start by its id."""
        return next((m for m in self.messages if m.id == message_id), None)

    def call(self, call_id: str) -> Call | None:
        """Return a call by its id."""
        return next((c for c in self.calls if c.id == call_id), None)


def telephone_problems(
    phone: Telephone, letters: Collection[str]
) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Return what does not fit together, as (path, sentence, values); ``letters`` are ids of e-mails."""
    seen: set[str] = set()
    for message in phone.messages:
        if message.after and not _arrives(phone, message, letters):
            yield "world", N_("“{id}” never arrives: look at its “after”."), {"id": message.id}
    for name in (*(m.id for m in phone.messages), *(c.id for c in phone.calls)):
        if name in seen:
            yield "world", N_("On the telephone, the id “{id}” is used twice."), {"id": name}
        seen.add(name)
    for message in phone.messages:
        if message.link and not message.page:
            yield "world", N_("The link of “{id}” needs a “page”: what it shows."), {"id": message.id}
        if message.number and not message.scam:
            yield "world", N_("Only a scam can have a “number” to call back: see “{id}”."), {"id": message.id}
    for call in phone.calls:
        if call.after and phone.message(call.after) is None:
            yield "world", N_("There is no short message “{message}” in the world."), {"message": call.after}
        if call.official and not call.answer:
            yield "world", N_("The call “{id}” needs an “answer” of the official number."), {"id": call.id}


def _arrives(phone: Telephone, message: Sms, letters: Collection[str]) -> bool:
    """Tell whether a message comes after one that is there, or arrives itself."""
    for _ in phone.messages:
        if not message.after or message.after in letters:
            return True
        before = phone.message(message.after)
        if before is None:
            return False
        message = before
    return False
