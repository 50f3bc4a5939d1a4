"""Leads requests to what answers them: a plain path by one look-up, one with a variable part by its pattern.

Knows nothing of what stands behind a path.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from pixelwright.errors import UnknownPathError, WrongMethodError
from pixelwright.server.web.body import Receive
from pixelwright.server.web.call import Call, Header, Reply, Scope, Send
from pixelwright.server.web.endpoint import Endpoint, Told, told_plainly
from pixelwright.server.web.refusal import refusal

App = Callable[[Scope, Receive, Send], Awaitable[None]]
Methods = dict[str, App]


@dataclass(frozen=True, slots=True)
class Way:
    """What answers a method on a path. `{id}` stands for a variable part, `{id*}` for one with slashes."""

    method: str
    path: str
    app: App


class Routing:
    """An ASGI application that knows its ways, with and without a slash at the end."""

    def __init__(self, ways: Iterable[Way], doors: Iterable[tuple[str, Told]] = ()) -> None:
        self.ways = tuple(ways)
        self._plain: dict[str, Methods] = {}
        self._variable: dict[str, tuple[re.Pattern[str], Methods]] = {}
        for way in self.ways:
            self._methods(way.path)[way.method] = way.app
        self._doors = tuple(doors)
        """Paths begin with these where a door has a form of its own for errors."""

    def _methods(self, path: str) -> Methods:
        if "{" not in path:
            return self._plain.setdefault(path, {})
        pattern = re.escape(path).replace(r"\{id\*\}", "(?P<id>.+)").replace(r"\{id\}", "(?P<id>[^/]+)")
        return self._variable.setdefault(path, (re.compile(pattern), {}))[1]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lead one request on."""
        path = _path(scope)
        methods = self._plain.get(path)
        if methods is None:
            methods = self._matching(scope, path)
        method = "GET" if scope["method"] == "HEAD" else scope["method"]
        app = methods.get(method) or self._refusing(path, methods)
        await app(scope, receive, send)

    def _matching(self, scope: Scope, path: str) -> Methods:
        for pattern, methods in self._variable.values():
            if match := pattern.fullmatch(path):
                scope["path_params"] = match.groupdict()
                return methods
        return {}

    def _refusing(self, path: str, methods: Methods) -> Endpoint:
        told = next((told for start, told in self._doors if path.startswith(start)), told_plainly)
        if not methods:
            return Endpoint(_lost, told=told)
        allowed = ", ".join(sorted(methods)).encode()
        return Endpoint(_misused((b"allow", allowed), told), told=told)


async def _lost(call: Call) -> Reply:
    raise UnknownPathError("There is nothing at this address", "")


def _misused(allowed: Header, told: Told) -> Callable[[Call], Awaitable[Reply]]:
    async def answer(call: Call) -> Reply:
        reply = told(refusal(WrongMethodError("This address is asked with another method", "")), call)
        return Reply(reply.body, reply.status, reply.content_type, (*reply.headers, allowed))

    return answer


def _path(scope: Scope) -> str:
    """Return the path below where the application is mounted, without a slash at its end."""
    path: str = scope["path"]
    root: str = scope.get("root_path", "")
    if root and path.startswith(root):
        path = path[len(root) :]
    return path.rstrip("/") or "/"
