"""All files of a result: the generated page and, under `report/`, the proof of how close it comes.

Knows nothing of disks; `folder` writes.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import PurePosixPath

from pixelwright.bundle import Bundle
from pixelwright.media.encode import FAST, encode_png
from pixelwright.media.heat import heat_map
from pixelwright.media.report_json import report_json
from pixelwright.media.report_page import ReportPictures, report_page
from pixelwright.page import Page
from pixelwright.raster import Raster
from pixelwright.report import Report


def view_files(name: str, design: Raster, page: Page) -> dict[str, bytes]:
    """Return the pictures of the page in another window, under `report/`."""
    shown = {"design": design.pixels, "page": page.raster.pixels, "diff": heat_map(design, page.raster)}
    return {f"report/{name}-{kind}.png": encode_png(pixels, FAST) for kind, pixels in shown.items()}


def page_report_files(bundle: Bundle, design: Raster, page: Page, report: Report) -> dict[str, bytes]:
    """Return the report on one page of several, in a folder of its name below `report/`."""
    folder = f"report/{PurePosixPath(bundle.entry).stem}"
    whole = result_files(replace(bundle, files={}), design, page, report, entry=f"../../{bundle.entry}")
    return {path.replace("report", folder, 1): content for path, content in whole.items()}


def result_files(
    bundle: Bundle, design: Raster, page: Page, report: Report, *, entry: str = ""
) -> dict[str, bytes]:
    """Return the bundle's files with `report/` beside them.

    The bundle's part depends on the design alone; the report's part also holds times.
    """
    shown = (design.pixels, page.raster.pixels, heat_map(design, page.raster))
    with ThreadPoolExecutor() as pool:
        pictures = ReportPictures(*pool.map(lambda pixels: encode_png(pixels, FAST), shown))
    return {
        **bundle.files,
        "report/report.json": report_json(report, design, page, bundle),
        "report/report.html": report_page(
            report, design, page, pictures, entry=entry or f"../{bundle.entry}"
        ),
        "report/page.png": pictures.page,
        "report/diff.png": pictures.heat,
    }
