"""The commands around the server and their options. Heavy imports wait until a command needs them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import click

from pixelwright.errors import ConfigurationError

Command = TypeVar("Command", bound=Callable[..., object])

_JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
_MONEY = click.FloatRange(min=0)


def _where(command: Command) -> Command:
    """Add the options that say where the server's data lie."""
    for option in (
        click.option(
            "--data", type=click.Path(path_type=Path), metavar="FOLDER", help="Where the database lies."
        ),
        click.option(
            "--config",
            "config_file",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="The configuration; by default pixelwright.toml in this folder, if it is there.",
        ),
    ):
        command = option(command)
    return command


@click.command()
@click.option("--host", metavar="ADDRESS", help="Where to listen; 127.0.0.1 unless configured.")
@click.option("--port", type=click.IntRange(0, 65_535), help="8000 unless configured; 0 takes any free one.")
@click.option("--model", metavar="NAME", help="Who answers requests for glm-5v-turbo.")
@click.option("--workers", type=click.IntRange(0, 256), help="Processes of the embedded engine.")
@_where
def serve(
    host: str | None,
    port: int | None,
    model: str | None,
    workers: int | None,
    config_file: Path | None,
    data: Path | None,
) -> int:
    """Answer the vision-coding protocol, and those of OpenAI and Anthropic, on this machine."""
    try:
        from pixelwright.cli.serve import serve_until_told
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("pixelwright"):
            raise
        remedy = "pip install 'pixelwright[serve]'"
        raise ConfigurationError(f"the server needs {error.name}, which is not installed", remedy) from error
    given = {"host": host, "port": port, "model": model, "workers": workers, "data": data}
    return serve_until_told(config_file, {name: value for name, value in given.items() if value is not None})


@click.group()
def keys() -> None:
    """Give out keys to the server, list and revoke them."""


@keys.command("add")
@click.argument("name")
@click.option("--concurrency", type=click.IntRange(min=0), help="Requests at the same time.")
@click.option("--per-minute", type=click.IntRange(min=0), help="Requests within any minute.")
@click.option("--usd-per-day", type=_MONEY, help="Money within a day of UTC.")
@click.option("--usd-per-month", type=_MONEY, help="Money within a month of UTC.")
@_JSON
@_where
def add_key(
    name: str,
    concurrency: int | None,
    per_minute: int | None,
    usd_per_day: float | None,
    usd_per_month: float | None,
    as_json: bool,
    config_file: Path | None,
    data: Path | None,
) -> int:
    """Give out a key to NAME. It is shown this once."""
    from pixelwright.cli.keys import add
    from pixelwright.server.settings.config import Limits

    limits = Limits(concurrency, per_minute, usd_per_day, usd_per_month)
    return add(name, limits, config_file, data, as_json=as_json)


@keys.command("list")
@_JSON
@_where
def list_keys(as_json: bool, config_file: Path | None, data: Path | None) -> int:
    """List the keys that were given out, and what they may do."""
    from pixelwright.cli.keys import list_all

    return list_all(config_file, data, as_json=as_json)


@keys.command("revoke")
@click.argument("id")
@_where
def revoke_key(id: str, config_file: Path | None, data: Path | None) -> int:
    """Make the key ID useless for ever. Servers refuse it within a second."""
    from pixelwright.cli.keys import revoke

    return revoke(id, config_file, data)


@click.command()
@click.option(
    "--key", "key_ids", multiple=True, metavar="ID", help="This key only. Can be given several times."
)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), metavar="DAY", help="From this day of UTC on.")
@_JSON
@_where
def usage(
    key_ids: tuple[str, ...],
    since: datetime | None,
    as_json: bool,
    config_file: Path | None,
    data: Path | None,
) -> int:
    """Tell what was asked of which model with which key on which day, and what it cost."""
    from pixelwright.cli.usage import tell_usage

    return tell_usage(key_ids, since, config_file, data, as_json=as_json)
