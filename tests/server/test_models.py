import pytest

from pixelwright.chat import ChatModel
from pixelwright.errors import ConfigurationError, UnknownModelError
from pixelwright.server.models import ModelTable
from pixelwright.testing import ScriptedModel

WRIGHT, VENDOR = ScriptedModel(), ScriptedModel()
MODELS: dict[str, ChatModel] = {"wright-1": WRIGHT, "vendor": VENDOR}


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("wright-1", WRIGHT),
        ("vendor", VENDOR),
        ("glm-5v-turbo", VENDOR),
        ("claude-sonnet-4-5", WRIGHT),
        ("claude-opus-4-6", VENDOR),
    ],
)
def test_models_answer_to_their_names_and_aliases(name: str, model: ChatModel) -> None:
    table = ModelTable(
        MODELS,
        {"glm-5v-turbo": "vendor", "claude-opus*": "vendor", "claude-*": "wright-1"},
    )
    assert table.named(name) is model


def test_an_alias_comes_before_a_model_of_that_name() -> None:
    assert ModelTable(MODELS, {"vendor": "wright-1"}).named("vendor") is WRIGHT


@pytest.mark.parametrize("name", ["", "gpt-4o", "Vendor", "vendor ", "x" * 10_000, "claude-*"])
def test_a_name_that_nobody_has(name: str) -> None:
    with pytest.raises(UnknownModelError) as raised:
        ModelTable(MODELS, {"*-latest": "vendor"}).named(name)
    assert (raised.value.status, raised.value.business_code) == (400, "1211")
    assert not any(letter.isdigit() for letter in str(raised.value))


def test_cards_stand_under_every_name_but_patterns() -> None:
    table = ModelTable(MODELS, {"glm-5v-turbo": "vendor", "claude-*": "wright-1"})
    assert [card.id for card in table.cards] == ["wright-1", "vendor", "glm-5v-turbo"]


def test_an_alias_that_leads_nowhere() -> None:
    with pytest.raises(ConfigurationError, match="'missing', which is no model"):
        ModelTable(MODELS, {"glm-5v-turbo": "missing"})
