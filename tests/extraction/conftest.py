"""Pages of API documentation, drawn by the browser and seen once."""

import base64
from collections.abc import Callable

import pytest
from api_pages import PAGES

from pixelwright.browser import Browser
from pixelwright.bundle import Bundle
from pixelwright.document import Block, BlockKind, DocumentPage
from pixelwright.extraction.pieces import Sheet, sheet_of_blocks
from pixelwright.page import Viewport
from pixelwright.perception import perceive
from pixelwright.scene import Scene


@pytest.fixture(scope="session")
def see(browser: Browser) -> Callable[[str], Scene]:
    """Draws HTML and returns what is seen of it."""
    seen: dict[str, Scene] = {}

    def look(html: str) -> Scene:
        if html not in seen:
            page = browser.render(Bundle({"index.html": html.encode()}, "html"), Viewport(1280, 800))
            seen[html] = perceive(page.raster)
        return seen[html]

    return look


@pytest.fixture(scope="session")
def scenes(see: Callable[[str], Scene]) -> dict[str, Scene]:
    """Every page of documentation as it is seen."""
    return {name: see(draw(api)) for name, (draw, api) in PAGES.items()}


@pytest.fixture
def sheet_of_lines() -> Callable[..., Sheet]:
    """Makes a sheet of lines; those that begin with # are headings, those with > are code."""

    def make(*lines: str) -> Sheet:
        blocks = []
        for line in lines:
            level = len(line) - len(line.lstrip("#"))
            kind = BlockKind.HEADING if level else BlockKind.CODE if line[0] == ">" else BlockKind.PARAGRAPH
            blocks.append(Block(kind, line.lstrip("#> " if level else ">"), level=level))
        return sheet_of_blocks(DocumentPage(1, tuple(blocks)))

    return make


@pytest.fixture(scope="session")
def print_pdf(browser: Browser) -> Callable[[str], bytes]:
    """Prints HTML on wide paper, as PDF."""

    def look(html: str) -> bytes:
        with browser.tab(Viewport(1280, 800)) as tab:
            tab.load(html)
            paper = {"paperWidth": 13.4, "paperHeight": 17, "marginLeft": 0, "marginRight": 0}
            return base64.b64decode(tab.call("Page.printToPDF", printBackground=True, **paper)["data"])

    return look
