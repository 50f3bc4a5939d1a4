import re

from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat import Usage
from pixelwright.server.accounts.metrics import Metrics
from pixelwright.server.parties import Entry

LINE = re.compile(
    r'# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="([^"\\\n]|\\.)*"(,[a-z]+="([^"\\\n]|\\.)*")*\})? \S+'
)


def _entry(
    model: str = "wright-1", usage: Usage | None = None, first_s: float | None = 0.02, outcome: str = "stop"
) -> Entry:
    return Entry(1.0, "pwa", "zai", "asked by a client", model, usage or Usage(), outcome, 0.3, first_s)


def _value(metrics: Metrics, sample: str) -> str | None:
    for line in metrics.render().splitlines():
        if line.startswith(sample + " "):
            return line.removeprefix(sample + " ")
    return None


def test_requests_are_counted_by_door_model_and_outcome() -> None:
    metrics = Metrics()
    metrics.observe(_entry())
    metrics.observe(_entry())
    metrics.observe(_entry(model="", outcome="unknown_model", first_s=None))
    requests = "pixelwright_requests_total"
    assert _value(metrics, requests + '{door="zai",model="wright-1",outcome="stop"}') == "2"
    assert _value(metrics, requests + '{door="zai",model="none",outcome="unknown_model"}') == "1"
    assert "asked by a client" not in metrics.render()


def test_tokens_are_counted_by_kind() -> None:
    metrics = Metrics()
    metrics.observe(_entry(usage=Usage(100, 20, 60, 5)))
    metrics.observe(_entry(usage=Usage(1, 0)))
    tokens = {
        kind: _value(metrics, f'pixelwright_tokens_total{{model="wright-1",kind="{kind}"}}')
        for kind in ("prompt", "cached", "completion", "reasoning")
    }
    assert tokens == {"prompt": "101", "cached": "60", "completion": "20", "reasoning": "5"}
    assert _value(metrics, 'pixelwright_cache_hits_total{model="wright-1"}') == "1"


def test_times_fall_into_growing_buckets() -> None:
    metrics = Metrics()
    metrics.observe(_entry())
    labels = 'door="zai",model="wright-1"'
    buckets = [
        _value(metrics, f'pixelwright_request_seconds_bucket{{{labels},le="{most}"}}')
        for most in ("0.25", "0.5", "1", "+Inf")
    ]
    assert buckets == ["0", "1", "1", "1"]
    assert _value(metrics, f"pixelwright_request_seconds_sum{{{labels}}}") == "0.3"
    assert _value(metrics, f'pixelwright_first_delta_seconds_bucket{{{labels},le="0.025"}}') == "1"


def test_a_gauge_is_asked_when_it_is_read() -> None:
    metrics, queue = Metrics(), [1]
    metrics.gauge("pixelwright_queue_depth", "Jobs that wait for a worker.", lambda: len(queue))
    queue.append(2)
    assert _value(metrics, "pixelwright_queue_depth") == "2"


def test_models_without_end_go_by_one_name() -> None:
    metrics = Metrics()
    for number in range(500):
        metrics.observe(_entry(model=f"model-{number}"))
    assert len(re.findall("^pixelwright_requests_total{", metrics.render(), re.MULTILINE)) <= 101
    assert _value(metrics, 'pixelwright_requests_total{door="zai",model="other",outcome="stop"}') == "400"


@given(st.text())
def test_no_name_breaks_the_format(model: str) -> None:
    metrics = Metrics()
    metrics.observe(_entry(model=model, usage=Usage(1, 1)))
    for line in metrics.render().rstrip("\n").split("\n"):
        assert LINE.fullmatch(line), line
