"""Work with tools, through to the last turn."""

import json

import pytest

from pixelwright.chat import FinishReason, Message, Role, Text, Tool, ToolChoice, ToolMode
from pixelwright.chat.wright.schemas import complaints
from pixelwright.chat.wright.toolbox import Use, stack_hint, use_of

SAVE = Tool(
    "save_component",
    "Save a generated React component to a file",
    {
        "type": "object",
        "properties": {
            "filename": {"type": "string", "description": "Component filename, e.g. 'PricingCard.tsx'"},
            "code": {"type": "string", "description": "The full component source code"},
            "dependencies": {
                "type": "array",
                "items": {"type": "string"},
                "description": "npm packages this component requires",
            },
        },
        "required": ["filename", "code"],
    },
)
SHOT = Tool(
    "take_screenshot",
    "Take a screenshot of a URL to verify the rendered output",
    {
        "type": "object",
        "properties": {
            "url": {"type": "string", "description": "URL to screenshot"},
            "viewport": {"type": "string", "description": "Viewport size: 'mobile', 'tablet', or 'desktop'"},
        },
        "required": ["url"],
    },
)
WRITE = Tool(
    "writeFile",
    "Create a file in the workspace",
    {
        "type": "object",
        "properties": {
            "file_path": {"type": "string"},
            "content": {"type": "string"},
            "mode": {"type": "string", "enum": ["create", "append"]},
        },
        "required": ["file_path", "content", "mode"],
        "additionalProperties": False,
    },
)
WORDS = "Generate a React component from this card design and save it. Then take a screenshot to verify."
BOTH = (SAVE, SHOT)


def arguments(call, used: Tool) -> dict:
    given = json.loads(call.arguments)
    assert not list(complaints(given, used.parameters))
    return given


@pytest.mark.parametrize(
    ("known", "use"),
    [
        (SAVE, Use.SAVE),
        (WRITE, Use.SAVE),
        (SHOT, Use.SHOT),
        (
            Tool(
                "get_weather", "The weather", {"type": "object", "properties": {"city": {"type": "string"}}}
            ),
            Use.OTHER,
        ),
        (
            Tool("read_file", "Read a file", {"type": "object", "properties": {"path": {"type": "string"}}}),
            Use.OTHER,
        ),
    ],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_use(known, use):
    assert use_of(known) is use


def test_what_a_tool_is_for():
    assert stack_hint(SAVE) == "react"
    assert stack_hint(WRITE) == ""


def test_through_to_the_last_turn(ask, cards, other_cards, user, assistant, tool):
    first = user(WORDS, cards)
    saving = ask(first, tools=BOTH)
    assert saving.reason is FinishReason.TOOL_CALLS
    assert [call.name for call in saving.calls] == ["save_component"]
    given = arguments(saving.calls[0], SAVE)
    assert given["filename"].endswith(".tsx")
    assert "export default function" in given["code"]
    assert "react" in given["dependencies"]

    saved = tool(saving.calls[0], '{"ok": true, "url": "http://localhost:3000/card"}')
    shooting = ask(first, assistant(saving), saved, tools=BOTH)
    assert [call.name for call in shooting.calls] == ["take_screenshot"]
    assert arguments(shooting.calls[0], SHOT)["url"] == "http://localhost:3000/card"

    shot = tool(shooting.calls[0], "done", other_cards)
    last = ask(first, assistant(saving), saved, assistant(shooting), shot, tools=BOTH)
    assert last.reason is FinishReason.STOP
    assert not last.calls
    assert "#16a34a, should be #2563eb" in last.text
    assert "Measured" in last.text


def test_a_result_without_a_picture(ask, cards, user, assistant, tool):
    first = user(WORDS, cards)
    saving = ask(first, tools=BOTH)
    saved = tool(saving.calls[0], "saved")
    shooting = ask(first, assistant(saving), saved, tools=BOTH)
    assert "assume" in shooting.text
    last = ask(
        first, assistant(saving), saved, assistant(shooting), tool(shooting.calls[0], "timeout"), tools=BOTH
    )
    assert "timeout" in last.text


def test_failures_are_tried_once_more_and_then_told(ask, cards, user, assistant, tool):
    first = user(WORDS, cards)
    saving = ask(first, tools=BOTH)
    failure = tool(saving.calls[0], "Error: file exists", failed=True)
    again = ask(first, assistant(saving), failure, tools=BOTH)
    names = [json.loads(each.calls[0].arguments)["filename"] for each in (saving, again)]
    assert len(set(names)) == 2
    second = tool(again.calls[0], "permission denied")
    last = ask(first, assistant(saving), failure, assistant(again), second, tools=BOTH)
    assert not last.calls
    assert "permission denied" in last.text
    assert "```tsx" in last.text


def test_another_tool_of_like_meaning(ask, cards, user):
    system = Message(Role.SYSTEM, (Text("Working directory: /home/me/site"),))
    answered = ask(system, user("Build this as HTML and write it to a file.", cards), tools=(WRITE,))
    given = arguments(answered.calls[0], WRITE)
    assert given["file_path"] == "/home/me/site/index.html"
    assert given["mode"] == "create"
    assert given["content"].startswith("<!doctype html>")


def test_several_files_are_several_calls_where_that_is_allowed(ask, cards, user, assistant, tool):
    words = "Build this as HTML with a separate CSS file and save all files."
    many = ask(user(words, cards), tools=(WRITE,))
    assert len(many.calls) > 1
    assert len({call.id for call in many.calls}) == len(many.calls)
    one = ask(user(words, cards), tools=(WRITE,), parallel_calls=False)
    assert len(one.calls) == 1
    then = ask(
        user(words, cards), assistant(one), tool(one.calls[0], "ok"), tools=(WRITE,), parallel_calls=False
    )
    assert [json.loads(each.calls[0].arguments)["file_path"] for each in (one, then)] == [
        "index.html",
        "styles.css",
    ]


@pytest.mark.parametrize(
    ("words", "choice", "called"),
    [
        ("Build this as a React component.", ToolChoice(), []),
        (WORDS, ToolChoice(ToolMode.NONE), []),
        ("Build this as a React component.", ToolChoice(ToolMode.REQUIRED), ["save_component"]),
        ("Build this.", ToolChoice(ToolMode.NAMED, "take_screenshot"), ["take_screenshot"]),
        ("What colors are there?", ToolChoice(), []),
        ("What colors are there?", ToolChoice(ToolMode.REQUIRED), ["save_component"]),
        ("Take a screenshot of https://example.com/a", ToolChoice(), ["take_screenshot"]),
    ],
    ids=["not called for", "none", "required", "named", "other", "other required", "address"],
)
def test_choice(ask, cards, words, choice, called, user):
    answered = ask(user(words, cards), tools=BOTH, tool_choice=choice)
    assert [call.name for call in answered.calls] == called
    for call in answered.calls:
        arguments(call, next(each for each in BOTH if each.name == call.name))


def test_required_ends_once_something_was_called(ask, cards, user, assistant, tool):
    first = user("What colors are there?", cards)
    choice = ToolChoice(ToolMode.REQUIRED)
    called = ask(first, tools=BOTH, tool_choice=choice)
    last = ask(first, assistant(called), tool(called.calls[0], "ok"), tools=BOTH, tool_choice=choice)
    assert not last.calls
    assert "#2563eb" in last.text
