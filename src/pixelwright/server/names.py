"""Names that clients give to their requests. Knows nothing of what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pixelwright.errors import DuplicateRequestError
from pixelwright.server.parties import Caller


class Names:
    """The names of requests under way: one stands for one request of a key at a time."""

    def __init__(self) -> None:
        self._taken: set[tuple[str, str]] = set()

    @contextmanager
    def held(self, caller: Caller, name: str) -> Iterator[None]:
        """Hold a name, an empty one for nothing; raises DuplicateRequestError."""
        own = (caller.key_id, name)
        if own in self._taken:
            raise DuplicateRequestError("The request_id is that of a request under way", "Choose another.")
        if name:
            self._taken.add(own)
        try:
            yield
        finally:
            self._taken.discard(own)
