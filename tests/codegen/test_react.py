from __future__ import annotations

import json
import re

import numpy as np
import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.components.program import Component, Each, Hole, Maybe, Prop, Tag, Use
from pixelwright.codegen.react.jsx import Jsx
from pixelwright.codegen.react.module import component_module
from pixelwright.codegen.react.modules import key_of
from pixelwright.codegen.react.utilities import UTILITIES
from pixelwright.codegen.toolchain import BrowserToolchain
from pixelwright.colour import Colour
from pixelwright.page import Viewport
from pixelwright.tree import Kind, Role


def printed(piece) -> str:
    return "\n".join(Jsx(UTILITIES.class_name).lines(piece))


def words(value):
    return (value,)


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        (
            Tag("label", (("class", words("a b")), ("for", words("x")))),
            '<label className="a b" htmlFor="x" />',
        ),
        (Tag("img", (("width", words("8")), ("alt", words("")))), '<img width={8} alt="" />'),
        (
            Tag("input", (("value", words("1")), ("checked", None))),
            '<input defaultValue="1" defaultChecked />',
        ),
        (Tag("td", (("colspan", words("2")),)), "<td colSpan={2} />"),
        (Tag("path", (("fill-rule", words("evenodd")),)), '<path fillRule="evenodd" />'),
        (Tag("div", (("aria-valuenow", words("80.9")),)), "<div aria-valuenow={80.9} />"),
        (Tag("img", (("alt", words('A "b" & c')),)), '<img alt={"A \\"b\\" & c"} />'),
        (Tag("p", children=("a {b} <c>",)), '<p>{"a {b} <c>"}</p>'),
        (Tag("p", children=("Sea & sand",)), "<p>Sea & sand</p>"),
        (Tag("p", children=("5 &lt; 6",)), '<p>{"5 &lt; 6"}</p>'),
        (Tag("p", children=("a\u3000b",)), '<p>{"a\u3000b"}</p>'),
        (Tag("textarea", children=("Hello",)), '<textarea defaultValue={"Hello"} />'),
        (Tag("b", (("class", ("a ", Hole("look"))),)), "<b className={`a ${look}`} />"),
        (Tag("b", (("href", (Hole("to"),)),), (Hole("label"),)), "<b href={to}>{label}</b>"),
    ],
    ids=[
        "names",
        "numbers",
        "uncontrolled",
        "case",
        "svg",
        "aria",
        "quotes",
        "braces",
        "ampersand",
        "entity",
        "wide blank",
        "textarea",
        "class",
        "props",
    ],
)
def test_elements(tag, code):
    assert printed(tag) == code


def test_lists_and_optional_parts():
    inner = Tag("li", children=(Maybe("icon", Tag("img", (("src", (Hole("icon"),)),))), Hole("label")))
    assert printed(Each("links", "link", inner, "label")) == (
        "{links.map((link) => (\n"
        "\t<li key={link.label}>{link.icon && <img src={link.icon} />}{link.label}</li>\n"
        "))}"
    )
    assert printed(Each("plans", "plan", Use("PlanCard"))) == (
        "{plans.map((plan, index) => (\n\t<PlanCard key={index} {...plan} />\n))}"
    )


def test_a_button_that_says_what_is_expanded_has_state():
    button = Tag(
        "button", (("aria-expanded", words("false")), ("aria-controls", words("site-menu"))), ("Menu",)
    )
    source = component_module(Component("SiteNav", Tag("nav", children=(button,))), UTILITIES)
    assert 'import { useEffect, useState } from "react";' in source
    assert 'useEffect(() => onEscape("site-menu", () => setSiteMenuOpen(false)), []);' in source
    assert "const [siteMenuOpen, setSiteMenuOpen] = useState(false);" in source
    assert "aria-expanded={siteMenuOpen}" in source
    assert "onClick={() => setSiteMenuOpen(!siteMenuOpen)}" in source


def test_props_are_typed():
    component = Component(
        "PlanCard", Tag("p", children=(Hole("title"),)), (Prop("title"), Prop("note", optional=True))
    )
    source = component_module(component, UTILITIES)
    assert "export interface PlanCardProps {\n\ttitle: string;\n\tnote?: string;\n}" in source
    assert "export function PlanCard({ title, note }: PlanCardProps) {" in source


