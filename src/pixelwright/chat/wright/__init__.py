"""The embedded chat model `wright-1`: deterministic, measured, with no key and no network."""

from pixelwright.chat.wright.model import CARD, answer
from pixelwright.chat.wright.workbench import Workbench

__all__ = ["CARD", "Workbench", "answer"]
