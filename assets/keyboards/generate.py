"""Write the keyboard layout files from this system's own keyboard data.

    python3 assets/keyboards/generate.py            # all of them, beside this script
    python3 assets/keyboards/generate.py be         # one of them, on the terminal

What a key gives comes from xkeyboard-config, compiled by ``xkbcli`` (Debian package libxkbcommon-tools)
as the system does. What a dead key makes of the next letter comes from the Compose rules of libX11
(/usr/share/X11/locale/en_US.UTF-8/Compose, package libx11-data), which the French locales use as well.
libxkbcommon, which every graphical Linux has, reads them and is asked what character each key symbol
stands for, so that no table of names is kept here.

A file holds, for each key by its evdev code, four levels: bare, Shift, AltGr, Shift + AltGr. A level
is a character, or "" for none, or, for a dead key, ``{"dead": "^", "symbol": "dead_circumflex"}``: what
is printed on the key, and its name in ``composed``. There, "eê" says that e after it gives ê.
"""

import ctypes
import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

LAYOUTS = {
    "fr": ("fr", ""),
    "fr-afnor": ("fr", "afnor"),
    "be": ("be", ""),
    "fr-bepo": ("fr", "bepo"),
    "us": ("us", ""),
    "gb": ("gb", ""),
    "ara": ("ara", ""),
}
"""File → layout and variant of xkeyboard-config."""

# The block of keys that give characters; the rest is the same on every keyboard.
_CODED = re.compile(r"^\s*<((?:A[A-E]\d\d)|TLDE|BKSL|LSGT|SPCE)>\s*=\s*(\d+);", re.MULTILINE)
_KEY = re.compile(r"key <(\w+)>\s*\{(.*?)\};", re.DOTALL)
_EVDEV_OFFSET = 8
_LEVELS = 4
_LOCALE = b"en_US.UTF-8"
_COMPOSED = 2  # XKB_COMPOSE_COMPOSED
_VERSION_FILES = ("/usr/share/pkgconfig/xkeyboard-config.pc", "/usr/lib/pkgconfig/xkeyboard-config.pc")

# What is printed on a dead key that gives no sign of its own when the space bar follows.
_PRINTED = {
    "dead_circumflex": "^",
    "dead_diaeresis": "¨",
    "dead_acute": "´",
    "dead_belowdot": ".",
    "dead_hook": "?",
    "dead_horn": ",",
    "dead_stroke": "/",
    "dead_greek": "µ",
    "dead_currency": "¤",
}

Level = str | dict[str, str]


class Xkb:
    """The few questions that are put to libxkbcommon."""

    def __init__(self) -> None:
        """Load the library and the Compose rules."""
        self._library = library = ctypes.CDLL("libxkbcommon.so.0")
        for name in ("xkb_context_new", "xkb_compose_table_new_from_locale", "xkb_compose_state_new"):
            getattr(library, name).restype = ctypes.c_void_p
        library.xkb_keysym_to_utf32.restype = ctypes.c_uint32
        context = ctypes.c_void_p(library.xkb_context_new(0))
        table = library.xkb_compose_table_new_from_locale(context, _LOCALE, 0)
        if not table:
            sys.exit(f"The Compose rules of {_LOCALE.decode()} are not on this system.")
        self._state = ctypes.c_void_p(library.xkb_compose_state_new(ctypes.c_void_p(table), 0))

    def symbol(self, name: str) -> int:
        """Return the number of a key symbol, 0 for one that does not exist."""
        return int(self._library.xkb_keysym_from_name(name.encode(), 0))

    def character(self, name: str) -> str:
        """Return what a key symbol writes, "" for nothing that can be seen."""
        character = chr(self._library.xkb_keysym_to_utf32(self.symbol(name)))
        return unicodedata.normalize("NFC", character) if character.isprintable() else ""

    def composed(self, dead: str, then: str) -> str:
        """Return what the key symbol ``then`` after the dead key ``dead`` writes, "" for nothing."""
        self._library.xkb_compose_state_reset(self._state)
        for name in (dead, then):
            self._library.xkb_compose_state_feed(self._state, self.symbol(name))
        if self._library.xkb_compose_state_get_status(self._state) != _COMPOSED:
            return ""
        text = ctypes.create_string_buffer(16)
        self._library.xkb_compose_state_get_utf8(self._state, text, 16)
        return unicodedata.normalize("NFC", text.value.decode())


