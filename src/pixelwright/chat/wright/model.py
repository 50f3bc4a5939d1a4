"""The embedded model: reads a conversation, decides what is wanted, and lets a skill answer.

Does no work itself; every skill speaks through the `Voice` that it is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

from pixelwright.chat.delta import Begun, Delta
from pixelwright.chat.message import Media
from pixelwright.chat.model import ModelCard
from pixelwright.chat.request import ChatRequest
from pixelwright.chat.wright.commission import Reading, read_commission
from pixelwright.chat.wright.conversation import Conversation, read
from pixelwright.chat.wright.intent import Kind
from pixelwright.chat.wright.language import language_of
from pixelwright.chat.wright.skills import talk
from pixelwright.chat.wright.skills.analyse import analyse
from pixelwright.chat.wright.skills.build import build, trouble_with
from pixelwright.chat.wright.voice import Voice, spoken
from pixelwright.chat.wright.workbench import Desk, Workbench
from pixelwright.errors import PromptError, StackError, UnsafePathError

CARD = ModelCard(talk.NAME)


def answer(request: ChatRequest, bench: Workbench) -> Iterator[Delta]:
    """Answer a conversation whose media are all here.

    Raises InputError for a picture that cannot be used and BrowserError where nothing can be rendered; to
    close the iterator ends the work at its next word.
    """
    yield Begun(talk.NAME)
    conversation = read(request)

    def skill(voice: Voice) -> None:
        desk = Desk(bench, request.owner, lambda stage, _share: voice.think(_STAGES.get(stage, f"{stage} …")))
        _Turn(voice, desk, conversation, read_commission(conversation), request).take()

    yield from spoken(skill, thinks=request.thinking.enabled, call_id=_call_ids(request))


_STAGES = {
    "read": "Reading the picture …",
    "perceive": "Looking for text, surfaces, pictures and controls …",
    "arrange": "Arranging what is seen …",
    "mend": "Rendering the page and correcting it against the picture …",
    "contrast": "Checking the contrast of texts …",
    "write": "Writing the files …",
    "prove": "Rendering what is handed over …",
    "measure": "Measuring it against the picture …",
    "inspect": "Looking for faults …",
    "compare": "Comparing the two …",
}


def _call_ids(request: ChatRequest) -> Callable[[int], str]:
    """Return what names the calls: the same conversation gives the same names."""
    said = hashlib.sha256("\0".join(message.text for message in request.messages).encode())
    turn = str(len(request.messages))

    def name(index: int) -> str:
        return "call_" + hashlib.sha256(f"{said.hexdigest()}:{turn}:{index}".encode()).hexdigest()[:24]

    return name


class _Turn:
    """One answer, by one skill."""

    def __init__(
        self, voice: Voice, desk: Desk, conversation: Conversation, reading: Reading, request: ChatRequest
    ) -> None:
        self._voice = voice
        self._desk = desk
        self._conversation = conversation
        self._reading = reading
        self._request = request
        self._language = language_of(conversation.asked.words)

    def take(self) -> None:
        """Answer."""
        kind = self._reading.intent.kind
        self._voice.think(f"Wanted: {kind} ({self._reading.intent.because}).")
        _TURNS[kind](self)

    @property
    def _pictures(self) -> tuple[Media, ...]:
        return self._conversation.asked.pictures or self._conversation.pictures[-1:]

    def build(self) -> None:
        if self._reading.commission.picture is None:
            self._ask_for_picture()
            return
        try:
            build(self._voice, self._desk, self._reading.commission, self._request.max_tokens)
        except (PromptError, StackError, UnsafePathError) as error:
            self._voice.say(f"{trouble_with(error)}\n")

    def analyse(self) -> None:
        if not self._pictures:
            self._ask_for_picture()
            return
        analyse(self._voice, self._desk, self._pictures[0], self._conversation.asked.words)

    def greet(self) -> None:
        talk.greet(self._voice, self._language)

    def about(self) -> None:
        talk.about(self._voice, self._language)

    def decline(self) -> None:
        talk.decline(self._voice, self._language, self._reading.intent.because)

    def _ask_for_picture(self) -> None:
        others = len(self._conversation.asked.others)
        talk.ask_for_picture(self._voice, self._language, self._reading.intent.kind, others)


_TURNS: dict[Kind, Callable[[_Turn], None]] = {
    Kind.BUILD: _Turn.build,
    Kind.EDIT: _Turn.build,
    Kind.ANALYSE: _Turn.analyse,
    Kind.DESCRIBE: _Turn.analyse,
    Kind.COMPARE: _Turn.decline,
    Kind.DEBUG: _Turn.decline,
    Kind.EXTRACT: _Turn.decline,
    Kind.LOCATE: _Turn.decline,
    Kind.GREET: _Turn.greet,
    Kind.ABOUT: _Turn.about,
    Kind.OTHER: _Turn.decline,
}
