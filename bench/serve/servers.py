"""The servers that are measured, each set up as its makers advise for one machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.serve.processes import Process, free_port, started
from bench.store import PROJECT

WORK = PROJECT / "build" / "bench-serve"
MODELS = ("bench-fast", "bench-paced", "bench-slow")
_KEY = "bench.0123456789abcdef"
_LITELLM_VENV = PROJECT / "build" / "litellm"
_LITELLM_KEY = "sk-bench"
_COMMAND = "import sys; from pixelwright.cli import main; sys.exit(main())"


@dataclass(frozen=True, slots=True)
class Served:
    """A server that answers: its process, where chat completions are, and the key for them."""

    name: str
    process: Process
    path: str
    key: str


@contextmanager
def upstream() -> Iterator[Served]:
    """Run the scripted model elsewhere."""
    port = free_port()
    command = [sys.executable, "-m", "bench.serve.upstream", "--port", str(port)]
    with started(command, port, WORK / "upstream", "/healthz", _python_path()) as process:
        yield Served("direct", process, "/chat/completions", "none")


@contextmanager
def pixelwright(behind: Served | None, workers: int) -> Iterator[Served]:
    """Run `pixelwright serve` as anybody would, with a key; its embedded engine has `workers` processes."""
    port = free_port()
    folder = WORK / "pixelwright"
    shutil.rmtree(folder, ignore_errors=True)  # Every run begins with an empty account.
    folder.mkdir(parents=True)
    lines = [f'data = "{folder / "data"}"', f"workers = {workers}"]
    for model in MODELS if behind is not None else ():
        lines += [f"[models.{model}]", f'base_url = "http://127.0.0.1:{behind.process.port}"']
    configuration = folder / "pixelwright.toml"
    configuration.write_text("\n".join(lines) + "\n")
    command = [sys.executable, "-c", _COMMAND, "serve", "--port", str(port)]
    command += ["--config", str(configuration)]
    environment = {**_python_path(), "PIXELWRIGHT_API_KEYS": _KEY}
    with started(command, port, folder, "/readyz", environment) as process:
        yield Served("pixelwright", process, "/api/paas/v4/chat/completions", _KEY)


def litellm_version() -> str:
    """Install LiteLLM's proxy into an environment of its own, once, and return its version."""
    python = _LITELLM_VENV / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", _LITELLM_VENV], check=True)
    if not (_LITELLM_VENV / "bin" / "litellm").exists():
        subprocess.run([python, "-m", "pip", "install", "--quiet", "litellm[proxy]"], check=True)
    code = "from importlib.metadata import version; print(version('litellm'))"
    return subprocess.run([python, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def litellm(behind: Served) -> Iterator[Served]:
    """Run LiteLLM's proxy as its documentation advises for production.

    As many workers as there are cores, errors alone in the log, no database, no telemetry, its list of models
    from disk, a key as here.
    """
    port = free_port()
    folder = WORK / "litellm"
    folder.mkdir(parents=True, exist_ok=True)
    base = f"http://127.0.0.1:{behind.process.port}"
    lines = ["model_list:"]
    for model in MODELS:
        parameters = f'{{model: "openai/{model}", api_base: "{base}", api_key: "none"}}'
        lines.append(f"  - {{model_name: {model}, litellm_params: {parameters}}}")
    lines.append("litellm_settings: {telemetry: false, request_timeout: 300}")
    lines.append(f"general_settings: {{master_key: {_LITELLM_KEY}}}")
    configuration = folder / "config.yaml"
    configuration.write_text("\n".join(lines) + "\n")
    command = [str(_LITELLM_VENV / "bin" / "litellm"), "--config", str(configuration), "--host", "127.0.0.1"]
    command += ["--port", str(port), "--num_workers", str(os.cpu_count() or 1), "--telemetry", "False"]
    environment = {
        "LITELLM_LOG": "ERROR",
        "LITELLM_MODE": "PRODUCTION",
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",
        "PYTHONPATH": "",
    }
    with started(command, port, folder, "/health/liveliness", environment) as process:
        yield Served("LiteLLM", process, "/v1/chat/completions", _LITELLM_KEY)


def _python_path() -> dict[str, str]:
    return {"PYTHONPATH": os.pathsep.join([str(PROJECT / "src"), str(PROJECT)])}
