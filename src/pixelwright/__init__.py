"""A picture of a user interface goes in; a web page comes out, rendered in a browser and measured.

>>> import pixelwright
>>> result = pixelwright.build("shot.png")
>>> result.report.score("pixels.ssim")
0.97
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pixelwright.workflows.build import BuildResult, build
    from pixelwright.workflows.options import BuildOptions

__version__ = "0.1.0"

__all__ = ["BuildOptions", "BuildResult", "__version__", "build"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Load the engine on first use: importing it takes longer than printing a version should."""
    if name in ("BuildOptions", "BuildResult", "build"):
        # Not `from ... import build`: the module and the function share that name.
        from importlib import import_module

        return getattr(import_module("pixelwright.workflows.build"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
