import pytest

from pixelwright.browser import Browser
from pixelwright.comparison.pages.clipping import visible
from pixelwright.comparison.pages.parts import LivePage

BOX = "width: 100px; height: 20px; line-height: 20px; font: 16px sans-serif"


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        pytest.param('<div style="{}">words</div>', True, id="in its box"),
        pytest.param(
            '<div style="{}; padding-top: 40px; height: 10px">words</div>', True, id="beyond its box"
        ),
        pytest.param(
            '<div style="{}; overflow: hidden"><p style="margin: 40px 0">words</p></div>', False, id="cut off"
        ),
        pytest.param(
            '<div style="{}; overflow-x: clip"><p style="margin: 40px 0">words</p></div>',
            True,
            id="cut off in the other direction alone",
        ),
        pytest.param(
            '<div style="{}; overflow: hidden"><p style="transform: translate(101%)">words</p></div>',
            False,
            id="a pane beside its window",
        ),
        pytest.param(
            '<div style="{}; overflow: hidden"><p style="position: absolute; top: 90px">words</p></div>',
            True,
            id="laid out outside of what cuts off",
        ),
        pytest.param(
            '<div style="{}; overflow: hidden; position: relative">'
            '<p style="position: absolute; top: 90px">words</p></div>',
            False,
            id="laid out within what cuts off",
        ),
        pytest.param(
            '<div style="{}; overflow: hidden; position: relative">'
            '<p style="position: fixed; top: 90px">words</p></div>',
            True,
            id="fixed to the window",
        ),
        pytest.param(
            '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">words</span>',
            False,
            id="for screen readers",
        ),
        pytest.param(
            "<style>body { height: 10px; overflow: hidden }</style>"
            '<div style="{}; padding-top: 90px">words</div>',
            True,
            id="of the page itself",
        ),
    ],
)
def test_words_that_are_cut_off_take_no_place(browser: Browser, markup: str, seen: bool) -> None:
    with browser.tab() as tab:
        tab.load(markup.replace("{}", BOX))
        live = LivePage(tab)
        words = visible(live.parts, live.parts.places).words
    assert (words[:, 2:] > 0).all(axis=1).tolist() == [seen]


def test_what_is_cut_off_in_part_is_as_large_as_what_is_seen(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load(
            '<div style="width: 80px; height: 30px; overflow: hidden">'
            '<p style="margin: 10px; width: 200px; height: 50px">'
        )
        live = LivePage(tab)
        shown = visible(live.parts, live.parts.places)
    frame, inside = shown.elements[-2:].tolist()
    assert frame[2:] == [80, 30]
    assert inside[0] == frame[0] + 10
    assert inside[2:] == [70, 20]
