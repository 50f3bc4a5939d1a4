"""The secret that all keys of a server follow from. It lies outside of the database, which gives no key away.

Knows nothing of who asks.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pixelwright.errors import ConfigurationError

VARIABLE = "PIXELWRIGHT_SERVER_KEY"
"""The environment variable that holds server keys, the one for new keys first, commas between them."""
FILE_VARIABLE = "PIXELWRIGHT_SERVER_KEY_FILE"
_FILE_NAME = "server.key"
_KEY_BYTES = 32
_SHORTEST = 32
"""Characters; fewer could be guessed."""
_SECRET_BYTES = 20
"""160 bits, 32 letters."""


@dataclass(frozen=True, slots=True)
class ServerKeys:
    """Server keys, the one for new keys first. None of them means that no key can be made or checked."""

    keys: tuple[bytes, ...]

    @property
    def newest(self) -> str:
        """The mark of the server key that new keys follow from."""
        return _mark(self.keys[0])

    def secret(self, id: str, salt: bytes, mark: str) -> str | None:
        """Return the secret part of the key `id`; None where the server key it follows from is not here."""
        for key in self.keys:
            if _mark(key) == mark:
                words = b"pixelwright key\0" + id.encode() + b"\0" + salt
                digest = hmac.digest(key, words, hashlib.sha256)
                return base64.b32encode(digest[:_SECRET_BYTES]).decode().lower()
        return None


NO_KEYS = ServerKeys(())


def server_keys(environment: Mapping[str, str] = os.environ, *, make: bool = False) -> ServerKeys:
    """Return the server keys of the environment, else of the file; `make` makes the file where there is none.

    Raises ConfigurationError where they cannot be used.
    """
    if given := environment.get(VARIABLE, "").strip():
        return _read(given.split(","), VARIABLE)
    path = server_key_file(environment)
    if not path.exists():
        if not make:
            return NO_KEYS
        _make(path)
    try:
        if path.stat().st_mode & 0o077:
            raise ConfigurationError(f"{path} may be read by others than its owner", f"chmod 600 {path}")
        return _read(path.read_text("utf-8").splitlines(), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"the server key {path} cannot be read") from error


def server_key_file(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where the file lies: with what a person configures, not with the data."""
    if given := environment.get(FILE_VARIABLE):
        return Path(given)
    home = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home) / "pixelwright" / _FILE_NAME


def _mark(key: bytes) -> str:
    """Return by which name a server key is told from others; it gives nothing of the key away."""
    return hmac.digest(key, b"pixelwright mark", hashlib.sha256)[:6].hex()


def _read(words: list[str], place: str) -> ServerKeys:
    keys = tuple(word.strip().encode() for word in words if word.strip())
    if not keys or min(map(len, keys)) < _SHORTEST:
        raise ConfigurationError(
            f"{place} holds a server key of fewer than {_SHORTEST} characters",
            "openssl rand -hex 32 makes one.",
        )
    return ServerKeys(keys)


def _make(path: Path) -> None:
    """Write a new server key; where another process does so at the same time, theirs stands."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        half = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(_KEY_BYTES) + "\n")
        try:
            os.link(half, path)
        except FileExistsError:
            pass
        finally:
            half.unlink()
    except OSError as error:
        raise ConfigurationError(
            f"the server key {path} cannot be written: {error.strerror}",
            f"Set {VARIABLE}, or {FILE_VARIABLE}.",
        ) from error
