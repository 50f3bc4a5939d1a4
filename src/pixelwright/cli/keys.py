"""`pixelwright keys`: give out keys, list and revoke them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from pixelwright.cli.present import show_json
from pixelwright.errors import ConfigurationError
from pixelwright.server.access.keys import issue
from pixelwright.server.access.server_keys import ServerKeys, server_keys
from pixelwright.server.settings.config import Limits, read_config
from pixelwright.server.upkeep import EVERY_S
from pixelwright.store import KeyLimits, KeyRow, Spent, Store, open_store

NANO = 1_000_000_000
KNOWN_WITHIN_S = EVERY_S + 0.25
"""Running servers have read a new key by then; the rest is for their reading."""


@contextmanager
def store_of(config_file: Path | None, data: Path | None) -> Iterator[Store]:
    """Open the store that a server of this configuration would use."""
    config = read_config(config_file)
    if data is not None:
        config = replace(config, data=data)
    store = open_store(config.data, config.database)
    try:
        yield store
    finally:
        store.close()


def add(name: str, limits: Limits, config_file: Path | None, data: Path | None, *, as_json: bool) -> int:
    """Give out a key and show it; returns the exit code."""
    with store_of(config_file, data) as store:
        key = issue(store.keys, server_keys(make=True), name, limits.of_keys, now_s=time.time())
    time.sleep(KNOWN_WITHIN_S)  # so that whoever reads the key can use it
    if as_json:
        show_json({"key": {"id": key.caller.key_id, "name": name, "key": key.text}})
        return 0
    click.echo(key.text)
    click.echo("It is shown this once: keep it where nobody else looks.", err=True)
    return 0


def list_all(config_file: Path | None, data: Path | None, *, as_json: bool) -> int:
    """Show all keys; returns the exit code."""
    today = datetime.now(UTC).date().isoformat()
    with store_of(config_file, data) as store:
        rows, spent = store.keys.all(), store.spending.by_key(today)
    present = server_keys()
    if as_json:
        show_json({"keys": [_fields(row, spent.get(row.id, Spent()), present) for row in rows]})
        return 0
    for row in rows:
        month_usd = spent.get(row.id, Spent()).month_nano_usd / NANO
        limits = ", ".join(f"{name} {value:g}" for name, value in _limits(row.limits).items())
        made = _time(row.made_s)[:10]
        click.echo(
            f"{row.id}  {made}  {_state(row, present):<13}  ${month_usd:<9.4f}  {row.name}  {limits}".rstrip()
        )
    if not rows:
        click.echo("No keys. `pixelwright keys add NAME` makes one.", err=True)
    return 0


def revoke(id: str, config_file: Path | None, data: Path | None) -> int:
    """Revoke a key; returns the exit code."""
    with store_of(config_file, data) as store:
        if not store.keys.revoke(id.partition(".")[0]):
            raise ConfigurationError("there is no such key in use", "`pixelwright keys list` lists them.")
    click.echo("Revoked. Servers refuse it within a second.")
    return 0


def _fields(row: KeyRow, spent: Spent, present: ServerKeys) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "state": _state(row, present),
        "made": _time(row.made_s),
        "revoked": _time(row.revoked_s) if row.revoked_s is not None else None,
        "limits": _limits(row.limits),
        "day_usd": spent.day_nano_usd / NANO,
        "month_usd": spent.month_nano_usd / NANO,
    }


def _state(row: KeyRow, present: ServerKeys) -> str:
    if row.revoked_s is not None:
        return "revoked"
    return "in use" if present.secret(row.id, row.salt, row.server_key) else "no server key"


def _limits(limits: KeyLimits) -> dict[str, float]:
    """Return the limits that there are, by the names of the options that set them."""
    money = {"usd_per_day": limits.day_nano_usd, "usd_per_month": limits.month_nano_usd}
    counts = {"concurrency": limits.concurrency, "per_minute": limits.per_minute}
    return {name: value for name, value in counts.items() if value is not None} | {
        name: value / NANO for name, value in money.items() if value is not None
    }


def _time(at_s: float) -> str:
    return datetime.fromtimestamp(at_s, UTC).isoformat(timespec="seconds")
