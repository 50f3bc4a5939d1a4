import sys
import types
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from pixelwright.bundle import Bundle
from pixelwright.errors import ToolchainError
from pixelwright.media import encode_png, read_picture
from pixelwright.page import Page, Viewport
from pixelwright.report import Outcome, Protocol, Report, Score

CALL = "import sys; from pixelwright.cli import main; main()"
COMMAND = [sys.executable, "-c", CALL]


@pytest.fixture
def picture(tmp_path) -> Path:
    """A small valid picture."""
    path = tmp_path / "home.png"
    path.write_bytes(encode_png(np.full((40, 60, 3), (250, 250, 252), dtype=np.uint8)))
    return path


class StandInEngine:
    """Builds the same little page from every picture, and remembers how it was asked to."""

    def __init__(self) -> None:
        self.asked: list[object] = []
        self.trouble: BaseException | None = None
        self.warnings: tuple[str, ...] = ()
        self.wishes: tuple[Outcome, ...] = ()
        self.failure: ToolchainError | None = None

    def build(self, source, options, *, browser=None, on_stage=None):
        design = read_picture(source, pixel_ratio=options.pixel_ratio)
        self.asked.append(options)
        if on_stage:
            on_stage("perceive", 0.1)
        if self.trouble:
            raise self.trouble
        scores = (Score("ssim", 0.95, baseline=0.8),)
        return types.SimpleNamespace(
            design=design,
            bundle=Bundle({"index.html": b"<p>hello", "styles.css": b"p{}"}, options.stack or "html"),
            page=Page(design, Viewport(60, 40)),
            report=Report(scores, Protocol("1", "none", "60x40"), warnings=self.warnings, wishes=self.wishes),
            views=(),
            failure=self.failure,
        )


@pytest.fixture
def engine(monkeypatch) -> Iterator[StandInEngine]:
    stand_in = StandInEngine()
    monkeypatch.setattr("pixelwright.workflows.build.build", stand_in.build)
    return stand_in
