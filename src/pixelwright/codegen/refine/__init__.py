"""Takes noise out of what becomes code: equal things get equal looks, values come from few steps.

Knows nothing of files, classes or markup.
"""

from pixelwright.codegen.refine.harmony import harmonise

__all__ = ["harmonise"]
