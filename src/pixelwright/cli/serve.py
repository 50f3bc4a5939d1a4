"""`pixelwright serve`: run the server until it is told to stop."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from pixelwright import __version__
from pixelwright.errors import ConfigurationError
from pixelwright.server.assembly import Assembly, assembled
from pixelwright.server.models import COMMON_NAME
from pixelwright.server.running import Server
from pixelwright.server.settings.config import Config, read_config

_ASKED = {"model": COMMON_NAME, "messages": [{"role": "user", "content": "What can you do?"}]}


def serve_until_told(config_file: Path | None, given: Mapping[str, Any]) -> int:
    """Run the server; returns the exit code. `given` stands over what is configured."""
    config = replace(read_config(config_file), **given)
    with asyncio.Runner(loop_factory=_loop_factory()) as runner, closing(_listen(config)) as listener:
        return runner.run(_serve(config, listener))


async def _serve(config: Config, listener: socket.socket) -> int:
    async with assembled(config) as assembly:
        server = Server(assembly.app, config.host, config.port, grace_s=config.grace_s)
        server.at_start = lambda port: _tell(config, port, assembly)
        await server.serve(sockets=[listener])
    return 0


def _listen(config: Config) -> socket.socket:
    """Take the port before anything is started; raises ConfigurationError where it cannot be had."""
    try:
        family, kind, *_, address = socket.getaddrinfo(
            config.host, config.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
        except BaseException:
            listener.close()
            raise
    except OSError as error:
        raise ConfigurationError(
            f"{config.host} port {config.port} cannot be had: {error.strerror}", "Choose another with --port."
        ) from error
    return listener


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    if sys.platform == "win32":
        return None
    import uvloop

    return uvloop.new_event_loop


def _tell(config: Config, port: int, assembly: Assembly) -> None:
    """Say where the server is and how to ask it."""
    host = f"[{config.host}]" if ":" in config.host else config.host
    address = f"http://{host}:{port}"
    names = [name for name in assembly.models if name != COMMON_NAME]
    answering = "" if assembly.answering == COMMON_NAME else f" (answered by {assembly.answering})"
    lines = [
        f"pixelwright {__version__} serves {address}",
        f"models  {COMMON_NAME}{answering}, {', '.join(names)}",
        f"data    {_without_password(config.database) or config.data}",
    ]
    if assembly.fresh_key:
        lines.append(f"key     {assembly.fresh_key.text}")
        lines.append(
            "        for this run and this machine; `pixelwright keys add NAME` makes one that stays"
        )
    lines += ["try", *_curl(address, assembly)]
    click.echo("\n".join(lines))
    sys.stdout.flush()


def _curl(address: str, assembly: Assembly) -> list[str]:
    key = assembly.fresh_key.text if assembly.fresh_key else "$KEY"
    return [
        f"  curl {address}/api/paas/v4/chat/completions \\",
        f'    -H "Authorization: Bearer {key}" -H "Content-Type: application/json" \\',
        f"    -d '{json.dumps(_ASKED)}'",
    ]


def _without_password(address: str | None) -> str:
    """Return the address of a database as it may be shown."""
    if not address:
        return ""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}"
