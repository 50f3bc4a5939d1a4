"""The `html` stack: one HTML page and its style sheet. Knows nothing of how boxes become flow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pixelwright.bundle import Bundle
from pixelwright.codegen.document import Material, document, gather, scripts_of
from pixelwright.codegen.element import Element
from pixelwright.codegen.finish import finished
from pixelwright.codegen.site import SitePage, documents, gather_site
from pixelwright.codegen.stack import WriteOptions
from pixelwright.codegen.styles import token_file
from pixelwright.codegen.styles.foundation import reset_for, states
from pixelwright.codegen.styles.selectors import in_context
from pixelwright.codegen.styles.sheet import Rule, classify, write_rules
from pixelwright.codegen.styles.tokens import Tokens, find_tokens
from pixelwright.raster import Raster
from pixelwright.tree import Layout

Pages = Callable[[Element, str], dict[str, bytes]]
"""Returns the HTML files, given the body with its classes and the style sheet."""


class HtmlStack:
    """Writes `index.html` with `styles.css`, or everything in one file."""

    name = "html"

    def write(self, layout: Layout, design: Raster, options: WriteOptions) -> Bundle:
        """Return the page with its style sheet, pictures and fonts."""

        def pages(body: Element, css: str) -> dict[str, bytes]:
            page = document(layout, body, css, single_file=options.single_file, draft=options.trace)
            return {"index.html": page.encode()}

        return self._bundle(gather(layout, design, options), pages, options)

    def write_site(self, pages: Sequence[SitePage], options: WriteOptions) -> Bundle:
        """Return all pages with one style sheet."""
        material = gather_site(pages, options)
        return self._bundle(material, lambda site, css: documents(pages, site, css, options), options)

    def _bundle(self, material: Material, pages: Pages, options: WriteOptions) -> Bundle:
        body, rules = in_context(*classify(material.body))
        tokens = find_tokens(
            (rule.style.base + rule.style.selected for rule in rules), material.page, material.dark
        )
        css = _style_sheet(material, rules, tokens)
        files = material.files | scripts_of(body, options) | pages(body, css)
        if not options.single_file:
            files |= {"styles.css": f"{css}\n".encode(), token_file.NAME: token_file.written(tokens)}
        return Bundle(finished(files, options), self.name)


def _style_sheet(material: Material, rules: tuple[Rule, ...], tokens: Tokens) -> str:
    lines = [f"  {name}: {tokens.apply(name, value)};" for name, value in material.page]
    page = "\n".join(["body {", *lines, "}"])
    faces = material.faces.replace("}\n@", "}\n\n@")
    named = write_rules(rules, tokens, material.layout.width_px, material.extras.breakpoints)
    extra = material.extra_rules(tokens)
    tags = {element.tag for element in material.body.walk()}
    if any("hidden" in dict(element.attributes) for element in material.body.walk()):
        tags.add("[hidden]")
    foundation = [reset_for(tags), page, states(tokens.accent, tags)]
    parts = [faces, tokens.root_block(), *foundation, named, extra]
    return "\n\n".join(part for part in parts if part)
