from dataclasses import replace

import cv2
import numpy as np
import pytest

from pixelwright.errors import CompileError
from pixelwright.raster import Raster
from pixelwright.tree import Layout
from pixelwright.workflows import build as building
from pixelwright.workflows.build import Seen, finish, see, settle
from pixelwright.workflows.options import BuildOptions
from pixelwright.workflows.plan import plan
from pixelwright.workflows.stages import Stages


@pytest.fixture(scope="module")
def settled(browser) -> Seen:
    pixels = np.full((200, 400, 3), 255, np.uint8)
    cv2.rectangle(pixels, (40, 40), (360, 160), (30, 60, 160), -1)
    return settle(see(Raster(pixels), None, Stages(None)), browser, Stages(None))


def _in_finnish(layout: Layout) -> Layout:
    return replace(layout, language="fi")


def test_what_was_settled_is_written_as_it_is_with_its_changes(settled, browser):
    planned = plan(BuildOptions())
    result = finish(settled, planned, browser, Stages(None), settled=True, edit=_in_finnish)
    assert result.failure is None
    assert b'lang="fi"' in result.bundle.files["index.html"]
    assert result.report.sweep is not None


def test_where_code_does_not_compile_a_draft_is_measured(settled, browser, monkeypatch):
    deliver = building.deliver
    monkeypatch.setattr(
        building, "deliver", lambda write: replace(deliver(write), failure=CompileError("it is broken"))
    )
    result = finish(settled, plan(BuildOptions()), browser, Stages(None), settled=True)
    assert isinstance(result.failure, CompileError)
    assert result.page.raster.pixels.shape == settled.design.pixels.shape
    assert result.report.sweep is None
    assert result.report.score("pixels.ssim") > 0.95
