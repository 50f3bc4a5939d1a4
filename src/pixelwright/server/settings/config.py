"""How a server is set up: what stands in `pixelwright.toml`. Holds no keys; they come from the environment.

Knows nothing of what is done with it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pixelwright.chat.upstream import Price, Upstream
from pixelwright.errors import ConfigurationError
from pixelwright.server.settings.toml import TomlFile
from pixelwright.store import KeyLimits

FILE_NAME = "pixelwright.toml"
DATABASE_VARIABLE = "PIXELWRIGHT_DATABASE"
_NANO = 1_000_000_000
_TABLES = ("limits", "models", "prices", "aliases")


def state_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Return where data lie if nothing else is said."""
    home = environment.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(home) / "pixelwright"


@dataclass(frozen=True, slots=True)
class Limits:
    """What every key may do that was given no limits of its own."""

    concurrency: int | None = None
    per_minute: int | None = None
    usd_per_day: float | None = None
    usd_per_month: float | None = None

    def __post_init__(self) -> None:
        """Refuse what nobody can mean; raises ConfigurationError."""
        for each in (self.concurrency, self.per_minute, self.usd_per_day, self.usd_per_month):
            if each is not None and not 0 <= each < 1e9:
                raise ConfigurationError("a limit is below zero, or beyond all measure")

    @property
    def of_keys(self) -> KeyLimits:
        """The same, with money in billionths of a dollar."""
        return KeyLimits(
            self.concurrency, self.per_minute, _nano(self.usd_per_day), _nano(self.usd_per_month)
        )


@dataclass(frozen=True, slots=True)
class Config:
    """All that can be configured."""

    host: str = "127.0.0.1"
    port: int = 8000
    """0 takes any that is free."""
    data: Path = field(default_factory=state_folder)
    """Where the database lies."""
    database: str | None = None
    """`postgresql://...`, where several servers share one; else a file in `data`."""
    workers: int | None = None
    """Processes of the embedded engine; None: as many as there are cores; 0: there is no embedded model."""
    grace_s: float = 20.0
    """How long answers under way may take once the server is told to stop."""
    model: str | None = None
    """Who answers requests for `glm-5v-turbo`; None: the first of `models`, else the embedded one."""
    allow_hosts: tuple[str, ...] = ()
    """Private hosts from which pictures may be fetched, for development."""
    limits: Limits = field(default_factory=Limits)
    models: tuple[Upstream, ...] = ()
    """Models elsewhere."""
    prices: Mapping[str, Price] = field(default_factory=dict)
    """By model, beside and in place of the list."""
    aliases: Mapping[str, str] = field(default_factory=dict)
    """Other names of models; in them `*` stands for anything."""

    def __post_init__(self) -> None:
        """Refuse what cannot work; raises ConfigurationError."""
        if not 0 <= self.port < 65_536:
            raise ConfigurationError(f"there is no port {self.port}")
        if self.workers is not None and not 0 <= self.workers <= 256:
            raise ConfigurationError("there have to be between 0 and 256 workers")
        if self.workers == 0 and not self.models:
            raise ConfigurationError(
                "without workers there is no model", "Configure one under [models.NAME]."
            )
        if self.database and not self.database.startswith(("postgresql://", "postgres://")):
            raise ConfigurationError("the database has to be an address such as postgresql://user@host/name")


def read_config(path: Path | None = None, environment: Mapping[str, str] = os.environ) -> Config:
    """Return what the file says; without `path`, that of `pixelwright.toml` in this folder, if it is there.

    Raises ConfigurationError.
    """
    database = environment.get(DATABASE_VARIABLE) or None
    if path is None and not Path(FILE_NAME).exists():
        return Config(database=database)
    file = TomlFile(path or Path(FILE_NAME))
    if database:
        file.table["database"] = database
    plain = {name: value for name, value in file.table.items() if name not in _TABLES}
    return file.read(
        Config,
        (),
        plain,
        limits=file.read(Limits, ("limits",), file.table_at(("limits",), file.table)),
        models=_models(file),
        prices=_prices(file),
        aliases=_aliases(file),
    )


def _models(file: TomlFile) -> tuple[Upstream, ...]:
    tables = file.table_at(("models",), file.table)
    return tuple(
        file.read(Upstream, ("models", name), file.table_at(("models", name), tables), name=name)
        for name in tables
    )


def _prices(file: TomlFile) -> dict[str, Price]:
    """Return the prices of the list in the file, and those that stand with their models."""
    prices: dict[str, Price] = {}
    models = file.table_at(("models",), file.table)
    listed = file.table_at(("prices",), file.table)
    for name in listed:
        prices[name] = _price(file, ("prices", name), listed)
    for name in models:
        if "price" in models[name]:
            prices[name] = _price(file, ("models", name, "price"), models[name])
    return prices


def _price(file: TomlFile, names: tuple[str, ...], tables: Mapping[str, object]) -> Price:
    """Return a price; where nothing is said of cached tokens they cost as others do."""
    table = file.table_at(names, tables)
    return file.read(Price, names, {"cached_usd": table.get("input_usd", 0.0), **table})


def _aliases(file: TomlFile) -> dict[str, str]:
    table = file.table_at(("aliases",), file.table)
    return {name: file.value(str, ("aliases", name), value) for name, value in table.items()}


def _nano(usd: float | None) -> int | None:
    return None if usd is None else round(usd * _NANO)
