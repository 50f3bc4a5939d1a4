"""A whole server, put together from its configuration: the one place that knows all parts.

Knows nothing of command lines, of ports and of how an application is run.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import os
import secrets
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from functools import partial

from pixelwright.chat import ChatModel
from pixelwright.chat.embedded import NAME, PREPARE, EmbeddedModel
from pixelwright.chat.fit import FIT
from pixelwright.chat.reader import COMMON_NAME as READERS_NAME
from pixelwright.chat.reader import NAME as READER
from pixelwright.chat.reader import ReadingModel
from pixelwright.chat.tokens import text_tokens
from pixelwright.chat.upstream import Upstreams
from pixelwright.chat.workers import Pool
from pixelwright.errors import ConfigurationError, PixelwrightError
from pixelwright.server.access.keys import VARIABLE, Key, Keyring, fresh_key, keys_in
from pixelwright.server.access.limits import Turnstile
from pixelwright.server.access.server_keys import server_keys
from pixelwright.server.accounts.ledger import WrittenLedger
from pixelwright.server.accounts.meter import TokenMeter
from pixelwright.server.accounts.metrics import Metrics
from pixelwright.server.accounts.prices import Prices
from pixelwright.server.app import Application, application
from pixelwright.server.core import Core, Parties
from pixelwright.server.gathering.expansion import Expansion
from pixelwright.server.gathering.gather import MediaGatherer
from pixelwright.server.models import COMMON_NAME, ModelTable
from pixelwright.server.settings.config import Config
from pixelwright.server.shelf.recovery import Recovery
from pixelwright.server.shelf.shelved_files import ShelvedFiles
from pixelwright.server.shelf.stored_shelf import StoredShelf
from pixelwright.server.upkeep import Upkeep
from pixelwright.store import Store, open_store

AGENTS_NAMES = "claude-*"
"""What coding agents ask for that were made for another vendor; the vendor of GLM answers these as well."""
_ORPHANED_S = 86_400.0
"""An upload that has not come to its end within a day never will."""

_LOG = logging.getLogger("pixelwright.server")


@dataclass(frozen=True, slots=True)
class Assembly:
    """A server that is ready to be run, or mounted by another application."""

    app: Application
    models: tuple[str, ...]
    answering: str
    """Who answers to the common name."""
    fresh_key: Key | None = None
    """The only key, where none was configured; gone with the server."""


@asynccontextmanager
async def assembled(config: Config, environment: Mapping[str, str] = os.environ) -> AsyncIterator[Assembly]:
    """Put a server together; what it holds is let go of at the end, accounts are written.

    Raises ConfigurationError and StoreError.
    """
    async with AsyncExitStack() as stack:
        store = stack.enter_context(
            closing(await asyncio.to_thread(open_store, config.data, config.database))
        )
        store.records.sweep(begun_before_s=time.time() - _ORPHANED_S)
        ring, fresh = _keys(config, store, environment)
        metrics = Metrics()
        prices = Prices(config.prices, {each.name: each.wire_model for each in config.models})
        ledger = WrittenLedger(store.spending, prices, watchers=[metrics.observe])
        server_id = secrets.token_hex(8)
        recovery = Recovery(store, server_id)
        recovery()  # known to other servers before any of its work is
        stack.callback(recovery.leave)
        await stack.enter_async_context(Upkeep([lambda: ledger.flush(time.time()), ring.refresh, recovery]))
        pool = None if config.workers == 0 else await stack.enter_async_context(Pool(config.workers))
        # A worker of their own, so that documents are read while all others build; it starts with the first.
        reader = await stack.enter_async_context(Pool(1))
        models = _Models(config, pool, environment, reader)
        stack.push_async_callback(models.upstreams.aclose)
        shelf = stack.enter_context(closing(StoredShelf(store.records, server_id)))
        expand = Expansion(reader, models.reads_files)
        gatherer = stack.enter_context(
            closing(MediaGatherer(ShelvedFiles(shelf), allow_hosts=config.allow_hosts, expand=expand))
        )
        of_all = config.limits.of_keys
        gate = Turnstile(
            lambda key_id: ring.limits(key_id).over(of_all),
            lambda key_id: ledger.spent(key_id, time.time()),
        )
        core = Core(Parties(ring, models.table, gate, TokenMeter(), ledger, gatherer))
        metrics.gauge("pixelwright_requests_in_flight", "Requests under way.", lambda: core.in_flight)
        if pool is not None:
            _show_workers(metrics, pool)
            stack.callback(asyncio.create_task(_warm(pool)).cancel)
        yield Assembly(application(core, shelf, metrics.render), models.names, models.answering, fresh)


@dataclass(slots=True)
class _Models:
    """The embedded model and those elsewhere."""

    config: Config
    pool: Pool | None
    environment: Mapping[str, str]
    reader: Pool
    upstreams: Upstreams = field(init=False)
    names: tuple[str, ...] = field(init=False)
    answering: str = field(init=False)
    table: ModelTable = field(init=False)

    def __post_init__(self) -> None:
        embedded: dict[str, ChatModel] = {}
        if self.pool is not None:
            embedded[NAME] = EmbeddedModel(self.pool, text_tokens)
        self.upstreams = Upstreams(
            self.config.models, embedded, self.environment, partial(self.reader.call, FIT)
        )
        models = embedded | self.upstreams.by_name
        self.names = tuple(models)
        self.answering = self.config.model or self._first(models)
        aliases = {} if self.answering == COMMON_NAME else {COMMON_NAME: self.answering}
        agents = {} if AGENTS_NAMES in self.config.aliases else {AGENTS_NAMES: self.answering}
        # Patterns count in their order, so whoever configured one of their own is asked first.
        readers = {} if READERS_NAME in models else {READERS_NAME: READER}
        self.table = ModelTable(
            {READER: ReadingModel(self.reader)} | models,
            readers | aliases | dict(self.config.aliases) | agents,
        )

    def reads_files(self, name: str) -> bool:
        """Return whether who answers to `name` reads documents and videos as they are."""
        return self.table.named(name).card.id in (NAME, READER)

    def _first(self, models: Mapping[str, ChatModel]) -> str:
        """Return who answers to the common name where nobody said so."""
        if COMMON_NAME in models:
            return COMMON_NAME
        return self.config.models[0].name if self.config.models else NAME


def _keys(config: Config, store: Store, environment: Mapping[str, str]) -> tuple[Keyring, Key | None]:
    """Return the keys, and a fresh one where there are none; that is for this machine alone."""
    ring = partial(Keyring, table=store.keys, server_keys=partial(server_keys, environment))
    configured = ring(keys_in(environment.get(VARIABLE, "")))
    if configured:
        return configured, None
    if any(row.revoked_s is None for row in store.keys.all()):
        raise ConfigurationError(
            "the keys in the database were made with another server key", 'See docs/keys.md, "Moving".'
        )
    if not is_loopback(config.host):
        raise ConfigurationError(
            f"without a key the server listens on this machine alone, not on {config.host}",
            f"Make a key with `pixelwright keys add NAME`, or set {VARIABLE}.",
        )
    fresh = fresh_key("fresh")
    return ring([fresh]), fresh


def is_loopback(host: str) -> bool:
    """Return whether a server that listens on `host` can be reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _show_workers(metrics: Metrics, pool: Pool) -> None:
    metrics.gauge("pixelwright_workers", "Processes of the embedded engine.", lambda: pool.size)
    metrics.gauge("pixelwright_workers_busy", "Those of them at work.", lambda: pool.busy)
    metrics.gauge("pixelwright_queue_depth", "Jobs that wait for one.", lambda: pool.waiting)


async def _warm(pool: Pool) -> None:
    try:
        await pool.warm(PREPARE)
    except PixelwrightError as error:
        _LOG.error("the embedded engine cannot be prepared: %s", error)
