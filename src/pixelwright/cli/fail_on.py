"""`--fail-on`: which findings make a command end with exit code 1. Knows nothing of how they are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import click

from pixelwright.finding import FindingKind, Verdict

FAILED = 1
"""The exit code of a command that did its work and found what it was to fail on."""
_SCORE = re.compile(r"score\s*<\s*(\d+(?:\.\d+)?)(%?)")


@dataclass(frozen=True, slots=True)
class Limit:
    """What is not to be; exactly one of the three."""

    kind: FindingKind | None = None
    score: float | None = None
    """Every score below it."""
    anything: bool = False

    def __str__(self) -> str:
        if self.score is not None:
            return f"score<{self.score:g}"
        return "any" if self.anything else str(self.kind)


class LimitType(click.ParamType[tuple[Limit, ...]]):
    """`any`, a kind of finding, or `score<X` with X from 0 to 1 or in percent; several with commas."""

    name = "KIND|score<X|any"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Limit, ...]:
        """Read `contrast,score<0.98`."""
        if isinstance(value, tuple):
            return value
        return tuple(self._limit(word.strip(), param, ctx) for word in str(value).lower().split(","))

    def _limit(self, word: str, param: click.Parameter | None, ctx: click.Context | None) -> Limit:
        if word == "any":
            return Limit(anything=True)
        if word in set(FindingKind):
            return Limit(kind=FindingKind(word))
        found = _SCORE.fullmatch(word)
        if found is None:
            kinds = ", ".join(FindingKind)
            self.fail(f"{word!r} is neither any nor score<X nor one of {kinds}", param, ctx)
        score = float(found[1]) / (100 if found[2] else 1)
        if score > 1:
            self.fail(f"{word!r}: scores lie between 0 and 1", param, ctx)
        return Limit(score=score)


def reached(limits: Sequence[Limit], verdict: Verdict) -> tuple[Limit, ...]:
    """Return the limits that a page has reached.

    Raises click.UsageError where a score was named and the page was compared with nothing.
    """
    if verdict.score_before is None and any(limit.score is not None for limit in limits):
        raise click.UsageError("--fail-on score<X needs a design to compare with")
    return tuple(limit for limit in limits if _is_reached(limit, verdict))


def _is_reached(limit: Limit, verdict: Verdict) -> bool:
    if limit.score is not None:
        return verdict.score_before is not None and verdict.score_before < limit.score
    return any(limit.anything or finding.kind == limit.kind for finding in verdict.findings)
