from __future__ import annotations

import json
import re

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.styles import token_file
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.tokens import find_tokens
from pixelwright.colour import Colour
from pixelwright.tree import Kind

PAGE = (
    ("font-family", '"Inter", Arial, sans-serif'),
    ("font-size", "16px"),
    ("color", "#212529"),
    ("background-color", "#f4f6f9"),
)
SHADOW = "0 1px 3px rgb(0 0 0 / 12%)"


def _tokens(*declared):
    return find_tokens([style(each).base for each in declared], PAGE)


@pytest.mark.parametrize(
    ("declared", "value", "name"),
    [
        ({"background-color": "#f4f6f9"}, "#f4f6f9", "--color-background"),
        ({"background-color": "#ffffff"}, "#ffffff", "--color-surface"),
        ({"color": "#6c757d"}, "#6c757d", "--color-muted"),
        ({"border": "1px solid #e3e7ed"}, "#e3e7ed", "--color-border"),
        ({"background-color": "#2456e6"}, "#2456e6", "--color-accent"),
        ({"color": "#ffe100"}, "#ffe100", "--color-accent"),
    ],
)
def test_colours_are_called_by_their_part(declared, value, name):
    assert _tokens(declared, declared).colours[value] == name


def test_sizes_are_named_around_that_of_the_page():
    sizes = _tokens(*[{"font-size": size} for size in ("14px", "14px", "20px", "20px", "13px")]).sizes
    assert sizes == {"14px": "--text-sm", "16px": "--text-base", "20px": "--text-lg"}


def test_any_number_of_sizes_has_names():
    sizes = _tokens(*[{"font-size": f"{size}px"} for size in range(8, 40)] * 2).sizes
    assert len(set(sizes.values())) == 32
    assert [sizes[f"{size}px"] for size in (8, 14, 24)] == ["--text-7xs", "--text-xs", "--text-7xl"]


def test_spaces_between_two_steps_are_written_out():
    spaces = _tokens(*[{"padding-top": "16px", "margin-top": "21px", "gap": "6px"}] * 3).spaces
    assert spaces == {"6px": "--space-1-5", "16px": "--space-4"}


def test_radii_and_shadows_are_tokens():
    tokens = _tokens(*[{"border-radius": "8px", "box-shadow": SHADOW}] * 2, *[{"border-radius": "20px"}] * 2)
    assert tokens.apply("border-radius", "20px") == "var(--radius-lg)"
    assert tokens.apply("box-shadow", SHADOW) == "var(--shadow-md)"


def _check(group: dict, kind: str | None = None) -> int:
    """Check a group against the rules of the format; return how many tokens it holds."""
    kind = group.get("$type", kind)
    if "$value" in group:
        _VALUES[kind](group["$value"])
        return 1
    names = [name for name in group if not name.startswith("$")]
    assert not [name for name in names if re.search(r"[{}.]", name)]
    return sum(_check(group[name], kind) for name in names)


def _dimension(value: dict) -> None:
    assert set(value) == {"value", "unit"}
    assert isinstance(value["value"], int | float)
    assert value["unit"] in ("px", "rem")


def _colour(value: dict) -> None:
    assert value["colorSpace"] == "srgb"
    assert len(value["components"]) == 3
    assert all(0 <= each <= 1 for each in value["components"])
    assert re.fullmatch(r"#[0-9a-f]{6}", value["hex"])
    assert 0 <= value.get("alpha", 1) <= 1


def _shadow(value: dict) -> None:
    assert set(value) == {"color", "offsetX", "offsetY", "blur", "spread"}
    _colour(value["color"])
    for side in ("offsetX", "offsetY", "blur", "spread"):
        _dimension(value[side])


def _family(value: list) -> None:
    assert value
    assert all(isinstance(each, str) for each in value)


_VALUES = {"color": _colour, "dimension": _dimension, "shadow": _shadow, "fontFamily": _family}


def test_the_file_keeps_the_rules_of_the_format():
    tokens = _tokens(*[{"border-radius": "8px", "box-shadow": SHADOW, "gap": "6px"}] * 3)
    content = json.loads(token_file.written(tokens))
    assert _check(content) == 7
    assert content["font"]["sans"]["$value"] == ["Inter", "Arial", "sans-serif"]
    assert content["shadow"]["md"]["$value"]["color"]["alpha"] == 0.12


def test_fluid_sizes_are_told_by_the_largest():
    tokens = _tokens(*[{"font-size": "clamp(26px, 4.1vw, 42px)"}] * 2)
    content = json.loads(token_file.written(tokens))
    assert content["text"]["lg"]["$value"] == {"value": 42, "unit": "px"}


def test_pages_bring_the_file(draw):
    layout = draw.page(draw.node(Kind.COLUMN, (0, 0, 600, 80), draw.text("A", 20, 20), fill=Colour(1, 2, 3)))
    files = stack("html").write(layout, draw.blank(), WriteOptions()).files
    assert _check(json.loads(files["tokens.json"])) > 1
