"""Values on a pipe between the server and its workers: a length, then a pickle.

A worker decodes what strangers sent, so the server does not trust it: it unpickles values of the project
alone.
"""

from __future__ import annotations

import io
import pickle
import struct
from dataclasses import dataclass
from typing import Any

from pixelwright.errors import EngineError

_LENGTH = struct.Struct("!Q")
LENGTH_BYTES = _LENGTH.size
LARGEST_BYTES = 1 << 30
_TRUSTED = ("pixelwright.chat.", "pixelwright.errors.", "pixelwright.documents.", "pixelwright.extraction.")
_HARMLESS = {("builtins", "frozenset"), ("builtins", "set")}


@dataclass(frozen=True, slots=True)
class Job:
    """What to do: `target` is `module:function`, called with the arguments and the tether of the job."""

    target: str
    arguments: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Cancel:
    """Nobody waits for the job any more."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The worker waits for a job."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One value of the job's result."""

    value: Any


@dataclass(frozen=True, slots=True)
class Done:
    """The job has ended."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The job has ended with an error of the project: its class, its message and its remedy."""

    kind: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The job has ended with a fault; `trace` is for the log alone."""

    trace: str


def pack(value: object) -> bytes:
    """Return a whole frame."""
    body = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(body)) + body


def body_length(head: bytes) -> int:
    """Return how many bytes follow the length; raises EngineError where it is absurd."""
    length: int = _LENGTH.unpack(head)[0]
    if length > LARGEST_BYTES:
        raise EngineError("a worker sent more than can be taken")
    return length


def unpack(body: bytes) -> object:
    """Return the value of a frame from a worker; raises EngineError for what is no value of the project."""
    try:
        return _Wary(io.BytesIO(body)).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError) as error:
        raise EngineError("a worker sent what cannot be understood") from error


class _Wary(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - the signature of pickle
        if (module + ".").startswith(_TRUSTED) and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        elif (module, name) in _HARMLESS:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is not a value of the project")
