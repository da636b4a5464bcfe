"""Kind → view class: the explicit list, each loaded when an exercise of its kind is shown."""

from learn_app.widgets.exercise_view import ExerciseView

VIEW_NAMES = (
    "info",
    "click",
    "type",
    "choice",
    "drag",
    "desktop",
    "double_click",
    "scroll",
    "key_find",
    "select_text",
    "compose",
    "reach",
    "path",
    "edit",
    "reveal",
    "shortcut",
    "hotspot",
    "practice",
    "judge",
)


def load_view(name: str) -> type[ExerciseView]:
    """Return the view class of a kind; KeyError for a name that is not one of ``VIEW_NAMES``."""
    match name:
        case "info":
            from learn_app.exercises.info.view import InfoView

            return InfoView
        case "click":
            from learn_app.exercises.click.view import ClickView

            return ClickView
        case "type":
            from learn_app.exercises.type.view import TypeView

            return TypeView
        case "choice":
            from learn_app.exercises.choice.view import ChoiceView

            return ChoiceView
        case "drag":
            from learn_app.exercises.drag.view import DragView

            return DragView
        case "desktop":
            from learn_app.exercises.desktop.view import DesktopView

            return DesktopView
        case "double_click":
            from learn_app.exercises.double_click.view import DoubleClickView

            return DoubleClickView
        case "scroll":
            from learn_app.exercises.scroll.view import ScrollView

            return ScrollView
        case "key_find":
            from learn_app.exercises.key_find.view import KeyFindView

            return KeyFindView
        case "select_text":
            from learn_app.exercises.select_text.view import SelectTextView

            return SelectTextView
        case "compose":
            from learn_app.exercises.compose.view import ComposeView

            return ComposeView
        case "reach":
            from learn_app.exercises.reach.view import ReachView

            return ReachView
        case "path":
            from learn_app.exercises.path.view import PathView

            return PathView
        case "edit":
            from learn_app.exercises.edit.view import EditView

            return EditView
        case "reveal":
            from learn_app.exercises.reveal.view import RevealView

            return RevealView
        case "shortcut":
            from learn_app.exercises.shortcut.view import ShortcutView

            return ShortcutView
        case "hotspot":
            from learn_app.exercises.hotspot.view import HotspotView

            return HotspotView
        case "practice":
            from learn_app.exercises.practice.view import PracticeView

            return PracticeView
        case "judge":
            from learn_app.exercises.judge.view import JudgeView

            return JudgeView
    raise KeyError(name)
