"""A metric is tested by breaking pages: which figure must notice a fault, how much, which must not move."""

import base64

import cv2
import numpy as np
import pytest

from pixelwright.bundle import Bundle
from pixelwright.evaluation import compare, rendered_side
from pixelwright.page import Viewport

STYLE = """
body { margin: 0; font: 16px/1.5 "Liberation Sans", sans-serif; color: #222222; background: #ffffff }
header { background: #123456; color: #ffffff; padding: 16px 32px; display: flex; gap: 24px }
header a { color: #ffffff; text-decoration: none }
main { padding: 24px 32px }
h1 { margin: 0 0 16px; font-size: 32px; line-height: 40px }
p { margin: 0 0 16px; width: 560px }
ul { margin: 0 0 16px; padding-left: 24px }
table { border-collapse: collapse; margin-bottom: 16px }
td, th { border: 1px solid #cccccc; padding: 4px 12px; text-align: left }
.card { background: #ffe8cc; border: 1px solid #d08770; border-radius: 8px; padding: 16px; width: 300px }
button { font: inherit; background: #2a7f4f; color: #ffffff; border: 0; padding: 8px 20px }
input { font: inherit; width: 200px; padding: 6px }
.swatch { width: 64px; height: 64px }
"""
BODY = """
<header><a href="#">Home</a><a href="#">Products</a><a href="#">Contact</a></header>
<main>
<h1>Garden tools for everyone</h1>
<p>Strong spades, sharp shears and watering cans that last a lifetime. Made by hand since 1987.</p>
<p class="second">Every tool comes with a warranty of ten years and free repairs.</p>
<ul><li>Free delivery</li><li>Thirty days to return</li><li>Repairs at home</li></ul>
<table><tr><th>Tool</th><th>Price</th></tr><tr><td>Spade</td><td>39.90</td></tr></table>
<div class="card">Autumn sale: all rakes are half the price this week.</div>
<svg class="swatch" viewBox="0 0 64 64"><rect width="64" height="64" fill="#5e81ac"/></svg>
<input placeholder="Your e-mail"> <button>Subscribe</button>
</main>
"""
VIEWPORT = Viewport(800, 600)


def html(body=BODY, style=STYLE):
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><style>{style}</style><body>{body}</body></html>"
    )


def rendered(browser, source):
    with browser.tab(VIEWPORT) as tab:
        tab.load(source)
        return rendered_side(tab)


@pytest.fixture(scope="module")
def truth(browser):
    return rendered(browser, html())


@pytest.fixture(scope="module")
def figures(browser, truth):
    """Scores of a broken page by name; perfect ones have the same value for the truth itself."""

    def measure(source):
        report = compare(truth, rendered(browser, source))
        return {score.name: score.value for score in report.scores}

    return measure


HIGHER = [
    *(f"design2code.{name}" for name in ("block", "text", "position", "colour")),
    *(f"lines.{name}" for name in ("found", "characters", "position", "width")),
    *(f"lines.{name}" for name in ("font_size", "weight", "italic", "colour")),
    *(f"dom.{name}" for name in ("parts", "roles", "roles_f1")),
    "pixels.ssim",
]
LOWER = [f"pixels.{name}" for name in ("mae", "delta_e", "off", "worst_window", "text_off")]


def assert_faults(scores, noticed, *, tolerance=0.002):
    """`noticed` gives, for each figure that must move, the range it must end in; all others stay perfect."""
    for name, (least, most) in noticed.items():
        assert least <= scores[name] <= most, (name, scores[name])
    for name in [*HIGHER, *LOWER]:
        if name not in noticed:
            assert scores[name] == pytest.approx(float(name in HIGHER), abs=tolerance), (name, scores[name])


def test_the_page_itself_is_perfect(figures):
    assert_faults(figures(html()), {}, tolerance=1e-6)


def test_another_way_to_write_the_same_page_is_perfect(figures):
    """Other elements, other classes, text cut into spans: nothing that is seen or meant has changed."""
    body = BODY.replace('class="second"', 'class="other"').replace(
        "Free delivery", "<span>Free</span> delivery"
    )
    assert_faults(figures(html(f"<div>{body}</div>")), {}, tolerance=0.01)


