"""What models cost: one table for all. Knows nothing of who pays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pixelwright.chat import Usage
from pixelwright.chat.upstream import Price

FREE = Price()


@dataclass(frozen=True, slots=True)
class Listed:
    """A model as price lists compare them."""

    name: str
    """As people call it."""
    price: Price
    context_tokens: int
    design2code: float | None = None
    """Its score in turning pictures into code, as its vendor says; how it was measured is not known."""


LIST: Mapping[str, Listed] = {
    "wright-1": Listed("wright-1, embedded", FREE, 202_752),
    "glm-5v-turbo": Listed("GLM-5V-Turbo", Price(1.2, 0.24, 4.0), 202_752, 94.8),
    "claude-opus-4-6": Listed("Claude Opus 4.6", Price(15.0, 15.0, 75.0), 200_000, 77.3),
    "claude-sonnet-4-6": Listed("Claude Sonnet 4.6", Price(3.0, 3.0, 15.0), 200_000),
    "gpt-4o": Listed("GPT-4o", Price(2.5, 2.5, 10.0), 128_000),
    "gemini-3-pro": Listed("Gemini 3 Pro", Price(1.25, 1.25, 5.0), 1_000_000),
}
"""As they were compared in April 2026. Where no price for cached tokens was told, they cost as others do."""


class Prices:
    """The list, and what was configured beside or in place of it."""

    def __init__(
        self,
        configured: Mapping[str, Price] | None = None,
        same_as: Mapping[str, str] | None = None,
    ) -> None:
        """`same_as` says of models under a name of our own which of the list they are."""
        listed = {name: each.price for name, each in LIST.items()}
        known = {name: listed[other] for name, other in (same_as or {}).items() if other in listed}
        self._prices = listed | known | dict(configured or {})

    def of(self, name: str) -> Price:
        """Return the price of a model; one that has none is free."""
        return self._prices.get(name, FREE)

    def nano_usd(self, usage: Usage, name: str) -> int:
        """Return what an answer of a model costs, in billionths of a dollar."""
        price = self.of(name)
        fresh = usage.prompt_tokens - usage.cached_tokens
        micro = (
            fresh * price.input_usd
            + usage.cached_tokens * price.cached_usd
            + usage.completion_tokens * price.output_usd
        )
        # Dollars for a million tokens are millionths of a dollar for each.
        return round(micro * 1000)