def main(names: list[str]) -> None:
    """Print the layout that is named, or write all files."""
    if names:
        print(layout_file(names[0]), end="")
        return
    for name in LAYOUTS:
        (Path(__file__).parent / f"{name}.json").write_text(layout_file(name), encoding="utf-8")


def layout_file(name: str) -> str:
    """Return the text of a layout's file."""
    layout, variant = LAYOUTS[name]
    command = ["xkbcli", "compile-keymap", "--layout", layout, *(["--variant", variant] if variant else [])]
    keymap = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    xkb = Xkb()
    symbols = read_symbols(keymap)
    keys = {code: [level_of(one, xkb) for one in levels] for code, levels in symbols.items()}
    dead = {one for levels in symbols.values() for one in levels if one.startswith("dead_")}
    letters = {one: xkb.character(one) for levels in symbols.values() for one in levels}
    composed = {one: compositions(one, letters, xkb) for one in sorted(dead)}
    rows = (f'  "{code}": {as_json(levels)}' for code, levels in sorted(keys.items()))
    marks = (f'  "{one}": {as_json(pairs)}' for one, pairs in composed.items() if pairs)
    head = f'"layout": "{name}",\n"source": "xkeyboard-config {source_version()}"'
    return f"{{\n{head},\n" + _block("keys", rows) + ",\n" + _block("composed", marks) + "\n}\n"


def source_version() -> str:
    """Return the version of xkeyboard-config on this system, "" when it does not tell."""
    for path in map(Path, _VERSION_FILES):
        if path.exists():
            return path.read_text(encoding="utf-8").partition("Version:")[2].strip()
    return ""


def as_json(value: object) -> str:
    """Return ``value`` as JSON; marks alone are written as codes, or they would sit on what precedes."""
    text = json.dumps(value, ensure_ascii=False)
    return "".join(f"\\u{ord(c):04x}" if unicodedata.combining(c) else c for c in text)


def read_symbols(keymap: str) -> dict[int, list[str]]:
    """Return evdev code → names of its four key symbols from a compiled keymap."""
    codes = {name: int(code) - _EVDEV_OFFSET for name, code in _CODED.findall(keymap)}
    keys = {}
    for name, body in _KEY.findall(keymap[keymap.index("xkb_symbols") :]):
        if name in codes:
            listed = re.findall(r"\[([^\]]*)\]", re.sub(r"symbols\[\w+\]|type=\s*\"[^\"]*\"", "", body))
            symbols = [symbol.strip() for symbol in listed[0].split(",")][:_LEVELS]
            keys[codes[name]] = symbols + ["NoSymbol"] * (_LEVELS - len(symbols))
    return keys


def level_of(symbol: str, xkb: Xkb) -> Level:
    """Return what the key symbol gives."""
    if symbol.startswith("dead_"):
        return {"dead": _PRINTED.get(symbol) or xkb.composed(symbol, "space"), "symbol": symbol}
    return xkb.character(symbol)


def compositions(dead: str, letters: dict[str, str], xkb: Xkb) -> list[str]:
    """Return, as "eê", what the dead key makes of each letter of the layout."""
    pairs = {
        letter + made
        for symbol, letter in letters.items()
        if letter and len(made := xkb.composed(dead, symbol)) == 1
    }
    return sorted(pairs)


def _block(name: str, lines: Iterable[str]) -> str:
    return f'"{name}": {{\n' + ",\n".join(lines) + "\n}"


if __name__ == "__main__":
    main(sys.argv[1:])
