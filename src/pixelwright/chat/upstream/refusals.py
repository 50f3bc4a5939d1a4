"""What endpoints refuse and fail with, as errors of this project. Knows nothing of HTTP but status numbers.

What an endpoint says is quoted without digits, addresses and anything that looks like a key: clients look for
status codes in the text, and endpoints repeat keys.
"""

from __future__ import annotations

import json
import re

from pixelwright.errors import (
    ApiError,
    OverloadedError,
    PromptTooLongError,
    RequestError,
    UnsafeContentError,
    UpstreamCredentialError,
    UpstreamError,
    UpstreamTimeoutError,
)

MAX_QUOTE = 200
"""Characters of what an endpoint said: enough for its first sentence."""

_TOO_LONG = re.compile(
    r"exceeds? (the )?max|context.?(length|window)|prompt is too long|maximum context|too many tokens", re.I
)
_TOO_LONG_CODES = {"1261", "context_length_exceeded", "model_context_window_exceeded"}
_UNSAFE_CODES = {"1301", "content_filter", "content_policy_violation", "data_inspection_failed"}
_BUSY_CODES = {"1302", "1303", "1305", "1312", "rate_limit_exceeded", "rate_limit_error", "overloaded_error"}
_KEY_CODES = {"1000", "1001", "1002", "1003", "1004", "invalid_api_key", "authentication_error"}
_MONEY_CODES = {"1113", "insufficient_quota", "billing_error"}

_WORD_WITH_DIGIT = re.compile(r"\S*\d\S*")
_ADDRESS = re.compile(r"\b\w+://\S+")
_SECRET = re.compile(r"\b(sk|pk|key|bearer|token)[-_ :=]+\S+|\S{25,}", re.I)


def refusal(status: int, body: bytes, name: str, *, retry_after_s: float | None = None) -> ApiError:
    """Return the error for an answer with another HTTP status than 200 from the model `name`."""
    document = _document(body)
    error = _from_codes(document, name, retry_after_s)
    if error is not None:
        return error
    said = f": {quote}" if (quote := _quoted(_message(document))) else ""
    if status in (401, 403, 407):
        return UpstreamCredentialError(f"the model {name} does not accept the key it was configured with")
    if status in (429, 529):
        return OverloadedError(f"the model {name} has too much to do", retry_after_s=retry_after_s)
    if status == 402:
        return _unpaid(name)
    if status in (408, 504, 524):
        return UpstreamTimeoutError(f"the model {name} did not answer in time", retry_after_s=retry_after_s)
    if 300 <= status < 400:
        return _final(UpstreamError(f"the model {name} redirects elsewhere", "Configure the new base_url."))
    if status in (404, 405, 410):
        return _final(UpstreamError(f"the model {name} is not where it was configured to be{said}", _CHECK))
    if status == 413 or (status == 400 and _TOO_LONG.search(_message(document))):
        return PromptTooLongError(
            "Prompt exceeds max length", "Send fewer or smaller pictures, or less text."
        )
    if 400 <= status < 500:
        return RequestError(f"the model {name} refused the request{said}")
    return UpstreamError(f"the model {name} failed{said}", retry_after_s=retry_after_s)


def said_error(document: dict[str, object], name: str) -> ApiError | None:
    """Return the error that an answer with status 200, or a chunk of one, holds; None where it holds none."""
    is_error = document.get("error") or document.get("type") == "error"
    if not is_error and not ("msg" in document and "code" in document):
        return None
    known = _from_codes(document, name, None)
    if known is not None:
        return known
    said = f": {quote}" if (quote := _quoted(_message(document))) else ""
    return UpstreamError(f"the model {name} failed{said}")


_CHECK = "Check base_url and model in the configuration."


def _from_codes(document: dict[str, object], name: str, retry_after_s: float | None) -> ApiError | None:
    """Return the error that an endpoint's own code or type stands for, whatever the status."""
    codes = _codes(document)
    if codes & _TOO_LONG_CODES:
        return PromptTooLongError(
            "Prompt exceeds max length", "Send fewer or smaller pictures, or less text."
        )
    if codes & _UNSAFE_CODES:
        return UnsafeContentError(f"the model {name} refused unsafe content")
    if codes & _MONEY_CODES:
        return _unpaid(name)
    if codes & _BUSY_CODES:
        return OverloadedError(f"the model {name} has too much to do", retry_after_s=retry_after_s)
    if codes & _KEY_CODES:
        return UpstreamCredentialError(f"the model {name} does not accept the key it was configured with")
    return None


def _unpaid(name: str) -> ApiError:
    error = UpstreamError(
        f"the account behind the model {name} is out of credit", "Pay for more, or configure another."
    )
    return _final(error)


def _final(error: ApiError) -> ApiError:
    """Return an error that the same request would meet again."""
    error.retryable = False
    return error


def _document(body: bytes) -> dict[str, object]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _codes(document: dict[str, object]) -> set[str]:
    error = document.get("error")
    holders = [document, error] if isinstance(error, dict) else [document]
    values = [holder.get(key) for holder in holders for key in ("code", "type")]
    return {str(value) for value in values if isinstance(value, str | int)}


def _message(document: dict[str, object]) -> str:
    error = document.get("error")
    if isinstance(error, str):
        return error
    holder = error if isinstance(error, dict) else document
    message = next((holder[key] for key in ("message", "msg", "detail") if holder.get(key)), "")
    return message if isinstance(message, str) else ""


def _quoted(message: str) -> str:
    """Return the beginning of a message without anything that may be secret or mistaken."""
    text = _ADDRESS.sub("…", message.replace("\\", " "))
    text = _WORD_WITH_DIGIT.sub("…", _SECRET.sub("…", text))
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return text[:MAX_QUOTE].strip(" .…")
