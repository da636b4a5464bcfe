import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learn_app.content.pictures import picture_flaw, picture_size
from tests.content.folders import write


def png(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def jpeg(width: int, height: int) -> bytes:
    other = b"\xff\xe0" + struct.pack(">H", 4) + b"xx" + b"\xff\xff"
    return b"\xff\xd8" + other + b"\xc2" + struct.pack(">HBHHB", 8, 8, height, width, 3)


def webp(form: bytes, body: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"WEBP" + form + struct.pack("<I", len(body)) + body


@pytest.mark.parametrize(
    "content",
    [
        png(30, 20),
        jpeg(30, 20),
        webp(b"VP8X", b"\0\0\0\0" + (29).to_bytes(3, "little") + (19).to_bytes(3, "little")),
        webp(b"VP8L", b"\x2f" + struct.pack("<I", 29 | 19 << 14)),
        webp(b"VP8 ", b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 30, 20)),
    ],
)
def test_size_is_told_from_the_first_bytes(content: bytes, tmp_path: Path) -> None:
    assert picture_size(content) == (30, 20)
    assert picture_flaw(write(tmp_path / "picture", content)) == ""


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (png(30, 20)[:18], "damaged"),
        (png(0, 20), "damaged"),
        (jpeg(3, 2)[:5], "damaged"),
        (b"RIFF1234WAVE", "damaged"),
        (png(60_000, 60_000), "too many pixels"),
        (b"GIF89a", "not a picture that can be shown"),
        (b"", "not a picture that can be shown"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 5_000_000, "too large"),
        (b"<svg>" + b"<g>" * 6000, "too complicated"),
        (b'<svg><image href="file:///etc/passwd"/></svg>', "no plain SVG"),
        (b"<svg><script>1</script></svg>", "no plain SVG"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "no plain SVG"),
        (b'<svg><svg:use href="#a"/></svg>', "no plain SVG"),
        (b'<svg><path style="fill:url(http://x.example)"/></svg>', "no plain SVG"),
        (b'<svg onload="x()"/>', "no plain SVG"),
    ],
)
def test_what_cannot_be_shown_is_told(content: bytes, flaw: str, tmp_path: Path) -> None:
    assert flaw in picture_flaw(write(tmp_path / "picture.png", content))


def test_plain_svg_with_gradients_is_fine(tmp_path: Path) -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><path fill="url(#a)" d="M0 0"/></svg>'
    assert picture_flaw(write(tmp_path / "a.svg", svg)) == ""


def test_missing_pipe_and_folder_are_no_pictures(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("pipe.png", "", "missing.png", "a\0b"):
        assert "There is no picture" in picture_flaw(tmp_path / name)


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"RIFF0000WEBPVP8X", b"RIFF0000WEBPVP8 "]),
    st.binary(),
)
def test_no_bytes_raise(start: bytes, rest: bytes) -> None:
    picture_size(start + rest)
