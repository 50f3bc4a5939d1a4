"""Measuring: how near a rendered page is to a design, as figures with their protocol.

Pure functions over values. Knows nothing of how a page was made, so nobody can grade their own work here.
"""

from pixelwright.evaluation.measure import METRICS_VERSION, Clip, Side, compare, measure
from pixelwright.evaluation.recolour import rendered_side

__all__ = ["METRICS_VERSION", "Clip", "Side", "compare", "measure", "rendered_side"]
