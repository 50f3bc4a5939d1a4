"""The stacks in which parts of a page that do something are tried."""

from typing import Any

import pytest

STACKS: dict[str, tuple[str, dict[str, Any]]] = {
    "html": ("html", {}),
    "one file": ("html", {"single_file": True}),
    "tailwind": ("tailwind", {}),
    "react": ("react", {"styling": "tailwind"}),
    "modules": ("react", {"styling": "css-modules"}),
    "vue": ("vue", {"styling": "scoped"}),
    "vue with tailwind": ("vue", {"styling": "tailwind"}),
    "svelte": ("svelte", {"styling": "scoped"}),
}


@pytest.fixture(params=STACKS.values(), ids=STACKS)
def written_in(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    """The name of a stack and how it is asked to write."""
    return request.param
