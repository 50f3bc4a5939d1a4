"""Why an answer ended, in the words of all vendors. Knows nothing of answers."""

from __future__ import annotations

from pixelwright.chat.delta import FinishReason

_WORDS = {
    FinishReason.STOP: "stop end_turn stop_sequence eos eos_token complete completed pause_turn done",
    FinishReason.TOOL_CALLS: "tool_calls tool_call tool_use function_call",
    FinishReason.LENGTH: "length max_tokens max_output_tokens limit model_length",
    FinishReason.SENSITIVE: (
        "sensitive content_filter refusal safety recitation blocklist prohibited_content spii image_safety"
    ),
    FinishReason.NETWORK_ERROR: (
        "network_error error abort aborted cancelled unload load insufficient_system_resource"
    ),
    FinishReason.CONTEXT: "model_context_window_exceeded context_length_exceeded context_window_exceeded",
}
_REASONS = {word: reason for reason, words in _WORDS.items() for word in words.split()}


def reason_of(word: object) -> FinishReason | None:
    """Return what a vendor's word means; None where nothing was said. Unknown words mean an ordinary end."""
    if not isinstance(word, str) or not word:
        return None
    return _REASONS.get(word.lower(), FinishReason.STOP)
