"""The fonts that a page uses, as CSS rules and files that travel with it.

Knows nothing of the page but the styles of its text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Protocol

from pixelwright.fonts.catalogue import Face, family


class Style(Protocol):
    """What picks a face: a `scene.TextStyle` is one."""

    @property
    def family(self) -> str:
        """The name of a family in the catalogue."""
        ...

    @property
    def weight(self) -> int:
        """CSS weight, 1 to 1000."""
        ...

    @property
    def italic(self) -> bool:
        """True for slanted text."""
        ...


def font_face_css(used: Iterable[Style], url_prefix: str = "assets/") -> tuple[str, dict[str, bytes]]:
    """Return the `@font-face` rules for the styles, and the files they name by bare file name.

    Rules come in the order of families and files. Families that do not come with the package are left
    out. Names carry a hash of the content, so they can be cached for ever.
    """
    faces = {_pick(style) for style in used if _known(style.family)}
    rules, files = [], {}
    for name, face in sorted(faces, key=lambda pair: (pair[0], pair[1].file)):
        content = face.path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()[:10]
        file = f"{face.path.stem}-{digest}.woff2"
        files[file] = content
        rules.append(_rule(name, face, url_prefix + file))
    return "\n\n".join(rules), files


def _known(name: str) -> bool:
    try:
        family(name)
    except KeyError:
        return False
    return True


def _pick(style: Style) -> tuple[str, Face]:
    entry = family(style.family)
    return entry.name, entry.cut(style.weight, style.italic).face


def _quoted(name: str) -> str:
    return name if name.isalpha() else f'"{name}"'


def _rule(name: str, face: Face, url: str) -> str:
    weight = f"{face.lightest} {face.boldest}" if face.variable else f"{face.lightest}"
    local = f'local("{face.local}"), ' if face.local else ""
    return (
        "@font-face {\n"
        f"  font-family: {_quoted(name)};\n"
        f"  font-style: {'italic' if face.italic else 'normal'};\n"
        f"  font-weight: {weight};\n"
        "  font-display: block;\n"
        f'  src: {local}url("{url}") format("woff2");\n'
        "}"
    )
