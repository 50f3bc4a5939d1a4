"""Tells whether findings name the fault that is known: the element, the value, the rule.

An element is right if it is the struck one, another one that the struck rule concerns, or lies where such a
one lies (intersection over union of 0.7, in the design or on the page). Where the room between elements is at
fault, those beside, around and in it are right as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.diff.values import NEAR_PX, bare, says_truth
from pixelwright.browser import Tab
from pixelwright.finding import Finding
from pixelwright.geometry import Box

FIRST = 3
SAME_PLACE = 0.7
SHARED_ROOM = {
    "margin-top",
    "margin-left",
    "margin-bottom",
    "padding",
    "gap",
    "align-items",
    "justify-content",
    "flex-direction",
}
"""Kinds where the room between elements is at fault: nothing tells from outside whose room it is."""
WITHOUT_VALUE = {"nowrap", "narrow", "picture", "picture-missing", "swapped", "banner"}
"""Kinds that are no matter of a value."""
GONE = {"removed", "hidden"}
LAYOUT = SHARED_ROOM | {"text-align", "width", "height", "offset", "picture-resized", "picture-distorted"}
"""Kinds that may as well be told by where an element is and where it should be."""
LINES_AROUND = 3
"""A rule begins at its selector, which can stand on lines of its own above its declarations."""
SAME = """(wanted, accepted) => {
  const find = (selector) => {
    try {
      return selector ? document.querySelector(selector) : null;
    } catch {
      return null;
    }
  };
  const known = new Set(accepted.map(find).filter(Boolean));
  return wanted.map((selector) => known.has(find(selector)));
}"""
BOXES = """(selectors) => selectors.map((selector) => {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box ? [box.left + scrollX, box.top + scrollY, box.width, box.height] : [0, 0, 0, 0];
})"""


@dataclass(frozen=True, slots=True)
class Place:
    """What counts as the struck element: its selectors and boxes on the faulty page, its design boxes."""

    selectors: tuple[str, ...]
    faulty: tuple[Box, ...]
    true: tuple[Box, ...]

    @classmethod
    def of(cls, fault: dict[str, Any], tab: Tab | None) -> Place:
        """Return the place of a fault; neighbours are looked up in a tab that shows the faulty page."""
        faulty = [Box(*box) for box in fault["faulty_boxes"]]
        near = fault["near"] if fault["kind"] in SHARED_ROOM else []
        if near and tab:
            faulty += [Box(*box) for box in tab.evaluate(BOXES, near)]
        true = tuple(Box(*box) for box in fault["true_boxes"])
        return cls((*fault["selectors"], *near), tuple(faulty), true)

    def has(self, finding: Finding) -> bool:
        """Tell whether a finding lies there."""
        design = finding.design_box or finding.box
        here = any(finding.box.iou(box) >= SAME_PLACE for box in self.faulty)
        return here or any(design.iou(box) >= SAME_PLACE for box in self.true)


def right_finding(findings: Sequence[Finding], place: Place, tab: Tab | None) -> Finding | None:
    """Return the first of the first three findings that names the struck element."""
    first = findings[:FIRST]
    named = [False] * len(first)
    if tab:
        named = tab.evaluate(SAME, [finding.selector for finding in first], list(place.selectors))
    hits = (one for one, is_named in zip(first, named, strict=True) if is_named or place.has(one))
    return next(hits, None)


def right_value(findings: Sequence[Finding], fault: dict[str, Any], place: Place) -> bool | None:
    """Tell whether one of the findings has the true value, or puts the element where it should be.

    None for kinds without a value.
    """
    kind = fault["kind"]
    if kind in WITHOUT_VALUE:
        return None
    if kind in GONE:
        return any(_is_at(one.design_box or one.box, place.true) for one in findings)
    if kind == "duplicated":
        return any(_is_at(one.box, place.faulty) for one in findings)
    return any(says_truth(one, fault) or (kind in LAYOUT and _places(one, place)) for one in findings)


def right_rule(finding: Finding, fault: dict[str, Any]) -> bool | None:
    """Tell whether the cause of a finding is the rule that was struck; None where the markup was."""
    if fault["how"] == "markup":
        return None
    cause = finding.cause
    if fault["how"] == "attribute":  # browsers do not tell where attributes stand
        return cause is not None and not cause.selector
    if not cause or not cause.file.endswith(fault["file"].rpartition("/")[2]):
        return False
    in_lines = fault["line"] - LINES_AROUND <= cause.line <= fault["last_line"]
    return in_lines and bare(cause.selector) == bare(fault["rule"])


def _places(finding: Finding, place: Place) -> bool:
    """Tell whether a finding knows where an element is, and where it should be, to a pixel."""
    return (
        bool(finding.design_box)
        and _is_at(finding.design_box, place.true)
        and _is_at(finding.box, place.faulty)
    )


def _is_at(box: Box | None, others: Sequence[Box]) -> bool:
    if box is None:
        return False
    return any(
        max(abs(box.x - one.x), abs(box.y - one.y), abs(box.right - one.right), abs(box.bottom - one.bottom))
        <= 2 * NEAR_PX
        for one in others
    )
