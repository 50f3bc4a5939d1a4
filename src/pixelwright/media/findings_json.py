"""Findings as plain fields, in the schema that `docs/findings.md` lists from here.

Knows nothing of the page that people look at.
"""

from __future__ import annotations

import json
from typing import NamedTuple

from pixelwright import __version__
from pixelwright.finding import Declared, Finding, Fix, Verdict
from pixelwright.geometry import Box
from pixelwright.media.report_json import DIGITS, raster_fields
from pixelwright.raster import Raster

SCHEMA_VERSION = 1
"""Raised whenever a field changes its meaning or goes away."""


class Field(NamedTuple):
    """One field of the document, or several that go together."""

    names: str
    """Paths from the top, separated by commas; `[]` stands for each of a list."""
    type: str
    meaning: str


_BOX = "object or null"
_RASTER = ".width_px, .height_px, .pixel_ratio, .digest"

FIELDS = (
    Field("schema", "integer", "version of this table"),
    Field("generator.name, .version", "text", "who wrote it"),
    Field("page.source", "text", "what was looked at: a path or an address"),
    Field(f"page{_RASTER}", "number, text", "its picture: size in CSS px, device pixels to one, SHA-256"),
    Field("design", "object or null", "the same of the design; null where the page was looked at by itself"),
    Field(f"design.source, {_RASTER}", "as above", ""),
    Field(
        "score_before, score_after", "number or null", "nearness to the design, 0 to 1: now, with all fixes"
    ),
    Field(
        "findings[].number", "integer", "place in the list, the most visible is 1; the number in the report"
    ),
    Field("findings[].kind", "text", "one of the kinds above"),
    Field("findings[].what", "text", "one sentence"),
    Field("findings[].why", "text", "why it matters to the people who use the page"),
    Field("findings[].box", "object", "`x`, `y`, `width`, `height` on the page, CSS px from its top left"),
    Field("findings[].design_box", _BOX, "the same in the design"),
    Field("findings[].name", "text", "the CSS property, where there is one"),
    Field(
        "findings[].expected, .measured", "text", "values in px or hex, or texts; empty where there is none"
    ),
    Field("findings[].magnitude", "number", "how visible it is; comparable within one document"),
    Field("findings[].confidence", "number", "how sure it is, 0 to 1"),
    Field("findings[].selector", "text", "of the element; empty where a picture was looked at"),
    Field("findings[].count", "integer", "on how many elements it shows"),
    Field(
        "findings[].widths_px", "list of integer", "the windows that show it, where several were looked at"
    ),
    Field("findings[].cause", "object or null", "the declaration that makes the page what it is"),
    Field("findings[].cause.selector", "text", "of its rule; empty for a `style` attribute"),
    Field("findings[].cause.name, .value", "text", "the declaration"),
    Field("findings[].cause.file, .line", "text, integer", "where it stands; lines from 1, 0 where unknown"),
    Field("findings[].fix", "object or null", "a change that mends it"),
    Field("findings[].fix.selector, .css", "text", "what it applies to; all of it as a rule"),
    Field("findings[].fix.declarations[].name, .value", "text", "CSS, one by one"),
    Field("findings[].fix.markup", "text", "what to change in the markup, where CSS cannot do it"),
    Field("findings[].fix.tried", "boolean", "whether a browser has applied and measured it"),
    Field(
        "findings[].fix.before, .after", "number or null", "the score without and with it, where it was tried"
    ),
    Field("edited", "list of text", "the files that the patch changes"),
    Field("warnings", "list of text", "sentences for a person"),
    Field("stage_s", "object", "seconds that each stage took, in order"),
)


def findings_json(verdict: Verdict, page: Raster, design: Raster | None = None) -> bytes:
    """Return the whole document; `page` and `design` are the pictures that were looked at."""
    fields = verdict_fields(verdict, page, design)
    return (json.dumps(fields, ensure_ascii=False, indent=2) + "\n").encode()


def verdict_fields(verdict: Verdict, page: Raster, design: Raster | None = None) -> dict[str, object]:
    """Return the document as plain values."""
    return {
        "schema": SCHEMA_VERSION,
        "generator": {"name": "pixelwright", "version": __version__},
        "page": {"source": verdict.page, **raster_fields(page)},
        "design": None if design is None else {"source": verdict.design, **raster_fields(design)},
        "score_before": _round(verdict.score_before),
        "score_after": _round(verdict.score_after),
        "findings": [_finding(number, each) for number, each in enumerate(verdict.findings, start=1)],
        "edited": sorted(verdict.edits),
        "warnings": list(verdict.warnings),
        "stage_s": {name: round(seconds, 3) for name, seconds in verdict.stage_s.items()},
    }


def _finding(number: int, finding: Finding) -> dict[str, object]:
    return {
        "number": number,
        "kind": finding.kind.value,
        "what": finding.what,
        "why": finding.why,
        "box": _box(finding.box),
        "design_box": None if finding.design_box is None else _box(finding.design_box),
        "name": finding.name,
        "expected": finding.expected,
        "measured": finding.measured,
        "magnitude": _round(finding.magnitude),
        "confidence": _round(finding.confidence),
        "selector": finding.selector,
        "count": finding.count,
        "widths_px": list(finding.widths_px),
        "cause": None if finding.cause is None else _cause(finding.cause),
        "fix": None if finding.fix is None else _fix(finding.fix),
    }


def _cause(cause: Declared) -> dict[str, object]:
    return {name: getattr(cause, name) for name in ("selector", "name", "value", "file", "line")}


def _fix(fix: Fix) -> dict[str, object]:
    return {
        "selector": fix.selector,
        "css": fix.css,
        "declarations": [{"name": name, "value": value} for name, value in fix.declarations],
        "markup": fix.markup,
        "tried": fix.tried,
        "before": _round(fix.before),
        "after": _round(fix.after),
    }


def _box(box: Box) -> dict[str, float]:
    return {side: round(getattr(box, side), 2) for side in ("x", "y", "width", "height")}


def _round(value: float | None) -> float | None:
    return None if value is None else round(float(value), DIGITS)
