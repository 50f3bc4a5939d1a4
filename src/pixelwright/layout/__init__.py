"""From what is seen to how it is built: a flat Scene becomes one tree of rows, columns and texts.

Knows nothing of pixels, fonts files, HTML or browsers.
"""

from __future__ import annotations

from pixelwright.layout.arrangement import arrange

__all__ = ["arrange"]
