"""Whose rules are whose: those of many elements are got at once."""

import pytest

from pixelwright.browser import Browser
from pixelwright.browser.styles import Styles
from pixelwright.comparison.pages.changes import Change, Swap, Together
from pixelwright.comparison.pages.parts import LivePage
from pixelwright.comparison.pages.workshop import Workshop

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


@pytest.mark.parametrize(
    "style",
    [
        pytest.param("p { width: 50px; height: 20px; }", id="in one rule"),
        pytest.param("p { width: 50px } div, p { color: red; height: 20px; }", id="in two rules"),
        pytest.param("p { width: 50px }", id="in a rule and on the element"),
    ],
)
def test_changes_that_belong_together_are_made_and_taken_back_as_one(browser: Browser, style: str) -> None:
    def size() -> list[str]:
        return live.computed([(1, "height"), (1, "width")])

    with browser.tab() as tab:
        tab.load(f"<style>p {{ line-height: 20px }} {style}</style><p>words</p>")
        live = LivePage(tab)
        shop = Workshop(live, Styles(tab))
        sheet = next(iter(shop.styles.sheets()))
        before = shop.styles.text(sheet)
        values = (("height", "33px"), ("width", "77px"))
        change = Together(tuple(Change(1, name, value, shop.rule_for(1, name)) for name, value in values))
        with shop.trying(change):
            assert size() == ["33px", "77px"]
        assert size() == ["20px", "50px"]
        shop.keep(change)
        assert size() == ["33px", "77px"]
        shop.drop(change)
        assert size() == ["20px", "50px"]
        assert shop.styles.text(sheet) == before
        assert shop.kept == []


def test_rules_are_known_after_neighbours_changed_places_for_a_while(browser: Browser) -> None:
    with browser.tab() as tab:
        tab.load(f"{STYLE}<main><p>words</p><b>more</b></main>")
        live = LivePage(tab)
        shop = Workshop(live, Styles(tab))
        shop.learn([1])
        with shop.trying(Swap(2, 3)):
            pass
        assert [rule.selector for rule in shop.rules(3) if rule.selector] == ["b"]
