from __future__ import annotations

from dataclasses import replace

import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout.semantics.landmarks import with_landmarks
from pixelwright.layout.semantics.lists import with_lists
from pixelwright.scene import Paint, Span, TextLine, TextStyle
from pixelwright.tree import Kind, Node, Role, Text

BLUE = Colour(0, 80, 200)


def node(box: tuple[float, float, float, float], role: Role = Role.GENERIC, *children: Node) -> Node:
    kind = Kind.COLUMN if children else Kind.SHAPE
    return Node(kind, Box(*box), role, children=children)


def forms(root: Node) -> list[Box]:
    return [each.box for each in with_landmarks(root).walk() if each.role is Role.FORM]


def test_the_smallest_holder_of_a_field_and_a_button_is_a_form() -> None:
    field = node((40, 300, 200, 30), Role.TEXTBOX)
    button = node((40, 340, 80, 30), Role.BUTTON)
    box = node((40, 300, 300, 80), Role.GENERIC, field, button)
    beside = node((400, 300, 300, 300))
    group = node((40, 300, 700, 300), Role.GENERIC, box, beside)
    assert forms(node((0, 0, 1280, 900), Role.GENERIC, group, node((0, 700, 1280, 100)))) == [box.box]


@pytest.mark.parametrize("role", [Role.TABLE, Role.NAVIGATION, Role.ARTICLE])
def test_what_holds_more_than_fields_is_no_form(role: Role) -> None:
    field = node((40, 300, 200, 30), Role.TEXTBOX)
    more = node((40, 340, 600, 200), role)
    button = node((40, 600, 80, 30), Role.BUTTON)
    assert forms(node((40, 300, 600, 400), Role.GENERIC, field, more, button)) == []


def words(content: str, x: float, y: float, role: Role = Role.LINK, colour: Colour = BLUE) -> Node:
    style = TextStyle("Liberation Sans", 16, colour)
    box = Box(x, y, 9.0 * len(content), 18)
    lines = (TextLine((Span(content, style, box),), box, y + 14),)
    return Node(Kind.TEXT, box, role, text=Text(lines, 18))


def shown(root: Node, role: Role) -> list[list[str]]:
    """What is said in every node of a role."""
    return [
        [each.text.content for each in node.walk() if each.text]
        for node in with_landmarks(with_lists(root)).walk()
        if node.role is role
    ]


def page_of(*children: Node) -> Node:
    return Node(Kind.COLUMN, Box(0, 0, 1280, 2000), children=children)


def row_of(*children: Node) -> Node:
    return Node(Kind.ROW, Box.around(child.box for child in children), children=children)


def column_of(*children: Node) -> Node:
    return Node(Kind.COLUMN, Box.around(child.box for child in children), children=children)


def test_the_chosen_entry_and_the_bars_between_belong_to_the_menu() -> None:
    bar = Node(Kind.SHAPE, Box(95, 15, 1, 30), Role.SEPARATOR)
    menu = row_of(words("Home", 40, 20, Role.PARAGRAPH), bar, words("Shop", 120, 20), words("Help", 200, 20))
    root = page_of(menu, words("All that follows", 40, 900, Role.PARAGRAPH))
    assert shown(root, Role.LIST) == [["Home", "Shop", "Help"]]
    assert shown(root, Role.NAVIGATION) == [["Home", "Shop", "Help"]]


def test_a_name_far_from_the_menu_is_no_entry() -> None:
    menu = row_of(words("Company", 40, 20), *(words(text, 700 + 90 * i, 20) for i, text in enumerate("ABC")))
    assert shown(page_of(menu, words("Text", 40, 900, Role.PARAGRAPH)), Role.LIST) == [["A", "B", "C"]]


def test_capitals_name_a_part_of_a_menu_at_the_side() -> None:
    entries = ["Start", "Mail", "Forms", "PAGES", "Profile", "Chat", "Files"]
    menu = column_of(
        *(
            words(text, 30, 80 + 45 * i, Role.PARAGRAPH if text.isupper() else Role.LINK)
            for i, text in enumerate(entries)
        )
    )
    root = page_of(
        row_of(menu, words("Text", 400, 80, Role.PARAGRAPH)), words("End", 30, 1900, Role.PARAGRAPH)
    )
    assert shown(root, Role.LIST) == [entries]
    assert shown(root, Role.NAVIGATION) == [entries]


def test_centred_lines_are_no_menu() -> None:
    lines = [("A long name of a company", 500), ("Street 12", 567), ("Town and country", 536)]
    address = column_of(*(words(text, x, 900 + 20 * i) for i, (text, x) in enumerate(lines)))
    assert shown(page_of(address, words("Text", 40, 1400, Role.PARAGRAPH)), Role.LIST) == []


