"""What is measured of passing on: requests a second, the delay of the first piece, streams at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

from bench.serve.asking import Seen, chat_request, load, percentile_ms
from bench.serve.servers import Served

CLIENTS = 50
OPEN_STREAMS = 1000
_WARM_S = 1.5


@dataclass(frozen=True, slots=True)
class Rate:
    """How fast a server answers 50 clients that ask without a pause; medians over the rounds."""

    name: str
    streams: bool
    per_second: float
    p50_ms: float
    p99_ms: float
    cpu_ms: float
    failures: int


@dataclass(frozen=True, slots=True)
class Delay:
    """When the first piece of a paced stream arrives; medians over the rounds."""

    name: str
    p50_ms: float
    p99_ms: float
    added_p50_ms: float
    """To what it takes without a server between, in the same round."""
    added_p99_ms: float
    failures: int


@dataclass(frozen=True, slots=True)
class Crowd:
    """Many streams at once."""

    name: str
    open: int
    whole: int
    first_p99_ms: float
    peak_mb: float


def rates(servers: Sequence[Served], rounds: int, seconds: float, told: Callable[[str], None]) -> list[Rate]:
    """Measure answers a second, whole and streamed, the servers one after the other in each round."""
    found: dict[tuple[str, bool], list[Seen]] = {}
    for number in range(rounds):
        for streams in (False, True):
            for served in servers:
                request = chat_request(served, "bench-fast", streams=streams)
                if number == 0:
                    load(served, request, clients=CLIENTS, seconds=_WARM_S)
                seen = load(served, request, clients=CLIENTS, seconds=seconds)
                kind = "streamed" if streams else "whole"
                told(f"round {number + 1}: {served.name} {kind} {seen.per_second:.0f}/s")
                found.setdefault((served.name, streams), []).append(seen)
    return [_rate(name, streams, all_seen) for (name, streams), all_seen in found.items()]


def _rate(name: str, streams: bool, all_seen: Sequence[Seen]) -> Rate:
    return Rate(
        name,
        streams,
        median(seen.per_second for seen in all_seen),
        median(percentile_ms(seen.whole_s, 0.5) for seen in all_seen),
        median(percentile_ms(seen.whole_s, 0.99) for seen in all_seen),
        median(seen.cpu_ms for seen in all_seen),
        sum(seen.failures for seen in all_seen),
    )


def delays(direct: Served, servers: Sequence[Served], rounds: int, seconds: float) -> list[Delay]:
    """Measure the first piece with 50 streams at 50 pieces a second each, beside none between."""
    found: dict[str, list[tuple[Seen, Seen]]] = {served.name: [] for served in servers}
    for _ in range(rounds):
        for served in servers:
            without = _paced(direct, seconds)
            found[served.name].append((_paced(served, seconds), without))
    return [_delay(name, pairs) for name, pairs in found.items()]


def _paced(served: Served, seconds: float) -> Seen:
    request = chat_request(served, "bench-paced", streams=True)
    return load(served, request, clients=CLIENTS, seconds=seconds, stagger=1.5)


def _delay(name: str, pairs: Sequence[tuple[Seen, Seen]]) -> Delay:
    values = {
        share: [
            (percentile_ms(through.first_s, share), percentile_ms(direct.first_s, share))
            for through, direct in pairs
        ]
        for share in (0.5, 0.99)
    }
    return Delay(
        name,
        median(through for through, _ in values[0.5]),
        median(through for through, _ in values[0.99]),
        median(through - direct for through, direct in values[0.5]),
        median(through - direct for through, direct in values[0.99]),
        sum(through.failures for through, _ in pairs),
    )


def crowd(served: Served) -> Crowd:
    """Open a thousand streams within two seconds, each of twelve seconds, and count those that come whole."""
    request = chat_request(served, "bench-slow", streams=True)
    seen = load(served, request, clients=OPEN_STREAMS, once=True, stagger=2.0)
    return Crowd(
        served.name, OPEN_STREAMS, seen.answers, percentile_ms(seen.first_s, 0.99), served.process.peak_mb
    )
