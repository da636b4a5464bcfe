import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from learn_app.content import source as source_module
from learn_app.content.source import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_NODES,
    Mapping,
    Node,
    Scalar,
    Sequence,
    Source,
    parse_source,
    read_source,
)
from tests.content.speed import run_quickly


def read(text: str | bytes) -> Source:
    return parse_source(text.encode() if isinstance(text, str) else text, "m/l.yaml")


def only_problem(text: str | bytes) -> str:
    source = read(text)
    assert len(source.problems) == 1
    problem = source.problems[0]
    where = f"{problem.place.line}:{problem.place.column}"
    return f"{where} {problem.message.format(**dict(problem.params))}"


def test_every_part_knows_its_line_and_column() -> None:
    root = read("title: Oui\nlist:\n  - a\n  - {b: c}\n").root
    assert isinstance(root, Mapping)
    name, title = root.entries["title"]
    assert (name.line, name.column) == (1, 1)
    assert title == Scalar(1, 8, "Oui", is_plain=True)
    items = root.entries["list"][1]
    assert isinstance(items, Sequence)
    assert [(item.line, item.column) for item in items.items] == [(3, 5), (4, 5)]


def test_scalars_stay_text() -> None:
    root = read("[no, 12:30, 1.10, 0123, true, ~, '5', \"x\"]").root
    assert isinstance(root, Sequence)
    texts = [(item.text, item.is_plain) for item in root.items if isinstance(item, Scalar)]
    assert texts == [
        ("no", True),
        ("12:30", True),
        ("1.10", True),
        ("0123", True),
        ("true", True),
        ("~", True),
        ("5", False),
        ("x", False),
    ]


def test_byte_order_mark_and_crlf_are_fine() -> None:
    root = read(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n").root
    assert isinstance(root, Mapping)
    assert [(k, v[0].line, v[0].column) for k, v in root.entries.items()] == [("a", 1, 1), ("b", 2, 1)]


def test_block_of_text_has_no_line_break_at_its_end() -> None:
    root = read("a: |\n  un\n  deux\n").root
    assert isinstance(root, Mapping)
    assert root.entries["a"][1] == Scalar(1, 4, "un\ndeux", is_plain=False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"a: 1\nb: \xe9t\xe9", "2:4 This is not UTF-8 text. Save the file as UTF-8."),
        ("é: 1\nb: 2".encode("utf-16"), "1:1 This is not UTF-8 text. Save the file as UTF-8."),
        (b"a: b\0c", "1:5 There is an invisible character here (U+0000). Delete it."),
        ("a: 1\nb: 2\na: 3", "3:1 “a” is already given on line 1. Keep one of the two."),
        ("a: &x b", "1:4 “&x” is not allowed. Put a text that begins with & between quotes."),
        ("a: *x", "1:4 “*x” is not allowed. Put a text that begins with * between quotes."),
        ("a: **gras**", "1:5 Put a text that begins with * or & between quotes."),
        ("a: !x b", "1:4 “!x” is not allowed. Put a text that begins with ! between quotes."),
        ("<<: {a: 1}", "1:1 “<<” is not allowed. Write the fields out again."),
        ("a: 1\n---\nb: 2", "2:1 A line “---” begins a second document. Keep one document per file."),
        ("%TAG ! tag:x,2000:\n---\na: 1", "1:1 A line cannot begin with “%” here."),
        ("? [a, b]\n: c", "1:3 A field's name must be a simple word."),
        ("a:\n\t- b", "2:1 This line is indented with a tab. Use spaces."),
        ("a: @b", "1:4 A text cannot begin with “@”. Put it between quotes."),
        (
            "a: b: c",
            "1:5 There is a “:” too many here. A text that contains a colon and a space needs quotes.",
        ),
        ("a: 'b", "1:6 The quotes opened on line 1 are never closed."),
        ("a: [b, c\nd: e", "2:2 A comma or “]” is missing in the list opened on line 1."),
        ("a: {b: c\nd: e", "2:2 A comma or “}” is missing in the “{” opened on line 1."),
        (
            'a: "\\d"',
            "1:5 A “\\” between double quotes has a meaning of its own. Use single quotes for this text.",
        ),
        ("", "1:1 This file is empty."),
        ("# rien", "1:1 This file is empty."),
    ],
)
def test_what_is_refused_is_told_with_its_place(text: str | bytes, told: str) -> None:
    assert only_problem(text) == told


def test_all_refusals_of_a_file_are_told_at_once() -> None:
    source = read("a: &x 1\na: *y\nb: !t 2\n")
    assert [p.place.line for p in source.problems] == [1, 2, 2, 3]
    assert isinstance(source.root, Mapping)


