"""A finished page as the text of an answer: which form serves the reader, and the fences of that form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pixelwright.bundle import Bundle
from pixelwright.chat.tokens import text_tokens
from pixelwright.chat.wright.writing.component import as_module
from pixelwright.chat.wright.writing.fences import fence, language_of
from pixelwright.chat.wright.writing.flat import flattened, with_pictures, without_faces
from pixelwright.chat.wright.writing.module import Module
from pixelwright.chat.wright.writing.pictures import Fitted, fitted, is_picture
from pixelwright.chat.wright.writing.single_file import as_component

_PICTURE_LETTERS_A_TOKEN = 1.6
_GROWTH = 1.2
"""What the code may grow by when it is put into its form."""
_ROOM = 48_000
"""Letters that pictures take at most: an answer is read by people too."""
_USUAL_TOKENS = 65_536
_RESERVE_TOKENS = 2_500
"""For the reasoning and the summary."""


class Form(StrEnum):
    """How the code is handed over."""

    PAGE = "page"
    """One HTML file."""
    MODULE = "module"
    """One component that needs nothing beside it."""
    FILES = "files"


@dataclass(frozen=True, slots=True)
class Delivered:
    """The code of an answer."""

    form: Form
    files: Mapping[str, str]
    """Texts by path, in the order in which they are shown."""
    fonts: tuple[str, ...] = ()
    reduced: tuple[str, ...] = ()
    """Pictures that are smaller than in the design."""
    packages: tuple[str, ...] = ()
    module: Module | None = None

    @property
    def text(self) -> str:
        """The fences; names of files stand in them, but where that would not be a remark in its language."""
        named = self.form is Form.FILES or next(iter(self.files)).endswith(".tsx")
        return "\n".join(
            fence(language_of(path), code, path if named else "") for path, code in self.files.items()
        )


def form_of(
    stack: str, styling: str, words: str, max_tokens: int | None, *, separate: bool, dark: bool
) -> Form:
    """Return the form that the words and the room ask for."""
    many = separate or (max_tokens or 0) > _USUAL_TOKENS or bool(_MANY.search(words))
    if stack in ("html", "tailwind"):
        return Form.FILES if many else Form.PAGE
    whole = styling != "css-modules" and not dark
    return Form.MODULE if whole and not many else Form.FILES


_MANY = re.compile(
    r"(?i)multi[- ]?(?:ple )?files?|(?:several|many|separate|all(?: the)?) files|(?:whole|entire|complete"
    r"|full) "
    r"(?:\w+ ){0,2}?(?:app|application|project|code ?base|repo(?:sitory)?)\b|// ?file:|vite project|file "
    r"(?:structure|tree)"
)


def delivered(bundle: Bundle, form: Form, name: str, max_tokens: int | None, *, page: bool) -> Delivered:
    """Return the code of a bundle in a form; a module that cannot be made becomes files."""
    code = "".join(
        content.decode(errors="replace") for path, content in bundle.files.items() if _counts(path)
    )
    fit = fitted(_pictures(bundle), _room(text_tokens(code), max_tokens))
    fonts = fonts_of(bundle)
    if form is Form.PAGE:
        return Delivered(form, {bundle.entry: _page(bundle, fit)}, fonts, fit.reduced)
    if form is Form.MODULE:
        module, suffix = _module(bundle, name, fit, page=page)
        if module is not None:
            files = {f"{name}.{suffix}": module.code}
            return Delivered(form, files, fonts, fit.reduced, module.packages, module)
    return Delivered(Form.FILES, flattened(bundle.files, fit.uris), fonts, fit.reduced)


def _module(bundle: Bundle, name: str, fit: Fitted, *, page: bool) -> tuple[Module | None, str]:
    """Return the bundle as one component, and what its file ends in."""
    if bundle.stack == "react":
        return as_module(bundle.files, name, fit.uris, page=page), "tsx"
    return as_component(bundle.files, bundle.stack, name, fit.uris, page=page), bundle.stack


def _pictures(bundle: Bundle) -> dict[str, bytes]:
    """Return the pictures under the path by which the sources speak of them."""
    return {
        path.removeprefix("public/"): content
        for path, content in bundle.files.items()
        if is_picture(path) and not path.startswith("dist/")
    }


def _counts(path: str) -> bool:
    return not path.startswith(("dist/", "public/", "assets/")) and not path.endswith(
        ("tokens.json", ".woff2")
    )


def _room(code_tokens: int, max_tokens: int | None) -> int:
    left = (max_tokens or _USUAL_TOKENS) - _RESERVE_TOKENS - _GROWTH * code_tokens
    return int(max(0, min(_ROOM, left * _PICTURE_LETTERS_A_TOKEN)))


def _page(bundle: Bundle, fit: Fitted) -> str:
    """Return the page with its sheet, its script and its pictures inside."""
    page = bundle.files[bundle.entry].decode()
    css = without_faces(bundle.files.get("styles.css", b"").decode()).strip()
    script = bundle.files.get("script.js", b"").decode().strip()
    page = re.sub(
        r'[ \t]*<link rel="stylesheet" href="styles.css" ?/?>', lambda _: _inside("style", css), page
    )
    page = re.sub(
        r'[ \t]*<script src="script.js" defer(?:="")?></script>',
        lambda _: _inside('script type="module"', script),
        page,
    )
    return with_pictures(page, fit.uris)


def _inside(tag: str, text: str) -> str:
    inner = "\n".join(f"\t\t\t{line}" if line else line for line in text.replace("</", "<\\/").split("\n"))
    return f"\t\t<{tag}>\n{inner}\n\t\t</{tag.split(' ')[0]}>"


def fonts_of(bundle: Bundle) -> tuple[str, ...]:
    """Return the families whose files a bundle has, and its answer has not."""
    css = "\n".join(
        content.decode(errors="replace")
        for path, content in bundle.files.items()
        if path.endswith(".css") and not path.startswith("dist/")
    )
    faces = re.findall(r"@font-face \{[^}]*?font-family:\s*[\"']?([^\"';]+)", css)
    return tuple(dict.fromkeys(each.strip() for each in faces))
