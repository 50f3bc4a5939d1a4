"""Deterministic stand-ins for what a test cannot have: models, keys, limits. For other people's tests too."""

from pixelwright.testing.model import ScriptedModel
from pixelwright.testing.parties import AnyKey, Counted, Everyone, Kept, Named, Whole, open_core
from pixelwright.testing.shelf import Cupboard
from pixelwright.testing.upstream import ScriptedUpstream

__all__ = [
    "AnyKey",
    "Counted",
    "Cupboard",
    "Everyone",
    "Kept",
    "Named",
    "ScriptedModel",
    "ScriptedUpstream",
    "Whole",
    "open_core",
]
