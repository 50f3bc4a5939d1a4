from itertools import pairwise
from pathlib import Path

import cv2
import numpy as np
import pytest

from pixelwright.browser import Browser
from pixelwright.comparison.sameness import agreement
from pixelwright.finding import FindingKind as Kind
from pixelwright.geometry import Box
from pixelwright.page import Viewport
from pixelwright.workflows.diff import Comparison, diff

STYLE = """
* { box-sizing: border-box }
body { margin: 0; font: 16px/24px sans-serif; color: #222222; background: #ffffff }
header { display: flex; justify-content: space-between; padding: 16px 32px; background: #f1f5f9 }
h1 { margin: 32px 32px 8px; font-size: 32px; line-height: 40px }
.lead { margin: 0 32px; max-width: 480px }
.cards { display: flex; gap: 24px; padding: 32px }
.card { flex: 1; padding: 16px; border: 1px solid #94a3b8; border-radius: 8px; background: #f8fafc }
.card h2 { margin: 0 0 8px; font-size: 20px }
.more { color: #1d4ed8 }
footer { padding: 24px 32px; border-top: 1px solid #cbd5e1 }
"""
BODY = """
<header><b>Harbour</b><nav><a href="#a">Routes</a> <a href="#b">Tariffs</a></nav></header>
<h1>Freight that arrives on time</h1>
<p class="lead">We book, load and follow every container from the quay to your door,
and tell you where it is.</p>
<div class="cards">
<div class="card"><h2>Sea</h2><p>Weekly sailings to forty ports.</p>
<a class="more" href="#s">See ports</a></div>
<div class="card"><h2>Rail</h2><p>Block trains through the tunnel.</p>
<a class="more" href="#r">See lines</a></div>
<div class="card"><h2>Road</h2><p>Vans for the last mile.</p>
<a class="more" href="#v">See depots</a></div>
</div>
<footer>Harbour Freight, Quay 4</footer>
"""
VIEW = Viewport(1000, 700)


def _page(folder: Path, style: str = STYLE, body: str = BODY) -> Path:
    folder.mkdir()
    (folder / "styles.css").write_text(style)
    (folder / "index.html").write_text(
        f'<!doctype html><html lang="en"><link rel="stylesheet" href="styles.css"><body>{body}</body></html>'
    )
    return folder


