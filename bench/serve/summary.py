"""The figures as a page of the documentation. Knows nothing of how they came about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.serve.engine import Again, Health
from bench.serve.measures import Crowd, Delay, Rate


@dataclass(frozen=True, slots=True)
class Figures:
    """All that was measured in one run."""

    machine: str
    versions: Mapping[str, str]
    rounds: int
    rates: Sequence[Rate]
    delays: Sequence[Delay]
    crowds: Sequence[Crowd]
    health: Health | None = None
    again: Again | None = None
    load: tuple[float, float] = field(default=(0.0, 0.0))
    """How many processes wanted a core, before and after."""
    priority: int = 0
    """The niceness of all that was measured, against what else ran."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure and what it has to reach."""

    name: str
    value: str
    goal: str
    is_reached: bool


def goals(figures: Figures) -> list[Goal]:
    """Return what is to be reached, and whether it is."""
    found: list[Goal] = []
    for streams in (False, True):
        own, other = (_rate(figures, name, streams) for name in ("pixelwright", "LiteLLM"))
        if own and other:
            times = own.per_second / other.per_second
            kind = "streamed" if streams else "whole"
            found.append(
                Goal(
                    f"requests a second, {kind}, against LiteLLM",
                    f"{times:.1f} times",
                    "≥ 5 times",
                    times >= 5,
                )
            )
    for delay in figures.delays:
        if delay.name == "pixelwright":
            p50, p99 = delay.added_p50_ms, delay.added_p99_ms
            found.append(Goal("first piece later than without, p50", f"{p50:.1f} ms", "≤ 3 ms", p50 <= 3))
            found.append(Goal("first piece later than without, p99", f"{p99:.1f} ms", "≤ 25 ms", p99 <= 25))
    for crowd in figures.crowds:
        if crowd.name == "pixelwright":
            whole, peak = crowd.whole, crowd.peak_mb
            found.append(
                Goal("streams open at once, come whole", f"{whole}", f"{crowd.open}", whole == crowd.open)
            )
            found.append(Goal("memory of the server meanwhile", f"{peak:.0f} MB", "≤ 400 MB", peak <= 400))
    if figures.health:
        p99, built = figures.health.p99_ms, figures.health.built == figures.health.builds
        name = f"health check while {figures.health.builds} pages are built, p99"
        found.append(Goal(name, f"{p99:.1f} ms", "≤ 50 ms", p99 <= 50 and built))
    if figures.again:
        times = figures.again.times
        found.append(
            Goal("the same picture asked again", f"{times:.1f} times as fast", "≥ 5 times", times >= 5)
        )
    return found


def markdown(figures: Figures) -> str:
    """Return the page."""
    versions = ", ".join(f"{name} {version}" for name, version in figures.versions.items())
    parts = [
        "# What serving costs",
        "",
        "Written by `make bench-serve`. One machine runs everything: a scripted model elsewhere that answers",
        "at once, the server under test and the load, each in a process of its own. Servers take turns in",
        f"each of {figures.rounds} rounds; figures are medians, and only ratios of one run mean much.",
        "",
        f"{figures.machine}; {versions}. Processes that wanted a core before and after:",
        f"{figures.load[0]:.1f} and {figures.load[1]:.1f}; niceness of the bench: {figures.priority}.",
        "",
        *_table(
            ("", "measured", "goal", ""),
            [(goal.name, goal.value, goal.goal, "✓" if goal.is_reached else "✗") for goal in goals(figures)],
        ),
        "",
        "## Requests a second",
        "",
        "50 clients ask without a pause. An answer has 72 pieces. `CPU` is the processor time that a server",
        "spends on an answer: it depends less on what else runs.",
        "",
        *_table(
            ("", "answers", "a second", "p50", "p99", "CPU", "failed"),
            [_rate_row(rate) for rate in sorted(figures.rates, key=lambda rate: (rate.streams, rate.name))],
        ),
        "",
        "## The first piece",
        "",
        "50 streams at once, 50 pieces a second each. `added` is against asking the model directly in the",
        "same round.",
        "",
        *_table(
            ("", "p50", "p99", "added p50", "added p99", "failed"),
            [
                (
                    each.name,
                    f"{each.p50_ms:.1f} ms",
                    f"{each.p99_ms:.1f} ms",
                    f"{each.added_p50_ms:.1f} ms",
                    f"{each.added_p99_ms:.1f} ms",
                    str(each.failures),
                )
                for each in figures.delays
            ],
        ),
        "",
        "## Many streams",
        "",
        *_table(
            ("", "open", "come whole", "first piece p99", "peak memory"),
            [
                (
                    each.name,
                    str(each.open),
                    str(each.whole),
                    f"{each.first_p99_ms:.0f} ms",
                    f"{each.peak_mb:.0f} MB",
                )
                for each in figures.crowds
            ],
        ),
        "",
        *_engine(figures),
        *_settings(),
    ]
    return "\n".join(parts)


def _engine(figures: Figures) -> list[str]:
    if not figures.health or not figures.again:
        return []
    health, again = figures.health, figures.again
    return [
        "## The embedded engine",
        "",
        f"- {health.checks} health checks while {health.builds} pages were built at once:",
        f"  p50 {health.p50_ms:.1f} ms, p99 {health.p99_ms:.1f} ms.",
        f"- A picture takes {again.first_s:.2f} s the first time, {again.other_words_s:.3f} s when it is",
        f"  asked about again in other words, {again.same_words_s:.3f} s for the very same request (medians",
        f"  of {again.pictures}).",
        "",
    ]


def _settings() -> list[str]:
    return [
        "## Settings",
        "",
        "- pixelwright: `pixelwright serve` as it comes, one process, SQLite, keys checked, every answer on",
        "  the account.",
        "- LiteLLM: the proxy from PyPI in an environment of its own, one worker for each core, errors alone",
        "  in the log, `LITELLM_MODE=PRODUCTION`, no telemetry, a master key checked, no database: it keeps",
        "  no account, which saves it work.",
        "- The load speaks HTTP/1.1 itself over kept connections; a stream counts only once its `[DONE]` is",
        "  there.",
        "",
    ]


def _rate(figures: Figures, name: str, streams: bool) -> Rate | None:
    return next((rate for rate in figures.rates if (rate.name, rate.streams) == (name, streams)), None)


def _rate_row(rate: Rate) -> tuple[str, ...]:
    return (
        rate.name,
        "streamed" if rate.streams else "whole",
        f"{rate.per_second:.0f}",
        f"{rate.p50_ms:.1f} ms",
        f"{rate.p99_ms:.1f} ms",
        f"{rate.cpu_ms:.2f} ms",
        str(rate.failures),
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]
