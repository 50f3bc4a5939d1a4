import json
from collections.abc import Callable

import pytest

from pixelwright.server.shelf.recovery import BEAT_S, LOST_S, Recovery
from pixelwright.server.shelf.stored_shelf import SERVER, mark
from pixelwright.store import Record, Store


def _put(store: Store, kind: str, id: str, server: str, **body: str) -> None:
    marks = frozenset({mark(SERVER, server), *(mark(*item) for item in body.items())})
    store.records.put(Record(kind, "pwa", id, 1.0, json.dumps(body), marks), b"kept")


def _body(store: Store, kind: str, id: str) -> dict[str, str]:
    record = store.records.get(kind, "pwa", id)
    assert record is not None
    return json.loads(record.body)


def test_a_server_lives_as_long_as_it_is_heard_of(open_server: Callable[[], Store], clock) -> None:
    ours, theirs = open_server().servers, open_server().servers
    ours.beat("one")
    clock.now_s += 10
    theirs.beat("two")
    assert ours.alive(within_s=10) == {"one", "two"}
    assert ours.alive(within_s=9) == {"two"}
    theirs.leave("two")
    assert ours.alive(within_s=100) == frozenset()


@pytest.mark.parametrize(
    ("kind", "key", "value", "becomes"),
    [
        ("result", "task_status", "PROCESSING", "FAIL"),
        ("batch", "status", "in_progress", "failed"),
        ("batch", "status", "validating", "failed"),
        ("batch", "status", "cancelling", "failed"),
    ],
)
def test_what_a_dead_server_left_undone_is_ended(
    store: Store, kind: str, key: str, value: str, becomes: str
) -> None:
    _put(store, kind, "r1", "dead", **{key: value, "model": "wright-1"})
    Recovery(store, "ours")()
    assert _body(store, kind, "r1") == {key: becomes, "model": "wright-1"}
    assert store.records.marked(kind, mark(key, value)) == ()
    assert list(store.records.pieces(kind, "pwa", "r1") or ()) == [b"kept"]


def test_what_is_done_or_under_way_is_left_alone(open_server: Callable[[], Store]) -> None:
    store = open_server()
    Recovery(open_server(), "theirs")()
    _put(store, "result", "theirs", "theirs", task_status="PROCESSING")
    _put(store, "result", "ours", "ours", task_status="PROCESSING")
    _put(store, "result", "done", "dead", task_status="SUCCESS")
    Recovery(store, "ours")()
    assert _body(store, "result", "theirs")["task_status"] == "PROCESSING"
    assert _body(store, "result", "ours")["task_status"] == "PROCESSING"
    assert _body(store, "result", "done")["task_status"] == "SUCCESS"


def test_a_server_that_leaves_takes_its_beats_along(store: Store) -> None:
    recovery = Recovery(store, "ours")
    recovery()
    assert store.servers.alive(within_s=LOST_S) == {"ours"}
    recovery.leave()
    assert store.servers.alive(within_s=LOST_S) == frozenset()


def test_it_beats_now_and_then_only(store: Store, clock) -> None:
    recovery = Recovery(store, "ours", clock=clock)
    for _ in range(10):
        recovery()
        clock.now_s += BEAT_S / 5
    seen = store.database.read("SELECT seen_s FROM servers")
    assert seen == [(clock.now_s - BEAT_S,)]
