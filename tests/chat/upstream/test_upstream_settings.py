import pytest

from pixelwright.chat.upstream import Dialect, Flavour, Upstream, Upstreams
from pixelwright.errors import ConfigurationError
from pixelwright.testing import ScriptedModel


@pytest.mark.parametrize(
    ("base_url", "dialect"),
    [
        ("https://api.z.ai/api/paas/v4", Dialect.ZAI),
        ("https://open.bigmodel.cn/api/paas/v4/", Dialect.ZAI),
        ("https://openrouter.ai/api/v1", Dialect.OPENROUTER),
        ("https://api.openai.com/v1", Dialect.OPENAI),
        ("http://127.0.0.1:11434/v1", Dialect.EFFORT),
        ("http://gpu-box:8000/v1", Dialect.TEMPLATE),
        ("https://notz.ai/v1", Dialect.TEMPLATE),
    ],
)
def test_the_address_tells_the_dialect(base_url, dialect):
    assert Upstream("it", base_url).speaks is dialect
    assert Upstream("it", base_url, dialect=Dialect.PLAIN).speaks is Dialect.PLAIN


@pytest.mark.parametrize(
    ("flavour", "url"),
    [(Flavour.OPENAI, "https://a.b/v1/chat/completions"), (Flavour.ANTHROPIC, "https://a.b/v1/v1/messages")],
    ids=str,
)
def test_paths_are_joined_to_the_base(flavour, url):
    assert Upstream("it", "https://a.b/v1/", flavour).url == url


@pytest.mark.parametrize(
    "settings",
    [
        {"name": ""},
        {"base_url": "api.z.ai"},
        {"base_url": "file:///etc/passwd"},
        {"base_url": "https://"},
        {"base_url": "https://user:word@host/v1"},
        {"base_url": "https://host/v1?key=abc"},
        {"output_tokens": 0},
        {"max_picture_bytes": 0},
        {"retries": -1},
    ],
    ids=lambda settings: "{}={!r}".format(*next(iter(settings.items()))),
)
def test_what_cannot_work_is_refused(settings):
    with pytest.raises(ConfigurationError):
        Upstream(**{"name": "it", "base_url": "https://a.b", **settings})


def upstream(name, **options):
    return Upstream(name, "http://127.0.0.1:9", **options)


def test_models_answer_to_their_names_and_aliases():
    models = Upstreams([upstream("a", aliases=("glm-5v-turbo",)), upstream("b")], environment={}).by_name
    assert {name: model.card.id for name, model in models.items()} == {
        "a": "a",
        "glm-5v-turbo": "a",
        "b": "b",
    }


@pytest.mark.parametrize(
    "upstreams",
    [
        [upstream("a"), upstream("a")],
        [upstream("a"), upstream("b", aliases=("a",))],
        [upstream("a", fallbacks=("b",))],
        [upstream("a", key_env="NO_SUCH_KEY")],
    ],
    ids=["same name", "alias taken", "unknown fallback", "no key"],
)
def test_models_that_contradict_each_other_are_refused(upstreams):
    with pytest.raises(ConfigurationError):
        Upstreams(upstreams, environment={})


def test_other_models_may_stand_in():
    wright = ScriptedModel(name="wright-1")
    models = Upstreams([upstream("a", fallbacks=("wright-1",))], {"wright-1": wright}, {})
    assert models.by_name["a"].card.id == "a"
    assert "wright-1" not in models.by_name
