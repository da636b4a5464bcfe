"""Exercises in the fictional web of the tests."""

from pathlib import Path
from typing import Any

import yaml

from learn_app.exercises.desktop.spec import DesktopSpec

from .worlds import COMPUTER, exercise

WEB: Any = {**COMPUTER, **yaml.safe_load(Path(__file__).with_name("sample_web.yaml").read_text("utf-8"))}

HOURS: dict[str, Any] = {"do": "page.visit", "page": "biblio/horaires", "say": "Aller aux horaires"}
BY_ADDRESS = {"do": "page.visit", "page": "biblio", "by": "address", "say": "Taper l’adresse"}
BY_LINK = {**HOURS, "by": "link"}
BY_SEARCH = {
    "do": "ad.avoided",
    "page": "biblio/horaires",
    "words": "horaires bibliothèque",
    "say": "Chercher",
}
BACK = {"do": "page.visit", "page": "biblio", "by": "back", "say": "Revenir"}
FIND = {
    "do": "page.find",
    "page": "biblio/horaires",
    "question": "À quelle heure ferme-t-elle le mardi ?",
    "answer": "dixhuit",
    "options": [{"id": "seize", "text": "16 h"}, {"id": "dixhuit", "text": "18 h"}],
    "say": "Trouver l’heure",
}
WRITE_DOWN = {
    "do": "page.find",
    "page": "biblio/contact",
    "question": "Dans quelle rue ?",
    "answer": "écoles|des écoles",
    "say": "Trouver la rue",
}
SEARCH = {"do": "search.done", "words": "livres enfants", "say": "Chercher des livres"}
NEW = {"do": "tab.new", "say": "Ouvrir un onglet"}
TABS = {"do": "tab.open", "pages": ["biblio/horaires", "promo"], "say": "Ouvrir les deux"}
FRONT = {"do": "tab.front", "pages": ["biblio/horaires", "promo"], "say": "Montrer les horaires"}
CLOSE = {"do": "tab.close", "page": "promo", "keep": ["biblio/horaires"], "say": "Fermer la promo"}
GET = {"do": "file.downloaded", "page": "biblio/ateliers", "file": "programme", "say": "Télécharger"}
OPEN = {"do": "download.open", "page": "biblio/ateliers", "file": "programme", "say": "Ouvrir"}
REFUSE = {"do": "cookies.refused", "site": "biblio", "say": "Refuser"}
REFUSE_HIDDEN = {"do": "cookies.refused", "site": "promo", "say": "Refuser là aussi"}
POPUP = {"do": "popup.closed", "page": "promo", "say": "Fermer la fenêtre"}
ZOOM = {"do": "zoom.set", "percent": 125, "say": "Agrandir"}
FORM = {"do": "form.submit", "site": "biblio", "values": {"nom": "Benali"}, "say": "S’inscrire"}


def web(*goals: dict[str, Any], start: str = "biblio", **others: Any) -> DesktopSpec:
    """Return an exercise on the web."""
    return exercise(*goals, start=start, world=WEB, **others)


WEBS = {
    "pages": web(HOURS, BACK, FIND, WRITE_DOWN),
    "addresses": web(BY_ADDRESS, BY_LINK, BY_ADDRESS, start="browser"),
    "search": web(SEARCH, BY_SEARCH, start="browser"),
    "tabs": web(NEW, TABS, FRONT, CLOSE),
    "many tabs": web(TABS, CLOSE, NEW, tabs=["biblio/contact", "promo", "promo/lot", "biblio/form"]),
    "downloads": web(GET, OPEN, BY_ADDRESS),
    "cookies": web(REFUSE, REFUSE_HIDDEN, POPUP, ZOOM, FORM),
    "web in windows": web(HOURS, CLOSE, GET, REFUSE, start="desktop", windows=True, skin="other"),
}
