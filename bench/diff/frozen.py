"""A page frozen into a folder: without scripts, with all that it loads, and with its picture beside.

Knows nothing of faults.
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench.pages import BenchPage
from bench.store import write_png
from bench.truth import VIEWPORT
from pixelwright.browser import Browser, Tab
from pixelwright.raster import Raster

HERE = Path(__file__).parent
FREEZE = (HERE / "freeze.js").read_text()
SERIALISE = """() => {
  const type = document.doctype ? new XMLSerializer().serializeToString(document.doctype) + "\\n" : "";
  return type + document.documentElement.outerHTML + "\\n";
}"""
ROUNDS = 3
"""Parsing what was written can change it once more; after that it stays."""
TALLEST_PX = 12_000


@dataclass(frozen=True, slots=True)
class Frozen:
    """A page in files: `folder/page/index.html` and all that it loads, `folder/design.png` its picture."""

    name: str
    folder: Path

    @property
    def page(self) -> Path:
        """The folder of the page's files."""
        return self.folder / "page"

    @property
    def entry(self) -> Path:
        """The page itself."""
        return self.page / "index.html"

    @property
    def design(self) -> Path:
        """The picture of the whole page."""
        return self.folder / "design.png"


def freeze(page: BenchPage, browser: Browser, folder: Path) -> Frozen:
    """Return the page frozen into `folder`, or what an earlier run froze there."""
    frozen = Frozen(page.name, folder)
    if frozen.design.exists():
        return frozen
    shutil.rmtree(folder, ignore_errors=True)
    frozen.page.mkdir(parents=True)
    with browser.tab(VIEWPORT) as tab:
        tab.load(page.path, page.root)
        _write_files(tab, frozen)
        raster = _settle(tab, frozen)
    write_png(frozen.design, raster)
    return frozen


def _write_files(tab: Tab, frozen: Frozen) -> None:
    tree = tab.call("Page.getResourceTree")["frameTree"]
    wanted = [
        resource["url"]
        for resource in tree["resources"]
        if resource["type"] != "Script" and resource["url"].startswith("file:") and not resource.get("failed")
    ]
    own = _path(tree["frame"]["url"])
    paths = {url: _path(url) for url in sorted(set(wanted))}
    top = Path(os.path.commonpath([own.parent, *(path.parent for path in paths.values())]))
    for path in paths.values():
        place = frozen.page / path.relative_to(top)
        place.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".css":
            # Places in a sheet are told by line: one kind of line end, and no mark at its start.
            text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
            place.write_text(text)
        else:
            shutil.copyfile(path, place)
    frozen.entry.write_text(tab.evaluate(FREEZE, f"{top.as_uri()}/", list(paths)))


def _settle(tab: Tab, frozen: Frozen) -> Raster:
    for _ in range(ROUNDS):
        tab.load(frozen.entry, frozen.page)
        again = tab.evaluate(SERIALISE)
        if again == frozen.entry.read_text():
            break
        frozen.entry.write_text(again)
    return tab.screenshot()


def _path(url: str) -> Path:
    return Path(unquote(urlsplit(url).path))
