import pytest

from pixelwright.chat import Usage
from pixelwright.chat.upstream import Price
from pixelwright.server.accounts.prices import LIST, Prices

MILLION = 1_000_000
USD = 1_000_000_000


@pytest.mark.parametrize(
    ("usage", "model", "usd"),
    [
        (Usage(MILLION, MILLION), "glm-5v-turbo", 5.20),
        (Usage(MILLION, 0, cached_tokens=MILLION), "glm-5v-turbo", 0.24),
        (Usage(MILLION, 0, cached_tokens=500_000), "glm-5v-turbo", 0.72),
        (Usage(MILLION, MILLION), "claude-opus-4-6", 90.0),
        (Usage(MILLION, MILLION, cached_tokens=MILLION), "gpt-4o", 12.5),
        (Usage(MILLION, MILLION), "wright-1", 0.0),
        (Usage(MILLION, MILLION), "unheard-of", 0.0),
    ],
    ids=["in and out", "all cached", "half cached", "dear", "no price for cached", "embedded", "unknown"],
)
def test_what_answers_cost(usage: Usage, model: str, usd: float) -> None:
    assert Prices().nano_usd(usage, model) == round(usd * USD)


def test_a_single_token_is_not_lost() -> None:
    assert Prices().nano_usd(Usage(1, 0, cached_tokens=1), "glm-5v-turbo") == 240


def test_a_model_of_the_list_under_another_name_costs_the_same() -> None:
    prices = Prices(
        {"priced": Price(9.0, 9.0, 9.0)}, {"mine": "glm-5v-turbo", "priced": "gpt-4o", "own": "own"}
    )
    assert prices.of("mine").output_usd == 4.0
    assert prices.of("priced").output_usd == 9.0
    assert prices.of("own") == Price()


def test_configured_prices_replace_and_add() -> None:
    prices = Prices({"glm-5v-turbo": Price(1.0, 0.1, 2.0), "mine": Price(0.5, 0.5, 0.5)})
    assert prices.of("glm-5v-turbo") == Price(1.0, 0.1, 2.0)
    assert prices.of("mine").input_usd == 0.5
    assert prices.of("gpt-4o").input_usd == 2.5


def test_what_is_cached_never_costs_more() -> None:
    for listed in LIST.values():
        assert listed.price.cached_usd <= listed.price.input_usd <= listed.price.output_usd
