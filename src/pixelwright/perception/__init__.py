"""Seeing: pixels go in, a Scene comes out. Knows nothing of pages or how they are built."""

from pixelwright.perception.ocr import prepare
from pixelwright.perception.perceive import perceive

__all__ = ["perceive", "prepare"]
