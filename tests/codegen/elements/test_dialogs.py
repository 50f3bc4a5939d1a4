"""Dialogs in the tree of elements, and what they do in the real browser in every stack."""

import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.dialogs import has_dialog, parted_dialog, with_dialogs
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.scene import Border, Dim, Edge, Paint, Picture, PictureKind, Shadow
from pixelwright.tree import Backdrop, Kind, Node, Role


def dialog(*children):
    return Element("dialog", attributes=(("open", None),), children=children)


def page(*children):
    return Element("body", children=(Element("p", children=("Behind",)), dialog(*children)))


TITLE = Element("h2", children=("Delete project?",))
CANCEL = Element("button", attributes=(("type", "button"),), children=("Cancel",), name="dialog-cancel")
SIGN = Element("button", children=(Element("img", attributes=(("width", "10"), ("alt", "x"))),), name="close")


def test_it_is_called_what_its_heading_says():
    _, found = parted_dialog(with_dialogs(page(TITLE)))
    said = dict(found.attributes)
    assert said["id"] == "delete-project"
    assert said["aria-labelledby"] == dict(found.children[0].attributes)["id"] == "delete-project-title"


def test_one_without_a_heading_has_a_name_too():
    _, found = parted_dialog(with_dialogs(page(Element("p", children=("Words",)))))
    assert dict(found.attributes)["aria-label"] == "Dialog"


def test_ids_are_used_once():
    body = page(TITLE)
    taken = Element("p", attributes=(("id", "delete-project"),))
    _, found = parted_dialog(with_dialogs(Element("body", children=(taken, *body.children))))
    assert dict(found.attributes)["id"] == "delete-project-2"


def test_buttons_close_it():
    _, found = parted_dialog(with_dialogs(page(TITLE, CANCEL, SIGN)))
    cancel, sign = (dict(each.attributes) for each in found.children[1:])
    assert cancel == {"type": "button", "command": "close", "commandfor": "delete-project"}
    assert sign["aria-label"] == "Close"
    assert dict(found.children[2].children[0].attributes)["alt"] == ""


def test_a_small_sign_can_be_hit():
    _, found = parted_dialog(with_dialogs(page(SIGN)))
    assert found.children[0].style.get("padding") == "7px"
    assert found.children[0].style.get("margin-top") == "-7px"


def test_other_buttons_do_not():
    other = Element("button", children=("Delete",), name="dialog-button")
    _, found = parted_dialog(with_dialogs(page(other)))
    assert found.children == (other,)


def test_pages_without_any_stay_as_they_are():
    body = Element("body", children=(Element("p", children=("Hello",)),))
    assert with_dialogs(body) is body
    assert not has_dialog(body)


@pytest.fixture(scope="module")
def layout(draw):
    title = draw.text("Delete project?", 424, 330, size_px=20, height_px=26, role=Role.HEADING, level=2)
    box = Box(840, 334, 12, 12)
    picture = Node(Kind.PICTURE, box, Role.IMAGE, picture=Picture(box, PictureKind.ICON))
    close = Node(Kind.COLUMN, box, Role.BUTTON, children=(picture,), name="close")
    head = draw.node(Kind.ROW, (424, 330, 432, 26), title, close)
    words = draw.text("You cannot undo this.", 424, 370, role=Role.PARAGRAPH)
    line = Border.uniform(Edge(1, Colour(200, 200, 200)))
    buttons = [
        draw.node(
            Kind.COLUMN,
            (x, 430, 82, 38),
            draw.text(said, x + 16, 437),
            role=Role.BUTTON,
            paint=Paint(fill, line),
            name=name,
        )
        for x, said, fill, name in (
            (684, "Cancel", Colour(255, 255, 255), "cancel"),
            (778, "Delete", Colour(250, 200, 200), "button"),
        )
    ]
    foot = draw.node(Kind.ROW, (684, 430, 176, 38), *buttons)
    shadow = Shadow(0, 10, 40, 0, Colour(0, 0, 0), 0.3)
    paint = Paint(Colour(255, 255, 255), None, (12,) * 4, shadow)
    inside = (head, words, foot)
    above = Node(Kind.COLUMN, Box(400, 306, 480, 188), Role.DIALOG, paint=paint, children=inside)
    heading = draw.text("Projects", 100, 80, size_px=32, height_px=40, role=Role.HEADING, level=1)
    link = draw.text("Open the list", 100, 160, role=Role.LINK)
    backdrop = Backdrop(Dim(Colour(0, 0, 0), 0.5), draw.blank())
    return draw.page(heading, link, above, backdrop=backdrop)


STATE = """() => {
    const dialog = document.querySelector('dialog');
    return [dialog.open, dialog.matches(':modal'), dialog.checkVisibility(), document.activeElement.tagName];
}"""
NAME = "() => document.querySelector('dialog').getAttribute('aria-labelledby')"
PLACE = """() => {
    const box = document.querySelector('dialog').getBoundingClientRect();
    return [box.x, box.y, box.width, box.height].map(Math.round);
}"""
FITS = """() => {
    const dialog = document.querySelector('dialog');
    return dialog.scrollWidth <= dialog.clientWidth;
}"""
CLICK = """async (words) => {
    const all = [...document.querySelectorAll('dialog button')];
    all.find((each) => each.textContent.trim() === words || each.ariaLabel === words).click();
    await new Promise(setTimeout);
}"""


def test_they_are_modal_and_closed_by_their_buttons(draw, browser, layout, written_in):
    name, options = written_in
    writing = WriteOptions(toolchain=BrowserToolchain(browser), **options)
    bundle = stack(name).write(layout, draw.blank(), writing)
    for words in ("Cancel", "Close", "Escape", "Delete"):
        with browser.tab(Viewport(1280, 800)) as tab:
            tab.load(bundle)
            assert tab.evaluate(STATE) == [True, True, True, "DIALOG"]
            assert tab.evaluate(NAME) == "delete-project-title"
            assert tab.evaluate(PLACE)[:3:2] == [400, 480]
            if words == "Escape":
                for kind in ("keyDown", "keyUp"):
                    tab.call("Input.dispatchKeyEvent", type=kind, key="Escape", windowsVirtualKeyCode=27)
            else:
                tab.evaluate(CLICK, words)
            still = words == "Delete"
            assert tab.evaluate(STATE)[:3] == [still, still, still]


def test_without_script_it_looks_the_same(draw, browser, layout):
    writing = WriteOptions(toolchain=BrowserToolchain(browser))
    bundle = stack("html").write(layout, draw.blank(), writing)
    draft = stack("html").write(layout, draw.blank(), WriteOptions(trace=True))
    modal, plain = (browser.render(each, Viewport(1280, 800)).raster.pixels for each in (bundle, draft))
    assert modal.shape == plain.shape
    assert int(abs(modal.astype(int) - plain).max()) <= 2
    assert tuple(plain[20, 20]) in ((127, 127, 127), (128, 128, 128))


@pytest.mark.parametrize("width_px", [320, 375, 640, 1024])
def test_it_fits_into_any_window(draw, browser, layout, width_px):
    bundle = stack("html").write(layout, draw.blank(), WriteOptions(toolchain=BrowserToolchain(browser)))
    with browser.tab(Viewport(width_px, 600)) as tab:
        tab.load(bundle)
        x, _, width, height = tab.evaluate(PLACE)
        assert x >= 16
        assert x + width <= width_px - 16
        assert height <= 568
        assert tab.evaluate(FITS)
