"""Says what a skill has to say while it is still at work. Knows nothing of what is said.

The skill works in a thread of its own, so that what it thinks is heard at once; whoever stops listening
stops the work at its next word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from queue import SimpleQueue
from threading import Event, Thread

from pixelwright.chat.delta import (
    ArgumentsDelta,
    CallBegun,
    Delta,
    Finished,
    FinishReason,
    ReasoningDelta,
    TextDelta,
)

_PIECE = 400
"""Letters of one piece of text: a few lines of code."""


class Unheard(BaseException):
    """Nobody listens any more. Not an Exception: nothing on the way may take it for a failure."""


class Voice:
    """What a skill speaks through."""

    def __init__(self, hear: Callable[[Delta], None], *, thinks: bool, call_id: Callable[[int], str]) -> None:
        self._hear = hear
        self._thinks = thinks
        self._call_id = call_id
        self._calls = 0
        self._closed = Event()
        self.language = "en"
        """In which the sentences around findings are said."""

    def think(self, text: str) -> None:
        """Say a line of reasoning, where that was asked for."""
        self.check()
        if self._thinks:
            self._hear(ReasoningDelta(f"{text}\n"))

    def say(self, text: str) -> None:
        """Say some of the answer."""
        for piece in pieces(text):
            self.check()
            self._hear(TextDelta(piece))

    def call(self, name: str, arguments: Mapping[str, object]) -> None:
        """Ask for a tool."""
        self.check()
        index, self._calls = self._calls, self._calls + 1
        self._hear(CallBegun(index, self._call_id(index), name))
        for piece in pieces(json.dumps(arguments, ensure_ascii=False)):
            self._hear(ArgumentsDelta(index, piece))

    def check(self) -> None:
        """Raise Unheard once nobody listens."""
        if self._closed.is_set():
            raise Unheard

    def close(self) -> None:
        """Let the next word fail."""
        self._closed.set()

    @property
    def reason(self) -> FinishReason:
        """How the answer ends."""
        return FinishReason.TOOL_CALLS if self._calls else FinishReason.STOP


def spoken(skill: Callable[[Voice], None], *, thinks: bool, call_id: Callable[[int], str]) -> Iterator[Delta]:
    """Yield what `skill` says, and last how it ended. What it raises is raised here."""
    heard: SimpleQueue[Delta | BaseException | None] = SimpleQueue()
    voice = Voice(heard.put, thinks=thinks, call_id=call_id)

    def work() -> None:
        try:
            skill(voice)
        except BaseException as error:
            heard.put(error)
        else:
            heard.put(None)

    thread = Thread(target=work, name="pixelwright-wright")
    thread.start()
    try:
        while (said := heard.get()) is not None:
            if isinstance(said, BaseException):
                raise said
            yield said
        yield Finished(voice.reason)
    finally:
        voice.close()
        thread.join()


def pieces(text: str) -> Iterator[str]:
    """Yield a text in pieces of a few hundred letters, at the ends of lines where there are any."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE)
        if end < len(text):
            line = text.rfind("\n", start, end)
            end = line + 1 if line > start else end
        yield text[start:end]
        start = end


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text.casefold())
