"""Web pages that models answer with as they are, without a code fence. Knows nothing of HTML but its ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pixelwright.chat.delta import Delta, Finished, FinishReason, TextDelta
from pixelwright.chat.request import ChatRequest, Format
from pixelwright.chat.upstream.repairs.mend import TextMend, border

_STARTS = ("<!doctype html", "<html>", "<html ")
_END = "</html>"
_WISHES = re.compile(r"```|\bfenc|\bmarkdown|\b(only|just|raw|plain)\b.{0,30}\b(html|code)\b", re.IGNORECASE)
"""A client that speaks of these expects a certain form, and takes it apart itself."""


def wants_fences(request: ChatRequest) -> bool:
    """Return whether a page may be fenced: the answer is free text, and its form was left open."""
    if request.answer_format.kind is not Format.TEXT:
        return False
    return not any(_WISHES.search(message.text) for message in request.messages)


class Fences(TextMend):
    """Puts a fence around an answer that begins as a web page, and closes it where the page ends."""

    def __init__(self) -> None:
        self._held = ""
        self._is_judged = False
        self._is_open = False

    def _text(self, delta: TextDelta) -> Iterable[Delta]:
        return (delta,) if self._is_judged and not self._is_open else self._fenced(delta)

    def _fenced(self, delta: TextDelta) -> Iterator[Delta]:
        self._held += delta.text
        if not self._is_judged:
            self._judge()
        if self._is_judged:
            yield from self._pass_on()

    def _judge(self) -> None:
        start = self._held.lstrip()[: max(map(len, _STARTS))].lower()
        if start.startswith(_STARTS):
            self._is_judged = self._is_open = True
            self._held = "```html\n" + self._held.lstrip()
        elif start and not any(each.startswith(start) for each in _STARTS):
            self._is_judged = True

    def _pass_on(self) -> Iterator[Delta]:
        text, self._held = self._held, ""
        if self._is_open:
            at = text.lower().find(_END)
            if at >= 0:
                text = self._closed(text, at + len(_END))
            else:
                at = border(text.lower(), (_END,))
                text, self._held = text[:at], text[at:]
        if text:
            yield TextDelta(text)

    def _closed(self, text: str, at: int) -> str:
        """Return the text with the fence closed after the page, once."""
        self._is_open = False
        rest = text[at:]
        if rest.lstrip().startswith("```"):
            rest = rest.lstrip().removeprefix("```")
        return f"{text[:at]}\n```{rest}" if not rest or rest.startswith("\n") else f"{text[:at]}\n```\n{rest}"

    def _rest(self, cause: Delta) -> Iterator[Delta]:
        text, self._held = self._held, ""
        ends_well = isinstance(cause, Finished) and cause.reason is FinishReason.STOP
        if self._is_open and ends_well:
            text += "\n```"
            self._is_open = False
        if text:
            yield TextDelta(text)
