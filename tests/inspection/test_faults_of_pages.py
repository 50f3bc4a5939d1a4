"""Pages with one fault each, and pages that only look as if they had one."""
# ruff: noqa: E501

import pytest

from pixelwright.browser import Browser
from pixelwright.inspection.inspect import inspect
from pixelwright.inspection.walk import look, selectors
from pixelwright.page import Viewport

HEAD = "<!doctype html><html lang=en><title>t</title><style>body{margin:20px;font:16px/24px sans-serif}"
PIXEL = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='100' height='50'/%3E"
ROW = "ul{display:flex;gap:20px;list-style:none;padding:0;margin:0}li{width:60px;height:40px}"
ITEMS = "<ul><li>One<li class={}>Two<li>Three<li>Four<li>Five</ul>"
LONG = (
    "Words that go on for quite a while, and then on and on, until there is no room left for them at all. "
    * 3
)

FAULTS = {
    "wider than the window": (
        ".a{width:1500px}</style><p>Short<div class=a>Wide</div>",
        {"overflow": "div.a"},
    ),
    "a row that does not wrap": (
        ".a{display:flex}.a p{flex:none;width:300px}</style><div class=a>" + "<p>Words" * 6 + "</div>",
        {"overflow": "div.a"},
    ),
    "out of its box": (
        ".a{background:#ddd;width:60px;white-space:nowrap;padding:8px}</style><div class=a>Far too many words</div>",
        {"overflow": "div.a"},
    ),
    "cut off below": (
        f".a{{height:40px;width:400px;overflow:hidden}}</style><p class=a>{LONG}",
        {"clipped": "p.a"},
    ),
    "cut off at the window": (
        ".a{margin-left:-60px}</style><p class=a>Words at the left",
        {"clipped": "p.a"},
    ),
    "three dots": (
        ".a{width:90px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}</style>"
        "<button class=a>Save all of the changes</button>",
        {"truncated": "button.a"},
    ),
    "one text over another": (
        ".a{margin-top:-36px}</style><p>Some words</p><p class=a>Other words</p>",
        {"overlap": "p.a"},
    ),
    "lines too close": (f".a{{line-height:.6;width:500px}}</style><p class=a>{LONG}", {"overlap": "p.a"}),
    "under something": (
        ".a{position:relative;margin-top:-30px;height:60px;background:#eee}</style><a href=#>Press me</a><div class=a></div>",
        {"covered": "div.a"},
    ),
    "only its clicks are taken": (
        ".a{position:absolute;left:0;top:0;width:300px;height:100px}</style><button>Press me</button><div class=a></div>",
        {"covered": "div.a"},
    ),
    "off the screen": (
        ".a{position:relative}.b{position:absolute;left:-200px;width:80px}</style>"
        "<h1>Title</h1><a href=#>Home</a><div class=a><button class=b>Close</button>Some words</div>",
        {"off-screen": "button.b"},
    ),
    "faint": (".a{color:#aaa}</style><p class=a>Some words", {"contrast": "p.a"}),
    "faint on its own ground": (
        ".a{background:#357;padding:20px}.b{color:#57a}</style><div class=a><p class=b>Words</div>",
        {"contrast": "p.b"},
    ),
    "stretched": (
        f'.a{{width:100px;height:100px}}</style><img class=a alt=x src="{PIXEL}">',
        {"distorted": "img.a"},
    ),
    "no such picture": ("</style><img class=a alt=x src=none.png>", {"broken-picture": "img.a"}),
    "out of line": (
        f"{ROW}.a{{position:relative;top:6px}}</style>{ITEMS.format('a')}",
        {"misaligned": "li.a"},
    ),
    "indented": (
        ".a{margin-left:8px;width:200px}p{width:200px}</style><p>One<p>Two<p class=a>Three<p>Four",
        {"misaligned": "p.a"},
    ),
    "an uneven gap": (
        f"{ROW}li:nth-child(3){{margin-left:15px}}</style>{ITEMS.format('')}",
        {"uneven": "ul > li:nth-child(3)"},
    ),
    "hard to hit": (
        ".a{display:block;line-height:14px;font-size:12px}</style><a class=a href=#>One</a><a class=a href=#>Two</a>",
        {"target": "body > a.a:nth-child(1)"},
    ),
    "tiny": (".a{font-size:7px}</style><p class=a>Some words", {"tiny": "p.a"}),
    "broken words": (
        ".a{width:70px;word-break:break-all}</style><p class=a>Extraordinary circumstances",
        {"broken-word": "p.a"},
    ),
    "a column of letters": (
        ".a{width:10px;overflow-wrap:anywhere}</style><p class=a>Letters",
        {"broken-word": "p.a"},
    ),
    "no padding": (
        ".a{background:#369;color:#fff;width:200px}</style><div class=a>Words that fill the box, and more</div>",
        {"touching": "div.a"},
    ),
    "links without a gap": (
        ".a a{display:inline-block}</style><div class=a><a href=#>Home page</a><a href=#>About us</a></div>",
        {"touching": "div.a"},
    ),
}

