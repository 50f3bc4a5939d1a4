"""What a build came to, in a few measured sentences. Knows nothing of how it was asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pixelwright.report import Difference, Outcome, Report, Score, sweep_line, violations_line

_TOLD = 5
_FIGURES = (
    ("design2code.text", "text"),
    ("design2code.block", "blocks"),
    ("design2code.position", "positions"),
    ("design2code.colour", "text colours"),
    ("pixels.ssim", "SSIM"),
)
_MISPLACED_PX = 1


def score_line(report: Report) -> str:
    """Say how near the page came to the picture, with what a blank page would get."""
    return figures(report.scores)


def figures(scores: Sequence[Score]) -> str:
    """Say the scores that people ask for."""
    by_name = {score.name: score for score in scores}
    told = [f"{label} {_figure(by_name[name])}" for name, label in _FIGURES if name in by_name]
    if "pixels.delta_e" in by_name:
        told.append(f"mean colour difference ΔE {by_name['pixels.delta_e'].value:.2f}")
    return ", ".join(told)


def _figure(score: Score) -> str:
    blank = (
        f" (a blank page: {score.baseline:.3f})"
        if score.baseline is not None and score.name == "pixels.ssim"
        else ""
    )
    return f"{score.value:.3f}{blank}"


def conditions(report: Report) -> str:
    """Say under which conditions the scores were taken."""
    return f"{report.protocol.browser}, {report.protocol.viewport}"


def facts(report: Report) -> Iterator[str]:
    """Yield a sentence for each thing that was measured beside the likeness."""
    if report.sweep is not None:
        yield f"Other windows: {sweep_line(report.sweep)}."
    if report.violations is not None:
        yield f"Accessibility rules (axe): {violations_line(report.violations)}."
    if report.proof:
        yield f"Proof that it compiles: {report.proof}."


def differences(report: Report) -> Iterator[str]:
    """Yield the worst differences that are left."""
    for difference in report.differences[:_TOLD]:
        yield _difference(difference)


def _difference(difference: Difference) -> str:
    box = difference.box
    where = f"at {box.x:.0f}, {box.y:.0f} ({box.width:.0f} × {box.height:.0f} px)"
    if difference.what == "pixels" and difference.measured.startswith(f"{difference.expected}, "):
        return f"fine detail {where}: {difference.measured.removeprefix(f'{difference.expected}, ')}"
    if difference.expected or difference.measured:
        expected, measured = _short(difference.expected), _short(difference.measured)
        return (
            f"{difference.what} {where}: expected {expected or 'nothing'}, measured {measured or 'nothing'}"
        )
    return f"{difference.what} {where}"


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


def carried_out(outcomes: Sequence[Outcome]) -> tuple[list[str], list[str]]:
    """Return what of the wishes was carried out and what was not; words that ask for nothing are left out."""
    done: list[str] = []
    undone: list[str] = []
    for outcome in outcomes:
        if not outcome.wish:
            continue
        note = f" ({outcome.note})" if outcome.note else ""
        (done if outcome.carried_out else undone).append(f"{outcome.wish}{note}")
    return done, undone
