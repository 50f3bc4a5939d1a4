from pixelwright.browser import Browser
from pixelwright.finding import FindingKind as K
from pixelwright.geometry import Box
from pixelwright.inspection.events import complaints, lost_files, requests, shifts
from pixelwright.inspection.view import Image, Part, Role, View
from pixelwright.inspection.walk import look
from pixelwright.page import Viewport

PAGE = "<!doctype html><title>t</title><p>Some words<p>More words"
LATE = """() => {
  document.body.prepend(Object.assign(document.createElement("div"), { style: "height:300px" }));
}"""
LOST = "Failed to load resource: net::ERR_FILE_NOT_FOUND file:///a/b.css"
DENIED = "Failed to load resource: net::ERR_BLOCKED_BY_CLIENT https://example.org/a.css"


def view(*parts: Part) -> View:
    return View(parts, 800, 600, Box(0, 0, 800, 600), rendered=True)


def test_a_page_that_jumps_is_told(browser: Browser):
    with browser.tab(Viewport(800, 600)) as tab:
        tab.load(PAGE)
        tab.screenshot()  # what was never drawn cannot jump
        tab.evaluate(LATE)
        tab.screenshot()
        [jump] = shifts(tab, look(tab))
        assert jump.kind is K.SHIFT
        assert float(jump.measured) > 0.1


def test_a_page_that_stays_is_not(browser: Browser):
    with browser.tab(Viewport(800, 600)) as tab:
        tab.load(PAGE)
        assert list(shifts(tab, look(tab))) == []


def test_each_error_of_a_script_is_told_once():
    [error] = complaints(["it broke", "it broke", LOST], view())
    assert "it broke" in error.what


def test_what_was_denied_is_not_lost():
    assert lost_files([LOST, DENIED, "it broke"]) == {"file:///a/b.css": "net::ERR_FILE_NOT_FOUND"}


def test_a_picture_that_is_seen_to_be_missing_is_told_once():
    image = Image((0, 0), (20, 20), missing=True, source="http://a/x.png")
    picture = Part(1, Role.PICTURE, Box(0, 0, 20, 20), image=image)
    found = requests({"http://a/x.png": "404", "http://a/y.css": "404"}, view(picture))
    assert [each.group for each in found] == ["http://a/y.css"]
