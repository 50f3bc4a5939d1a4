"""What a page did that people should hear of, in order. Knows nothing of what it shows."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Incidents:
    """Collected by a tab since it loaded its page; the reader of the browser's events adds to it."""

    console: list[str] = field(default_factory=list)
    """Errors, of scripts and of requests."""
    blocked: list[str] = field(default_factory=list)
    """Addresses that the page asked for and was denied."""
    dialogs: list[str] = field(default_factory=list)
    """What the dialogs said that it opened; each was dismissed at once."""

    def clear(self) -> None:
        """Forget everything: another page comes."""
        for record in (self.console, self.blocked, self.dialogs):
            record.clear()
