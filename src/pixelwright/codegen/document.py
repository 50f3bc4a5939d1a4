"""What all stacks of plain pages share: pictures, fonts, typography, the composed body and the HTML shell.

Knows nothing of classes or style sheets.
"""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pixelwright.codegen.assets import cut_pictures, files_of
from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.access import accessible
from pixelwright.codegen.elements.accordions import folded, with_accordions
from pixelwright.codegen.elements.bullets import bullets_of
from pixelwright.codegen.elements.carousels import with_carousels
from pixelwright.codegen.elements.compose import Composition, compose
from pixelwright.codegen.elements.dialogs import parted_dialog, with_dialogs
from pixelwright.codegen.elements.labels import pair_labels
from pixelwright.codegen.elements.markup import escape, escape_attribute, write_markup
from pixelwright.codegen.elements.menu import NO_SCRIPT, has_toggle, with_menu
from pixelwright.codegen.elements.naming import alts_of, icon_of, title_of
from pixelwright.codegen.elements.scripts import script_of
from pixelwright.codegen.elements.sidebar import with_side_menu
from pixelwright.codegen.elements.tabs import with_tabs
from pixelwright.codegen.elements.twofold import twofold
from pixelwright.codegen.elements.typeset import Typography, line_ratio
from pixelwright.codegen.extras import SMOOTH_SCROLL, SWITCH_ID, Extras, adorned
from pixelwright.codegen.refine import harmonise
from pixelwright.codegen.refine.conditions import said_once
from pixelwright.codegen.refine.hover import answering
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles.contrast import marked, mended
from pixelwright.codegen.styles.dark import dark_palette, dark_rules
from pixelwright.codegen.styles.declarations import Declarations, number, px
from pixelwright.codegen.styles.inks import colours_of, inks_of, parted
from pixelwright.codegen.styles.paint import fill_value
from pixelwright.codegen.styles.tokens import Tokens
from pixelwright.colour import Colour
from pixelwright.fonts import family, font_face_css
from pixelwright.raster import Raster
from pixelwright.tree import Layout

FONT_FOLDER = "assets/fonts/"


@dataclass(frozen=True, slots=True)
class Material:
    """One page, ready to be written down by a stack."""

    layout: Layout
    body: Element
    page: Declarations
    """What holds for the whole page."""
    faces: str
    """The `@font-face` rules."""
    files: dict[str, bytes]
    """Fonts and pictures by path; empty where they are embedded."""
    extras: Extras = field(default_factory=Extras)
    dark: Mapping[str, str] = field(default_factory=dict)
    """The dark colour for every light one, where a second palette is wanted."""

    def extra_rules(self, tokens: Tokens) -> str:
        """Return the rules of the whole page that were asked for beside what the picture shows."""
        switch_id = SWITCH_ID if self.extras.dark_switch else ""
        rules = [dark_rules(tokens.colours, self.dark, switch_id)]
        rules += [SMOOTH_SCROLL] if self.extras.smooth_scroll else []
        return "\n\n".join(rule for rule in rules if rule)


def gather(layout: Layout, design: Raster, options: WriteOptions) -> Material:
    """Cut the pictures, pick the fonts and compose the body."""
    layout = harmonise(layout)
    typography = typography_of(layout)
    drawn = _drawn(layout, design, options, typography)
    layouts = [layout]
    if options.phone is not None:
        second = harmonise(options.phone.layout)
        small = _drawn(second, options.phone.design, options, replace(typography, width_px=second.width_px))
        drawn = _Drawn(_both(drawn.body, small.body), drawn.files | small.files)
        layouts.append(second)
    faces, files = faces_of(layouts, options)
    files |= drawn.files
    body = drawn.body if options.phone is not None else with_side_menu(with_menu(drawn.body))
    page = page_declarations(layout, typography)
    extras, ground = options.extras, page[-1][1]
    body = with_dialogs(with_carousels(with_tabs(body)))
    body = mended(accessible(adorned(body, extras, ground)), options.ink_mends)
    body = answering(said_once(body))
    body = marked(body) if options.trace else body
    if not extras.has_dark:
        return Material(layout, body, page, faces, files, extras)
    body, kept = parted(body, page)
    dark = dark_palette(colours_of(body, page), inks_of(body, page), kept)
    return Material(layout, body, page, faces, files, extras, dark)


