import pytest

from pixelwright.errors import WriteError
from pixelwright.media.file import write_file


def test_a_file_replaces_what_was_there(tmp_path):
    path = tmp_path / "new" / "a.json"
    for content in (b"one", b"two"):
        write_file(path, content)
    assert path.read_bytes() == b"two"
    assert [each.name for each in path.parent.iterdir()] == ["a.json"]


def test_something_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    with pytest.raises(WriteError, match="folder"):
        write_file(tmp_path / "folder", b"")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError):
        write_file(tmp_path / "file" / "a.json", b"")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]
