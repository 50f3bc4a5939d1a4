from __future__ import annotations

import re
import sys

import pytest

from pixelwright.codegen import Stack, WriteOptions, stack, stacks
from pixelwright.errors import StackError
from pixelwright.tree import Kind, Role

PLUGIN = """
from pixelwright.bundle import Bundle


class ListingStack:
    name = "listing"

    def write(self, layout, design, options):
        words = "\\n".join(node.text.content for node in layout.root.walk() if node.text)
        return Bundle({"listing.txt": words.encode()}, self.name, entry="listing.txt")
"""


@pytest.fixture
def _plugin(tmp_path, monkeypatch):
    """A package of somebody else, installed as pip would leave it."""
    (tmp_path / "listing_stack.py").write_text(PLUGIN)
    info = tmp_path / "listing_stack-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: listing-stack\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[pixelwright.stacks]\nlisting = listing_stack:ListingStack\n")
    monkeypatch.syspath_prepend(tmp_path)
    yield
    sys.modules.pop("listing_stack", None)


def test_own_stacks_are_installed():
    assert {"html", "tailwind"} <= set(stacks())
    assert stack("html").name == "html"


def test_unknown_stack_names_those_there_are():
    with pytest.raises(StackError, match=r"no stack called 'cobol'.*html.*tailwind"):
        stack("cobol")


@pytest.mark.usefixtures("_plugin")
def test_a_third_party_stack_is_found_and_used(draw):
    found: Stack = stack("listing")
    bundle = found.write(draw.page(draw.text("Hello", 0, 0)), draw.blank(), WriteOptions())
    assert bundle.files == {"listing.txt": b"Hello"}
    assert "listing" in stacks()


def test_the_same_layout_gives_the_same_bytes(draw):
    layout = draw.page(
        draw.node(Kind.ROW, (0, 0, 1280, 60), draw.text("Brand", 40, 18), draw.text("Go", 1200, 18)),
        draw.text("Hello", 40, 100, role=Role.HEADING, level=1),
    )
    first, second = (stack("html").write(layout, draw.blank(), WriteOptions()) for _ in range(2))
    assert first.digest == second.digest


class Recorder:
    """A toolchain that does nothing but remember what it was asked for."""

    def __init__(self):
        self.classes, self.source = (), ""

    def format(self, files):
        return dict(files)

    def tailwind(self, classes, source_css):
        self.classes, self.source = classes, source_css
        return "/* compiled */"


def test_toolchain_can_be_exchanged(draw):
    asked = Recorder()
    bundle = stack("tailwind").write(
        draw.page(draw.text("Hello", 40, 40, size_px=20)), draw.blank(), WriteOptions(toolchain=asked)
    )
    assert bundle.files["styles.css"].decode().rstrip().endswith("/* compiled */")
    assert {"text-base"} <= set(asked.classes)
    assert "@theme" in asked.source


@pytest.mark.parametrize("name", ["tailwind", "react", "vue", "svelte"])
def test_the_draft_of_every_stack_is_the_plain_page(name, draw):
    layout, options = draw.page(draw.text("Hello", 40, 40)), WriteOptions(trace=True, single_file=True)
    draft = stack(name).write(layout, draw.blank(), options)
    assert draft.stack == name
    assert draft.files == stack("html").write(layout, draw.blank(), options).files


def test_trace_adds_paths_and_nothing_else(draw):
    layout = draw.page(draw.text("Hello", 40, 40), draw.text("World", 40, 90))
    plain, traced = (
        stack("html")
        .write(layout, draw.blank(), WriteOptions(trace=trace, toolchain=Recorder()))
        .files["index.html"]
        .decode()
        for trace in (False, True)
    )
    for path in ("", "0", "1"):
        traced = traced.replace(f' data-node="{path}"', "")
    assert re.sub(r' data-ink="\d+"', "", traced) == plain
