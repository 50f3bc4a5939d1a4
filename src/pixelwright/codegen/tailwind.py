"""The `tailwind` stack: utility classes in the markup and the style sheet compiled from them.

Knows nothing of how boxes become flow, nor of how Tailwind works.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pixelwright.bundle import Bundle
from pixelwright.codegen.document import Material, document, gather, scripts_of
from pixelwright.codegen.element import Element
from pixelwright.codegen.finish import finished
from pixelwright.codegen.html import HtmlStack, Pages
from pixelwright.codegen.site import SitePage, documents, gather_site
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles import token_file
from pixelwright.codegen.styles.declarations import Style
from pixelwright.codegen.styles.foundation import RESET, states
from pixelwright.codegen.styles.tokens import Tokens, find_tokens
from pixelwright.codegen.styles.utilities import Vocabulary, theme_css
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.raster import Raster
from pixelwright.tree import Layout

SOURCE = """\
@layer theme, base, components, utilities;

@import "tailwindcss/theme" layer(theme);
@import "tailwindcss/utilities" layer(utilities);
"""


class TailwindStack:
    """Writes `index.html` in utility classes, `styles.css` compiled from them, and their source."""

    name = "tailwind"

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the page; the style sheet is compiled by `options.toolchain`, else in a browser.

        A draft is that of the `html` stack: it draws the same, and nothing has to be compiled.
        """
        if options.trace:
            return replace(HtmlStack().write(layout, design, options), stack=self.name)

        def pages(body: Element, css: str) -> dict[str, bytes]:
            return {"index.html": document(layout, body, css, single_file=options.single_file).encode()}

        material = gather(layout, design, options)
        return self._bundle(material, material.body.style, pages, options)

    def write_site(self, pages: Sequence[SitePage], options: WriteOptions) -> Bundle:
        """Return all pages with one style sheet."""
        material = gather_site(pages, options)
        return self._bundle(
            material, Style(), lambda site, css: documents(pages, site, css, options), options
        )

    def _bundle(self, material: Material, own: Style, pages: Pages, options: WriteOptions) -> Bundle:
        """Return the files; the body bears utilities for what holds for the page, beside its `own`."""
        marker = Marker(material)
        page = marker.marked(replace(material.body, style=own.merged(Style(material.page))))
        source = source_css(marker.tokens, marker.components, material.extra_rules(marker.tokens))
        toolchain = options.toolchain or BrowserToolchain()
        utilities = toolchain.tailwind(_classes(page), source)
        css = "\n\n".join(part for part in (material.faces, utilities) if part)
        files = material.files | scripts_of(page, options) | pages(page, css)
        if not options.single_file:
            files["styles.css"] = f"{css}\n".encode()
            files["tailwind.css"] = f"{source}\n".encode()
            files[token_file.NAME] = token_file.written(marker.tokens)
        return Bundle(finished(files, options), self.name)


class Marker:
    """Gives elements their utilities; what no utility can say becomes a component class."""

    def __init__(self, material: Material) -> None:
        looks = (element.style for element in material.body.walk())
        styles = [look.base + look.selected for look in looks if not look.empty]
        self.tokens = find_tokens(dict.fromkeys(styles), material.page, material.dark)
        self._width_px = material.layout.width_px
        self._breakpoints = material.extras.breakpoints
        self._names = Vocabulary(self.tokens)
        self.components: dict[tuple[tuple[str, str], ...], str] = {}
        """Component classes by what they declare."""

    def marked(self, element: Element) -> Element:
        """Return the tree with `class` attributes."""
        children = tuple(
            self.marked(child) if isinstance(child, Element) else child for child in element.children
        )
        classes = self._of(element)
        named = (("class", " ".join(classes)),) if classes else ()
        return replace(element, attributes=(*named, *element.attributes), children=children)

    def _of(self, element: Element) -> list[str]:
        style = element.style
        special = tuple(pair for pair in style.base if "url(" in pair[1])
        plain = tuple(pair for pair in style.base if pair not in special)
        classes = [self._component(element, special)] if special else []
        classes += self._names.classes(plain)
        classes += self._names.classes(style.wide, f"min-[{self._breakpoints.design_px(self._width_px)}px]:")
        classes += self._names.classes(style.narrow, _below(min(self._breakpoints.narrow_px, self._width_px)))
        classes += self._names.classes(style.small, _below(min(self._breakpoints.small_px, self._width_px)))
        classes += self._names.classes(style.current, "aria-[current=page]:")
        classes += self._names.classes(style.selected, "aria-selected:")
        classes += self._names.classes(style.shown, "aria-[current=true]:")
        classes += self._names.classes(style.modal, "[&:modal]:")
        classes += self._names.classes(style.backdrop, "backdrop:")
        classes += self._names.classes(style.hover, "hover:")
        classes += self._names.classes(style.focus, "focus-visible:")
        small = _below(min(self._breakpoints.small_px, self._width_px))
        classes += self._names.classes(style.expanded, f"{small}peer-aria-expanded:")
        classes += ["peer"] if "aria-expanded" in dict(element.attributes) else []
        return list(dict.fromkeys(classes))

    def _component(self, element: Element, declared: tuple[tuple[str, str], ...]) -> str:
        if declared not in self.components:
            self.components[declared] = f"{element.name or element.tag}-drawn-{len(self.components) + 1}"
        return self.components[declared]


def _below(width_px: int) -> str:
    """Return the variant for narrower windows; in rem, as Tailwind sorts only equal units."""
    return f"max-[{width_px / 16:g}rem]:"


def source_css(tokens: Tokens, components: dict[tuple[tuple[str, str], ...], str], extra: str) -> str:
    """Return the sheet that Tailwind starts from: the theme, the base and the component classes."""
    rules_of_all = [RESET, states(tokens.accent), *filter(None, [extra])]
    base = "\n".join(["@layer base {", _indented("\n\n".join(rules_of_all)), "}"])
    rules = [
        "\n".join(
            [f".{name} {{", *(f"  {each}: {tokens.apply(each, value)};" for each, value in declared), "}"]
        )
        for declared, name in components.items()
    ]
    drawn = "\n".join(["@layer components {", _indented("\n\n".join(rules)), "}"]) if rules else ""
    return "\n\n".join(part for part in (SOURCE.strip(), theme_css(tokens), base, drawn) if part)


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else line for line in text.split("\n"))


def _classes(root: Element) -> list[str]:
    """All classes in order of first use."""
    found = [
        name
        for element in root.walk()
        for key, value in element.attributes
        if key == "class" and value
        for name in value.split(" ")
    ]
    return list(dict.fromkeys(found))
