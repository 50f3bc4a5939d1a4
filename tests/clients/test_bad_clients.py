"""Clients that dawdle, vanish or never read, and a server that is told to stop, over real sockets."""

import json
import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

import httpx
import pytest

ASK = {"model": "glm-5v-turbo", "messages": [{"role": "user", "content": "hi"}]}


def request(served, **fields):
    body = json.dumps(ASK | fields).encode()
    head = (
        f"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {served.key}\r\n"
        f"Content-Type: application/json; charset=UTF-8\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def connected(served):
    return socket.create_connection(("127.0.0.1", served.port), timeout=10)


@contextmanager
def asking(served, count, model):
    """Hold connections that have asked for a stream and do not read it."""
    with ExitStack() as stack:
        lines = [stack.enter_context(connected(served)) for _ in range(count)]
        for line in lines:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            line.sendall(request(served, model=model, stream=True))
        until(lambda: in_flight(served) == count)
        yield


def in_flight(served):
    return httpx.get(f"{served.root}/readyz", timeout=30).json()["in_flight"]


def until(condition, patience_s=10.0):
    deadline = time.monotonic() + patience_s
    while not condition():
        assert time.monotonic() < deadline, "it never came to that"
        time.sleep(0.01)


def memory_mb(served):
    status = Path(f"/proc/{served.process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


IMPATIENT = ("--patience-s", "0.5")


@pytest.mark.parametrize("own_server", [IMPATIENT], indirect=True)
@pytest.mark.parametrize("sent", [b"", b"POST /v1/chat", b"GET / HTTP/1.1\r\nHost: x\r\nX-A: b\r\n"], ids=len)
def test_headers_that_never_end_are_waited_for_no_longer(own_server, sent):
    with connected(own_server) as line:
        line.sendall(sent)

        assert line.recv(1) == b""


def test_headers_that_grow_too_large_are_read_no_further(own_server):
    before_mb = memory_mb(own_server)
    with connected(own_server) as line:
        line.sendall(b"GET / HTTP/1.1\r\n")
        with pytest.raises(OSError):  # noqa: PT011 - broken pipe or reset, as it comes
            line.sendall(b"X: " + b"a" * (80 << 20))
    assert memory_mb(own_server) - before_mb < 20


def test_a_large_body_is_no_header(own_server):
    body = json.dumps(ASK | {"user": "a" * (4 << 20)})
    headers = {"Authorization": f"Bearer {own_server.key}"}

    answer = httpx.post(f"{own_server.openai}/chat/completions", content=body, headers=headers, timeout=30)

    assert answer.status_code == 200


def test_a_connection_may_rest_between_requests(own_server):
    with httpx.Client(base_url=own_server.root) as client:
        assert [client.get("/healthz").status_code for _ in range(3)] == [200] * 3


@pytest.mark.parametrize("own_server", [IMPATIENT], indirect=True)
def test_clients_that_never_read_hold_neither_memory_nor_slots(own_server):
    before_mb = memory_mb(own_server)
    with asking(own_server, 20, "flood"):
        until(lambda: in_flight(own_server) == 0)
        assert memory_mb(own_server) - before_mb < 40


def test_clients_that_vanish_free_their_slots(own_server):
    with asking(own_server, 20, "endless"):
        pass

    until(lambda: in_flight(own_server) == 0)


@pytest.mark.parametrize("own_server", [("--grace-s", "0.3")], indirect=True)
def test_a_server_that_is_told_to_stop_loses_nothing_silently(own_server):
    def whole(number):
        with connected(own_server) as line:
            line.sendall(request(own_server, model="endless" if number % 2 else "glm-5v-turbo", stream=True))
            pieces = []
            while piece := line.recv(65536):
                pieces.append(piece)
                if piece.endswith(b"0\r\n\r\n"):
                    break
            return b"".join(pieces).decode()

    with ThreadPoolExecutor(20) as pool:
        answers = [pool.submit(whole, number) for number in range(20)]
        until(lambda: in_flight(own_server) == 10)
        own_server.process.send_signal(signal.SIGTERM)
        texts = [each.result(15) for each in answers]

    for number, text in enumerate(texts):
        assert "200 OK" in text
        assert f'"finish_reason":"{"network_error" if number % 2 else "stop"}"' in text
        assert "data: [DONE]" in text
    assert own_server.process.wait(10) in (0, -signal.SIGTERM)


def test_stray_bytes_do_no_harm(served):
    with connected(served) as line:
        line.sendall(os.urandom(4096))

        assert b"200" not in line.recv(4096)[:20]
    assert httpx.get(f"{served.root}/healthz").status_code == 200


def test_many_streams_at_once(own_server):
    with asking(own_server, 200, "endless"):
        assert httpx.get(f"{own_server.root}/healthz").status_code == 200
    until(lambda: in_flight(own_server) == 0)
