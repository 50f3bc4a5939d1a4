"""Small layouts, written, rendered in the real browser and compared with their target boxes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.colour import Colour
from pixelwright.fonts import advance_px
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.scene import Border, Control, ControlKind, Edge, Paint, Picture, PictureKind
from pixelwright.tree import Align, Correction, Kind, Role

GREY, DARK = Colour(240, 240, 240), Colour(30, 40, 60)
LINE = Border.uniform(Edge(1, Colour(200, 200, 200)))
WIDTHS = [320, 375, 768, 1280, 1920]
TOLERANCE_PX = 0.5
"""Edges are rounded to whole px: no box may be further off than that."""

BOXES = """() => Object.fromEntries([...document.querySelectorAll('[data-node]')].map((element) => {
  const rect = element.getBoundingClientRect();
  return [element.dataset.node, [rect.x, rect.y + scrollY, rect.width, rect.height]];
}))"""
LINES = """(path) => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(`[data-node="${path}"]`));
  return [...range.getClientRects()].map((rect) => [rect.x, rect.y, rect.width]);
}"""


def stacked(draw):
    texts = [draw.text(f"Line {index}", 40, 30 + 40 * index) for index in range(4)]
    return draw.page(*texts)


def card_in_centre(draw):
    title = draw.text("Sign in", 500, 150, size_px=28, height_px=36, role=Role.HEADING, level=1)
    body = draw.text("Welcome back", 500, 210)
    return draw.page(draw.node(Kind.COLUMN, (460, 110, 360, 180), title, body, fill=GREY, border=LINE))


def navigation(draw):
    brand = draw.text("Brand", 70, 18, size_px=20)
    x, links = 900.0, []
    for word in ("Home", "Prices", "About"):
        links.append(draw.text(word, x, 18, role=Role.LINK, colour=Colour(255, 255, 255)))
        x = links[-1].box.right + 24
    bar = draw.node(Kind.ROW, (0, 0, 1280, 60), brand, *links, fill=DARK, role=Role.NAVIGATION)
    return draw.page(bar, height_px=60)


def cards(draw):
    made = []
    for index, height in enumerate((200, 200, 200)):
        x = 70 + 390 * index
        inside = [draw.text(f"Plan {index}", x + 24, 64, weight=700), draw.text("from 9", x + 24, 100)]
        made.append(draw.node(Kind.COLUMN, (x, 40, 360, height), *inside, fill=GREY, group="card"))
    return draw.page(draw.node(Kind.ROW, (70, 40, 1140, 200), *made))


def uneven_grid(draw):
    cells = []
    for row in range(2):
        for x, width in ((100, 200), (330, 410), (770, 410)):
            cells.append(draw.node(Kind.SHAPE, (x, 50 + 130 * row, width, 100), fill=GREY))
    return draw.page(draw.node(Kind.GRID, (100, 50, 1080, 230), *cells, columns=(200, 410, 410)))


def signs_beside_lines(draw):
    rows = []
    for index in range(8):
        top = 30.4 + 36.4 * index
        sign = draw.node(Kind.SHAPE, (40, round(top) + 2, 16, 16), fill=DARK)
        words = draw.text(f"Entry {index}", 68, top, height_px=20.8)
        rows.append(draw.node(Kind.ROW, (40, top, words.box.right - 40, 20.8), sign, words))
    return draw.page(draw.node(Kind.COLUMN, (0, 0, 300, 340), *rows, fill=GREY))


def hero(draw):
    picture = Picture(Box(0, 0, 1280, 400), PictureKind.PHOTO, backdrop=True)
    back = draw.node(Kind.PICTURE, (0, 0, 1280, 400), picture=picture, role=Role.IMAGE)
    words = "A large title"
    width = advance_px(words, "Liberation Sans", 48)
    title = draw.text(words, 640 - width / 2, 170, size_px=48, height_px=60, role=Role.HEADING, level=1)
    return draw.page(draw.node(Kind.OVERLAY, (0, 0, 1280, 400), back, title), height_px=400)


def table(draw):
    rows = []
    for row in range(3):
        y = 40 + 48 * row
        cells = [
            draw.node(
                Kind.COLUMN,
                (x, y, width, 48),
                draw.text(f"Cell {row}", x + 12, y + 12),
                role=Role.COLUMNHEADER if row == 0 else Role.CELL,
                border=Border(bottom=Edge(1, Colour(200, 200, 200))),
            )
            for x, width in ((40, 300), (340, 500), (840, 400))
        ]
        rows.append(draw.node(Kind.ROW, (40, y, 1200, 48), *cells, role=Role.ROW))
    return draw.page(draw.node(Kind.TABLE, (40, 40, 1200, 144), *rows, role=Role.TABLE))


def form(draw):
    label = draw.text("Email address", 40, 40, role=Role.LABEL)
    field = Control(Box(40, 70, 400, 38), ControlKind.TEXTBOX, Paint(Colour(255, 255, 255), LINE))
    box = draw.node(Kind.CONTROL, (40, 70, 400, 38), control=field, role=Role.TEXTBOX, paint=field.paint)
    tick = Control(Box(40, 128, 13, 13), ControlKind.CHECKBOX, checked=True)
    mark = draw.node(Kind.CONTROL, (40, 128, 13, 13), control=tick, role=Role.CHECKBOX)
    words = draw.text("Remember me", 61, 122, role=Role.LABEL)
    send = draw.node(
        Kind.COLUMN,
        (40, 170, 108, 40),
        draw.text("Send", 75, 178, colour=Colour(255, 255, 255)),
        role=Role.BUTTON,
        fill=DARK,
    )
    row = draw.node(Kind.ROW, (40, 122, 200, 24), mark, words)
    return draw.page(draw.node(Kind.COLUMN, (0, 20, 1280, 220), label, box, row, send, role=Role.FORM))


def phone(draw):
    """A design as wide as a phone: nothing of it is made for larger screens only."""
    title = draw.text("Welcome", 40, 30, size_px=40, height_px=48, role=Role.HEADING, level=1)
    left = draw.node(Kind.COLUMN, (40, 110, 140, 90), draw.text("One", 70, 130), fill=GREY)
    right = draw.node(Kind.COLUMN, (196, 110, 140, 90), draw.text("Two", 226, 130), fill=GREY)
    row = draw.node(Kind.ROW, (40, 110, 296, 90), left, right)
    return draw.page(title, row, width_px=375, height_px=600)


PAGES = [
    phone,
    stacked,
    card_in_centre,
    navigation,
    cards,
    uneven_grid,
    signs_beside_lines,
    hero,
    table,
    form,
]


def measured(browser, layout, draw, name="html"):
    design = draw.blank(layout.width_px, layout.height_px)
    bundle = stack(name).write(layout, design, WriteOptions(trace=True))
    with browser.tab(Viewport(layout.width_px, 800)) as tab:
        tab.load(bundle)
        return tab.evaluate(BOXES), tab.overflow(WIDTHS)


def off_px(node, box):
    """How far a rendered box is from its target; a text on one line may be wider than its words."""
    x, y, width, height = box
    edges = [y - node.box.y, y + height - node.box.bottom]
    painted = node.paint != Paint() or node.kind in (Kind.PICTURE, Kind.CONTROL, Kind.SHAPE)
    if painted:
        edges += [x - node.box.x, x + width - node.box.right]
    return max(abs(edge) for edge in edges)


@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_boxes_land_on_their_targets_and_nothing_overflows(make, draw, browser):
    layout = make(draw)
    boxes, overflow = measured(browser, layout, draw)
    nodes = {".".join(map(str, path)): node for path, node in layout.nodes() if path}
    off = {path: off_px(nodes[path], box) for path, box in boxes.items() if path}
    assert off
    assert {path: px for path, px in off.items() if px > TOLERANCE_PX} == {}
    assert {width: px for width, px in overflow.items() if px > 0} == {}


def test_pen_of_texts_starts_where_the_ink_says(draw, browser):
    layout = navigation(draw)
    bundle = stack("html").write(layout, draw.blank(1280, 60), WriteOptions(trace=True))
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(bundle)
        for path, node in layout.nodes():
            if node.text is not None:
                [[x, _, width]] = tab.evaluate(LINES, ".".join(map(str, path)))
                assert x == pytest.approx(node.box.x, abs=TOLERANCE_PX)
                assert width == pytest.approx(node.box.width, abs=0.1)


def test_paragraph_breaks_where_the_picture_breaks(draw, browser):
    rows = ["The quick brown fox jumps over the", "lazy dog and then walks slowly home", "again."]
    paragraph = draw.text(rows, 100, 60, wraps=True, room_px=270, role=Role.PARAGRAPH)
    bundle = stack("html").write(draw.page(paragraph), draw.blank(), WriteOptions(trace=True))
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(bundle)
        lines = tab.evaluate(LINES, "0")
    assert [round(width) for _, _, width in lines] == [
        round(advance_px(row, "Liberation Sans", 16)) for row in rows
    ]
    assert b"<br>" not in bundle.files["index.html"]


def test_impossible_paragraph_gets_hard_breaks(draw, browser):
    rows = ["short", "a much longer line than that", "x"]
    paragraph = draw.text(rows, 100, 60, wraps=True, role=Role.PARAGRAPH)
    bundle = stack("html").write(draw.page(paragraph), draw.blank(), WriteOptions(trace=True))
    assert bundle.files["index.html"].count(b"<br>") == 2


@pytest.mark.parametrize("align", [Align.START, Align.CENTRE], ids=["start", "centre"])
def test_corrections_move_a_text_and_what_follows(align, draw, browser):
    first = draw.text("First", 600 if align is Align.CENTRE else 40, 40, align=align)
    layout = draw.page(first, draw.text("Second", 40, 90))
    moved = draw.page(*layout.root.children, corrections={(0,): Correction(dx=3, dy=2)})
    with browser.tab(Viewport(1280, 800)) as tab:
        starts = []
        for each in (layout, moved):
            tab.load(stack("html").write(each, draw.blank(), WriteOptions(trace=True)))
            starts.append([tab.evaluate(LINES, path)[0][:2] for path in ("0", "1")])
    (x, y), (_, after) = starts[0]
    (moved_x, moved_y), (_, moved_after) = starts[1]
    assert (moved_x - x, moved_y - y, moved_after - after) == pytest.approx((3, 2, 2), abs=0.1)


@pytest.mark.parametrize("justify", ["start", "centre", "end"])
def test_corrections_move_single_children_of_a_row(browser, draw, justify):
    left = {"start": 40, "centre": 440, "end": 840}[justify]
    boxes = [(left, 20, 100, 60), (left + 130, 30, 100, 40), (left + 290, 20, 110, 60)]
    children = [draw.node(Kind.SHAPE, box, fill=GREY) for box in boxes]
    below = draw.node(Kind.SHAPE, (0, 120, 1280, 10), fill=DARK)
    layout = draw.page(draw.node(Kind.ROW, (0, 0, 1280, 100), *children, fill=DARK), below, height_px=130)
    layout = replace(layout, corrections={(0, 1): Correction(dx=2, dy=-3), (0, 2): Correction(dx=-2)})
    with browser.tab() as tab:
        tab.load(stack("html").write(layout, draw.blank(), WriteOptions(trace=True)))
        found = tab.evaluate(BOXES)
    moved = [(left, 20), (left + 132, 27), (left + 290, 20)]
    assert [tuple(found[f"0.{index}"][:2]) for index in range(3)] == moved
    assert found["1"][1] == 120


def test_tailwind_draws_the_same_pixels(draw, browser):
    from pixelwright.codegen.toolchain import BrowserToolchain

    layout = cards(draw)
    options = WriteOptions(toolchain=BrowserToolchain(browser))
    pixels = [
        browser.render(stack(name).write(layout, draw.blank(), options)).raster.pixels
        for name in ("html", "tailwind")
    ]
    assert (pixels[0] == pixels[1]).all()


def test_single_file_needs_nothing_beside_it(draw, browser):
    bundle = stack("html").write(hero(draw), draw.blank(1280, 400), WriteOptions(single_file=True))
    assert list(bundle.files) == ["index.html"]
    rendered = browser.render(bundle)
    assert rendered.blocked_requests == ()
    assert rendered.console_errors == ()


def test_bullets_are_drawn_by_the_list(draw):
    items = [
        draw.node(
            Kind.ROW,
            (40, 40 + 30 * index, 200, 24),
            draw.text("•", 40, 40 + 30 * index),
            draw.text(words, 60, 40 + 30 * index),
            role=Role.LISTITEM,
        )
        for index, words in enumerate(("One", "Two"))
    ]
    layout = draw.page(draw.node(Kind.COLUMN, (40, 40, 200, 54), *items, role=Role.LIST))
    files = stack("html").write(layout, draw.blank(), WriteOptions()).files
    assert "•" not in files["index.html"].decode()
    assert files["index.html"].count(b"<li>") == 2
    assert b"list-style: disc" in files["styles.css"]
