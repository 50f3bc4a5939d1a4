import pytest

from pixelwright.chat import FinishReason
from pixelwright.chat.upstream.reasons import reason_of


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        *((reason.value, reason) for reason in FinishReason),
        ("content_filter", FinishReason.SENSITIVE),
        ("function_call", FinishReason.TOOL_CALLS),
        ("end_turn", FinishReason.STOP),
        ("stop_sequence", FinishReason.STOP),
        ("max_tokens", FinishReason.LENGTH),
        ("tool_use", FinishReason.TOOL_CALLS),
        ("refusal", FinishReason.SENSITIVE),
        ("MAX_TOKENS", FinishReason.LENGTH),
        ("SAFETY", FinishReason.SENSITIVE),
        ("model_length", FinishReason.LENGTH),
        ("abort", FinishReason.NETWORK_ERROR),
        ("error", FinishReason.NETWORK_ERROR),
        ("eos", FinishReason.STOP),
        ("something new", FinishReason.STOP),
        ("", None),
        (None, None),
        (5, None),
    ],
)
def test_words_of_all_vendors_are_understood(word, reason):
    assert reason_of(word) is reason
