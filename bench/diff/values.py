"""Tells whether a finding has the value that is true: a length, a colour, a word, a text.

Knows nothing of where the finding lies.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bench.diff.candidates import read_colour
from pixelwright.colour import Colour
from pixelwright.finding import Finding

NEAR = {"opacity": 0.05, "letter-spacing": 0.25}
NEAR_PX = 1.0
"""How far a number may be off; the properties of `NEAR` have smaller steps than a pixel."""
NEAR_DELTA_E = 2.0
SAME_WORDS = {"start": "left", "-webkit-auto": "left", "normal": "flex-start", "stretch": "flex-start"}
"""Computed values that come to the same in what is seen."""


def says_truth(finding: Finding, fault: dict[str, Any]) -> bool:
    """Tell whether the expected value is the true one, or as far from the measured one as the true is."""
    judge = _JUDGES.get(fault["property"], _says_value)
    return judge(finding, fault)


def _says_value(finding: Finding, fault: dict[str, Any]) -> bool:
    colour = _colour(fault["true"])
    if colour:
        expected = _colour(finding.expected)
        return expected is not None and colour.delta_e(expected) <= NEAR_DELTA_E
    if _numbers(fault["true"]) or _numbers(fault["faulty"]):
        return _says_number(finding, fault)
    return bool(finding.expected) and _word(finding.expected) == _word(fault["true"])


def _says_number(finding: Finding, fault: dict[str, Any]) -> bool:
    texts = (finding.expected, finding.measured, fault["true"], fault["faulty"])
    known = [_numbers(text) for text in texts]
    should, was, right, wrong = (numbers[0] if numbers else 0.0 for numbers in known)
    if not known[0] and not known[1]:
        return False
    near = NEAR.get(fault["property"], NEAR_PX)
    same_step = bool(known[1]) and abs((should - was) - (right - wrong)) <= near
    return abs(should - right) <= near or same_step


def _says_text(finding: Finding, fault: dict[str, Any]) -> bool:
    """A part of the text will do if the faulty one does not have it."""
    said, true, faulty = (bare(text) for text in (finding.expected, fault["true"], fault["faulty"]))
    return bool(said) and (said in true or true in said) and said not in faulty


def _says_family(finding: Finding, fault: dict[str, Any]) -> bool:
    known = {bare(family) for family in fault["true"].split(",")}
    return bare(finding.expected.split(",")[0]) in known


def _says_shadow(finding: Finding, fault: dict[str, Any]) -> bool:
    """Whether there is one is all that is asked: its blur is not a matter of single pixels."""
    return (bare(finding.expected) in ("none", "")) == (fault["true"] == "none")


_JUDGES: dict[str, Callable[[Finding, dict[str, Any]], bool]] = {
    "text": _says_text,
    "font-family": _says_family,
    "box-shadow": _says_shadow,
}


def bare(text: str) -> str:
    """Return a text without quotes, spare white space and capitals."""
    return re.sub(r"\s+", " ", text.replace('"', "").replace("'", "")).strip().lower()


def _word(text: str) -> str:
    return SAME_WORDS.get(bare(text), bare(text))


def _colour(text: str) -> Colour | None:
    found = re.search(r"#[0-9a-fA-F]{3,6}\b|rgba?\([^)]*\)", text)
    if not found:
        return None
    try:
        return Colour.from_hex(found[0]) if found[0].startswith("#") else read_colour(found[0])
    except ValueError:
        return None


def _numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?=px|\b)", text)]
