"""What pages are understood as: scenes kept until perception changes, layouts until any code does."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bench.pages import BenchPage
from bench.store import RESULTS, SOURCE, code_digest
from bench.truth import VIEWPORT
from pixelwright.behaviour import behaving
from pixelwright.browser import Browser
from pixelwright.codegen import WriteOptions, stack
from pixelwright.layout import arrange
from pixelwright.perception import perceive
from pixelwright.raster import Raster
from pixelwright.scene import Scene
from pixelwright.tree import Layout
from pixelwright.workflows.mend import mend

_SEEING = ("perception", "fonts", "scene.py", "raster.py", "geometry.py", "colour.py")
"""The code that scenes depend on."""

T = TypeVar("T")


def layout_of(page: BenchPage, design: Raster, browser: Browser, *, reuse: bool) -> Layout:
    """Return the mended layout of a page; with `reuse` one that any earlier code has found."""
    layouts = RESULTS / "layouts"
    name = f"{page.name}-{page.digest}.pickle"

    def mended() -> Layout:
        options = WriteOptions(trace=True, single_file=True)
        layout, _ = mend(
            behaving(arrange(scene_of(page, design)), design),
            design,
            stack("html"),
            options,
            browser,
            VIEWPORT,
        )
        return layout

    if reuse:
        return _kept(layouts / "any" / name, mended)
    layout = _kept(layouts / code_digest(SOURCE) / name, mended)
    return _keep(layouts / "any" / name, layout)


def scene_of(page: BenchPage, design: Raster) -> Scene:
    """Return what is seen in the picture of a page."""
    seen_by = code_digest(*(SOURCE / name for name in _SEEING))
    path = RESULTS / "scenes" / seen_by / f"{page.name}-{page.digest}.pickle"
    return _kept(path, lambda: perceive(design))


def _kept(path: Path, make: Callable[[], T]) -> T:
    """Return the value at `path`, made and written first where it is not there."""
    if path.exists():
        found: T = pickle.loads(path.read_bytes())
        return found
    return _keep(path, make())


def _keep(path: Path, value: T) -> T:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".part")
    beside.write_bytes(pickle.dumps(value))
    beside.replace(path)
    return value