def _both(desktop: Element, phone: Element) -> Element:
    """Return the page of two pictures; a dialog is the same in all windows, and the desktop's."""
    page, dialog = parted_dialog(desktop)
    small, _ = parted_dialog(phone)
    both = twofold(page, small)
    return both if dialog is None else replace(both, children=(*both.children, dialog))


def faces_of(layouts: Sequence[Layout], options: WriteOptions) -> tuple[str, dict[str, bytes]]:
    """Return the `@font-face` rules for all text, and the font files by path; embedded ones are none."""
    faces, fonts = fonts_of(*layouts)
    files = {FONT_FOLDER + name: content for name, content in fonts.items()}
    return (embedded(faces, files), {}) if options.single_file else (faces, files)


@dataclass(frozen=True, slots=True)
class _Drawn:
    body: Element
    files: dict[str, bytes]
    """Its pictures; empty where they are embedded."""


def _drawn(layout: Layout, design: Raster, options: WriteOptions, typography: Typography) -> _Drawn:
    """Cut the pictures and compose the body."""
    layout = with_accordions(layout, design)
    bullets = bullets_of(layout, design)
    assets = cut_pictures(layout, design)
    sources = {path: asset.name for path, asset in assets.items()}
    if options.single_file:
        sources = {path: data_uri(asset.content, asset.media_type) for path, asset in assets.items()}
    composition = Composition(
        layout,
        typography,
        family_stack,
        sources,
        pair_labels(layout),
        alts_of(layout),
        options.trace,
        bullets,
    )
    body = folded(compose(composition))
    # What the browser draws as a bullet is no picture any more; items outside of lists keep theirs.
    shown = {dict(element.attributes).get("src") for element in body.walk()}
    drawn = {(*path, 0) for path in bullets if sources.get((*path, 0)) not in shown}
    kept = {path: asset for path, asset in assets.items() if path not in drawn}
    return _Drawn(body, {} if options.single_file else files_of(kept))


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
    ratio, colour = ratios.most_common(1)[0][0], colours.most_common(1)[0][0]
    return Typography(name, size_px, ratio, colour, width_px=layout.width_px)


def family_stack(name: str) -> str:
    """Return the CSS `font-family` for a family of the catalogue or for one that is unknown."""
    try:
        return family(name).css_stack
    except KeyError:
        safe = re.sub(r"[^\w \-]", "", name).strip()
        return f'"{safe}", sans-serif' if safe else "sans-serif"


def fonts_of(*layouts: Layout) -> tuple[str, dict[str, bytes]]:
    """Return the `@font-face` rules and font files for all text of the pages."""
    used = [
        span.style
        for layout in layouts
        for node in layout.root.walk()
        if node.text is not None
        for line in node.text.lines
        for span in line.spans
    ]
    return font_face_css(dict.fromkeys(used), FONT_FOLDER)


def data_uri(content: bytes, media_type: str) -> str:
    """Return the content as a `data:` address."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def embedded(faces: str, files: dict[str, bytes]) -> str:
    """Return the `@font-face` rules with the font files inside."""
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
        ("overflow-wrap", "break-word"),
        ("color", typography.colour_hex),
        ground,
    )


def _indent(text: str, levels: int) -> str:
    return re.sub(r"(?m)^(?=.)", "  " * levels, text.replace("</", "<\\/"))


def scripts_of(body: Element, options: WriteOptions) -> dict[str, bytes]:
    """Return the script file of a page that does something; drafts are looked at, never used."""
    script = "" if options.single_file or options.trace else script_of(body)
    return {"script.js": script.encode()} if script else {}


def document(layout: Layout, body: Element, css: str, *, single_file: bool, draft: bool = False) -> str:
    """Return the whole HTML document, the CSS linked or inside; a `draft` has no script."""
    head = _LINK
    if single_file:
        head = f"<style>\n{_indent(css, 3)}\n    </style>"
    icon = icon_of(body)
    head += f'\n    <link rel="icon" href="{escape_attribute(icon)}">' if icon and not draft else ""
    code = "" if draft else script_of(body)
    if code:
        script = '<script src="script.js" defer></script>'
        if single_file:
            script = f'<script type="module">\n{_indent(code, 3)}    </script>'
        head += f"\n    {script}"
        head += f"\n    {NO_SCRIPT}" if has_toggle(body) else ""
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