@pytest.mark.parametrize(
    ("entries", "found"),
    [(["1", "2", "3", "Next"], True), (["1", "5", "7"], False), (["One", "Two", "Three"], False)],
    ids=["pages", "figures", "links"],
)
def test_numbered_pages_are_a_navigation(entries: list[str], found: bool) -> None:
    row = row_of(*(words(text, 40 + 60 * i, 1500) for i, text in enumerate(entries)))
    root = page_of(words("Text", 40, 600, Role.PARAGRAPH), row, words("More", 40, 1700, Role.PARAGRAPH))
    assert shown(root, Role.NAVIGATION) == ([entries] if found else [])


def test_links_in_a_footer_are_a_list_alone() -> None:
    row = row_of(*(words(text, 40 + 90 * i, 1950) for i, text in enumerate(["Terms", "Privacy", "Contact"])))
    root = page_of(words("Text", 40, 600, Role.PARAGRAPH), words("More", 40, 900, Role.PARAGRAPH), row)
    assert shown(root, Role.LIST) == [["Terms", "Privacy", "Contact"]]
    assert shown(root, Role.NAVIGATION) == []


def test_a_row_in_a_footer_that_begins_at_home_is_the_menu_again() -> None:
    row = row_of(*(words(text, 40 + 90 * i, 1950) for i, text in enumerate(["Home", "About", "Contact"])))
    root = page_of(words("Text", 40, 600, Role.PARAGRAPH), words("More", 40, 900, Role.PARAGRAPH), row)
    assert shown(root, Role.NAVIGATION) == [["Home", "About", "Contact"]]


@pytest.mark.parametrize(
    ("title", "found"), [("Contents [hide]", True), ("On this page", True), ("Prices", False)]
)
def test_a_table_of_contents_is_a_navigation(title: str, found: bool) -> None:
    links = [words(f"Chapter {i}", 500, 640 + 24 * i) for i in range(4)]
    box = column_of(words(title, 500, 600, Role.PARAGRAPH), *links)
    text = column_of(*(words("Text", 40, 600 + 300 * i, Role.PARAGRAPH) for i in range(4)))
    root = page_of(words("Top", 40, 20, Role.PARAGRAPH), row_of(text, box))
    assert (len(shown(root, Role.NAVIGATION)) == 1) == found


def test_a_search_field_is_a_form_by_itself() -> None:
    field = Node(Kind.CONTROL, Box(900, 20, 200, 30), Role.TEXTBOX, children=(words("Search", 910, 26),))
    row = row_of(words("Company", 40, 20), field)
    assert forms(page_of(row, words("Text", 40, 900, Role.PARAGRAPH))) == [field.box]


def test_fields_in_rows_of_their_own_make_one_form() -> None:
    rows = [
        column_of(words(text, 40, y, Role.LABEL), node((40, y + 24, 200, 30), Role.TEXTBOX))
        for text, y in (("Name", 400), ("Word", 480))
    ]
    root = page_of(words("Text", 40, 40, Role.PARAGRAPH), column_of(*rows))
    assert forms(root) == [Box(40, 400, 200, 134)]


def test_a_gallery_of_fields_is_no_form() -> None:
    rows = [
        column_of(
            words("Long enough to be read", 40, y, Role.HEADING), node((40, y + 40, 200, 30), Role.TEXTBOX)
        )
        for y in range(100, 1500, 200)
    ]
    assert forms(page_of(*rows)) == []


def test_a_painted_box_beside_a_field_sends_it() -> None:
    field = node((40, 400, 200, 36), Role.TEXTBOX)
    go = Node(
        Kind.COLUMN,
        Box(250, 400, 60, 36),
        Role.LINK,
        paint=Paint(fill=BLUE),
        children=(words("Go", 260, 408, Role.GENERIC),),
    )
    root = with_landmarks(page_of(words("Text", 40, 40, Role.PARAGRAPH), row_of(field, go)))
    form = next(each for each in root.walk() if each.role is Role.FORM)
    assert [child.role for child in form.children] == [Role.TEXTBOX, Role.BUTTON]


@pytest.mark.parametrize(
    ("content", "y", "found"),
    [("Search", 600, True), ("", 40, True), ("", 600, False), ("97.7", 600, False)],
    ids=["says so", "empty at the top", "empty below", "a figure"],
)
def test_a_lone_field_is_a_form_where_it_searches(content: str, y: float, found: bool) -> None:
    inside = (words(content, 910, y + 6),) if content else ()
    field = Node(Kind.CONTROL, Box(900, y, 200, 30), Role.TEXTBOX, children=inside)
    end = words("The end of it", 40, 1900, Role.PARAGRAPH)
    root = page_of(row_of(words("Company", 40, y), field), end)
    assert forms(root) == ([field.box] if found else [])


