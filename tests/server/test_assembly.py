import asyncio
from pathlib import Path

import pytest

from pixelwright.chat.upstream import Upstream
from pixelwright.errors import ConfigurationError, CredentialError
from pixelwright.server.assembly import Assembly, assembled, is_loopback
from pixelwright.server.settings.config import Config
from pixelwright.server.shelf.shelved_files import ShelvedFiles
from pixelwright.server.shelf.shelves import Kind, Record
from pixelwright.testing import Cupboard

VENDOR, COMMON = (
    Upstream("vendor", "http://127.0.0.1:9/v1"),
    Upstream("glm-5v-turbo", "http://127.0.0.1:9/v1"),
)


def _assemble(config: Config, **environment: str) -> Assembly:
    async def scenario() -> Assembly:
        async with assembled(config, environment) as assembly:
            return assembly

    return asyncio.run(scenario())


def _config(folder: Path, **fields: object) -> Config:
    return Config(data=folder, workers=0, **{"models": (VENDOR,), **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "answering"),
    [
        ({}, "vendor"),
        ({"models": (VENDOR, COMMON)}, "glm-5v-turbo"),
        ({"models": (VENDOR, COMMON), "model": "vendor"}, "vendor"),
    ],
    ids=["the first", "of that name", "as configured"],
)
def test_who_answers_to_the_common_name(tmp_path: Path, fields: dict[str, object], answering: str) -> None:
    environment = {"PIXELWRIGHT_API_KEYS": "box.secret"}

    async def scenario() -> None:
        async with assembled(_config(tmp_path, **fields), environment) as assembly:
            assert assembly.answering == answering
            card = assembly.app.core.parties.models.named("glm-5v-turbo").card
            assert card.id == answering
            assert assembly.app.core.parties.models.named("claude-sonnet-4-6").card.id == answering

    asyncio.run(scenario())


def test_a_model_that_is_not_there_cannot_answer(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no model"):
        _assemble(_config(tmp_path, model="missing"), PIXELWRIGHT_API_KEYS="box.secret")


def test_without_keys_there_is_a_fresh_one(tmp_path: Path) -> None:
    assembly = _assemble(_config(tmp_path))
    assert assembly.fresh_key is not None
    assert assembly.app.core.caller(assembly.fresh_key.text).name == "fresh"
    with pytest.raises(CredentialError):
        assembly.app.core.caller("box.secret")


def test_without_keys_nobody_else_is_listened_to(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="keys add"):
        _assemble(_config(tmp_path, host="0.0.0.0"))
    assert _assemble(_config(tmp_path, host="0.0.0.0"), PIXELWRIGHT_API_KEYS="a.b").fresh_key is None


def test_a_key_for_a_model_elsewhere_has_to_be_there(tmp_path: Path) -> None:
    locked = Upstream("vendor", "http://127.0.0.1:9/v1", key_env="VENDOR_KEY")
    with pytest.raises(ConfigurationError, match="VENDOR_KEY"):
        _assemble(_config(tmp_path, models=(locked,)), PIXELWRIGHT_API_KEYS="a.b")


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("10.0.0.1", False),
        ("localhost.example", False),
        ("", False),
    ],
)
def test_which_hosts_are_this_machine_alone(host: str, alone: bool) -> None:
    assert is_loopback(host) is alone


def test_a_file_on_the_shelf_is_read_with_its_name() -> None:
    async def scenario() -> None:
        shelf = Cupboard()
        await shelf.put(Record(Kind.FILE, "file-1", "pwa", 1.0, {"filename": "plan.pdf"}), b"%PDF")
        file = await ShelvedFiles(shelf).read("pwa", "file-1")
        assert (file.name, file.data) == ("plan.pdf", b"%PDF")

    asyncio.run(scenario())
