"""Which words of a line read otherwise, given a reading of what should stand there. Knows no pixels."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pixelwright.comparison.wording import is_cut, nearly_same

_LEAST_LETTERS = 2
"""A sign beside a text is read as a letter or two."""

Block = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Rewording:
    """Words of a line, from `first` to `last`, in place of which `text` should stand."""

    first: int
    last: int
    text: str

    def whole(self, words: Sequence[str]) -> str:
        """Return the line as it should read."""
        return " ".join((*words[: self.first], self.text, *words[self.last + 1 :]))


def reworded(words: Sequence[str], reading: str, unseen: Container[int], *, flows: bool) -> Rewording | None:
    """Return which words to replace; None where all read the same.

    Args:
        words: Those of a line.
        reading: What is read where it should stand, with what stands beside it, and with errors.
        unseen: The numbers of the words that were not found as they look: only these can read otherwise.
        flows: Other lines go on from this one: what is before and after its words belongs to these.
    """
    read = reading.split()
    blocks = [block for block in _changes(words, read) if _counts(block, words, read, unseen, flows)]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    inside = [*_between(words, read, blocks)]
    return Rewording(first[0], max(first[0], last[1] - 1), " ".join(inside))


def _between(words: Sequence[str], read: Sequence[str], blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the words from the first change to the last: what is the same as the line has it."""
    at = blocks[0][0]
    for start, end, read_start, read_end in blocks:
        yield from words[at:start]
        yield from read[read_start:read_end]
        at = end


def _counts(
    block: Block, words: Sequence[str], read: Sequence[str], unseen: Container[int], flows: bool
) -> bool:
    """Tell whether words that do not read the same are another text."""
    start, end, read_start, read_end = block
    at_rim = start == 0 or end == len(words)
    if start == end or read_start == read_end:
        return False
    if flows and at_rim and end - start != read_end - read_start:
        return False
    if is_cut(" ".join(read[read_start:read_end])):
        return False
    letters = sum(each.isalnum() for word in read[read_start:read_end] for each in word)
    return letters >= min(_LEAST_LETTERS, len("".join(words[start:end]))) and any(
        number in unseen for number in range(start, end)
    )


def _changes(words: Sequence[str], read: Sequence[str]) -> list[Block]:
    """Return where two texts differ, word by word: those of the one, and those of the other."""
    names = [_name(word, words) for word in read]
    matcher = SequenceMatcher(None, list(words), names, autojunk=False)
    blocks = [block[1:] for block in matcher.get_opcodes() if block[0] != "equal"]
    return [block for block in blocks if not _joined_alike(block, words, read)]


def _name(word: str, words: Sequence[str]) -> str:
    """Return the word of the line that a word was read for, or the word itself."""
    return next((each for each in words if nearly_same(each, word)), word)


def _joined_alike(block: Block, words: Sequence[str], read: Sequence[str]) -> bool:
    """Tell whether only the blanks between words were read otherwise."""
    start, end, read_start, read_end = block
    return nearly_same("".join(words[start:end]), "".join(read[read_start:read_end]))
