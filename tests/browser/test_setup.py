import base64
import hashlib
import io
import tarfile
from pathlib import Path

import brotli
import pytest

from pixelwright.browser import find, setup
from pixelwright.errors import BrowserNotFoundError, FetchError, UnsafePathError


def tar(files: dict[str, bytes], mode: str = "w:") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:
        for name, content in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return stream.getvalue()


def package(**parts: dict[str, bytes]) -> tuple[bytes, str]:
    """A tarball such as the registry has, and its checksum."""
    files = {"package/bin/chromium.br": brotli.compress(b"program")}
    for name in ("swiftshader", "al2023", "fonts"):
        files[f"package/bin/{name}.tar.br"] = brotli.compress(tar(parts.get(name, {f"{name}.so": b"x"})))
    data = tar(files, "w:gz")
    return data, base64.b64encode(hashlib.sha512(data).digest()).decode()


def test_unpacks_program_libraries_and_fonts(tmp_path: Path) -> None:
    data, checksum = package(al2023={"lib/libnss3.so": b"nss"}, fonts={"fonts/A/a.ttf": b"font"})
    program = setup.unpack(data, tmp_path / "cache" / "1.0", checksum)
    assert program.read_bytes() == b"program"
    assert program.stat().st_mode & 0o111
    assert (program.parent / "lib" / "libnss3.so").read_bytes() == b"nss"
    assert str(tmp_path / "cache" / "1.0" / "fonts") in (program.parent / "fonts" / "fonts.conf").read_text()


def test_replaces_what_was_there(tmp_path: Path) -> None:
    data, checksum = package()
    (tmp_path / "1.0").mkdir()
    (tmp_path / "1.0" / "old").write_text("x")
    setup.unpack(data, tmp_path / "1.0", checksum)
    assert not (tmp_path / "1.0" / "old").exists()


def test_wrong_checksum_is_refused_and_nothing_written(tmp_path: Path) -> None:
    data, _ = package()
    with pytest.raises(FetchError, match="not the one"):
        setup.unpack(data, tmp_path / "1.0", "AAAA")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../evil", "/evil", "a/../../evil"])
def test_names_that_leave_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    data, checksum = package(al2023={name: b"x"})
    with pytest.raises(UnsafePathError):
        setup.unpack(data, tmp_path / "cache" / "1.0", checksum)
    assert list((tmp_path / "cache").iterdir()) == []
    assert not (tmp_path / "evil").exists()


def test_a_tarball_without_a_browser_is_refused(tmp_path: Path) -> None:
    data = tar({"package/README": b"x"}, "w:gz")
    with pytest.raises(FetchError, match=r"chromium\.br"):
        setup.unpack(data, tmp_path / "1.0", base64.b64encode(hashlib.sha512(data).digest()).decode())


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("PATH", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv(find.VARIABLE, raising=False)
    monkeypatch.delenv("PLAYWRIGHT_BROWSERS_PATH", raising=False)
    return tmp_path


def test_says_all_that_stands_in_the_way(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setup.platform, "machine", lambda: "riscv64")
    with pytest.raises(BrowserNotFoundError, match=r"no apt-get.*x86-64 only.*Install Google Chrome"):
        setup.set_up_browser()


def test_a_browser_that_a_person_named_is_not_replaced(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = bare / "broken"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv(find.VARIABLE, str(broken))
    with pytest.raises(setup.BrowserError):
        setup.set_up_browser()


def test_finds_what_is_installed(browser: object) -> None:
    outcome = setup.set_up_browser()
    assert outcome.action == "found"
    assert outcome.installation == find.find_browser()
