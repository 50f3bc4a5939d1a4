"""Ends that contradict the answer, come twice, or are followed by more. Knows nothing of vendors' words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.chat.delta import CallBegun, Delta, Finished, FinishReason


class Endings:
    """Makes the reason agree with what was answered: tools were called, or none were."""

    def __init__(self) -> None:
        self._has_called = self._has_ended = False

    def take(self, delta: Delta) -> Sequence[Delta]:
        """Return what is to be passed on now; nothing after the end."""
        if self._has_ended:
            return ()
        if isinstance(delta, CallBegun):
            self._has_called = True
        elif isinstance(delta, Finished):
            self._has_ended = True
            if delta.reason is FinishReason.STOP and self._has_called:
                delta = replace(delta, reason=FinishReason.TOOL_CALLS)
            elif delta.reason is FinishReason.TOOL_CALLS and not self._has_called:
                delta = replace(delta, reason=FinishReason.STOP)
        return (delta,)
