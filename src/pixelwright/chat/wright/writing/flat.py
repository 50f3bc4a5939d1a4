"""A project as files that all lie in one folder, pictures inside: what a plain reader of an answer can write.

Readers of chat answers open the names that they find; they make no folders.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

_IMPORT = re.compile(r"""((?:\bfrom|\bimport)\s+["'])(\.{1,2}/[^"']+)(["'])""")
_FACE = re.compile(r"[ \t]*@font-face \{.*?\n[ \t]*\}\n*", re.DOTALL)
_SUFFIXES = (".html", ".css", ".js", ".ts", ".tsx", ".vue", ".svelte", ".json")
_LEFT_OUT = ("tokens.json", "eslint.config.js")
"""What a project does without."""
_ORDER = ("main.", "index.css", "styles.css", "script.js", "index.html", "package.json")


def flattened(files: Mapping[str, bytes], uris: Mapping[str, str]) -> dict[str, str]:
    """Return the sources by name, the page itself first; `uris` has the addresses of pictures."""
    kept = [path for path in files if _is_kept(path)]
    names = {path: _name(path, kept) for path in kept}
    texts = {names[path]: _placed(path, files[path].decode(), names, uris) for path in kept}
    return dict(sorted(texts.items(), key=lambda item: (_rank(item[0], names), item[0])))


def without_faces(text: str) -> str:
    """Return a page or sheet without `@font-face` rules: their fonts do not come along."""
    return _FACE.sub("", text)


def with_pictures(text: str, uris: Mapping[str, str]) -> str:
    """Return a text with the pictures in place of their paths."""
    if not uris:
        return text
    paths = "|".join(re.escape(path) for path in sorted(uris, key=len, reverse=True))
    shown = re.compile(rf"""(["'(])\.?/?({paths})(?=["')])""")
    return shown.sub(lambda match: match[1] + uris[match[2]], text)


def _is_kept(path: str) -> bool:
    name = PurePosixPath(path).name
    outside = path.startswith(("dist/", "public/", "assets/")) or name.startswith(".")
    return not outside and path.endswith(_SUFFIXES) and name not in _LEFT_OUT


def _name(path: str, paths: list[str]) -> str:
    name = PurePosixPath(path).name
    alike = [each for each in paths if PurePosixPath(each).name == name]
    return name if len(alike) == 1 or path == min(alike, key=len) else path.replace("/", "-")


def _placed(path: str, text: str, names: Mapping[str, str], uris: Mapping[str, str]) -> str:
    def beside(match: re.Match[str]) -> str:
        asked = _joined(str(PurePosixPath(path).parent), match[2])
        found = next((each for each in names if each == asked or each.rpartition(".")[0] == asked), None)
        if found is None:
            return match.group()
        name = names[found] if found == asked else names[found].rpartition(".")[0]
        return f"{match[1]}./{name}{match[3]}"

    text = _IMPORT.sub(beside, text)
    text = re.sub(
        r'src="/src/([^"]+)"', lambda match: f'src="/{names.get("src/" + match[1], match[1])}"', text
    )
    if path == "tsconfig.json":
        text = text.replace('"include": ["src", "vite.config.ts"]', '"include": ["*.ts", "*.tsx", "*.vue"]')
    return with_pictures(without_faces(text), uris)


def _joined(folder: str, asked: str) -> str:
    parts = [] if folder == "." else folder.split("/")
    for part in asked.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def _rank(name: str, names: Mapping[str, str]) -> int:
    """The page first, then what it is made of, then what starts and builds it."""
    origin = next(path for path, each in names.items() if each == name)
    page = (
        origin.count("/") == 1
        and origin.endswith((".tsx", ".vue", ".svelte"))
        and not name.startswith("main.")
    )
    if origin.startswith("src/") and page:
        return 0
    if origin.startswith("src/") and not name.startswith(_ORDER):
        return 1
    if "package.json" not in names.values() and name == "index.html":
        return 0
    return 2 + next((index for index, start in enumerate(_ORDER) if name.startswith(start)), len(_ORDER))
