"""The windows, the file manager and the dialog for files, drawn: what one sees and what answers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from learn_app.exercise_api.events import Clicked, DoubleClicked, Dropped, Grabbed
from learn_app.exercises.desktop.app_views import APP_VIEWS
from learn_app.exercises.desktop.apps import APPS
from learn_app.exercises.desktop.files_view import FilesView
from learn_app.exercises.desktop.item_view import PLACES, ItemTile
from learn_app.exercises.desktop.machine import KIND
from learn_app.exercises.desktop.notes_view import _BUTTONS as NOTE_BUTTONS
from learn_app.exercises.desktop.tool_view import ACTS, ActMenu
from learn_app.exercises.desktop.view import DesktopView
from learn_app.exercises.desktop.window_view import Window
from learn_app.exercises.desktop.windows import APP_NAMES
from learn_app.widgets.text import Text
from tests.exercises.stage import Stage

from .worlds import COMPUTER, SAMPLES, exercise

ASSETS = Path(__file__).parents[3] / "assets"
READ = {"do": "mail.read", "message": "atelier", "say": "Lire"}


def open_stage(name: str, qtbot: QtBot, size: tuple[int, int] = (914, 652)) -> Stage:
    return Stage.open(qtbot, KIND, DesktopView, SAMPLES[name], size=size)


def act(stage: Stage, *targets: str) -> None:
    for target in targets:
        stage.click(target)
        stage.settle()


def test_an_app_is_named_alike_everywhere() -> None:
    assert tuple(APPS) == tuple(APP_VIEWS) == APP_NAMES


def test_every_picture_that_is_named_is_there() -> None:
    icons = {icon for _, icon in ACTS.values()} | {icon for _, icon, _ in NOTE_BUTTONS.values() if icon}
    assert [name for name in icons if not (ASSETS / "icons" / f"{name}.svg").exists()] == []
    pictures = {name for _, name in PLACES.values()} | {look.pictogram for look in APP_VIEWS.values()}
    assert [name for name in pictures if not (ASSETS / "pictograms" / f"{name}.svg").exists()] == []


def test_a_window_behind_is_a_picture_and_comes_to_the_front_when_pressed(qtbot: QtBot) -> None:
    stage = open_stage("behind", qtbot)
    windows = [window for window in stage.view.findChildren(Window) if window.isVisible()]
    assert len(windows) == 3
    assert stage.view.target_widget("mail.new") is None, "what is behind does not answer"
    behind = min(windows, key=lambda window: window.y())
    QTest.mouseClick(behind, Qt.MouseButton.LeftButton, pos=QPoint(5, behind.height() - 5))
    assert stage.events == [Clicked("app.mail")]
    assert stage.state.desk.front == "mail"
    assert stage.view.target_widget("mail.new") is not None


def test_the_desktop_goes_down_to_the_frame_also_when_it_is_off(qtbot: QtBot) -> None:
    stage = open_stage("behind", qtbot)

    def lowest() -> str:
        stage.settle()
        picture = stage.view.grab().toImage()
        return picture.pixelColor(picture.width() // 2, picture.height() - 8).name().upper()

    assert lowest() == stage.view.theme.colour("window_bar").name().upper()
    state = stage.state
    off = replace(state.desk.windows, is_off=True)
    stage.view.show_state(replace(state, desk=replace(state.desk, windows=off)))
    assert lowest() == "#000000"
    stage.view.show_state(state)
    assert lowest() != "#000000"


def test_the_keys_go_to_the_window_in_front(qtbot: QtBot) -> None:
    stage = open_stage("behind", qtbot)
    act(stage, "app.mail")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName().startswith("mail.")


def test_who_opens_a_window_by_keys_sees_where_the_keys_are(qtbot: QtBot) -> None:
    stage = open_stage("windows", qtbot)
    icon = stage.view.target_widget("icon.app.files")
    assert icon is not None
    for reason, has_ring in ((Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)):
        icon.setFocus(reason)
        QTest.keyClick(icon, Qt.Key.Key_Return)
        focused = QApplication.focusWidget()
        assert isinstance(focused, ItemTile)
        assert (focused.objectName(), focused.has_ring()) == ("files.item.factures", has_ring)
        act(stage, "window.close.files")


def test_the_menu_closes_by_a_press_beside_it_or_by_escape(qtbot: QtBot) -> None:
    stage = open_stage("behind", qtbot)
    act(stage, "menu")
    close = stage.view.target_rect("window.close.files").center()
    beside = stage.view.childAt(close)
    assert beside is not None
    QTest.mouseClick(beside, Qt.MouseButton.LeftButton)
    assert (stage.state.desk.windows.has_menu, stage.state.desk.front) == (False, "files")
    act(stage, "menu")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "menu.mail"
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not stage.state.desk.windows.has_menu


def test_a_maximised_window_covers_the_desktop(qtbot: QtBot) -> None:
    stage = open_stage("behind", qtbot)
    before = stage.view.target_rect("window.close.files")
    act(stage, "window.maximise.files")
    after = stage.view.target_rect("window.close.files")
    assert after.right() > before.right()
    assert after.top() < before.top()
    act(stage, "window.maximise.files")
    assert stage.view.target_rect("window.close.files") == before


def test_a_demonstration_can_show_windows_that_then_are_gone(qtbot: QtBot) -> None:
    stage = open_stage("windows", qtbot)
    start = stage.state
    act(stage, "menu", "menu.files", "menu", "menu.mail")
    stage.view.show_state(start)
    assert not any(window.isVisible() for window in stage.view.findChildren(Window))
    assert stage.view.target_widget("icon.app.mail") is not None
    assert stage.view.target_widget("app.mail") is None


def test_dragging_tells_where_one_is_and_lets_go(qtbot: QtBot) -> None:
    stage = open_stage("files", qtbot)
    tile = stage.view.target_widget("files.item.lettre-txt")
    assert isinstance(tile, ItemTile)
    folder = stage.view.target_widget("files.item.vacances")
    assert folder is not None
    middle = tile.rect().center()
    over = tile.mapFromGlobal(folder.mapToGlobal(folder.rect().center()))
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=middle)
    for at in (middle + QPoint(3, 0), middle + QPoint(30, 0), over):
        _move(tile, at)
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=over)
    target = "files.item.lettre-txt"
    assert (stage.events[0], stage.events[-1]) == (Grabbed(target), Dropped(target, "files.item.vacances"))
    assert not any(isinstance(event, Clicked) for event in stage.events)
    assert stage.view.target_widget(target) is None, "it is in the folder now"


def test_a_hand_that_hardly_moves_clicks(qtbot: QtBot) -> None:
    stage = open_stage("files", qtbot)
    tile = stage.view.target_widget("files.item.lettre-txt")
    assert tile is not None
    middle = tile.rect().center()
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=middle)
    _move(tile, middle + QPoint(3, 2))
    QTest.mouseRelease(tile, Qt.MouseButton.LeftButton, pos=middle + QPoint(3, 2))
    assert stage.events == [Clicked("files.item.lettre-txt")]


def test_what_was_never_let_go_can_be_seized_again(qtbot: QtBot) -> None:
    stage = open_stage("files", qtbot)
    tile = stage.view.target_widget("files.item.lettre-txt")
    assert tile is not None
    middle = tile.rect().center()
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=middle)
    _move(tile, middle + QPoint(30, 0))
    act(stage, "files.ground")
    assert stage.state.desk.files.carried == ""
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=middle)
    _move(tile, middle + QPoint(30, 0))
    assert stage.state.desk.files.carried == "lettre-txt"


def _move(tile: QWidget, at: QPoint) -> None:
    """Move with the left button down: QTest's own move loses it."""
    left, no = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    place, keys = tile.mapToGlobal(QPointF(at)), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(tile, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), place, no, left, keys))


