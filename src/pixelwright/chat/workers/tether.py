"""The thread by which a job hangs: it is cut when nobody waits for the job any more."""

from __future__ import annotations

import threading


class CancelledJob(BaseException):
    """Nobody waits for this job. Not an Exception, so that nothing on the way out swallows it."""


class Tether:
    """Tells a job whether somebody still waits for it; may be asked from any thread."""

    def __init__(self) -> None:
        self._cut = threading.Event()

    @property
    def is_cut(self) -> bool:
        """Whether nobody waits any more."""
        return self._cut.is_set()

    def cut(self) -> None:
        """Let the job fall."""
        self._cut.set()

    def check(self) -> None:
        """Raise CancelledJob where nobody waits any more; to be called between steps."""
        if self.is_cut:
            raise CancelledJob
