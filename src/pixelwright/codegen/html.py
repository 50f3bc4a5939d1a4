"""The `html` stack: one HTML page and its style sheet. Knows nothing of how boxes become flow."""

from __future__ import annotations

import base64
import re
from collections import Counter

from pixelwright.bundle import Bundle
from pixelwright.codegen.assets import cut_pictures, files_of
from pixelwright.codegen.compose import Composition, compose
from pixelwright.codegen.declarations import Declarations, number, px
from pixelwright.codegen.element import Element
from pixelwright.codegen.labels import pair_labels
from pixelwright.codegen.markup import escape, escape_attribute, write_markup
from pixelwright.codegen.naming import alts_of, title_of
from pixelwright.codegen.paint import fill_value
from pixelwright.codegen.sheet import classify, write_rules
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.tokens import Tokens, find_tokens
from pixelwright.codegen.typeset import Typography, line_ratio
from pixelwright.colour import Colour
from pixelwright.fonts import family, font_face_css
from pixelwright.raster import Raster
from pixelwright.tree import Layout, Path

FONT_FOLDER = "assets/fonts/"

RESET = """\
*,
*::before,
*::after {
  box-sizing: border-box;
}

* {
  margin: 0;
}

html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}

ul,
ol {
  padding: 0;
  list-style: none;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  font-size: inherit;
  font-weight: inherit;
}

a {
  color: inherit;
  text-decoration: inherit;
}

img {
  display: block;
  max-width: 100%;
  height: auto;
  object-fit: cover;
}

button,
input,
select,
textarea {
  font: inherit;
  letter-spacing: inherit;
}

button {
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  text-align: inherit;
  cursor: pointer;
}

::placeholder {
  color: inherit;
  opacity: 1;
}

textarea {
  resize: vertical;
}

hr {
  border: 0;
}

th,
td {
  padding: 0;
  font-weight: inherit;
  text-align: left;
}"""

STATES = """\
a:hover {
  text-decoration: underline;
}

button:hover {
  filter: brightness(0.95);
}

:focus-visible {
  outline: 2px solid ACCENT;
  outline-offset: 2px;
}"""


class HtmlStack:
    """Writes `index.html` with `styles.css`, or everything in one file."""

    name = "html"

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the page with its style sheet, pictures and fonts."""
        assets = cut_pictures(layout, design)
        faces, fonts = fonts_of(layout)
        files = {FONT_FOLDER + name: content for name, content in fonts.items()}
        files |= files_of(assets)
        sources = {path: asset.name for path, asset in assets.items()}
        if options.single_file:
            sources = {path: data_uri(asset.content, asset.media_type) for path, asset in assets.items()}
            faces = _embedded(faces, files)
            files = {}
        typography = typography_of(layout)
        body = compose(composition_of(layout, typography, sources, trace=options.trace))
        marked, rules = classify(body)
        page = page_declarations(layout, typography)
        tokens = find_tokens((rule.style.base for rule in rules), page)
        css = _style_sheet(faces, tokens, page, write_rules(rules, tokens, layout.width_px))
        head = f"<style>\n{_indent(css, 3)}\n    </style>" if options.single_file else _LINK
        files["index.html"] = document(layout, marked, head).encode()
        if not options.single_file:
            files["styles.css"] = f"{css}\n".encode()
        return Bundle(dict(sorted(files.items())), self.name)


_LINK = '<link rel="stylesheet" href="styles.css">'


def typography_of(layout: Layout) -> Typography:
    """Return the style that most characters of the page have."""
    looks: Counter[tuple[str, float]] = Counter()
    colours: Counter[str] = Counter()
    ratios: Counter[float] = Counter()
    for node in layout.root.walk():
        if node.text is None:
            continue
        for line in node.text.lines:
            for span in line.spans:
                looks[span.style.family, round(span.style.size_px, 2)] += len(span.text)
                colours[span.style.colour.hex] += len(span.text)
        ratios[line_ratio(node.text)] += len(node.text.content)
    if not looks:
        return Typography("Liberation Sans", 16, 1.5, "#000000")
    name, size_px = looks.most_common(1)[0][0]
    return Typography(name, size_px, ratios.most_common(1)[0][0], colours.most_common(1)[0][0])


def family_stack(name: str) -> str:
    """Return the CSS `font-family` for a family of the catalogue or for one that is unknown."""
    try:
        return family(name).css_stack
    except KeyError:
        safe = re.sub(r"[^\w \-]", "", name).strip()
        return f'"{safe}", sans-serif' if safe else "sans-serif"


def composition_of(
    layout: Layout, typography: Typography, sources: dict[Path, str], *, trace: bool
) -> Composition:
    """Gather what composing the page takes."""
    return Composition(layout, typography, family_stack, sources, pair_labels(layout), alts_of(layout), trace)


def fonts_of(layout: Layout) -> tuple[str, dict[str, bytes]]:
    """Return the `@font-face` rules and font files for all text of the page."""
    used = [
        span.style
        for node in layout.root.walk()
        if node.text is not None
        for line in node.text.lines
        for span in line.spans
    ]
    return font_face_css(dict.fromkeys(used), FONT_FOLDER)


def data_uri(content: bytes, media_type: str) -> str:
    """Return the content as a `data:` address."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def _embedded(faces: str, files: dict[str, bytes]) -> str:
    for name, content in files.items():
        faces = faces.replace(f'url("{name}")', f'url("{data_uri(content, "font/woff2")}")')
    return faces


def page_declarations(layout: Layout, typography: Typography) -> Declarations:
    """Return what the body declares for the whole page."""
    fill = layout.background
    ground = ("background-color" if isinstance(fill, Colour) else "background", fill_value(fill))
    return (
        ("font-family", family_stack(typography.family)),
        ("font-size", px(typography.size_px)),
        ("line-height", number(typography.line_ratio, 5)),
        ("overflow-wrap", "anywhere"),
        ("color", typography.colour_hex),
        ground,
    )


def _style_sheet(faces: str, tokens: Tokens, page: Declarations, rules: str) -> str:
    lines = [f"  {name}: {tokens.apply(name, value)};" for name, value in page]
    body = "\n".join(["body {", *lines, "}"])
    accent = next((f"var({name})" for name in tokens.colours.values() if "blue" in name), "currentcolor")
    parts = [faces.replace("}\n@", "}\n\n@"), tokens.root_block(), RESET, body]
    parts += [STATES.replace("ACCENT", accent), rules]
    return "\n\n".join(part for part in parts if part)


def _indent(text: str, levels: int) -> str:
    return re.sub(r"(?m)^(?=.)", "  " * levels, text.replace("</", "<\\/"))


def document(layout: Layout, body: Element, head: str) -> str:
    """Return the whole HTML document; `head` is markup that goes in as it is."""
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{escape_attribute(layout.language or "en")}">',
            "  <head>",
            '    <meta charset="utf-8">',
            '    <meta name="viewport" content="width=device-width, initial-scale=1">',
            f"    <title>{escape(title_of(layout))}</title>",
            f"    {head}",
            "  </head>",
            write_markup([body], 1),
            "</html>",
            "",
        ]
    )
