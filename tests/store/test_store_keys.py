from collections.abc import Callable

from pixelwright.store import KeyLimits, KeyRow, Store


def _key(id: str = "pwa", **fields: object) -> KeyRow:
    known: dict[str, object] = {"name": "laptop", "salt": b"\x00\xff", "server_key": "abc", "made_s": 1.5}
    return KeyRow(id, **{**known, **fields})  # type: ignore[arg-type]


def test_a_key_comes_back_as_it_was_kept(store: Store) -> None:
    row = _key(limits=KeyLimits(4, 60, 1_500_000_000, None))
    store.keys.add(row)
    assert store.keys.get("pwa") == row
    assert store.keys.get("pwb") is None


def test_keys_are_listed_oldest_first(store: Store) -> None:
    later, earlier = _key("pwa", made_s=9.0), _key("pwb", made_s=3.0)
    store.keys.add(later)
    store.keys.add(earlier)
    assert store.keys.all() == (earlier, later)


def test_a_revoked_key_says_since_when(store: Store) -> None:
    store.keys.add(_key())
    assert store.keys.revoke("pwa")
    row = store.keys.get("pwa")
    assert row is not None
    assert row.revoked_s == 1_775_131_200.0


def test_only_a_key_in_use_can_be_revoked(store: Store) -> None:
    store.keys.add(_key())
    assert not store.keys.revoke("pwb")
    assert store.keys.revoke("pwa")
    assert not store.keys.revoke("pwa")


def test_changes_are_counted_where_another_server_makes_them(open_server: Callable[[], Store]) -> None:
    ours, theirs = open_server(), open_server()
    seen = [ours.keys.changes()]
    theirs.keys.add(_key())
    seen.append(ours.keys.changes())
    theirs.keys.revoke("nobody")
    seen.append(ours.keys.changes())
    theirs.keys.revoke("pwa")
    seen.append(ours.keys.changes())
    assert seen == [0, 1, 1, 2]


def test_limits_of_a_key_stand_over_those_of_all() -> None:
    own = KeyLimits(concurrency=0, day_nano_usd=5)
    assert own.over(KeyLimits(9, 60, 7, None)) == KeyLimits(0, 60, 5, None)
