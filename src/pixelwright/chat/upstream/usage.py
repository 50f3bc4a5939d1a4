"""What vendors say an answer cost, made to agree with itself. Knows nothing of prices."""

from __future__ import annotations

from pixelwright.chat.delta import Usage


def openai_usage(said: object) -> Usage | None:
    """Return the usage of a chat completion; None where it is missing or cannot be, so that it is counted.

    Cached tokens are never more than the prompt, reasoning never more than the completion. Where the total
    shows that reasoning was left out of the completion it is added.
    """
    if not isinstance(said, dict):
        return None
    prompt, completion = _count(said, "prompt_tokens"), _count(said, "completion_tokens")
    if not prompt or completion is None:
        return None
    cached = _count(_part(said, "prompt_tokens_details"), "cached_tokens")
    if cached is None:
        cached = _count(said, "prompt_cache_hit_tokens") or 0
    reasoning = _count(_part(said, "completion_tokens_details"), "reasoning_tokens") or 0
    total = _count(said, "total_tokens") or 0
    if reasoning and total == prompt + completion + reasoning:
        completion += reasoning
    return Usage(prompt, completion, min(cached, prompt), min(reasoning, completion))


def anthropic_usage(said: dict[str, object]) -> Usage | None:
    """Return the usage of a message: what was read from and written to a cache is part of the prompt."""
    fresh, completion = _count(said, "input_tokens"), _count(said, "output_tokens")
    cached = _count(said, "cache_read_input_tokens") or 0
    written = _count(said, "cache_creation_input_tokens") or 0
    if fresh is None or completion is None or not fresh + cached + written:
        return None
    return Usage(fresh + cached + written, completion, cached)


def _part(said: dict[str, object], key: str) -> dict[str, object]:
    part = said.get(key)
    return part if isinstance(part, dict) else {}


def _count(said: dict[str, object], key: str) -> int | None:
    value = said.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
        return None
    return int(value)
