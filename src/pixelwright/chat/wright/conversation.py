"""A conversation as the embedded model reads it: what is asked, what was asked before, what was done.

Knows nothing of what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pixelwright.chat.message import Media, MediaKind, Message, Role, Text, ToolCall, ToolResult
from pixelwright.chat.request import ChatRequest

_LONGEST_WORDS = 4_000
"""Letters of one part; a longer one beside others is a document, not a wish."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a person said in one go, and what they attached."""

    words: str
    pictures: tuple[Media, ...] = ()
    others: tuple[Media, ...] = ()
    """What is attached and is no picture."""
    answer: str = ""
    """What was answered to it; empty for the last one."""


@dataclass(frozen=True, slots=True)
class Step:
    """A tool that was called, and what it gave back; None where nothing came."""

    call: ToolCall
    result: ToolResult | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything that was said, in the order of the asks; the last one is the one to answer."""

    system: str
    asks: tuple[Ask, ...]
    steps: tuple[Step, ...] = ()
    """Tools that were called since the last ask."""

    @property
    def asked(self) -> Ask:
        """What is asked now."""
        return self.asks[-1] if self.asks else Ask("")

    @property
    def earlier(self) -> tuple[Ask, ...]:
        """What was asked before."""
        return self.asks[:-1]

    @property
    def pictures(self) -> tuple[Media, ...]:
        """All pictures that people attached, in order, the same one once."""
        return tuple({media.data: media for ask in self.asks for media in ask.pictures}.values())


def read(request: ChatRequest) -> Conversation:
    """Return the conversation of a request."""
    system = "\n".join(each.text for each in request.messages if each.role is Role.SYSTEM)
    asks: list[Ask] = []
    since: list[Message] = []
    for message in request.messages:
        if _asks(message):
            asks = _with_answer(asks, since)
            ask = _ask(message)
            if asks and not since:
                ask = _joined(asks.pop(), ask)
            asks.append(ask)
            since = []
        elif message.role is not Role.SYSTEM:
            since.append(message)
    return Conversation(system, tuple(asks), tuple(_steps(since)))


def _asks(message: Message) -> bool:
    return message.role is Role.USER and any(isinstance(part, Text | Media) for part in message.parts)


def _ask(message: Message) -> Ask:
    texts = [part.text for part in message.parts if isinstance(part, Text)]
    words = [text for text in texts if len(text) <= _LONGEST_WORDS] or texts
    long = (Media(MediaKind.FILE, text.encode(), "text/plain") for text in texts if text not in words)
    pictures = tuple(each for each in message.media if each.kind is MediaKind.PICTURE and each.is_here)
    others = tuple(each for each in message.media if each not in pictures)
    return Ask("\n".join(words), pictures, (*others, *long))


def _joined(first: Ask, second: Ask) -> Ask:
    words = "\n".join(filter(None, (first.words, second.words)))
    return Ask(words, first.pictures + second.pictures, first.others + second.others)


def _with_answer(asks: list[Ask], since: Sequence[Message]) -> list[Ask]:
    said = "\n".join(each.text for each in since if each.role is Role.ASSISTANT)
    called = any(each.calls for each in since)
    if not asks or not (said or called):
        return asks
    last = asks[-1]
    code = "\n".join(call.arguments for each in since for call in each.calls)
    return [*asks[:-1], Ask(last.words, last.pictures, last.others, said or code)]


def _steps(since: Sequence[Message]) -> Iterator[Step]:
    results = {result.call_id: result for message in since for result in message.results}
    for message in since:
        for call in message.calls:
            yield Step(call, results.get(call.id))
