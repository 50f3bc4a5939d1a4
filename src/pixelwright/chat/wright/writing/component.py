"""A React project with utilities as one module: every component in it, the theme resolved, pictures inside.

Reads sources as the `react` stack writes them; what it cannot take together it leaves as files.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pixelwright.chat.wright.writing.flat import with_pictures
from pixelwright.chat.wright.writing.module import Module
from pixelwright.chat.wright.writing.theme import Theme, drawn_rules

_IMPORT = re.compile(r"^import\b[^;]*?;\n+", re.MULTILINE)
_REACT = re.compile(r"""import \{([^}]*)\} from "react";""")
_DECLARED = re.compile(
    r"^(?:export )?(?:default )?(?:interface|type|const|let|function|class) (\w+)", re.MULTILINE
)
_ASSET = re.compile(r'"(assets/[^"]+)"')
_DATA = re.compile(r"^(?:export )?const \w+(?:: [^=]+)? = ", re.MULTILINE)
_ROOT = re.compile(r"(\n\treturn \(\n\t\t<\w+)(?: className=\"([^\"]*)\")?")


def as_module(files: Mapping[str, bytes], name: str, uris: Mapping[str, str], *, page: bool) -> Module | None:
    """Return the project as one module, None where its sources do not go together.

    `name` is that of its page in `src`, `uris` the addresses of its pictures; a `page` fills the window.
    """
    texts = {path: content.decode() for path, content in files.items() if _is_source(path)}
    css = files.get("src/index.css", b"").decode()
    root = texts.pop(f"src/{name}.tsx", None)
    outside = "@media" in css or "data-dark" in css or "src/router.ts" in texts
    if root is None or outside or _twice([*texts.values(), root]):
        return None
    theme = Theme(css)
    parts = [_inner(text) for _, text in sorted(texts.items(), key=_order)]
    root = _rooted(_inner(root), name)
    if root is None:
        return None
    hooks = sorted(
        {hook for text in [*texts.values(), files[f"src/{name}.tsx"].decode()] for hook in _hooks(text)}
    )
    drawn = with_pictures(theme.value(drawn_rules(css)), uris)
    root = _with_rules(root, name) if drawn else root
    pictures, body = _pictures("\n\n".join([*parts, root]), uris)
    head = [f'import {{ {", ".join(hooks)} }} from "react";'] if hooks else []
    head += [_base([*theme.base(), *(["min-h-screen"] if page else [])]), *pictures]
    head += [_rules(drawn)] if drawn else []
    return Module(name, "\n\n".join([*head, theme.resolved(body)]) + "\n", ("react", "tailwindcss"))


def _base(classes: Sequence[str]) -> str:
    plain = " ".join(each for each in classes if not each.startswith("[:where("))
    inner = [each for each in classes if each.startswith("[:where(")]
    lines = "".join(f'\t"{each}",\n' for each in (plain, *inner))
    return f'/** Type, colours and states of everything in it. */\nconst base = [\n{lines}].join(" ");'


def _rules(css: str) -> str:
    text = css.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    return f"/** What no utility can say. */\nconst rules = `{text}`;"


def _with_rules(root: str, name: str) -> str:
    """Return the page's component with its rules as the first thing in its first element."""
    head, found, tail = root.partition(f"function {name}(")
    match = _ROOT.search(tail)
    end = tail.find(">\n", match.end()) if match is not None else -1
    return (
        f"{head}{found}{tail[: end + 2]}\t\t\t<style>{{rules}}</style>\n{tail[end + 2 :]}"
        if end > 0
        else root
    )


def _is_source(path: str) -> bool:
    return path.startswith("src/") and path.endswith((".ts", ".tsx")) and not path.startswith("src/main.")


def _order(item: tuple[str, str]) -> tuple[int, str]:
    """Helpers first, then components, then data that name them."""
    path = item[0]
    return (2 if "/data/" in path else 1 if "/components/" in path else 0), path


def _twice(texts: Iterable[str]) -> bool:
    names = [name for text in texts for name in _DECLARED.findall(text)]
    return len(names) != len(set(names))


def _hooks(text: str) -> list[str]:
    return [name.strip() for match in _REACT.findall(text) for name in match.split(",") if name.strip()]


def _inner(text: str) -> str:
    return re.sub(
        r"^export (?=interface|type|const|function)", "", _IMPORT.sub("", text), flags=re.MULTILINE
    ).strip()


def _rooted(text: str, name: str) -> str | None:
    """Return the page's own component as what the module is for, its first element bearing the base."""
    head, found, tail = text.partition(f"function {name}(")
    match = _ROOT.search(tail)
    if not found or match is None:
        return None
    classes = f"`${{base}} {match[2]}`" if match[2] else "base"
    tail = f"{tail[: match.start()]}{match[1]} className={{{classes}}}{tail[match.end() :]}"
    return f"{head}export default function {name}({tail}"


def _pictures(body: str, uris: Mapping[str, str]) -> tuple[list[str], str]:
    """Return what declares the pictures, and the code that speaks of them by name."""
    paths = list(dict.fromkeys(path for path in _ASSET.findall(body) if path in uris))
    names = {path: _named(path, index) for index, path in enumerate(paths, start=1)}

    def named(match: re.Match[str]) -> str:
        if match[1] not in names:
            return match.group()
        before = body[max(0, match.start() - 1) : match.start()]
        return f"{{{names[match[1]]}}}" if before == "=" else names[match[1]]

    declared = [f'const {names[path]} =\n\t"{uris[path]}";' for path in paths]
    return (["\n".join(declared)] if declared else []), _ASSET.sub(named, body)


def _named(path: str, index: int) -> str:
    kind = re.sub(r"\W.*", "", path.removeprefix("assets/"))
    return f"{kind or 'picture'}{index}"
