"""Pages with known faults, from finding them to a fix that was tried."""

from pathlib import Path

import pytest

from pixelwright.browser import Browser
from pixelwright.errors import InputError, UnreadableInputError
from pixelwright.finding import Finding, FindingKind
from pixelwright.page import Viewport
from pixelwright.workflows.debug import debug

CSS = """body { margin: 20px; font: 16px/24px sans-serif }
.wide {
  width: 700px;
  background: #eee;
  padding: 8px 12px;
}
.faint { color: #aaa }
@media (max-width: 600px) { .close { left: -400px } }
.close { position: relative }
"""
PAGE = """<!doctype html><html lang="en"><head><title>Fish</title><link rel="stylesheet" href="a.css">
<meta name="viewport" content="width=device-width"></head>
<body><main><h1>Fish</h1><div class="wide"><p>Words in a box</p></div><p class="faint">Not to be read</p>
<p>Some words <button class="close">Close</button></p><img src="none.png" alt="A fish"></main>
<script>console.error("it broke")</script></body></html>"""


@pytest.fixture(scope="module")
def page(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    (folder / "a.css").write_text(CSS)
    (folder / "index.html").write_text(PAGE)
    return folder


@pytest.fixture(scope="module")
def inspection(browser: Browser, page: Path):
    return debug(page, browser=browser)


def of(inspection, kind: FindingKind) -> Finding:
    [found] = [each for each in inspection.findings if each.kind is kind]
    return found


def test_all_that_is_wrong_is_found_and_nothing_else(inspection):
    kinds = {each.kind.value for each in inspection.findings}
    assert kinds == {"overflow", "contrast", "off-screen", "broken-picture", "console"}


def test_a_fault_names_its_windows_and_the_rule_that_caused_it(inspection, page):
    wide = of(inspection, FindingKind.OVERFLOW)
    assert wide.widths_px == (375,)
    assert wide.selector == "div.wide"
    assert wide.cause is not None
    assert (wide.cause.selector, wide.cause.name, wide.cause.value) == (".wide", "width", "700px")
    assert (wide.cause.file, wide.cause.line) == (str(page / "a.css"), 3)


def test_the_cause_is_that_of_the_window_that_fails(inspection):
    away = of(inspection, FindingKind.OFF_SCREEN)
    assert away.cause is not None
    assert away.cause.value == "-400px"


def test_a_fix_was_tried_and_is_for_the_windows_that_need_it(inspection):
    wide = of(inspection, FindingKind.OVERFLOW)
    assert wide.fix is not None
    assert wide.fix.before is not None
    assert wide.fix.after is not None
    assert wide.fix.before < wide.fix.after
    assert wide.fix.css.startswith("@media (max-width: 767px) { div.wide { max-width: 100%;")


def test_a_colour_is_mended_in_all_windows(inspection):
    fix = of(inspection, FindingKind.CONTRAST).fix
    assert fix is not None
    assert fix.css == "p.faint { color: #767676; }"


def test_what_no_style_mends_says_what_to_do(inspection):
    fix = of(inspection, FindingKind.BROKEN_PICTURE).fix
    assert fix is not None
    assert "address" in fix.markup
    assert not fix.tried


def test_what_hurts_most_comes_first(inspection):
    assert [each.kind.value for each in inspection.findings[:2]] == ["overflow", "off-screen"]


def test_the_words_of_the_person_come_before(browser, page):
    found = debug(page, "the text is too pale, zwurbel", browser=browser)
    assert found.findings[0].kind is FindingKind.CONTRAST
    assert found.not_understood == ("zwurbel",)
    assert "Not understood: zwurbel." in found.verdict.warnings


def test_only_the_windows_asked_for_are_looked_at(browser, page):
    found = debug(page, viewport=Viewport(900, 700), widths_px=(800,), browser=browser)
    assert found.widths_px == (800, 900)
    assert not [each for each in found.findings if each.kind is FindingKind.OVERFLOW]


def test_a_page_without_faults_has_none(browser, tmp_path):
    path = tmp_path / "good.html"
    path.write_text(
        '<!doctype html><html lang="en"><head><title>Good</title></head>'
        '<body><main><h1>Good</h1><p>Some words. <a href="#">And a link</a>, and more.</p></main></body>'
    )
    assert debug(path, browser=browser).findings == ()


def test_the_same_page_gives_the_same_findings(browser, page, inspection):
    assert debug(page, browser=browser).findings == inspection.findings


def test_there_must_be_a_page(browser, tmp_path):
    with pytest.raises(UnreadableInputError, match="no page"):
        debug(tmp_path / "none.html", browser=browser)


def test_words_have_an_end(browser, page):
    with pytest.raises(InputError, match="longer than"):
        debug(page, "pale " * 500, browser=browser)


def test_the_patch_makes_the_fixes_in_the_style_sheet(browser, page, inspection, tmp_path):
    [(path, (before, after))] = inspection.verdict.edits.items()
    assert (path, before) == (str(page / "a.css"), CSS)
    assert after.startswith(CSS)
    assert "!important" not in after
    (tmp_path / "a.css").write_text(after)
    (tmp_path / "index.html").write_text(PAGE)
    kinds = {each.kind.value for each in debug(tmp_path, browser=browser).findings}
    assert kinds == {"broken-picture", "console"}


def test_a_page_with_its_own_styles_takes_the_fixes_itself(browser, tmp_path):
    path = tmp_path / "own.html"
    path.write_text(
        f"<html lang=en><head><title>t</title><style>{CSS}</style></head><main><p class=faint>Words"
    )
    [(place, (before, after))] = debug(path, browser=browser).verdict.edits.items()
    assert (place, before) == (str(path), path.read_text())
    assert "<style>\np.faint { color: #767676; }\n</style>\n</head>" in after


@pytest.mark.parametrize(
    ("own", "later", "important"),
    [
        pytest.param(".faint { color: #aaa }", "", False, id="a weaker rule"),
        pytest.param("main p.faint { color: #aaa }", "", True, id="a stronger rule"),
        pytest.param("", "p.faint { color: #aaa }", False, id="a rule of a later sheet, which takes it"),
        pytest.param(
            ".wide { width: 900px } .small { font-size: 6px }",
            "p.faint { color: #aaa }",
            True,
            id="a sheet after that which takes it",
        ),
    ],
)
def test_a_fix_is_important_only_where_the_page_would_outdo_it(browser, tmp_path, own, later, important):
    (tmp_path / "a.css").write_text(own)
    (tmp_path / "b.css").write_text(later)
    page = tmp_path / "index.html"
    page.write_text(
        "<!doctype html><html lang=en><head><title>t</title><link rel=stylesheet href=a.css>"
        "<link rel=stylesheet href=b.css></head><main><h1>A</h1><p class=faint>Words to be read</p>"
        "<div class=wide>Wide</div><p class=small>Small words to be read</p>"
    )
    [(path, (_, after))] = debug(page, browser=browser).verdict.edits.items()
    assert ("!important" in after) == important
    Path(path).write_text(after)
    assert not {"contrast", "overflow"} & {each.kind.value for each in debug(page, browser=browser).findings}


def test_files_that_a_page_may_not_have_are_no_faults_but_told(browser, tmp_path):
    (tmp_path / "a.png").write_bytes(b"no picture")
    path = tmp_path / "inner" / "index.html"
    path.parent.mkdir()
    path.write_text(
        '<html lang="en"><head><title>t</title></head><main><h1>Fish</h1><p>Words'
        '<img alt="x" src="../a.png" width="20" height="20"><img alt="y" src="https://example.org/b.png">'
    )
    found = debug(path, browser=browser)
    assert found.findings == ()
    assert found.verdict.warnings == (
        "1 files on the web were not loaded: pages from a disk have no network.",
        "1 files outside the folder of the page were not loaded.",
    )
