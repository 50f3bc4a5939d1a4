"""`report.json`: a report as plain fields, in the schema that `docs/report.md` describes.

Knows nothing of the page that people look at.
"""

from __future__ import annotations

import json

from pixelwright import __version__
from pixelwright.bundle import Bundle
from pixelwright.geometry import Box
from pixelwright.page import Page
from pixelwright.raster import Raster
from pixelwright.report import SCHEMA_VERSION, Difference, Fault, Report, Sweep

DIGITS = 6
"""Decimal places kept of every figure: enough to compare, few enough to read."""


def report_json(report: Report, design: Raster, page: Page, bundle: Bundle) -> bytes:
    """Return the whole document for the report of a build."""
    fields = {
        "schema": SCHEMA_VERSION,
        "generator": {"name": "pixelwright", "version": __version__},
        "design": raster_fields(design),
        "page": {
            **raster_fields(page.raster),
            "entry": bundle.entry,
            "stack": bundle.stack,
            "bundle_digest": bundle.digest,
            "title": page.title,
            "language": page.language,
            "overflow_px": _round(page.overflow_px),
            "console_errors": list(page.console_errors),
            "blocked_requests": list(page.blocked_requests),
        },
        **report_fields(report),
    }
    return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode()


def report_fields(report: Report) -> dict[str, object]:
    """Return what was measured: scores, protocol, differences, warnings and times."""
    protocol = report.protocol
    return {
        "scores": [
            {
                "name": score.name,
                "value": _round(score.value),
                "better": score.better,
                "baseline": None if score.baseline is None else _round(score.baseline),
            }
            for score in report.scores
        ],
        "protocol": {
            "metrics_version": protocol.metrics_version,
            "browser": protocol.browser,
            "viewport": protocol.viewport,
            "fonts": list(protocol.fonts),
            "notes": list(protocol.notes),
        },
        "differences": [
            _difference_fields(number, difference)
            for number, difference in enumerate(report.differences, start=1)
        ],
        "sweep": None if report.sweep is None else _sweep_fields(report.sweep),
        "accessibility": None
        if report.violations is None
        else [
            {name: getattr(violation, name) for name in ("rule", "impact", "help", "selector", "count")}
            for violation in report.violations
        ],
        "proof": report.proof,
        "wishes": [
            {"wish": each.wish, "words": each.words, "carried_out": each.carried_out, "note": each.note}
            for each in report.wishes
        ],
        "views": [
            {
                "name": view.name,
                "width_px": view.width_px,
                "height_px": view.height_px,
                "scores": {score.name: _round(score.value) for score in view.scores},
            }
            for view in report.views
        ],
        "warnings": list(report.warnings),
        "stage_s": {name: round(seconds, 3) for name, seconds in report.stage_s.items()},
    }


def _sweep_fields(sweep: Sweep) -> dict[str, object]:
    return {
        "widths_px": list(sweep.widths_px),
        "share": _round(sweep.share),
        "first_failing_px": next(iter(sweep.failing_px), None),
        "failing_px": list(sweep.failing_px),
        "small_targets_px": list(sweep.small_targets_px),
        "faults": [_fault_fields(fault) for fault in sweep.faults],
    }


def _fault_fields(fault: Fault) -> dict[str, object]:
    return {
        "kind": fault.kind,
        "selector": fault.selector,
        "words": fault.words,
        "magnitude_px": _round(fault.magnitude_px),
        "widths_px": list(fault.widths_px),
    }


def raster_fields(raster: Raster) -> dict[str, object]:
    """Return size in CSS px, ratio and digest of a picture."""
    return {
        "width_px": raster.width_px,
        "height_px": raster.height_px,
        "pixel_ratio": raster.pixel_ratio,
        "digest": raster.digest,
    }


def _difference_fields(number: int, difference: Difference) -> dict[str, object]:
    return {
        "number": number,
        "what": difference.what,
        "expected": difference.expected,
        "measured": difference.measured,
        "magnitude": _round(difference.magnitude),
        "box": _box_fields(difference.box),
    }


def _box_fields(box: Box) -> dict[str, float]:
    sides = {"x": box.x, "y": box.y, "width": box.width, "height": box.height}
    return {name: round(value, 2) for name, value in sides.items()}


def _round(value: float) -> float:
    return round(float(value), DIGITS)
