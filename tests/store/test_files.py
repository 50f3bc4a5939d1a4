from collections.abc import Iterator

import pytest

from pixelwright.store import Paging, Store, StoredFile
from pixelwright.store.files import PIECE_BYTES


def _add(store: Store, name: str, owner: str = "pwa", purpose: str = "user_data") -> StoredFile:
    return store.files.add(name.encode(), owner=owner, name=name, purpose=purpose, media_type="text/plain")


def test_a_file_comes_back_as_it_was_kept(store: Store) -> None:
    kept = _add(store, "a.txt")
    assert kept.size_bytes == 5
    assert store.files.get(kept.id, owner="pwa") == kept
    assert store.files.content(kept.id) == b"a.txt"


@pytest.mark.parametrize("sizes", [[0], [PIECE_BYTES], [PIECE_BYTES * 2 + 1], [1, PIECE_BYTES, 7]], ids=str)
def test_a_file_of_any_size_given_in_any_chunks(store: Store, sizes: list[int]) -> None:
    chunks = [bytes([number]) * size for number, size in enumerate(sizes)]
    kept = store.files.add(iter(chunks), owner="pwa", name="big", purpose="batch")
    assert kept.size_bytes == sum(sizes)
    assert store.files.content(kept.id) == b"".join(chunks)
    assert all(len(piece) <= PIECE_BYTES for piece in store.files.pieces(kept.id))


def test_files_are_their_owners_alone(store: Store) -> None:
    kept = _add(store, "a.txt")
    assert store.files.get(kept.id, owner="pwb") is None
    assert store.files.page(Paging(), owner="pwb") == ()
    assert not store.files.delete(kept.id, owner="pwb")
    assert store.files.delete(kept.id, owner="pwa")
    assert store.files.get(kept.id, owner="pwa") is None
    assert store.files.content(kept.id) == b""


def test_a_file_that_breaks_off_is_never_seen(store: Store) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x" * PIECE_BYTES
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        store.files.add(broken(), owner="pwa", name="half", purpose="batch")
    assert store.files.page(Paging(), owner="pwa") == ()
    assert store.database.read("SELECT COUNT(*) FROM pieces") == [(0,)]


def test_what_never_arrived_whole_is_swept(store: Store) -> None:
    _add(store, "whole")
    with store.database.change() as change:
        change.execute("UPDATE files SET complete = 0")
    _add(store, "another")
    assert store.files.sweep(unfinished_before_s=1_775_131_200.0) == 0
    assert store.files.sweep(unfinished_before_s=1_775_131_201.0) == 1
    assert [each.name for each in store.files.page(Paging(), owner="pwa")] == ["another"]


def test_pages_follow_each_other_until_an_empty_one(store: Store) -> None:
    names = {f"f{number}" for number in range(5)}
    for name in names:
        _add(store, name)
    seen: list[StoredFile] = []
    while page := store.files.page(Paging(limit=2, after=seen[-1].id if seen else None), owner="pwa"):
        seen += page
    assert {each.name for each in seen} == names
    assert len(seen) == 5


def test_files_of_one_purpose_in_either_order(store: Store, clock) -> None:
    for second, (name, purpose) in enumerate([("a", "batch"), ("b", "agent"), ("c", "batch")]):
        clock.now_s = second
        _add(store, name, purpose=purpose)
    newest = store.files.page(Paging(), owner="pwa", purpose="batch")
    oldest = store.files.page(Paging(oldest_first=True), owner="pwa")
    assert [each.name for each in newest] == ["c", "a"]
    assert [each.name for each in oldest] == ["a", "b", "c"]


def test_a_page_after_nothing_is_empty(store: Store) -> None:
    foreign = _add(store, "theirs", owner="pwb")
    _add(store, "ours")
    assert store.files.page(Paging(after="no such file"), owner="pwa") == ()
    assert store.files.page(Paging(after=foreign.id), owner="pwa") == ()


def test_names_that_no_database_can_hold_are_mended(store: Store) -> None:
    kept = _add(store, "plan.txt")
    hostile = store.files.add(b"", owner="pwa", name="a\0b\ud800'; DROP TABLE files; --", purpose="agent")
    found = store.files.get(hostile.id, owner="pwa")
    assert found is not None
    assert found.name == "a\ufffdb?'; DROP TABLE files; --"
    assert store.files.get(kept.id, owner="pwa") == kept