MEANT = {
    "a page that flows": f"</style><h1>Title</h1><p>{LONG}<ul><li>One<li>Two</ul>",
    "scrolls by itself": ".a{overflow-x:auto}.b{width:3000px}</style><div class=a><div class=b>Words</div></div>",
    "for screen readers": ".a{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style><p class=a>Words",
    "a link to skip to the content": ".a{position:absolute;top:-60px}</style><a class=a href=#x>Skip to content</a><p id=x>Words",
    "a menu that waits beside the page": (
        "body{overflow-x:hidden}.a{position:fixed;left:-300px;top:0;width:280px}</style>"
        "<nav class=a><a href=#>Home</a><br><a href=#>About</a></nav><p>Words"
    ),
    "a badge on a sign": (
        ".a{position:relative;display:inline-block;padding:4px}.b{position:absolute;left:30px;top:0;background:#c00;color:#fff;"
        "font-size:12px;line-height:16px;padding:0 4px}</style><span class=a>Inbox<span class=b>3</span></span>"
    ),
    "words over a picture": (
        f".a{{position:relative}}.a img{{width:400px;height:200px}}.b{{position:absolute;left:20px;top:20px;color:#fff}}</style>"
        f'<div class=a><img alt=x src="{PIXEL}"><p class=b>Words</p></div>'
    ),
    "a link that covers its card": (
        ".a{position:relative;padding:8px}.b::after{content:'';position:absolute;inset:0}</style>"
        "<div class=a><h2><a class=b href=#>Title</a></h2><p>Words</p></div>"
    ),
    "a dialog over the page": (
        ".a{position:fixed;inset:0;background:#fff}</style><p>Words below</p><button>Below</button><div class=a><p>Read this</p></div>"
    ),
    "a head that stays": (
        "body{margin-top:80px}.a{position:fixed;left:0;right:0;top:0;background:#fff}</style><div class=a>Head</div>"
        + f"<p>{LONG}" * 9
    ),
    "large and not so dark": ".a{font-size:32px;color:#888}</style><p class=a>Words",
    "a button that is not in use": "</style><button disabled>Save</button>",
    "links in a sentence": "p{line-height:15px;font-size:13px}</style><p>Read <a href=#>this</a> and <a href=#>that</a> first.",
    "a paragraph that ends early": (
        ".a{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;width:300px}</style>"
        f"<p class=a>{LONG}"
    ),
    "slides that wait": (
        ".a{overflow:hidden;width:300px}.b{display:flex}.b p{flex:none;width:300px;margin:0}</style>"
        "<div class=a><div class=b><p>One slide<p>Another slide</div></div>"
    ),
    "pushed to the end": f"{ROW}li:last-child{{margin-left:auto}}</style>{ITEMS.format('')}",
    "an address that has to break": ".a{width:200px;overflow-wrap:anywhere}</style><p class=a>https://example.org/"
    + "abcdefgh" * 6,
    "a border that pads": "a{background:#369;color:#fff;border:10px solid #369;display:inline-block}</style><a href=#>Press me</a>",
    "a cell for each word": "td{padding:4px}</style><table><tr><td>One<td>Two<tr><td>Three<td>Four</table>",
    "another shape that is cut": f'.a{{width:100px;height:100px;object-fit:cover}}</style><img class=a alt=x src="{PIXEL}">',
}


def faults(browser: Browser, source: str) -> dict[str, str]:
    with browser.tab(Viewport(1280, 800)) as tab:
        tab.load(HEAD + source)
        found = inspect(look(tab))
        names = selectors(tab, [(sighting.part,) for sighting in found])
        return {sighting.kind.value: names[(sighting.part,)] for sighting in found}


@pytest.mark.parametrize(("source", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_found_and_nothing_else(browser, source, expected):
    assert faults(browser, source) == expected


@pytest.mark.parametrize("source", MEANT.values(), ids=MEANT)
def test_what_is_meant_is_no_fault(browser, source):
    assert faults(browser, source) == {}
