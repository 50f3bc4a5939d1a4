"""Keeps a list of findings free of what later ones put right. Knows nothing of pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.finding import Finding


def told_once(findings: Sequence[Finding], finding: Finding) -> list[Finding]:
    """Return findings with one more, which takes the place of an earlier one of the same declaration.

    A declaration that ends as it began is no finding: it only made up for what another one mended later.
    """
    again = [one for one in findings if finding.name and _declaration(one) == _declaration(finding)]
    for one in again:
        finding = replace(finding, measured=one.measured, magnitude=finding.magnitude + one.magnitude)
    undone = bool(again) and finding.expected == finding.measured
    return [*(one for one in findings if one not in again), *([] if undone else [finding])]


def _declaration(finding: Finding) -> tuple[str, str, str]:
    return finding.selector, finding.name, finding.fix.selector if finding.fix else ""
