"""Which picture is the sign of the site, and that it becomes the favicon."""

import pytest

from pixelwright.behaviour import behaving
from pixelwright.behaviour.logo import NAME
from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.tree import Kind, Layout, Node, Role

DARK = (40, 40, 40)


def disc(strip, pixels, box, colour):
    strip.fill(pixels, box.expand(-2), colour)


def bars(strip, pixels, box, colour):
    for share in (0.1, 0.45, 0.8):
        strip.fill(pixels, Box(box.x, box.y + share * box.height, box.width, 2), colour)


def page(strip, drawn=disc, colour=DARK, *, size=(24, 24), x=80, words_at=112):
    pixels = strip.picture()
    box = Box(x, 18, *size)
    drawn(strip, pixels, box, colour)
    icon = strip.icon(box.x, box.y)
    picture = Node(Kind.PICTURE, box, Role.IMAGE, picture=icon.picture.__class__(box, icon.picture.kind))
    words = strip.text("Northwind", words_at, 18)
    inside = sorted((picture, words), key=lambda each: each.box.x)
    banner = Node(Kind.ROW, Box(0, 0, 1280, 60), Role.BANNER, children=tuple(inside))
    root = Node(Kind.COLUMN, Box(0, 0, 1280, 800), children=(banner,))
    return Layout(root, 1280, 800, Colour(255, 255, 255)), Raster(pixels)


def has_logo(layout, design) -> bool:
    return any(node.name == NAME for node in behaving(layout, design).root.walk())


@pytest.mark.parametrize(
    ("how", "found"),
    [
        ({}, True),
        ({"words_at": 300, "colour": (200, 30, 30)}, True),
        ({"words_at": 300}, False),
        ({"drawn": bars}, False),
        ({"size": (48, 24)}, False),
        ({"size": (12, 12)}, False),
        ({"x": 700, "words_at": 740}, False),
        ({"x": 300}, False),
    ],
    ids=[
        "beside the name",
        "in colours",
        "plain and alone",
        "bars",
        "wide",
        "tiny",
        "far right",
        "after words",
    ],
)
def test_what_a_logo_is(strip, how, found):
    assert has_logo(*page(strip, **how)) is found


@pytest.mark.parametrize("name", ["html", "tailwind", "vue"])
def test_it_is_the_favicon(strip, browser, name):
    layout, design = page(strip)
    options = WriteOptions(toolchain=BrowserToolchain(browser))
    bundle = stack(name).write(behaving(layout, design), design, options)
    with browser.tab() as tab:
        tab.load(bundle)
        address = tab.evaluate("() => document.querySelector('link[rel=icon]').getAttribute('href')")
        assert tab.evaluate("() => document.querySelector('img').naturalWidth")
    folder = "dist/" if name == "vue" else ""
    assert folder + address.removeprefix("./") in bundle.files


def test_pages_without_one_have_none(strip):
    layout, design = page(strip, bars)
    bundle = stack("html").write(behaving(layout, design), design, WriteOptions())
    assert b'rel="icon"' not in bundle.files["index.html"]
