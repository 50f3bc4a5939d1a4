"""A Vue or Svelte project as one single-file component: its data, its styles and its pictures inside.

Reads sources as those stacks write them; what it cannot take together it leaves as files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pixelwright.chat.wright.writing.flat import with_pictures, without_faces
from pixelwright.chat.wright.writing.module import Module
from pixelwright.chat.wright.writing.theme import Theme, drawn_rules

_IMPORT = re.compile(
    r"""^(?P<indent>[ \t]*)import \{[^}]*\} from "\./(?P<data>(?:data/)?\w+)";\n""", re.MULTILINE
)
_BLOCK = re.compile(r"(?P<selectors>[^{}]+?)\s*\{(?P<body>[^{}]*)\}", re.DOTALL)
_STYLE = re.compile(r"(<style[^>]*>\n)(.*?)(</style>)", re.DOTALL)


def as_component(
    files: Mapping[str, bytes], stack: str, name: str, uris: Mapping[str, str], *, page: bool
) -> Module | None:
    """Return the project as one component, None where its sources do not go together."""
    path = f"src/{name}.{stack}"
    if path not in files:
        return None
    source = _with_data(files[path].decode(), files)
    css = without_faces(files.get("src/styles.css", b"").decode())
    drawn = drawn_rules(css)
    if (
        re.search(r'from "\.', source)
        or (drawn and stack == "svelte")
        or "data-dark" in css
        or "@media (prefers" in css
    ):
        return None
    if "@theme" in css:
        code = _utilities(source, Theme(css), page=page)
        code += f"\n<style>\n{Theme(css).value(drawn)}\n</style>\n" if drawn and code else ""
        packages = [stack, "tailwindcss"]
    else:
        code, packages = _styled(source, css, page=page), [stack]
    return Module(name, with_pictures(code, uris), tuple(packages)) if code else None


def _with_data(source: str, files: Mapping[str, bytes]) -> str:
    """Put the modules of data where they are imported."""

    def module(match: re.Match[str]) -> str:
        path = f"src/{match['data']}.ts"
        if path not in files:
            return match.group()
        text = files[path].decode()
        inner = re.sub(r"^export ", "", text, flags=re.MULTILINE).strip()
        return "".join(f"{match['indent']}{line}\n" if line else "\n" for line in inner.split("\n"))

    return _IMPORT.sub(module, source)


def _utilities(source: str, theme: Theme, *, page: bool) -> str:
    base = " ".join([*theme.base(), *(["min-h-screen"] if page else [])])
    return _rooted(theme.resolved(source), base)


def _styled(source: str, css: str, *, page: bool) -> str:
    """Put the sheet of the whole page before the component's own styles, kept to what is in it."""
    rooted, root = _root_class(source)
    if not rooted:
        return ""
    rules = "\n\n".join(_scoped(css, root, rooted, page=page))
    found = _STYLE.search(rooted)
    if found is None:
        return f"{rooted.rstrip()}\n\n<style scoped>\n{rules}\n</style>\n"
    return f"{rooted[: found.start()]}{found[1]}{rules}\n\n{found[2]}{found[3]}{rooted[found.end() :]}"


def _scoped(css: str, root: str, source: str, *, page: bool) -> Iterator[str]:
    for match in _BLOCK.finditer(css):
        selectors = [" ".join(each.split()) for each in match["selectors"].split(",")]
        kept = [here for each in selectors if (here := _selector(each, root, source))]
        body = match["body"].rstrip()
        if page and selectors == ["body"]:
            body += "\n\tmin-height: 100vh;"
        if kept:
            yield f"{(',' + chr(10)).join(kept)} {{{body}\n}}"


def _selector(selector: str, root: str, source: str) -> str:
    """Return a selector as it reads inside the component, empty where nothing in that is meant."""
    if selector in (":root", "body"):
        return f".{root}"
    if selector == "html":
        return ""
    tag = re.match(r"[a-z]\w*", selector)
    if tag is not None and not re.search(rf"<{tag.group()}[\s>]", source):
        return ""
    if selector.startswith("::placeholder"):
        return selector if "placeholder=" in source else ""
    return "" if selector == "[hidden]" and " hidden" not in source else selector


def _first_tag(source: str) -> re.Match[str] | None:
    """Return the first element that is drawn."""
    start = source.find("<template>")
    if start >= 0:
        return re.compile(r"<(?P<tag>[a-z]\w*)(?P<attributes>(?:\s[^<>]*?)?)(?P<end>/?>)").search(
            source, start + 10
        )
    after = max(source.rfind("</script>"), 0)
    return re.compile(
        r"<(?P<tag>(?!/|script|style)[a-z]\w*)(?P<attributes>(?:\s[^<>]*?)?)(?P<end>/?>)"
    ).search(source, after)


def _root_class(source: str) -> tuple[str, str]:
    """Return the source whose first element has a class, and that class; empty where there is no element."""
    match = _first_tag(source)
    if match is None:
        return "", ""
    named = re.search(r'class="([\w-]+)', match["attributes"])
    return (source, named[1]) if named else (_rooted(source, "page"), "page")


def _rooted(source: str, classes: str) -> str:
    match = _first_tag(source)
    if match is None:
        return ""
    attributes = match["attributes"]
    if 'class="' in attributes:
        attributes = attributes.replace('class="', f'class="{classes} ', 1)
    else:
        attributes = f'{attributes} class="{classes}"'
    tag = f"<{match['tag']}{attributes}{match['end']}"
    return source[: match.start()] + tag + source[match.end() :]
