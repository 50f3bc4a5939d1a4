import hashlib
import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zai.core._jwt_token import generate_token

from pixelwright.errors import (
    ConfigurationError,
    CredentialError,
    ExpiredTokenError,
    MalformedTokenError,
    MissingCredentialError,
    UnverifiedTokenError,
)
from pixelwright.server.access.keys import Key, Keyring, fresh_key, issue, keys_in
from pixelwright.server.access.server_keys import ServerKeys
from pixelwright.server.parties import Caller
from pixelwright.store import KeyLimits, Store, open_store

NOW_S = 1_775_131_200.0
FIXED = Key(Caller("box", "box"), b"secret", KeyLimits(concurrency=2))
SERVER_KEYS = ServerKeys((b"k" * 32,))


class Clock:
    now_s = NOW_S

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def _token(key: Key, expires_s: float) -> str:
    def segment(value: dict[str, object]) -> str:
        return urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")

    payload = {"api_key": key.caller.key_id, "exp": int(expires_s * 1000), "timestamp": int(NOW_S * 1000)}
    signed = segment({"alg": "HS256", "sign_type": "SIGN"}) + "." + segment(payload)
    signature = hmac.digest(key.secret, signed.encode(), hashlib.sha256)
    return signed + "." + urlsafe_b64encode(signature).decode().rstrip("=")


def test_a_key_says_who_asks() -> None:
    assert Keyring([FIXED]).caller("box.secret") == Caller("box", "box")


def test_a_token_signed_with_a_key_says_who_asks() -> None:
    ring = Keyring([FIXED], clock=Clock())
    assert ring.caller(_token(FIXED, NOW_S + 210)) == Caller("box", "box")


def test_a_token_as_the_vendors_client_signs_it() -> None:
    key = fresh_key("laptop")
    assert Keyring([key]).caller(generate_token(key.text)) == key.caller


@pytest.mark.parametrize(
    ("credential", "error", "code"),
    [
        (None, MissingCredentialError, "1001"),
        ("", MissingCredentialError, "1001"),
        ("box.wrong", CredentialError, "1000"),
        ("box.", CredentialError, "1000"),
        ("box", CredentialError, "1000"),
        (".secret", CredentialError, "1000"),
        ("nobody.secret", CredentialError, "1000"),
        ("box.secret.more.dots", CredentialError, "1000"),
        ("BOX.secret", CredentialError, "1000"),
        ("box.s\u00e9cret\ud800", CredentialError, "1000"),
        ("a.b.c", MalformedTokenError, "1002"),
        (_token(FIXED, NOW_S - 3600), ExpiredTokenError, "1003"),
        (_token(Key(Caller("box"), b"other"), NOW_S + 60), UnverifiedTokenError, "1004"),
        (_token(Key(Caller("nobody"), b"secret"), NOW_S + 60), UnverifiedTokenError, "1004"),
    ],
    ids=lambda value: str(value)[:24].encode("ascii", "replace").decode(),
)
def test_who_is_not_let_in(credential: str | None, error: type[CredentialError], code: str) -> None:
    with pytest.raises(CredentialError) as raised:
        Keyring([FIXED], clock=Clock()).caller(credential)
    assert type(raised.value) is error
    assert (raised.value.status, raised.value.business_code) == (401, code)


@given(st.text())
def test_no_text_opens_the_door(text: str) -> None:
    with pytest.raises(CredentialError):
        Keyring([FIXED]).caller(text)


def test_a_key_that_was_given_out_works_from_the_next_refresh_on(store: Store) -> None:
    ring = Keyring((), store.keys, lambda: SERVER_KEYS, clock=Clock())
    assert not ring
    key = issue(store.keys, SERVER_KEYS, "laptop", KeyLimits(per_minute=9), now_s=NOW_S)
    with pytest.raises(CredentialError):
        ring.caller(key.text)
    ring.refresh()
    assert key.text.count(".") == 1
    assert ring.caller(key.text) == key.caller == Caller(key.caller.key_id, "laptop")
    assert ring.limits(key.caller.key_id) == KeyLimits(per_minute=9)


def test_a_key_works_after_a_restart(store: Store) -> None:
    key = issue(store.keys, SERVER_KEYS, "laptop", KeyLimits(), now_s=NOW_S)
    ring = Keyring((), store.keys, lambda: SERVER_KEYS, clock=Clock())
    assert ring
    assert ring.caller(_token(key, NOW_S + 60)) == key.caller


def test_a_revoked_key_is_refused_from_the_next_refresh_on(store: Store) -> None:
    key = issue(store.keys, SERVER_KEYS, "laptop", KeyLimits(), now_s=NOW_S)
    ring = Keyring((), store.keys, lambda: SERVER_KEYS)
    store.keys.revoke(key.caller.key_id)
    ring.refresh()
    with pytest.raises(CredentialError):
        ring.caller(key.text)
    assert not ring


def test_the_database_alone_gives_no_usable_key(store: Store) -> None:
    key = issue(store.keys, SERVER_KEYS, "laptop", KeyLimits(), now_s=NOW_S)
    dump = b"".join(
        repr(row).encode()
        for table in ("keys", "marks", "records", "spent")
        for row in store.database.read(f"SELECT * FROM {table}")
    )
    assert key.caller.key_id.encode() in dump
    assert key.secret not in dump
    thief = Keyring((), store.keys, lambda: ServerKeys((b"x" * 32,)))
    with pytest.raises(CredentialError):
        thief.caller(key.text)


def test_a_key_written_into_the_database_by_others_opens_nothing(store: Store) -> None:
    row = issue(store.keys, ServerKeys((b"thief" * 8,)), "forged", KeyLimits(), now_s=NOW_S)
    with pytest.raises(CredentialError):
        Keyring((), store.keys, lambda: SERVER_KEYS).caller(row.text)


def test_keys_of_the_environment() -> None:
    first, second = keys_in(" box.secret , other.s3cr3t,")
    assert (first.caller, first.secret) == (Caller("box", "box"), b"secret")
    assert second.text == "other.s3cr3t"
    assert keys_in("") == ()


@pytest.mark.parametrize(
    "text", ["secret", "a.b.c", ".b", "a.", "a.b c", 'a."b"', "a.b,a.c", "a.b\u00e9", "ok.ok,bad"], ids=str
)
def test_what_is_no_key_is_refused_without_being_shown(text: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        keys_in(text)
    assert "bad" not in str(raised.value)


def test_fresh_keys_differ() -> None:
    keys = [fresh_key("new") for _ in range(50)]
    assert len({key.text for key in keys}) == 50
    assert keys_in(",".join(key.text for key in keys))


def test_a_server_key_may_be_made_while_the_server_runs(store: Store) -> None:
    present = [ServerKeys(())]
    ring = Keyring((), store.keys, lambda: present[0])
    present[0] = SERVER_KEYS
    key = issue(store.keys, SERVER_KEYS, "first", KeyLimits(), now_s=NOW_S)
    ring.refresh()
    assert ring.caller(key.text) == key.caller
