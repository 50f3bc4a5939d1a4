"""All models that are configured, by name. Knows nothing of files: it is given what stands in them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

from pixelwright.chat.fit import Fit
from pixelwright.chat.model import ChatModel
from pixelwright.chat.upstream.fallback import Fallback
from pixelwright.chat.upstream.model import UpstreamModel, key_of
from pixelwright.chat.upstream.settings import Upstream
from pixelwright.errors import ConfigurationError


class Upstreams:
    """The models of some upstreams, each with those that stand in for it. `aclose` ends their connections."""

    def __init__(
        self,
        upstreams: Sequence[Upstream],
        others: Mapping[str, ChatModel] | None = None,
        environment: Mapping[str, str] = os.environ,
        fit: Fit | None = None,
    ) -> None:
        """`others` are models that may stand in as well; raises ConfigurationError."""
        self._own = {each.name: UpstreamModel(each, key_of(each, environment), fit=fit) for each in upstreams}
        if len(self._own) < len(upstreams):
            raise ConfigurationError("two models have the same name")
        everybody: dict[str, ChatModel] = {**(others or {}), **self._own}
        self.by_name: dict[str, ChatModel] = {
            each.name: _with_fallbacks(each, everybody) for each in upstreams
        }
        """Every model by its name and its aliases."""
        for each in upstreams:
            for alias in each.aliases:
                if self.by_name.setdefault(alias, self.by_name[each.name]) is not self.by_name[each.name]:
                    raise ConfigurationError(f"two models have the name {alias!r}")

    async def aclose(self) -> None:
        """End all connections."""
        for model in self._own.values():
            await model.aclose()


def _with_fallbacks(upstream: Upstream, everybody: Mapping[str, ChatModel]) -> ChatModel:
    unknown = [name for name in upstream.fallbacks if name not in everybody]
    if unknown:
        raise ConfigurationError(
            f"the model {upstream.name!r} falls back to {unknown[0]!r}, which is not configured"
        )
    model = everybody[upstream.name]
    if not upstream.fallbacks:
        return model
    return Fallback([model, *(everybody[name] for name in upstream.fallbacks)])