def test_an_alias_leaves_a_node_that_is_known_to_be_unreadable() -> None:
    root = read("a: *x").root
    assert isinstance(root, Mapping)
    assert type(root.entries["a"][1]) is Node


HOSTILE = {
    "10 MB": b"a: b\n" * 2_000_000,
    "flow brackets": b"[" * 100_000,
    "flow braces": b"{" * 100_000,
    "flow pairs": b"[{a: " * 50_000,
    "closed brackets": b"[" * 100_000 + b"]" * 100_000,
    "block lists": b"- " * 100_000,
    "block questions": b"? " * 100_000,
    "block staircase": b"".join(b" " * n + b"a:\n" for n in range(700)),
    "recursive alias": b"a: &a [*a, *a]\n",
    "billion laughs": b"a: &a [x]\n" + b"".join(b"b%d: &b%d [*a,*a,*a]\n" % (n, n) for n in range(9000)),
    "merge keys": b"a: {<<: {<<: {<<: {a: 1}}}}\n" + b"".join(b"b%d: {<<: *a}\n" % n for n in range(9000)),
    "tabs": b"\t" * 250_000,
    "tabs in lines": b"a:\n\t" * 60_000,
    "nul": b"\0" * 250_000,
    "huge scalar": b"a" * 260_000,
    "huge quoted scalar": b'"' + b"a " * 120_000,
    "huge folded scalar": b"a: >\n" + b"  a\n\n" * 40_000,
    "huge key": b"a" * 100_000 + b": b",
    "a million short lines": b"a\n" * 1_000_000,
    "short lines below the cap": b"a\n" * 130_000,
    "short items below the cap": b"-\n" * 130_000,
    "short fields below the cap": b"".join(b"%x:\n" % n for n in range(40_000)),
    "the same field": b"a:\n" * 80_000,
    "commas": b"[" + b"a," * 120_000,
    "directives": b"".join(b"%%TAG !%x! b\n" % n for n in range(18_000)),
    "directives after a document": b"a\n...\n" + b"".join(b"%%TAG !%x! b\n" % n for n in range(17_000)),
    "directives after a mark": b"\xef\xbb\xbf\xef\xbb\xbf"
    + b"".join(b"%%TAG !%x! b\n" % n for n in range(17_000)),
    "documents": b"---\n" * 60_000,
    "comments": b"#\n" * 130_000,
    "anchors": b"".join(b"- &a%d b\n" % n for n in range(20_000)),
    "questions and brackets": b"? [" * 80_000,
    "escapes": b'"' + b"\\x41" * 60_000 + b'"',
    "many colons": b": " * 120_000,
    "line separators": "\u2028".encode() * 80_000,
    "quotes": b"'" * 250_000,
    "stars": b"*" * 250_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_file_is_slow_or_deep(name: str, tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(HOSTILE[name])
    source = run_quickly(lambda: read_source(file, "m/lesson.yaml"))
    assert source.problems or source.root is not None
    assert_within_caps(source.root)


def test_a_file_too_large_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"x" * (MAX_BYTES + 1))
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("opened"))
    source = read_source(file, "lesson.yaml")
    assert source.problems[0].message.startswith("This file is too large")


def test_pipe_folder_and_missing_file_are_problems(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    for name in ("pipe.yaml", "", "missing.yaml"):
        assert read_source(tmp_path / name, "x").problems


def test_the_pure_parser_gives_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    text = "a: [1, {b: 'c'}]\nd: |\n  e\n  f\ng:\n- h\n- i: j\n"
    with_c = read(text)
    monkeypatch.setattr(source_module, "_LOADER", yaml.SafeLoader)
    assert read(text) == with_c


def assert_within_caps(root: Node | None) -> None:
    count = 0
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        count += 1
        assert depth <= MAX_DEPTH + 1
        if isinstance(node, Sequence):
            waiting += [(item, depth + 1) for item in node.items]
        elif isinstance(node, Mapping):
            waiting += [(value, depth + 1) for _, value in node.entries.values()]
    assert count <= MAX_NODES + 1


@given(st.binary(max_size=400))
def test_no_bytes_raise(content: bytes) -> None:
    source = parse_source(content, "x")
    assert source.problems or source.root is not None


@settings(max_examples=300)
@given(st.text(alphabet="ab:-?[]{}&*!%|>'\"#,\n\t @`~<\r\u2028\x85", max_size=60))
def test_no_yaml_signs_raise(text: str) -> None:
    source = read(text)
    assert source.problems or source.root is not None
    for problem in source.problems:
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        assert problem.message.format(**dict(problem.params))