@pytest.fixture(scope="module")
def design(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("design")
    picture = folder / "design.png"
    page = browser.render(_page(folder / "page") / "index.html", VIEW)
    cv2.imwrite(str(picture), cv2.cvtColor(page.raster.pixels, cv2.COLOR_RGB2BGR))
    return picture


def _diff(design: Path, folder: Path, browser: Browser, **how: str) -> Comparison:
    return diff(design, _page(folder / "page", **how), browser=browser, viewport=VIEW)


FAULTS = [
    ("h1 { margin: 32px 32px 8px", "h1 { margin: 32px 32px 20px", Kind.SPACING, "margin-bottom", "8px", "h1"),
    ("gap: 24px", "gap: 40px", Kind.SPACING, "column-gap", "24px", ".cards"),
    ("font-size: 32px", "font-size: 26px", Kind.FONT_SIZE, "font-size", "32px", "h1"),
    ("8px; font-size: 20px", "8px; font-size: 23px", Kind.FONT_SIZE, "font-size", "20px", ".card h2"),
    ("color: #1d4ed8", "color: #b91c1c", Kind.COLOUR, "color", "#1d4ed8", ".more"),
    ("background: #f1f5f9", "background: #bbf7d0", Kind.BACKGROUND, "background-color", "#f1f5f9", "header"),
    ("border-radius: 8px", "border-radius: 0", Kind.RADIUS, "border-radius", "8px", ".card"),
    ("1px solid #94a3b8", "1px solid #f59e0b", Kind.BORDER, "border-color", "#94a3b8", ".card"),
    ("padding: 24px 32px", "padding: 40px 32px", Kind.SPACING, "padding-top", "24px", "footer"),
    (": space-between", ": flex-start", Kind.ALIGNMENT, "justify-content", "space-between", "header"),
    (".more {", ".more { font-weight: bold;", Kind.WEIGHT, "font-weight", "400", ".more"),
    (".more {", ".more { text-decoration: none;", Kind.STYLE, "text-decoration-line", "underline", ".more"),
    (".lead {", ".lead { letter-spacing: 1px;", Kind.SPACING, "letter-spacing", "normal", ".lead"),
]


@pytest.mark.parametrize(
    ("right", "wrong", "kind", "name", "value", "selector"),
    FAULTS,
    ids=[f"{fault[5]} {fault[3]}" for fault in FAULTS],
)
def test_a_fault_is_named_traced_and_mended(
    right, wrong, kind, name, value, selector, design: Path, browser: Browser, tmp_path: Path
):
    assert right in STYLE
    comparison = _diff(design, tmp_path, browser, style=STYLE.replace(right, wrong))
    first = comparison.findings[0]
    assert (first.kind, first.name, first.expected) == (kind, name, value)
    assert first.cause is not None
    assert first.cause.selector == selector
    assert first.cause.file.endswith("styles.css")
    assert first.fix is not None
    assert first.fix.tried
    lost = 1 - comparison.score_before
    assert 1 - comparison.score_after < 0.1 * lost


def test_a_text_that_wraps_elsewhere_gets_a_width_that_wraps_it_right(
    design: Path, browser: Browser, tmp_path: Path
):
    style = STYLE.replace("max-width: 480px", "max-width: 380px")
    comparison = _diff(design, tmp_path, browser, style=style)
    assert [finding.name for finding in comparison.findings] == ["max-width"]
    assert comparison.score_after == 1


def test_a_text_that_does_not_wrap_is_no_missing_block(design: Path, browser: Browser, tmp_path: Path):
    style = STYLE.replace(".lead {", ".lead { white-space: nowrap;")
    comparison = _diff(design, tmp_path, browser, style=style)
    said = [(finding.name, finding.expected) for finding in comparison.findings]
    assert said == [("white-space", "normal")]
    assert comparison.score_after == 1


def test_what_is_hidden_and_not_in_the_design_stays_hidden(design: Path, browser: Browser, tmp_path: Path):
    body = BODY.replace("<h1>", '<div style="display: none; height: 24px">Not today</div><h1>')
    style = STYLE.replace("h1 { margin: 32px", "h1 { margin: 8px")
    comparison = _diff(design, tmp_path, browser, style=style, body=body)
    assert [finding.name for finding in comparison.findings] == ["margin-top"]


def test_the_same_page_has_no_findings(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(design, tmp_path, browser)
    assert comparison.findings == ()
    assert comparison.score_before == 1


def test_a_banner_is_one_finding(design: Path, browser: Browser, tmp_path: Path):
    banner = '<div style="padding: 20px; background: #fde68a">We move on the first of May</div>'
    comparison = _diff(design, tmp_path, browser, body=banner + BODY)
    assert [finding.kind for finding in comparison.findings] == [Kind.EXTRA]


def test_another_text_is_read(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(design, tmp_path, browser, body=BODY.replace("Weekly sailings", "Monthly cruises"))
    first = comparison.findings[0]
    assert first.kind is Kind.TEXT
    assert "Weekly sailings" in first.expected
    assert comparison.score_after > comparison.score_before


def test_what_is_hidden_is_shown(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(design, tmp_path, browser, style=STYLE + "footer { display: none }")
    assert comparison.findings[0].kind is Kind.MISSING
    assert comparison.findings[0].selector == "body > footer"
    assert comparison.score_after == pytest.approx(1)


def test_neighbours_that_changed_places_are_told(design: Path, browser: Browser, tmp_path: Path):
    start, sea, rail, rest = BODY.split('<div class="card">')
    body = '<div class="card">'.join((start, rail, sea, rest))
    comparison = _diff(design, tmp_path, browser, body=body)
    assert [finding.kind for finding in comparison.findings] == [Kind.ORDER]


def test_what_is_missing_where_nothing_moves_is_told_once_and_read(
    design: Path, browser: Browser, tmp_path: Path
):
    body = BODY.replace("<p>Vans for the last mile.</p>", '<p style="opacity: 0">&nbsp;</p>')
    body = body.replace('<a class="more" href="#v">See depots</a>', "")
    comparison = _diff(design, tmp_path, browser, body=body)
    missing = [finding for finding in comparison.findings if finding.kind is Kind.MISSING]
    assert len(comparison.findings) == len(missing) == 1
    assert "Vans" in missing[0].expected
    assert "depots" in missing[0].expected


def test_room_for_what_is_missing_is_no_fault_of_spacing(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(
        design, tmp_path, browser, body=BODY.replace("<p>Block trains through the tunnel.</p>", "")
    )
    assert [finding.kind for finding in comparison.findings] == [Kind.MISSING]
    (missing,) = comparison.findings
    assert "Block trains" in missing.expected
    assert missing.design_box is not None
    assert missing.design_box.width > 200
    assert not comparison.verdict.edits


def test_the_patch_has_the_rule_changed_in_its_file(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(design, tmp_path, browser, style=STYLE.replace("gap: 24px", "gap: 40px"))
    ((path, (before, after)),) = comparison.verdict.edits.items()
    assert path.endswith("styles.css")
    assert before == (tmp_path / "page" / "styles.css").read_text()
    changed = [line for line in after.splitlines() if line not in before.splitlines()]
    assert len(changed) == 1
    assert changed[0].startswith(".cards {")
    assert "24px" in changed[0]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param("<h1>", '<h1 style="margin-left: 60px">', id="over a style attribute"),
        pytest.param('<p class="lead">', '<p class="lead" style="color: #b91c1c">', id="a colour"),
        pytest.param('<div class="cards">', '<div class="cards" style="padding: 60px 32px">', id="shorthand"),
    ],
)
def test_the_patch_gives_what_was_tried(
    right: str, wrong: str, design: Path, browser: Browser, tmp_path: Path
):
    comparison = _diff(design, tmp_path, browser, body=BODY.replace(right, wrong))
    for path, (_, after) in comparison.verdict.edits.items():
        Path(path).write_text(after)
    mended = browser.render(tmp_path / "page" / "index.html", VIEW).raster.pixels
    assert comparison.score_after == pytest.approx(agreement(comparison.design.pixels, mended), abs=1e-5)
    assert comparison.score_after > 0.999


def test_the_patch_has_the_text_changed_where_it_stands(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(design, tmp_path, browser, body=BODY.replace("Block trains", "Some trucks"))
    ((path, (before, after)),) = comparison.verdict.edits.items()
    assert path == str(tmp_path / "page" / "index.html")
    assert after == before.replace("Some trucks", "Block trains")


def test_a_picture_below_the_end_of_the_design_is_told(design: Path, browser: Browser, tmp_path: Path):
    flag = "<svg width=400 height=300 style='display:block;margin:900px 0 0'><circle cx=99 cy=99 r=90></svg>"
    comparison = _diff(design, tmp_path, browser, body=BODY + flag)
    assert comparison.findings
    assert comparison.findings[0].box.bottom > comparison.design.height_px


def test_a_link_that_is_hidden_is_shown_as_links_are(design: Path, browser: Browser, tmp_path: Path):
    comparison = _diff(design, tmp_path, browser, style=STYLE + ".card:first-child .more { display: none }")
    first = comparison.findings[0]
    assert (first.kind, first.name, first.expected) == (Kind.MISSING, "display", "inline")
    assert comparison.score_after == 1


PICTURED = BODY.replace(
    "<h1>", '<div class="band"><img class="quay" src="quay.png" alt="The quay"></div><h1>'
)
BAND = STYLE + ".band { padding: 0 32px } .quay { display: block; width: 400px }"


@pytest.fixture(scope="module")
def pictured(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pictured")
    page = _page(folder / "page", BAND, PICTURED)
    rows, columns = np.mgrid[:120, :400]
    waves = np.stack((rows * 2, columns // 2, 120 + 60 * np.sin(columns / 20)), axis=2)
    cv2.imwrite(str(page / "quay.png"), waves.astype(np.uint8))
    true = browser.render(page / "index.html", VIEW)
    cv2.imwrite(str(folder / "design.png"), cv2.cvtColor(true.raster.pixels, cv2.COLOR_RGB2BGR))
    return folder


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        pytest.param(
            "width: 280px; height: 84px", "is 280px by 84px, should be 400px by 120px", id="smaller"
        ),
        pytest.param(
            "width: 520px; height: 156px", "is 520px by 156px, should be 400px by 120px", id="larger"
        ),
        pytest.param("width: 400px; height: 80px", "height of .quay is 80px, should be 120px", id="flat"),
    ],
)
def test_a_picture_of_another_size_is_one_finding(
    wrong: str, told: str, pictured: Path, browser: Browser, tmp_path: Path
):
    page = _page(tmp_path / "page", BAND.replace("width: 400px", wrong), PICTURED)
    (page / "quay.png").write_bytes((pictured / "page" / "quay.png").read_bytes())
    comparison = diff(pictured / "design.png", page, browser=browser, viewport=VIEW)
    assert [finding.kind for finding in comparison.findings] == [Kind.RESIZED]
    assert told in comparison.findings[0].what
    assert comparison.score_after == pytest.approx(1, abs=0.001)
    texts = [mended for _, mended in comparison.verdict.edits.values()]
    assert [text.count("width: 400px; height: 120px") for text in texts] == [1]


def test_a_picture_that_is_gone_gets_its_room_back(pictured: Path, browser: Browser, tmp_path: Path):
    page = _page(tmp_path / "page", BAND, PICTURED)
    comparison = diff(pictured / "design.png", page, browser=browser, viewport=VIEW)
    assert [(finding.kind, finding.selector) for finding in comparison.findings] == [(Kind.PICTURE, ".quay")]
    assert comparison.findings[0].measured == "nothing"
    assert comparison.score_after == pytest.approx(1, abs=1e-4)


def test_a_picture_out_of_its_ratio_gets_it_back(pictured: Path, browser: Browser, tmp_path: Path):
    page = _page(tmp_path / "page", BAND.replace("width: 400px", "width: 400px; height: 70px"), PICTURED)
    (page / "quay.png").write_bytes((pictured / "page" / "quay.png").read_bytes())
    comparison = diff(pictured / "design.png", page, browser=browser, viewport=VIEW)
    assert [finding.name for finding in comparison.findings] == ["height"]
    assert comparison.score_after == 1


def test_a_picture_of_another_size_gets_its_own(pictured: Path, browser: Browser, tmp_path: Path):
    page = _page(tmp_path / "page", BAND.replace("width: 400px", "width: 280px"), PICTURED)
    (page / "quay.png").write_bytes((pictured / "page" / "quay.png").read_bytes())
    comparison = diff(pictured / "design.png", page, browser=browser, viewport=VIEW)
    assert [finding.name for finding in comparison.findings] == ["width"]
    assert comparison.score_after > 0.999


def test_the_place_of_what_is_missing_is_that_between_its_neighbours(
    design: Path, browser: Browser, tmp_path: Path
):
    comparison = _diff(design, tmp_path, browser, body=BODY.partition("<h1>")[0] + BODY.partition("</h1>")[2])
    place = comparison.findings[0].design_box
    assert place is not None
    assert (place.x, place.height) == (32, pytest.approx(80, abs=1))


def test_room_for_what_is_missing_is_no_fix(design: Path, browser: Browser, tmp_path: Path):
    cards = BODY.partition("<h1>")[0] + BODY.partition("</h1>")[2]
    comparison = _diff(design, tmp_path, browser, body=cards)
    assert comparison.findings[0].kind is Kind.MISSING
    assert comparison.verdict.edits == {}


def test_what_is_masked_is_not_compared(design: Path, browser: Browser, tmp_path: Path):
    page = _page(tmp_path / "page", body=BODY.replace("Freight that arrives on time", "Freight at any time"))
    assert diff(design, page, browser=browser, viewport=VIEW, masks=["h1"]).findings == ()
    assert diff(design, page, browser=browser, viewport=VIEW, masks=[Box(0, 80, 1000, 60)]).findings == ()


@pytest.mark.parametrize("quality", [85, 95])
def test_compression_is_no_difference(quality: int, design: Path, browser: Browser, tmp_path: Path):
    picture = cv2.imread(str(design))
    compressed = tmp_path / "design.jpg"
    cv2.imwrite(str(compressed), picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert _diff(compressed, tmp_path, browser).findings == ()


def test_a_picture_scaled_there_and_back_is_no_difference(design: Path, browser: Browser, tmp_path: Path):
    picture = cv2.imread(str(design))
    size = picture.shape[1::-1]
    large = cv2.resize(picture, (2 * size[0], 2 * size[1]), interpolation=cv2.INTER_CUBIC)
    blurred = tmp_path / "design.png"
    cv2.imwrite(str(blurred), cv2.resize(large, size, interpolation=cv2.INTER_AREA))
    assert _diff(blurred, tmp_path, browser).findings == ()


def _spaced_otherwise(picture: np.ndarray, tops: range) -> np.ndarray:
    """Return a picture with every second stretch of rows from `tops` to the next a pixel higher."""
    moved = picture.copy()
    for top, bottom in list(pairwise(tops))[1::2]:
        moved[top : bottom - 1] = picture[top + 1 : bottom]
    return moved


LINES = "".join(f"<p>Line {number} of this list says little</p>" for number in range(16))
LIST = STYLE + ".list { padding: 20px 32px } .list p { margin: 0; line-height: 32px }"


@pytest.mark.parametrize("padding", ["20px", "48px"])
def test_lines_a_pixel_higher_here_and_there_hide_no_fault_and_are_none(
    padding: str, browser: Browser, tmp_path: Path
):
    body = f'<div class="list">{LINES}</div>'
    true = browser.render(_page(tmp_path / "true", LIST, body) / "index.html", VIEW)
    picture = cv2.cvtColor(true.raster.pixels, cv2.COLOR_RGB2BGR)
    cv2.imwrite(str(tmp_path / "design.png"), _spaced_otherwise(picture, range(20, 20 + 17 * 32, 32)))
    style = LIST.replace("padding: 20px", f"padding: {padding}")
    findings = _diff(tmp_path / "design.png", tmp_path, browser, style=style, body=body).findings
    said = [(finding.name, finding.expected) for finding in findings]
    assert said == ([] if padding == "20px" else [("padding-top", "20px")])


FORM = "".join(f'<p><input placeholder="{name} of your company"></p>' for name in ("Name", "Town", "Port"))
FIELDS = (
    STYLE
    + "input { width: 240px; height: 40px; padding: 4px 12px; border: 1px solid #94a3b8; font: inherit }"
)
HIGHER = "input { padding: 3px 12px 5px } h1, .lead, header b { position: relative; top: -1px }"


def test_texts_a_pixel_higher_in_boxes_that_stay_are_drift(browser: Browser, tmp_path: Path):
    body = BODY.replace("<footer>", f'<form class="cards">{FORM}</form><footer>')
    picture = tmp_path / "design.png"
    drawn = browser.render(_page(tmp_path / "drawn", FIELDS + HIGHER, body) / "index.html", VIEW)
    cv2.imwrite(str(picture), cv2.cvtColor(drawn.raster.pixels, cv2.COLOR_RGB2BGR))
    assert not _diff(picture, tmp_path, browser, style=FIELDS, body=body).findings


def test_an_empty_page_is_told_as_such(design: Path, browser: Browser, tmp_path: Path):
    blank = tmp_path / "blank.png"
    cv2.imwrite(str(blank), np.full((700, 1000, 3), 255, np.uint8))
    comparison = diff(design, blank, browser=browser)
    assert [finding.kind for finding in comparison.findings] == [Kind.PAGE]
