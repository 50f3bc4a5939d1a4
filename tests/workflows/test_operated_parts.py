"""Dialogs and carousels from a picture of a page to the page that is built."""

import pytest

from pixelwright.bundle import Bundle
from pixelwright.page import Viewport
from pixelwright.workflows.build import build
from pixelwright.workflows.options import BuildOptions

STYLE = """*{box-sizing:border-box}body{margin:0;font-family:Arial,sans-serif;background:#f5f6fa;color:#222}
main{padding:32px;display:grid;grid-template-columns:repeat(3,1fr);gap:24px}
.c{background:#fff;border:1px solid #ddd;border-radius:8px;padding:24px;height:180px}
.o{position:fixed;inset:0;display:flex;align-items:center;justify-content:center}
.d{position:relative;background:#fff}.d h2{margin:0 0 8px;font-size:20px}.d p{font-size:14px;line-height:1.5}
.x{position:absolute;right:16px;top:16px;border:0;background:none;font-size:20px;color:#666}
.r{display:flex;justify-content:flex-end;gap:12px}.b{border:1px solid #ccc;background:#fff;padding:10px 18px}
.w{display:flex;align-items:center;gap:24px;padding:32px}.t{display:flex;gap:24px;flex:1}.t .c{flex:1}"""
CARDS = "".join(
    f"<div class=c><h3>{name}</h3><p>Some open tasks</p></div>" for name in ("Web", "App", "Shop")
)
WORDS = "<h2>Delete project?</h2><p>This removes all of its tasks and files.</p>"
BUTTONS = "<div class=r><button class=b>Cancel</button><button class=b>Delete</button></div>"
ARROW = "<svg width=20 height=20 fill=none stroke=#333 stroke-width=2><path d='{}'/></svg>"


def built(browser, inside):
    page = f"<!doctype html><html lang=en><title>A page</title><style>{STYLE}</style>{inside}</html>"
    picture = browser.render(Bundle({"index.html": page.encode()}, "html"), Viewport(1280, 800)).raster
    result = build(picture, BuildOptions(single_file=True), browser=browser)
    ssim = next(score.value for score in result.report.scores if score.name == "pixels.ssim")
    return result, result.bundle.files[result.bundle.entry].decode(), ssim


@pytest.mark.parametrize(
    ("dim", "look"),
    [
        ("rgba(0,0,0,.5)", "width:480px;padding:24px;border-radius:12px;box-shadow:0 10px 40px #0005"),
        ("rgba(15,23,42,.6)", "width:420px;padding:28px"),
    ],
    ids=["black", "slate"],
)
def test_a_dialog_over_a_dimmed_page(browser, dim, look):
    above = f'<div class=o style="background:{dim}"><div class=d style="{look}">'
    close = "<button class=x>&times;</button>"
    result, html, ssim = built(
        browser, f"<main>{CARDS}{CARDS}</main>{above}{close}{WORDS}{BUTTONS}</div></div>"
    )
    assert result.scene.dialog is not None
    assert ssim > 0.98
    assert 'aria-labelledby="delete-project-title"' in html
    assert html.count('commandfor="delete-project"') == 2
    assert 'aria-label="Close"' in html


def test_a_carousel(browser):
    arrows = ARROW.format("M13 4l-6 6 6 6"), ARROW.format("M7 4l6 6-6 6")
    _, html, ssim = built(
        browser, f"<h1>Projects</h1><div class=w>{arrows[0]}<div class=t>{CARDS}</div>{arrows[1]}</div>"
    )
    assert ssim > 0.98
    assert 'aria-roledescription="carousel"' in html
    assert 'aria-label="Previous"' in html
