"""The fictional browser: from page to page, tabs, searches, and what lies in wait on the web."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.exercise_api.contract import NEUTRAL, Feedback, Verdict, mistake
from learn_app.exercise_api.events import Clicked, DoubleClicked, Event, Filled
from learn_app.exercises.desktop import apps, tabs
from learn_app.exercises.desktop.addresses import is_like_address, normal
from learn_app.exercises.desktop.machine import KIND, DesktopState
from learn_app.exercises.desktop.spec import DesktopSpec, scene_of

from .webs import (
    BACK,
    BY_ADDRESS,
    BY_LINK,
    BY_SEARCH,
    CLOSE,
    FIND,
    FRONT,
    GET,
    HOURS,
    OPEN,
    REFUSE,
    REFUSE_HIDDEN,
    SEARCH,
    TABS,
    WEBS,
    WRITE_DOWN,
    ZOOM,
    web,
)
from .worlds import follow, play


def click(target: str) -> Event:
    return Clicked(target)


def typed(text: str) -> tuple[Event, Event]:
    """Return the acts of typing into the bar and going there."""
    return Filled("browser.address", text), click("browser.go")


def searched(text: str) -> tuple[Event, Event]:
    """Return the acts of typing into the search engine's box and searching."""
    return Filled("web.search", text), click("web.search.go")


def shown(spec: DesktopSpec, state: DesktopState) -> str:
    """Return what the browser shows, as ``kind page``."""
    place = tabs.place(scene_of(spec).world.web, state.desk.browser)
    return f"{place.kind} {place.page or place.query}".strip()


@given(st.sampled_from(sorted(WEBS)), st.lists(st.integers(0, 10_000), max_size=30))
def test_there_is_a_way_from_wherever_the_learner_got_to(name: str, draws: list[int]) -> None:
    spec = WEBS[name]
    state = KIND.start(spec, 0)
    for draw in draws:
        moves = KIND.moves(spec, state)
        if moves:
            state, feedback = KIND.update(spec, state, moves[draw % len(moves)])
            assert feedback.verdict is not Verdict.MISTAKE or feedback.code in KIND.codes
    _, state = follow(spec, state)
    assert KIND.is_done(spec, state)


def test_from_page_to_page_like_a_transcript() -> None:
    spec = web(WRITE_DOWN)
    state, seen = KIND.start(spec, 0), []
    for event in (
        click("web.link.horaires"),
        click("web.menu.horaires"),
        click("browser.back"),
        click("browser.forward"),
        *typed("promo.example/lot"),
        click("browser.back"),
        click("web.foot.contact"),
        click("browser.back"),
    ):
        state, feedback = KIND.update(spec, state, event)
        assert feedback.code == ""
        seen.append(shown(spec, state))
    assert seen == [
        "page biblio/horaires",
        "page biblio/horaires",
        "page biblio/accueil",
        "page biblio/horaires",
        "page biblio/horaires",
        "page promo/lot",
        "page biblio/horaires",
        "page biblio/contact",
        "page biblio/horaires",
    ]
    assert "browser.forward" in apps.targets(scene_of(spec), state.desk)


@pytest.mark.parametrize(
    "text",
    ["www.biblio.example", "https://www.biblio.example/", " BIBLIO.example ", "http://biblio.example"],
)
def test_an_address_can_be_typed_in_many_ways(text: str) -> None:
    spec = web(WRITE_DOWN, start="browser")
    state, feedback = play(spec, *typed(text))
    assert (shown(spec, state), feedback.code) == ("page biblio/accueil", "")
    assert state.desk.browser.tab.address == "https://www.biblio.example"


def test_a_mistyped_address_leads_nowhere_and_the_nearest_one_is_offered() -> None:
    spec = web(BY_ADDRESS, start="browser")
    state, feedback = play(spec, *typed("www.bibilo.example"))
    assert (shown(spec, state), feedback.code) == ("unknown", "address-unknown")
    state, _ = KIND.update(spec, state, click("web.suggest"))
    assert shown(spec, state) == "page biblio/accueil"
    state, _ = play(spec, *typed("zzz.example"))
    assert "web.suggest" not in apps.targets(scene_of(spec), state.desk)


