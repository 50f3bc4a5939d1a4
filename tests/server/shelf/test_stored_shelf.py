import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from pixelwright.errors import NotFoundError
from pixelwright.server.shelf.shelves import Kind, Record, Shelf
from pixelwright.server.shelf.stored_shelf import StoredShelf
from pixelwright.store import open_store
from pixelwright.testing import Cupboard


@pytest.fixture(params=["stored", "in memory"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shelf]:
    if request.param == "in memory":
        yield Cupboard()
        return
    store = open_store(tmp_path)
    stored = StoredShelf(store.records)
    yield stored
    stored.close()
    store.close()


def _batch(id: str, owner: str = "pwa", **body: object) -> Record:
    return Record(Kind.BATCH, id, owner, float(ord(id[-1])), body)


def test_what_is_put_aside_comes_back(shelf: Shelf) -> None:
    async def scenario() -> None:
        record = _batch("b1", status="running", counts={"done": [1, None]}, words="\ud800\0ü")
        await shelf.put(record, b"bytes")
        assert await shelf.get(Kind.BATCH, "pwa", "b1") == record
        assert await shelf.data(Kind.BATCH, "pwa", "b1") == b"bytes"

    asyncio.run(scenario())


def test_a_record_put_again_keeps_its_bytes(shelf: Shelf) -> None:
    async def scenario() -> None:
        await shelf.put(_batch("b1", status="running"), b"bytes")
        await shelf.put(_batch("b1", status="done"))
        assert (await shelf.get(Kind.BATCH, "pwa", "b1")).body == {"status": "done"}
        assert await shelf.data(Kind.BATCH, "pwa", "b1") == b"bytes"

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("kind", "owner", "id"),
    [(Kind.FILE, "pwa", "b1"), (Kind.BATCH, "pwb", "b1"), (Kind.BATCH, "pwa", "b2")],
    ids=["another kind", "another owner", "another id"],
)
def test_what_is_not_there_is_not_found(shelf: Shelf, kind: Kind, owner: str, id: str) -> None:
    async def scenario() -> None:
        await shelf.put(_batch("b1"), b"bytes")
        with pytest.raises(NotFoundError):
            await shelf.get(kind, owner, id)
        with pytest.raises(NotFoundError):
            await shelf.data(kind, owner, id)
        with pytest.raises(NotFoundError):
            await shelf.remove(kind, owner, id)
        assert await shelf.data(Kind.BATCH, "pwa", "b1") == b"bytes"

    asyncio.run(scenario())


def test_a_record_without_bytes_has_no_data(shelf: Shelf) -> None:
    async def scenario() -> None:
        await shelf.put(_batch("b1"))
        with pytest.raises(NotFoundError):
            await shelf.data(Kind.BATCH, "pwa", "b1")

    asyncio.run(scenario())


def test_pages_end_with_an_empty_one(shelf: Shelf) -> None:
    async def scenario() -> list[str]:
        for number in range(5):
            await shelf.put(_batch(f"b{number}"))
        seen: list[str] = []
        while page := await shelf.page(Kind.BATCH, "pwa", after=seen[-1] if seen else "", limit=2):
            seen += [each.id for each in page]
        return seen

    assert asyncio.run(scenario()) == ["b4", "b3", "b2", "b1", "b0"]


def test_pages_oldest_first_and_after_nothing(shelf: Shelf) -> None:
    async def scenario() -> None:
        for number in range(3):
            await shelf.put(_batch(f"b{number}"))
        oldest = await shelf.page(Kind.BATCH, "pwa", after="b0", newest_first=False)
        assert [each.id for each in oldest] == ["b1", "b2"]
        assert await shelf.page(Kind.BATCH, "pwa", after="b9") == ()

    asyncio.run(scenario())


def test_what_is_removed_is_gone(shelf: Shelf) -> None:
    async def scenario() -> None:
        await shelf.put(_batch("b1"), b"bytes")
        await shelf.remove(Kind.BATCH, "pwa", "b1")
        with pytest.raises(NotFoundError):
            await shelf.data(Kind.BATCH, "pwa", "b1")

    asyncio.run(scenario())


def test_unfinished_work_of_all_owners_is_found(shelf: Shelf) -> None:
    async def scenario() -> None:
        await shelf.put(_batch("b1", status="in_progress", note=7))
        await shelf.put(_batch("b2", "pwb", status="validating"))
        await shelf.put(_batch("b3", status="completed", other="in_progress"))
        states = frozenset({"in_progress", "validating"})
        found = await shelf.unfinished(Kind.BATCH, "status", states)
        assert {(each.owner, each.id) for each in found} == {("pwa", "b1"), ("pwb", "b2")}
        assert await shelf.unfinished(Kind.FILE, "status", states) == ()

    asyncio.run(scenario())
