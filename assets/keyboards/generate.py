r"""Write a keyboard layout file from this system's own keyboard data.

    python3 assets/keyboards/generate.py fr > assets/keyboards/fr.json
    python3 assets/keyboards/generate.py be > assets/keyboards/be.json
    python3 assets/keyboards/generate.py fr oss > assets/keyboards/fr-oss.json

Needs ``xkbcli`` (Debian package libxkbcommon-tools), which compiles the layout as the system does,
and libxkbcommon itself, which every graphical Linux has: it is asked what character each key symbol
stands for, so that no table of names is kept here.

The file holds, for each key by its evdev code, four levels: bare, Shift, AltGr, Shift + AltGr. A
level is a character, or "" for none, or, for a dead key, ``{"dead": "^", "mark": "\u0302"}``: what
is printed on the key, and the Unicode mark that it puts on the next letter.
"""

import ctypes
import json
import re
import subprocess
import sys
import unicodedata

# The block of keys that give characters; the rest is the same on every keyboard.
_CODED = re.compile(r"^\s*<((?:A[A-E]\d\d)|TLDE|BKSL|LSGT|SPCE)>\s*=\s*(\d+);", re.MULTILINE)
_KEY = re.compile(r"key <(\w+)>\s*\{(.*?)\};", re.DOTALL)
_EVDEV_OFFSET = 8
_LEVELS = 4

_DEAD = {
    "dead_grave": ("`", "\u0300"),
    "dead_acute": ("´", "\u0301"),
    "dead_circumflex": ("^", "\u0302"),
    "dead_tilde": ("~", "\u0303"),
    "dead_macron": ("¯", "\u0304"),
    "dead_breve": ("˘", "\u0306"),
    "dead_abovedot": ("˙", "\u0307"),
    "dead_diaeresis": ("¨", "\u0308"),
    "dead_hook": ("̉", "\u0309"),
    "dead_abovering": ("°", "\u030a"),
    "dead_doubleacute": ("˝", "\u030b"),
    "dead_caron": ("ˇ", "\u030c"),
    "dead_horn": ("̛", "\u031b"),
    "dead_belowdot": (".", "\u0323"),
    "dead_cedilla": ("¸", "\u0327"),
    "dead_ogonek": ("˛", "\u0328"),
    "dead_stroke": ("/", "\u0338"),
}

Level = str | dict[str, str]


def main(arguments: list[str]) -> None:
    """Print the layout named by ``arguments``: a layout and perhaps a variant."""
    if len(arguments) not in (1, 2):
        sys.exit(__doc__)
    command = ["xkbcli", "compile-keymap", "--layout", arguments[0]]
    if len(arguments) == 2:
        command += ["--variant", arguments[1]]
    keymap = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    keys = read_keys(keymap)
    lines = (f'  "{code}": {written(levels)}' for code, levels in sorted(keys.items()))
    print("{" + f'\n"layout": "{"-".join(arguments)}",\n"keys": {{\n' + ",\n".join(lines) + "\n}\n}")


def written(levels: list[Level]) -> str:
    """Return ``levels`` as JSON; a mark would else be drawn over what stands before it."""
    text = json.dumps(levels, ensure_ascii=False)
    return re.sub("[\u0300-\u036f]", lambda found: f"\\u{ord(found[0]):04x}", text)


def read_keys(keymap: str) -> dict[int, list[Level]]:
    """Return evdev code → levels from a compiled keymap."""
    codes = {name: int(code) - _EVDEV_OFFSET for name, code in _CODED.findall(keymap)}
    library = ctypes.CDLL("libxkbcommon.so.0")
    keys = {}
    for name, body in _KEY.findall(keymap[keymap.index("xkb_symbols") :]):
        if name in codes:
            listed = re.findall(r"\[([^\]]*)\]", re.sub(r"symbols\[\w+\]|type=\s*\"[^\"]*\"", "", body))
            symbols = [symbol.strip() for symbol in listed[0].split(",")][:_LEVELS]
            levels = [level_of(symbol, library) for symbol in symbols]
            keys[codes[name]] = levels + [""] * (_LEVELS - len(levels))
    return keys


def level_of(symbol: str, library: ctypes.CDLL) -> Level:
    """Return what the key symbol gives."""
    if symbol in _DEAD:
        printed, mark = _DEAD[symbol]
        return {"dead": printed, "mark": mark}
    library.xkb_keysym_to_utf32.restype = ctypes.c_uint32
    character = chr(library.xkb_keysym_to_utf32(library.xkb_keysym_from_name(symbol.encode(), 0)))
    return unicodedata.normalize("NFC", character) if character.isprintable() else ""


if __name__ == "__main__":
    main(sys.argv[1:])
