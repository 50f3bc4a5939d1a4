"""HTTP with one endpoint: connections, time limits, the key. Knows nothing of what is asked and answered.

The key goes to its own base URL only: redirects are not followed, proxies of the environment not used. It is
in no error, log or repr.
"""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

import aiohttp
from yarl import URL

from pixelwright.chat.upstream.refusals import refusal
from pixelwright.chat.upstream.retries import Refused, retry_after_s
from pixelwright.chat.upstream.settings import Flavour, Upstream
from pixelwright.chat.watch import Watch
from pixelwright.errors import UpstreamError, UpstreamTimeoutError

CONNECTIONS = 2000
"""At once with one endpoint: more than the streams that a server holds open."""
MAX_BODY_BYTES = 64_000_000
_MAX_ERROR_BYTES = 65_536
_KEEP_S = 30.0
"""For an idle connection; servers close theirs after 60 s and more."""
_DRAIN_S = 1.0
"""For the end of a body whose answer has ended: then the connection can be used again."""
_RETRIED = frozenset({408, 409, 429, 500, 502, 503, 504, 524, 529})
_BROKEN = (aiohttp.ClientError, ConnectionError)


class Exchange:
    """Connections to the endpoint of one upstream. Used within one event loop; `aclose` ends them."""

    def __init__(self, upstream: Upstream, key: str = "") -> None:
        self._upstream = upstream
        self._url = URL(upstream.url)
        self._headers = _headers(upstream, key)
        limits = upstream.timeouts
        self._connecting = aiohttp.ClientTimeout(total=None, sock_connect=limits.connect_s)
        self._session: aiohttp.ClientSession | None = None
        self._draining: set[asyncio.Task[None]] = set()

    def __repr__(self) -> str:
        return f"Exchange({self._upstream.url!r})"

    async def post(self, body: bytes, *, streams: bool) -> Reply:
        """Return the reply to a request, its head read; close it. Raises Refused."""
        limits = self._upstream.timeouts
        first_s = limits.first_byte_s if streams else limits.whole_s
        response = await self._opened(body, first_s)
        return Reply(self, response, self._upstream.name, first_s=first_s, idle_s=limits.idle_s)

    async def aclose(self) -> None:
        """End all connections."""
        for task in tuple(self._draining):
            task.cancel()
        await asyncio.gather(*self._draining, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def _opened(self, body: bytes, first_byte_s: float) -> aiohttp.ClientResponse:
        name = self._upstream.name
        try:
            async with asyncio.timeout(first_byte_s):
                response = await self._pool().post(
                    self._url,
                    data=body,
                    headers=self._headers,
                    allow_redirects=False,
                    timeout=self._connecting,
                )
        except aiohttp.ServerTimeoutError as error:
            raise Refused(UpstreamTimeoutError(f"the model {name} cannot be reached"), again=True) from error
        except TimeoutError as error:
            raise Refused(
                UpstreamTimeoutError(f"the model {name} did not answer in time"), again=False
            ) from error
        except _BROKEN as error:
            raise Refused(UpstreamError(f"the model {name} cannot be reached"), again=True) from error
        if response.status == 200:
            return response
        raise await self._refused(response)

    def let_go(self, response: aiohttp.ClientResponse, *, is_whole: bool) -> None:
        """Give a connection back, or end it where the answer goes on."""
        if response.closed or not is_whole:
            response.close()
            return

        def at_end(task: asyncio.Task[None]) -> None:
            self._draining.discard(task)
            response.close()

        task = asyncio.create_task(_drain(response))
        self._draining.add(task)
        task.add_done_callback(at_end)

    def _pool(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=_KEEP_S)
            self._session = aiohttp.ClientSession(
                connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False
            )
        return self._session

    async def _refused(self, response: aiohttp.ClientResponse) -> Refused:
        try:
            async with asyncio.timeout(self._upstream.timeouts.idle_s):
                body = await response.content.read(_MAX_ERROR_BYTES)
        except (*_BROKEN, TimeoutError):
            body = b""
        finally:
            response.close()
        wait_s = retry_after_s(response.headers.get("retry-after"), time.time())
        error = refusal(response.status, body, self._upstream.name, retry_after_s=wait_s)
        return Refused(error, again=response.status in _RETRIED and error.retryable)


class Reply:
    """One reply while it is open."""

    def __init__(
        self,
        exchange: Exchange,
        response: aiohttp.ClientResponse,
        name: str,
        *,
        first_s: float,
        idle_s: float,
    ) -> None:
        self._exchange = exchange
        self._response = response
        self._name = name
        self._idle_s = idle_s
        self._watch = Watch(first_s, self._give_up)
        self._is_waiting = self._is_late = False

    def close(self, *, is_whole: bool) -> None:
        """Give the connection back; end it where not all that matters was read, so that the model stops."""
        self._watch.stop()
        self._exchange.let_go(self._response, is_whole=is_whole)

    def hurry(self, idle_s: float) -> None:
        """Wait no longer than this for each further piece."""
        self._idle_s = idle_s
        self._watch.limit(idle_s)

    async def piece(self) -> bytes:
        """Return the next bytes as soon as they are there, none at the end.

        Raises UpstreamError where they stop coming.
        """
        self._watch.heard()
        self._is_waiting = True
        try:
            piece = await self._response.content.readany()
        except _BROKEN as error:
            if self._is_late:
                raise UpstreamTimeoutError(f"the model {self._name} fell silent") from error
            raise UpstreamError(f"the connection to the model {self._name} broke") from error
        finally:
            self._is_waiting = False
        self._watch.limit(self._idle_s)
        return piece

    def _give_up(self) -> None:
        """End a silence; that of whoever reads is none."""
        if self._is_waiting:
            self._is_late = True
            self._response.close()

    async def body(self) -> bytes:
        """Return all bytes; raises UpstreamError where there are too many."""
        pieces: list[bytes] = []
        size = 0
        while piece := await self.piece():
            size += len(piece)
            if size > MAX_BODY_BYTES:
                raise UpstreamError(f"the model {self._name} answered with too much")
            pieces.append(piece)
        return b"".join(pieces)


def _headers(upstream: Upstream, key: str) -> dict[str, str]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json, text/event-stream",
        "Accept-Encoding": "identity",
        "User-Agent": "pixelwright",
    }
    if upstream.flavour is Flavour.ANTHROPIC:
        headers["anthropic-version"] = "2023-06-01"
        if key:
            headers["x-api-key"] = key
    elif key:
        headers["Authorization"] = f"Bearer {key}"
    return headers


async def _drain(response: aiohttp.ClientResponse) -> None:
    """Read what is left: at its end the connection goes back to the pool."""
    with suppress(*_BROKEN, TimeoutError):
        async with asyncio.timeout(_DRAIN_S):
            while await response.content.readany():
                pass
