"""Tabs by the pattern of WAI-ARIA: what is a tab and what is its panel is told, the selected one is a state.

A picture shows one panel: the others are there, empty and hidden, for whoever knows what belongs in them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pixelwright.codegen.element import Attributes, Element
from pixelwright.codegen.elements.access import HEADINGS, words_of
from pixelwright.codegen.elements.ids import free_id, ids_of
from pixelwright.codegen.elements.semantics import slug
from pixelwright.codegen.styles.declarations import style

SCRIPT = """\
// Tabs show their panel; arrow keys, Home and End go from one to another.
for (const list of document.querySelectorAll('[role="tablist"]')) {
	const tabs = [...list.querySelectorAll('[role="tab"]')];
	const select = (chosen) => {
		for (const tab of tabs) {
			tab.setAttribute("aria-selected", String(tab === chosen));
			tab.tabIndex = tab === chosen ? 0 : -1;
			document.getElementById(tab.getAttribute("aria-controls")).hidden = tab !== chosen;
		}
	};

	for (const [index, tab] of tabs.entries()) {
		const last = tabs.length - 1;
		const targets = {
			ArrowLeft: index ? index - 1 : last,
			ArrowRight: index < last ? index + 1 : 0,
			Home: 0,
			End: last,
		};
		tab.addEventListener("click", () => select(tab));
		tab.addEventListener("keydown", (event) => {
			const next = tabs[targets[event.key]];
			if (!next) return;
			event.preventDefault();
			select(next);
			next.focus();
		});
	}
}
"""
_STATES = ("color", "background", "background-color", "font-weight", "box-shadow", "border-radius")
_NONE = {
    "color": "inherit",
    "background": "none",
    "background-color": "transparent",
    "font-weight": "inherit",
    "box-shadow": "none",
}
"""What is declared for a state that lacks what the others have."""
_IDS = ("-tab", "-panel")
_FOCUSABLE = ("a", "button", "input", "select", "textarea", "summary")


def has_tabs(body: Element) -> bool:
    """Tell whether the page has tabs."""
    return any(_has_role(each, "tablist") for each in body.walk())


def with_tabs(body: Element) -> Element:
    """Return the page whose tabs and panels know each other and differ in the look of a state alone."""
    if not has_tabs(body):
        return body
    return _Wiring(body).visit(body)


class _Wiring:
    def __init__(self, body: Element) -> None:
        self._ids = ids_of(body)
        self._heading = ""

    def visit(self, element: Element) -> Element:
        if element.tag in HEADINGS:
            self._heading = words_of(element)
        children: list[Element | str] = []
        rest = list(element.children)
        while rest:
            child = rest.pop(0)
            if isinstance(child, str):
                children.append(child)
            elif _has_role(child, "tablist") and rest and _has_role(rest[0], "tabpanel"):
                panel = rest.pop(0)
                assert isinstance(panel, Element)
                children += self._wired(child, panel)
            else:
                children.append(self.visit(child))
        return replace(element, children=tuple(children))

    def _wired(self, tablist: Element, panel: Element) -> list[Element]:
        named: Attributes = (("aria-label", self._heading),) if self._heading else ()
        tabs = _alike([each for each in tablist.children if isinstance(each, Element)])
        names = [free_id(slug(words_of(tab)), self._ids, _IDS) for tab in tabs]
        shown = self.visit(panel)
        reach: Attributes = (
            () if any(each.tag in _FOCUSABLE for each in shown.walk()) else (("tabindex", "0"),)
        )
        empty = Element("div", attributes=(("role", "tabpanel"),), name="tab-panel")
        panels = []
        for name, tab in zip(names, tabs, strict=True):
            ties: Attributes = (("id", f"{name}-panel"), ("aria-labelledby", f"{name}-tab"))
            if _is_selected(tab):
                panels.append(replace(shown, attributes=(*shown.attributes, *ties, *reach)))
            else:
                panels.append(replace(empty, attributes=(*empty.attributes, *ties, ("hidden", None))))
        tied = tuple(_tied(tab, name) for name, tab in zip(names, tabs, strict=True))
        return [replace(tablist, attributes=(*tablist.attributes, *named), children=tied), *panels]


def _tied(tab: Element, name: str) -> Element:
    ties: Attributes = (("id", f"{name}-tab"), ("aria-controls", f"{name}-panel"))
    reach: Attributes = () if _is_selected(tab) else (("tabindex", "-1"),)
    return replace(tab, attributes=(*tab.attributes, *ties, *reach))


def _alike(tabs: Sequence[Element]) -> list[Element]:
    """Return the tabs with what sets the selected one apart in its state, which any of them can be in."""
    chosen = next((tab for tab in tabs if _is_selected(tab)), tabs[0])
    usual = next((tab for tab in tabs if not _is_selected(tab)), tabs[0])
    marked = _state(chosen)
    corners = {name: value for name, value in marked.items() if name == "border-radius"}
    plain = _lines(marked, _state(usual)) | _state(usual) | _insets(usual) | corners
    change = {name: value for name, value in marked.items() if plain.get(name) != value}
    change |= {name: _NONE[name] for name in _state(usual).keys() - marked.keys() if name in _NONE}
    return [_with_state(tab, plain, change) for tab in tabs]


def _state(tab: Element) -> dict[str, str]:
    return {name: value for name, value in tab.style.base if name in _STATES or name.startswith("border")}


def _lines(marked: Mapping[str, str], plain: Mapping[str, str]) -> dict[str, str]:
    """Return the lines of the selected tab as the others have them: nobody sees them, but they take room."""
    names = [name for name in marked if name.startswith("border") and name != "border-radius"]
    return {name: f"{marked[name].rpartition(' ')[0]} transparent" for name in names if name not in plain}


def _insets(tab: Element) -> dict[str, str]:
    return {name: value for name, value in tab.style.base if name.startswith("padding-")}


def _with_state(tab: Element, plain: Mapping[str, str], change: Mapping[str, str]) -> Element:
    kept = tab.style.without(*_state(tab), *_insets(tab))
    return replace(tab, style=kept.merged(style(plain, selected=change)))


def _is_selected(tab: Element) -> bool:
    return ("aria-selected", "true") in tab.attributes


def _has_role(element: Element | str, role: str) -> bool:
    return isinstance(element, Element) and ("role", role) in element.attributes
