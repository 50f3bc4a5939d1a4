"""The tools of front-end developers, run without Node: formatting, Tailwind and compilers of components.

Knows nothing of layouts, nor of what the files say.
"""

from pixelwright.codegen.toolchain.browser import BrowserToolchain
from pixelwright.codegen.toolchain.protocol import Framework, Toolchain

__all__ = ["BrowserToolchain", "Framework", "Toolchain"]
