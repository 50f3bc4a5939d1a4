"""A real server whose models say what they were told to say: `python -m pixelwright.testing.server`.

For tests of clients. Each model does one thing; `glm-5v-turbo` thinks and then writes a page.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable

from pixelwright.chat import (
    ArgumentsDelta,
    Begun,
    CallBegun,
    ChatRequest,
    Delta,
    Finished,
    FinishReason,
    ReasoningDelta,
    TextDelta,
    Usage,
)
from pixelwright.errors import OverloadedError, RateLimitError, UpstreamError
from pixelwright.server.app import application
from pixelwright.server.core import Core, Parties
from pixelwright.server.running import GuardedProtocol, Server
from pixelwright.testing.model import Script, ScriptedModel
from pixelwright.testing.parties import AnyKey, Counted, Everyone, Kept, Named, Whole
from pixelwright.testing.shelf import Cupboard

EXOTIC = 'a\u2028b\u2029c\u0085d\x0b\x0c\x1c 漢字 \U0001f600 "quoted" \\ </script>\r\n\tend'
"""Every character that some reader takes for the end of a line, and some that need escaping."""
_USAGE = Usage(prompt_tokens=2724, completion_tokens=58, cached_tokens=2688, reasoning_tokens=12)


def page(request: ChatRequest) -> Script:
    """Think, then write a page; a request with tools gets calls first, and words after their results."""
    name = "scripted"
    if request.tools and not any(each.results for each in request.messages):
        return calls(request)
    thoughts = [ReasoningDelta("One card, "), ReasoningDelta("two columns.")]
    words = [TextDelta("```html\n<article>"), TextDelta("ok</article>\n```")]
    usage = _USAGE if request.thinking.enabled else Usage(2724, 46, 2688)
    said: list[Delta] = [*(thoughts if request.thinking.enabled else ()), *words]
    if request.max_tokens is not None and request.max_tokens < 10:
        return [Begun(name), *said[:3], Finished(FinishReason.LENGTH, usage)]
    return [Begun(name), *said, Finished(FinishReason.STOP, usage)]


def calls(request: ChatRequest) -> Script:
    """Call the first two tools, with arguments in pieces."""
    said: list[Delta] = [Begun("scripted"), ReasoningDelta("Save first.")]
    for index, tool in enumerate(request.tools[:2]):
        said += [
            CallBegun(index, f"call_{index:020x}", tool.name),
            ArgumentsDelta(index, '{"filename": "Card'),
            ArgumentsDelta(index, '.tsx", "code": "x"}'),
        ]
    return [*said, Finished(FinishReason.TOOL_CALLS, _USAGE)]


def exotic(request: ChatRequest) -> Script:
    """Say what breaks careless readers."""
    return [Begun("exotic"), ReasoningDelta(EXOTIC), *map(TextDelta, EXOTIC), Finished(FinishReason.STOP)]


def endless(request: ChatRequest) -> Script:
    """Begin, and never go on."""
    return [Begun("endless"), TextDelta("on"), asyncio.Event()]


def broken(request: ChatRequest) -> Script:
    """Break off in the middle."""
    return [Begun("broken"), TextDelta("par"), UpstreamError("the connection was lost")]


def many(request: ChatRequest) -> Script:
    """Say a lot in small pieces."""
    return [Begun("many"), *(TextDelta("word ") for _ in range(20_000)), Finished(FinishReason.STOP)]


def flood(request: ChatRequest) -> Script:
    """Say more than any buffer holds."""
    return [Begun("flood"), *[TextDelta("word " * 2000)] * 5000, Finished(FinishReason.STOP)]


def json_text(request: ChatRequest) -> Script:
    """Answer as JSON."""
    return [Begun("json"), TextDelta('{"colour": "red"}'), Finished(FinishReason.STOP, _USAGE)]


def limited(request: ChatRequest) -> Script:
    """Refuse for a while."""
    return [RateLimitError("Rate limit reached for requests", retry_after_s=1.0)]


def busy(request: ChatRequest) -> Script:
    """Refuse: too much to do."""
    return [OverloadedError("The model has too much to do")]


SCRIPTS: dict[str, Callable[[ChatRequest], Script]] = {
    "glm-5v-turbo": page,
    "exotic": exotic,
    "endless": endless,
    "broken": broken,
    "many": many,
    "flood": flood,
    "json": json_text,
    "limited": limited,
    "busy": busy,
}


def scripted_core(*, pulse_s: float = 15.0) -> Core:
    """Return a core with all scripted models, for the one key of the tests."""
    models = {name: ScriptedModel(script, name) for name, script in SCRIPTS.items()}
    return Core(Parties(AnyKey(), Named(models), Everyone(), Counted(), Kept(), Whole()), pulse_s=pulse_s)


def main() -> None:
    """Serve on a free port, which is written to the standard output."""
    options = argparse.ArgumentParser()
    options.add_argument("--pulse-s", type=float, default=15.0)
    options.add_argument("--grace-s", type=float, default=3.0)
    options.add_argument("--patience-s", type=float, default=20.0)
    given = options.parse_args()

    class Patient(GuardedProtocol):
        headers_s = stall_s = given.patience_s

    app = application(scripted_core(pulse_s=given.pulse_s), Cupboard())
    server = Server(app, "127.0.0.1", 0, grace_s=given.grace_s, protocol=Patient)
    server.at_start = _say
    server.run()


def _say(port: int) -> None:
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
