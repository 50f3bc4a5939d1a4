from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixelwright.codegen.components.expand import expand
from pixelwright.codegen.components.make import program_of
from pixelwright.codegen.components.program import Each, Kind, Use, pieces
from pixelwright.codegen.element import Element


def _card(page, title, price, *features, badge="", **look):
    items = [page.el("li", feature, class_="feature") for feature in features]
    first = [page.el("span", badge, class_="badge", name="card-badge")] if badge else []
    return page.el(
        "article",
        *first,
        page.el("h3", title, class_="card-title", name="card-title"),
        page.el("p", price, class_="price", name="card-text"),
        page.el("p", f"{title} is made for teams of every size and shape.", class_="note", name="card-text"),
        page.el("ul", *items, class_="features"),
        page.el("a", "Buy now", class_="button", href=f"#{title.lower()}"),
        class_=look.get("look", "card"),
        name="card",
    )


@pytest.fixture
def pricing(page):
    return page.body(
        page.el(
            "main",
            page.el(
                "section",
                page.el("h2", "Our plans", class_="title"),
                _card(page, "Basic", "$9", "One site", "Mail"),
                _card(page, "Team", "$19", "Ten sites", "Mail", "Chat", badge="Popular", look="card wide"),
                _card(page, "Firm", "$99", "All sites", "Mail", "Chat", "Telephone"),
                class_="plans",
            ),
        )
    )


def test_repeated_cards_become_a_component_named_after_the_heading(page, pricing):
    program = program_of(pricing)
    (card,) = (each for each in program.components if each.props)
    assert card.name == "PlanCard"
    kinds = {prop.name: (prop.kind, prop.optional) for prop in card.props}
    assert kinds["title"] == (Kind.TEXT, False)
    assert kinds["price"] == (Kind.TEXT, False)
    assert kinds["description"] == (Kind.TEXT, False)
    assert kinds["points"] == (Kind.LIST, False)
    assert kinds["badge"] == (Kind.TEXT, True)
    assert kinds["href"] == (Kind.TEXT, False)
    assert page.plain(expand(program)) == page.plain(pricing)


def test_data_stand_with_the_section_that_draws_them(pricing):
    program = program_of(pricing)
    (listed,) = (data for each in (program.page, *program.components) for data in each.data)
    assert listed.name == "planCards"
    assert [dict(item)["price"] for item in listed.items] == ["$9", "$19", "$99"]
    assert dict(listed.items[0])["points"] == ("One site", "Mail")
    assert [dict(item).get("badge") for item in listed.items] == [None, "Popular", None]


def test_texts_alone_are_drawn_from_a_list_of_texts(page):
    links = [page.el("a", words, class_="link", href="#") for words in ("Home", "Work", "About", "Contact")]
    program = program_of(page.body(page.el("nav", *links)))
    (listed,) = program.page.data
    assert (listed.name, listed.items) == ("navLinks", ("Home", "Work", "About", "Contact"))
    assert not any(each.props for each in program.components)


def test_rows_are_told_by_the_words_above_their_columns(page):
    heads = [page.el("th", words, class_="head") for words in ("Number", "Route of ship", "Weight")]
    cells = [("A1", "Oslo", "1 t"), ("A2", "Rome", "2 t"), ("A3", "Cork", "1 t"), ("A4", "Bari", "3 t")]
    rows = [page.el("tr", *(page.el("td", words, class_="cell") for words in row)) for row in cells]
    table = page.el("table", page.el("thead", page.el("tr", *heads)), page.el("tbody", *rows))
    body = page.body(page.el("h2", "Latest shipments", class_="title"), table)
    program = program_of(body)
    row = program.component("ShipmentRow")
    assert [prop.name for prop in row.props] == ["number", "routeShip", "weight"]
    each = next(
        piece
        for component in (program.page, *program.components)
        for piece in pieces(component.body)
        if isinstance(piece, Each)
    )
    assert (each.items, each.item, each.key, each.body) == (
        "shipments",
        "shipment",
        "number",
        Use("ShipmentRow"),
    )
    assert page.plain(expand(program)) == page.plain(body)


def test_neighbours_that_repeat_together_stay_together(page):
    words = [("What is it?", "A tool."), ("Why?", "For speed."), ("How?", "Try it."), ("When?", "Now.")]
    pairs = [
        each
        for question, answer in words
        for each in (page.el("h3", question, class_="q"), page.el("p", answer, class_="a"))
    ]
    body = page.body(page.el("section", *pairs, class_="faq"))
    program = program_of(body)
    (listed,) = (data for each in (program.page, *program.components) for data in each.data)
    assert len(listed.items) == 4
    assert page.plain(expand(program)) == page.plain(body)


@pytest.mark.parametrize(
    "words",
    [("Home",), ("Home", "About")],
    ids=["one", "two small ones"],
)
def test_what_is_smaller_than_a_component_stays_as_it_is(page, words):
    body = page.body(page.el("nav", *(page.el("a", each, class_="link") for each in words)))
    program = program_of(body)
    assert program.components == ()
    assert program.page.data == ()


def test_elements_that_differ_in_looks_alone_are_no_data(page):
    columns = [page.el("col", class_=f"column-{index}") for index in range(6)]
    program = program_of(page.body(page.el("table", page.el("colgroup", *columns))))
    assert program.page.data == ()


def test_the_same_elements_give_the_same_program(pricing):
    assert program_of(pricing) == program_of(pricing)


_WORDS = st.sampled_from(
    ["Home", "About us", "$12", "12 May 2024", "A text that is long enough to be one.", "{x}"]
)
_LOOKS = st.sampled_from(["", "card", "card wide", "wide card", "row", "mt-4 text-sm", "mt-5 text-sm"])


def _element(tag: str, look: str, children: list[Element | str]) -> Element:
    attributes = (("class", look),) if look else ()
    inline = any(isinstance(child, str) for child in children)
    return Element(tag, attributes=attributes, children=tuple(children), inline=inline)


_LEAVES = st.builds(
    _element, st.sampled_from(["p", "a", "h2", "li", "td"]), _LOOKS, _WORDS.map(lambda words: [words])
)
_TREES = st.recursive(
    _LEAVES,
    lambda inner: st.builds(
        _element,
        st.sampled_from(["div", "section", "ul", "nav", "tr", "article"]),
        _LOOKS,
        st.lists(inner, min_size=1, max_size=4).flatmap(
            lambda some: st.integers(1, 3).map(lambda times: [*some] * times)
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_TREES, min_size=1, max_size=5))
def test_nothing_is_lost(page, parts):
    body = page.body(*parts)
    assert page.plain(expand(program_of(body))) == page.plain(body)
