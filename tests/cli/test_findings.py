from dataclasses import replace

import click

from pixelwright.cli.findings import SHOWN, finding_lines
from pixelwright.finding import Declared


def shown(verdict):
    return [click.unstyle(line) for line in finding_lines(verdict)]


def test_a_finding_says_what_where_from_and_how_to_mend_it(make_finding, make_verdict):
    assert shown(make_verdict(make_finding())) == [
        "out/index.html against design.png: 1 finding, score 0.912, 0.990 with all fixes",
        "",
        " 1  Colour  p.price x2",
        "    The price is red, not blue.",
        "    Prices in red look like discounts.",
        "    in windows of 375, 1280 px",
        "    css/site.css:12  .price { color: #ff2233 }",
        "    fix (tried, 0.9100 -> 0.9900): .price { color: #112233; }",
    ]


def test_a_path_is_told_from_here(tmp_path, monkeypatch, make_finding, make_verdict):
    monkeypatch.chdir(tmp_path)
    cause = Declared(".price", "color", "red", f"{tmp_path}/css/site.css", 3)
    assert "    css/site.css:3  .price { color: red }" in shown(make_verdict(make_finding(cause=cause)))


def test_a_picture_has_places_and_fixes_that_nobody_tried(make_finding, make_verdict):
    seen = make_finding(
        selector="", cause=None, why="", widths_px=(), count=1, fix=replace(make_finding().fix, after=None)
    )
    lines = shown(make_verdict(seen, design="", score_before=None, score_after=None))
    assert lines[0] == "out/index.html: 1 finding"
    assert lines[2] == " 1  Colour  at 10, 20, 30 x 12 px"
    assert lines[-1].startswith("    fix (not tried): ")


def test_nothing_found(make_verdict):
    assert shown(make_verdict(score_before=1.0)) == [
        "out/index.html against design.png: nothing found, score 1.000"
    ]


def test_a_long_list_is_cut_and_says_so(make_finding, make_verdict):
    assert shown(make_verdict(*[make_finding()] * (SHOWN + 3)))[-1].startswith("3 more")


def test_texts_of_the_page_cannot_steer_the_terminal(make_finding, make_verdict):
    nasty = "a\x1b[2J\x1b]0;b\x07\nc\u202e" + "d" * 1000
    found = make_finding(what=nasty, selector=nasty, why=nasty, cause=None, fix=None)
    lines = shown(make_verdict(found, page=nasty))
    assert all(line.isprintable() for line in lines)
    assert all(len(line) < 1000 for line in lines)
