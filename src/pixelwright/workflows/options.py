"""What a person can choose about a build. Knows nothing of how it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pixelwright.page import Viewport

Verify = Literal["browser", "full"]
"""What proves that the code compiles: the pooled browser, or with Node the stack's own toolchain too."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What a person can choose about a build."""

    stack: str | None = None
    """What to write; `html` when neither this nor the prompt says so."""
    styling: str | None = None
    """How the stack writes styles; its usual way when None."""
    single_file: bool = False
    viewport: Viewport | None = None
    """The window the page is made for; by default as wide as the picture and as tall, up to 800 px."""
    pixel_ratio: float | None = None
    """Device pixels to a CSS pixel in the picture; found out by itself when None."""
    verify: Verify = "browser"
    accessible: bool = False
    """Mend the contrast of texts too, which changes the design."""
    prompt: str = ""
    """Wishes in plain words."""


USUAL = BuildOptions()
