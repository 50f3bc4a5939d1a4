"""What every repair is, and what those of text share. Knows none of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from pixelwright.chat.delta import Delta, TextDelta


class Mend(Protocol):
    """Takes the deltas of one answer in order and gives better ones. The last that it takes is Finished."""

    def take(self, delta: Delta) -> Iterable[Delta]:
        """Give what is to be passed on now."""
        ...


class TextMend:
    """A repair that looks at text only; anything else first lets out what was held back."""

    def take(self, delta: Delta) -> Iterable[Delta]:
        """Give what is to be passed on now."""
        if isinstance(delta, TextDelta):
            return self._text(delta)
        return (*self._rest(delta), delta)

    def _text(self, delta: TextDelta) -> Iterable[Delta]:
        raise NotImplementedError

    def _rest(self, cause: Delta) -> Iterator[Delta]:
        """Give what was held back, because of `cause`."""
        raise NotImplementedError


def border(text: str, tokens: Sequence[str]) -> int:
    """Return where the end of `text` may be the beginning of a token; its length where it is none."""
    longest = max(map(len, tokens)) - 1
    for start in range(max(0, len(text) - longest), len(text)):
        if any(token.startswith(text[start:]) for token in tokens):
            return start
    return len(text)