def test_keys_in_css_modules():
    assert key_of("card-title-2") == "cardTitle2"


@pytest.fixture(scope="module")
def layout(draw):
    grey = Colour(235, 238, 242)
    cards = []
    for index, (title, price) in enumerate([("Basic", "$9"), ("Team", "$19"), ("Firm", "$99")]):
        x = 70 + 390 * index
        inside = [
            draw.text(title, x + 24, 204, size_px=22, height_px=30, role=Role.HEADING, level=3),
            draw.text(price, x + 24, 244, weight=700),
            draw.text("For teams of every size", x + 24, 284),
            draw.text("Buy now", x + 24, 330, role=Role.LINK),
        ]
        cards.append(
            draw.node(Kind.COLUMN, (x, 180, 360, 200), *inside, fill=grey, group="card", role=Role.ARTICLE)
        )
    heading = draw.text("Our plans", 70, 60, size_px=40, height_px=48, role=Role.HEADING, level=1)
    section = draw.node(Kind.ROW, (70, 180, 1140, 200), *cards)
    return draw.page(heading, section, title="Plans & prices")


@pytest.fixture(scope="module", params=["tailwind", "css-modules"])
def bundle(request, layout, draw, browser):
    options = WriteOptions(styling=request.param, toolchain=BrowserToolchain(browser))
    return stack("react").write(layout, draw.blank(), options)


def test_the_project_is_complete(bundle):
    assert {"package.json", "tsconfig.json", "vite.config.ts", "eslint.config.js", "index.html"} <= set(
        bundle.files
    )
    assert {"src/main.tsx", "src/App.tsx", "src/index.css", "dist/index.html"} <= set(bundle.files)
    assert bundle.entry == "dist/index.html"
    manifest = json.loads(bundle.files["package.json"])
    assert manifest["name"] == "plans-prices"
    versions = {**manifest["dependencies"], **manifest["devDependencies"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
    assert json.loads(bundle.files["tsconfig.json"])["compilerOptions"]["strict"] is True


def test_cards_become_one_component(bundle):
    written = {name for name in bundle.files if name.startswith("src/components/") and name.endswith(".tsx")}
    assert any("Card" in name for name in written)
    sources = "".join(content.decode() for name, content in bundle.files.items() if name.endswith(".tsx"))
    assert sources.count("For teams of every size") == 1
    assert ": any" not in sources


def test_the_built_page_draws_the_same_pixels(bundle, layout, draw, browser):
    plain = stack("html").write(layout, draw.blank(), WriteOptions())
    pages = [browser.render(each, Viewport(1280, 800)).raster.pixels for each in (plain, bundle)]
    assert np.array_equal(*pages)


def test_the_built_page_loads_no_modules(bundle):
    page = bundle.files["dist/index.html"].decode()
    assert "module" not in page
    assert "crossorigin" not in page


def test_drafts_are_the_plain_page(layout, draw):
    draft = stack("react").write(layout, draw.blank(), WriteOptions(trace=True, single_file=True))
    assert draft.entry == "index.html"
    assert b'data-node="0"' in draft.files["index.html"]


def test_the_menu_opens(draw, browser):
    x, links = 700.0, []
    for words_ in ("Home", "Prices", "Customers", "About us", "Contact"):
        links.append(draw.text(words_, x, 18, role=Role.LINK))
        x = links[-1].box.right + 40
    brand = draw.text("Brand", 70, 18, size_px=20)
    bar = draw.node(Kind.ROW, (0, 0, 1280, 60), brand, *links, role=Role.NAVIGATION)
    page = draw.page(bar, draw.text("Hello", 70, 100, size_px=40, height_px=48, role=Role.HEADING, level=1))
    options = WriteOptions(toolchain=BrowserToolchain(browser))
    bundle = stack("react").write(page, draw.blank(), options)
    with browser.tab(Viewport(375, 700)) as tab:
        tab.load(bundle)
        shown = "() => getComputedStyle(document.getElementById('site-menu')).display"
        assert tab.evaluate(shown) == "none"
        tab.evaluate(
            "async () => { document.querySelector('button').click(); await new Promise(setTimeout); }"
        )
        assert tab.evaluate(shown) == "flex"
