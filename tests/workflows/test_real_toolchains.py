"""The example as a project of every framework, built and type-checked by Node where there is one."""

from pathlib import Path

import pytest

from pixelwright.browser import Browser
from pixelwright.errors import NodeError, PackagesError
from pixelwright.workflows.build import Seen, finish, see
from pixelwright.workflows.options import BuildOptions
from pixelwright.workflows.plan import plan
from pixelwright.workflows.stages import Stages

EXAMPLE = Path(__file__).parents[2] / "examples" / "dashboard.png"


@pytest.fixture(scope="module")
def seen() -> Seen:
    return see(EXAMPLE, None, Stages())


@pytest.mark.parametrize(
    ("stack", "styling"),
    [("react", "tailwind"), ("react", "css-modules"), ("vue", "scoped"), ("svelte", "scoped")],
)
def test_vite_and_the_type_checker_have_nothing_to_say(seen, browser: Browser, stack, styling):
    options = BuildOptions(stack=stack, styling=styling, verify="full")
    result = finish(seen, plan(options), browser, Stages())
    if isinstance(result.failure, (NodeError, PackagesError)):
        pytest.skip(f"NOT TESTED, the projects were not built with their own tools: {result.failure.message}")
    assert result.failure is None
    assert "built and type-checked with Node" in result.report.proof
    assert not [warning for warning in result.report.warnings if "Vite" in warning]
