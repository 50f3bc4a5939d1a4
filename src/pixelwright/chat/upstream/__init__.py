"""Models elsewhere: any OpenAI-compatible or Anthropic endpoint, behind the protocol of all models."""

from typing import TYPE_CHECKING, Any

from pixelwright.chat.upstream.settings import Dialect, Flavour, Price, Repair, Timeouts, Upstream

if TYPE_CHECKING:
    from pixelwright.chat.upstream.fallback import Fallback
    from pixelwright.chat.upstream.model import UpstreamModel, key_of
    from pixelwright.chat.upstream.models import Upstreams
    from pixelwright.chat.upstream.retries import Retries

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

_SOURCES = {
    "Fallback": "fallback",
    "Retries": "retries",
    "UpstreamModel": "model",
    "Upstreams": "models",
    "key_of": "model",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the protocol of module attributes
    """Load what asks models on first use: whoever reads a configuration needs no HTTP client."""
    if name in _SOURCES:
        from importlib import import_module

        return getattr(import_module(f"pixelwright.chat.upstream.{_SOURCES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
