"""Reasoning that endpoints leave in the text, between tags. Knows nothing of reasoning that comes apart.

Tags count only where an answer begins, or right after another thought: a page may well speak of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelwright.chat.delta import Delta, ReasoningDelta, TextDelta
from pixelwright.chat.upstream.repairs.mend import TextMend, border

_TAGS = {
    "<think>": "</think>",
    "<thinking>": "</thinking>",
    "<thought>": "</thought>",
    "◁think▷": "◁/think▷",
}
_OPENERS, _CLOSERS = tuple(_TAGS), tuple(_TAGS.values())


class Thoughts(TextMend):
    """Moves what stands between thinking tags at the beginning of an answer into its reasoning."""

    def __init__(self, *, begins_inside: bool = False) -> None:
        self._closers = _CLOSERS if begins_inside else ()
        """Of the thought that is open."""
        self._held = ""
        self._is_said = False
        self._opens_thought = begins_inside
        self._after_thought = False

    def _text(self, delta: TextDelta) -> Iterable[Delta]:
        return (delta,) if self._is_said else self._told_apart(delta)

    def _told_apart(self, delta: TextDelta) -> Iterator[Delta]:
        self._held += delta.text
        while self._held and not self._is_said:
            before = self._held
            yield from self._thought() if self._closers else self._outside()
            if self._held == before:
                return

    def _rest(self, cause: Delta) -> Iterator[Delta]:
        if self._held:
            yield ReasoningDelta(self._held) if self._closers else TextDelta(self._held)
            self._held = ""

    def _thought(self) -> Iterator[Delta]:
        """Give reasoning up to the closing tag, without the line ends that follow the opening one."""
        if self._opens_thought:
            self._held = self._held.lstrip("\n")
            self._opens_thought = not self._held
        found = [(at, tag) for tag in self._closers if (at := self._held.find(tag)) >= 0]
        if found:
            at, tag = min(found)
            rest = self._held[at + len(tag) :]
            self._closers, self._after_thought = (), True
        else:
            at = border(self._held, self._closers)
            rest = self._held[at:]
        if self._held[:at]:
            yield ReasoningDelta(self._held[:at])
        self._held = rest

    def _outside(self) -> Iterator[Delta]:
        """Tell whether a thought opens, or the answer itself begins."""
        start = self._held.lstrip()
        if not start:
            self._held = "" if self._after_thought else self._held
            return
        for opener, closer in _TAGS.items():
            if start.startswith(opener):
                self._closers, self._held, self._opens_thought = (closer,), start[len(opener) :], True
                return
            if start.startswith(closer):
                self._after_thought, self._held = True, start[len(closer) :]
                return
        if any(tag.startswith(start) for tag in (*_OPENERS, *_CLOSERS)):
            return
        yield from self._begin(start if self._after_thought else self._held)

    def _begin(self, text: str) -> Iterator[Delta]:
        """Begin the answer. Where a template said the opening tag already, only the other one is there."""
        self._held, self._is_said = "", True
        thought, closer, said = text.partition("</think>")
        if closer and not self._after_thought and "```" not in thought and "<think>" not in thought:
            yield ReasoningDelta(thought)
            text = said.lstrip()
        if text:
            yield TextDelta(text)
