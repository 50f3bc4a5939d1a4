"""Chat completions to deltas, whole or chunk by chunk. Knows nothing of bytes and of repairs to the text."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence

from pixelwright.chat.delta import Delta, Finished, FinishReason, ReasoningDelta, TextDelta, Usage
from pixelwright.chat.upstream.calls import Calls
from pixelwright.chat.upstream.events import Event
from pixelwright.chat.upstream.reasons import reason_of
from pixelwright.chat.upstream.refusals import said_error
from pixelwright.chat.upstream.usage import openai_usage
from pixelwright.errors import UpstreamError

_DONE = "[DONE]"
_DECODER = json.JSONDecoder()
"""Takes half the time of `json.loads` for a chunk; that is left what has spaces around it."""


class OpenAiAnswer:
    """Reads one answer. Roles, ids and choices but the first are of no account."""

    def __init__(self, name: str, tools: Collection[str] = ()) -> None:
        self._name = name
        self._calls = Calls(tools)
        self.reason: FinishReason | None = None
        self.usage: Usage | None = None
        self.is_done = False
        """Whether the end was announced."""

    def take(self, event: Event) -> Sequence[Delta]:
        """Return what an event of a stream adds; raises ApiError where it is an error, or unreadable."""
        if event.data == _DONE or event.data.strip() == _DONE:
            self.is_done = True
            return ()
        return self.whole(event.data) if event.data else ()

    def whole(self, text: str) -> Sequence[Delta]:
        """Return what a chunk, or a completion in one piece, adds."""
        try:
            document, end = _DECODER.raw_decode(text) if text.startswith("{") else (None, -1)
            if end != len(text):
                document = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise UpstreamError(f"the model {self._name} answered what is no JSON") from error
        if not isinstance(document, dict):
            raise UpstreamError(f"the model {self._name} answered what is no completion")
        if (failed := said_error(document, self._name)) is not None:
            raise failed
        if usage := document.get("usage"):
            self.usage = openai_usage(usage)
        choices = document.get("choices")
        return self._choice(choices[0]) if isinstance(choices, list) and choices else ()

    def end(self) -> Iterator[Delta]:
        """Give what was held back, and the end: broken off where neither a reason nor an end came."""
        yield from self._calls.end()
        reason = self.reason or (FinishReason.STOP if self.is_done else FinishReason.NETWORK_ERROR)
        yield Finished(reason, self.usage)

    def _choice(self, choice: object) -> Sequence[Delta]:
        if not isinstance(choice, dict) or choice.get("index", 0) not in (0, None):
            return ()
        if self.reason is None:
            self.reason = reason_of(choice.get("finish_reason"))
        said = choice.get("delta") or choice.get("message")
        return self._said(said, is_whole="message" in choice) if isinstance(said, dict) else ()

    def _said(self, said: dict[str, object], *, is_whole: bool) -> Sequence[Delta]:
        found: list[Delta] = []
        # Gateways send the same thoughts in two fields; the first that says something counts.
        thought = said.get("reasoning_content") or said.get("reasoning") or said.get("thinking")
        if thought and (words := _words(thought)):
            found.append(ReasoningDelta(words))
        text = said.get("content") or said.get("refusal")
        if text and (words := _words(text)):
            found.append(TextDelta(words))
        if calls := said.get("tool_calls"):
            found += self._called(calls, is_whole=is_whole)
        if isinstance(legacy := said.get("function_call"), dict):
            found += self._calls.take({"index": 0, "function": legacy})
        return found

    def _called(self, calls: object, *, is_whole: bool) -> Iterator[Delta]:
        """Give what fragments of calls add; the place of one in a whole answer is its index."""
        for place, fragment in enumerate(calls if isinstance(calls, list) else ()):
            if is_whole and isinstance(fragment, dict):
                fragment = {**fragment, "index": place}
            yield from self._calls.take(fragment)


def _words(content: object) -> str:
    """Return the words of a field: a string, or a list of parts."""
    if isinstance(content, str):
        return content
    if not isinstance(content, list):
        return ""
    texts = (part.get("text") for part in content if isinstance(part, dict))
    return "".join(text for text in texts if isinstance(text, str))
