"""Scripts that look at a page's layout, with what they share. Knows nothing of what they look for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def layout_script(package: str, name: str) -> str:
    """Return a script of a package as a function that may use what `dom.js` defines."""
    shared = files("pixelwright.browser").joinpath("dom.js").read_text(encoding="utf-8")
    own = files(package).joinpath(name).read_text(encoding="utf-8")
    return f"(...given) => {{\n{shared}\nreturn (\n{own})(...given);\n}}"
