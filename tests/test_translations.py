"""The catalogues say everything that the program says, and fit it."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[1]
DOMAIN = "learn_app.po"
CATALOGUES = sorted(ROOT.glob(f"translations/*/LC_MESSAGES/{DOMAIN}"))


def _language(path: Path) -> str:
    return path.parts[-3]


def _texts_of_the_code() -> set[str | tuple[str, ...]]:
    return {
        text
        for _file, _line, text, _comments, _context in extract_from_dir(
            ROOT / "learn_app", method_map=[("**.py", "python")]
        )
    }


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=_language(path), domain="learn_app", abort_invalid=True)


def _messages(path: Path) -> list[Message]:
    return [message for message in _read(path) if message.id]


def _strings(message: Message) -> list[str]:
    """Return the translation, in all its plural forms."""
    forms = message.string if isinstance(message.string, tuple | list) else [message.string]
    return [form or "" for form in forms]


def _placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)\}", text))


def test_there_is_a_french_catalogue() -> None:
    assert "fr" in map(_language, CATALOGUES)


@pytest.mark.parametrize("path", CATALOGUES, ids=_language)
def test_catalogue_holds_the_texts_of_the_code_and_no_others(path: Path) -> None:
    known = {message.id for message in _messages(path)}
    missing = {str(text) for text in _texts_of_the_code() - known}
    left_over = {str(text) for text in known - _texts_of_the_code()}
    assert (missing, left_over) == (set(), set()), "run: make translations"


@pytest.mark.parametrize("path", CATALOGUES, ids=_language)
def test_every_text_is_translated_and_none_is_a_guess(path: Path) -> None:
    open_ = [m.id for m in _messages(path) if m.fuzzy or not all(_strings(m))]
    assert open_ == []


@pytest.mark.parametrize("path", CATALOGUES, ids=_language)
def test_translations_use_the_placeholders_of_the_text(path: Path) -> None:
    # Of a plural, the last form: "one lesson" may leave the number out.
    pairs = [(m.id if isinstance(m.id, str) else m.id[-1], _strings(m)[-1]) for m in _messages(path)]
    wrong = [pair for pair in pairs if _placeholders(pair[0]) != _placeholders(pair[1])]
    assert wrong == []


@pytest.mark.parametrize("path", [p for p in CATALOGUES if _language(p) == "fr"], ids=_language)
def test_french_has_french_typography(path: Path) -> None:
    strings = [text for message in _messages(path) for text in _strings(message)]
    # What an author is to type, such as « right: true », is YAML and not French.
    strings = [re.sub(r"«\u00a0[a-z]+: [a-z]+\u00a0»", "", text) for text in strings]
    assert [text for text in strings if "'" in text] == [], "the apostrophe is ’"
    # A no-break space before : and », after «; a narrow one before the others.
    assert [text for text in strings if re.search(r"(?<![\u202f\u00a0?!…])[;!?](?!\w)", text)] == []
    assert [text for text in strings if re.search(r"(?<!\u00a0):(?=\s|$)", text)] == []
    assert [text for text in strings if re.search(r"(?<!\u00a0)»|«(?!\u00a0)", text)] == []


def test_no_text_is_hidden_from_the_catalogue_in_an_f_string() -> None:
    """Babel does not look into them."""
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "learn_app").rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) in ("_", "gettext", "ngettext", "N_")
        and call.args
        and isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []
