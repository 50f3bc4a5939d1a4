"""Answers that call a tool over and over because a call was required. Knows nothing of what tools do."""

from __future__ import annotations

from collections.abc import Iterator

from pixelwright.chat.delta import ArgumentsDelta, CallBegun, Delta, Finished, FinishReason

MAX_CALLS = 128
"""As many as there may be tools."""


class Loops:
    """Ends an answer at the first call that repeats an earlier one.

    Calls after the first are held back until they are whole, so that a repeated one is never seen.
    """

    def __init__(self) -> None:
        self._seen: set[tuple[str, str]] = set()
        self._held: list[Delta] = []
        self._open: int | None = None
        self._name = ""
        self._arguments: list[str] = []
        self._has_ended = False

    def take(self, delta: Delta) -> Iterator[Delta]:
        """Give what is to be passed on now; nothing after the end."""
        if self._has_ended:
            return
        if isinstance(delta, ArgumentsDelta) and delta.index == self._open:
            self._arguments.append(delta.text)
            if self._seen:
                self._held.append(delta)
            else:
                yield delta
            return
        if isinstance(delta, CallBegun | Finished):
            yield from self._close()
            if self._has_ended:
                return
        if isinstance(delta, CallBegun):
            self._open, self._name = delta.index, delta.name
            if self._seen:
                self._held.append(delta)
                return
        yield delta

    def _close(self) -> Iterator[Delta]:
        """Judge the call that is open."""
        if self._open is None:
            return
        call = (self._name, "".join(self._arguments).strip())
        is_loop = call in self._seen or len(self._seen) >= MAX_CALLS
        self._open, self._arguments = None, []
        if is_loop:
            self._has_ended = True
            yield Finished(FinishReason.TOOL_CALLS)
            return
        self._seen.add(call)
        yield from self._held
        self._held = []
