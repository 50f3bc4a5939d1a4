import errno
import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pixelwright.errors import ForeignFilesError, UnsafePathError, WriteError
from pixelwright.media.folder import MANIFEST, check_folder, write_folder

FILES = {
    "index.html": b"<h1>one</h1>",
    "styles.css": b"h1{}",
    "assets/a.png": b"a",
    "report/report.json": b"{}",
}
OTHER = {"index.html": b"<h1>two</h1>", "assets/b.png": b"b"}


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def leftovers(parent: Path) -> list[str]:
    return [path.name for path in parent.rglob(".pixelwright-*")]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def test_writes_a_new_folder_with_parents(tmp_path):
    folder = tmp_path / "a" / "b" / "c"
    write_folder(folder, FILES)
    assert contents(folder) == FILES
    assert set(json.loads((folder / MANIFEST).read_text())["files"]) == set(FILES)
    assert not leftovers(tmp_path)


def test_writes_into_an_empty_folder(out):
    out.mkdir()
    write_folder(out, FILES)
    assert contents(out) == FILES


def test_the_folder_can_be_read_by_others_as_the_mask_allows(out):
    write_folder(out, FILES)
    mask = os.umask(0)
    os.umask(mask)
    assert out.stat().st_mode & 0o777 == 0o777 & ~mask


def test_replaces_its_own_files_and_removes_the_stale(out):
    write_folder(out, FILES)
    write_folder(out, OTHER)
    assert contents(out) == OTHER
    assert not (out / "report").exists()


def test_the_same_files_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_folder(tmp_path / name, FILES)
    assert (tmp_path / "one" / MANIFEST).read_bytes() == (tmp_path / "two" / MANIFEST).read_bytes()


@pytest.mark.parametrize("foreign", ["notes.txt", "assets/mine.png", "index.html", "deep/er/file"])
def test_foreign_files_stop_it_unless_forced(out, foreign):
    path = out / foreign
    path.parent.mkdir(parents=True)
    path.write_bytes(b"mine")
    with pytest.raises(ForeignFilesError, match=foreign.rsplit("/", 1)[-1]):
        write_folder(out, FILES)
    with pytest.raises(ForeignFilesError):
        check_folder(out)
    assert contents(out) == {foreign: b"mine"}
    check_folder(out, force=True)
    write_folder(out, FILES, force=True)
    kept = f"{foreign}.kept" if foreign in FILES else foreign
    assert contents(out) == {**FILES, kept: b"mine"}


def test_an_edited_file_counts_as_the_person_s(out):
    write_folder(out, FILES)
    (out / "styles.css").write_bytes(b"h1{color:red}")
    with pytest.raises(ForeignFilesError, match=r"styles\.css"):
        write_folder(out, OTHER)
    write_folder(out, OTHER, force=True)
    assert contents(out) == {**OTHER, "styles.css": b"h1{color:red}"}


def test_an_edited_file_that_is_in_the_way_is_kept_beside(out):
    for number, name in enumerate(["index.html.kept", "index.html.kept1"]):
        write_folder(out, FILES, force=True)
        (out / "index.html").write_bytes(b"edit %d" % number)
        write_folder(out, FILES, force=True)
        assert (out / name).read_bytes() == b"edit %d" % number
    assert contents(out)["index.html"] == FILES["index.html"]


def test_noise_of_file_managers_is_no_foreign_file(out):
    write_folder(out, FILES)
    (out / ".DS_Store").write_bytes(b"noise")
    write_folder(out, OTHER)
    assert (out / ".DS_Store").exists()


def test_foreign_folders_count_even_when_empty(out):
    (out / "empty").mkdir(parents=True)
    with pytest.raises(ForeignFilesError):
        write_folder(out, FILES)


@pytest.mark.parametrize(
    "listed",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"[]", id="list"),
        pytest.param(b'{"files": {"../victim": "x"}}', id="escape"),
        pytest.param(b'{"files": {"victim": 3}}', id="number"),
        pytest.param(b'{"files": 3}', id="no-table"),
        pytest.param(b"\xff\xfe", id="binary"),
    ],
)
def test_a_hostile_list_owns_nothing(out, listed):
    out.mkdir()
    (out / MANIFEST).write_bytes(listed)
    (out / "victim").write_bytes(b"mine")
    (out.parent / "victim").write_bytes(b"mine")
    with pytest.raises(ForeignFilesError):
        write_folder(out, FILES)
    write_folder(out, FILES, force=True)
    assert (out / "victim").read_bytes() == (out.parent / "victim").read_bytes() == b"mine"


