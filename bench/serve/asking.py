"""Requests as bytes, and the load generator as a process. Knows nothing of what is measured with them."""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass

from bench.serve.servers import Served
from bench.store import PROJECT

_SYSTEM = "You are a senior frontend developer. Answer briefly."
_USER = "Rebuild this card as one HTML file, with a title, two columns and a button that saves."


@dataclass(frozen=True, slots=True)
class Seen:
    """What a load saw."""

    seconds: float
    answers: int
    events: int
    failures: int
    first_failure: str | None
    whole_s: tuple[float, ...]
    first_s: tuple[float, ...]
    cpu_s: float
    """Processor time of the server meanwhile."""

    @property
    def per_second(self) -> float:
        """Answers."""
        return self.answers / self.seconds

    @property
    def cpu_ms(self) -> float:
        """Processor time for an answer, in ms."""
        return 1000 * self.cpu_s / max(1, self.answers)


def percentile_ms(seconds: tuple[float, ...], share: float) -> float:
    """Return the value below which `share` of the sorted `seconds` lie, in ms."""
    return 1000 * seconds[min(len(seconds) - 1, int(share * len(seconds)))] if seconds else float("nan")


def chat_request(
    served: Served, model: str, *, streams: bool, picture: bytes | None = None, wish: str = _USER
) -> bytes:
    """Return a whole HTTP request."""
    content: object = wish
    if picture is not None:
        url = "data:image/png;base64," + b64encode(picture).decode()
        content = [{"type": "image_url", "image_url": {"url": url}}, {"type": "text", "text": wish}]
    body = {
        "model": model,
        "messages": [{"role": "system", "content": _SYSTEM}, {"role": "user", "content": content}],
        "max_tokens": 1024,
        "temperature": 0.8,
        "stream": streams,
    }
    return _post(served, json.dumps(body).encode())


def get_request(path: str) -> bytes:
    """Return a whole HTTP request without a body."""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


def load(served: Served, request: bytes, **options: float | bool) -> Seen:
    """Ask a server over and over; options are those of `bench.serve.load`."""
    before = served.process.cpu_s
    process = subprocess.run(
        load_command(served, options), input=request, capture_output=True, cwd=PROJECT, check=True
    )
    return seen(json.loads(process.stdout), served.process.cpu_s - before)


def load_command(served: Served, options: Mapping[str, float | bool]) -> list[str]:
    """Return the command that runs the load generator."""
    command = [sys.executable, "-m", "bench.serve.load", "--port", str(served.process.port)]
    for name, value in options.items():
        command += [f"--{name}"] if value is True else [f"--{name}", str(value)]
    return command


def seen(said: Mapping[str, object], cpu_s: float) -> Seen:
    """Return what the load generator printed."""
    fields = {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
    return Seen(**fields, cpu_s=cpu_s)  # type: ignore[arg-type]


def _post(served: Served, body: bytes) -> bytes:
    head = (
        f"POST {served.path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {served.key}\r\n"
        f"Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
