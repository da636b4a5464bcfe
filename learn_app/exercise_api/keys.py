"""The keys that write nothing, as authors call them and as events name them."""

KEY_NAMES = {
    "Espace": "Space",
    "Space": "Space",
    "Entrée": "Enter",
    "Enter": "Enter",
    "Retour arrière": "Backspace",
    "Backspace": "Backspace",
    "Suppr": "Delete",
    "Delete": "Delete",
    "Tab": "Tab",
    "Maj": "Shift",
    "Shift": "Shift",
    "Verr. Maj": "CapsLock",
    "Caps Lock": "CapsLock",
    "Ctrl": "Ctrl",
    "Alt": "Alt",
    "AltGr": "AltGr",
    "Échap": "Escape",
    "Escape": "Escape",
    "Gauche": "Left",
    "Left": "Left",
    "Droite": "Right",
    "Right": "Right",
    "Haut": "Up",
    "Up": "Up",
    "Bas": "Down",
    "Down": "Down",
    "Début": "Home",
    "Home": "Home",
    "Fin": "End",
    "End": "End",
}
"""What an author writes → the name in events. Space writes something, but is called by its name."""

MODIFIERS = frozenset({"Shift", "Ctrl", "Alt", "AltGr"})
"""Keys that change others while they are held, by their names in events."""

NUMBER_BLOCK_OFF = "NumberBlock"
"""The key name that stands for any key of the number block while it writes no numbers."""
