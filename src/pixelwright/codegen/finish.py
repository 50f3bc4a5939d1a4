"""The last touch on a bundle: formatted files, and those that say how they are. Knows no stack."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pixelwright.bundle import Bundle
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.toolchain import BrowserToolchain, Framework
from pixelwright.codegen.toolchain.formatting import EDITORCONFIG, PRETTIERIGNORE
from pixelwright.errors import CompileError


def finished(files: Mapping[str, bytes], options: WriteOptions) -> dict[str, bytes]:
    """Return the files of a bundle as they are delivered, in order of their names.

    They are formatted where there is a toolchain, but for drafts, which are traced; whatever is more than a
    single file tells editors and prettier how. Raises CompileError for a file that prettier cannot read.
    """
    if options.trace:
        return dict(sorted(files.items()))
    rules = {".editorconfig": EDITORCONFIG.encode(), ".prettierignore": PRETTIERIGNORE.encode()}
    complete = dict(files) if options.single_file else {**files, **rules}
    formatted = options.toolchain.format(complete) if options.toolchain is not None else complete
    return dict(sorted(formatted.items()))


def named(files: Mapping[str, bytes], name: str) -> dict[str, bytes]:
    """Return the sources of a project with the page's own component, `App`, under another name."""
    taken = any(path.startswith(f"src/components/{name}.") for path in files)
    if not name or taken:
        return dict(files)
    return {
        re.sub(r"^src/App\b", f"src/{name}", path): _with_name(path, content, name)
        for path, content in files.items()
    }


def _with_name(path: str, content: bytes, name: str) -> bytes:
    if path.startswith("src/main."):
        return re.sub(rb"\bApp\b", name.encode(), content)
    if path.startswith("src/App."):
        content = content.replace(b"function App(", f"function {name}(".encode())
        return content.replace(b'"./App.module.css"', f'"./{name}.module.css"'.encode())
    return content


def compiled(files: Mapping[str, bytes], stack: str, framework: Framework, options: WriteOptions) -> Bundle:
    """Return the finished sources of a project with `dist/`, whose `index.html` opens from a disk.

    A CompileError keeps the sources.
    """
    toolchain = options.toolchain or BrowserToolchain()
    sources = named(files, options.extras.name)
    try:
        sources = finished(sources, options)
        built = toolchain.compile(sources, framework)
    except CompileError as error:
        error.files, error.stack = sources, stack
        raise
    return Bundle(dict(sorted({**sources, **built}.items())), stack, entry="dist/index.html")
