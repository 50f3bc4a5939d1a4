import pytest

from pixelwright.codegen.components.expand import expand
from pixelwright.codegen.components.pages import page_name, program_of_pages
from pixelwright.codegen.element import Element


def element(tag: str, *children: Element | str) -> Element:
    return Element(tag, children=children)


HEADER = element("header", element("b", "Harbour"), *(element("p", word) for word in ("One", "Two", "Three")))


def body(words: str) -> Element:
    return element("body", HEADER, element("main", element("h1", words), element("p", "Text")))


def test_pages_share_their_header():
    bodies = [body("Ships"), body("Prices")]
    program = program_of_pages(bodies, ["home", "prices"])
    assert program.pages == ("HomePage", "PricesPage")
    assert [each.name for each in program.components].count("SiteHeader") == 1
    assert not any(each.name == "SiteHeader2" for each in program.components)
    assert list(expand(program).children) == bodies
    folders = {each.name: program.folder(each) for each in program.components}
    assert folders["PricesPage"] == "src/pages"
    assert folders["SiteHeader"] == "src/components"


def test_what_one_page_has_is_not_shared():
    program = program_of_pages([body("Ships"), element("body", element("p", "Text"))], ["a", "b"])
    assert expand(program).children[0] == body("Ships")


@pytest.mark.parametrize(
    ("title", "name"),
    [("home", "HomePage"), ("about-us", "AboutUsPage"), ("page", "OtherPage"), ("Prices page", "PricesPage")],
)
def test_names(title, name):
    assert page_name(title) == name
