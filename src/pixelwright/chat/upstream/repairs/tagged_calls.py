"""Tool calls that endpoints leave in the text as tags, also mangled ones. Knows how calls are written.

Only tools that were offered are recognised; what cannot be read stays the text that it was.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pixelwright.chat.delta import ArgumentsDelta, CallBegun, Delta, TextDelta
from pixelwright.chat.request import Tool
from pixelwright.chat.upstream.calls import new_call_id
from pixelwright.chat.upstream.repairs.mend import TextMend, border

_OPEN, _CLOSE = "<tool_call>", "</tool_call>"
_PAIR = re.compile(
    r"(?:<arg_key>|<tool_call>)*\s*([^<>]+?)\s*(?:</?arg_key>\s*)+(?:<arg_value>)?(.*?)"
    r"(?:</arg_value>|(?=<arg_key>)|\Z)\s*",
    re.DOTALL,
)
"""A key and a value; tags that were left out or written twice are forgiven."""
_MARKUP = re.compile(r"</?arg_(key|value)|</?tool_call")


def read_call(text: str, tools: Mapping[str, Tool]) -> tuple[str, str] | None:
    """Return name and arguments (JSON text) of a call as written between the tags; None if unreadable.

    Understood are `{"name": ..., "arguments": {...}}`, `NAME` with pairs of keys and values, `NAME {...}` and
    `NAME({...})`.
    """
    body = text.strip()
    if body.startswith("{"):
        return _from_object(_json(body), tools)
    name = next((each for each in sorted(tools, key=len, reverse=True) if body.startswith(each)), None)
    if name is None:
        return None
    rest = body[len(name) :].strip()
    if not rest or rest == "()":
        return name, "{}"
    if rest.startswith("("):
        rest = rest[1:].removesuffix(")").strip()
    if rest.startswith("{"):
        return (name, rest) if isinstance(_json(rest), dict) else None
    return _from_pairs(name, rest, tools[name])


def _from_object(said: object, tools: Mapping[str, Tool]) -> tuple[str, str] | None:
    if not isinstance(said, dict):
        return None
    name, arguments = said.get("name"), said.get("arguments", said.get("parameters", {}))
    if not isinstance(name, str) or name not in tools:
        return None
    if isinstance(arguments, str):
        return (name, arguments) if isinstance(_json(arguments), dict) else None
    return (name, json.dumps(arguments, ensure_ascii=False)) if isinstance(arguments, dict) else None


def _from_pairs(name: str, text: str, tool: Tool) -> tuple[str, str] | None:
    arguments: dict[str, object] = {}
    at = 0
    while at < len(text):
        pair = _PAIR.match(text, at)
        if pair is None or pair.end() == at:
            return None
        key, value = pair.groups()
        if key in arguments or _MARKUP.search(value):
            return None
        arguments[key] = _value(value, key, tool)
        at = pair.end()
    return name, json.dumps(arguments, ensure_ascii=False)


def _value(text: str, key: str, tool: Tool) -> object:
    """Return a value in the type that the tool's schema gives it; a string stays as it is."""
    properties = tool.parameters.get("properties")
    schema = properties.get(key) if isinstance(properties, Mapping) else None
    if isinstance(schema, Mapping) and schema.get("type") == "string":
        return text
    value = _json(text.strip())
    return text if value is _UNREADABLE else value


_UNREADABLE = object()


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _UNREADABLE


class TaggedCalls(TextMend):
    """Turns tags in the text into calls; they are counted on from those that came as such."""

    def __init__(self, tools: Sequence[Tool], new_id: Callable[[], str] = new_call_id) -> None:
        self._tools = {tool.name: tool for tool in tools}
        self._new_id = new_id
        self._next = 0
        self._held = ""

    def take(self, delta: Delta) -> Iterable[Delta]:
        """Give what is to be passed on now."""
        if isinstance(delta, CallBegun):
            self._next = max(self._next, delta.index + 1)
        return super().take(delta)

    def _text(self, delta: TextDelta) -> Iterable[Delta]:
        return self._read(delta) if self._held or "<" in delta.text else (delta,)

    def _read(self, delta: TextDelta) -> Iterator[Delta]:
        self._held += delta.text
        while True:
            before, opened, rest = self._held.partition(_OPEN)
            if not opened:
                at = border(before, (_OPEN,))
                yield from _said(before[:at])
                self._held = before[at:]
                return
            body, closed, after = rest.partition(_CLOSE)
            yield from _said(before)
            self._held = opened + rest
            if not closed:
                return
            yield from self._call(body)
            self._held = after.lstrip("\n")

    def _rest(self, cause: Delta) -> Iterator[Delta]:
        """The closing tag of the last call may be missing."""
        held, self._held = self._held, ""
        if held.startswith(_OPEN):
            yield from self._call(held.removeprefix(_OPEN), closed=False)
        else:
            yield from _said(held)

    def _call(self, body: str, *, closed: bool = True) -> Iterator[Delta]:
        """Give the calls between a pair of tags: there may be several, with an opening tag between them."""
        calls = [read_call(body, self._tools)]
        if calls[0] is None and _OPEN in body:
            calls = [read_call(each, self._tools) for each in body.split(_OPEN)]
        for call in calls:
            if call is None:
                yield from _said(_OPEN + body + (_CLOSE if closed else ""))
                return
        for call in calls:
            assert call is not None
            yield CallBegun(self._next, self._new_id(), call[0])
            yield ArgumentsDelta(self._next, call[1])
            self._next += 1


def _said(text: str) -> Iterator[Delta]:
    if text:
        yield TextDelta(text)