@pytest.mark.parametrize(
    ("text", "code", "kind"),
    [
        ("www. biblio.example", "address-space", "results"),
        ("www biblio example", "address-dots", "results"),
        ("www,biblio,example", "address-dots", "results"),
        ("www.biblio,example", "address-dots", "unknown"),
        ("www.bíblio.example", "address-accent", "unknown"),
        ("www.zzz.example", "address-unknown", "unknown"),
    ],
)
def test_what_is_wrong_with_an_address_is_named(text: str, code: str, kind: str) -> None:
    spec = web(BY_ADDRESS, start="browser")
    state, feedback = play(spec, *typed(text))
    assert (shown(spec, state).split()[0], feedback) == (kind, mistake(code))


def test_the_address_that_is_offered_counts_as_typed() -> None:
    spec = web(BY_ADDRESS, start="browser")
    _, feedback = play(spec, *typed("www.bibliio.example"), click("web.suggest"))
    assert feedback.verdict is Verdict.DONE


def test_the_ending_of_fictional_addresses_may_be_written_as_in_french() -> None:
    _, feedback = play(web(BY_ADDRESS, start="browser"), *typed("www.biblio.exemple"))
    assert feedback.verdict is Verdict.DONE


def test_a_slip_of_the_finger_does_not_spoil_a_search() -> None:
    spec = web(BY_SEARCH, start="browser")
    _, feedback = play(spec, *searched("horraires biblioteque"), click("web.result.biblio.horaires"))
    assert feedback.verdict is Verdict.DONE
    state, _ = play(web(SEARCH, start="browser"), *searched("livrse enfants"))
    assert state.reached == 1
    assert scene_of(spec).world.index.results("zorglub") == ()


def test_words_in_the_bar_are_searched_for() -> None:
    spec = web(BY_ADDRESS, start="browser")
    state, feedback = play(spec, *typed("horaires  bibliothèque"))
    assert (shown(spec, state), feedback) == ("results horaires bibliothèque", NEUTRAL)


def test_an_address_in_the_search_box_is_named_when_the_bar_was_asked_for() -> None:
    spec = web(BY_ADDRESS, start="browser")
    state, feedback = play(spec, *searched("www.biblio.example"))
    assert (shown(spec, state), feedback.code) == ("results www.biblio.example", "address-in-search")
    assert KIND.expect(spec, state) == Filled("browser.address", "www.biblio.example")
    _, feedback = play(web(SEARCH, start="browser"), *searched("www.biblio.example"))
    assert feedback.code == "search-words"


def test_an_address_in_the_search_box_finds_its_page_first() -> None:
    spec = web(HOURS, start="browser")
    results = scene_of(spec).world.index.results("www.biblio.example")
    assert results[0].target == "web.result.biblio.accueil"
    state, _ = play(spec, *searched("biblio.example"), click(results[0].target))
    assert shown(spec, state) == "page biblio/accueil"
    hidden = scene_of(spec).world.index.results("www.promo.example/lot")
    assert all(result.page != "promo/lot" for result in hidden)


def test_an_empty_search_asks_for_words() -> None:
    _, feedback = play(web(SEARCH, start="browser"), click("web.search.go"))
    assert feedback == Feedback(Verdict.NEUTRAL, "search-empty")


def test_a_search_that_lacks_a_word_says_which_and_a_plural_is_none() -> None:
    spec = web(SEARCH, HOURS, start="browser")
    _, feedback = play(spec, *searched("livres"))
    assert feedback == mistake("search-words", word="enfants")
    state, _ = play(spec, *searched("un livre pour mon enfant"))
    assert state.reached == 1


def test_results_show_advertisements_first_and_as_such() -> None:
    spec = web(BY_SEARCH, start="browser")
    scene = scene_of(spec)
    results = scene.world.index.results("les horaires de la bibliothèque et des livres")
    assert [(r.target, r.is_ad) for r in results][:2] == [
        ("web.ad.promo", True),
        ("web.result.biblio.horaires", False),
    ]
    assert all(r.page != "promo/lot" for r in scene.world.index.results("carte votre lot donnez"))
    state, feedback = play(spec, *searched("horaires livres"), click("web.ad.promo"))
    assert (shown(spec, state), feedback) == ("page promo/accueil", mistake("ad-clicked"))
    state, feedback = play(spec, *searched("horaires livres"), click("web.result.biblio.horaires"))
    assert feedback.verdict is Verdict.DONE


