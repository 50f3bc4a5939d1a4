"""The embedded model: reads a conversation, decides what is wanted, and lets a skill answer.

Does no work itself; every skill speaks through the `Voice` that it is given.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping

from pixelwright.chat.delta import Begun, Delta
from pixelwright.chat.message import Media, MediaKind
from pixelwright.chat.model import ModelCard
from pixelwright.chat.request import ChatRequest, Format
from pixelwright.chat.wright.attachments import with_pictures
from pixelwright.chat.wright.commission import Reading, read_commission
from pixelwright.chat.wright.conversation import Conversation, read
from pixelwright.chat.wright.intent import GREETING, Kind
from pixelwright.chat.wright.language import language_of
from pixelwright.chat.wright.schemas import complaints
from pixelwright.chat.wright.skills import structured, talk
from pixelwright.chat.wright.skills.agent import Agent
from pixelwright.chat.wright.skills.analyse import analyse
from pixelwright.chat.wright.skills.build import build, make, trouble_with
from pixelwright.chat.wright.skills.compare import compare, comparison_of, design_first
from pixelwright.chat.wright.skills.debug import debug, inspection_of
from pixelwright.chat.wright.skills.describe import describe
from pixelwright.chat.wright.skills.extract import extraction_of, take_out
from pixelwright.chat.wright.skills.findings import css_of
from pixelwright.chat.wright.skills.locate import locate
from pixelwright.chat.wright.voice import Voice, spoken
from pixelwright.chat.wright.workbench import Desk, Workbench
from pixelwright.errors import PromptError, StackError, UnsafePathError
from pixelwright.workflows.extract import Want

CARD = ModelCard(talk.NAME)


def answer(request: ChatRequest, bench: Workbench) -> Iterator[Delta]:
    """Answer a conversation whose media are all here.

    Raises InputError for a picture that cannot be used and BrowserError where nothing can be rendered; to
    close the iterator ends the work at its next word.
    """
    yield Begun(talk.NAME)

    def skill(voice: Voice) -> None:
        desk = Desk(bench, request.owner, lambda stage, _share: voice.think(_STAGES.get(stage, f"{stage} …")))
        conversation = read(with_pictures(request, desk))
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
        self._language = voice.language = language_of(conversation.asked.words)

    def take(self) -> None:
        """Answer."""
        kind = self._reading.intent.kind
        self._voice.think(f"Wanted: {kind} ({self._reading.intent.because}).")
        try:
            if self._request.answer_format.kind is not Format.TEXT and not self._request.tools:
                self._as_json(kind)
            elif not self._agent.act():
                _TURNS[kind](self)
        except (PromptError, StackError, UnsafePathError) as error:
            self._voice.say(f"{trouble_with(error)}\n")

    def _as_json(self, kind: Kind) -> None:
        """Answer with JSON: what was measured, or in an honest field why there is nothing."""
        facts: dict[str, object]
        words = self._conversation.asked.words
        if not self._pictures:
            facts = structured.error_of("a picture is needed, and none came: attach one as an image_url part")
        elif kind in (Kind.BUILD, Kind.EDIT):
            made = make(self._voice, self._desk, self._reading.commission, self._request.max_tokens)
            facts = structured.made_facts(made)
        elif kind is Kind.EXTRACT and self._extracted() is not None:
            structured.say_json(self._voice, self._extracted() or {})
            return
        elif kind is Kind.LOCATE:
            facts = structured.place_facts(
                structured.looked_at(self._voice, self._desk, self._pictures[0]), words
            )
        else:
            facts = structured.facts_of(structured.looked_at(self._voice, self._desk, self._pictures[0]))
            facts |= self._found(kind, words)
        structured.say_json(self._voice, structured.fitted(facts, self._request.answer_format))

    def _extracted(self) -> Mapping[str, object] | None:
        """Return the data that stand in the picture, None where they do not fit what was asked for."""
        wanted = self._request.answer_format
        schema = wanted.schema or None
        data = extraction_of(self._desk, self._pictures[0], Want.JSON, schema).data
        fits = isinstance(data, dict) and not (schema and list(complaints(data, schema)))
        return data if fits and isinstance(data, dict) else None

    def _found(self, kind: Kind, words: str) -> dict[str, object]:
        """Return what a comparison or a look for faults adds to the facts."""
        pictures = self._conversation.pictures
        if kind is Kind.COMPARE and len(pictures) >= 2:
            pair = pictures[-2:] if design_first(words) else pictures[-2:][::-1]
            verdict = comparison_of(self._desk, *pair).verdict
        elif kind is Kind.DEBUG:
            verdict = inspection_of(self._desk, self._pictures[0], words).verdict
        else:
            return {}
        layout = self._desk.see(pictures[-1]).layout
        return structured.finding_facts(verdict, css_of(verdict.findings, layout))

    @property
    def _agent(self) -> Agent:
        return Agent(self._voice, self._desk, self._conversation, self._reading, self._request)

    @property
    def _pictures(self) -> tuple[Media, ...]:
        return self._conversation.asked.pictures or self._conversation.pictures[-1:]

    def build(self) -> None:
        if self._reading.commission.picture is None:
            self._ask_for_picture()
            return
        build(self._voice, self._desk, self._reading.commission, self._request.max_tokens)

    def analyse(self) -> None:
        self._of_picture(lambda picture, words: analyse(self._voice, self._desk, picture, words))

    def describe(self) -> None:
        self._of_picture(lambda picture, _words: describe(self._voice, self._desk, picture))

    def debug(self) -> None:
        self._of_picture(lambda picture, words: debug(self._voice, self._desk, picture, words))

    def extract(self) -> None:
        asked = self._conversation.asked
        files = tuple(each for each in asked.others if each.is_here and each.kind is MediaKind.FILE)
        sources = files or self._pictures
        if sources:
            take_out(self._voice, self._desk, sources, asked.words)
        else:
            self._ask_for_picture()

    def locate(self) -> None:
        self._of_picture(lambda picture, words: locate(self._voice, self._desk, picture, words))

    def compare(self) -> None:
        now = self._conversation.asked.pictures
        pictures = now if len(now) >= 2 else self._conversation.pictures[-2:]
        if len(pictures) < 2:
            talk.ask_for_second(self._voice, self._language)
            return
        words, more = self._conversation.asked.words, len(pictures) - 2
        compare(self._voice, self._desk, (pictures[0], pictures[1]), words, more)

    def _of_picture(self, skill: Callable[[Media, str], None]) -> None:
        """Let a skill look at the first picture of what is asked now, else at the last one before."""
        if self._pictures:
            skill(self._pictures[0], self._conversation.asked.words)
        else:
            self._ask_for_picture()

    def greet(self) -> None:
        if self._conversation.earlier and not GREETING.match(self._conversation.asked.words):
            talk.thank(self._voice, self._language)
            return
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
    Kind.DESCRIBE: _Turn.describe,
    Kind.COMPARE: _Turn.compare,
    Kind.DEBUG: _Turn.debug,
    Kind.EXTRACT: _Turn.extract,
    Kind.LOCATE: _Turn.locate,
    Kind.GREET: _Turn.greet,
    Kind.ABOUT: _Turn.about,
    Kind.OTHER: _Turn.decline,
}
