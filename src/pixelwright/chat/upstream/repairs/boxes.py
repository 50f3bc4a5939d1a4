"""Tokens that GLM models put around boxes and final answers. Knows nothing of what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pixelwright.chat.delta import Delta, TextDelta
from pixelwright.chat.upstream.repairs.mend import TextMend, border

_TOKENS = ("<|begin_of_box|>", "<|end_of_box|>")


class Boxes(TextMend):
    """Takes the box tokens out of the text, wherever they were cut."""

    def __init__(self) -> None:
        self._held = ""

    def _text(self, delta: TextDelta) -> Iterable[Delta]:
        return self._without(delta) if self._held or "<" in delta.text else (delta,)

    def _without(self, delta: TextDelta) -> Iterator[Delta]:
        text = self._held + delta.text
        for token in _TOKENS:
            text = text.replace(token, "")
        end = border(text, _TOKENS)
        self._held = text[end:]
        if text[:end]:
            yield TextDelta(text[:end])

    def _rest(self, cause: Delta) -> Iterator[Delta]:
        if self._held:
            yield TextDelta(self._held)
            self._held = ""
