"""Whether a picture is what it claims and costs little to show; told from its bytes, without Qt."""

import re
import stat
import struct
from pathlib import Path

from learn_app.i18n import N_

MAX_BYTES = 4 * 1024 * 1024
MAX_SVG_BYTES = 512 * 1024
MAX_SIDE = 4096
MAX_PIXELS = 12_000_000
MAX_SVG_ELEMENTS = 5000

# What is no plain drawing: programs, other files, copies of copies, effects slow on old PCs.
_NOT_PLAIN = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|<\s*(?:[\w.-]+:)?"
    rb"(?:script|image|foreignObject|use|style|filter|pattern|animate\w*|set|a|iframe)\b"
    rb"|url\(\s*['\"]?(?!#)|\son\w+\s*=",
    re.IGNORECASE,
)


def picture_flaw(file: Path) -> str:
    """Return what is wrong with a picture, as a sentence marked for translation; "" when fine."""
    try:
        state = file.stat()
        if not stat.S_ISREG(state.st_mode):
            return N_("There is no picture “{file}”.")
        if state.st_size > MAX_BYTES:
            return N_("The picture “{file}” is too large: at most 4 megabytes.")
        content = file.read_bytes()
    except (OSError, ValueError):
        return N_("There is no picture “{file}”.")
    if content.startswith((b"\x89PNG", b"\xff\xd8", b"RIFF")):
        size = picture_size(content)
        if size is None:
            return N_("The picture “{file}” is damaged.")
        width, height = size
        if max(size) > MAX_SIDE or width * height > MAX_PIXELS:
            return N_("The picture “{file}” has too many pixels: make it smaller.")
        return ""
    return _svg_flaw(content)


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels of a PNG, JPEG or WebP; None when they cannot be read."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR":
            size = struct.unpack_from(">II", content, 16)
        elif content.startswith(b"\xff\xd8"):
            size = _jpeg_size(content)
        elif content.startswith(b"RIFF") and content[8:12] == b"WEBP":
            size = _webp_size(content)
        else:
            return None
    except (struct.error, IndexError):
        return None
    return (size[0], size[1]) if min(size) > 0 else None


def _jpeg_size(content: bytes) -> tuple[int, ...]:
    at = 2
    while content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # filling
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        elif 0xD0 <= marker <= 0xD9 or marker == 0x01:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    return 0, 0


def _webp_size(content: bytes) -> tuple[int, ...]:
    form = content[12:16]
    if form == b"VP8X":
        return (
            1 + int.from_bytes(content[24:27], "little"),
            1 + int.from_bytes(content[27:30], "little") if len(content) >= 30 else 0,
        )
    if form == b"VP8L" and content[20] == 0x2F:
        bits = struct.unpack_from("<I", content, 21)[0]
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if form == b"VP8 " and content[23:26] == b"\x9d\x01\x2a":
        width, height = struct.unpack_from("<HH", content, 26)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0


def _svg_flaw(content: bytes) -> str:
    if b"<svg" not in content[:4096] or b"\0" in content:
        return N_("“{file}” is not a picture that can be shown: PNG, JPEG, WebP or plain SVG only.")
    if len(content) > MAX_SVG_BYTES or content.count(b"<") > MAX_SVG_ELEMENTS:
        return N_("The drawing “{file}” is too complicated: simplify it, or save it as PNG.")
    if _NOT_PLAIN.search(content):
        return N_("The drawing “{file}” is no plain SVG: save it as “plain SVG”, or as PNG.")
    return ""
