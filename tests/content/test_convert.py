from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta, Struct, field

from learn_app.content.convert import FAILED, Converter
from learn_app.content.files import ModuleFiles
from learn_app.content.problems import MAX_PROBLEMS, Problem
from learn_app.content.source import parse_source
from tests.content.folders import write

Short = Annotated[str, Meta(min_length=2, max_length=5)]


class Size(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    width: Annotated[int, Meta(ge=1, le=9)] = 3
    ratio: Annotated[float, Meta(gt=0, lt=10)] = 1.0


class Read(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag="mail.read"):
    message: str


class Send(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag="mail.send"):
    to: str
    sender: str = field(name="from", default="")


class World(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: str
    size: Size = Size()
    next: Annotated["World | None", Meta(extra={"file": True})] = None


class Spec(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    text: str = "absent"
    short: Short = "abc"
    slug: Annotated[str, Meta(pattern="^[a-z]+$")] = "a"
    look: Literal["large", "small"] = "large"
    is_shown: bool = False
    size: Size | None = Size()
    maybe: str | None = None
    words: Annotated[tuple[Short, ...], Meta(min_length=1, max_length=3)] = ("abc",)
    people: dict[str, Size] = field(default_factory=dict)
    goals: tuple[Read | Send, ...] = ()
    world: Annotated[World, Meta(extra={"file": True})] | None = None


def convert(
    text: str, folder: Path = Path("/nowhere"), struct: type[Any] = Spec
) -> tuple[Any, list[Problem]]:
    source = parse_source(text.encode(), "m/l.yaml")
    assert source.root is not None
    assert not source.problems
    converter = Converter("m/l.yaml", ModuleFiles(folder, "m"))
    return converter.convert(source.root, struct), converter.problems


def value(text: str) -> Any:
    spec, problems = convert(text)
    assert problems == []
    return spec


def told(text: str, folder: Path = Path("/nowhere")) -> list[str]:
    spec, problems = convert(text, folder)
    assert spec is FAILED
    assert problems
    return [
        f"{p.place.path}:{p.place.line}:{p.place.column} {p.place.key}: {p.message.format(**dict(p.params))}"
        for p in problems
    ]


@pytest.mark.parametrize(
    "text", ["no", "12:30", "1.10", "0123", "true", "null", "~", "0x1F", "2024-01-01", "1e3"]
)
def test_under_a_text_field_any_plain_scalar_stays_its_text(text: str) -> None:
    assert value(f"text: {text}").text == text
    assert value(f"maybe: {text}").maybe == text


def test_numbers_and_booleans_are_told_by_their_field() -> None:
    assert value("size: {width: 9, ratio: 2}").size == Size(width=9, ratio=2.0)
    assert isinstance(value("size: {ratio: 2}").size.ratio, float)
    assert value("is_shown: true").is_shown is True
    for wrong in ("yes", "True", "'true'", "1", "on"):
        assert "“true” or “false”" in told(f"is_shown: {wrong}")[0]
    for wrong in ("1.0", "'3'", "0x3", "1_000", "+3", "1e3", "trois", "[3]", "٣", "9" * 5000):
        assert "A whole number is needed" in told(f"size: {{width: {wrong}}}")[0]
    for wrong in ("1,5", ".inf", ".nan", "1e3", "'1.5'"):
        assert told(f"size: {{ratio: {wrong}}}")


def test_a_field_left_empty_counts_as_not_written() -> None:
    assert value("text:\nmaybe:\nsize:\nlook:\nwords:\n") == Spec()


def test_null_is_nothing_where_no_text_may_stand() -> None:
    assert value("size: null").size is None
    assert value("size: ~").size is None


def test_tagged_structs_are_told_by_what_they_do() -> None:
    goals = value("goals: [{do: mail.read, message: a}, {do: mail.send, to: b, from: c}]").goals
    assert goals == (Read(message="a"), Send(to="b", sender="c"))
    assert told("goals: [{do: mail.raed, message: a}]") == [
        "m/l.yaml:1:14 goals[0].do: “mail.raed” is not allowed here. Did you mean “mail.read”?"
    ]
    assert "“sender” is not a field here" in told("goals: [{do: mail.send, to: b, sender: c}]")[0]


def test_names_and_values() -> None:
    assert value("people: {sophie: {width: 2}, 12: {}}").people == {"sophie": Size(width=2), "12": Size()}
    assert told("people: [a]")
    assert "people.sophie.widht" in told("people: {sophie: {widht: 2}}")[0]


def test_every_limit_is_told() -> None:
    sentences = told(
        "short: a\nslug: Été\nlook: larg\nsize: {width: 0, ratio: 10}\nwords: [abc, abcdefg, x, def]\n"
    )
    assert [sentence.split(": ", 1)[0] for sentence in sentences] == [
        "m/l.yaml:1:8 short",
        "m/l.yaml:2:7 slug",
        "m/l.yaml:3:7 look",
        "m/l.yaml:4:15 size.width",
        "m/l.yaml:4:25 size.ratio",
        "m/l.yaml:5:14 words[1]",
        "m/l.yaml:5:23 words[2]",
        "m/l.yaml:5:8 words",
    ]


def test_a_pattern_is_not_passed_by_a_line_break_at_the_end() -> None:
    assert told('slug: "abc\\n"')


def test_a_hidden_guess_is_not_looked_for_without_end() -> None:
    fields = "\n".join(f"txet{n}: a" for n in range(3000))
    _, problems = convert(fields)
    assert len(problems) == MAX_PROBLEMS


def test_another_file_of_the_module_takes_its_place(tmp_path: Path) -> None:
    write(tmp_path / "worlds" / "town.yaml", "name: Clairval\nsize: {width: 2}\n")
    spec, problems = convert("world: worlds/town.yaml", tmp_path)
    assert problems == []
    assert spec.world == World(name="Clairval", size=Size(width=2))


def test_problems_in_another_file_name_that_file(tmp_path: Path) -> None:
    write(tmp_path / "worlds" / "town.yaml", "name: Clairval\nsize:\n  width: 200\n")
    assert told("world: worlds/town.yaml", tmp_path) == [
        "m/worlds/town.yaml:3:10 size.width: 200 is too large: at most 9 is allowed."
    ]


def test_places_lead_into_the_other_file_and_fall_back_to_what_is_around(tmp_path: Path) -> None:
    write(tmp_path / "town.yaml", "name: Clairval\nsize:\n  width: 2\n")
    source = parse_source(b"words: [abc]\nworld: town.yaml\n", "m/l.yaml")
    assert source.root is not None
    converter = Converter("m/l.yaml", ModuleFiles(tmp_path, "m"))
    converter.convert(source.root, Spec)
    found = [
        (place.path, place.line, place.column)
        for place in map(
            converter.places.locate,
            [
                "world.size.width",
                "world.size.ratio",
                "world.other",
                "words[0]",
                "words[7].x",
                "nothing.at.all",
            ],
        )
    ]
    assert found == [
        ("m/town.yaml", 3, 10),
        ("m/town.yaml", 3, 3),
        ("m/town.yaml", 1, 1),
        ("m/l.yaml", 1, 9),
        ("m/l.yaml", 1, 8),
        ("m/l.yaml", 1, 1),
    ]


@pytest.mark.parametrize(
    "path",
    ["../outside.yaml", "/etc/passwd", "worlds/../../outside.yaml", "link.yaml", "folder/outside.yaml",
     "loop.yaml", "worlds\\town.yaml", "C:/town.yaml", "."],
)  # fmt: skip
def test_no_path_leaves_the_folder(path: str, tmp_path: Path) -> None:
    module = tmp_path / "module"
    write(module / "worlds" / "town.yaml", "name: a\n")
    write(tmp_path / "outside.yaml", "name: secret\n")
    (module / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (module / "folder").symlink_to(tmp_path)
    (module / "loop.yaml").symlink_to(module / "loop.yaml")
    assert told(f"world: '{path}'", module)


def test_files_that_name_one_another_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", "name: a\nnext: b.yaml\n")
    write(tmp_path / "b.yaml", "name: b\nnext: a.yaml\n")
    assert any("Too many files name one another" in sentence for sentence in told("world: a.yaml", tmp_path))


def test_a_file_is_read_once_however_it_is_spelled(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", "name: a\n")
    files = ModuleFiles(tmp_path, "m")
    assert files.find("a.yaml") == files.find("./a.yaml") == files.find(".//a.yaml") == "a.yaml"


trees = st.recursive(
    st.one_of(
        st.text(max_size=5), st.integers(), st.sampled_from(["true", "1", "large", "mail.read", "a.yaml", ""])
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["text", "words", "size", "width", "goals", "do", "people", "world", "zzz", "look"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@given(trees)
def test_no_tree_raises(tree: object) -> None:
    import json

    source = parse_source(json.dumps(tree).encode(), "m/l.yaml")
    if source.root is None:
        return
    converter = Converter("m/l.yaml", ModuleFiles(Path("/nowhere"), "m"))
    spec = converter.convert(source.root, Spec)
    assert (spec is FAILED) == bool(converter.problems)
    for problem in converter.problems:
        assert problem.place.line >= 1
        assert problem.message.format(**dict(problem.params))
