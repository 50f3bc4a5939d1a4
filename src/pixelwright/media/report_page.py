"""`report.html`: one file that shows design and page over each other and lists where they differ.

Works from a disk with no network; everything that people did not write themselves is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from string import Template

from pixelwright import __version__
from pixelwright.media.report_parts import (
    Canvas,
    percent,
    png_address,
    resource,
    swatched,
    time_rows,
    warning_section,
)
from pixelwright.media.report_proof import proof_sections
from pixelwright.page import Page
from pixelwright.raster import Raster
from pixelwright.report import Difference, Protocol, Report, Score

LISTED = 40
"""Differences shown; `report.json` has all. More boxes than this hide the picture under them."""

TILES = {
    "pixels.ssim": "Structural similarity",
    "lines.characters": "Characters right",
    "lines.position": "Text lines in place",
    "lines.font_size": "Font sizes right",
    "lines.colour": "Text colours right",
}
"""Scores for the tiles on top, where they were taken; the first four of all otherwise."""

GROUPS = {
    "design2code": "Text blocks (Design2Code)",
    "pixels": "Pixels",
    "lines": "Text lines",
    "dom": "Elements",
    "structure": "Structure of the page",
}


@dataclass(frozen=True, slots=True)
class ReportPictures:
    """PNG bytes of the three pictures."""

    design: bytes
    page: bytes
    heat: bytes


def report_page(report: Report, design: Raster, page: Page, pictures: ReportPictures, *, entry: str) -> bytes:
    """Return the document; `entry` is the relative address of the page it reports on."""
    canvas = Canvas.around(design, page.raster)
    listed = report.differences[:LISTED]
    return (
        Template(resource("report.html"))
        .substitute(
            style=resource("report.css"),
            script=resource("report.js"),
            title=escape(page.title or "Untitled page"),
            entry=escape(entry, quote=True),
            facts=_facts(design, page),
            tiles="".join(_tile(score) for score in _headline_scores(report.scores)),
            canvas=f"{canvas.width} / {canvas.height}",
            canvas_width=canvas.width,
            design=canvas.picture(pictures.design, "The design", design),
            page=canvas.picture(pictures.page, "The page as rendered", page.raster),
            heat=png_address(pictures.heat),
            marks="".join(canvas.marks([item.box for item in listed])),
            differences=_differences(listed, len(report.differences)),
            scores=_score_rows(report.scores),
            proof=proof_sections(report),
            protocol=_protocol(report.protocol),
            warnings=warning_section((*report.warnings, *_page_troubles(page))),
            times=time_rows(report.stage_s),
            version=escape(__version__),
        )
        .encode()
    )


def _facts(design: Raster, page: Page) -> str:
    ratio = f" at {design.pixel_ratio:g}x" if design.pixel_ratio != 1 else ""
    rendered = f"{page.raster.width_px} x {page.raster.height_px} px"
    return escape(f"Design {design.width_px} x {design.height_px} px{ratio}, page {rendered}")


def _headline_scores(scores: tuple[Score, ...]) -> list[Score]:
    chosen = [score for name in TILES for score in scores if score.name == name]
    return chosen or list(scores[:4])


def _tile(score: Score) -> str:
    label = TILES.get(score.name) or _label(score.name)
    baseline = "" if score.baseline is None else f"<small>blank page {_figure(score.baseline)}</small>"
    return f"<li><span>{label}</span><b>{_figure(score.value)}</b>{baseline}</li>"


def _label(name: str) -> str:
    return escape(name.replace("_", " "))


def _figure(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 or (value > 1 and value == int(value)) else f"{value:.3f}"


def _differences(listed: tuple[Difference, ...], total: int) -> str:
    if not listed:
        return '<p class="calm">No difference worth listing was found.</p>'
    items = "".join(_difference(number, item) for number, item in enumerate(listed, start=1))
    more = f'<p class="calm">{total - len(listed)} more in report.json.</p>' if total > len(listed) else ""
    return f'<ol class="differences">{items}</ol>{more}'


def _difference(number: int, item: Difference) -> str:
    box = item.box
    place = f"x {box.x:.0f}, y {box.y:.0f}, {box.width:.0f} x {box.height:.0f} px"
    return (
        f'<li><button type="button" data-mark="{number}"><i>{number}</i>'
        f'<span class="what">{escape(item.what)}</span>'
        f'<span class="place">{place}</span>'
        f'<span class="values"><span><b>design</b> {swatched(item.expected) or "nothing"}</span>'
        f"<span><b>page</b> {swatched(item.measured) or 'nothing'}</span></span></button></li>"
    )


def _score_rows(scores: tuple[Score, ...]) -> str:
    """Return a table body for each group, in the order in which the groups were taken."""
    groups: dict[str, list[Score]] = {}
    for score in scores:
        groups.setdefault(score.name.rpartition(".")[0], []).append(score)
    return "".join(_score_group(group, members) for group, members in groups.items())


def _score_group(group: str, members: list[Score]) -> str:
    title = GROUPS.get(group) or _label(group)
    head = f'<tr class="group"><th scope="rowgroup" colspan="5">{title}</th></tr>' if title else ""
    return f"<tbody>{head}{''.join(_score_row(score) for score in members)}</tbody>"


def _score_row(score: Score) -> str:
    baseline = "" if score.baseline is None else _figure(score.baseline)
    better = score.better if score.better in ("higher", "lower") else ""
    bar = ""
    if 0 <= score.value <= 1 and better == "higher":
        marker = "" if score.baseline is None else f'<u style="left:{percent(score.baseline, 1)}"></u>'
        bar = f'<span class="bar"><span style="width:{percent(score.value, 1)}"></span>{marker}</span>'
    return (
        f'<tr><th scope="row">{_label(score.name.rpartition(".")[2])}</th><td>{_figure(score.value)}</td>'
        f"<td>{baseline}</td><td>{better}</td><td>{bar}</td></tr>"
    )


def _protocol(protocol: Protocol) -> str:
    rows = (
        ("Metrics", (protocol.metrics_version,)),
        ("Browser", (protocol.browser,)),
        ("Viewport", (protocol.viewport,)),
        ("Fonts", (", ".join(protocol.fonts),)),
        ("Notes", protocol.notes),
    )
    return "".join(f"<dt>{name}</dt>{_definitions(values)}" for name, values in rows if any(values))


def _definitions(values: Iterable[str]) -> str:
    return "".join(f"<dd>{escape(value)}</dd>" for value in values)


def _page_troubles(page: Page) -> list[str]:
    wide = [f"The page is {page.overflow_px:.0f} px wider than its window."] if page.overflow_px >= 1 else []
    errors = [f"Console: {message}" for message in page.console_errors]
    return wide + errors + [f"Denied to load {address}" for address in page.blocked_requests]
