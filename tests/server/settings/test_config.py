from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixelwright.chat.upstream import Dialect, Flavour, Price, Repair, Timeouts, Upstream
from pixelwright.errors import ConfigurationError
from pixelwright.server.settings.config import Config, Limits, read_config, state_folder
from pixelwright.server.settings.toml import TomlFile
from pixelwright.store import KeyLimits

WHOLE = """
host = "0.0.0.0"
port = 8080
data = "state"
workers = 2
model = "glm-5v-turbo"
allow_hosts = ["localhost"]

[limits]
concurrency = 8
usd_per_month = 12.5   # of everybody

[prices."my-model"]
input_usd = 1
output_usd = 2.5

[aliases]
"claude-*" = "glm-5v-turbo"

[models.glm-5v-turbo]
base_url = "https://api.z.ai/api/paas/v4"
key_env = "ZAI_API_KEY"
fallbacks = ["local", "wright-1"]
price = { input_usd = 1.2, cached_usd = 0.24, output_usd = 4 }

[models.local]
base_url = "http://127.0.0.1:11434/v1"
flavour = "openai"
dialect = "effort"
repairs = ["fences"]

[models.local.timeouts]
idle_s = 600
"""


def _read(folder: Path, text: str, **environment: str) -> Config:
    path = folder / "pixelwright.toml"
    path.write_text(text)
    return read_config(path, environment)


def test_a_whole_file(tmp_path: Path) -> None:
    assert _read(tmp_path, WHOLE) == Config(
        host="0.0.0.0",
        port=8080,
        data=tmp_path / "state",
        workers=2,
        model="glm-5v-turbo",
        allow_hosts=("localhost",),
        limits=Limits(concurrency=8, usd_per_month=12.5),
        models=(
            Upstream(
                "glm-5v-turbo",
                "https://api.z.ai/api/paas/v4",
                key_env="ZAI_API_KEY",
                fallbacks=("local", "wright-1"),
                price=Price(1.2, 0.24, 4.0),
            ),
            Upstream(
                "local",
                "http://127.0.0.1:11434/v1",
                Flavour.OPENAI,
                dialect=Dialect.EFFORT,
                repairs=frozenset({Repair.FENCES}),
                timeouts=Timeouts(idle_s=600.0),
            ),
        ),
        prices={"my-model": Price(1.0, 1.0, 2.5), "glm-5v-turbo": Price(1.2, 0.24, 4.0)},
        aliases={"claude-*": "glm-5v-turbo"},
    )


def test_an_empty_file_leaves_everything_as_it_is(tmp_path: Path) -> None:
    assert _read(tmp_path, "") == Config()


def test_without_a_file_the_one_in_this_folder_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_config(None, {}) == Config()
    (tmp_path / "pixelwright.toml").write_text("port = 1234")
    assert read_config(None, {}).port == 1234


def test_the_database_comes_from_the_environment_first(tmp_path: Path) -> None:
    text = 'database = "postgresql://here/name"'
    assert _read(tmp_path, text).database == "postgresql://here/name"
    there = _read(tmp_path, text, PIXELWRIGHT_DATABASE="postgresql://there/name")
    assert there.database == "postgresql://there/name"


def test_a_path_may_begin_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ann")
    assert _read(tmp_path, 'data = "~/data"').data == Path("/home/ann/data")
    assert _read(tmp_path, 'data = "/srv/data"').data == Path("/srv/data")


def test_where_data_lie_if_nothing_is_said() -> None:
    assert state_folder({"XDG_STATE_HOME": "/state"}) == Path("/state/pixelwright")
    assert state_folder({}) == Path.home() / ".local/state/pixelwright"


def test_money_of_keys_is_exact() -> None:
    assert Limits(3, 60, 0.1, None).of_keys == KeyLimits(3, 60, 100_000_000, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hots = 'x'", "line 1: nobody knows the setting 'hots'. Did you mean 'host'?"),
        (
            "port = 1\n\n[limits]\n# so\nconcurency = 3",
            "line 5: nobody knows the setting 'concurency'. Did you",
        ),
        (
            "[limits]\nzebra = 3",
            "line 2: nobody knows the setting 'zebra'. Known are concurrency, per_minute",
        ),
        ("limits.concurency = 3", "line 1: nobody knows the setting 'concurency'"),
        (
            '[models."a.b"]\nbase_url = "http://x"\nkey = "sk-123"',
            "line 3: nobody knows the setting 'key'. Did",
        ),
        ("[models.a]\nkey_env = 'X'", "line 1: a setting of 'models.a' is missing"),
        ("[models.a]\nbase_url = 'ftp://x'", "line 1: the base_url of the model 'a' is no http"),
        (
            "[models.a]\nbase_url = 'http://x'\nflavour = 'zai'",
            "line 3: 'flavour' has to be one of openai, anthr",
        ),
        (
            "[models.a]\nbase_url = 'http://x'\n[models.a.timeouts]\nidle = 3",
            "line 4: nobody knows the setting",
        ),
        ("[models.a]\nbase_url = 'http://x'\nprice = 3", "line 3: 'price' has to be a table"),
        ("[models]\na = 3", "line 2: 'a' has to be a table"),
        ("limits = 3", "line 1: 'limits' has to be a table"),
        ("port = '1'", "line 1: 'port' has to be a whole number"),
        ("port = true", "line 1: 'port' has to be a whole number"),
        ("port = 99999", "there is no port 99999"),
        ("workers = 0", "without workers there is no model"),
        ("workers = 300", "between 0 and 256 workers"),
        ("host = 1", "line 1: 'host' has to be a text"),
        ("data = 1", "line 1: 'data' has to be a path"),
        ("allow_hosts = 'x'", "line 1: 'allow_hosts' has to be a list"),
        ("allow_hosts = ['x', 3]", "line 1: 'allow_hosts' has to be a text"),
        ("[limits]\nusd_per_day = -1", "line 1: a limit is below zero"),
        ("[limits]\nusd_per_day = nan", "line 1: a limit is below zero"),
        ("[aliases]\nx = 3", "line 2: 'x' has to be a text"),
        ("database = 'mysql://x'", "has to be an address such as postgresql"),
        ("port = \n", "is not TOML: Invalid value (at line 1, column 8)"),
    ],
    ids=lambda value: value[:30],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        _read(tmp_path, text)
    assert words in str(raised.value)
    assert "sk-123" not in str(raised.value)


def test_the_file_in_the_documentation_is_one(tmp_path: Path) -> None:
    page = Path(__file__).parents[3] / "docs" / "serve.md"
    text = page.read_text("utf-8").partition("```toml\n")[2].partition("```")[0]
    config = _read(tmp_path, text)
    assert [model.name for model in config.models] == ["glm-5v-turbo", "local"]
    assert config.prices["local"].output_usd == 0.05


@pytest.mark.parametrize("content", [None, b"\xff\xfe"], ids=["no file", "no text"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "pixelwright.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_config(path, {})


@given(st.text(alphabet="ab.=[]\"'#\n 1"))
def test_any_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(text, encoding="utf-8")
    try:
        file = TomlFile(path)
    except ConfigurationError:
        return
    for name in file.table:
        with pytest.raises(ConfigurationError, match="nobody"):
            file.check_names((), {name: 1}, ["host"])
