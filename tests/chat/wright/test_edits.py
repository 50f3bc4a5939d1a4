"""How people ask for changes, and what the changes are."""

import pytest

from pixelwright.chat.wright.changes.colours import colour_in
from pixelwright.chat.wright.changes.edits import edits_of

CASES = [
    ("make the header blue", ["header: colour #2563eb"], ""),
    ("Make the buttons green", ["buttons: colour #16a34a"], ""),
    ("make the facebook button green", ["facebook button: colour #16a34a"], ""),
    ("change the button color to #ff0000", ["button: colour #ff0000"], ""),
    ("change the footer background to dark gray", ["footer: background #42474f"], ""),
    ("make the text in the sidebar white", ["sidebar: text colour #ffffff"], ""),
    ("change the background to black", ["page: background #000000"], ""),
    ("make the login button's background red", ["login button: background #dc2626"], ""),
    ("make the title bigger", ["title: font size 125%"], ""),
    ("make the title much bigger", ["title: font size 160%"], ""),
    ("set the font size of the heading to 32px", ["heading: font size 32px"], ""),
    ("make the second card title bold", ["second card title: font weight 700"], ""),
    ("make the cards more rounded", ["cards: corner radius 12px"], ""),
    ("set the border radius of the cards to 4px", ["cards: corner radius 4px"], ""),
    ("remove the footer", ["footer: removed"], ""),
    ("Change 'Sign in' to 'Log in'", ["Sign in: text Log in"], ""),
    ('change the title to "Hello. World"', ["title: text Hello. World"], ""),
    ('replace "Get started, now" with "Go"', ["Get started, now: text Go"], ""),
    ("mach den Header blau", ["Header: colour #2563eb"], ""),
    ("把标题改成红色", ["标题: colour #dc2626"], ""),
    (
        "make the title bigger and the page background dark blue",
        ["title: font size 125%", "page: background #173d92"],
        "",
    ),
    ("make the header blue, remove the footer", ["header: colour #2563eb", "footer: removed"], ""),
    ("make the buttons green and use Vue", ["buttons: colour #16a34a"], "use Vue"),
    ("use Vue", [], "use Vue"),
    ("make it single file", [], "make it single file"),
    ("make it responsive", [], "make it responsive"),
    ("make the panel 20px wider", [], "make the panel 20px wider"),
]


@pytest.mark.parametrize(("words", "edits", "rest"), CASES, ids=[case[0] for case in CASES])
def test_edits(words, edits, rest):
    found, left = edits_of(words)
    assert [str(each) for each in found] == edits
    assert left == rest


@pytest.mark.parametrize(
    ("words", "colour"),
    [
        ("#abc", "#aabbcc"),
        ("rgb(1, 2, 300)", "#0102ff"),
        ("light blue", "#9db9f6"),
        ("rojo", "#dc2626"),
        ("深红", "#881818"),
        ("loud", None),
    ],
)
def test_colours(words, colour):
    assert colour_in(words) == colour
