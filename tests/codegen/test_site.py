import numpy as np
import pytest

from pixelwright.codegen import WriteOptions, stack
from pixelwright.codegen.element import Element
from pixelwright.codegen.site import SitePage, file_names, like
from pixelwright.codegen.styles.declarations import style
from pixelwright.raster import Raster


@pytest.fixture
def pages(draw):
    def page(name: str, *words: str) -> SitePage:
        texts = [draw.text(each, 40, 40 + 60 * index) for index, each in enumerate(words)]
        return SitePage(name, draw.page(*texts), Raster(np.full((800, 1280, 3), 255, np.uint8)))

    return page


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (["a", "b"], ("index.html", "b.html")),
        (["about", "home"], ("about.html", "index.html")),
        (["About us", "Index"], ("about-us.html", "index.html")),
        (["x", "y", "Y"], ("index.html", "y.html", "y-2.html")),
        (["home", "index"], ("home.html", "index.html")),
    ],
)
def test_files(pages, names, files):
    assert file_names([pages(name) for name in names]) == files


def test_pages_share_styles_and_lead_to_each_other(draw, pages):
    from pixelwright.tree import Role

    links = [draw.text("Home", 40, 40, role=Role.LINK), draw.text("Prices", 40, 80, role=Role.LINK)]
    blank = Raster(np.full((800, 1280, 3), 255, np.uint8))
    site = [SitePage(name, draw.page(*links), blank) for name in ("home", "prices")]
    bundle = stack("html").write_site(site, WriteOptions())
    assert {"index.html", "prices.html", "styles.css"} <= set(bundle.files)
    home, prices = (bundle.files[name].decode() for name in ("index.html", "prices.html"))
    assert 'href="index.html" aria-current="page">Home' in home
    assert 'href="prices.html">Prices' in home
    assert 'href="prices.html" aria-current="page">Prices' in prices
    assert "<site" not in home


@pytest.mark.parametrize("name", ["html", "tailwind"])
def test_the_same_pages_are_the_same_bytes(pages, name):
    site = [pages("home", "Hello"), pages("about", "Who we are")]
    options = WriteOptions(toolchain=_Plain())
    first, second = (stack(name).write_site(site, options) for _ in range(2))
    assert first.digest == second.digest
    assert "Who we are" in first.files["about.html"].decode()


NAV = Element(
    "nav", style({"padding-left": "20px"}), (), (Element("a", style({"color": "#111111"}), (), ("Home",)),)
)


@pytest.mark.parametrize(
    ("other", "shared"),
    [
        (Element("nav", style({"padding-left": "21px"}), (), NAV.children), True),
        (Element("nav", children=(Element("div", children=NAV.children),)), True),
        (Element("nav", children=(Element("a", children=("Away",)),)), False),
    ],
    ids=["a px beside", "built otherwise", "other words"],
)
def test_parts_that_agree_are_the_same(other, shared):
    first = Element("body", children=(NAV,))
    assert (like(Element("body", children=(other,)), first).children == (NAV,)) is shared


def test_the_item_of_the_page_one_is_on_keeps_its_look():
    bold = Element("nav", NAV.style, (), (Element("a", style({"color": "#ff0000"}), (), ("Home",)),))
    shown = like(Element("body", children=(bold,)), Element("body", children=(NAV,))).children[0]
    assert shown.style == NAV.style
    assert shown.children[0].style.get("color") == "#ff0000"


class _Plain:
    def tailwind(self, classes, source):
        return source

    def format(self, files):
        return dict(files)
