"""The component that shows one page of several."""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.codegen.projects.routes import Route, table

_APP = """\
import { useEffect, useSyncExternalStore } from "react";
IMPORTS
import { address, onAddress } from "./router";

PAGES

export function App() {
	const shown = useSyncExternalStore(onAddress, address);
	const { title, Page } = pages.find((page) => page.address === shown) ?? pages[0];
	useEffect(() => {
		document.title = title;
	}, [title]);
	return <Page />;
}
"""


def app(routes: Sequence[Route]) -> str:
    """Return its source."""
    imports = "\n".join(f'import {{ {each.component} }} from "./pages/{each.component}";' for each in routes)
    return _APP.replace("IMPORTS", imports).replace("PAGES", table(routes))
