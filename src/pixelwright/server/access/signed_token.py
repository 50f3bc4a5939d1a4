"""Tokens that the vendor's clients sign with their key instead of sending it: HS256, times in milliseconds.

Knows nothing of which keys there are.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import math
from dataclasses import dataclass
from typing import NoReturn

from pixelwright.errors import ExpiredTokenError, MalformedTokenError, UnverifiedTokenError

LEEWAY_S = 30.0
"""By as much clocks may differ."""
_MILLISECONDS = 1e11
"""As seconds this is in the year 5138: a greater time is in milliseconds."""
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class SignedToken:
    """A token as it was read; nothing in it is true before `verify`."""

    key_id: str
    expires_s: float
    signed: bytes
    signature: bytes

    def verify(self, secret: bytes, now_s: float) -> None:
        """Raise UnverifiedTokenError or ExpiredTokenError unless the owner of `secret` signed it for now."""
        expected = hmac.digest(secret, self.signed, hashlib.sha256)
        if not hmac.compare_digest(expected, self.signature):
            raise UnverifiedTokenError("the token was not signed with a known key")
        if self.expires_s + LEEWAY_S < now_s:
            raise ExpiredTokenError("the token has expired")


def read_token(token: str) -> SignedToken:
    """Read a token `header.payload.signature`; raises MalformedTokenError."""
    if len(token) > _LONGEST or not token.isascii() or token.count(".") != 2:
        raise _malformed()
    head, payload, signature = token.split(".")
    if _object(head).get("alg") != "HS256":
        raise _malformed()
    claims = _object(payload)
    key_id, expires = claims.get("api_key"), claims.get("exp")
    if not isinstance(key_id, str) or isinstance(expires, bool) or not isinstance(expires, int | float):
        raise _malformed()
    return SignedToken(key_id, _seconds(expires), f"{head}.{payload}".encode(), _decoded(signature))


def _seconds(time: int | float) -> float:
    try:
        seconds = float(time)
    except OverflowError:
        raise _malformed() from None
    if not math.isfinite(seconds):
        raise _malformed()
    return seconds / 1000 if seconds > _MILLISECONDS else seconds


def _object(segment: str) -> dict[str, object]:
    try:
        value = json.loads(_decoded(segment), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise _malformed() from None
    if not isinstance(value, dict):
        raise _malformed()
    return value


def _decoded(segment: str) -> bytes:
    try:
        return base64.b64decode(segment + "=" * (-len(segment) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise _malformed() from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _malformed() -> MalformedTokenError:
    return MalformedTokenError("the token cannot be read", "Send a key, or a token signed with one.")
