import base64
import hashlib
import hmac
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.errors import ExpiredTokenError, MalformedTokenError, UnverifiedTokenError
from pixelwright.server.access.signed_token import LEEWAY_S, read_token

NOW_S = 1_775_131_200.0
SECRET = b"0123456789abcdef0123456789abcdef"


def _segment(value: object) -> str:
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _token(payload: object = None, header: object = None, secret: bytes = SECRET) -> str:
    header = {"alg": "HS256", "sign_type": "SIGN"} if header is None else header
    if payload is None:
        payload = {"api_key": "pwa", "exp": int(NOW_S * 1000) + 210_000, "timestamp": int(NOW_S * 1000)}
    signed = f"{_segment(header)}.{_segment(payload)}"
    return f"{signed}.{_segment(hmac.digest(secret, signed.encode(), hashlib.sha256))}"


def test_a_token_as_the_clients_make_it() -> None:
    token = read_token(_token())
    token.verify(SECRET, NOW_S)
    assert token.key_id == "pwa"
    assert token.expires_s == NOW_S + 210


def test_times_in_seconds_are_understood() -> None:
    assert read_token(_token({"api_key": "pwa", "exp": NOW_S})).expires_s == NOW_S


def test_a_token_of_another_signer() -> None:
    with pytest.raises(UnverifiedTokenError):
        read_token(_token(secret=b"x" * 32)).verify(SECRET, NOW_S)


def test_a_token_expires_when_clocks_cannot_explain_it() -> None:
    token = read_token(_token())
    token.verify(SECRET, NOW_S + 210 + LEEWAY_S)
    with pytest.raises(ExpiredTokenError):
        token.verify(SECRET, NOW_S + 211 + LEEWAY_S)


def test_who_signed_matters_more_than_when() -> None:
    with pytest.raises(UnverifiedTokenError):
        read_token(_token(secret=b"x" * 32)).verify(SECRET, NOW_S + 10_000)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a.b",
        "a.b.c",
        "..",
        "a.b.c.d",
        _token(header={"alg": "none"}),
        _token(header={"alg": "RS256"}),
        _token(header={"alg": ["HS256"]}),
        _token(header=[]),
        _token(payload=[]),
        _token(payload={"exp": 1}),
        _token(payload={"api_key": "pwa"}),
        _token(payload={"api_key": 7, "exp": 1}),
        _token(payload={"api_key": "pwa", "exp": True}),
        _token(payload={"api_key": "pwa", "exp": "1"}),
        _token(payload={"api_key": "pwa", "exp": None}),
        _token(payload=b'{"api_key": "pwa", "exp": Infinity}'),
        _token(payload=b'{"api_key": "pwa", "exp": NaN}'),
        _token(payload=b'{"api_key": "pwa", "exp": 1e999}'),
        _token(payload=b'{"api_key": "pwa", "exp": 1' + b"0" * 400 + b"}"),
        _token(payload=b"[" * 2000),
        _token(payload=b"\xff\xfe"),
        _token().replace(".", ".\u00e9", 1),
        _token() + "!",
        _token() + "A" * 4096,
    ],
    ids=lambda token: token[:40],
)
def test_what_is_no_token(token: str) -> None:
    with pytest.raises(MalformedTokenError):
        read_token(token)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60) | st.from_regex(r"[\w-]*\.[\w-]*\.[\w-]*"))
def test_no_text_does_anything_else_than_be_refused(text: str) -> None:
    with pytest.raises(MalformedTokenError):
        read_token(text)


@given(st.dictionaries(st.text(max_size=8), st.none() | st.booleans() | st.floats() | st.text()))
def test_no_claims_do_anything_else_than_be_read_or_refused(claims: dict[str, object]) -> None:
    try:
        read_token(_token(claims)).verify(b"another secret", NOW_S)
    except (MalformedTokenError, UnverifiedTokenError):
        return
    raise AssertionError


@given(st.data())
def test_no_change_of_a_token_goes_unnoticed(data: st.DataObject) -> None:
    token = _token()
    place = data.draw(st.integers(0, len(token) - 2))
    letter = data.draw(st.sampled_from("ABCxyz019-_."))
    changed = token[:place] + letter + token[place + 1 :]
    if changed == token:
        return
    with pytest.raises((MalformedTokenError, UnverifiedTokenError)):
        read_token(changed).verify(SECRET, NOW_S)