def test_a_page_reached_another_way_is_not_a_search() -> None:
    spec = web(BY_SEARCH, start="browser")
    state, _ = play(spec, *typed("biblio.example/horaires"))
    assert state.reached == 0
    spec = web(BY_LINK, start="browser")
    state, _ = play(spec, *typed("biblio.example/horaires"))
    assert state.reached == 0
    assert KIND.expect(spec, state) == click("web.menu.horaires")


def test_the_arrow_back_is_asked_for_only_once_there_is_a_page_to_come_back_from() -> None:
    spec = web(BACK)
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [click("web.menu.horaires"), click("browser.back")]


def test_an_advertisement_on_a_page_opens_a_tab_and_is_explained() -> None:
    spec = web(HOURS)
    state, feedback = play(spec, click("web.ad.promo"))
    assert feedback == mistake("ad-clicked")
    assert (shown(spec, state), len(state.desk.browser.tabs)) == ("page promo/accueil", 2)
    state, feedback = play(web(GET), *typed("biblio.example/ateliers"), click("web.ad.faux"))
    assert feedback == mistake("fake-button")


def test_a_pop_up_is_in_front_of_its_page_until_it_is_closed() -> None:
    spec = web(HOURS, start="promo")
    state = KIND.start(spec, 0)
    offered = apps.targets(scene_of(spec), state.desk)
    assert {"web.popup.close", "web.popup.go", "web.popup.decline"} <= set(offered)
    assert not any(target.startswith(("web.cookies", "web.link")) for target in offered)
    state, feedback = play(spec, click("web.popup.go"))
    assert (shown(spec, state), feedback) == ("page promo/lot", mistake("popup-clicked"))
    state, _ = KIND.update(spec, state, click("browser.back"))
    assert "web.popup.close" in apps.targets(scene_of(spec), state.desk)
    state, _ = KIND.update(spec, state, click("web.popup.close"))
    assert "web.cookies.accept" in apps.targets(scene_of(spec), state.desk)


def test_accepting_cookies_can_be_taken_back_at_the_end_of_the_page() -> None:
    spec = web(REFUSE)
    state, feedback = play(spec, click("web.cookies.accept"))
    assert feedback == mistake("cookies-accepted")
    events, _ = follow(spec, state)
    assert events == [click("web.cookies.change"), click("web.cookies.refuse")]


def test_boxes_ticked_beforehand_are_found_in_the_settings() -> None:
    spec = web(REFUSE_HIDDEN, start="promo/lot")
    state = KIND.start(spec, 0)
    assert "web.cookies.refuse" not in apps.targets(scene_of(spec), state.desk)
    state, feedback = play(spec, click("web.cookies.settings"), click("web.cookies.save"))
    assert feedback == mistake("cookies-ticked")
    events, _ = follow(spec, KIND.start(spec, 0))
    assert events == [click(f"web.cookies.{name}") for name in ("settings", "tick.stats", "tick.ads", "save")]


def test_a_download_lands_in_its_folder_and_can_be_opened() -> None:
    spec = web(GET, OPEN, start="biblio/ateliers")
    state, feedback = play(spec, click("web.download.affiche"))
    assert feedback == mistake("wrong-download")
    state, _ = play(spec, click("web.download.programme"))
    item = state.desk.drive.items[-1]
    assert (item.name, item.folder, item.size, item.text) == (
        "programme.pdf", "downloads", 240, "Mardi tricot.",
    )  # fmt: skip
    again, feedback = KIND.update(spec, state, click("web.download.programme"))
    assert (again.desk.drive.items[-1].name, feedback.code) == ("programme (2).pdf", "downloaded-again")
    state, feedback = KIND.update(spec, state, click("browser.shelf.open"))
    assert (feedback.verdict, state.desk.front) == (Verdict.DONE, "viewer")


def test_the_menu_leads_to_the_downloads() -> None:
    spec = web(BY_ADDRESS, start="biblio/ateliers")
    state, _ = play(spec, click("web.download.programme"), click("browser.menu"), click("browser.downloads"))
    assert (state.desk.front, state.desk.files.folder) == ("files", "downloads")


