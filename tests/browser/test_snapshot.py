"""What is measured of a page."""

import pytest

from pixelwright.browser import Browser
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.page import Element, Page, TextBox


def page_of(browser: Browser, body: str, style: str = "") -> Page:
    return browser.render(
        f"<!doctype html><style>body{{margin:0;font:16px/20px sans-serif}}{style}</style>{body}"
    )


def element(page: Page, name: str) -> Element:
    return next(e for e in page.elements if name in (e.attributes.get("id"), e.tag))


def text(page: Page, said: str) -> TextBox:
    return next(t for t in page.texts if t.text == said)


def test_elements_in_document_order_with_their_parents(browser: Browser) -> None:
    page = page_of(browser, "<main id=a><p>x</p></main><footer><a href=/x data-node=7>y</a></footer>")
    assert [e.tag for e in page.elements] == ["html", "body", "main", "p", "footer", "a"]
    assert [e.parent for e in page.elements] == [-1, 0, 1, 2, 1, 4]
    assert page.elements[5].attributes == {"href": "/x", "data-node": "7"}


def test_boxes_have_the_origin_of_the_page(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load("<body style='margin:0'><div id=a style='margin:1000px 0 0 10px;width:30px;height:2000px'>")
        tab.evaluate("() => scrollTo(0, 900)")
        assert element(tab.snapshot(), "a").box == Box(10, 1000, 30, 2000)


def test_facts_of_the_document(browser: Browser) -> None:
    page = browser.render(
        "<html lang=de><title>Wörter</title><p class='a b'><i class=b>x</i><div hidden><u class=c></u></div>"
    )
    assert (page.title, page.language) == ("Wörter", "de")
    assert page.classes == {"a", "b", "c"}


def test_text_has_a_box_for_each_line(browser: Browser) -> None:
    page = page_of(
        browser, "<p style='width:100px;margin:0'>one two three four <b>five six seven</b> eight</p>"
    )
    first, bold = page.texts[:2]
    assert [line.y // 20 for line in first.lines] == list(range(len(first.lines)))
    assert len(bold.lines) > 1
    assert all(line.right <= 100 for line in first.lines)
    assert first.element == page.elements.index(element(page, "p"))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>  many \n\n spaces  </p>", ["many spaces"]),
        ("<p>a <b>b</b> c</p>", ["a ", "b", " c"]),
        ("<p>a<b> b </b>c</p>", ["a", " b ", "c"]),
        ("<pre>a  b\n c</pre>", ["a  b\n c"]),
        ("<p style='text-transform:uppercase'>up</p>", ["UP"]),
        ("<p style='text-transform:capitalize'>two words</p>", ["Two Words"]),
        ("<p>non&nbsp;breaking</p>", ["non\xa0breaking"]),
        ("<p>soft&shy;hyphen</p>", ["softhyphen"]),
        ("<p hidden>no</p><template>no</template><script>'no'</script>", []),
        ("<details><summary>yes</summary>no</details>", ["yes"]),
        ("<svg width=90 height=30><text y=20>drawn</text></svg>", ["drawn"]),
        ("<p>日本語 mixed</p>", ["日本語 mixed"]),
    ],
)
def test_text_is_as_rendered(browser: Browser, html: str, expected: list[str]) -> None:
    assert [t.text for t in page_of(browser, html).texts if t.visible] == expected


def test_text_of_several_nodes_is_one(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load("<p id=a style='margin:0'>Total </p>")
        tab.evaluate("""() => {
            const place = document.getElementById("a");
            place.append(new Comment("-"), new Text("12"), new Text(" items"), new Text(" "));
            place.insertAdjacentHTML("beforeend", "<b>each</b>");
        }""")
        first, bold = tab.snapshot().texts
    assert (first.text, bold.text) == ("Total 12 items ", "each")
    assert len(first.lines) == 1
    assert first.lines[0].right == pytest.approx(bold.lines[0].x, abs=0.1)


def test_text_of_open_shadow_trees(browser: Browser) -> None:
    page = page_of(
        browser,
        "<div id=host>slotted</div><script>document.getElementById('host').attachShadow({mode:'open'})"
        ".innerHTML = '<b>own</b><slot></slot>'</script>",
    )
    assert [t.text for t in page.texts] == ["own", "slotted"]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<input value=typed>", ("typed", Colour(0, 0, 0))),
        ("<input placeholder=hint style='color:#123456'>", None),
        ("<input type=submit value=Send style='color:#123456'>", ("Send", Colour(0x12, 0x34, 0x56))),
        ("<input type=password value=abc>", ("•••", Colour(0, 0, 0))),
        ("<textarea>many words</textarea>", ("many words", Colour(0, 0, 0))),
        ("<select><option>a<option selected>chosen</select>", ("chosen", Colour(0, 0, 0))),
        ("<button>press</button>", ("press", Colour(0, 0, 0))),
    ],
)
def test_text_of_controls(browser: Browser, html: str, expected: tuple[str, Colour] | None) -> None:
    page = page_of(browser, html)
    (shown,) = page.texts
    control = page.elements[shown.element]
    assert control.box.contains(shown.box, 1)
    assert shown.box.width > 5
    if expected:
        assert (shown.text, shown.colour) == expected
    else:
        assert shown.text == "hint"
        assert shown.colour.luminance > 0.05  # paler than what is typed


