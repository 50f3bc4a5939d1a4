"""Many requests in one file, answered one after the other while nobody waits. Knows nothing of HTTP."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pixelwright.errors import ApiError, FieldError, PixelwrightError, RequestError
from pixelwright.server.parties import Caller
from pixelwright.server.shelf.shelves import Kind, Record, Shelf
from pixelwright.server.web.body import read_object
from pixelwright.server.web.call import new_id, write_json
from pixelwright.server.web.refusal import refusal

MOST_LINES = 50_000
WINDOW_S = 24 * 3600
"""After which a batch that is not done expires."""
WORKING = frozenset({"validating", "in_progress", "finalizing", "cancelling"})
PATHS = ("/v1/chat/completions", "/v4/chat/completions", "/api/paas/v4/chat/completions")
_AT_ONCE = 2
"""Requests of one batch; those of clients that wait go before."""
_SAVE_S = 2.0
"""Between two notes of how far a batch has come."""
_RETRY_S = 1.0

Complete = Callable[[Caller, Mapping[str, Any]], Awaitable[Mapping[str, Any]]]
"""Answers the body of one request."""


@dataclass(frozen=True, slots=True)
class Line:
    """One request of a batch."""

    custom_id: str
    body: Mapping[str, Any]


def lines_of(data: bytes) -> tuple[Line, ...]:
    """Return the requests of a file; raises RequestError where it is not as it has to be."""
    lines = tuple(_line(raw) for raw in data.splitlines() if raw.strip())
    if not lines:
        raise RequestError("The input file has no requests", "")
    if len(lines) > MOST_LINES:
        raise RequestError("The input file has too many requests", "")
    if len({each.custom_id for each in lines}) < len(lines):
        raise RequestError("The input file uses a custom_id twice", "")
    if len({str(each.body.get("model")) for each in lines}) > 1:
        raise RequestError("The input file asks more than one model", "")
    return lines


def _line(raw: bytes) -> Line:
    try:
        value = read_object(raw)
    except RequestError:
        raise RequestError("A line of the input file is not a JSON object", "") from None
    custom_id, body = value.get("custom_id"), value.get("body")
    if not isinstance(custom_id, str) or not custom_id or not isinstance(body, dict):
        raise RequestError("A line of the input file has no custom_id or no body", "")
    if value.get("method", "POST") != "POST":
        raise RequestError("A line of the input file has a method that is not POST", "")
    check_path(str(value.get("url", PATHS[0])), "url")
    return Line(custom_id, body)


def check_path(path: str, field: str) -> None:
    """Raise FieldError where `path` is none that batches can ask."""
    if path not in PATHS:
        raise FieldError(f"The field {field} is illegal: it has to be one of " + ", ".join(PATHS), "")


def new_batch(owner: str, input_file_id: str, endpoint: str, metadata: object) -> Record:
    """Return a batch that has not begun."""
    now = time.time()
    body = {
        "status": "validating",
        "endpoint": endpoint,
        "input_file_id": input_file_id,
        "completion_window": "24h",
        "metadata": metadata,
        "created_at": int(now),
        "expires_at": int(now + WINDOW_S),
        "request_counts": {"total": 0, "completed": 0, "failed": 0},
    }
    return Record(Kind.BATCH, f"batch_{secrets.token_hex(12)}", owner, now, body)


@dataclass(slots=True)
class BatchRun:
    """Works through one batch, and writes down how far it has come."""

    shelf: Shelf
    caller: Caller
    record: Record
    complete: Complete
    cancelled: bool = False
    _answered: list[str] = field(default_factory=list)
    _failed: list[str] = field(default_factory=list)
    _total: int = 0
    _saved_s: float = 0.0

    async def run(self) -> None:
        """Answer all requests; an end of the server leaves the batch failed, with what was answered."""
        try:
            id = str(self.record.body["input_file_id"])
            data = await self.shelf.data(Kind.FILE, self.caller.key_id, id)
            lines = await asyncio.to_thread(lines_of, data)
        except PixelwrightError as error:
            await self._note(status="failed", failed_at=_now(), errors=_errors(error))
            return
        self._total = len(lines)
        await self._note(status="in_progress", in_progress_at=_now(), request_counts=self._counts())
        end = "failed"
        try:
            await self._answer(iter(lines))
            end = "cancelled" if self.cancelled else "expired" if self._is_late else "completed"
        finally:
            await self._finish(end)

    @property
    def _is_late(self) -> bool:
        return time.time() > self.record.at_s + WINDOW_S

    async def cancel(self) -> None:
        """Begin no further request."""
        self.cancelled = True
        await self._note(status="cancelling", cancelling_at=_now())

    async def _answer(self, lines: Iterator[Line]) -> None:
        async with asyncio.TaskGroup() as group:
            for _ in range(_AT_ONCE):
                group.create_task(self._take(lines))

    async def _take(self, lines: Iterator[Line]) -> None:
        for line in lines:
            if self.cancelled or self._is_late:
                return
            await self._one(line)
            await self._save()

    async def _one(self, line: Line) -> None:
        while not self.cancelled and not self._is_late:
            try:
                body = await self.complete(self.caller, line.body)
            except ApiError as error:
                if error.retryable:
                    await asyncio.sleep(error.retry_after_s or _RETRY_S)
                    continue
                self._failed.append(_output(line, error.status, _told(error)))
            except PixelwrightError as error:
                self._failed.append(_output(line, error.status, _told(error)))
            else:
                self._answered.append(_output(line, 200, body))
            return

    async def _save(self) -> None:
        if time.monotonic() - self._saved_s > _SAVE_S:
            self._saved_s = time.monotonic()
            await self._note(request_counts=self._counts())

    def _counts(self) -> dict[str, int]:
        return {"total": self._total, "completed": len(self._answered), "failed": len(self._failed)}

    async def _finish(self, status: str) -> None:
        output, errors = await self._keep("output", self._answered), await self._keep("errors", self._failed)
        await self._note(
            status=status,
            output_file_id=output,
            error_file_id=errors,
            request_counts=self._counts(),
            finalizing_at=_now(),
            **{f"{status}_at": _now()},
        )

    async def _keep(self, name: str, lines: list[str]) -> str | None:
        if not lines:
            return None
        data = ("\n".join(lines) + "\n").encode()
        filename = f"{self.record.id}_{name}.jsonl"
        body = {"filename": filename, "purpose": "batch_output", "bytes": len(data), "media_type": ""}
        file = Record(Kind.FILE, f"file-{secrets.token_hex(12)}", self.caller.key_id, time.time(), body)
        await self.shelf.put(file, data)
        return file.id

    async def _note(self, **fields: object) -> None:
        self.record = replace(self.record, body={**self.record.body, **fields})
        await self.shelf.put(self.record)


def _output(line: Line, status: int, body: Mapping[str, Any]) -> str:
    response = {"status_code": status, "request_id": new_id(), "body": body}
    written = {"id": f"batch_req_{secrets.token_hex(8)}", "custom_id": line.custom_id, "response": response}
    return write_json(written | {"error": None})


def _told(error: PixelwrightError) -> Mapping[str, Any]:
    refused = refusal(error)
    return {"error": {"code": refused.code, "message": refused.message}}


def _errors(error: PixelwrightError) -> Mapping[str, Any]:
    return {"object": "list", "data": [_told(error)["error"] | {"line": None, "param": None}]}


def _now() -> int:
    return int(time.time())
