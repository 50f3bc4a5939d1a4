"""Works with tools: saves what was built, has it photographed, compares that with the design, and reports.

The conversation says how far the work is; nothing is remembered between turns.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pixelwright.chat.message import Media, MediaKind
from pixelwright.chat.request import ChatRequest, Tool, ToolMode
from pixelwright.chat.wright.commission import Commission, Reading
from pixelwright.chat.wright.conversation import Conversation, Step
from pixelwright.chat.wright.intent import Kind
from pixelwright.chat.wright.skills.build import Made, make, told
from pixelwright.chat.wright.skills.compare import comparison_of
from pixelwright.chat.wright.skills.findings import finding_lines, fixes
from pixelwright.chat.wright.toolbox import Facts, Meaning, Use, argument, arguments, stack_hint, tool_for
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.chat.wright.writing import summary
from pixelwright.errors import PixelwrightError
from pixelwright.instructions import Aspect, Wish

_ATTEMPTS = 2
_SHOWN = 12
_AGENT_PROMPT = 1_500
"""Letters of a system prompt from which on it is that of an agent, which works with its tools unasked."""
_USUAL_URL = "http://localhost:5173/"
"""Where Vite shows a project unless it is told otherwise."""
_SAVES = re.compile(
    r"(?i)\b(save|write|store|put|add|commit|persist|export)\b|\bfiles?\b|\b(?:speicher|sicher|schreib)\w*"
    r"|\benregistre\w*|\bguard(?:a|ar|e)\b|保存|写入"
)
_SHOOTS = re.compile(
    r"(?i)\b(screenshots?|verify|check|validate|preview|render|capture|photograph)\b|截图|验证"
)
_FAILED = re.compile(
    r'(?i)^\s*(?:error|failed|failure|exception|traceback|fehler)\b|"(?:error|errors)"\s*:\s*(?!null|""|\[\]|false)'
    r'|"(?:success|ok)"\s*:\s*false|"status"\s*:\s*"(?:error|failed)"'
    r"|permission denied|no such file|eacces|enoent"
    r"|could not|cannot be|was not (?:saved|found)|already exists"
)
_URL = re.compile(r"https?://[^\s\"'<>)\]}]+")
_FOLDER = re.compile(
    r"(?i)(?:working directory|cwd|workspace(?: root)?|project root)\s*(?:is|:)\s*`?(/[\w./-]+)"
)


@dataclass(frozen=True, slots=True)
class _Saved:
    """How far saving is."""

    done: tuple[str, ...] = ()
    """Names of files that were saved."""
    failures: tuple[Step, ...] = ()


class Agent:
    """One turn of work with tools."""

    def __init__(
        self, voice: Voice, desk: Desk, conversation: Conversation, reading: Reading, request: ChatRequest
    ) -> None:
        self._voice = voice
        self._desk = desk
        self._conversation = conversation
        self._request = request
        self._kind = reading.intent.kind
        self._tools = _allowed(request)
        self._save = tool_for(self._tools, Use.SAVE)
        self._shot = tool_for(self._tools, Use.SHOT)
        self._commission = _hinted(reading.commission, self._save)

    def act(self) -> bool:
        """Take the turn; return False where no tool is called for, and none was."""
        if self._request.tool_choice.mode is ToolMode.NONE or not self._request.tools:
            return False
        if self._builds:
            return self._build()
        url = _URL.search(self._conversation.asked.words)
        if self._shot is not None and (url or self._conversation.steps) and self._wants_shot:
            return self._photograph(url.group() if url else "", None)
        return self._forced()

    @property
    def _forces(self) -> bool:
        return self._request.tool_choice.mode in (ToolMode.REQUIRED, ToolMode.NAMED)

    @property
    def _builds(self) -> bool:
        return (
            self._kind in (Kind.BUILD, Kind.EDIT)
            and self._commission.picture is not None
            and self._wants_save
        )

    @property
    def _wants_save(self) -> bool:
        if self._save is None:
            return False
        words = self._conversation.asked.words
        return self._forces or bool(_SAVES.search(words)) or len(self._conversation.system) >= _AGENT_PROMPT

    @property
    def _wants_shot(self) -> bool:
        return self._shot is not None and (
            self._forces or bool(_SHOOTS.search(self._conversation.asked.words))
        )

    def _build(self) -> bool:
        assert self._save is not None
        saved = self._saved(self._save)
        made = make(self._voice, self._desk, self._commission, self._request.max_tokens)
        files = dict(made.code.files)
        left = [
            path
            for path in files
            if self._named(path, 0) not in saved.done and self._named(path, 1) not in saved.done
        ]
        if len(saved.failures) >= _ATTEMPTS and left:
            self._give_up(made, saved.failures[-1])
        elif left:
            self._save_files(made, left, len(saved.failures))
        elif self._wants_shot and not self._steps(self._shot):
            return self._photograph(self._address(), made)
        else:
            self._report(made, saved)
        return True

    def _save_files(self, made: Made, left: list[str], failures: int) -> None:
        assert self._save is not None
        now = left if self._request.parallel_calls else left[:1]
        names = [self._named(path, failures) for path in now]
        again = "It could not be saved; once more under another name. " if failures else ""
        self._voice.think(f"Calling {self._save.name} for {', '.join(names)}.")
        self._voice.say(
            f"{again}Built and measured ({summary.score_line(made.report)}). Saving {', '.join(names)}.\n"
        )
        for path, name in zip(now, names, strict=True):
            facts = Facts(
                code=made.code.files[path],
                file=name,
                packages=made.code.packages,
                language=made.planned.stack,
                told=f"{made.planned.stack} code of the design, rendered and measured",
            )
            self._voice.call(self._save.name, arguments(self._save, facts))

    def _named(self, path: str, failures: int) -> str:
        """Return the name that a file is saved under; another one after a failure."""
        wish = self._commission.wishes.get(Aspect.FILE_NAME)
        if wish is not None and str(wish.value).rpartition(".")[2] == path.rpartition(".")[2]:
            path = str(wish.value)
        if failures:
            stem, dot, suffix = path.rpartition(".")
            path = f"{stem}2{dot}{suffix}"
        folder = _FOLDER.search(self._conversation.system)
        return f"{folder[1].rstrip('/')}/{path}" if folder else path

    def _photograph(self, url: str, made: Made | None) -> bool:
        assert self._shot is not None
        done = self._steps(self._shot)
        if done:
            self._voice.say(self._seen(done[-1]))
            return True
        if not url:
            return False
        assumed = " (I assume the address at which Vite serves)" if url == _USUAL_URL else ""
        size = made.result.design if made is not None else None
        facts = Facts(
            url=url,
            viewport=_viewport(self._conversation.asked.words, size.width_px if size else 1280),
            width_px=size.width_px if size else 1280,
            height_px=min(size.height_px, 800) if size else 800,
        )
        self._voice.think(f"Calling {self._shot.name} at {url}.")
        self._voice.say(f"Taking a screenshot of {url}{assumed}.\n")
        self._voice.call(self._shot.name, arguments(self._shot, facts))
        return True

    def _address(self) -> str:
        """Return where what was saved can be seen: as the result says, else as the conversation does."""
        results = "\n".join(step.result.text for step in self._conversation.steps if step.result is not None)
        for words in (results, self._conversation.asked.words, self._conversation.system):
            if (found := _URL.search(words)) is not None:
                return found.group().rstrip(".,;")
        return _USUAL_URL

    def _report(self, made: Made, saved: _Saved) -> None:
        self._voice.say(f"Saved {', '.join(saved.done)}.\n\n")
        shots = self._steps(self._shot)
        if shots:
            self._voice.say(self._seen(shots[-1]) + "\n")
        elif self._request.tools and self._shot is None and _SHOOTS.search(self._conversation.asked.words):
            self._voice.say(
                "There is no tool that takes screenshots; I rendered and measured the page myself.\n\n"
            )
        self._voice.say("\n".join(told(made, self._commission)) + "\n")

    def _seen(self, step: Step) -> str:
        """Say what a screenshot shows against the design."""
        if step.result is None:
            return "The screenshot tool gave no result.\n"
        picture = _picture_of(step)
        if picture is None:
            how = "failed" if _failed(step) else "gave no picture"
            return f"The screenshot tool {how}: {step.result.text.strip()[:300] or 'it said nothing'}\n"
        if self._commission.picture is None:
            return "The screenshot has come; there is no design in the conversation to compare it with.\n"
        try:
            compared = comparison_of(self._desk, self._commission.picture, picture)
            layout = self._desk.see(picture).layout
        except PixelwrightError as error:
            return f"The screenshot could not be compared with the design: {error}\n"
        findings = compared.findings[:_SHOWN]
        lead = f"Screenshot against the design: likeness {compared.score_before:.3f} of 1, "
        if not findings:
            return f"{lead}no difference found.\n"
        lines = "\n".join(finding_lines(findings, layout))
        css = fixes(findings, layout)
        return f"{lead}{len(compared.findings)} differences:\n\n{lines}\n\n{css}"

    def _give_up(self, made: Made, failure: Step) -> None:
        said = failure.result.text.strip()[:300] if failure.result is not None else "nothing"
        self._voice.say(
            f"The tool `{failure.call.name}` failed {_ATTEMPTS} times, the last time with: {said}\n\n"
            "Here is the code, so that you can save it yourself:\n\n"
        )
        self._voice.say(made.code.text)
        self._voice.say("\n" + "\n".join(told(made, self._commission)) + "\n")

    def _forced(self) -> bool:
        """Call a tool because one has to be called; with what is known, the rest empty."""
        if not self._forces or self._conversation.steps or not self._tools:
            return False
        tool = self._tools[0]
        words = self._conversation.asked.words
        url = _URL.search(words)
        facts = Facts(url=url.group() if url else "", told=words[:200])
        self._voice.think(f"A tool has to be called; {tool.name} is the one.")
        self._voice.call(tool.name, arguments(tool, facts))
        return True

    def _saved(self, tool: Tool) -> _Saved:
        done: list[str] = []
        failures: list[Step] = []
        for step in self._steps(tool):
            if step.result is not None and not _failed(step):
                done.append(str(argument(_arguments_of(step), tool, Meaning.FILE) or step.call.name))
            else:
                failures.append(step)
        return _Saved(tuple(done), tuple(failures))

    def _steps(self, tool: Tool | None) -> list[Step]:
        return [step for step in self._conversation.steps if tool is not None and step.call.name == tool.name]


def _allowed(request: ChatRequest) -> tuple[Tool, ...]:
    """Return the tools that may be called; a named one alone, where it is there."""
    if request.tool_choice.mode is ToolMode.NAMED:
        return tuple(tool for tool in request.tools if tool.name == request.tool_choice.name)
    return request.tools


def _hinted(commission: Commission, save: Tool | None) -> Commission:
    """Return the page in the stack that the saving tool is for, where nobody says another."""
    hint = stack_hint(save) if save is not None else ""
    if not hint or commission.wishes.get(Aspect.STACK) is not None:
        return commission
    found = (*commission.wishes.found, Wish(Aspect.STACK, hint, hint))
    return replace(commission, wishes=replace(commission.wishes, found=found))


def _viewport(words: str, width_px: int) -> str:
    for name, pattern in (("mobile", r"mobile|phone"), ("tablet", r"tablet|ipad")):
        if re.search(rf"(?i)screenshot[^.]*\b(?:{pattern})|\b(?:{pattern})[^.]*screenshot", words):
            return name
    return "mobile" if width_px <= 500 else "tablet" if width_px <= 1000 else "desktop"


def _failed(step: Step) -> bool:
    return step.result is None or step.result.failed or bool(_FAILED.search(step.result.text))


def _arguments_of(step: Step) -> Mapping[str, object]:
    try:
        found = json.loads(step.call.arguments)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _picture_of(step: Step) -> Media | None:
    """Return the picture in a result: attached, or as a `data:` address in its text."""
    if step.result is None:
        return None
    attached = (each for each in step.result.parts if isinstance(each, Media) and each.is_here)
    found = next((each for each in attached if each.kind is MediaKind.PICTURE), None)
    if found is not None:
        return found
    written = re.search(r"data:(image/[\w+.-]+);base64,([A-Za-z0-9+/=\s]{40,})", step.result.text)
    if written is None:
        return None
    try:
        data = base64.b64decode("".join(written[2].split()), validate=True)
    except binascii.Error:
        return None
    return Media(MediaKind.PICTURE, data, written[1])
