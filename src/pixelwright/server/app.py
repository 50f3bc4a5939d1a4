"""The server as an ASGI application, to be run alone or mounted by others. Knows nothing of models."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from pixelwright.server.body import Receive
from pixelwright.server.call import Call, Reply, Scope, Send, json_reply
from pixelwright.server.core import Core
from pixelwright.server.doors.anthropic import routes as anthropic
from pixelwright.server.doors.openai import routes as openai
from pixelwright.server.doors.zai import routes as zai
from pixelwright.server.endpoint import Endpoint, Handler
from pixelwright.server.routing import Routing, Way

App = Callable[[Scope, Receive, Send], Awaitable[None]]


class Application:
    """All doors, and what tells how the server is."""

    def __init__(self, core: Core) -> None:
        self.core = core
        ways = [*zai.ways(core), *openai.ways(core), *anthropic.ways(core), *_health(core)]
        self.routing = Routing(ways, [(root, anthropic.told) for root in anthropic.ROOTS])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one connection of ASGI."""
        match scope["type"]:
            case "http":
                await self.routing(scope, receive, send)
            case "lifespan":
                await _live(receive, send)
            case "websocket":
                await send({"type": "websocket.close", "code": 1003})


def application(core: Core) -> Application:
    """Return the server around `core`."""
    return Application(core)


def _health(core: Core) -> list[Way]:
    async def alive(call: Call) -> Reply:
        return json_reply({"status": "ok"})

    async def ready(call: Call) -> Reply:
        if core.is_closing:
            return json_reply({"status": "closing"}, 503)
        return json_reply({"status": "ok", "in_flight": core.in_flight})

    table: tuple[tuple[str, Handler], ...] = (("/healthz", alive), ("/readyz", ready))
    return [Way("GET", path, Endpoint(handler)) for path, handler in table]


async def _live(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": message["type"] + ".complete"})
        if message["type"] == "lifespan.shutdown":
            return
