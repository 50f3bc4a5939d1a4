"""What the documentation shows works, and what it lists is all there is."""

import re
from pathlib import Path

import numpy as np
import pytest

from pixelwright.browser import Browser
from pixelwright.codegen import WriteOptions
from pixelwright.colour import Colour
from pixelwright.geometry import Box
from pixelwright.raster import Raster
from pixelwright.scene import Span, TextLine, TextStyle
from pixelwright.tree import Kind, Layout, Node, Role, Text
from pixelwright.workflows.score import score

ROOT = Path(__file__).parents[2]


def code_of(page: str) -> str:
    """The first Python block of a page."""
    return re.findall(r"```python\n(.*?)```", (ROOT / "docs" / page).read_text(), re.DOTALL)[0]


@pytest.mark.parametrize("trace", [True, False])
def test_the_stack_of_the_documentation_writes_a_page(trace):
    names: dict = {}
    exec(code_of("stacks.md"), names)  # the documentation's own code
    ink = Box(10, 10, 50, 12)
    line = TextLine((Span("Fish & chips", TextStyle("Inter", 16, Colour(0, 0, 0)), ink),), ink, 22)
    leaf = Node(Kind.TEXT, ink, Role.HEADING, 2, text=Text((line,), 24))
    layout = Layout(Node(Kind.COLUMN, Box(0, 0, 100, 80), children=(leaf,)), 100, 80, Colour(255, 255, 255))
    blank = Raster(np.full((80, 100, 3), 255, np.uint8))
    bundle = names["OutlineStack"]().write(layout, blank, WriteOptions(trace=trace))
    page = bundle.files[bundle.entry].decode()
    assert "Fish &amp; chips</h2>" in page
    assert ('data-node="0"' in page) is trace


def test_every_score_is_explained(browser: Browser, tmp_path: Path):
    path = tmp_path / "index.html"
    path.write_text("<!doctype html><title>t</title><p>Words")
    explained = (ROOT / "docs" / "metrics.md").read_text()
    names = [item.name for item in score(path, path, browser=browser).scores]
    known = set(re.findall(r"[a-z2]+\.[a-z_0-9]+", explained))
    for group, more in re.findall(r"`([a-z2]+)\.[a-z_0-9]+`((?:, `\.[a-z_]+`)+)", explained):
        known |= {f"{group}{rest}" for rest in re.findall(r"\.[a-z_]+", more)}
    assert [name for name in names if name not in known] == []
