from __future__ import annotations

import pytest

from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.styles.tokens import Tokens
from pixelwright.codegen.styles.utilities import Vocabulary, spaced

TOKENS = Tokens(
    {"#0d6efd": "--color-blue-500"},
    {'"Inter", sans-serif': "--font-sans"},
    {"14px": "--text-sm"},
    {},
    {"10px": "--radius-lg"},
    {"0 1px 3px rgb(0 0 0 / 0.1)": "--shadow-md"},
)
NAMES = Vocabulary(TOKENS)

CASES = [
    ({"display": "flex", "align-items": "flex-start"}, "flex items-start"),
    (
        {"padding-top": "8px", "padding-bottom": "8px", "padding-left": "16px", "padding-right": "16px"},
        "py-2 px-4",
    ),
    ({"padding-top": "8px", "padding-left": "6px"}, "pt-2 pl-1.5"),
    ({"margin-left": "auto", "margin-right": "auto"}, "mx-auto"),
    ({"margin-top": "-6px"}, "-mt-1.5"),
    (
        {"color": "color-mix(in srgb, #0d6efd 85%, black)"},
        "text-[color-mix(in_srgb,var(--color-blue-500)_85%,black)]",
    ),
    ({"width": "min(1140px, 100% - 32px)"}, "w-[min(1140px,_100%_-_32px)]"),
    ({"flex": "1 1 638px"}, "grow basis-[638px]"),
    ({"grid-template-columns": "repeat(3, minmax(0, 1fr))"}, "grid-cols-3"),
    ({"font-size": "14px"}, "text-sm"),
    ({"font-size": "15px", "line-height": "1.2"}, "text-[length:15px] leading-[1.2]"),
    ({"font-family": '"Inter", sans-serif'}, "font-sans"),
    ({"color": "#0d6efd", "background-color": "#123456"}, "text-blue-500 bg-[#123456]"),
    ({"border": "1px solid #0d6efd"}, "border border-blue-500"),
    ({"border": "0", "border-top": "1px solid #0d6efd"}, "border-0 border-t border-t-blue-500"),
    ({"border-bottom": "3px dashed #123456"}, "border-b-[3px] border-b-[#123456] border-dashed"),
    ({"border-radius": "10px"}, "rounded-lg"),
    ({"border-radius": "8px"}, "rounded-[8px]"),
    ({"box-shadow": "0 1px 3px rgb(0 0 0 / 0.1)"}, "shadow-md"),
    ({"object-position": "0 0"}, "[object-position:0_0]"),
]


@pytest.mark.parametrize(("declared", "classes"), CASES, ids=[classes for _, classes in CASES])
def test_classes(declared, classes):
    assert " ".join(NAMES.classes(style(declared).base)) == classes


def test_prefix_stands_before_every_class():
    assert NAMES.classes(style({"font-size": "14px"}).base, "max-sm:") == [
        "max-sm:text-sm",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [("17px", "p-4.25"), ("1px", "p-px"), ("0", "p-0"), ("400px", "p-[400px]"), ("7.5px", "p-[7.5px]")],
)
def test_lengths(value, written):
    assert spaced("p", value) == written
