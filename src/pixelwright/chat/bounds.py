"""Where an answer has to end: before a stop text, and at the most tokens that were asked for.

For models that do not heed these themselves. Knows nothing of where deltas come from.
"""

from __future__ import annotations

from collections.abc import Callable

from pixelwright.chat.delta import (
    ArgumentsDelta,
    CallBegun,
    Delta,
    Finished,
    FinishReason,
    ReasoningDelta,
    TextDelta,
)
from pixelwright.chat.request import ChatRequest


class Bounds:
    """Lets deltas through until the answer has to end; what may be the start of a stop text waits."""

    def __init__(self, request: ChatRequest, count: Callable[[str], int]) -> None:
        self._stops = tuple(stop for stop in request.stops if stop)
        self._left = request.max_tokens
        self._count = count
        self._held = ""
        self.is_over = False

    def take(self, delta: Delta) -> list[Delta]:
        """Return what of it, and of what waited, may be said now; after the end nothing may."""
        if self.is_over:
            return []
        match delta:
            case TextDelta(text):
                return self._text(text)
            case Finished():
                return [*self._flush(), *([] if self.is_over else [self._finish(delta)])]
            case ReasoningDelta(text):
                return self._paid(delta, text)
            case CallBegun(_, _, name):
                return [*self._flush(), *self._paid(delta, name)]
            case ArgumentsDelta(_, text):
                return self._paid(delta, text)
            case _:
                return [delta]

    def _text(self, text: str) -> list[Delta]:
        whole = self._held + text
        cuts = [at for stop in self._stops if (at := whole.find(stop)) >= 0]
        if cuts:
            self._held = ""
            said = self._said(whole[: min(cuts)])
            return said if self.is_over else [*said, self._finish(Finished(FinishReason.STOP))]
        keep = max((_overlap(whole, stop) for stop in self._stops), default=0)
        self._held = whole[len(whole) - keep :]
        return self._said(whole[: len(whole) - keep])

    def _flush(self) -> list[Delta]:
        held, self._held = self._held, ""
        return self._said(held)

    def _said(self, text: str) -> list[Delta]:
        return self._paid(TextDelta(text), text) if text else []

    def _paid(self, delta: Delta, text: str) -> list[Delta]:
        """Pay for `text` with what is left; too long a text is said as far as that goes."""
        if self._left is None:
            return [delta]
        tokens = self._count(text)
        if tokens <= self._left:
            self._left -= tokens
            return [delta]
        end = self._finish(Finished(FinishReason.LENGTH))
        cut = text[: self._affordable(text)]
        match delta:
            case TextDelta() if cut:
                return [TextDelta(cut), end]
            case ReasoningDelta() if cut:
                return [ReasoningDelta(cut), end]
            case ArgumentsDelta(index) if cut:
                return [ArgumentsDelta(index, cut), end]
        return [end]

    def _affordable(self, text: str) -> int:
        """Return how many characters the tokens that are left pay for."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._count(text[:middle]) <= (self._left or 0):
                low = middle
            else:
                high = middle - 1
        return low

    def _finish(self, delta: Finished) -> Finished:
        self.is_over = True
        return delta


def _overlap(text: str, stop: str) -> int:
    """Return how many characters at the end of `text` may be the start of `stop`."""
    longest = min(len(text), len(stop) - 1)
    return next((size for size in range(longest, 0, -1) if text.endswith(stop[:size])), 0)
