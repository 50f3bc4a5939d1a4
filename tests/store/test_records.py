from collections.abc import Callable

from pixelwright.store import Paging, Record, Store


def _add(store: Store, id: str, owner: str = "pwa", kind: str = "batch", state: str = "running") -> Record:
    record = store.records.add(kind, id, owner=owner, state=state, body="{}")
    assert record is not None
    return record


def test_a_record_comes_back_as_it_was_kept(store: Store) -> None:
    kept = _add(store, "b1")
    assert store.records.get("batch", "b1", owner="pwa") == kept


def test_an_id_is_taken_once_for_each_kind_and_owner(store: Store) -> None:
    _add(store, "x")
    assert store.records.add("batch", "x", owner="pwa", state="", body="") is None
    _add(store, "x", owner="pwb")
    _add(store, "x", kind="response")


def test_records_are_their_owners_alone(store: Store) -> None:
    _add(store, "b1")
    assert store.records.get("batch", "b1", owner="pwb") is None
    assert not store.records.delete("batch", "b1", owner="pwb")
    assert store.records.page("batch", Paging(), owner="pwb") == ()
    assert store.records.delete("batch", "b1", owner="pwa")
    assert store.records.get("batch", "b1", owner="pwa") is None


def test_of_two_servers_that_change_a_record_one_looks_again(open_server: Callable[[], Store]) -> None:
    ours, theirs = open_server(), open_server()
    _add(ours, "b1")
    read_here = ours.records.get("batch", "b1", owner="pwa")
    read_there = theirs.records.get("batch", "b1", owner="pwa")
    assert read_here is not None
    assert read_there is not None
    changed = theirs.records.change(read_there, state="cancelled", body='{"why":"asked"}')
    assert ours.records.change(read_here, state="completed", body="{}") is None
    assert ours.records.get("batch", "b1", owner="pwa") == changed


def test_what_was_deleted_cannot_be_changed(store: Store) -> None:
    kept = _add(store, "b1")
    store.records.delete("batch", "b1", owner="pwa")
    assert store.records.change(kept, state="completed", body="{}") is None


def test_what_a_dead_server_left_is_found_by_its_state(store: Store, clock) -> None:
    clock.now_s = 10.0
    _add(store, "old")
    _add(store, "done", state="completed")
    clock.now_s = 20.0
    _add(store, "new", owner="pwb")
    assert [each.id for each in store.records.in_state("batch", "running", unchanged_since_s=15.0)] == ["old"]
    assert [each.id for each in store.records.in_state("batch", "running", unchanged_since_s=20.0)] == [
        "old",
        "new",
    ]


def test_pages_are_newest_first(store: Store, clock) -> None:
    for second in range(3):
        clock.now_s = second
        _add(store, f"b{second}")
    first = store.records.page("batch", Paging(limit=2), owner="pwa")
    rest = store.records.page("batch", Paging(limit=2, after=first[-1].id), owner="pwa")
    assert [each.id for each in first + rest] == ["b2", "b1", "b0"]


def test_old_records_are_swept(store: Store, clock) -> None:
    clock.now_s = 10.0
    _add(store, "old")
    clock.now_s = 20.0
    _add(store, "new")
    assert store.records.sweep("batch", unchanged_since_s=10.0) == 1
    assert [each.id for each in store.records.page("batch", Paging(), owner="pwa")] == ["new"]
