from pathlib import Path
from string import Formatter

import pytest

from learn_app import errors
from learn_app.errors import ExitCode, LearnAppError
from learn_app.i18n import Translator

KINDS = sorted(LearnAppError.__subclasses__(), key=lambda kind: kind.__name__)
VALUES = {"folder": "/un/dossier", "file": "progress.db", "reason": "disk I/O error", "place": "CLE USB"}


class French(Translator):
    """A catalogue of one text."""

    def gettext(self, message: str, **values: object) -> str:
        return "Le dossier {folder} est protégé.".format(**values) if "{folder}" in message else message


def values_of(kind: type[LearnAppError]) -> dict[str, str]:
    names = {name for _, name, _, _ in Formatter().parse(kind.template) if name}
    return {name: VALUES[name] for name in names}


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_one_or_two_sentences_with_its_values(kind: type[LearnAppError]) -> None:
    error = kind(**values_of(kind))
    sentence = error.sentence(Translator(Path("nowhere"), "en"))
    assert sentence == str(error)
    assert "{" not in sentence
    assert all(value in sentence for value in values_of(kind).values())


def test_the_trainer_is_not_sent_to_the_trainer() -> None:
    error, english = errors.DatabaseMissing(), Translator(Path("nowhere"), "en")
    assert error.sentence(english) == f"{error.news(english)} Please tell your trainer."
    assert not [kind for kind in KINDS if "tell your trainer" in kind.template]


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_ends_the_program_with_a_code_of_its_own_meaning(kind: type[LearnAppError]) -> None:
    assert kind.exit_code not in (ExitCode.OK, ExitCode.USAGE)


def test_an_error_is_told_in_the_language_of_the_interface() -> None:
    error = errors.DataFolderUnwritable(folder="/home/amina")
    assert error.sentence(French(Path("nowhere"), "fr")) == "Le dossier /home/amina est protégé."


def test_exit_codes_are_all_different_and_fit_a_shell() -> None:
    assert list(ExitCode) == sorted(set(ExitCode))
    assert max(ExitCode) < 64
