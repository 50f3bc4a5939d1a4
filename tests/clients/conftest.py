"""A real server process on a free port, and what real clients need to reach it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from pixelwright.testing.parties import KEY


@dataclass(frozen=True)
class Served:
    """A server that runs."""

    port: int
    process: subprocess.Popen
    key: str = KEY

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def zai(self) -> str:
        return f"{self.root}/api/paas/v4"

    @property
    def openai(self) -> str:
        return f"{self.root}/v1"

    @property
    def anthropic(self) -> str:
        return f"{self.root}/api/anthropic"


def started(*arguments: str) -> Served:
    """Start a server of scripted models."""
    command = [sys.executable, "-m", "pixelwright.testing.server", *arguments]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ))
    line = process.stdout.readline()
    if not line:
        pytest.fail(f"the server did not start: {process.stderr.read().decode()}")
    return Served(int(line), process)


def stopped(served: Served) -> str:
    """End a server, and return what it wrote to its standard error."""
    served.process.terminate()
    try:
        _, errors = served.process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        served.process.kill()
        served.process.communicate()
        raise
    return errors.decode()


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """One server for all tests of clients."""
    server = started()
    yield server
    errors = stopped(server)
    assert "Traceback" not in errors, errors


@pytest.fixture
def own_server(request: pytest.FixtureRequest) -> Iterator[Served]:
    """A server that the test may end."""
    server = started(*getattr(request, "param", ()))
    yield server
    if server.process.poll() is None:
        stopped(server)
    else:
        server.process.communicate()
