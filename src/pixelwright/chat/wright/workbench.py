"""What one worker keeps between answers: a warm browser, and what has been seen and made of pictures.

What belongs to one owner is never given to another. Knows nothing of words.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import cached_property
from types import TracebackType
from typing import Generic, Self, TypeVar

from pixelwright.browser import Browser, open_browser
from pixelwright.chat.message import Media
from pixelwright.perception import prepare
from pixelwright.tree import Layout
from pixelwright.workflows.build import BuildResult, Seen, finish, see, settle
from pixelwright.workflows.plan import Plan
from pixelwright.workflows.stages import OnStage, Stages

T = TypeVar("T")
_SEEN, _MADE = 24, 48
"""How many are kept: a picture that was seen takes some 10 MB, what was made of one 5."""


class Shelf(Generic[T]):
    """Keeps the last few things that were asked for."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._things: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is kept under `key`, made first where there is nothing."""
        if key not in self._things:
            self._things[key] = make()
        self._things.move_to_end(key)
        while len(self._things) > self._room:
            self._things.popitem(last=False)
        return self._things[key]

    def __contains__(self, key: Hashable) -> bool:
        return key in self._things

    def __len__(self) -> int:
        return len(self._things)


class Workbench:
    """A warm browser and what is kept; `with Workbench() as bench:` closes it. For one answer at a time.

    `on_stage` is called when a stage of work begins; what it raises ends the work.
    """

    def __init__(self, browser: Browser | None = None, on_stage: OnStage | None = None) -> None:
        self.on_stage = on_stage
        self.seen: Shelf[Seen] = Shelf(_SEEN)
        self.made: Shelf[object] = Shelf(_MADE)
        self._given = browser

    @cached_property
    def browser(self) -> Browser:
        """The browser, started when it is first needed."""
        return self._given or open_browser()

    def warm_up(self) -> None:
        """Start the browser and load what reads pictures, so that the first answer need not wait."""
        _ = self.browser
        prepare()

    def close(self) -> None:
        """End the browser, if it is the bench's own."""
        if self._given is None and "browser" in self.__dict__:
            self.browser.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Desk:
    """The bench as one answer uses it: for its owner, with someone who hears of stages."""

    def __init__(self, bench: Workbench, owner: str, on_stage: OnStage) -> None:
        self._bench = bench
        self._owner = owner

        def told(stage: str, share: float) -> None:
            if bench.on_stage is not None:
                bench.on_stage(stage, share)
            on_stage(stage, share)

        self.stages = Stages(told)

    @property
    def browser(self) -> Browser:
        """The warm browser."""
        return self._bench.browser

    def see(self, picture: Media) -> Seen:
        """Return what is seen in a picture."""
        return self._bench.seen.get(
            (self._key(picture), "seen"), lambda: see(picture.data, None, self.stages)
        )

    def knows(self, picture: Media) -> bool:
        """Tell whether a picture has been looked at before."""
        return (self._key(picture), "seen") in self._bench.seen

    def settled(self, picture: Media) -> Seen:
        """Return what is seen in a picture, the layout mended."""
        return self._bench.seen.get(
            (self._key(picture), "settled"),
            lambda: settle(self.see(picture), self.browser, self.stages),
        )

    def build(
        self,
        picture: Media,
        planned: Plan,
        edits: Hashable = (),
        edit: Callable[[Layout], Layout] | None = None,
        phone: Media | None = None,
    ) -> BuildResult:
        """Return the page of a picture by a plan, changed by `edit`; `edits` says what that changes.

        In small windows it is as `phone` shows it.
        """

        def work() -> BuildResult:
            small = self.see(phone) if phone is not None else None
            seen = self.settled(picture)
            return finish(seen, planned, self.browser, self.stages, small, settled=True, edit=edit)

        return self.kept(picture, (planned, edits, phone.data if phone is not None else b""), work)

    def kept(self, picture: Media, key: Hashable, make: Callable[[], T]) -> T:
        """Return what was made of a picture under `key`; the same key always means the same type."""
        return self._bench.made.get((self._key(picture), key), make)  # type: ignore[return-value]

    def _key(self, picture: Media) -> Hashable:
        return self._owner, hashlib.sha256(picture.data).hexdigest()
