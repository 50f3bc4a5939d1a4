"""Servers as processes of their own: started, waited for, weighed, stopped. Knows not what they serve."""

from __future__ import annotations

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
READY_S = 180.0
"""Until a server answers: the slowest of them takes a minute on two busy cores."""
_END_S = 30.0


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Process:
    """A running server."""

    def __init__(self, running: subprocess.Popen[bytes], port: int, log: Path) -> None:
        self._running = running
        self.port = port
        self.log = log

    @property
    def pid(self) -> int:
        """Of the first process."""
        return self._running.pid

    @property
    def family(self) -> list[int]:
        """The process and all that it started."""
        found, waiting = [], [self.pid]
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            children = Path(f"/proc/{pid}/task/{pid}/children")
            if children.exists():
                waiting += map(int, children.read_text().split())
        return found

    @property
    def cpu_s(self) -> float:
        """Seconds of processor time that the family has used."""
        total = 0
        for pid in self.family:
            try:
                fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            except FileNotFoundError:
                continue
            total += int(fields[11]) + int(fields[12])
        return total / _TICK

    @property
    def peak_mb(self) -> float:
        """The most memory that the first process held, in MB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1000

    def wait(self, path: str) -> None:
        """Wait until `path` answers at all."""
        until = time.monotonic() + READY_S
        while time.monotonic() < until:
            if self._running.poll() is not None:
                break
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5).close()
                return
            except urllib.error.HTTPError as error:
                error.close()
                return
            except OSError:
                time.sleep(0.2)
        raise RuntimeError(f"a server did not start:\n{self.log.read_text()[-3000:]}")

    def stop(self) -> None:
        """End it, gently first."""
        self._running.terminate()
        try:
            self._running.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._running.kill()
            self._running.wait()


@contextmanager
def started(
    command: Sequence[str], port: int, folder: Path, ready: str, environment: Mapping[str, str] | None = None
) -> Iterator[Process]:
    """Run a server in `folder` until the block ends; `ready` is a path that answers once it listens."""
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    given = {**os.environ, **(environment or {})}
    with log.open("wb") as output:
        running = subprocess.Popen(
            command, cwd=folder, env=given, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
        )
        process = Process(running, port, log)
        try:
            process.wait(ready)
            yield process
        finally:
            process.stop()
