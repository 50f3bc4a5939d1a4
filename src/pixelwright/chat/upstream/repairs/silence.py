"""Answers that say nothing: all of it stands in the reasoning, or reasoning ate all tokens.

Knows nothing of tags. An answer whose words are all reasoning was either cut off while it was thought, or
put in the wrong field; the second is said aloud.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pixelwright.chat.delta import (
    ArgumentsDelta,
    CallBegun,
    Delta,
    Finished,
    FinishReason,
    ReasoningDelta,
    TextDelta,
)


class Silence:
    """Says what was only thought, keeps quiet what was not to be thought, and calls a cut a cut."""

    def __init__(self, *, thinks: bool, max_tokens: int | None = None) -> None:
        self._thinks = thinks
        self._max_tokens = max_tokens
        self._thought: list[str] = []
        self._is_said = False

    def take(self, delta: Delta) -> Iterable[Delta]:
        """Give what is to be passed on now."""
        if self._is_said and isinstance(delta, TextDelta):
            return (delta,)
        return self._judged(delta)

    def _judged(self, delta: Delta) -> Iterator[Delta]:
        if isinstance(delta, ReasoningDelta):
            if not self._is_said:
                self._thought.append(delta.text)
            if not self._thinks:
                return
        elif isinstance(delta, TextDelta | CallBegun | ArgumentsDelta):
            if not self._is_said and (isinstance(delta, CallBegun) or delta.text.strip()):
                self._is_said = True
                self._thought.clear()
        elif isinstance(delta, Finished) and not self._is_said and delta.reason is FinishReason.STOP:
            if self._is_cut(delta):
                delta = replace(delta, reason=FinishReason.LENGTH)
            elif thought := "".join(self._thought):
                yield TextDelta(thought)
        yield delta

    def _is_cut(self, end: Finished) -> bool:
        spent = end.usage.completion_tokens if end.usage is not None else 0
        return self._max_tokens is not None and spent >= self._max_tokens
