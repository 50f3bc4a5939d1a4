"""What clients are told of an error: status, headers, and the words, whatever door they stand at.

Says nothing that a client has no use for: no trace, no path, no key. Knows nothing of requests.
"""

from __future__ import annotations

import logging
import math
import re
from dataclasses import dataclass

from pixelwright.errors import ApiError, EngineError, InputError, OutputError, PixelwrightError

_LOG = logging.getLogger("pixelwright.server")

_FLIPS = re.compile(r"429|400")
"""There are clients that look for these anywhere in the text to tell what happened."""
_KEYS = re.compile(r"\b[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}\b|\bBearer\s+\S{8,}|\bsk-[A-Za-z0-9_-]{8,}")
_PATHS = re.compile(r"(?<![\w./:])/(?:[\w.@-]+/)+[\w.@-]*")
_INTERNAL = "The request could not be processed"
_LONGEST = 600
"""Characters of a message; more is somebody else's page."""
_LONGEST_WAIT_S = 120
"""A client that is told to wait longer gives up at once."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """How an error is told over HTTP."""

    status: int
    code: str
    """Digits only."""
    message: str
    headers: tuple[tuple[bytes, bytes], ...] = ()


def refusal(error: Exception) -> Refusal:
    """Return how `error` is told; what nobody foresaw is logged here, and told as a failure in processing."""
    if not isinstance(error, PixelwrightError):
        _LOG.error("an unforeseen error", exc_info=error)
        return Refusal(EngineError.status, EngineError.business_code, _INTERNAL)
    if isinstance(error, ApiError | InputError):
        message = told(str(error))
    else:
        _LOG.error("a request failed: %s", error)
        message = _INTERNAL if isinstance(error, OutputError) else told(error.message)
    return Refusal(error.status, error.business_code, message, tuple(_headers(error)))


def told(text: str) -> str:
    """Return a message with nothing in it that is nobody's business or misleads."""
    text = _KEYS.sub("…", text)
    text = _PATHS.sub("…", text)
    return _FLIPS.sub("…", text)[:_LONGEST]


def _headers(error: PixelwrightError) -> list[tuple[bytes, bytes]]:
    if isinstance(error, ApiError) and error.retryable:
        if error.status not in (429, 503):
            return []
        wait_s = min(max(math.ceil(error.retry_after_s or 1), 1), _LONGEST_WAIT_S)
        return [(b"retry-after", b"%d" % wait_s)]
    if isinstance(error, ApiError | InputError):
        return [(b"x-should-retry", b"false")]
    return []
