"""Carousels in the tree of elements, and what they do in the real browser in every stack."""

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.carousels import MARK, has_carousel, with_carousels
from pixelwright.codegen.styles.declarations import style
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.scene import Border, Edge, Paint, Picture, PictureKind, Shadow
from pixelwright.tree import Kind, Node, Role

SAID = (("role", "group"), ("aria-label", "Slides"), ("tabindex", "0"))


def dot(colour, *, shown=False):
    said = (("aria-current", "true"),) if shown else ()
    return Element("button", style({"width": "10px", "background-color": colour}), said, name="dot")


def page(*, heading="What they say"):
    arrows = [Element("button", attributes=(("type", "button"),), name=name) for name in ("previous", "next")]
    track = Element("div", attributes=SAID, name="carousel-track")
    row = Element("div", style({"flex-wrap": "wrap"}), children=(arrows[0], track, arrows[1]))
    dots = Element("div", children=(dot("#00f", shown=True), dot("#ccc"), dot("#ccc")), name="carousel-dots")
    carousel = Element("section", attributes=(MARK,), children=(row, dots))
    return Element("body", children=(Element("h2", children=(heading,)), carousel))


def parts(body):
    _, carousel = with_carousels(body).children
    row, dots = carousel.children
    return carousel, row, dots


def test_buttons_know_what_they_scroll():
    carousel, row, dots = parts(page())
    assert dict(carousel.attributes)["aria-label"] == "What they say"
    previous, track, following = (dict(each.attributes) for each in row.children)
    assert track["id"] == "what-they-say-slides"
    assert (previous["aria-label"], following["aria-label"]) == ("Previous", "Next")
    assert (previous["data-step"], following["data-step"]) == ("-1", "1")
    marks = [dict(each.attributes) for each in dots.children]
    assert {each["aria-controls"] for each in (previous, following, *marks)} == {track["id"]}
    assert [each["aria-label"] for each in marks] == ["Slide 1", "Slide 2", "Slide 3"]


def test_its_row_never_wraps():
    _, row, _ = parts(page())
    assert row.style.get("flex-wrap") is None


def test_dots_look_alike_but_for_the_state():
    _, _, dots = parts(page())
    [look] = {each.style for each in dots.children}
    assert look.get("background-color") == "#ccc"
    assert dict(look.shown) == {"background-color": "#00f"}


def test_ids_are_used_once():
    body = page()
    taken = Element("p", attributes=(("id", "what-they-say-slides"),))
    found = with_carousels(Element("body", children=(taken, *body.children)))
    assert sum(dict(each.attributes).get("id") == "what-they-say-slides" for each in found.walk()) == 1


def test_pages_without_any_stay_as_they_are():
    body = Element("body", children=(Element("p", children=("Hello",)),))
    assert with_carousels(body) is body
    assert not has_carousel(body)


@pytest.fixture(scope="module", params=[False, True], ids=["flat", "shadows"])
def layout(draw, request):
    line = Border.uniform(Edge(1, Colour(210, 210, 210)))
    shadow = Shadow(0, 4, 12, 0, Colour(0, 0, 0), 0.2) if request.param else None
    paint = Paint(Colour(255, 255, 255), line, (8,) * 4, shadow)
    slides = [
        draw.node(Kind.COLUMN, (x, 200, 300, 120), draw.text(words, x + 20, 220), paint=paint)
        for x, words in ((180, "First of all"), (500, "Then another"), (820, "And the last"))
    ]
    track = Node(Kind.ROW, Box(180, 200, 940, 120), Role.TRACK, children=tuple(slides), name="carousel-track")
    arrows = []
    for x, name in ((100, "previous"), (1160, "next")):
        box = Box(x + 12, 252, 16, 16)
        icon = Node(Kind.PICTURE, box, Role.IMAGE, picture=Picture(box, PictureKind.ICON))
        arrows.append(
            draw.node(Kind.COLUMN, (x, 240, 40, 40), icon, role=Role.BUTTON, paint=paint, name=name)
        )
    row = draw.node(Kind.ROW, (100, 200, 1100, 120), arrows[0], track, arrows[1], name="carousel-row")
    marks = [
        Node(
            Kind.SHAPE,
            Box(605 + 20 * index, 350, 10, 10),
            Role.BUTTON,
            paint=Paint(Colour(0, 0, 200) if index == 0 else Colour(200, 200, 200), radius_px=(5,) * 4),
            selected=index == 0,
            name="dot",
        )
        for index in range(3)
    ]
    dots = draw.node(Kind.ROW, (605, 350, 50, 10), *marks, role=Role.DOTS, name="carousel-dots")
    carousel = draw.node(Kind.COLUMN, (100, 200, 1100, 160), row, dots, role=Role.CAROUSEL, name="carousel")
    heading = draw.text("What they say", 500, 80, size_px=32, height_px=40, role=Role.HEADING, level=1)
    return draw.page(heading, carousel)


STILL = """async () => {
    document.querySelector('[role=group]').style.scrollBehavior = 'auto';
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
}"""
STATE = """() => [
    document.querySelector('[aria-label=Previous]').disabled,
    document.querySelector('[aria-label=Next]').disabled,
    [...document.querySelectorAll('[aria-label^="Slide "]')].findIndex((each) => each.ariaCurrent),
]"""
CLICK = """async (name) => {
    document.querySelector(`[aria-label="${name}"]`).click();
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}"""
LOOK = """() => {
    const track = document.querySelector('[role=group]');
    return [track.tabIndex, getComputedStyle(track).scrollbarWidth, track.scrollWidth > track.clientWidth];
}"""


def test_they_scroll_where_there_is_no_room(draw, browser, layout, written_in):
    name, options = written_in
    writing = WriteOptions(toolchain=BrowserToolchain(browser), **options)
    bundle = stack(name).write(layout, draw.blank(), writing)
    with browser.tab(Viewport(480, 700)) as page:
        page.load(bundle)
        page.evaluate(STILL)
        assert page.evaluate(LOOK) == [0, "none", True]
        assert page.evaluate(STATE) == [True, False, 0]
        for click, state in (
            ("Next", [False, False, 1]),
            ("Next", [False, True, 2]),
            ("Previous", [False, False, 1]),
            ("Slide 1", [True, False, 0]),
            ("Slide 3", [False, True, 2]),
        ):
            page.evaluate(CLICK, click)
            assert page.evaluate(STATE) == state, click


def test_where_all_slides_are_seen_there_is_nothing_to_scroll(draw, browser, layout, written_in):
    name, options = written_in
    writing = WriteOptions(toolchain=BrowserToolchain(browser), **options)
    bundle = stack(name).write(layout, draw.blank(), writing)
    with browser.tab(Viewport(1280, 700)) as page:
        page.load(bundle)
        page.evaluate(STILL)
        assert page.evaluate(STATE) == [True, True, 0]
        assert not page.evaluate(LOOK)[2]
