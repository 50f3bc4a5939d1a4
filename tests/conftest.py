"""What tests of several parts share."""

import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import settings

from pixelwright.browser import Browser, find_browser, open_browser
from pixelwright.errors import BrowserNotFoundError
from pixelwright.finding import Declared, Finding, FindingKind, Fix, Verdict
from pixelwright.geometry import Box

# The same examples on every machine: a red build is the change's own doing.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Whoever starts the tests in the background has them ignore Ctrl-C; commands under test would inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; a test that ends its browser opens its own."""
    try:
        find_browser()
    except BrowserNotFoundError as error:
        pytest.skip(f"NOT TESTED, no browser is installed: {error}")
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def make_finding() -> Callable[..., Finding]:
    """Makes a finding with all that a finding can have; fields that are given replace these."""

    def make(kind: FindingKind = FindingKind.COLOUR, **fields: Any) -> Finding:
        known: dict[str, Any] = {
            "box": Box(10, 20, 30, 12),
            "what": "The price is red, not blue.",
            "magnitude": 0.25,
            "confidence": 0.9,
            "name": "color",
            "expected": "#112233",
            "measured": "#ff2233",
            "design_box": Box(40, 20, 30, 12),
            "selector": "p.price",
            "count": 2,
            "cause": Declared(".price", "color", "#ff2233", "css/site.css", 12),
            "fix": Fix(".price", (("color", "#112233"),), "", 0.91, 0.99),
            "why": "Prices in red look like discounts.",
            "widths_px": (375, 1280),
        }
        return Finding(kind, **(known | fields))

    return make


@pytest.fixture(scope="session")
def make_verdict() -> Callable[..., Verdict]:
    """Makes a verdict of the findings that are given, on a page that was compared with a design."""

    def make(*findings: Finding, **fields: Any) -> Verdict:
        known: dict[str, Any] = {
            "page": "out/index.html",
            "design": "design.png",
            "score_before": 0.91234567,
            "score_after": 0.99,
            "edits": {"css/site.css": ("a { color: red }\n", "a { color: blue }\n")},
            "warnings": ("A font is missing.",),
            "stage_s": {"page": 0.51234, "compare": 1.0},
        }
        return Verdict(findings=findings, **(known | fields))

    return make