def test_fields_in_the_middle_of_a_text_are_no_form() -> None:
    text = " ".join(["word"] * 60)
    rows = [
        column_of(words(text, 40, y, Role.PARAGRAPH), node((40, y + 24, 200, 30), Role.TEXTBOX))
        for y in (400, 480)
    ]
    assert forms(page_of(words("Text", 40, 40, Role.PARAGRAPH), column_of(*rows))) == []


def test_a_sign_in_a_box_right_after_a_field_sends_it() -> None:
    field = node((40, 400, 200, 36), Role.TEXTBOX)
    lens = Node(Kind.PICTURE, Box(250, 410, 16, 16), Role.IMAGE)
    box = Node(Kind.COLUMN, Box(240, 400, 36, 36), paint=Paint(fill=BLUE), children=(lens,))
    root = with_landmarks(page_of(words("Text", 40, 40, Role.PARAGRAPH), row_of(field, box)))
    form = next(each for each in root.walk() if each.role is Role.FORM)
    assert [child.role for child in form.children] == [Role.TEXTBOX, Role.BUTTON]


def test_signs_between_links_are_nothing_to_read() -> None:
    entries = [words("Home", 40, 20), words("Books", 120, 20), words("Prints", 220, 20)]
    signs = [words("|", 100, 20, Role.PARAGRAPH), words("|", 200, 20, Role.PARAGRAPH)]
    menu = row_of(entries[0], signs[0], entries[1], signs[1], entries[2])
    found = shown(page_of(menu, words("Text", 40, 900, Role.PARAGRAPH)), Role.NAVIGATION)
    assert [[word for word in menu if word != "|"] for menu in found] == [["Home", "Books", "Prints"]]


@pytest.mark.parametrize("role", [Role.PARAGRAPH, Role.LISTITEM])
def test_the_way_from_home_is_a_list_of_two(role: Role) -> None:
    trail = row_of(words("Home", 40, 620), words("/", 100, 620, role), words("Projects", 120, 620, role))
    root = page_of(words("Text", 40, 300, Role.PARAGRAPH), trail, words("End", 40, 1900, Role.PARAGRAPH))
    assert [found[::2] for found in shown(root, Role.LIST)] == [["Home", "Projects"]]
    assert shown(root, Role.NAVIGATION) == []


def test_rules_between_links_belong_to_the_list() -> None:
    parts: list[Node] = []
    for index, text in enumerate(["General", "Map", "History"]):
        parts += [words(text, 40, 600 + 48 * index), node((20, 636 + 48 * index, 280, 1), Role.SEPARATOR)]
    root = page_of(words("Text", 40, 300, Role.PARAGRAPH), column_of(*parts))
    (found,) = (each for each in with_lists(root).walk() if each.role is Role.LIST)
    assert [len(item.children) for item in found.children] == [2, 2, 2]


@pytest.mark.parametrize(
    "entries", [["Jan", "Feb", "Mar", "Apr"], ["Mon", "Tue", "Wed"], ["January", "February", "March"]]
)
def test_an_axis_is_no_menu(entries: list[str]) -> None:
    row = row_of(*(words(text, 40 + 90 * i, 700) for i, text in enumerate(entries)))
    assert shown(page_of(words("Text", 40, 300, Role.PARAGRAPH), row), Role.LIST) == []


def test_words_that_open_something_are_an_entry() -> None:
    menu = row_of(words("Home", 40, 20), words("About", 110, 20), words("Shop", 180, 20, Role.BUTTON))
    found = shown(page_of(menu, words("Text", 40, 900, Role.PARAGRAPH)), Role.LIST)
    assert found == [["Home", "About", "Shop"]]


def test_menus_with_headings_are_navigations_of_their_own() -> None:
    def menu(title: str, y: float) -> list[Node]:
        links = [words(f"{title} {i}", 30, y + 24 * i) for i in (1, 2, 3)]
        return [words(title, 30, y, Role.HEADING), *links]

    side = column_of(*menu("Tools", 100), *menu("Projects", 240), *menu("Links", 380))
    text = column_of(*(words("Text", 400, 100 + 300 * i, Role.PARAGRAPH) for i in range(6)))
    root = page_of(row_of(replace(side, box=Box(20, 80, 200, 1500)), text))
    assert [found[0] for found in shown(root, Role.NAVIGATION)] == ["Tools", "Projects", "Links"]
