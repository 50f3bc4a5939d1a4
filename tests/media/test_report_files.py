import io
import json
import re
from html.parser import HTMLParser

import numpy as np
import pytest
from PIL import Image

from pixelwright.bundle import Bundle
from pixelwright.geometry import Box
from pixelwright.media.heat import heat_map
from pixelwright.media.report_files import result_files
from pixelwright.media.report_page import LISTED
from pixelwright.page import Page, Viewport
from pixelwright.raster import Raster
from pixelwright.report import SCHEMA_VERSION, Difference, Fault, Protocol, Report, Score, Sweep, Violation

BUNDLE = Bundle({"index.html": b"<p>page</p>", "assets/a.png": b"a"}, "html")
HOSTILE = '"><script>alert(1)</script>&<img src=x onerror=alert(1)>'


def plain(width, height, colour=(240, 240, 240), ratio=1.0):
    return Raster(np.full((height, width, 3), colour, dtype=np.uint8), ratio)


def difference(what="colour", expected="#112233", measured="#112244"):
    return Difference(Box(10, 20, 30, 12), what, expected, measured, 0.25)


def report(**fields):
    scores = (Score("ssim", 0.9512345678, baseline=0.8), Score("dom_nodes", 214, "lower"))
    protocol = Protocol("1", "Chromium 1.2", "200x100@1", ("Inter",), ("a note",))
    return Report(scores, protocol, **fields)


def built(given, design=None, raster=None, **page):
    shown = Page(raster or plain(200, 100), Viewport(200, 100), **page)
    return result_files(BUNDLE, design or plain(200, 100), shown, given)


def document(files):
    return files["report/report.html"].decode()


def size(png):
    return Image.open(io.BytesIO(png)).size


def test_the_bundle_stays_as_it_is():
    files = built(report())
    assert {name: files[name] for name in BUNDLE.files} == BUNDLE.files
    assert sorted(set(files) - set(BUNDLE.files)) == [
        "report/diff.png",
        "report/page.png",
        "report/report.html",
        "report/report.json",
    ]


def test_the_fields_of_the_json():
    given = report(differences=(difference(),), warnings=("careful",), stage_s={"read": 0.12345})
    fields = json.loads(built(given, title="Home", overflow_px=3)["report/report.json"])
    assert fields["schema"] == SCHEMA_VERSION
    assert fields["scores"][0] == {"name": "ssim", "value": 0.951235, "better": "higher", "baseline": 0.8}
    assert fields["differences"] == [
        {
            "number": 1,
            "what": "colour",
            "expected": "#112233",
            "measured": "#112244",
            "magnitude": 0.25,
            "box": {"x": 10, "y": 20, "width": 30, "height": 12},
        }
    ]
    assert fields["page"]["bundle_digest"] == BUNDLE.digest
    assert fields["page"]["overflow_px"] == 3
    assert fields["protocol"]["fonts"] == ["Inter"]
    assert fields["warnings"] == ["careful"]
    assert fields["stage_s"] == {"read": 0.123}


def test_only_times_differ_between_two_runs():
    first, second = built(report(stage_s={"read": 1.0})), built(report(stage_s={"read": 2.0}))
    assert {name for name in first if first[name] != second[name]} == {
        "report/report.json",
        "report/report.html",
    }


class Addresses(HTMLParser):
    """Collects what a document would load."""

    def __init__(self):
        super().__init__()
        self.found, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.found += [value for name, value in attrs if name in ("src", "href")]


def test_the_page_loads_nothing():
    parser = Addresses()
    text = document(built(report(differences=(difference(),))))
    parser.feed(text)
    assert all(address == "../index.html" or address.startswith("data:image/png") for address in parser.found)
    assert "default-src 'none'" in text
    assert "http" not in re.sub(r"data:image/png;base64,[^\"]*|http-equiv", "", text)


def test_everything_foreign_is_escaped():
    given = report(
        differences=(difference(HOSTILE, HOSTILE, HOSTILE),), warnings=(HOSTILE,), stage_s={HOSTILE: 1.0}
    )
    text = document(built(given, title=HOSTILE, console_errors=(HOSTILE,), blocked_requests=(HOSTILE,)))
    assert "<script>alert" not in text
    assert "<img src=x" not in text


def test_colours_get_a_swatch_and_boxes_a_number():
    text = document(built(report(differences=(difference(),))))
    assert '<s style="background:#112233"></s>#112233' in text
    assert 'data-mark="1" style="left:5.000%;top:20.000%;width:15.000%;height:12.000%"' in text


def test_a_long_list_is_cut_and_says_so():
    text = document(built(report(differences=(difference(),) * (LISTED + 7))))
    assert f'button type="button" data-mark="{LISTED}"' in text
    assert "7 more in report.json" in text


def test_an_empty_report_says_so():
    text = document(built(Report((), Protocol("1", "", ""))))
    assert "No difference worth listing" in text
    assert "Untitled page" in text


def test_the_heat_map_shows_where():
    design, page = plain(40, 30), plain(40, 30)
    page.pixels[10:20, 5:15] = (250, 0, 0)
    heat = heat_map(design, page).astype(int)
    assert np.ptp(heat[:10], axis=2).max() == 0
    red, green, _ = heat[15, 10]
    assert red > green + 60


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param(plain(40, 50), (40, 50), id="taller"),
        pytest.param(plain(60, 20), (60, 30), id="wider-and-shorter"),
        pytest.param(plain(80, 60, ratio=2.0), (40, 30), id="denser"),
    ],
)
def test_the_heat_map_covers_both(page, expected):
    height, width, _ = heat_map(plain(40, 30), page).shape
    assert (width, height) == expected


def test_an_added_strip_is_all_difference():
    heat = heat_map(plain(40, 30), plain(40, 50))
    assert (heat[30:] == heat[45, 20]).all()
    assert heat[45, 20].tolist() != heat[5, 5].tolist()


def test_the_report_works_in_a_browser(browser):
    given = report(differences=(difference(),) * 3, warnings=("careful",))
    for width in (1280, 375):
        shown = browser.render(
            Bundle({"index.html": built(given)["report/report.html"]}, "html"), Viewport(width, 800)
        )
        assert shown.overflow_px == 0
        assert not shown.console_errors
        assert not shown.blocked_requests


def test_the_proof_in_both_reports():
    sweep = Sweep((320, 360), (360,), (), (Fault("overlap", "p.a", HOSTILE, 12.34, (360,)),))
    files = built(report(sweep=sweep, violations=(Violation("rule", "serious", "Help", "p.a", 2),)))
    fields = json.loads(files["report/report.json"])
    assert fields["sweep"]["first_failing_px"] == 360
    assert fields["sweep"]["share"] == 0.5
    assert fields["sweep"]["faults"][0]["widths_px"] == [360]
    assert fields["accessibility"][0] == {
        "rule": "rule",
        "impact": "serious",
        "help": "Help",
        "selector": "p.a",
        "count": 2,
    }
    assert "1 of 2 widths from 320 to 360 px hold" in document(files)
    assert HOSTILE not in document(files)


def test_where_nobody_looked_nothing_is_said():
    files = built(report())
    fields = json.loads(files["report/report.json"])
    assert fields["sweep"] is None
    assert fields["accessibility"] is None
    assert "Windows of all widths" not in document(files)
