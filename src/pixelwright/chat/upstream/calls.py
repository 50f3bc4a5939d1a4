"""Tool calls out of the fragments in which endpoints send them. Knows nothing of the rest of an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from uuid import uuid4

from pixelwright.chat.delta import ArgumentsDelta, CallBegun, Delta


def new_call_id() -> str:
    """Return an id as endpoints give them."""
    return f"call_{uuid4().hex[:24]}"


class _Call:
    """One call as far as it has come."""

    __slots__ = ("arguments", "begun", "held", "id", "index", "name")

    def __init__(self, index: int) -> None:
        self.index = index
        self.id = self.name = ""
        self.arguments: list[str] = []
        self.held: list[str] = []
        self.begun = False

    @property
    def is_whole(self) -> bool:
        """Whether its arguments can be read."""
        try:
            json.loads("".join(self.arguments))
        except ValueError:
            return False
        return True


class Calls:
    """Puts fragments in order: late, repeated or cut names and ids, missing indices, arguments as objects.

    Calls are counted anew from 0. One begins once its name is whole: when it is that of a tool that was
    offered, or when arguments come.
    """

    def __init__(self, names: Collection[str] = (), new_id: Callable[[], str] = new_call_id) -> None:
        self._names = frozenset(names)
        self._new_id = new_id
        self._calls: list[_Call] = []
        self._by_place: dict[object, _Call] = {}

    def take(self, fragment: object) -> Iterator[Delta]:
        """Give what a fragment adds."""
        if not isinstance(fragment, dict):
            return
        function = fragment.get("function")
        function = function if isinstance(function, dict) else fragment
        call = self._call(fragment)
        name = _name(fragment)
        if not call.begun and name != call.name:
            call.name += name
        arguments = _text(function.get("arguments"))
        if arguments:
            call.held.append(arguments)
            call.arguments.append(arguments)
        if call.name and (arguments or call.begun or call.name in self._names):
            yield from self._emit(call)

    def end(self) -> Iterator[Delta]:
        """Give what was held back. A call that never got a name is left out, unless there is but one tool."""
        for call in self._calls:
            if not call.name and len(self._names) == 1:
                call.name = next(iter(self._names))
            if call.name:
                yield from self._emit(call)
                if not call.arguments:
                    yield ArgumentsDelta(call.index, "{}")

    def _emit(self, call: _Call) -> Iterator[Delta]:
        if not call.begun:
            call.begun = True
            yield CallBegun(call.index, call.id or self._new_id(), call.name)
        if call.held:
            yield ArgumentsDelta(call.index, "".join(call.held))
            call.held.clear()

    def _call(self, fragment: dict[str, object]) -> _Call:
        """Return the call that a fragment belongs to, a new one where it is the first of it."""
        place, said = fragment.get("index"), fragment.get("id")
        id = said if isinstance(said, str) else ""
        call = self._known(place, id, fragment)
        if call is None:
            call = _Call(len(self._calls))
            self._calls.append(call)
        if isinstance(place, int):
            self._by_place[place] = call
        if not call.begun and not call.id:
            call.id = id
        return call

    def _known(self, place: object, id: str, fragment: dict[str, object]) -> _Call | None:
        """Return the call that is meant: by its id, by its place, else the last one.

        There are endpoints that put all calls in one place, and others with a new id in each piece: a new
        id, or a name with neither, is a call of its own only where the one before is whole.
        """
        by_id = next((call for call in self._calls if id and call.id == id), None)
        if by_id is not None:
            return by_id
        if isinstance(place, int):
            call = self._by_place.get(place)
            is_other = bool(id)
        else:
            call = self._calls[-1] if self._calls else None
            is_other = bool(id) or bool(_name(fragment))
        return None if call is not None and is_other and call.is_whole else call


def _name(fragment: dict[str, object]) -> str:
    function = fragment.get("function")
    name = (function if isinstance(function, dict) else fragment).get("name")
    return name if isinstance(name, str) else ""


def _text(arguments: object) -> str:
    if isinstance(arguments, str):
        return arguments
    return "" if arguments is None else json.dumps(arguments, ensure_ascii=False)
