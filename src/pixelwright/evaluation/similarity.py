"""How alike two strings are: difflib's ratio and the edit distance, fast.

Knows nothing of pages, boxes or words.
"""

from __future__ import annotations

from difflib import SequenceMatcher

import numpy as np

AUTOJUNK_LENGTH = 200
"""From this length of the second string on, difflib ignores its frequent characters."""


class Ratios:
    """`SequenceMatcher(None, first, second).ratio()` with its exact values, remembered per pair."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], float] = {}
        self._matchers: dict[str, SequenceMatcher[str]] = {}

    def __call__(self, first: str, second: str) -> float:
        """Return 0 (nothing in common) to 1 (equal); not symmetric, like difflib's."""
        pair = (first, second)
        value = self._known.get(pair)
        if value is None:
            value = self._known[pair] = self._measure(first, second)
        return value

    def _measure(self, first: str, second: str) -> float:
        if len(second) < AUTOJUNK_LENGTH:
            total = len(first) + len(second)
            return 2.0 * _matching_characters(first, second) / total if total else 1.0
        matcher = self._matchers.get(second)
        if matcher is None:
            matcher = self._matchers[second] = SequenceMatcher(None, "", second)
        matcher.set_seq1(first)
        return matcher.ratio()


def _matching_characters(first: str, second: str) -> int:
    """Sum of the matching blocks of Ratcliff and Obershelp; substring search does the work in C."""
    if first == second:
        return len(first)
    total = 0
    pending = [(first, second)]
    while pending:
        a, b = pending.pop()
        start, length = _longest_common(a, b)
        if length:
            total += length
            at = b.find(a[start : start + length])
            if start and at:
                pending.append((a[:start], b[:at]))
            if start + length < len(a) and at + length < len(b):
                pending.append((a[start + length :], b[at + length :]))
    return total


def _longest_common(a: str, b: str) -> tuple[int, int]:
    """Start in `a` and length of the longest common substring, the earliest of equally long ones."""
    best = start = index = 0
    size = len(a)
    while index + best < size:
        if a[index : index + best + 1] in b:
            best += 1
            while index + best < size and a[index : index + best + 1] in b:
                best += 1
            start = index
        index += 1
    return start, best


def edit_distance(first: str, second: str) -> int:
    """Return the least number of characters to insert, delete or replace (Levenshtein)."""
    if first == second:
        return 0
    if not first or not second:
        return max(len(first), len(second))
    letters = np.array([ord(c) for c in second])
    steps = np.arange(len(second) + 1)
    row = steps.copy()
    for count, character in enumerate(first, 1):
        changed = np.minimum(row[1:] + 1, row[:-1] + (letters != ord(character)))
        row = np.minimum.accumulate(np.concatenate(([count], changed)) - steps) + steps
    return int(row[-1])
