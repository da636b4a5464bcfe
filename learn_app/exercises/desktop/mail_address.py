"""Whom an e-mail goes to: what stands in « À », « Cc » and « Cci », read kindly."""

from learn_app.exercise_api.matching import loose
from learn_app.exercises.desktop.people import Person
from learn_app.exercises.desktop.world import World

_LONGEST = 200
"""So many characters of a name are compared."""
_MOST = 50
"""So many recipients are read of one field."""


def recipients(world: World, text: str) -> tuple[str, ...]:
    """Return the addresses meant by what stands in a field: names of known people count too."""
    parts = (part.strip() for part in text.replace(";", ",").replace("\n", ",").split(","))
    found = (_address(world, part) for part in parts if part)
    return tuple(dict.fromkeys(found))[:_MOST]


def addressees(world: World, text: str) -> tuple[Person, ...]:
    """Return the people meant by what stands in a field; who is not known is called by the address."""
    known = {person.email: person for person in (world.owner, *world.people.values())}
    found = recipients(world, text)
    return tuple(known.get(one) or Person(name=one, email=one) for one in found)


def known_person(world: World, person_id: str) -> Person:
    """Return a person by id; the owner for one who does not exist (the checker tells it)."""
    return world.person(person_id) or world.owner


def is_address(text: str) -> bool:
    """Tell whether a text has the form of an address: ``amina@mail.example``."""
    name, _, place = text.partition("@")
    has_space = any(c.isspace() for c in text)
    return bool(name and place and "@" not in place and "." in place.strip(".") and not has_space)


def can_be_written_to(world: World, person: Person) -> bool:
    """Tell whether a message to the person's address goes to nobody but that person."""
    return is_address(person.email) and recipients(world, person.email) == (person.email,)


def _address(world: World, text: str) -> str:
    written = text.partition("<")[2].partition(">")[0] if "<" in text else text
    for person in (world.owner, *world.people.values()):
        if loose(text) == loose(person.name[:_LONGEST]) or loose(written) == loose(person.email):
            return person.email
    return written.strip()
