"""What an author of an exercise on the practice desktop got wrong, told in a sentence."""

from typing import Any

import pytest

from learn_app.exercises.desktop.spec import check

from .worlds import (
    ADDRESS,
    BEGIN_REPLY,
    BIRTH,
    FORWARD,
    NAME,
    READ,
    REPLY,
    RESTORE,
    SEND_ON,
    SEND_REPLY,
    STEP,
    SUBMIT,
    WRITE,
    exercise,
)

BROKEN = [
    ({**READ, "message": "rien"}, "goals[0].message"),
    ({**REPLY, "reply_to": "rien"}, "goals[0].reply_to"),
    ({**REPLY, "body": "Non."}, "goals[0].body"),
    ({**WRITE, "to": "personne"}, "goals[0].to"),
    ({**SEND_REPLY, "body": "Oui. Enfin non."}, "goals[0].body"),
    ({**SEND_ON, "forward": "rien"}, "goals[0].forward"),
    ({**FORWARD, "message": "rien"}, "goals[0].message"),
    ({**BEGIN_REPLY, "message": "rien"}, "goals[0].message"),
    ({**RESTORE, "message": "rien"}, "goals[0].message"),
    ({**ADDRESS, "to": "personne"}, "goals[0].to"),
    ({"do": "mail.write", "say": "Écrire"}, "goals[0]"),
    ({"do": "mail.send", "say": "Écrire"}, "goals[0]"),
    ({**BIRTH, "value": "31/02/1988"}, "goals[0]"),
    ({**NAME, "field": "age"}, "goals[0]"),
    ({**NAME, "site": "banque"}, "goals[0].site"),
    ({**STEP, "step": 9}, "goals[0].step"),
    ({**SUBMIT, "values": {"quartier": "nulle part"}}, "goals[0]"),
]


@pytest.mark.parametrize(("goal", "path"), BROKEN)
def test_an_authors_mistake_gets_a_sentence(goal: dict[str, Any], path: str) -> None:
    problems = list(check(exercise(goal)))
    assert [p for p, _, _ in problems] == [path]
    assert all(sentence.format(**values) for _, sentence, values in problems)


def test_what_the_exercise_opens_must_exist() -> None:
    paths = [path for path, _, _ in check(exercise(READ, start="facebook", card="personne"))]
    assert paths == ["open", "card"]
