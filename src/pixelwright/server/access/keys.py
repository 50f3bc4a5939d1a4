"""Who may ask: keys `id.secret` and tokens that were signed with them. Knows nothing of what is asked."""

from __future__ import annotations

import hmac
import re
import secrets
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pixelwright.errors import (
    ConfigurationError,
    CredentialError,
    MissingCredentialError,
    UnverifiedTokenError,
)
from pixelwright.server.access.server_keys import NO_KEYS, ServerKeys
from pixelwright.server.access.signed_token import read_token
from pixelwright.server.parties import Caller
from pixelwright.store import UNLIMITED, KeyLimits, KeyRow, KeyTable

VARIABLE = "PIXELWRIGHT_API_KEYS"
"""The environment variable that holds whole keys, commas between them."""
_PATTERN = re.compile(r"[!#-+\--/:-~\w]{1,64}\.[!#-+\--/:-~\w]{1,256}", re.ASCII)
"""Visible ASCII but for quotes and commas; the dot stands once."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key that can be used."""

    caller: Caller
    secret: bytes
    limits: KeyLimits = UNLIMITED

    @property
    def text(self) -> str:
        """What its owner sends."""
        return f"{self.caller.key_id}.{self.secret.decode()}"


def fresh_key(name: str) -> Key:
    """Return a key that nobody has had before."""
    return Key(Caller(new_id(), name), secrets.token_hex(16).encode())


def new_id() -> str:
    """Return the id of a new key."""
    return f"pw{secrets.token_hex(7)}"


def keys_in(text: str) -> tuple[Key, ...]:
    """Return the keys that `PIXELWRIGHT_API_KEYS` lists; raises ConfigurationError, which shows none."""
    words = [word.strip() for word in text.split(",") if word.strip()]
    for place, word in enumerate(words, 1):
        if not _PATTERN.fullmatch(word) or word.count(".") != 1:
            raise ConfigurationError(
                f"key {place} of {VARIABLE} is not of the form id.secret", "One dot, no spaces, no quotes."
            )
    parts = [word.split(".") for word in words]
    if len({id for id, _ in parts}) < len(parts):
        raise ConfigurationError(f"two keys of {VARIABLE} have the same id")
    return tuple(Key(Caller(id, id), secret.encode()) for id, secret in parts)


def issue(table: KeyTable, keys: ServerKeys, name: str, limits: KeyLimits, *, now_s: float) -> Key:
    """Give out a new key. This is the only time that it is seen whole."""
    row = KeyRow(new_id(), name, secrets.token_bytes(16), keys.newest, now_s, None, limits)
    table.add(row)
    key = key_of(row, keys)
    assert key is not None
    return key


def key_of(row: KeyRow, keys: ServerKeys) -> Key | None:
    """Return the key that was given out; None where it was revoked, or its server key is not here."""
    secret = keys.secret(row.id, row.salt, row.server_key)
    if secret is None or row.revoked_s is not None:
        return None
    return Key(Caller(row.id, row.name), secret.encode(), row.limits)


class Keyring:
    """Checks credentials. What the store holds is kept in memory and read anew by `refresh`.

    `caller` never asks the store: guesses cost it nothing, and one that does not answer holds up nobody.
    """

    def __init__(
        self,
        fixed: Iterable[Key] = (),
        table: KeyTable | None = None,
        server_keys: Callable[[], ServerKeys] = lambda: NO_KEYS,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`server_keys` is asked anew whenever keys are read: they may be made while the server runs."""
        self._fixed = {key.caller.key_id: key for key in fixed}
        self._table = table
        self._server_keys = server_keys
        self._clock = clock
        self._issued: dict[str, Key] = {}
        self._changes = -1
        self._nobody = fresh_key("nobody")
        self.refresh()

    def __bool__(self) -> bool:
        """Whether there is any key."""
        return bool(self._fixed or self._issued)

    def caller(self, credential: str | None) -> Caller:
        """Return whose credential it is; raises CredentialError."""
        if not credential:
            raise MissingCredentialError("no key was sent")
        if credential.count(".") == 2:
            return self._signer(credential)
        id, _, secret = credential.partition(".")
        key = self._find(id) or self._nobody
        if not hmac.compare_digest(key.secret, secret.encode("utf-8", "replace")) or key is self._nobody:
            raise CredentialError("the key is not known")
        return key.caller

    def limits(self, key_id: str) -> KeyLimits:
        """Return what a key may do."""
        key = self._fixed.get(key_id) or self._issued.get(key_id)
        return key.limits if key else UNLIMITED

    def refresh(self) -> None:
        """Read the store anew where it has changed; blocks, from any thread. Raises StoreError."""
        if self._table is None:
            return
        changes = self._table.changes()
        if changes != self._changes:
            server_keys = self._server_keys()
            keys = (key_of(row, server_keys) for row in self._table.all())
            self._issued = {key.caller.key_id: key for key in keys if key}
            self._changes = changes

    def _signer(self, credential: str) -> Caller:
        token = read_token(credential)
        key = self._find(token.key_id) or self._nobody
        token.verify(key.secret, self._clock())
        if key is self._nobody:
            raise UnverifiedTokenError("the token was not signed with a known key")
        return key.caller

    def _find(self, id: str) -> Key | None:
        return self._fixed.get(id) or self._issued.get(id)
