"""What projects of all frameworks do alike: closing with Escape, and showing the page of an address."""

from __future__ import annotations

from collections.abc import Mapping

from pixelwright.codegen.components.program import Component
from pixelwright.codegen.projects.carousels import CAROUSELS, carousels_of
from pixelwright.codegen.projects.links import has_routes
from pixelwright.codegen.projects.tabs import TABS, has_tabs
from pixelwright.codegen.projects.template import toggles_of

ESCAPE = """\
/** Calls `close` on Escape while `id` is open, and gives its button the focus; returns how to stop. */
export function onEscape(id: string, close: () => void): () => void {
	const listen = (event: KeyboardEvent) => {
		const button = document.querySelector<HTMLElement>(`[aria-controls="${id}"][aria-expanded="true"]`);
		if (event.key !== "Escape" || !button) return;
		close();
		button.focus();
	};
	document.addEventListener("keydown", listen);
	return () => document.removeEventListener("keydown", listen);
}
"""
ROUTER = """\
let shown = "#/";

/** Returns the address of the page to show: `#/pricing`. Links that lead nowhere yet change nothing. */
export function address(): string {
	if (location.hash.startsWith("#/")) shown = location.hash;
	else if (!location.href.includes("#")) shown = "#/";
	return shown;
}

/** Calls `follow` whenever another page is to be shown, which begins at its top; returns how to stop. */
export function onAddress(follow: () => void): () => void {
	const listen = () => {
		if (shown === address()) return;
		follow();
		window.scrollTo(0, 0);
	};
	window.addEventListener("hashchange", listen);
	return () => window.removeEventListener("hashchange", listen);
}

/** Tells assistive technology and style sheets which link leads to the page that is shown. */
export function currentPage(href: string): "page" | undefined {
	return href === address() ? "page" : undefined;
}
"""


def behaviour_imports(component: Component, folder: str) -> list[str]:
    """Return the imports of what a component needs of these modules; `folder` is where components are."""
    root = "." if folder == "./components" else ".."
    closing = any(toggle.controls for toggle in toggles_of(component).values())
    wanted = (
        ("onEscape", "escape", closing),
        ("currentPage", "router", has_routes(component)),
        ("onTabKey", "tabs", has_tabs(component)),
        (", ".join(_carousel_names(component)), "carousels", carousels_of(component)),
    )
    return [f'import {{ {name} }} from "{root}/{module}";' for name, module, needed in wanted if needed]


def _carousel_names(component: Component) -> list[str]:
    dotted = any(each.dots for each in carousels_of(component).values())
    return [*(["goTo"] if dotted else []), "onTrack", "step", "type Place"]


def modules(sources: Mapping[str, str], *, routed: bool) -> dict[str, str]:
    """Return the modules that the sources import."""
    found = {"src/router.ts": ROUTER} if routed else {}
    if any("onEscape(" in text for text in sources.values()):
        found["src/escape.ts"] = ESCAPE
    if any("onTabKey" in text for text in sources.values()):
        found["src/tabs.ts"] = TABS
    if any("onTrack(" in text for text in sources.values()):
        found["src/carousels.ts"] = CAROUSELS
    return found
