"""Roles, landmarks and names, with a decision that the test makes itself."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.layout import arrange
from pixelwright.layout.arrangement import structure
from pixelwright.layout.names import with_names
from pixelwright.layout.semantics import with_roles
from pixelwright.layout.semantics.context import contexts
from pixelwright.layout.semantics.features import Features, features
from pixelwright.layout.semantics.forest import Forest, decide, forest
from pixelwright.layout.semantics.headings import title_of, with_levels
from pixelwright.layout.semantics.page_style import page_style
from pixelwright.scene import (
    Control,
    ControlKind,
    Paint,
    Picture,
    PictureKind,
    Scene,
    Span,
    Surface,
    TextLine,
    TextStyle,
)
from pixelwright.tree import Kind, Node, Role

WHITE, BLACK, BLUE = Colour(255, 255, 255), Colour(0, 0, 0), Colour(13, 110, 253)
PLAIN = TextStyle("Liberation Sans", 16, BLACK)
LARGE = TextStyle("Liberation Sans", 32, BLACK, 700)
MEDIUM = TextStyle("Liberation Sans", 22, BLACK, 700)
LINK = TextStyle("Liberation Sans", 16, BLUE)


def line(text: str, x: float, baseline: float, style: TextStyle = PLAIN) -> TextLine:
    ink = Box(x, baseline - 0.7 * style.size_px, 0.5 * style.size_px * len(text), 0.7 * style.size_px)
    return TextLine((Span(text, style, ink),), ink, baseline)


def scene(
    *lines: TextLine,
    surfaces: tuple[Surface, ...] = (),
    pictures: tuple[Picture, ...] = (),
    controls: tuple[Control, ...] = (),
) -> Scene:
    return Scene(1280, 1000, WHITE, lines, surfaces, pictures, controls)


def always(sort: str):
    def verdict(rows: Sequence[Features]) -> list[dict[str, float]]:
        names = ("heading", "link", "button", "listitem", "cell", "text")
        return [{name: float(name == sort) for name in names} for _ in rows]

    return verdict


def roles_of(root: Node) -> dict[str, Role]:
    return {node.text.content: node.role for node in root.walk() if node.text}


def test_a_button_is_the_box_around_its_text() -> None:
    pill = Surface(Box(100, 100, 120, 40), Paint(BLUE, radius_px=(6, 6, 6, 6)))
    root = with_roles(structure(scene(line("Save", 140, 126), surfaces=(pill,))), always("button"))
    button = next(node for node in root.walk() if node.role is Role.BUTTON)
    assert button.paint == pill.paint
    assert roles_of(root) == {"Save": Role.GENERIC}


@pytest.mark.parametrize(("share", "role"), [(0.4, Role.LINK), (0.6, Role.BUTTON)], ids=["unsure", "sure"])
def test_without_a_box_only_a_sure_button_is_one(share: float, role: Role) -> None:
    others = dict.fromkeys(("heading", "link", "listitem", "cell", "text"), (1 - share) / 5)
    root = with_roles(
        structure(scene(line("Save", 140, 126))), lambda rows: [others | {"button": share}] * len(rows)
    )
    assert roles_of(root) == {"Save": role}


def test_features_know_buttons_and_the_fields_beside_them() -> None:
    field = Control(Box(100, 120, 300, 38), ControlKind.TEXTBOX, Paint(WHITE))
    button = Control(Box(100, 180, 90, 38), ControlKind.BUTTON, Paint(BLUE))
    surfaces = tuple(Surface(each.box, each.paint or Paint()) for each in (field, button))
    lines = (line("Send", 128, 204), line("Far below", 100, 900))
    root = structure(scene(*lines, surfaces=surfaces, controls=(field, button)))
    near, far = (features(context) for context in contexts(root, page_style(root)))
    assert (near["in_button"], far["in_button"]) == (1, 0)
    assert near["field_close"] > 0.7 > far["field_close"]


def test_bullets_and_texts_become_items_of_one_list() -> None:
    lines = [line("A thing to do", 120, 100 + 24 * row) for row in range(3)]
    dots = tuple(Picture(Box(100, each.ink.y + 3, 6, 6), PictureKind.ICON) for each in lines)
    root = with_roles(structure(scene(*lines, pictures=dots)), always("listitem"))
    (found,) = [node for node in root.walk() if node.role is Role.LIST]
    assert [child.role for child in found.children] == [Role.LISTITEM] * 3


def test_a_row_of_links_at_the_top_is_a_navigation_with_a_list() -> None:
    menu = [line(word, 600 + 100 * index, 40, LINK) for index, word in enumerate(("Home", "Shop", "Help"))]
    below = [line("Words " * 8, 100, 300 + 30 * row) for row in range(4)]
    bar = Surface(Box(0, 0, 1280, 60), Paint(Colour(240, 240, 240)))
    root = with_roles(structure(scene(*menu, *below, surfaces=(bar,))), always("link"))
    navigation = next(node for node in root.walk() if node.role is Role.NAVIGATION)
    assert [node.role for node in navigation.walk()].count(Role.LISTITEM) == 3
    assert roles_of(navigation) == dict.fromkeys(("Home", "Shop", "Help"), Role.LINK)


def test_levels_follow_the_sizes() -> None:
    lines = (line("Top", 100, 100, LARGE), line("One", 100, 200, MEDIUM), line("Two", 100, 300, MEDIUM))
    root = with_roles(structure(scene(*lines)), always("heading"))
    assert [node.level for node in root.walk() if node.role is Role.HEADING] == [1, 2, 2]


def test_fields_get_labels_and_a_form() -> None:
    field = Control(Box(100, 120, 300, 40), ControlKind.TEXTBOX)
    button = Surface(Box(100, 180, 100, 40), Paint(BLUE))

    def verdict(rows: Sequence[Features]) -> list[dict[str, float]]:
        return [always("button" if row["in_pill"] else "text")([row])[0] for row in rows]

    things = scene(line("Name", 100, 110), line("Send", 120, 206), surfaces=(button,), controls=(field,))
    root = with_roles(structure(things), verdict)
    assert roles_of(root)["Name"] is Role.LABEL
    assert any(node.role is Role.FORM for node in root.walk())


def test_links_inside_a_line_are_marked() -> None:
    words = (
        Span("Read the ", PLAIN, Box(100, 100, 60, 11)),
        Span("manual", LINK, Box(164, 100, 50, 11)),
        Span(" first, it is short", PLAIN, Box(218, 100, 120, 11)),
    )
    mixed = TextLine(words, Box(100, 100, 238, 11), 111)
    root = with_roles(structure(scene(mixed)), always("text"))
    (text,) = [node.text for node in root.walk() if node.text]
    assert text.links == {(0, 1)}


def test_names_speak_of_places() -> None:
    title = line("A page with a title", 100, 300, LARGE)
    end = line("© 2020 Someone", 100, 980)
    root = with_names(with_roles(structure(scene(title, end)), always("text")))
    names = {node.text.content: node.name for node in root.walk() if node.text}
    assert names["© 2020 Someone"] == "copyright"


def test_features_are_bounded_and_always_the_same() -> None:
    root = structure(scene(line("Home", 100, 40, LINK), line("Words " * 12, 100, 300)))
    rows = [features(context) for context in contexts(root, page_style(root))]
    assert {tuple(row) for row in rows} == {forest().names}
    assert all(-0.01 <= value <= 1.5 for row in rows for value in row.values())


def test_the_forest_votes_as_its_trees_say() -> None:
    small = Forest(
        names=("bold",),
        sorts=("heading", "text"),
        roots=np.array([0], np.int32),
        feature=np.array([0, 0, 0], np.int16),
        threshold=np.array([0.5, 0, 0], np.float32),
        low=np.array([1, 1, 2], np.int32),
        high=np.array([2, 1, 2], np.int32),
        votes=np.array([[0, 0], [0, 255], [255, 0]], np.uint8),
        depth=1,
    )
    assert small.probabilities([{"bold": 1.0}, {"bold": 0.0}]).tolist() == [[1, 0], [0, 1]]


def test_every_text_gets_probabilities_that_sum_to_one() -> None:
    rows = [dict.fromkeys(forest().names, 0.0), dict.fromkeys(forest().names, 1.0)]
    assert [sum(row.values()) for row in decide(rows)] == pytest.approx([1, 1])
    assert decide([]) == []


def test_a_page_without_headings_is_called_by_words_rather_than_figures() -> None:
    texts = (line("1,284", 100, 140, LARGE), line("Good morning", 100, 90, MEDIUM), line("Orders", 100, 200))
    root = with_roles(structure(scene(*texts)), always("text"))
    assert title_of(root) == "Good morning"


def test_figures_are_no_title_of_a_page() -> None:
    texts = (line("1,284", 100, 140, LARGE), line("Good morning", 100, 90, MEDIUM))
    root = with_levels(with_roles(structure(scene(*texts)), always("heading")))
    assert title_of(root) == "Good morning"
    assert {node.text.content: node.level for node in root.walk() if node.text} == {
        "Good morning": 1,
        "1,284": 2,
    }


def test_a_plain_page_is_told_apart() -> None:
    menu = [line(word, 700 + 110 * index, 40, LINK) for index, word in enumerate(("Home", "Shop", "Blog"))]
    body = [
        line("Some words that run on and on over the whole width of the page", 100, 200 + 24 * i)
        for i in range(4)
    ]
    layout = arrange(scene(*menu, line("The title of the page", 100, 140, LARGE), *body))
    assert layout.title == "The title of the page"
    roles = roles_of(layout.root)
    assert roles["The title of the page"] is Role.HEADING
    assert [roles[word] for word in ("Home", "Shop", "Blog")] == [Role.LINK] * 3
    assert any(node.kind is Kind.TEXT and node.role is Role.PARAGRAPH for node in layout.root.walk())


def test_texts_of_one_style_in_a_column_agree() -> None:
    lines = [line(text, 100, 100 + 60 * row) for row, text in enumerate(("One", "Two", "Three", "Four"))]

    def doubtful(rows: Sequence[Features]) -> list[dict[str, float]]:
        share = dict.fromkeys(("heading", "button", "listitem", "cell"), 0.0)
        return [share | {"link": 0.45, "text": 0.55}] + [share | {"link": 0.7, "text": 0.3}] * (len(rows) - 1)

    root = with_roles(structure(scene(*lines)), doubtful)
    assert {node.role for node in root.walk() if node.text} == {Role.LINK}


def test_words_beside_a_tick_are_its_label() -> None:
    tick = Control(Box(100, 100, 16, 16), ControlKind.CHECKBOX)
    root = with_roles(structure(scene(line("Remember me", 124, 114), controls=(tick,))), always("link"))
    assert [node.role for node in root.walk() if node.text] == [Role.LABEL]


@pytest.mark.parametrize(
    ("share", "style", "role"),
    [(0.45, PLAIN, Role.PARAGRAPH), (0.55, PLAIN, Role.LINK), (0.45, LINK, Role.LINK)],
    ids=["plain and unsure", "plain and sure", "shown as a link"],
)
def test_plain_words_away_from_menus_are_links_by_most_votes(
    share: float, style: TextStyle, role: Role
) -> None:
    def verdict(rows: Sequence[Features]) -> list[dict[str, float]]:
        rest = dict.fromkeys(("heading", "button", "listitem", "cell"), 0.0)
        return [rest | {"link": share, "text": 0.4}] * len(rows)

    body = [line(f"Some words of text that go on for a line {row}", 100, 500 + 24 * row) for row in range(3)]
    root = with_roles(structure(scene(line("On the water", 400, 300, style), *body)), verdict)
    assert roles_of(root)["On the water"] is role
