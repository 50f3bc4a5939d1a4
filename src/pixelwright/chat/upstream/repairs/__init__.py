"""Known faults of endpoints, put right while an answer streams: one module each, deltas in, deltas out."""

from pixelwright.chat.upstream.repairs.chain import mended, mends_for
from pixelwright.chat.upstream.repairs.mend import Mend

__all__ = ["Mend", "mended", "mends_for"]
