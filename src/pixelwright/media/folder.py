"""Files into a folder: all of them or none, and never over something that pixelwright did not write.

What it wrote is listed with hashes in `.pixelwright.json` beside the files. Knows nothing of what the
files hold.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pixelwright.bundle import check_relative
from pixelwright.errors import ForeignFilesError, UnsafePathError, WriteError

MANIFEST = ".pixelwright.json"
_STAGING = ".pixelwright-staging-"
_NOISE = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""File managers leave these in every folder that a person looks into."""


def write_folder(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """Make `folder` hold `files` and nothing else that an earlier call wrote.

    Everything is written beside first and moved into place when it is complete; a failure or an interrupt
    puts back what was there. A file that pixelwright did not write, or that was edited since, is never
    deleted or overwritten: without `force` it stops the call, with it the file stays, and one that is in the
    way is kept as `NAME.kept`.

    Raises:
        ForeignFilesError: `folder` holds other files and `force` is not set.
        WriteError: no space, no permission, or something in the way.
    """
    for name in files:
        check_relative(name)
    contents = {**files, MANIFEST: _manifest(files)}
    with _as_write_error(folder):
        if not os.path.lexists(folder):
            _create(folder, contents)
        else:
            _replace(folder.resolve(), contents, force)


def check_folder(folder: Path, *, force: bool = False) -> None:
    """Raise what `write_folder` would raise before any work is done: foreign files, a file in the way."""
    with _as_write_error(folder):
        if not os.path.lexists(folder):
            return
        foreign = foreign_files(folder.resolve())
    if foreign and not force:
        raise _foreign_error(folder, foreign)


def foreign_files(folder: Path) -> list[str]:
    """Return what lies in `folder` that pixelwright did not write or that was edited since, sorted."""
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder")
    own = _own_files(folder)
    return [name for name in _walk(folder) if name not in own and name != MANIFEST]


def _create(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write a folder that does not exist yet; it appears complete or not at all."""
    parent = folder.absolute().parent
    made = [path for path in (parent, *parent.parents) if not path.exists()]
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with _staging(parent) as staging:
            _write_all(staging, contents)
            staging.rename(folder)
    except BaseException:
        for path in made:
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
        raise


def _replace(folder: Path, contents: Mapping[str, bytes], force: bool) -> None:
    foreign = foreign_files(folder)
    if foreign and not force:
        raise _foreign_error(folder, foreign)
    own = _own_files(folder)
    with _staging(folder) as staging:
        _write_all(staging / "new", contents)
        with _undone_on_failure() as moves:
            for name in sorted({*own, MANIFEST}):
                if os.path.lexists(folder / name):
                    _move(folder / name, staging / "old" / name, moves)
            for name in sorted(contents):
                _clear_the_way(folder, name, moves)
                _move(staging / "new" / name, folder / name, moves)
    _remove_empty_parents(folder, own)


def _write_all(root: Path, contents: Mapping[str, bytes]) -> None:
    for name in sorted(contents):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents[name])


Moves = list[tuple[Path, Path]]


def _move(source: Path, target: Path, moves: Moves) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    moves.append((source, target))
    source.rename(target)


@contextmanager
def _undone_on_failure() -> Iterator[Moves]:
    moves: Moves = []
    try:
        yield moves
    except BaseException:
        for source, target in reversed(moves):
            if os.path.lexists(target) and not os.path.lexists(source):
                target.rename(source)
        raise


def _clear_the_way(folder: Path, name: str, moves: Moves) -> None:
    """Keep a foreign file, or a link or file where a folder must be, under another name."""
    path = folder
    parts = name.split("/")
    for index, part in enumerate(parts):
        path = path / part
        is_last = index == len(parts) - 1
        in_the_way = os.path.lexists(path) if is_last else path.is_symlink() or path.is_file()
        if in_the_way:
            _move(path, _free_name(path), moves)


def _free_name(path: Path) -> Path:
    number = 0
    while True:
        candidate = path.with_name(f"{path.name}.kept{number or ''}")
        if not os.path.lexists(candidate):
            return candidate
        number += 1


def _remove_empty_parents(folder: Path, own: Mapping[str, str]) -> None:
    parents = {
        folder.joinpath(*name.split("/")[:depth]) for name in own for depth in range(1, name.count("/") + 1)
    }
    for path in sorted(parents, key=lambda path: len(path.parts), reverse=True):
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


@contextmanager
def _staging(parent: Path) -> Iterator[Path]:
    """Yield a fresh folder on the same file system; whatever is left of it is removed."""
    path = parent / f"{_STAGING}{secrets.token_hex(6)}"
    path.mkdir()
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _walk(folder: Path) -> list[str]:
    """Return all files, links and empty folders below `folder`, links not followed."""
    names = []
    for root, directories, files in os.walk(folder):
        here = Path(root)
        directories[:] = [name for name in directories if not name.startswith(_STAGING)]
        linked = [name for name in directories if (here / name).is_symlink()]
        names += [here / name for name in (*files, *linked) if name not in _NOISE]
        if not files and not directories and here != folder:
            names.append(here)
    return sorted(path.relative_to(folder).as_posix() for path in names)


def _manifest(files: Mapping[str, bytes]) -> bytes:
    hashes = {name: hashlib.sha256(files[name]).hexdigest() for name in sorted(files)}
    return (json.dumps({"version": 1, "files": hashes}, indent=1) + "\n").encode()


def _own_files(folder: Path) -> dict[str, str]:
    """Return the listed files that are still as pixelwright wrote them. A damaged list owns nothing."""
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
        entries = {check_relative(name): digest for name, digest in listed.items()}
    except (FileNotFoundError, ValueError, LookupError, TypeError, AttributeError, UnsafePathError):
        return {}
    return {name: digest for name, digest in entries.items() if _is_unchanged(folder, name, digest)}


def _is_unchanged(folder: Path, name: str, digest: object) -> bool:
    path = folder
    for part in name.split("/"):
        path = path / part
        if path.is_symlink():
            return False
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == digest


def _foreign_error(folder: Path, foreign: list[str]) -> ForeignFilesError:
    more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
    return ForeignFilesError(f"{str(folder)!r} holds files that are not pixelwright's: {foreign[0]}{more}")


@contextmanager
def _as_write_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except (NotADirectoryError, FileExistsError) as error:
        raise WriteError(f"{str(folder)!r} is not a folder", "Choose another name.") from error
    except OSError as error:
        raise WriteError(f"cannot write to {str(folder)!r}: {error.strerror or error}") from error
