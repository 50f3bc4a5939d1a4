from collections.abc import Callable, Iterator

import pytest

from pixelwright.errors import StoreError
from pixelwright.store import Paging, Record, Store
from pixelwright.store.records import PIECE_BYTES


def _record(id: str, owner: str = "pwa", kind: str = "file", made_s: float = 1.5, body: str = "{}") -> Record:
    return Record(kind, owner, id, made_s, body)


def _content(store: Store, record: Record) -> bytes:
    return b"".join(store.records.pieces(record.kind, record.owner, record.id) or ())


def test_a_record_comes_back_as_it_was_kept(store: Store) -> None:
    record = _record("f1", body='{"name": "plan.pdf"}')
    store.records.put(record, b"%PDF")
    assert store.records.get("file", "pwa", "f1") == record
    assert _content(store, record) == b"%PDF"


@pytest.mark.parametrize(
    "sizes", [[], [0], [PIECE_BYTES], [2 * PIECE_BYTES + 1], [1, PIECE_BYTES, 7]], ids=str
)
def test_bytes_of_any_length_given_in_any_chunks(store: Store, sizes: list[int]) -> None:
    chunks = [bytes([number]) * size for number, size in enumerate(sizes)]
    record = _record("big")
    store.records.put(record, iter(chunks))
    pieces = list(store.records.pieces("file", "pwa", "big") or ())
    assert b"".join(pieces) == b"".join(chunks)
    assert all(len(piece) <= PIECE_BYTES for piece in pieces)


def test_a_record_without_bytes_has_none(store: Store) -> None:
    store.records.put(_record("b1"))
    assert store.records.pieces("file", "pwa", "b1") is None
    assert store.records.pieces("file", "pwa", "b2") is None


def test_a_record_takes_the_place_of_an_earlier_one(store: Store) -> None:
    store.records.put(_record("f1", body='{"state": "old"}'), b"bytes")
    store.records.put(_record("f1", body='{"state": "new"}'))
    found = store.records.get("file", "pwa", "f1")
    assert found is not None
    assert found.body == '{"state": "new"}'
    assert _content(store, found) == b"bytes"


def test_new_bytes_leave_nothing_of_earlier_ones(store: Store) -> None:
    record = _record("f1")
    store.records.put(record, b"x" * (PIECE_BYTES + 1))
    store.records.put(record, b"short")
    assert _content(store, record) == b"short"
    assert store.database.read("SELECT COUNT(*) FROM pieces") == [(1,)]


def test_records_are_their_owners_alone(store: Store) -> None:
    store.records.put(_record("f1"), b"ours")
    store.records.put(_record("f1", owner="pwb"), b"theirs")
    assert _content(store, _record("f1")) == b"ours"
    assert store.records.get("file", "pwc", "f1") is None
    assert store.records.pieces("file", "pwc", "f1") is None
    assert store.records.page("file", "pwc", Paging()) == ()
    assert not store.records.remove("file", "pwc", "f1")


def test_what_is_removed_leaves_no_bytes(store: Store) -> None:
    store.records.put(_record("f1"), b"ours")
    assert store.records.remove("file", "pwa", "f1")
    assert not store.records.remove("file", "pwa", "f1")
    assert store.records.get("file", "pwa", "f1") is None
    assert store.database.read("SELECT COUNT(*) FROM pieces") == [(0,)]


def test_bytes_that_break_off_change_nothing(store: Store) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x" * PIECE_BYTES
        raise ConnectionResetError

    record = _record("f1", body='{"whole": true}')
    store.records.put(record, b"before")
    with pytest.raises(ConnectionResetError):
        store.records.put(_record("f1"), broken())
    assert store.records.get("file", "pwa", "f1") == record
    assert _content(store, record) == b"before"
    assert store.database.read("SELECT COUNT(*) FROM pieces") == [(1,)]


def test_bytes_that_a_dead_server_left_are_swept(store: Store, clock) -> None:
    store.records.put(_record("f1"), b"kept")
    with store.database.change() as change:
        change.execute("INSERT INTO pieces (id, number, made_s, data) VALUES ('lost', 0, 10, ?)", [b"x"])
    store.records.sweep(begun_before_s=10)
    assert store.database.read("SELECT COUNT(*) FROM pieces") == [(2,)]
    store.records.sweep(begun_before_s=clock.now_s + 1)
    assert store.database.read("SELECT COUNT(*) FROM pieces") == [(1,)]
    assert _content(store, _record("f1")) == b"kept"


def test_pages_follow_each_other_until_an_empty_one(store: Store) -> None:
    ids = {f"f{number}" for number in range(5)}
    for id in ids:
        store.records.put(_record(id))
    seen: list[str] = []
    while page := store.records.page("file", "pwa", Paging(limit=2, after=seen[-1] if seen else None)):
        seen += [each.id for each in page]
    assert sorted(seen) == sorted(ids)


def test_pages_in_either_order(store: Store) -> None:
    for number, id in enumerate("acb"):
        store.records.put(_record(id, made_s=float(number)))
    newest = store.records.page("file", "pwa", Paging())
    oldest = store.records.page("file", "pwa", Paging(oldest_first=True, after="a"))
    assert [each.id for each in newest] == ["b", "c", "a"]
    assert [each.id for each in oldest] == ["c", "b"]


def test_a_page_after_nothing_is_empty(store: Store) -> None:
    store.records.put(_record("ours"))
    store.records.put(_record("theirs", owner="pwb"))
    assert store.records.page("file", "pwa", Paging(after="no such file")) == ()
    assert store.records.page("file", "pwa", Paging(after="theirs")) == ()


def test_records_of_all_owners_are_found_by_their_marks(open_server: Callable[[], Store]) -> None:
    ours, theirs = open_server(), open_server()
    for id, owner, mark in [
        ("b1", "pwa", "state=in_use"),
        ("b2", "pwb", "state=in_use"),
        ("b3", "pwa", "done"),
    ]:
        ours.records.put(Record("batch", owner, id, 1.5, "{}", frozenset({mark, "other"})))
    ours.records.put(Record("batch", "pwa", "b4", 1.5, "{}", frozenset({"state=inXuse", "STATE=IN_USE"})))
    ours.records.put(Record("file", "pwa", "f1", 1.5, "{}", frozenset({"state=in_use"})))
    found = theirs.records.marked("batch", "state=in_use")
    assert [(each.owner, each.id) for each in found] == [("pwa", "b1"), ("pwb", "b2")]
    assert found[0].marks == {"state=in_use", "other"}


def test_texts_that_no_database_can_hold_are_mended(store: Store) -> None:
    store.records.put(_record("kept"))
    hostile = _record("a\0b\ud800'; DROP TABLE records; --")
    store.records.put(hostile)
    found = {each.id for each in store.records.page("file", "pwa", Paging())}
    assert found == {"kept", "a\ufffdb?'; DROP TABLE records; --"}
    assert store.records.get("file", "pwa", hostile.id) is not None


def test_a_number_that_no_database_can_hold(store: Store) -> None:
    with pytest.raises(StoreError):
        store.records.page("file", "pwa", Paging(limit=2**70))
