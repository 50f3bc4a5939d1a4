"""Models elsewhere: any OpenAI-compatible or Anthropic endpoint, behind the protocol of all models."""

from pixelwright.chat.upstream.fallback import Fallback
from pixelwright.chat.upstream.model import UpstreamModel, key_of
from pixelwright.chat.upstream.models import Upstreams
from pixelwright.chat.upstream.retries import Retries
from pixelwright.chat.upstream.settings import Dialect, Flavour, Price, Repair, Timeouts, Upstream

__all__ = [
    "Dialect",
    "Fallback",
    "Flavour",
    "Price",
    "Repair",
    "Retries",
    "Timeouts",
    "Upstream",
    "UpstreamModel",
    "Upstreams",
    "key_of",
]
