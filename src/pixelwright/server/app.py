"""The server as an ASGI application, to be run alone or mounted by others. Knows nothing of models."""

from __future__ import annotations

from collections.abc import Callable

from pixelwright import __version__
from pixelwright.server.core import Core
from pixelwright.server.doors.anthropic import routes as anthropic
from pixelwright.server.doors.openai import routes as openai
from pixelwright.server.doors.responses import routes as responses
from pixelwright.server.doors.zai import routes as zai
from pixelwright.server.openapi import document, page
from pixelwright.server.services import Services
from pixelwright.server.shelf.shelves import Shelf
from pixelwright.server.web.body import Receive
from pixelwright.server.web.call import Call, Reply, Scope, Send, json_reply
from pixelwright.server.web.endpoint import Endpoint, Handler
from pixelwright.server.web.routing import Routing, Way

_METRICS_TYPE = b"text/plain; version=0.0.4; charset=utf-8"


class Application:
    """All doors, and what tells how the server is."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.core = services.core
        ways: list[Way] = [
            *zai.ways(services),
            *openai.ways(services),
            *responses.ways(services),
            *anthropic.ways(services.core),
            *_state(services),
        ]
        ways += _documents(ways)
        doors = [
            *((root, anthropic.told) for root in anthropic.ROOTS),
            *((root, responses.told) for root in responses.ROOTS),
        ]
        self.routing = Routing(ways, doors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of ASGI."""
        match scope["type"]:
            case "http":
                await self.routing(scope, receive, send)
            case "lifespan":
                await self._live(receive, send)
            case "websocket":
                await send({"type": "websocket.close", "code": 1003})

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                await self.services.background.close()
                await send({"type": "lifespan.shutdown.complete"})
                return
            await send({"type": "lifespan.startup.complete"})


def application(core: Core, shelf: Shelf, metrics: Callable[[], str] | None = None) -> Application:
    """Return the server around `core`; what has to be kept lies on `shelf`."""
    return Application(Services(core, shelf, metrics) if metrics else Services(core, shelf))


def _documents(ways: list[Way]) -> list[Way]:
    """Return the ways to what is said of all ways, these among them."""
    written: list[Reply] = []

    async def described(call: Call) -> Reply:
        return written[0]

    async def shown(call: Call) -> Reply:
        return written[1]

    async def lead(call: Call) -> Reply:
        root = call.scope.get("root_path", "")
        return Reply(b"", 307, b"text/plain", ((b"location", f"{root}/docs".encode()),))

    table: tuple[tuple[str, Handler], ...] = (("/openapi.json", described), ("/docs", shown), ("/", lead))
    own = [Way("GET", path, Endpoint(handler)) for path, handler in table]
    told = document([*ways, *own], __version__)
    written += [json_reply(told), Reply(page(told).encode(), content_type=b"text/html; charset=utf-8")]
    return own


def _state(services: Services) -> list[Way]:
    core = services.core

    async def alive(call: Call) -> Reply:
        return json_reply({"status": "ok"})

    async def ready(call: Call) -> Reply:
        if core.is_closing:
            return json_reply({"status": "closing"}, 503)
        return json_reply({"status": "ok", "in_flight": core.in_flight})

    async def metrics(call: Call) -> Reply:
        return Reply(services.metrics().encode(), content_type=_METRICS_TYPE)

    table: tuple[tuple[str, Handler], ...] = (("/healthz", alive), ("/readyz", ready), ("/metrics", metrics))
    return [Way("GET", path, Endpoint(handler)) for path, handler in table]
