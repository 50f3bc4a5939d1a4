"""Plain words in, wishes out: what a person asks of a build beside the picture.

Knows nothing of pictures, stacks that are installed, or how a wish is carried out.
"""

from pixelwright.instructions.understand import understand
from pixelwright.instructions.wishes import Aspect, Part, PartKind, Wish, Wishes

__all__ = ["Aspect", "Part", "PartKind", "Wish", "Wishes", "understand"]
