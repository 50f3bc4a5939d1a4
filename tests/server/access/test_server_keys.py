import stat
from pathlib import Path

import pytest

from pixelwright.errors import ConfigurationError
from pixelwright.server.access.server_keys import ServerKeys, server_key_file, server_keys

OLD, NEW = "o" * 40, "n" * 40


def test_a_secret_follows_from_the_server_key_the_id_and_the_salt() -> None:
    keys = ServerKeys((NEW.encode(),))
    secret = keys.secret("pwa", b"salt", keys.newest)
    assert secret == keys.secret("pwa", b"salt", keys.newest)
    others = {
        keys.secret("pwb", b"salt", keys.newest),
        keys.secret("pwa", b"tlas", keys.newest),
        ServerKeys((OLD.encode(),)).secret("pwa", b"salt", ServerKeys((OLD.encode(),)).newest),
    }
    assert len({secret, *others}) == 4


def test_the_same_secrets_today_as_ever() -> None:
    keys = ServerKeys((b"k" * 32,))
    assert keys.newest == "a86b4a412cfa"
    assert keys.secret("pwa", b"salt", "a86b4a412cfa") == "2opikodqktbd5poankt3pao3mgl7vxnr"


def test_a_secret_has_the_shape_that_clients_take() -> None:
    keys = ServerKeys((NEW.encode(),))
    secret = keys.secret("pwa", b"salt", keys.newest)
    assert secret is not None
    assert len(secret) == 32
    assert secret.isalnum()


def test_earlier_keys_stay_good_when_a_server_key_is_added() -> None:
    before = server_keys({"PIXELWRIGHT_SERVER_KEY": OLD})
    after = server_keys({"PIXELWRIGHT_SERVER_KEY": f"{NEW},{OLD}"})
    assert after.newest != before.newest
    assert after.secret("pwa", b"", before.newest) == before.secret("pwa", b"", before.newest)
    gone = server_keys({"PIXELWRIGHT_SERVER_KEY": NEW})
    assert gone.secret("pwa", b"", before.newest) is None


def test_the_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert server_keys(environment) == ServerKeys(())
    made = server_keys(environment, make=True)
    path = tmp_path / "pixelwright" / "server.key"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["server.key"]
    assert server_keys(environment, make=True) == made
    assert len(made.keys[0]) == 64


def test_the_file_lies_where_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "here"
    assert server_key_file({"PIXELWRIGHT_SERVER_KEY_FILE": str(path), "XDG_CONFIG_HOME": "/x"}) == path


@pytest.mark.parametrize("value", ["short", f"{NEW},short", ","], ids=str)
def test_a_server_key_that_could_be_guessed_is_refused(value: str) -> None:
    with pytest.raises(ConfigurationError, match="fewer than 32") as raised:
        server_keys({"PIXELWRIGHT_SERVER_KEY": value})
    assert NEW not in str(raised.value)


def test_a_file_that_others_may_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "server.key"
    path.write_text(NEW)
    path.chmod(0o640)
    with pytest.raises(ConfigurationError, match="chmod 600"):
        server_keys({"PIXELWRIGHT_SERVER_KEY_FILE": str(path)})


def test_a_file_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        server_keys({"XDG_CONFIG_HOME": str(tmp_path / "file")}, make=True)
