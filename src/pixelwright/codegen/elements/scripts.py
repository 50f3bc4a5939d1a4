"""What the parts of a plain page do when they are used. Knows nothing of files."""

from __future__ import annotations

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements import carousels, dialogs, menu, tabs


def script_of(body: Element) -> str:
    """Return the script that the page needs, empty where nothing in it does anything by itself."""
    parts = (
        (menu.has_toggle, menu.SCRIPT),
        (tabs.has_tabs, tabs.SCRIPT),
        (carousels.has_carousel, carousels.SCRIPT),
        (dialogs.has_dialog, dialogs.SCRIPT),
    )
    return "\n".join(script for needed, script in parts if needed(body))