def test_tabs_like_a_transcript() -> None:
    spec = web(WRITE_DOWN)
    state, seen = KIND.start(spec, 0), []
    for event in (
        click("browser.new"),
        *typed("promo.example/lot"),
        click("browser.tab.1"),
        click("web.link.ateliers"),
        click("browser.close.1"),
        click("browser.menu"),
        click("browser.reopen"),
        click("browser.close.2"),
        click("browser.close.3"),
        click("browser.close.4"),
    ):
        state, _ = KIND.update(spec, state, event)
        browser = state.desk.browser
        seen.append(([tab.id for tab in browser.tabs], browser.front, shown(spec, state)))
    assert seen == [
        ([1, 2], 2, "start"),
        ([1, 2], 2, "start"),
        ([1, 2], 2, "page promo/lot"),
        ([1, 2], 1, "page biblio/accueil"),
        ([1, 3, 2], 3, "page biblio/ateliers"),
        ([3, 2], 3, "page biblio/ateliers"),
        ([3, 2], 3, "page biblio/ateliers"),
        ([3, 2, 4], 4, "page biblio/accueil"),
        ([3, 4], 4, "page biblio/accueil"),
        ([4], 4, "page biblio/accueil"),
        ([5], 5, "start"),
    ]


def test_with_windows_the_last_tab_closes_the_window() -> None:
    spec = web(HOURS, start="desktop", windows=True)
    state, _ = play(spec, DoubleClicked("icon.app.browser"), click("browser.close.1"))
    assert state.desk.front == ""
    _, state = follow(spec, state)
    assert KIND.is_done(spec, state)


def test_no_more_tabs_than_there_is_room_for() -> None:
    spec = web(HOURS)
    state, _ = play(spec, *[click("browser.new")] * 9)
    assert len(state.desk.browser.tabs) == 6
    assert "browser.new" not in apps.targets(scene_of(spec), state.desk)


@pytest.mark.parametrize(
    ("goal", "events", "code"),
    [
        (CLOSE, [click("browser.close.1")], "wrong-tab"),
        (FRONT, [click("browser.close.3")], "tab-closed"),
        (TABS, [click("browser.tab.3"), *typed("promo.example/lot")], "tab-replaced"),
    ],
)
def test_mistakes_with_tabs_are_named(goal: dict[str, Any], events: list[Event], code: str) -> None:
    goal = {**goal, "pages": ["biblio/horaires", "promo/lot"]} if goal is TABS else goal
    spec = web(goal, start="biblio/contact", tabs=["promo", "biblio/horaires"])
    _, feedback = play(spec, *events)
    assert feedback == mistake(code)


def test_an_answer_counts_once_its_page_was_seen() -> None:
    spec = web(REFUSE, FIND)
    state, _ = play(spec, click("web.cookies.refuse"))
    _, feedback = KIND.update(spec, state, click("answer.dixhuit"))
    assert feedback == Feedback(Verdict.NEUTRAL, "look-first")
    state, _ = KIND.update(spec, state, click("web.menu.horaires"))
    _, feedback = KIND.update(spec, state, click("answer.seize"))
    assert feedback == mistake("wrong-answer")
    _, feedback = KIND.update(spec, state, click("answer.dixhuit"))
    assert feedback.verdict is Verdict.DONE


def test_a_written_answer_may_be_put_in_other_words() -> None:
    spec = web(WRITE_DOWN, start="biblio/contact")
    refuse = click("web.cookies.refuse")
    _, feedback = play(spec, refuse, Filled("answer.text", "rue Victor Hugo"), click("answer.ok"))
    assert feedback == mistake("wrong-answer")
    _, feedback = play(spec, refuse, Filled("answer.text", "Rue des ECOLES !"), click("answer.ok"))
    assert feedback.verdict is Verdict.DONE


def test_the_size_of_pages_has_two_ends() -> None:
    spec = web(ZOOM)
    state, _ = play(spec, click("browser.menu"), *[click("browser.zoom.out")] * 9)
    assert state.desk.browser.zoom == 67
    assert "browser.zoom.out" not in apps.targets(scene_of(spec), state.desk)
    assert len(follow(spec, state)[0]) == 5


def test_what_looks_like_an_address() -> None:
    assert [is_like_address(t) for t in ("a.example", "horaires", "a b.example", "http://x", "", ".")] == [
        True, False, False, True, False, False,
    ]  # fmt: skip
    assert normal("HTTPS://WWW.Biblio.example/Horaires/") == "biblio.example/horaires"


def test_a_very_long_text_is_looked_at_for_a_moment_only() -> None:
    spec = web(BY_ADDRESS, start="browser")
    endless = "livres " * 1_500_000
    state, _ = play(spec, *typed(endless))
    assert shown(spec, state).startswith("results livres")
    state, _ = play(spec, *typed("a." * 5_000_000))
    assert shown(spec, state) == "unknown"
