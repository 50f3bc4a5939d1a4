"""Findings as one HTML file: the page, over its design where there is one, with numbered boxes and fixes.

Works from a disk with no network; everything that people did not write themselves is escaped.
"""

from __future__ import annotations

from collections import Counter
from html import escape
from string import Template

from pixelwright import __version__
from pixelwright.finding import Declared, Finding, Fix, Verdict
from pixelwright.media.encode import FAST, encode_png
from pixelwright.media.finding_words import WORDS
from pixelwright.media.heat import heat_map
from pixelwright.media.patch import unified_patch
from pixelwright.media.report_parts import Canvas, png_address, resource, swatched, time_rows, warning_section
from pixelwright.raster import Raster

LISTED = 100
"""Findings shown; the JSON has all. A person reads no more."""
TILES = 4
SAME_PX = 2
"""A box in the design that is nearer than this to that on the page is not drawn beside it."""


def findings_page(verdict: Verdict, page: Raster, design: Raster | None = None) -> bytes:
    """Return the document; `page` and `design` are the pictures that were looked at."""
    canvas = Canvas.around(page, design or page)
    listed = verdict.findings[:LISTED]
    first = canvas.picture(encode_png(design.pixels, FAST), "The design", design) if design else ""
    heat = f'<img alt="Heat map of the differences" src="{_heat(design, page)}">' if design else ""
    return (
        Template(resource("findings.html"))
        .substitute(
            style=resource("report.css") + resource("findings.css"),
            script=resource("report.js"),
            kind="compared" if design else "alone",
            heading="Design and page" if design else "The page",
            mode="wipe" if design else "fade",
            split=50 if design else 100,
            title=escape(verdict.page),
            facts=_facts(verdict, page, design),
            tiles=_tiles(verdict),
            canvas=f"{canvas.width} / {canvas.height}",
            canvas_width=canvas.width,
            design=first,
            page=canvas.picture(encode_png(page.pixels, FAST), "The page as rendered", page),
            heat=heat,
            marks=_marks(canvas, listed),
            findings=_findings(listed, len(verdict.findings)),
            patch=_patch(verdict),
            warnings=warning_section(verdict.warnings),
            times=time_rows(verdict.stage_s),
            version=escape(__version__),
        )
        .encode()
    )


def _heat(design: Raster, page: Raster) -> str:
    return png_address(encode_png(heat_map(design, page), FAST))


def _facts(verdict: Verdict, page: Raster, design: Raster | None) -> str:
    facts = f"{page.width_px} x {page.height_px} px"
    if design:
        facts += f", compared with {verdict.design}, {design.width_px} x {design.height_px} px"
    return escape(facts)


def _tiles(verdict: Verdict) -> str:
    tiles = [("Findings", str(len(verdict.findings)), "")]
    if verdict.score_before is not None:
        after = "" if verdict.score_after is None else f"{verdict.score_after:.3f} with all fixes"
        tiles.append(("Nearness to the design", f"{verdict.score_before:.3f}", after))
    kinds = Counter(finding.kind for finding in verdict.findings)
    tiles += [(WORDS[kind].title, str(count), "") for kind, count in kinds.most_common(TILES)]
    return "".join(
        f"<li><span>{title}</span><b>{figure}</b>{f'<small>{note}</small>' if note else ''}</li>"
        for title, figure, note in tiles
    )


def _marks(canvas: Canvas, listed: tuple[Finding, ...]) -> str:
    marks = canvas.marks([finding.box for finding in listed])
    for number, finding in enumerate(listed):
        if finding.design_box and _is_elsewhere(finding):
            marks[number] += canvas.mark(number + 1, finding.design_box, "mark there")
    return "".join(marks)


def _is_elsewhere(finding: Finding) -> bool:
    box, there = finding.box, finding.design_box or finding.box
    corners = (box.x - there.x, box.y - there.y, box.right - there.right, box.bottom - there.bottom)
    return max(map(abs, corners)) > SAME_PX


def _findings(listed: tuple[Finding, ...], total: int) -> str:
    if not listed:
        return '<p class="calm">Nothing was found.</p>'
    items = "".join(_item(number, finding) for number, finding in enumerate(listed, start=1))
    more = f'<p class="calm">{total - len(listed)} more in the JSON.</p>' if total > len(listed) else ""
    return f'<ol class="differences">{items}</ol>{more}'


def _item(number: int, finding: Finding) -> str:
    box = finding.box
    times = f", {finding.count} times" if finding.count > 1 else ""
    place = f"x {box.x:.0f}, y {box.y:.0f}, {box.width:.0f} x {box.height:.0f} px{times}"
    return (
        f'<li><button type="button" data-mark="{number}"><i>{number}</i>'
        f'<span class="kind">{WORDS[finding.kind].title}</span>'
        f'<span class="what">{escape(finding.what)}</span>'
        f'<span class="place">{place}</span>{_values(finding)}</button>'
        f'<div class="more">{_more(finding)}</div></li>'
    )


def _values(finding: Finding) -> str:
    if not (finding.expected or finding.measured):
        return ""
    return (
        f'<span class="values"><span><b>should</b> {swatched(finding.expected) or "nothing"}</span>'
        f"<span><b>is</b> {swatched(finding.measured) or 'nothing'}</span></span>"
    )


def _more(finding: Finding) -> str:
    widths = ", ".join(f"{width}" for width in finding.widths_px)
    sure = f"{finding.confidence:.0%} sure" if finding.confidence < 1 else ""
    sentences = [finding.why, f"In windows of {widths} px" if widths else "", sure]
    parts = [f"<p>{escape(sentence)}</p>" for sentence in sentences if sentence]
    if finding.selector:
        parts.append(f"<code>{escape(finding.selector)}</code>")
    if finding.cause:
        parts.append(f"<p>{_cause(finding.cause)}</p>")
    if finding.fix:
        parts.append(_fix(finding.fix))
    return "".join(parts)


def _cause(cause: Declared) -> str:
    place = f"{cause.file}:{cause.line}" if cause.line else cause.file
    rule = cause.selector or "its style attribute"
    return f"From <code>{escape(rule)}</code>{f' in {escape(place)}' if place else ''}"


def _fix(fix: Fix) -> str:
    effect = f"tried: {fix.before:.4f} → {fix.after:.4f}" if fix.after is not None else "not tried"
    if fix.after is not None and fix.before is None:
        effect = f"tried: {fix.after:.4f}"
    change = fix.css or fix.markup
    return f'<p class="effect">Fix, {effect}</p><pre><code>{escape(change)}</code></pre>' if change else ""


def _patch(verdict: Verdict) -> str:
    patch = unified_patch(verdict.edits)
    if not patch:
        return ""
    summary = '<summary><h2 id="patch">All fixes as a patch</h2></summary>'
    body = f"<details>{summary}<pre><code>{escape(patch)}</code></pre></details>"
    return f'<section aria-labelledby="patch">{body}</section>'
