"""The rows of a form: apart where there is room, close together where there is none."""

import pytest
from pytestqt.qtbot import QtBot

from learn_app.exercises.desktop.field_view import FieldView
from learn_app.exercises.desktop.form_view import FormPage

from .played import Played
from .worlds import FORM_SAMPLES

NAMES = ("papers", "account")


def _page(played: Played) -> FormPage:
    played.settle()
    return next(page for page in played.view.findChildren(FormPage) if page.isVisible())


def _gaps(page: FormPage) -> list[int]:
    """Return the pixels between each row and the next one."""
    shown = [view for view in page.findChildren(FieldView) if view.isVisible()]
    rows = sorted({(view.geometry().top(), view.geometry().bottom()) for view in shown})
    tops = sorted({top for top, _ in rows})
    lowest = [max(bottom for top, bottom in rows if top == one) for one in tops]
    return [after - before - 1 for before, after in zip(lowest, tops[1:], strict=False)]


def _room(page: FormPage) -> int:
    """Return the pixels that nothing needs, below the buttons."""
    return page.height() - page.footer.geometry().bottom()


@pytest.mark.parametrize("name", NAMES)
def test_rows_take_the_room_that_there_is_and_no_more(name: str, qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES[name], qtbot, (914, 652, 1.0))
    page, seen = _page(played), []
    for height in range(1300, 380, -30):
        played.view.resize(914, height)
        played.settle()
        gaps, bar = _gaps(page), page.page.verticalScrollBar()
        assert gaps
        assert max(gaps) - min(gaps) <= 1
        assert min(gaps) >= 6
        if bar.maximum():
            assert max(gaps) == 6, "what has to scroll stands close together"
        elif _room(page) > 12:
            assert min(gaps) >= 14, "room is left over"
        seen.append((gaps[0], bar.maximum() > 0))
    assert {True, False} == {scrolls for _, scrolls in seen}


@pytest.mark.parametrize("name", NAMES)
def test_a_form_that_was_small_for_a_moment_looks_as_before(name: str, qtbot: QtBot) -> None:
    played = Played(FORM_SAMPLES[name], qtbot, (914, 652, 1.0))
    page = _page(played)
    before = _gaps(page), page.footer.geometry()
    for height in (400, 900, 652):
        played.view.resize(914, height)
        played.settle()
    assert (_gaps(page), page.footer.geometry()) == before
