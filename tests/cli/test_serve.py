"""The command as a person starts it: a process, real HTTP, real signals."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from pixelwright.cli.serve import _without_password
from pixelwright.store import open_store
from pixelwright.testing.upstream import ScriptedUpstream

COMMAND = [sys.executable, "-c", "import sys; from pixelwright.cli import main; main()"]
ASKED = {"messages": [{"role": "user", "content": "Say hi in Portuguese"}]}
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Running:
    """A server process and what it said when it started."""

    process: subprocess.Popen
    lines: tuple[str, ...]
    errors: list[str]

    @property
    def address(self) -> str:
        return self.lines[0].split()[-1]

    @property
    def key(self) -> str:
        return next(line.split()[1] for line in self.lines if line.startswith("key"))

    def client(self, key: str) -> httpx.Client:
        return httpx.Client(
            base_url=self.address, headers={"Authorization": f"Bearer {key}"}, timeout=PATIENCE_S
        )

    def stop(self, how: int = signal.SIGTERM) -> int:
        self.process.send_signal(how)
        return self.process.wait(PATIENCE_S)


@dataclass(frozen=True)
class Place:
    """A folder with a configuration, and the environment of whoever works there."""

    folder: Path
    environment: dict[str, str]

    def run(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*COMMAND, *words], cwd=self.folder, env=self.environment, capture_output=True, text=True
        )

    @contextmanager
    def serving(self, *options: str, **environment: str) -> Iterator[Running]:
        process = subprocess.Popen(
            [*COMMAND, "serve", "--port", "0", "--workers", "0", *options],
            cwd=self.folder,
            env=self.environment | environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        errors: list[str] = []
        reader = threading.Thread(target=lambda: errors.extend(process.stderr))
        reader.start()
        try:
            yield Running(process, tuple(_until_the_example(process)), errors)
        finally:
            process.kill()
            process.wait()
            reader.join()
            process.stdout.close()
            process.stderr.close()


def _until_the_example(process: subprocess.Popen) -> Iterator[str]:
    for line in process.stdout:
        yield line.rstrip("\n")
        if line.strip().startswith("-d "):
            return
    pytest.fail("the server did not start")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PIXELWRIGHT_")}
    environment |= {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_STATE_HOME": str(tmp_path / "state")}
    return Place(tmp_path, environment)


@pytest.fixture
def upstream(place: Place) -> Iterator[ScriptedUpstream]:
    """Models elsewhere, configured; `plain` costs a dollar for a token."""
    with ScriptedUpstream() as scripted:
        lines = ["model = 'plain'", "grace_s = 5", "[limits]", "concurrency = 2"]
        for name in ("plain", "gated", "hangs-midway"):
            lines += [f"[models.{name}]", f"base_url = '{scripted.url}'"]
        lines += ["[prices.plain]", "input_usd = 1e6", "output_usd = 1e6"]
        (place.folder / "pixelwright.toml").write_text("\n".join(lines))
        yield scripted


def _ask(client: httpx.Client, model: str = "glm-5v-turbo") -> httpx.Response:
    return client.post("/api/paas/v4/chat/completions", json={"model": model, **ASKED})


def _add_key(place: Place, *options: str) -> str:
    made = place.run("keys", "add", "laptop", "--json", *options)
    assert made.returncode == 0, made.stderr
    return json.loads(made.stdout)["key"]["key"]


def test_without_a_key_it_prints_a_fresh_one_that_works(place: Place, upstream: ScriptedUpstream) -> None:
    with place.serving() as server, server.client(server.key) as client:
        assert server.address.startswith("http://127.0.0.1:")
        assert _ask(client).json()["choices"][0]["finish_reason"] == "stop"
        assert client.get("/v1/models", headers={"Authorization": "Bearer no.key"}).status_code == 401
        assert (
            'pixelwright_requests_total{door="zai",model="plain",outcome="stop"} 1'
            in client.get("/metrics").text
        )
        assert server.stop() == 0
    assert server.errors == []


def test_the_line_that_is_printed_works(place: Place, upstream: ScriptedUpstream) -> None:
    with place.serving() as server:
        line = " ".join(each.strip().rstrip("\\") for each in server.lines[-3:])
        answered = subprocess.run(["bash", "-c", f"{line} -sS"], capture_output=True, text=True, check=True)
    assert json.loads(answered.stdout)["model"] == "plain"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1"])
def test_without_a_key_it_refuses_to_listen_elsewhere(place: Place, host: str) -> None:
    refused = place.run("serve", "--host", host, "--port", "0")
    assert refused.returncode == 21
    assert "keys add" in refused.stderr or "cannot be had" in refused.stderr


def test_a_port_that_is_taken(place: Place, upstream: ScriptedUpstream) -> None:
    refused = place.run("serve", "--port", upstream.url.rpartition(":")[2])
    assert refused.returncode == 21
    assert "cannot be had" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_mistake_in_the_configuration_is_told_with_its_line(place: Place) -> None:
    (place.folder / "pixelwright.toml").write_text("[limits]\nconcurency = 2\n")
    refused = place.run("serve", "--port", "0")
    assert refused.returncode == 21
    assert "line 2" in refused.stderr
    assert "Did you mean 'concurrency'?" in refused.stderr


@pytest.mark.parametrize("missing", ["uvicorn", "aiohttp", "starlette"])
def test_without_what_the_server_needs_it_says_what_to_install(place: Place, missing: str) -> None:
    code = f"import sys; sys.modules[{missing!r}] = None; from pixelwright.cli import main; main()"
    refused = subprocess.run(
        [sys.executable, "-c", code, "serve"],
        cwd=place.folder,
        env=place.environment,
        capture_output=True,
        text=True,
    )
    assert refused.returncode == 21
    assert "pixelwright[serve]" in refused.stderr
    listed = [sys.executable, "-c", code, "keys", "list"]
    assert (
        subprocess.run(listed, cwd=place.folder, env=place.environment, capture_output=True).returncode == 0
    )


def test_keys_of_the_environment(place: Place, upstream: ScriptedUpstream) -> None:
    with place.serving(PIXELWRIGHT_API_KEYS="box.secret, other.s3cret") as server:
        assert not any(line.startswith("key") for line in server.lines)
        for key in ("box.secret", "other.s3cret"):
            with server.client(key) as client:
                assert client.get("/v1/models").status_code == 200


def test_keys_come_and_go_while_it_runs(place: Place, upstream: ScriptedUpstream) -> None:
    with place.serving(PIXELWRIGHT_API_KEYS="box.secret") as server:
        key = _add_key(place)
        with server.client(key) as client:
            assert client.get("/v1/models").status_code == 200
            listed = json.loads(place.run("keys", "list", "--json").stdout)["keys"]
            assert [(each["name"], each["state"]) for each in listed] == [("laptop", "in use")]
            assert key.partition(".")[2] not in json.dumps(listed)
            assert place.run("keys", "revoke", listed[0]["id"]).returncode == 0
            _until(lambda: client.get("/v1/models").status_code == 401)
        assert place.run("keys", "revoke", listed[0]["id"]).returncode == 21


def test_usage_is_told_by_key_model_and_day(place: Place, upstream: ScriptedUpstream) -> None:
    key = _add_key(place)
    with place.serving() as server, server.client(key) as client:
        said = _ask(client).json()["usage"]
        assert server.stop() == 0
    told = json.loads(place.run("usage", "--json").stdout)
    (row,) = told["usage"]
    assert (row["key"], row["name"]) == (key.partition(".")[0], "laptop")
    assert (row["model"], row["requests"]) == ("plain", 1)
    assert row["usd"] == said["total_tokens"]
    assert told["total"]["prompt_tokens"] == said["prompt_tokens"]
    assert "plain" in place.run("usage", "--key", row["key"]).stdout
    assert json.loads(place.run("usage", "--json", "--since", "2999-01-01").stdout)["usage"] == []


def test_a_budget_that_is_used_up(place: Place, upstream: ScriptedUpstream) -> None:
    key = _add_key(place, "--usd-per-day", "1")
    with place.serving() as server, server.client(key) as client:
        assert _ask(client).status_code == 200
        refused = _ask(client)
    assert (refused.status_code, refused.json()["error"]["code"]) == (429, "1113")


def test_a_client_that_leaves_frees_its_slot(place: Place, upstream: ScriptedUpstream) -> None:
    with place.serving() as server, server.client(server.key) as client:
        with ExitStack() as stack:
            answers = [stack.enter_context(_stream(client, "hangs-midway")).iter_lines() for _ in range(2)]
            assert [next(lines)[:5] for lines in answers] == ["data:", "data:"]
            refused = _ask(client)
            assert (refused.status_code, refused.json()["error"]["code"]) == (429, "1302")
            assert float(refused.headers["retry-after"]) > 0
        _until(lambda: _ask(client).status_code == 200)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT], ids=["told", "Ctrl-C"])
def test_told_to_stop_it_lets_a_stream_come_to_its_end(
    place: Place, upstream: ScriptedUpstream, how: int
) -> None:
    with place.serving() as server, server.client(server.key) as client:
        with _stream(client, "gated") as response:
            upstream.open_gate(1)
            lines = response.iter_lines()
            next(lines)
            server.process.send_signal(how)
            upstream.open_gate(50)
            said = [line for line in lines if line]
        assert said[-1] == "data: [DONE]"
        assert '"finish_reason":"stop"' in said[-2].replace(" ", "")
        assert server.process.wait(PATIENCE_S) == 0
    assert server.errors == []
    assert json.loads(place.run("usage", "--json").stdout)["total"]["requests"] == 1


def test_told_to_stop_it_ends_properly_what_takes_too_long(place: Place, upstream: ScriptedUpstream) -> None:
    config = place.folder / "pixelwright.toml"
    config.write_text(config.read_text().replace("grace_s = 5", "grace_s = 0.2"))
    with place.serving() as server, server.client(server.key) as client:
        with _stream(client, "hangs-midway") as response:
            lines = response.iter_lines()
            next(lines)
            server.process.terminate()
            said = [line for line in lines if line]
        assert said[-1] == "data: [DONE]"
        assert "network_error" in said[-2]
        assert server.process.wait(PATIENCE_S) == 0
    assert json.loads(place.run("usage", "--json").stdout)["total"]["failures"] == 1


def test_two_servers_share_keys_and_accounts(place: Place, upstream: ScriptedUpstream) -> None:
    key = _add_key(place, "--usd-per-day", "1")
    with place.serving() as one, place.serving() as other:
        with one.client(key) as client:
            assert _ask(client).status_code == 200
        with other.client(key) as client:
            _until(lambda: _ask(client).status_code == 429)
        assert [one.stop(), other.stop()] == [0, 0]
    store = open_store(place.folder / "state" / "pixelwright")
    assert sum(tally.nano_usd for _, tally in store.spending.read()) >= 10**9
    store.close()


def test_a_database_in_use_by_another_server_key_is_told(place: Place, upstream: ScriptedUpstream) -> None:
    _add_key(place)
    (place.folder / "config" / "pixelwright" / "server.key").unlink()
    refused = place.run("serve", "--port", "0")
    assert refused.returncode == 21
    assert "another server key" in refused.stderr


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (None, ""),
        ("postgresql://me:hunter2@db.example/pw", "postgresql://db.example/pw"),
        ("postgresql:///pw?host=/run&password=hunter2", "postgresql:///pw"),
        ("postgresql://me:a@b@db/pw", "postgresql://db/pw"),
    ],
    ids=str,
)
def test_a_database_is_shown_without_its_password(address: str | None, shown: str) -> None:
    assert _without_password(address) == shown


@contextmanager
def _stream(client: httpx.Client, model: str) -> Iterator[httpx.Response]:
    body = {"model": model, "stream": True, **ASKED}
    with client.stream("POST", "/api/paas/v4/chat/completions", json=body) as response:
        assert response.status_code == 200
        yield response


def _until(is_so: Callable[[], bool]) -> None:
    """Ask again and again; each asking takes a while."""
    for _ in range(2000):
        if is_so():
            return
    pytest.fail("it never came about")
