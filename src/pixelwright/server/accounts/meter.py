"""Counts the tokens of prompts, and which of them were part of an earlier prompt of the same key and model.

Knows nothing of prices. What it remembers of prompts is bounded and gone with the process.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from pixelwright.chat import ChatRequest
from pixelwright.chat.tokens import text_tokens
from pixelwright.server.accounts.prefixes import Prefixes, Shared
from pixelwright.server.accounts.prompt_units import END_TOKENS, START_TOKENS, Unit, prompt_units
from pixelwright.server.parties import PromptCount

_MOST_CALLERS = 64
"""Whose prompts are remembered, a megabyte each at most."""
_WORTH_REMEMBERING = 512
"""Characters; a text that is longer takes longer to count than to look up."""
_MOST_COUNTS = 8192


class TokenMeter:
    """Counts for all callers. Not for use by several threads."""

    def __init__(self) -> None:
        self._callers: OrderedDict[tuple[str, str], Prefixes] = OrderedDict()
        self._counts: OrderedDict[int, int] = OrderedDict()

    def words(self, text: str) -> int:
        """Count some text."""
        return text_tokens(text)

    def prompt(self, request: ChatRequest, *, remember: bool = True) -> PromptCount:
        """Count a whole conversation, and `remember` it as one that was asked."""
        units = tuple(prompt_units(request))
        tokens = [unit.overhead + self._count(unit.text) for unit in units]
        total = START_TOKENS + sum(tokens) + END_TOKENS
        texts = [f"{each.mark}\n{each.text}" for each in units]
        digests = _digests(texts)
        prefixes = self._prefixes(request)
        shared = prefixes.compare(digests, texts)
        if remember:
            prefixes.learn(digests, texts)
        return PromptCount(
            total,
            min(total - 1, self._cached(shared, units, tokens)),
            sum(unit.image_tokens for unit in units),
            sum(unit.video_tokens for unit in units),
        )

    def _cached(self, shared: Shared, units: Sequence[Unit], tokens: Sequence[int]) -> int:
        if shared.is_first:
            return 0
        read = START_TOKENS + sum(tokens[: shared.pieces])
        if shared.is_whole:
            return read + END_TOKENS
        if shared.pieces < len(units):
            differing = units[shared.pieces]
            said = shared.characters - len(differing.mark) - 1
            if said >= 0:
                read += differing.overhead + text_tokens(differing.text[:said])
        return read

    def _prefixes(self, request: ChatRequest) -> Prefixes:
        caller = (request.owner, request.model)
        prefixes = self._callers.setdefault(caller, Prefixes())
        self._callers.move_to_end(caller)
        if len(self._callers) > _MOST_CALLERS:
            self._callers.popitem(last=False)
        return prefixes

    def _count(self, text: str) -> int:
        if len(text) < _WORTH_REMEMBERING:
            return text_tokens(text)
        key = hash(text)
        if key not in self._counts:
            self._counts[key] = text_tokens(text)
            if len(self._counts) > _MOST_COUNTS:
                self._counts.popitem(last=False)
        return self._counts[key]


def _digests(texts: Sequence[str]) -> list[int]:
    """Return what stands for all texts up to and with each; different in every process."""
    digests: list[int] = []
    so_far = 0
    for text in texts:
        so_far = hash((so_far, text))
        digests.append(so_far)
    return digests
