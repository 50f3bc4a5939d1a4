"""Which tab is selected, as state: who holds it, and what follows from it. Knows no framework."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pixelwright.codegen.components.program import Component, Hole, Tag, Words, pieces
from pixelwright.codegen.components.words import untaken
from pixelwright.codegen.element import Element

TABS = """\
interface Press {
	key: string;
	currentTarget: EventTarget | null;
	preventDefault(): void;
}

/** Arrow keys, Home and End go from the tab that has the focus to another, and select it. */
export function onTabKey(event: Press): void {
	const tab = event.currentTarget as HTMLElement;
	const tabs = [...tab.closest('[role="tablist"]')!.querySelectorAll<HTMLElement>('[role="tab"]')];
	const last = tabs.length - 1;
	const index = tabs.indexOf(tab);
	const targets: Record<string, number> = {
		ArrowLeft: index ? index - 1 : last,
		ArrowRight: index < last ? index + 1 : 0,
		Home: 0,
		End: last,
	};
	const next = tabs[targets[event.key]];
	if (!next) return;
	event.preventDefault();
	next.focus();
	next.click();
}
"""


def stateful(body: Element) -> Element:
    """Return the page whose tabs and panels all say which tab is selected at first, by its id.

    What follows from that is the same for all of them, so that they can be drawn from data.
    """
    return _children(body, "")


def _children(element: Element, first: str) -> Element:
    children: list[Element | str] = []
    for child in element.children:
        if isinstance(child, Element):
            first = _first(child) or first
            child = _said(_children(child, first), first)
        children.append(child)
    return replace(element, children=tuple(children))


def _first(tablist: Element) -> str:
    """Return the id of the selected tab, empty where the element is no tablist."""
    if ("role", "tablist") not in tablist.attributes:
        return ""
    return next(
        (
            dict(tab.attributes).get("id") or ""
            for tab in tablist.walk()
            if ("aria-selected", "true") in tab.attributes
        ),
        "",
    )


def _said(element: Element, first: str) -> Element:
    said = dict(element.attributes)
    if said.get("role") == "tab":
        said["aria-selected"] = first
        said.pop("tabindex", None)
    elif said.get("role") == "tabpanel":
        said.pop("hidden", None)
        said["hidden"] = first
    return replace(element, attributes=tuple(said.items()))


@dataclass(frozen=True, slots=True)
class Choice:
    """What a tab or its panel is to the state that says which tab is selected."""

    state: str
    ident: str | Hole
    """The id of the tab: itself, or the prop that has it."""
    of_tab: bool
    """False for a panel."""


def choices_of(component: Component) -> dict[str, str]:
    """Return the states of a component by the tab that is selected at first, its id."""
    found: dict[str, str] = {}
    for _, first in _tied(component):
        if first not in found:
            found[first] = untaken("selectedTab", set(found.values()))
    return found


def _tied(component: Component) -> Iterator[tuple[Tag, str]]:
    for piece in pieces(component.body):
        if isinstance(piece, Tag) and (first := first_of(piece)):
            yield piece, first


def first_of(tag: Tag) -> str:
    """Return the tab that is selected at first where a tab or panel belongs, empty for all else."""
    said = dict(tag.attributes)
    words = said.get("aria-selected" if _is(tag, "tab") else "hidden" if _is(tag, "tabpanel") else "")
    return words[0] if words and isinstance(words[0], str) else ""


def choice_of(tag: Tag, choices: dict[str, str]) -> Choice | None:
    """Return what a tab or panel is to the state, None for all else."""
    state = choices.get(first_of(tag))
    if state is None:
        return None
    of_tab = _is(tag, "tab")
    words: Words = dict(tag.attributes)["id" if of_tab else "aria-labelledby"] or ("",)
    return Choice(state, words[0], of_tab)


def _is(tag: Tag, role: str) -> bool:
    return dict(tag.attributes).get("role") == (role,)


def has_tabs(component: Component) -> bool:
    """Tell whether a component draws tabs."""
    return any(_is(tag, "tab") for tag, _ in _tied(component))
