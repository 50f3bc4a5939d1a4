"""One long-lived headless Chromium with a pool of tabs. Knows nothing of what is shown in them."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from pixelwright.browser.cdp import Connection, Session
from pixelwright.browser.find import Installation, find_browser
from pixelwright.browser.guard import Fetch
from pixelwright.browser.process import Process
from pixelwright.browser.tab import Source, Tab
from pixelwright.errors import BrowserCrashedError, BrowserError
from pixelwright.page import Page, Viewport

Result = TypeVar("Result")

_START_S = 30
_IDLE_TABS = 2
"""Opening a tab takes 0.2 to 0.5 s, an idle one costs about 20 MB."""


class Browser:
    """A browser that starts in the background: the first to need it waits. Any thread may use it."""

    def __init__(self, installation: Installation, timeout_s: float = 30) -> None:
        self.installation = installation
        self.timeout_s = timeout_s
        """How long one operation on a page may take."""
        self._lock = threading.Lock()
        self._closed = False
        self._sandboxed = os.geteuid() != 0  # Chromium refuses to sandbox what root starts
        self._engine = _Engine(installation, self._sandboxed)

    def render(
        self,
        source: Source,
        viewport: Viewport | None = None,
        *,
        full_page: bool = True,
        root: Path | None = None,
        fetch: Fetch | None = None,
    ) -> Page:
        """Load a page and return what it looks like: `Tab.load`, then `Tab.snapshot`, by `in_tab`."""

        def look(tab: Tab) -> Page:
            tab.load(source, root)
            return tab.snapshot(full_page)

        return self.in_tab(look, viewport, fetch=fetch)

    def in_tab(
        self, work: Callable[[Tab], Result], viewport: Viewport | None = None, *, fetch: Fetch | None = None
    ) -> Result:
        """Return what `work` does in a tab of its own.

        A browser that dies on the way is restarted once, and `work` begins anew.
        """

        def once() -> Result:
            with self.tab(viewport, fetch=fetch) as tab:
                return work(tab)

        try:
            return once()
        except BrowserCrashedError:
            pass
        try:
            return once()
        except BrowserCrashedError as error:
            raise BrowserCrashedError(f"{error.message}, also after a restart") from error

    @contextlib.contextmanager
    def tab(self, viewport: Viewport | None = None, *, fetch: Fetch | None = None) -> Iterator[Tab]:
        """Lend a tab of your own. With `fetch` its pages may use the web through it, else nothing."""
        engine = self._running()
        tab = engine.take()
        try:
            tab.open(viewport or Viewport(), fetch, self.timeout_s)
            yield tab
        finally:
            engine.give_back(tab)

    def close(self) -> None:
        """End the browser and everything it started. May be called twice."""
        with self._lock:
            self._closed = True
            self._engine.stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _running(self) -> _Engine:
        """Return an engine that has started; a dead one is replaced."""
        with self._lock:
            if self._closed:
                raise BrowserError("the browser is closed")
            if self._engine.dead:
                self._restart()
            try:
                self._engine.wait()
            except BrowserCrashedError:
                if not self._sandboxed:
                    raise
                # Containers often forbid the sandbox. A page still has no network and only its own files.
                self._sandboxed = False
                self._restart()
                self._engine.wait()
            return self._engine

    def _restart(self) -> None:
        self._engine.stop()
        self._engine = _Engine(self.installation, self._sandboxed)


class _Engine:
    """A process with its connection and its idle tabs; it gets ready in a thread of its own."""

    def __init__(self, installation: Installation, sandboxed: bool) -> None:
        self._process = Process(installation, sandboxed)
        self._connection = Connection(self._process.read_fd, self._process.write_fd)
        self._root = Session(self._connection)
        self._version = ""
        self._idle: list[Tab] = []
        self._cleaning = 0
        self._change = threading.Condition()
        self._ready: Future[None] = Future()
        threading.Thread(target=self._start, name="pixelwright-browser", daemon=True).start()

    @property
    def dead(self) -> bool:
        """True once the process has gone."""
        return self._connection.closed

    def wait(self) -> None:
        """Wait until pages can be shown; raises BrowserCrashedError where that never happens."""
        try:
            self._ready.result(_START_S)
        except FutureTimeout:
            self.stop()
            raise BrowserCrashedError(f"the browser did not start within {_START_S} s") from None

    def take(self) -> Tab:
        """Return an idle tab, or a new one; one that is being cleaned is sooner ready than a new one."""
        with self._change:
            self._change.wait_for(lambda: self._idle or not self._cleaning or self.dead, _START_S)
            if self._idle:
                return self._idle.pop()
        return self._attach(self._new_target())

    def give_back(self, tab: Tab) -> None:
        """Keep a tab for the next one who needs it, or close it; nobody waits until it is clean."""
        if self.dead:
            return
        with self._change:
            self._cleaning += 1
        threading.Thread(target=self._clean, args=(tab,), name="pixelwright-clean", daemon=True).start()

    def _clean(self, tab: Tab) -> None:
        with contextlib.suppress(BrowserError):
            tab.reset()
        with self._change:
            self._cleaning -= 1
            self._change.notify_all()
            if not tab.crashed and len(self._idle) < _IDLE_TABS:
                self._idle.append(tab)
                return
        self._connection.abandon(tab.session_id)
        self._root.post("Target.closeTarget", targetId=tab.frame)

    def stop(self) -> None:
        """End the process and all that hangs on it."""
        self._process.stop()
        self._connection.close()

    def _start(self) -> None:
        try:
            self._root.listen("Target.detachedFromTarget", self._on_detached)
            self._root.post("Browser.setDownloadBehavior", behavior="deny")
            self._version = self._root.call("Browser.getVersion", _START_S)["product"]
            targets = self._root.call("Target.getTargets", _START_S)["targetInfos"]
            pages = [target["targetId"] for target in targets if target["type"] == "page"]
            self._idle.append(self._attach(pages[0] if pages else self._new_target()))
        except BrowserError as error:
            self._ready.set_exception(error)
        else:
            self._ready.set_result(None)

    def _new_target(self) -> str:
        # A tab that shares its window with another one is hidden: it draws no frame and its fonts never come.
        made = self._root.call("Target.createTarget", _START_S, url="about:blank", newWindow=True)
        return str(made["targetId"])

    def _attach(self, target: str) -> Tab:
        reply = self._root.call("Target.attachToTarget", _START_S, targetId=target, flatten=True)
        session = Session(self._connection, reply["sessionId"])
        return Tab(session, target, self._process.folder / f"page-{target}", self._version)

    def _on_detached(self, event: dict[str, Any]) -> None:
        self._connection.abandon(event["sessionId"])


def open_browser(path: str | Path | None = None, *, timeout_s: float = 30) -> Browser:
    """Start a browser in the background and return at once; `with open_browser() as browser:` closes it."""
    return Browser(find_browser(path), timeout_s)
