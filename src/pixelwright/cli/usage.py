"""`pixelwright usage`: what was asked, and what it cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from pixelwright.cli.keys import NANO, store_of
from pixelwright.cli.present import show_json
from pixelwright.store import Account, Tally

_COLUMNS = (
    "day",
    "key",
    "name",
    "model",
    "requests",
    "failed",
    "prompt",
    "cached",
    "completion",
    "reasoning",
    "USD",
)
_TEXTS = 4
"""Columns that stand on the left."""


def tell_usage(
    key_ids: Sequence[str],
    since: datetime | None,
    config_file: Path | None,
    data: Path | None,
    *,
    as_json: bool,
) -> int:
    """Show the account; returns the exit code."""
    since_day = since.date().isoformat() if since else ""
    with store_of(config_file, data) as store:
        accounts = store.spending.read(since_day=since_day, key_ids=key_ids or None)
        names = {row.id: row.name for row in store.keys.all()}
    total = sum((tally for _, tally in accounts), Tally())
    if as_json:
        show_json({"usage": [_fields(names, *each) for each in accounts], "total": _figures(total)})
        return 0
    rows = [_COLUMNS, *(_row(names, *each) for each in accounts), _row({}, Account("total", "", ""), total)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            f"{cell:<{width}}" if at < _TEXTS else f"{cell:>{width}}"
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        click.echo("  ".join(cells).rstrip())
    return 0


def _fields(names: Mapping[str, str], account: Account, tally: Tally) -> dict[str, object]:
    return {
        "day": account.day,
        "key": account.key_id,
        "name": names.get(account.key_id),
        "model": account.model or None,
        **_figures(tally),
    }


def _figures(tally: Tally) -> dict[str, float]:
    figures: dict[str, float] = asdict(tally)
    usd = figures.pop("nano_usd") / NANO
    return {**figures, "usd": usd}


def _row(names: Mapping[str, str], account: Account, tally: Tally) -> tuple[str, ...]:
    *counts, usd = _figures(tally).values()
    name = names.get(account.key_id, "")
    figures = (*(f"{each:,}" for each in counts), f"{usd:.4f}")
    return (account.day, account.key_id, name, account.model or "-", *figures)
