from __future__ import annotations

import pytest

from pixelwright.codegen.element import Element
from pixelwright.codegen.refine.conditions import said_once
from pixelwright.codegen.styles.declarations import style


@pytest.mark.parametrize(
    ("look", "kept"),
    [
        (style({"flex-wrap": "wrap"}, narrow={"flex-wrap": "wrap"}), ((), ())),
        (
            style(narrow={"margin-left": "0"}, small={"margin-left": "0", "order": "1"}),
            ((("margin-left", "0"),), (("order", "1"),)),
        ),
        (
            style({"margin-left": "4px"}, narrow={"margin-inline": "0"}, small={"margin-left": "4px"}),
            ((("margin-inline", "0"),), (("margin-left", "4px"),)),
        ),
        (
            style({"place-self": "start"}, narrow={"align-self": "end"}, small={"place-self": "start"}),
            ((("align-self", "end"),), (("place-self", "start"),)),
        ),
    ],
    ids=["as everywhere", "as on tablets", "changed between", "changed by another name"],
)
def test_what_holds_already_is_not_said_again(look, kept):
    (child,) = said_once(Element("div", children=(Element("p", look),))).children
    assert (child.style.narrow, child.style.small) == kept
