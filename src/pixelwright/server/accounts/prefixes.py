"""Which prompts of one caller began alike: what of a new prompt a model has read before.

Knows nothing of what prompts say. Whole pieces are compared by a digest of all up to there, the first one
that differs by its text. Bounded: what has not been used for longest is forgotten.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

_MOST_PLACES = 2048
_MOST_CHARACTERS = 1 << 20
"""Of texts that new prompts are compared with."""
_LONGEST_TEXT = 1 << 16
_CONTINUATIONS = 3
"""How many prompts that went apart at one place are remembered there."""
_START = 0
"""What stands for no pieces at all."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What a prompt has in common with earlier ones."""

    pieces: int = 0
    """So many pieces are the same..."""
    characters: int = 0
    """... and so many characters of the next one."""
    is_whole: bool = False
    """There was an earlier prompt that said exactly this."""
    is_first: bool = False
    """There was no earlier prompt at all."""


@dataclass(slots=True)
class _Place:
    """A point up to which prompts were the same, and how they went on."""

    texts: list[str] = field(default_factory=list)
    ended: bool = False


class Prefixes:
    """The prompts of one caller."""

    def __init__(self) -> None:
        self._places: OrderedDict[int, _Place] = OrderedDict()
        self._characters = 0

    def compare(self, digests: Sequence[int], texts: Sequence[str]) -> Shared:
        """Return what a prompt has in common with those that were learnt.

        `digests[n]` stands for all pieces up to and with `n`, `texts[n]` is that piece alone.
        """
        if not self._places:
            return Shared(is_first=True)
        pieces = next((at for at in range(len(digests), 0, -1) if digests[at - 1] in self._places), 0)
        place = self._places.get(digests[pieces - 1] if pieces else _START) or _Place()
        if pieces == len(digests):
            return Shared(pieces, is_whole=place.ended)
        alike = (_alike(each, texts[pieces]) for each in place.texts)
        return Shared(pieces, max(alike, default=0))

    def learn(self, digests: Sequence[int], texts: Sequence[str]) -> None:
        """Remember a prompt."""
        for before, text in zip((_START, *digests), texts, strict=False):
            self._continue(self._place(before), text[:_LONGEST_TEXT])
        self._place(digests[-1] if digests else _START).ended = True
        self._forget()

    def _place(self, digest: int) -> _Place:
        place = self._places.setdefault(digest, _Place())
        self._places.move_to_end(digest)
        return place

    def _continue(self, place: _Place, text: str) -> None:
        if text in place.texts:
            return
        place.texts.append(text)
        self._characters += len(text)
        if len(place.texts) > _CONTINUATIONS:
            self._characters -= len(place.texts.pop(0))

    def _forget(self) -> None:
        while len(self._places) > _MOST_PLACES or self._characters > _MOST_CHARACTERS:
            _, place = self._places.popitem(last=False)
            self._characters -= sum(map(len, place.texts))


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with in common."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