def test_the_menu_of_the_right_button_opens_at_the_file_and_a_press_beside_closes_it(qtbot: QtBot) -> None:
    stage = open_stage("files", qtbot)
    stage.click("files.item.lettre-txt", "right")
    assert stage.view.target_widget("files.menu.copy") is not None
    assert stage.view.target_widget("files.menu.paste") is None
    menu = stage.view.target_widget("files.menu.copy")
    assert menu is not None
    ground = stage.view.findChild(ActMenu)
    assert ground is not None
    QTest.mouseClick(ground, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert stage.events[-1] == Clicked("files.menu.close")
    assert stage.view.target_widget("files.menu.copy") is None


def test_the_name_is_marked_and_enter_takes_it(qtbot: QtBot) -> None:
    stage = open_stage("files", qtbot)
    act(stage, "files.item.lettre-txt", "files.do.rename")
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "files.name"
    QTest.keyClicks(field, "Courrier")
    QTest.keyClick(field, Qt.Key.Key_Return)
    stage.settle()
    tile = stage.view.target_widget("files.item.lettre-txt")
    assert tile is not None
    assert tile.accessibleName() == "Courrier.txt"


def test_where_there_is_no_room_a_buttons_name_is_told_below(qtbot: QtBot) -> None:
    stage = open_stage("files", qtbot, (420, 640))
    act(stage, "files.item.lettre-txt")
    tool = stage.view.target_widget("files.do.cut")
    files = stage.view.findChild(FilesView)
    assert tool is not None
    assert files is not None
    assert "Documents" in _words(files)
    centre = QPointF(tool.rect().center())
    QApplication.sendEvent(tool, QEnterEvent(centre, centre, QPointF(tool.mapToGlobal(centre.toPoint()))))
    assert "Cut" in _words(files)
    QApplication.sendEvent(tool, QEvent(QEvent.Type.Leave))
    assert "Cut" not in _words(files)


def _words(view: FilesView) -> list[str]:
    return [text.text() for text in view.findChildren(Text) if text.isVisible()]


def test_names_and_texts_of_files_are_shown_as_they_are(qtbot: QtBot) -> None:
    hostile = "<img src=file:///etc/passwd> **gras** \u202eabc"
    world = {
        **COMPUTER,
        "files": [{"path": f"Documents/{hostile[:12]}.txt", "text": hostile + " x" * 3000}],
    }
    spec = exercise(READ, start="files", world=world)
    stage = Stage.open(qtbot, KIND, DesktopView, spec)
    item = next(iter(stage.state.desk.drive.items)).id
    for event in (Clicked(f"files.item.{item}"), DoubleClicked(f"files.item.{item}"), Clicked("app.files")):
        stage.state, _ = KIND.update(spec, stage.state, event)
        stage.view.show_state(stage.state)
    labels = stage.view.findChildren(QLabel)
    assert any("<img" in label.text() for label in labels)
    assert all(isinstance(label, Text) for label in labels if label.text())


@pytest.mark.parametrize("size", [(914, 652), (640, 652)])
def test_a_dialog_stands_before_a_picture_of_what_it_covers(size: tuple[int, int], qtbot: QtBot) -> None:
    stage = open_stage("notes", qtbot, size)
    act(stage, "notes.save")
    assert stage.view.target_widget("notes.text") is None
    assert stage.view.target_widget("picker.confirm") is not None
    field = QApplication.focusWidget()
    assert field is not None
    assert field.objectName() == "picker.name"
    act(stage, "picker.cancel")
    assert stage.view.target_widget("notes.text") is not None
