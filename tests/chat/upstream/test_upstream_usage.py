import pytest

from pixelwright.chat import Usage
from pixelwright.chat.upstream.usage import anthropic_usage, openai_usage

WHOLE = {
    "prompt_tokens": 100,
    "completion_tokens": 20,
    "total_tokens": 120,
    "prompt_tokens_details": {"cached_tokens": 64},
    "completion_tokens_details": {"reasoning_tokens": 12},
}


@pytest.mark.parametrize(
    ("said", "usage"),
    [
        (WHOLE, Usage(100, 20, 64, 12)),
        ({"prompt_tokens": 100, "completion_tokens": 20}, Usage(100, 20)),
        ({**WHOLE, "prompt_tokens_details": None, "completion_tokens_details": None}, Usage(100, 20)),
        ({"prompt_tokens": 9, "completion_tokens": 1, "prompt_cache_hit_tokens": 8}, Usage(9, 1, 8)),
        ({**WHOLE, "prompt_tokens_details": {"cached_tokens": 500}}, Usage(100, 20, 100, 12)),
        ({**WHOLE, "completion_tokens_details": {"reasoning_tokens": 500}}, Usage(100, 20, 64, 20)),
        ({**WHOLE, "total_tokens": 132}, Usage(100, 32, 64, 12)),
        ({"prompt_tokens": 100, "completion_tokens": 0}, Usage(100, 0)),
        ({"prompt_tokens": 0, "completion_tokens": 20}, None),
        ({"prompt_tokens": 100, "completion_tokens": -1}, None),
        ({"prompt_tokens": "100", "completion_tokens": 20}, None),
        ({"prompt_tokens": True, "completion_tokens": 20}, None),
        ({"prompt_tokens": 100.0, "completion_tokens": 20.0}, Usage(100, 20)),
        ({"prompt_tokens": float("nan"), "completion_tokens": 20}, None),
        ({"prompt_tokens": 100}, None),
        ({}, None),
        ([], None),
        (None, None),
    ],
    ids=[
        "whole",
        "without details",
        "empty details",
        "cache hits by another name",
        "more cached than asked",
        "more thought than answered",
        "reasoning beside the completion",
        "nothing answered",
        "no prompt",
        "negative",
        "words",
        "a truth value",
        "decimals",
        "not a number",
        "half",
        "empty",
        "a list",
        "nothing",
    ],
)
def test_usage_is_read_or_left_to_be_counted(said, usage):
    assert openai_usage(said) == usage


@pytest.mark.parametrize(
    ("said", "usage"),
    [
        ({"input_tokens": 10, "output_tokens": 5}, Usage(10, 5)),
        (
            {
                "input_tokens": 10,
                "output_tokens": 5,
                "cache_read_input_tokens": 80,
                "cache_creation_input_tokens": 10,
            },
            Usage(100, 5, 80),
        ),
        ({"input_tokens": 0, "output_tokens": 5}, None),
        ({"output_tokens": 5}, None),
    ],
    ids=["plain", "cached", "no prompt", "half"],
)
def test_messages_count_what_was_cached_apart(said, usage):
    assert anthropic_usage(said) == usage