def test_swapped_colours(figures):
    style = STYLE.replace("#123456", "#kept").replace("#2a7f4f", "#123456").replace("#kept", "#2a7f4f")
    noticed = {
        "pixels.mae": (1, 6),
        "pixels.delta_e": (1, 6),
        "pixels.off": (0.08, 0.15),
        "pixels.worst_window": (0.7, 1),
        "pixels.text_off": (0.02, 0.3),
        "pixels.ssim": (0.95, 0.999),
        "design2code.colour": (0.99, 0.9999),  # the edges of white letters on what changed
    }
    assert_faults(figures(html(style=style)), noticed)


def test_text_of_another_colour(figures):
    scores = figures(html(style=STYLE + "main { color: #bb2222 }"))
    assert scores["lines.colour"] == pytest.approx(3 / 15, abs=0.15)
    assert scores["design2code.colour"] < 0.85
    assert scores["pixels.text_off"] > 0.1
    for name in (
        "design2code.block",
        "design2code.text",
        "design2code.position",
        "lines.position",
        "dom.roles",
    ):
        assert scores[name] == pytest.approx(1, abs=0.002)


def test_a_dropped_item(figures):
    noticed = {
        "design2code.block": (0.93, 0.999),
        "design2code.position": (0.96, 0.999),
        "lines.found": (0.92, 0.95),
        "lines.characters": (0.93, 0.97),
        "lines.position": (0.4, 0.6),
        "lines.offset_px": (20, 30),
        "dom.parts": (0, 0.5),
        "dom.roles": (0.7, 0.95),
        "dom.roles_f1": (0.6, 0.95),
        "pixels.ssim": (0.7, 0.95),
        "pixels.mae": (1, 10),
        "pixels.delta_e": (0.5, 5),
        "pixels.off": (0.01, 0.2),
        "pixels.text_off": (0.03, 0.5),
        "pixels.worst_window": (0.2, 1),
    }
    assert_faults(figures(html(BODY.replace("<li>Thirty days to return</li>", ""))), noticed)


def test_everything_moved_by_three_px(figures):
    scores = figures(html(style=STYLE + "main { position: relative; top: 3px }"))
    assert scores["lines.offset_px"] == 3
    assert scores["lines.position"] == 1
    assert scores["design2code.position"] > 0.99
    assert 0.75 < scores["pixels.ssim"] < 0.95
    assert scores["pixels.text_off"] > 0.1
    assert scores["dom.roles_f1"] == 1
    further = figures(html(style=STYLE + "main { position: relative; top: 5px }"))
    assert further["lines.position"] == pytest.approx(3 / 15, abs=0.1)


def test_another_font(figures):
    scores = figures(html(style=STYLE.replace('"Liberation Sans", sans-serif', '"Liberation Serif", serif')))
    assert scores["lines.width"] < 0.5
    assert scores["pixels.ssim"] < 0.92
    assert scores["lines.characters"] == scores["dom.roles_f1"] == scores["lines.font_size"] == 1
    assert scores["lines.weight"] == 1
    assert scores["design2code.text"] == pytest.approx(1, abs=0.002)


def test_another_font_size(figures):
    scores = figures(html(style=STYLE + "p { font-size: 19px }"))
    assert scores["lines.font_size"] == pytest.approx(1 - 3 / 15, abs=0.05)
    assert scores["lines.width"] < 0.9
    assert scores["design2code.text"] == pytest.approx(1, abs=0.002)
    assert scores["lines.weight"] == scores["lines.colour"] == scores["lines.characters"] == 1


def test_bold(figures):
    scores = figures(html(style=STYLE + "p { font-weight: 700 }"))
    assert scores["lines.weight"] == pytest.approx(1 - 3 / 15, abs=0.05)
    assert scores["pixels.ssim"] < 0.99
    assert scores["lines.font_size"] == scores["lines.colour"] == scores["lines.characters"] == 1


def test_a_blank_page(figures, truth):
    scores = figures(html(""))
    report = compare(truth, truth)
    baseline = next(score.baseline for score in report.scores if score.name == "pixels.ssim")
    assert scores["pixels.ssim"] == pytest.approx(baseline, abs=0.01)
    for name in HIGHER:
        if not name.startswith("pixels"):
            assert scores[name] == 0, name


