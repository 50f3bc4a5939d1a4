"""What is counted while a server runs, as Prometheus reads it. Knows nothing of who reads it.

No label takes what clients think up: doors, outcomes and models come from tables of ours, and beyond a fixed
number of models the rest goes by one name.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from pixelwright.server.parties import Entry

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_MOST_MODELS = 100
_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0)
"""From an answer that was there already to the longest job."""

Labels = tuple[str, ...]


class Counter:
    """Something that only grows."""

    kind = "counter"

    def __init__(self, name: str, about: str, labels: Sequence[str] = ()) -> None:
        self.name, self.about = name, about
        self._labels = tuple(labels)
        self._values: dict[Labels, float] = defaultdict(float)

    def add(self, amount: float, *labels: str) -> None:
        """Grow by `amount`."""
        self._values[labels] += amount

    def samples(self) -> Iterable[str]:
        """Return its lines."""
        for labels, value in sorted(self._values.items()):
            yield _sample(self.name, dict(zip(self._labels, labels, strict=True)), value)


class Gauge:
    """Something that is asked for when it is read."""

    kind = "gauge"

    def __init__(self, name: str, about: str, ask: Callable[[], float]) -> None:
        self.name, self.about = name, about
        self._ask = ask

    def samples(self) -> Iterable[str]:
        """Return its line."""
        yield _sample(self.name, {}, self._ask())


class Histogram:
    """How often something took how many seconds."""

    kind = "histogram"

    def __init__(self, name: str, about: str, labels: Sequence[str] = ()) -> None:
        self.name, self.about = name, about
        self._labels = tuple(labels)
        self._counts: dict[Labels, list[int]] = defaultdict(lambda: [0] * (len(_SECONDS) + 1))
        self._sums: dict[Labels, float] = defaultdict(float)

    def observe(self, seconds: float, *labels: str) -> None:
        """Note one more."""
        self._counts[labels][bisect_left(_SECONDS, seconds)] += 1
        self._sums[labels] += seconds

    def samples(self) -> Iterable[str]:
        """Return its lines."""
        for labels, counts in sorted(self._counts.items()):
            named = dict(zip(self._labels, labels, strict=True))
            so_far = 0
            for most, count in zip((*_SECONDS, math.inf), counts, strict=True):
                so_far += count
                yield _sample(f"{self.name}_bucket", {**named, "le": _number(most)}, so_far)
            yield _sample(f"{self.name}_sum", named, self._sums[labels])
            yield _sample(f"{self.name}_count", named, so_far)


class Metrics:
    """All that a server counts. It is told of every request by the ledger."""

    def __init__(self) -> None:
        by_model = ("door", "model")
        self._requests = Counter("pixelwright_requests_total", "Requests that ended.", (*by_model, "outcome"))
        self._tokens = Counter("pixelwright_tokens_total", "Tokens of requests.", ("model", "kind"))
        self._cached = Counter("pixelwright_cache_hits_total", "Prompts known in part already.", ("model",))
        self._seconds = Histogram("pixelwright_request_seconds", "Time to the end of an answer.", by_model)
        self._first = Histogram("pixelwright_first_delta_seconds", "Time to its first piece.", by_model)
        self._gauges: list[Gauge] = []
        self._models: set[str] = set()

    def gauge(self, name: str, about: str, ask: Callable[[], float]) -> None:
        """Show what `ask` returns as well."""
        self._gauges.append(Gauge(name, about, ask))

    def observe(self, entry: Entry) -> None:
        """Count one request."""
        model, usage = self._model(entry.model), entry.usage
        self._requests.add(1, entry.door, model, entry.outcome)
        self._seconds.observe(entry.seconds, entry.door, model)
        if entry.first_s is not None:
            self._first.observe(entry.first_s, entry.door, model)
        counts = {
            "prompt": usage.prompt_tokens,
            "cached": usage.cached_tokens,
            "completion": usage.completion_tokens,
            "reasoning": usage.reasoning_tokens,
        }
        for kind, tokens in counts.items():
            if tokens:
                self._tokens.add(tokens, model, kind)
        if usage.cached_tokens:
            self._cached.add(1, model)

    def render(self) -> str:
        """Return everything in the text format of Prometheus."""
        shown: list[Counter | Histogram | Gauge] = [self._requests, self._tokens, self._cached]
        shown += [self._seconds, self._first, *self._gauges]
        lines: list[str] = []
        for each in shown:
            lines += [f"# HELP {each.name} {each.about}", f"# TYPE {each.name} {each.kind}", *each.samples()]
        return "\n".join(lines) + "\n"

    def _model(self, model: str) -> str:
        if model and model not in self._models and len(self._models) >= _MOST_MODELS:
            return "other"
        self._models.add(model)
        return model or "none"


def _sample(name: str, labels: Mapping[str, str], value: float) -> str:
    shown = ",".join(f'{key}="{_escaped(text)}"' for key, text in labels.items())
    return f"{name}{{{shown}}} {_number(value)}" if shown else f"{name} {_number(value)}"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _number(value: float) -> str:
    if math.isinf(value):
        return "+Inf"
    return str(int(value)) if value == int(value) else repr(value)
