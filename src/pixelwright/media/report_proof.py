"""The part of `report.html` on the finished page: what was wished for, all windows, and everybody."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from pixelwright.report import (
    Fault,
    Outcome,
    Report,
    ScoredView,
    Sweep,
    Violation,
    sweep_line,
    violations_line,
)

_LISTED = 20
_WORDS = {
    "overflow": "wider than the window",
    "clipped": "text cut off",
    "overlap": "text over something",
    "target": "too small to hit",
    "action": "low for a thumb",
}


def proof_sections(report: Report) -> str:
    """Return the sections, nothing where nobody looked."""
    sections = [
        _compiled(report.proof),
        _views(report.views),
        _wishes(report.wishes),
        _sweep(report.sweep) if report.sweep else "",
        _violations(report.violations) if report.violations is not None else "",
    ]
    return "\n".join(filter(None, sections))


def _compiled(proof: str) -> str:
    head = '<section aria-labelledby="proof"><h2 id="proof">The code</h2>'
    return f'{head}<p class="calm">{escape(proof)}.</p></section>' if proof else ""


def _views(views: tuple[ScoredView, ...]) -> str:
    return "\n".join(_view(view) for view in views)


def _view(view: ScoredView) -> str:
    rows = [(score.name, f"{score.value:.3f}") for score in view.scores]
    name = escape(view.name)
    pictures = " ".join(
        f'<a href="{name}-{kind}.png">{words}</a>'
        for kind, words in (("design", "the design"), ("page", "the page"), ("diff", "where they differ"))
    )
    return (
        f'<section aria-labelledby="view-{name}"><h2 id="view-{name}">In the window of the {name}</h2>'
        f'<p class="calm">{view.width_px} x {view.height_px} px: {pictures}</p>'
        f"{_table(('Score', 'Value'), rows)}</section>"
    )


def _wishes(wishes: tuple[Outcome, ...]) -> str:
    if not wishes:
        return ""
    rows = [
        (each.wish, each.words, "carried out" if each.carried_out else "not carried out", each.note)
        for each in wishes
    ]
    table = _table(("Wish", "Words", "", "Note"), rows)
    return f'<section aria-labelledby="wishes"><h2 id="wishes">Wishes</h2>{table}</section>'


def _sweep(sweep: Sweep) -> str:
    cells = "".join(_window(sweep, width_px) for width_px in sweep.widths_px)
    table = _table(
        ("What", "Where", "Words", "Windows", "At worst"), [_fault(each) for each in sweep.faults[:_LISTED]]
    )
    return (
        f'<section aria-labelledby="sweep"><h2 id="sweep">Windows of all widths</h2>'
        f'<p class="calm">{escape(sweep_line(sweep))}.</p>'
        f'<ul class="sweep" aria-label="Windows">{cells}</ul>{table}</section>'
    )


def _window(sweep: Sweep, width_px: int) -> str:
    broken, small = width_px in sweep.failing_px, width_px in sweep.small_targets_px
    state, said = ("bad", "breaks") if broken else ("poor", "small targets") if small else ("good", "holds")
    return f'<li class="{state}" title="{width_px} px: {said}"><span>{width_px} px: {said}</span></li>'


def _fault(fault: Fault) -> tuple[str, ...]:
    first, last = fault.widths_px[0], fault.widths_px[-1]
    windows = f"{first} px" if first == last else f"{first} to {last} px ({len(fault.widths_px)})"
    what = _WORDS.get(fault.kind, fault.kind)
    return what, fault.selector, fault.words, windows, f"{fault.magnitude_px:.0f} px"


def _violations(violations: tuple[Violation, ...]) -> str:
    rows = [
        (each.impact, f"{each.help} ({each.rule})", each.selector, str(each.count)) for each in violations
    ]
    table = _table(("Impact", "Rule", "First element", "Elements"), rows)
    return (
        f'<section aria-labelledby="access"><h2 id="access">Accessibility</h2>'
        f'<p class="calm">{escape(violations_line(violations))}.</p>{table}</section>'
    )


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    table = f'<table class="proof"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    return f'<div class="wide">{table}</div>'