def picture_of(truth):
    _, data = cv2.imencode(".png", np.ascontiguousarray(truth.raster.pixels[..., ::-1]))
    return data.tobytes()


@pytest.mark.parametrize("as_background", [True, False], ids=["background image", "one img"])
def test_the_screenshot_itself_is_no_page(figures, truth, as_background):
    if as_background:
        style = "body { margin: 0 } div { background: url(design.png); height: 100vh }"
        source = html("<div></div>", style)
    else:
        source = html('<img src="design.png">', "body { margin: 0 } img { display: block }")
    scores = figures(Bundle({"index.html": source.encode(), "design.png": picture_of(truth)}, stack="html"))
    assert scores["pixels.ssim"] == pytest.approx(1)
    assert scores["structure.score"] == 0
    assert scores["structure.picture"] == 1
    for name in HIGHER:
        if not name.startswith("pixels"):
            assert scores[name] == 0, name


def test_the_screenshot_under_invisible_text_is_no_page_either(figures, truth):
    address = "data:image/png;base64," + base64.b64encode(picture_of(truth)).decode()
    style = STYLE + f"main, header {{ opacity: 0 }} body {{ background: url({address}) }}"
    scores = figures(html(style=style))
    assert scores["pixels.ssim"] == pytest.approx(1)
    assert scores["structure.score"] == 0
    assert scores["lines.found"] == 0
    assert scores["dom.roles"] == 0


def test_a_dump_of_the_text(figures, truth):
    texts = [text.text for text in truth.page.texts if truth.page.elements[text.element].tag != "input"]
    scores = figures(html("".join(f"<p>{text}</p>" for text in texts), "body { margin: 0 }"))
    assert scores["design2code.text"] > 0.99
    assert scores["design2code.block"] > 0.9
    assert scores["design2code.position"] < 0.9
    assert scores["lines.characters"] > 0.9
    assert scores["lines.position"] < 0.1
    assert scores["dom.parts"] == 0
    assert scores["dom.roles_f1"] < 0.2
    assert scores["pixels.ssim"] < 0.85


def test_roles_stripped_to_divs(figures):
    """Every element a div that looks the same: only the roles may notice."""
    body = BODY.replace("<a ", "<span ").replace("</a>", "</span>")
    style = STYLE.replace("header a", "header span").replace("h1 {", ".h1 { font-weight: 700;")
    body = body.replace("<h1>", '<div class="h1">').replace("</h1>", "</div>")
    body = body.replace("<button>", '<span class="button">').replace("</button>", "</span>")
    style = style.replace("button {", ".button { display: inline-block; line-height: normal;")
    scores = figures(html(body, style))
    assert scores["dom.roles"] == pytest.approx(1 - 5 / 19, abs=0.001)
    assert scores["dom.roles_f1"] == pytest.approx(1 - 3 / 8, abs=0.1)
    assert scores["pixels.ssim"] > 0.98
    for name in ("design2code.text", "lines.characters", "lines.font_size", "lines.weight", "lines.colour"):
        assert scores[name] == pytest.approx(1, abs=0.002), name


def test_absolute_positions(figures, truth):
    """Every line where it belongs, but loose: only structure and roles may notice."""
    texts = [text for text in truth.page.texts if len(text.lines) == 1]
    body = "".join(
        f'<div style="position: absolute; white-space: nowrap; left: {text.box.x}px; top: {text.box.y}px;'
        f" font: {text.weight} {text.size_px}px/{text.box.height}px 'Liberation Sans';"
        f' color: {text.colour.hex}">{text.text}</div>'
        for text in texts
    )
    scores = figures(html(body, "body { margin: 0 }"))
    assert scores["structure.absolute"] > 0.7
    assert scores["structure.score"] < 0.3
    assert scores["lines.position"] == 1
    assert scores["lines.font_size"] == scores["lines.colour"] == scores["lines.weight"] == 1


def test_another_kind_of_control(figures):
    link = '<a class="button" href="#">Subscribe</a>'
    scores = figures(html(BODY.replace("<button>Subscribe</button>", link)))
    assert scores["dom.roles"] == pytest.approx(1 - 1 / 19, abs=0.001)
