"""``key_find`` on the screen: the key to find, and below it the keyboard that lies on the table."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from learn_app.exercise_api.events import Event, KeyPressed, Typed
from learn_app.exercise_api.keyboard_layout import CURSOR_KEYS, KEYS, KeyboardLayout, Stroke, say_finger
from learn_app.exercises.key_find.key_row import KeyRow
from learn_app.exercises.key_find.machine import KEY, KeyFindState, Wanted, as_wanted
from learn_app.exercises.key_find.spec import KeyFindSpec
from learn_app.i18n import N_
from learn_app.widgets.arrow_signs import ARROW_SIGNS
from learn_app.widgets.exercise_view import ViewTools
from learn_app.widgets.finger_chip import FingerChip
from learn_app.widgets.keyboard_view import KeyboardView
from learn_app.widgets.sentences import DRAWN_KEY, LETTERS, MISSING

_ELSEWHERE = {"Escape": N_("At the top left of the keyboard, in the corner")}
"""Keys that no drawn keyboard has, by their names in events → where they are."""


class KeyFindView(KeyboardView):
    """One key at a time, lit on the drawn keyboard where the author wishes."""

    sentences: ClassVar = {
        **DRAWN_KEY,
        "key-found": N_("Found! {n} of {count}."),
        "caps-lock-on": N_("The right key! It writes a capital: Caps Lock may be on. Press it once."),
        "num-lock-off": N_("The number block writes no numbers now. Press Num Lock once, above it."),
        "wrong-key": N_("You pressed {typed}. Look for {wanted}."),
        "shift-missing": LETTERS["shift-missing"],
        "wrong-named-key": N_("That is another key. Look for {wanted}."),
        "space-typed": N_("That was the space bar. Look for {wanted}."),
    }

    def __init__(self, spec: KeyFindSpec, tools: ViewTools, parent: QWidget | None = None) -> None:
        """Build the row of keys, and the keyboard where the author wants it shown."""
        self._wanted = [as_wanted(key) for key in spec.keys]
        # What stands on the arrow keys: nobody finds the word there.
        labels = [ARROW_SIGNS.get(wanted.key, wanted.label) for wanted in self._wanted]
        reminder = tools.translator.gettext(N_("Click here, then type."))
        self._row = KeyRow(tools.theme, labels, reminder)
        has_cursor_keys = any(KEYS.get(wanted.key) in CURSOR_KEYS for wanted in self._wanted)
        super().__init__(spec, tools, self._row, spec.keyboard != "hidden", parent, has_cursor_keys)
        self._state = KeyFindState()
        self._strokes: tuple[Stroke, ...] = ()
        self._row.typed.connect(self._on_typed)
        self._row.key_pressed.connect(self._on_key_pressed)
        self._row.dead_key_pressed.connect(self._on_dead_key_pressed)
        self.register(KEY, self._row, "")
        self._chip: FingerChip | None = None
        if self.keyboard is not None and spec.keyboard == "shown":
            self._chip = FingerChip(self.theme, self._places())

    def show_state(self, state: KeyFindState) -> None:
        """Show the key to find."""
        self._state = state
        self._row.show_found(state.found)
        wanted = self._wanted_now
        self._row.asked_keys = {wanted.key} if wanted else frozenset()
        self._strokes = self._strokes_of(wanted) if wanted else ()
        self.guide_soon()

    def guide(self) -> None:
        """Name the key to those who hear, light it and say where it is."""
        wanted = self._wanted_now
        told = N_("Key to find: {key}.") if wanted else N_("All keys are found.")
        self._row.setAccessibleName(self.translator.gettext(told, key=wanted.label if wanted else ""))
        self._row.prepare()
        if self._chip is not None and self.keyboard is not None:
            self.keyboard.light(self._strokes)
            self._chip.say(self._place_of(wanted) if wanted else "")

    def key_to_press(self) -> int:
        """Return the key to find: who asks for help sees it, where it is not lit too."""
        return self._strokes[0].key if self._strokes else 0

    def strokes_of(self, event: Event) -> tuple[Stroke, ...]:
        """Return the keys to press: of a sign on a key of its own, that key, whatever it writes."""
        return self._strokes

    def panel(self) -> QWidget | None:
        """Return the chip that says where the key is; nothing where it has to be found alone."""
        return self._chip

    def change_layout(self, layout: KeyboardLayout) -> None:
        """Draw another keyboard, where the same keys may lie elsewhere."""
        super().change_layout(layout)
        if self._chip is not None:
            self._chip.announce(self._places())
        self.show_state(self._state)

    @property
    def _wanted_now(self) -> Wanted | None:
        found = self._state.found
        return self._wanted[found] if found < len(self._wanted) else None

    def _places(self) -> list[str]:
        return [self._place_of(wanted) for wanted in self._wanted]

    def _place_of(self, wanted: Wanted) -> str:
        if wanted.key in _ELSEWHERE:
            return self.translator.gettext(_ELSEWHERE[wanted.key])
        strokes = self._strokes_of(wanted)
        return say_finger(strokes[0], self.translator) if strokes else self.translator.gettext(MISSING)

    def _strokes_of(self, wanted: Wanted) -> tuple[Stroke, ...]:
        if wanted.key:
            return (Stroke(KEYS[wanted.key]),) if wanted.key in KEYS else ()
        written = self.drawn_layout.strokes_for(wanted.character)
        dead_key = self.drawn_layout.dead_keys.get(wanted.character)
        # The sign that is printed large on a key of its own, even if it writes nothing by itself.
        if dead_key is not None and (not written or len(dead_key.held) <= len(written[0].held)):
            return (dead_key,)
        return written

    def _on_typed(self, text: str) -> None:
        self.happen(Typed(KEY, text, is_shifted="Shift" in self.area.held))

    def _on_key_pressed(self, key: str) -> None:
        self.happen(KeyPressed(KEY, key))

    def _on_dead_key_pressed(self, sign: str) -> None:
        if len(self._strokes) > 1:
            return  # its letter follows
        # Here a dead key is a key like any other, and the next letter is to come without an accent.
        self._row.drop_dead_key()
        if sign:
            self._on_typed(sign)
