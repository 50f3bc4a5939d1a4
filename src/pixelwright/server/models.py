"""Which models there are, and by which names clients may ask for them. Knows nothing of how they answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from pixelwright.chat import ChatModel, ModelCard
from pixelwright.errors import ConfigurationError, UnknownModelError

COMMON_NAME = "glm-5v-turbo"
"""What code that people already have asks for."""


class ModelTable:
    """Models by name, and other names for them, which come first."""

    def __init__(self, models: Mapping[str, ChatModel], aliases: Mapping[str, str]) -> None:
        """In `aliases`, `*` stands for anything; the first one that fits counts.

        Raises ConfigurationError where an alias leads nowhere.
        """
        for alias, name in aliases.items():
            if name not in models:
                known = ", ".join(sorted(models))
                raise ConfigurationError(
                    f"{alias!r} is to be answered by {name!r}, which is no model", f"There are {known}."
                )
        self._patterns = {alias: models[name] for alias, name in aliases.items() if "*" in alias}
        plain = {alias: models[name] for alias, name in aliases.items() if "*" not in alias}
        self._models = {**models, **plain}

    def named(self, name: str) -> ChatModel:
        """Return the model that answers to `name`; raises UnknownModelError."""
        model = self._models.get(name)
        if model is None:
            fitting = (each for pattern, each in self._patterns.items() if fnmatchcase(name, pattern))
            model = next(fitting, None)
        if model is None:
            raise UnknownModelError("The model does not exist")
        return model

    @property
    def cards(self) -> tuple[ModelCard, ...]:
        """What clients may know of them, under every name that is no pattern."""
        return tuple(replace(model.card, id=name) for name, model in self._models.items())
