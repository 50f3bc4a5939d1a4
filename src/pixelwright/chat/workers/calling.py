"""What whoever has a job done needs of the workers. Knows nothing of processes."""

from __future__ import annotations

from typing import Any, Protocol


class Workers(Protocol):
    """Do jobs in other processes."""

    async def call(self, target: str, *arguments: object, topic: str = "") -> Any:  # noqa: ANN401
        """Return the one value of a job."""
        ...
