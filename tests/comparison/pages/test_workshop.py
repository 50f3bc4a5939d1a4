"""Whose rules are whose: those of many elements are got at once."""

import pytest

from pixelwright.browser import Browser
from pixelwright.browser.styles import Styles
from pixelwright.comparison.pages.changes import Workshop
from pixelwright.comparison.pages.parts import LivePage

STYLE = "<style>main { color: red } details { margin: 0 } p { margin: 8px } b { color: blue }</style>"


@pytest.mark.parametrize("inside", ["<p><b>words</b></p>", "<details open><p><b>words</b></p></details>"])
def test_every_element_has_its_own_rules(browser: Browser, inside: str) -> None:
    with browser.tab() as tab:
        tab.load(f"{STYLE}<main>{inside}</main>")
        live = LivePage(tab)
        shop = Workshop(live, Styles(tab))
        shop.learn(range(len(live.parts.elements)))
        for number, part in enumerate(live.parts.elements):
            selectors = [rule.selector for rule in shop.rules(number) if rule.selector]
            assert selectors == ([] if part.tag == "body" else [part.tag])
