"""Findings on a terminal: what is wrong, where it comes from and what mends it, a few lines each.

Writes no files. Texts of pages are shown without control characters: these could steer the terminal.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from pixelwright.finding import Finding, Fix, Verdict
from pixelwright.media.finding_words import WORDS

SHOWN = 20
"""Findings that fit into what a person reads in a terminal; the files have all."""
_INDENT = "    "
_LONGEST = 300
"""Letters of one line; texts of pages can be as long as they like."""


def finding_lines(verdict: Verdict) -> Iterator[str]:
    """Yield the summary: one line in all, then a block for each finding, the most visible first."""
    yield _headline(verdict)
    for number, finding in enumerate(verdict.findings[:SHOWN], start=1):
        yield ""
        yield from _block(number, finding)
    hidden = len(verdict.findings) - SHOWN
    if hidden > 0:
        yield ""
        yield f"{hidden} more; --html and --json have all of them."


def _headline(verdict: Verdict) -> str:
    count = len(verdict.findings)
    words = "nothing found" if not count else "1 finding" if count == 1 else f"{count} findings"
    against = f" against {_plain(verdict.design)}" if verdict.design else ""
    score = ""
    if verdict.score_before is not None:
        fixed = (
            "" if verdict.score_after is None or not count else f", {verdict.score_after:.3f} with all fixes"
        )
        score = f", score {verdict.score_before:.3f}{fixed}"
    return f"{_plain(verdict.page)}{against}: {words}{score}"


def _block(number: int, finding: Finding) -> Iterator[str]:
    title = click.style(WORDS[finding.kind].title, bold=True)
    times = f" x{finding.count}" if finding.count > 1 else ""
    box = finding.box
    where = _plain(finding.selector) or f"at {box.x:.0f}, {box.y:.0f}, {box.width:.0f} x {box.height:.0f} px"
    yield f"{number:>2}  {title}  {where}{times}"
    yield f"{_INDENT}{_plain(finding.what)}"
    if finding.why:
        yield f"{_INDENT}{_plain(finding.why)}"
    if finding.widths_px:
        yield f"{_INDENT}in windows of {', '.join(map(str, finding.widths_px))} px"
    yield from _cause(finding)
    if finding.fix:
        yield from _fix(finding.fix)


def _cause(finding: Finding) -> Iterator[str]:
    cause = finding.cause
    if cause:
        file = _from_here(cause.file)
        place = f"{file}:{cause.line}" if cause.line else file
        rule = cause.selector or "style attribute"
        declaration = f"{rule} {{ {cause.name}: {cause.value} }}"
        yield f"{_INDENT}{'  '.join(_plain(part) for part in (place, declaration) if part)}"


def _from_here(file: str) -> str:
    """Return a path as one would type it here."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else file


def _fix(fix: Fix) -> Iterator[str]:
    effect = "not tried"
    if fix.after is not None:
        effect = "tried" if fix.before is None else f"tried, {fix.before:.4f} -> {fix.after:.4f}"
    for change in (fix.css, fix.markup):
        if change:
            yield click.style(f"{_INDENT}fix ({effect}): {_plain(change)}", fg="green")


def _plain(text: str) -> str:
    """Return a text on one line, not too long, without control characters."""
    words = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
