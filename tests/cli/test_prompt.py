import pytest

from pixelwright.cli.prompt import LONGEST_BYTES, read_prompt
from pixelwright.errors import PromptError, UnreadableInputError


def test_words_are_taken_as_they_are():
    assert read_prompt("use Vue") == "use Vue"


def test_words_are_read_from_a_file(tmp_path):
    path = tmp_path / "wishes.txt"
    path.write_text("Vue, bitte, für München\n", encoding="utf-8")
    assert read_prompt(f"@{path}") == "Vue, bitte, für München\n"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"\xff\xfe\x00", PromptError),
        (b"a" * (LONGEST_BYTES + 1), PromptError),
        (None, UnreadableInputError),
    ],
    ids=["no text", "too long", "no such file"],
)
def test_a_file_that_cannot_be_used_is_refused(tmp_path, content, error):
    path = tmp_path / "wishes.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error):
        read_prompt(f"@{path}")


def test_a_folder_is_no_prompt(tmp_path):
    with pytest.raises(UnreadableInputError):
        read_prompt(f"@{tmp_path}")


def test_too_many_words_are_refused():
    with pytest.raises(PromptError, match="longer"):
        read_prompt("use Vue " * LONGEST_BYTES)
