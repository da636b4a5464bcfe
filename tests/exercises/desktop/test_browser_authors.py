"""What authors get wrong about the fictional web is told before a learner meets it."""

from typing import Any

import pytest

from learn_app.exercises.desktop.spec import check

from .webs import BY_SEARCH, FIND, GET, HOURS, REFUSE, SEARCH, TABS, WEB, WEBS, web


@pytest.mark.parametrize("name", WEBS)
def test_the_samples_are_well_written(name: str) -> None:
    assert list(check(WEBS[name])) == []


@pytest.mark.parametrize(
    ("goal", "problem"),
    [
        ({**HOURS, "page": "biblio/nichts"}, "page"),
        ({**BY_SEARCH, "words": "zèbre"}, "words"),
        ({"do": "page.visit", "page": "promo/lot", "by": "link", "say": "x"}, ""),
        ({**FIND, "answer": "vingt"}, "answer"),
        ({**GET, "file": "rien"}, "file"),
        ({**REFUSE, "site": "nulle-part"}, "site"),
        ({"do": "popup.closed", "page": "biblio", "say": "x"}, "page"),
        ({**TABS, "pages": ["biblio", "rien"]}, "pages[1]"),
        ({**SEARCH, "needed": "zèbre"}, "needed"),
    ],
)
def test_what_an_author_got_wrong_is_told(goal: dict[str, Any], problem: str) -> None:
    found = [path for path, _, _ in check(web(goal))]
    assert found == [f"goals[0].{problem}" if problem else "goals[0].by"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"address": "https://vraie.fr"}, "“{address}” does not end in .example"),
        ({"menu": ["nulle-part"]}, "“{to}”, on “{page}”, leads nowhere."),
        ({"pages": {}, "steps": [], "menu": [], "footer": []}, "The site “{site}” has neither"),
        ({"pages": {"form": {"title": "x"}}, "menu": [], "footer": []}, "No page can be called"),
        (
            {"pages": {"a": {"title": "x"}, "b": {"title": "y", "path": ""}}, "menu": [], "footer": []},
            "Two pages",
        ),
    ],
)
def test_what_an_author_got_wrong_about_a_site_is_told(
    change: dict[str, Any], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = {"title": "Essai", "address": "https://essai.example", **change}
    monkeypatch.setitem(WEB, "sites", {**WEB["sites"], "essai": site})
    found = [text for _, text, _ in check(web(HOURS))]
    assert [text for text in found if text.startswith(sentence)] != []


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        ({}, "A part of “{page}” is nothing"),
        ({"text": "a", "heading": "b"}, "A part of “{page}” is nothing"),
        ({"link": "Ici"}, "“{to}”, on “{page}”, leads nowhere."),
        ({"ad": "Ici", "to": "rien"}, "“{to}”, on “{page}”, leads nowhere."),
        ({"download": "Ici", "id": "x"}, "The download “{text}” of “{page}” has no file."),
        ({"link": "Là", "to": "biblio", "id": "b"}, "Two parts of “{page}” have the id “{id}”."),
    ],
)
def test_what_an_author_got_wrong_about_a_page_is_told(
    block: dict[str, Any], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = {"title": "x", "blocks": [block, {"link": "Là", "to": "biblio", "id": "b"}]}
    site = {"title": "Essai", "address": "https://essai.example", "pages": {"a": page}}
    monkeypatch.setitem(WEB, "sites", {**WEB["sites"], "essai": site})
    assert [text for _, text, _ in check(web(HOURS)) if text.startswith(sentence)] != []
