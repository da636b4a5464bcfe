"""What an author writes for ``judge``: a message as it would arrive, and what gives it away."""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec import field as renamed

from learn_app.i18n import N_

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Meta(min_length=1)]
Line = Annotated[str, Meta(max_length=240)]
Place = Literal["sender", "address", "subject", "link", "button"]

MOST_LINES = 9
"""So many sentences at most: the learner reads all of them."""


class Harmless(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What looks like a clue and is none. ``why`` is said when it is pointed at.

    It is a place of the message (``at: address``), or the sentence in which these ``words`` stand.
    """

    at: Place | None = None
    words: str = ""
    why: Words


class Clue(Harmless, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What gives the message away. ``why`` is said when it is found, ``hint`` before."""

    id: Slug
    hint: str = ""


class Part(Struct, frozen=True, kw_only=True):
    """A piece of the message that can be pointed at. ``id`` is a place, or ``line.1``…"""

    id: str
    text: str


class JudgeSpec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """A message, whether it is a ``scam``, and the clues to point at then.

    ``look`` is how it comes; ``address`` that of an e-mail or page. Each line of ``body`` is shown on
    its own, and each of its sentences can be pointed at. ``why`` is said after the right answer,
    ``wrong`` after the wrong one.
    """

    look: Literal["mail", "sms", "page", "popup"]
    sender: Line = renamed(name="from", default="")
    address: Line = ""
    subject: Line = ""
    when: Line = ""
    body: Annotated[str, Meta(min_length=1, max_length=1000)]
    link: Line = ""
    button: Line = ""
    scam: bool
    why: str = ""
    wrong: str = ""
    clues: Annotated[tuple[Clue, ...], Meta(max_length=5)] = ()
    harmless: Annotated[tuple[Harmless, ...], Meta(max_length=8)] = ()

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The pieces of the message, from top to bottom."""
        lines = tuple(Part(id=f"line.{n}", text=text) for n, text in enumerate(sentences(self.body), 1))
        head = (("sender", self.sender), ("address", self.address), ("subject", self.subject))
        foot = (("link", self.link), ("button", self.button))
        return (
            *(Part(id=name, text=text) for name, text in head if text),
            *lines,
            *(Part(id=name, text=text) for name, text in foot if text),
        )

    def part_of(self, clue: Harmless) -> str:
        """Return the id of the piece that a clue is; "" when there is none."""
        found = [
            part.id
            for part in self.parts
            if part.id == clue.at or (not clue.at and clue.words and clue.words in part.text)
        ]
        return found[0] if len(found) == 1 else ""


def sentences(body: str) -> tuple[str, ...]:
    """Return the sentences of a text, those of one line apart."""
    found = (
        re.split(r"(?<=[.!?…])\s+(?=[^\s!?:;»])", line.strip()) for line in body.splitlines() if line.strip()
    )
    return tuple(sentence for line in found for sentence in line)


def check(spec: JudgeSpec) -> Iterable[tuple[str, str, dict[str, str]]]:
    """Yield what does not fit together, as (place, sentence, values)."""
    if spec.scam and not spec.clues:
        yield "clues", N_("A scam needs one clue at least."), {}
    if len(sentences(spec.body)) > MOST_LINES:
        yield "body", N_("This message is too long: {most} sentences at most."), {"most": str(MOST_LINES)}
    seen: set[str] = set()
    ids: set[str] = set()
    both: tuple[tuple[str, tuple[Harmless, ...]], ...] = (("clues", spec.clues), ("harmless", spec.harmless))
    for place, clues in both:
        for number, clue in enumerate(clues):
            key = f"{place}[{number}]"
            part = spec.part_of(clue)
            if bool(clue.at) == bool(clue.words):
                yield key, N_("Write either “at” or “words”, to say what this is about."), {}
            elif not part and clue.at:
                yield f"{key}.at", N_("The message has no “{place}”."), {"place": clue.at}
            elif not part:
                yield f"{key}.words", N_("These words must stand in one sentence, and only there."), {}
            elif part in seen:
                yield key, N_("Another clue is about the same place."), {}
            seen.add(part)
            if isinstance(clue, Clue):
                if clue.id in ids:
                    yield f"{key}.id", N_("The id “{id}” is used twice."), {"id": clue.id}
                ids.add(clue.id)
