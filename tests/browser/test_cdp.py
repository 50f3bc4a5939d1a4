"""The protocol client against a browser that is a thread with a script."""

import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from pixelwright.browser.cdp import Connection, Session
from pixelwright.errors import BrowserCrashedError, BrowserError, RenderTimeoutError

Answer = Callable[[dict[str, Any]], list[dict[str, Any]] | None]


@dataclass
class FakeBrowser:
    """Answers each command with what `answer` returns; None hangs up."""

    answer: Answer
    seen: list[dict[str, Any]] = field(default_factory=list)
    chunk_bytes: int = 1 << 20

    def start(self) -> Connection:
        commands, self.commands_end = os.pipe()
        replies, self.replies_end = os.pipe()
        self.thread = threading.Thread(target=self.serve, args=(commands,))
        self.thread.start()
        return Connection(replies, self.commands_end)

    def serve(self, commands: int) -> None:
        with os.fdopen(commands, "rb") as stream:
            rest = b""
            while data := os.read(stream.fileno(), 65536):
                *complete, rest = (rest + data).split(b"\0")
                for message in map(json.loads, complete):
                    self.seen.append(message)
                    answers = self.answer(message)
                    if answers is None:
                        os.close(self.replies_end)
                        return
                    self.send(b"".join(json.dumps(answer).encode() + b"\0" for answer in answers))
        os.close(self.replies_end)

    def send(self, data: bytes) -> None:
        for start in range(0, len(data), self.chunk_bytes):
            os.write(self.replies_end, data[start : start + self.chunk_bytes])


@pytest.fixture
def connect() -> Iterator[Callable[..., tuple[FakeBrowser, Connection]]]:
    opened: list[tuple[FakeBrowser, Connection]] = []

    def start(answer: Answer, **options: Any) -> tuple[FakeBrowser, Connection]:
        fake = FakeBrowser(answer, **options)
        opened.append((fake, fake.start()))
        return opened[-1]

    yield start
    for fake, connection in opened:
        connection.close()
        fake.thread.join(timeout=5)
        assert not fake.thread.is_alive()


def echo(message: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": message["id"], "result": {"echo": message["params"]}}]


def test_reply_reaches_its_command(connect):
    _, connection = connect(echo)
    assert connection.call("A.b", {"x": "ü"}) == {"echo": {"x": "ü"}}


@pytest.mark.parametrize("chunk_bytes", [1, 2, 7, 64], ids=lambda n: f"{n}-byte chunks")
def test_messages_may_arrive_in_any_pieces(connect, chunk_bytes):
    _, connection = connect(echo, chunk_bytes=chunk_bytes)
    assert [connection.call("A.b", {"n": n})["echo"]["n"] for n in range(5)] == list(range(5))


def test_replies_may_come_out_of_order(connect):
    held: list[dict[str, Any]] = []

    def swap(message):
        held.append(message)
        return [echo(m)[0] for m in reversed(held)] if len(held) == 2 else []

    _, connection = connect(swap)
    first, second = connection.post("A.b", {"n": 1}), connection.post("A.b", {"n": 2})
    assert (first.result(5)["echo"]["n"], second.result(5)["echo"]["n"]) == (1, 2)


def test_refusal_is_an_error_that_says_why(connect):
    _, connection = connect(lambda m: [{"id": m["id"], "error": {"message": "no such target"}}])
    with pytest.raises(BrowserError, match="no such target"):
        connection.call("A.b", {})


def test_no_answer_is_a_timeout(connect):
    _, connection = connect(lambda _: [])
    with pytest.raises(RenderTimeoutError, match=r"A\.b"):
        connection.call("A.b", {}, timeout_s=0.01)


def test_death_fails_what_waits_and_what_comes_later(connect):
    _, connection = connect(lambda _: None)
    for _ in range(2):
        with pytest.raises(BrowserCrashedError):
            connection.call("A.b", {}, timeout_s=5)
    assert connection.closed


def test_events_go_to_the_session_that_listens(connect):
    heard: list[str] = []

    def tell(message):
        events = [{"method": "E", "sessionId": name, "params": {"who": name}} for name in ("one", "two")]
        return [*events, *echo(message)]

    fake, connection = connect(tell)
    session = Session(connection, "two")
    session.listen("E", lambda event: heard.append(event["who"]))
    session.call("A.b", x=1)
    assert heard == ["two"]
    assert fake.seen[0]["sessionId"] == "two"
    assert fake.seen[0]["params"] == {"x": 1}


def test_abandoned_session_fails_alone(connect):
    _, connection = connect(lambda m: [] if m.get("sessionId") else echo(m))
    waiting = connection.post("A.b", {}, "gone")
    connection.abandon("gone")
    with pytest.raises(BrowserCrashedError):
        waiting.result(5)
    assert connection.call("A.b", {}) == {"echo": {}}


def test_many_threads_may_call(connect):
    _, connection = connect(echo)
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: found.append(connection.call("A.b", {"n": n})["echo"]["n"]))
        for n in range(16)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == list(range(16))