def test_a_file_where_the_folder_should_be(out):
    out.write_bytes(b"mine")
    for call in (lambda: write_folder(out, FILES, force=True), lambda: check_folder(out)):
        with pytest.raises(WriteError, match="not a folder"):
            call()
    assert out.read_bytes() == b"mine"


def test_a_file_above_the_folder(out):
    out.write_bytes(b"mine")
    with pytest.raises(WriteError):
        write_folder(out / "deeper", FILES)


def test_links_inside_are_not_followed(out, tmp_path):
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "a.png").write_bytes(b"mine")
    write_folder(out, FILES)
    for path in (out / "assets").iterdir():
        path.unlink()
    (out / "assets").rmdir()
    (out / "assets").symlink_to(victim)
    with pytest.raises(ForeignFilesError):
        write_folder(out, OTHER)
    write_folder(out, OTHER, force=True)
    assert contents(victim) == {"a.png": b"mine"}
    assert (out / "assets.kept").is_symlink()
    assert not (out / "assets").is_symlink()


def test_a_linked_file_is_not_written_through(out, tmp_path):
    victim = tmp_path / "victim.html"
    victim.write_bytes(b"mine")
    out.mkdir()
    (out / "index.html").symlink_to(victim)
    write_folder(out, FILES, force=True)
    assert victim.read_bytes() == b"mine"
    assert not (out / "index.html").is_symlink()


def test_a_link_to_a_folder_is_the_person_s_choice(out, tmp_path):
    (tmp_path / "real").mkdir()
    out.symlink_to(tmp_path / "real")
    write_folder(out, FILES)
    assert contents(tmp_path / "real") == FILES
    assert out.is_symlink()


def test_a_dangling_link_is_refused(out, tmp_path):
    out.symlink_to(tmp_path / "nowhere")
    with pytest.raises(WriteError):
        write_folder(out, FILES)


@pytest.mark.parametrize("name", ["../up", "/etc/x", "a/../../b", "", "C:\\x"])
def test_names_cannot_leave_the_folder(out, name):
    with pytest.raises(UnsafePathError):
        write_folder(out, {name: b"x"})
    assert not out.exists()


STEPS = [
    *(("write_bytes", False, step) for step in range(len(FILES) + 1)),
    *(("write_bytes", True, step) for step in range(len(FILES) + 1)),
    ("rename", False, 0),
    *(("rename", True, step) for step in range(len(OTHER) + 1 + len(FILES) + 1)),
]


@pytest.mark.parametrize(("operation", "existing", "calls_before"), STEPS)
@pytest.mark.parametrize(
    "trouble",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        PermissionError(errno.EACCES, "no"),
        KeyboardInterrupt(),
    ],
    ids=["no-space", "no-permission", "interrupt"],
)
def test_failure_at_any_step_changes_nothing(
    tmp_path, monkeypatch, existing, trouble, calls_before, operation
):
    out = tmp_path / "parent" / "out"
    if existing:
        write_folder(out, OTHER)
    original, count = getattr(Path, operation), 0

    def failing(self, *args):
        nonlocal count
        count += 1
        if count == calls_before + 1:
            raise trouble
        return original(self, *args)

    monkeypatch.setattr(Path, operation, failing)
    expected = KeyboardInterrupt if isinstance(trouble, KeyboardInterrupt) else WriteError
    with pytest.raises(expected):
        write_folder(out, FILES)
    monkeypatch.undo()
    assert (contents(out) == OTHER) if existing else not out.parent.exists()
    assert not leftovers(tmp_path)


def test_a_write_that_the_system_stops_halfway(out):
    big = {**FILES, "assets/big.png": bytes(200_000)}
    write_folder(out, OTHER)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(WriteError, match="File too large"):
            write_folder(out, big)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert contents(out) == OTHER
    assert not leftovers(out.parent)


def test_a_killed_process_leaves_the_old_folder(out):
    write_folder(out, OTHER)
    script = (
        "import os, signal, sys\nfrom pathlib import Path\n"
        "from pixelwright.media.folder import write_folder\n"
        "write = Path.write_bytes\n"
        "def stop(self, data):\n    write(self, data)\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        "Path.write_bytes = stop\n"
        "write_folder(Path(sys.argv[1]), {'index.html': b'new'})\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(out)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert (out / "index.html").read_bytes() == OTHER["index.html"]
    write_folder(out, FILES)
    assert (out / "index.html").read_bytes() == FILES["index.html"]
