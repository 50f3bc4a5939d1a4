from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.markup import VOID, write_markup
from pixelwright.tree import Kind, Role

PHRASING_ONLY = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "button", "label", "span", "strong", "em"}
FLOW = {"div", "p", "ul", "ol", "li", "table", "section", "nav", "form", "h1", "h2", "h3", "h4", "hr", "main"}
INTERACTIVE = {"a", "button", "input", "select", "textarea", "label"}


class Strict(HTMLParser):
    """Accepts only markup whose tags are closed in order and nested as HTML allows; collects the text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag, attrs):
        assert not (tag in FLOW and PHRASING_ONLY & set(self.open)), f"{tag} in {self.open}"
        assert not (tag in {"a", "button"} and {"a", "button"} & set(self.open)), f"{tag} in {self.open}"
        assert tag != "li" or self.open[-1] in {"ul", "ol"}
        assert len({name for name, _ in attrs}) == len(attrs)
        self.seen.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert tag not in VOID
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def parse(markup: str) -> Strict:
    parser = Strict()
    parser.feed(markup)
    parser.close()
    assert parser.open == []
    return parser


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_text_comes_back_as_it_was(words):
    parser = parse(write_markup([Element("p", children=(words,), inline=True)]))
    assert parser.seen == ["p"]
    assert "".join(parser.words).split() == words.split()


HOSTILE = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'single'",
    "</style></body>",
    "<!-- never closed",
    "&amp; stays",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("single_file", [False, True], ids=["files", "single"])
def test_hostile_text_stays_text(words, single_file, draw):
    layout = draw.page(
        draw.text(words, 40, 40, role=Role.HEADING, level=1),
        draw.text(words, 40, 90, role=Role.LINK),
    )
    bundle = stack("html").write(layout, draw.blank(), WriteOptions(single_file=single_file))
    parser = parse(bundle.files["index.html"].decode())
    assert "script" not in parser.seen
    assert [each.strip() for each in parser.words].count(words) == 3  # title, heading, link


def test_names_cannot_break_out_of_the_sheet(draw):
    layout = draw.page(
        draw.node(Kind.COLUMN, (0, 0, 9, 9), draw.text("x", 0, 0), name="a{}</style>", fill=None)
    )
    sheet = stack("html").write(layout, draw.blank(), WriteOptions()).files["styles.css"].decode()
    assert "</style" not in sheet
    assert ".a-style" not in sheet or "a{}" not in sheet


@pytest.mark.parametrize("outer", [Role.LINK, Role.BUTTON, Role.HEADING, Role.PARAGRAPH, Role.LISTITEM])
@pytest.mark.parametrize("inner", [Role.LINK, Role.BUTTON, Role.HEADING, Role.LIST, Role.SEPARATOR])
def test_any_nesting_of_roles_is_valid(outer, inner, draw):
    inside = draw.node(Kind.ROW, (0, 0, 200, 24), draw.text("a", 0, 0), draw.text("b", 60, 0), role=inner)
    outside = draw.node(Kind.COLUMN, (0, 0, 200, 60), inside, draw.text("c", 0, 30), role=outer, level=2)
    bundle = stack("html").write(draw.page(outside), draw.blank(), WriteOptions(trace=True))
    parse(bundle.files["index.html"].decode())


def test_no_white_space_is_added_to_text():
    words = " ".join(["word"] * 60)
    markup = write_markup([Element("p", children=(words, Element("a", children=("a b",), inline=True)))], 2)
    assert markup == f"    <p>{words}<a>a b</a></p>"
