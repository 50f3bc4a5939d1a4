import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.ids import free_id, ids_of


def test_all_ids_of_a_page_are_found():
    inner = Element("p", attributes=(("id", "b"), ("class", "x")))
    assert ids_of(Element("div", attributes=(("id", "a"),), children=("text", inner, Element("hr")))) == {
        "a",
        "b",
    }


@pytest.mark.parametrize(
    ("taken", "endings", "given"),
    [
        (set(), ("",), "menu"),
        ({"menu"}, ("",), "menu-2"),
        ({"menu", "menu-2"}, ("",), "menu-3"),
        ({"menu"}, ("-tab", "-panel"), "menu"),
        ({"menu-panel"}, ("-tab", "-panel"), "menu-2"),
        ({"menu-title"}, ("", "-title"), "menu-2"),
    ],
    ids=["free", "taken", "taken twice", "with endings", "one ending taken", "a part taken"],
)
def test_an_id_is_given_once(taken, endings, given):
    before = set(taken)
    assert free_id("menu", taken, endings) == given
    assert taken == before | {f"{given}{ending}" for ending in endings}
