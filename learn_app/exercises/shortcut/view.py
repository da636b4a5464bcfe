"""``shortcut`` on the screen: the keys to press together, what they do, and the keyboard below."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import KeyPressed
from learn_app.exercise_api.keyboard_layout import CURSOR_KEYS, KEYS, KeyboardLayout, Stroke, say_finger
from learn_app.exercises.shortcut.machine import FIELD, ShortcutState
from learn_app.exercises.shortcut.pad import Scene, ShortcutPad
from learn_app.exercises.shortcut.presses import Press
from learn_app.exercises.shortcut.scene import ball_at, fields_of, presses_of
from learn_app.exercises.shortcut.spec import ShortcutSpec
from learn_app.i18n import N_
from learn_app.widgets.arrow_signs import ARROW_SIGNS
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_view import KeyboardView
from learn_app.widgets.sentences import DRAWN_KEY

_KEY_LABELS = {
    "Ctrl": N_("Ctrl"),
    "Shift": N_("Shift"),
    "Alt": N_("Alt"),
    "Tab": N_("Tab"),
    "Space": N_("Space"),
    "Enter": N_("Enter"),
    "Backspace": N_("Backspace"),
    "Delete": N_("Del"),
    "Escape": N_("Esc"),
    "Home": N_("Home key"),
    "End": N_("End key"),
}
_FIELD_NAMES = {
    "copy-paste": (N_("The text"), N_("The copy")),
    "cut-paste": (N_("Before"), N_("After")),
    "tab": (N_("Box 1"), N_("Box 2"), N_("Box 3")),
}


class ShortcutView(KeyboardView):
    """Keys pressed together; those to hold are lit first."""

    sentences: ClassVar = {
        **DRAWN_KEY,
        "pressed": N_("Well done, {n} of {count}!"),
        "modifier-missing": N_("Press the first key and keep it down. Then press the other one."),
        "modifier-extra": N_("One key too many is held down. Let go of all, and begin again."),
        "wrong-letter": N_("The first key is right. The second one is another: look again."),
        "wrong-shortcut": N_("That is another key. Look at what is asked."),
        "too-early": N_("That comes later. First do what is asked now."),
    }

    def __init__(self, spec: ShortcutSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the pad, and the keyboard where the author wants it shown."""
        self._pad = ShortcutPad(tools.theme, tools.translator.gettext(N_("Click here, then type.")))
        self._presses = presses_of(spec)
        has_cursor_keys = any(KEYS.get(press.key) in CURSOR_KEYS for press in self._presses)
        super().__init__(spec, tools, self._pad, spec.keyboard == "shown", parent, has_cursor_keys)
        gettext = self.translator.gettext
        self._text = spec.text or gettext(N_("Hello Sophie"))
        # The same for the whole exercise: nothing to put together while somebody waits for a key.
        self._caps = [self._labels(press) for press in self._presses]
        self._told = [self._say(press) for press in self._presses]
        self._scenes = self._arranged_scenes()
        self._strokes = [self._strokes_for(press) for press in self._presses]
        self._state = ShortcutState()
        self._held: frozenset[str] = frozenset()
        self.register(FIELD, self._pad, "")
        self._pad.pressed.connect(self._on_pressed)
        self._pad.held_changed.connect(self._on_held_changed)
        self._chip: FingerChip | None = None
        if self.keyboard is not None:
            self._chip = FingerChip(self.theme, self._told)

    def show_state(self, state: ShortcutState) -> None:
        """Show what the keys have done so far, and the next ones."""
        self._state = state
        press = self._presses[state.pressed] if state.pressed < len(self._presses) else None
        self._pad.is_over = press is None
        self._pad.show_scene(self._scenes[state.pressed])
        self._pad.asked_keys = {"Tab"} if press is not None and press.key == "Tab" else frozenset()
        self.guide_soon()

    def guide(self) -> None:
        """Name the keys to those who hear, light them and say how they are pressed."""
        is_over = self._state.pressed >= len(self._presses)
        told = N_("All keys are pressed.") if is_over else N_("Keys to press: {keys}.")
        caps = () if is_over else self._caps[self._state.pressed]
        self._pad.setAccessibleName(self.translator.gettext(told, keys=" + ".join(caps)))
        if not is_over:
            self._pad.prepare(self._scenes[self._state.pressed + 1])
        self._light()

    def panel(self) -> QWidget | None:
        """Return the chip that says how to press the keys; nothing where no keyboard is shown."""
        return self._chip

    def change_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard, where the letters may lie elsewhere."""
        super().change_layout(layout)
        self._strokes = [self._strokes_for(press) for press in self._presses]
        self.show_state(self._state)

    def _arranged_scenes(self) -> list[Scene]:
        """Return what is shown after so many presses, from none to all."""
        spec, last = self.spec, len(self._presses)
        names = tuple(self.translator.gettext(name) for name in _FIELD_NAMES.get(spec.do, ()))
        return [
            Scene(
                self._caps[done] if done < last and self.keyboard is not None else (),
                fields_of(spec, done, self._text),
                names,
                ball_at(spec, done) if spec.do == "arrows" else None,
            )
            for done in range(last + 1)
        ]

    def _light(self) -> None:
        if self.keyboard is None or self._chip is None:
            return
        if self._state.pressed >= len(self._presses):
            self.keyboard.light(())
            self._chip.say("")
            return
        press, strokes = self._presses[self._state.pressed], self._strokes[self._state.pressed]
        self.keyboard.light(strokes[1:] if press.held <= self._held else strokes)
        self._chip.say(self._told[self._state.pressed])

    def _strokes_for(self, press: Press) -> tuple[Stroke, Stroke]:
        """Return the keys to hold, and the whole."""
        held = frozenset(KEYS[name] for name in press.held)
        return Stroke(0, held), Stroke(self._code_of(press.key), held)

    def _code_of(self, key: str) -> int:
        if len(key) > 1:
            return KEYS.get(key, 0)
        strokes = self.drawn_layout.strokes_for(key.lower())
        return strokes[0].key if strokes else 0

    def _labels(self, press: Press) -> tuple[str, ...]:
        return tuple(self._label(name) for name in (*sorted(press.held), press.key))

    def _label(self, key: str) -> str:
        return ARROW_SIGNS.get(key) or self.translator.gettext(_KEY_LABELS.get(key, key))

    def _say(self, press: Press) -> str:
        if press.key in ARROW_SIGNS and not press.held:
            return say_finger(Stroke(KEYS[press.key]), self.translator)
        *held, key = self._labels(press)
        if not held:
            return self.translator.gettext(N_("Press {key}."), key=key)
        sentence = N_("Keep {held} down, press {key}, then let go of both.")
        return self.translator.gettext(sentence, held=" + ".join(held), key=key)

    def _on_pressed(self, key: str, held: frozenset[str]) -> None:
        self.happen(KeyPressed(FIELD, key, held))

    def _on_held_changed(self, held: frozenset[str]) -> None:
        self._held = held
        self._light()
