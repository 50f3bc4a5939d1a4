"""The words of `--prompt`: given as they are, or in a file. Knows nothing of what they mean."""

from __future__ import annotations

from pathlib import Path

from pixelwright.errors import PromptError, UnreadableInputError

LONGEST_BYTES = 20_000
"""A page of wishes has 3,000; what is longer is a document that was given by mistake."""


def read_prompt(words: str) -> str:
    """Return the words, read from FILE where they are `@FILE`; raises PromptError if they are too many."""
    if words.startswith("@"):
        words = _read(Path(words[1:]))
    if len(words.encode(errors="replace")) > LONGEST_BYTES:
        raise PromptError(f"the prompt is longer than {LONGEST_BYTES:,} bytes", "Say it shorter.")
    return words


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST_BYTES + 1)
        return content.decode()
    except OSError as error:
        raise UnreadableInputError(f"cannot read the prompt {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PromptError(f"the prompt {path} is not UTF-8 text", "Save it as plain text.") from error
