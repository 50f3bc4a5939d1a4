"""The last touch on a bundle: formatted files, and those that say how they are. Knows no stack."""

from __future__ import annotations

from collections.abc import Mapping

from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.toolchain.formatting import EDITORCONFIG, PRETTIERIGNORE


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