@pytest.mark.parametrize("kind", ["checkbox", "radio", "range", "color", "file", "hidden"])
def test_controls_without_text(browser: Browser, kind: str) -> None:
    assert page_of(browser, f"<input type={kind} value=on>").texts == ()


def test_style_of_text(browser: Browser) -> None:
    page = page_of(
        browser,
        "<p style=\"font:italic 700 21px 'No Such Font', monospace;color:rgb(1,2,3)\">plain <u>line</u> "
        "<a>none</a></p>"
        "<a href=x>link <span>inner</span><i style='display:inline-block'>block</i></a>",
    )
    plain = text(page, "plain ")
    assert (plain.family, plain.size_px, plain.weight, plain.italic) == ("monospace", 21, 700, True)
    assert plain.colour == Colour(1, 2, 3)
    underlined = {t.text.strip(): t.underline for t in page.texts}
    assert underlined == {
        "plain": False, "line": True, "none": False, "link": True, "inner": True, "block": False
    }  # fmt: skip


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("color:rgba(0,0,0,.5)", Colour(128, 128, 128)),
        ("color:black;opacity:.5", Colour(128, 128, 128)),
        ("color:#fff;background:#000", Colour(255, 255, 255)),
        ("color:rgba(255,255,255,.5);background:#000", Colour(128, 128, 128)),
        ("color:oklch(1 0 0)", Colour(255, 255, 255)),
        ("color:color-mix(in srgb, black, white)", Colour(128, 128, 128)),
        ("-webkit-text-fill-color:red", Colour(255, 0, 0)),
    ],
)
def test_colour_of_text_is_what_is_seen(browser: Browser, style: str, expected: Colour) -> None:
    assert page_of(browser, f"<p style='{style}'>x</p>").texts[0].colour == expected


def test_backgrounds(browser: Browser) -> None:
    page = page_of(
        browser,
        "<p id=solid style='background:#123'></p><p id=half style='background:rgba(255,0,0,.5)'></p>"
        "<p id=none></p><p id=picture style='background:url(x.png)'></p>"
        "<p id=blend style='background:linear-gradient(red,blue)'></p>",
    )
    found = {n: element(page, n) for n in ("solid", "half", "none", "picture", "blend")}
    assert found["solid"].background == Colour(0x11, 0x22, 0x33)
    assert found["half"].background == Colour(255, 128, 128)
    assert found["none"].background is None
    assert [n for n, e in found.items() if e.has_background_image] == ["picture"]


def test_generated_text(browser: Browser) -> None:
    page = page_of(browser, "<p>x</p>", "p::before{content:'\\2192 '} p::after{content:'\"q\"'}")
    assert element(page, "p").pseudo_text == '→ "q"'


@pytest.mark.parametrize(
    ("html", "visible"),
    [
        ("<p id=a>x</p>", True),
        ("<p id=a style='visibility:hidden'>x</p>", False),
        ("<div style='visibility:hidden'><p id=a style='visibility:visible'>x</p></div>", True),
        ("<div style='opacity:0'><p id=a>x</p></div>", False),
        ("<p id=a style='height:0;overflow:hidden'>x</p>", False),
        ("<p id=a style='position:absolute;left:-9999px'>x</p>", False),
        ("<p id=a style='position:absolute;top:-9999px'>x</p>", False),
        ("<p id=a style='position:absolute;clip:rect(0,0,0,0)'>x</p>", False),
        ("<p id=a style='position:absolute;clip-path:inset(50%)'>x</p>", False),
        ("<div style='height:9px;overflow:hidden'><hr style='height:60px'><p id=a>x</p></div>", False),
        ("<div style='height:50px;overflow:auto'><p id=a>x</p></div>", True),
        ("<div style='overflow:hidden;height:0'><p id=a style='position:absolute;top:0'>x</p></div>", True),
        ("<div class=box style='position:relative'><p id=a style='position:absolute'>x</p></div>", False),
        ("<div style='height:3000px'></div><p id=a>x</p>", True),
    ],
)  # fmt: skip
def test_visibility(browser: Browser, html: str, visible: bool) -> None:
    page = page_of(browser, html, ".box{overflow:hidden;height:0}")
    assert element(page, "a").visible is visible
    assert page.texts[0].visible is visible


def test_overflow(browser: Browser) -> None:
    assert page_of(browser, "<p style='width:1300px'>x</p>").overflow_px == 20
    assert page_of(browser, "<p>x</p>").overflow_px == 0


def test_empty_page(browser: Browser) -> None:
    page = browser.render("")
    assert [e.tag for e in page.elements] == ["html", "body"]
    assert page.texts == ()


def test_deep_page(browser: Browser) -> None:
    assert text(page_of(browser, "<div>" * 400 + "deep"), "deep").visible
