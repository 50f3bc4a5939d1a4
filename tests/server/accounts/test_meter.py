import struct
import timeit
import zlib

import pytest

from pixelwright.chat import (
    ChatRequest,
    Media,
    MediaKind,
    Message,
    Reasoning,
    Role,
    Text,
    Thinking,
    Tool,
    ToolCall,
    ToolResult,
)
from pixelwright.server.accounts.meter import TokenMeter
from pixelwright.server.parties import PromptCount

SYSTEM = Message(Role.SYSTEM, (Text("You are a helpful assistant"),))
WEATHER = Tool(
    "weather",
    "Get weather information for a location",
    {
        "properties": {"location": {"description": "the city", "type": "string"}},
        "required": ["location"],
        "type": "object",
    },
)
ASKED = "What's the weather in Florence,Italy?"


def _user(*parts: Text | Media | str) -> Message:
    return Message(Role.USER, tuple(Text(part) if isinstance(part, str) else part for part in parts))


def _request(*messages: Message, **fields: object) -> ChatRequest:
    return ChatRequest("wright-1", messages, owner="pwa", **fields)  # type: ignore[arg-type]


def _picture(width: int, height: int, grey: int = 0) -> Media:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return Media(MediaKind.PICTURE, b"\x89PNG\r\n\x1a\n" + chunk + bytes([grey]), "image/png")


def test_a_prompt_that_the_vendor_counted() -> None:
    count = TokenMeter().prompt(_request(SYSTEM, _user("Say hi in Portuguese")))
    assert count == PromptCount(15)


def test_tools_that_the_vendor_counted() -> None:
    count = TokenMeter().prompt(_request(SYSTEM, _user(ASKED), tools=(WEATHER,)))
    assert count.tokens == pytest.approx(173, abs=3)


def test_a_call_and_its_result_that_the_vendor_counted() -> None:
    call = Message(Role.ASSISTANT, (ToolCall("c1", "weather", '{"location":"Florence,Italy"}'),))
    result = Message(Role.TOOL, (ToolResult("c1", (Text("40 C"),)),))
    meter = TokenMeter()
    before = meter.prompt(_request(SYSTEM, _user(ASKED), tools=(WEATHER,)))
    after = meter.prompt(_request(SYSTEM, _user(ASKED), call, result, tools=(WEATHER,)))
    assert after.tokens - before.tokens == pytest.approx(28, abs=4)


def test_pictures_count_by_their_size() -> None:
    count = TokenMeter().prompt(_request(_user(_picture(1280, 720), _picture(64, 64), "Rebuild this.")))
    assert count.image_tokens == 1196 + 2 + 9 + 2
    assert count.tokens == count.image_tokens + 4 + 1 + 2


def test_a_video_counts_even_where_it_tells_nothing_of_itself() -> None:
    video = Media(MediaKind.VIDEO, b"\x1a\x45\xdf\xa3" + bytes(64))
    count = TokenMeter().prompt(_request(_user(video)))
    assert (count.tokens, count.video_tokens) == (27_005, 27_000)


def test_what_was_thought_before_the_question_is_forgotten_unless_it_is_kept() -> None:
    earlier = Message(Role.ASSISTANT, (Reasoning("One card, two columns."), Text("Done.")))
    request = _request(_user("Build it."), earlier, _user("Now blue."))
    without = TokenMeter().prompt(request).tokens
    kept = TokenMeter().prompt(_request(*request.messages, thinking=Thinking(keeps_earlier=True)))
    assert kept.tokens - without == 2 + 5


def test_what_was_thought_since_the_question_counts() -> None:
    call = Message(Role.ASSISTANT, (Reasoning("I need the weather."), ToolCall("c1", "weather", "{}")))
    bare = Message(Role.ASSISTANT, call.parts[1:])
    with_thought = TokenMeter().prompt(_request(_user("Hi"), call)).tokens
    assert with_thought > TokenMeter().prompt(_request(_user("Hi"), bare)).tokens


def test_a_prompt_again_is_cached_but_for_one_token() -> None:
    meter = TokenMeter()
    request = _request(SYSTEM, _user("Say hi in Portuguese"))
    assert [meter.prompt(request).cached_tokens for _ in range(3)] == [0, 14, 14]


def test_a_follow_up_finds_the_picture_cached() -> None:
    meter = TokenMeter()
    first = _user(_picture(1280, 720), "Rebuild this.")
    answer = Message(Role.ASSISTANT, (Text("```html\n<main></main>\n```"),))
    before = meter.prompt(_request(first))
    after = meter.prompt(_request(first, answer, _user("Make the header blue.")))
    assert after.cached_tokens == before.tokens - 2
    assert after.cached_tokens < after.tokens


def test_another_picture_of_the_same_size_is_not_cached() -> None:
    meter = TokenMeter()
    meter.prompt(_request(_user(_picture(1280, 720), "Rebuild this.")))
    count = meter.prompt(_request(_user(_picture(1280, 720, grey=9), "Rebuild this.")))
    assert count.cached_tokens == 3


def test_a_shared_beginning_within_a_message_is_cached() -> None:
    meter = TokenMeter()
    page = "<p>All of the following is the same.</p>\n" * 300
    meter.prompt(_request(_user(page + "Make it blue.")))
    count = meter.prompt(_request(_user(page + "Translate it.")))
    assert 0.95 < count.cached_tokens / count.tokens < 1


def test_a_prompt_that_was_counted_only_is_not_remembered() -> None:
    meter = TokenMeter()
    request = _request(SYSTEM, _user("Say hi in Portuguese"))
    assert [meter.prompt(request, remember=False).cached_tokens for _ in range(2)] == [0, 0]
    meter.prompt(request)
    assert meter.prompt(request, remember=False).cached_tokens == 14


def test_keys_and_models_share_nothing() -> None:
    meter = TokenMeter()
    messages = (SYSTEM, _user("Say hi in Portuguese"))
    meter.prompt(_request(*messages))
    assert meter.prompt(ChatRequest("wright-1", messages, owner="pwb")).cached_tokens == 0
    assert meter.prompt(ChatRequest("glm-5v-turbo", messages, owner="pwa")).cached_tokens == 0


def test_tools_come_first_in_a_prompt() -> None:
    meter = TokenMeter()
    meter.prompt(_request(_user("Hi"), tools=(WEATHER,)))
    count = meter.prompt(_request(_user("Something else altogether"), tools=(WEATHER,)))
    assert count.cached_tokens > 150


@pytest.mark.parametrize("messages", [(), (Message(Role.USER, ()),), (_user("\ud800\0"),)], ids=str)
def test_odd_prompts_count_too(messages: tuple[Message, ...]) -> None:
    meter = TokenMeter()
    first, again = meter.prompt(_request(*messages)), meter.prompt(_request(*messages))
    assert first.tokens >= 4
    assert again.cached_tokens == first.tokens - 1


def test_many_callers_are_forgotten_in_turn() -> None:
    meter = TokenMeter()
    for number in range(200):
        meter.prompt(ChatRequest("wright-1", (_user("Hi"),), owner=str(number)))
    assert len(meter._callers) == 64
    assert meter.prompt(ChatRequest("wright-1", (_user("Hi"),), owner="199")).cached_tokens > 0


def test_a_small_prompt_is_counted_in_no_time() -> None:
    meter = TokenMeter()
    request = _request(SYSTEM, _user("Make the header blue, please"))
    assert min(timeit.repeat(lambda: meter.prompt(request), number=20, repeat=5)) / 20 < 1e-3
