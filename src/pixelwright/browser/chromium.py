"""One long-lived headless Chromium with a pool of tabs. Knows nothing of what is shown in them."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from types import TracebackType
from typing import Self

from pixelwright.browser.cdp import Connection, Session
from pixelwright.browser.find import Installation, find_browser
from pixelwright.browser.guard import Fetch
from pixelwright.browser.process import Process
from pixelwright.browser.tab import Source, Tab, crashed_twice
from pixelwright.errors import BrowserCrashedError, BrowserError
from pixelwright.page import Page, Viewport

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
        self._engine: Future[_Engine] = self._start()
        self._closed = False

    def render(
        self,
        source: Source,
        viewport: Viewport | None = None,
        *,
        full_page: bool = True,
        root: Path | None = None,
        fetch: Fetch | None = None,
    ) -> Page:
        """Load a page and return what it looks like: `Tab.load`, then `Tab.snapshot`.

        A browser that dies on the way is restarted once.
        """
        try:
            return self._render(source, viewport, full_page, root, fetch)
        except BrowserCrashedError:
            pass
        try:
            return self._render(source, viewport, full_page, root, fetch)
        except BrowserCrashedError as error:
            raise crashed_twice(error) from error

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
        self._closed = True
        with contextlib.suppress(BrowserError):
            self._engine.result(_START_S).stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _render(
        self,
        source: Source,
        viewport: Viewport | None,
        full_page: bool,
        root: Path | None,
        fetch: Fetch | None,
    ) -> Page:
        with self.tab(viewport, fetch=fetch) as tab:
            tab.load(source, root)
            return tab.snapshot(full_page)

    def _running(self) -> _Engine:
        with self._lock:
            if self._closed:
                raise BrowserError("the browser is closed")
            if self._engine.done() and (self._engine.exception() or self._engine.result().dead):
                self._engine = self._start()
            engine = self._engine
        return engine.result(_START_S)

    def _start(self) -> Future[_Engine]:
        engine: Future[_Engine] = Future()
        process = Process(self.installation)

        def start() -> None:
            try:
                engine.set_result(_Engine(process))
            except BrowserError as error:
                process.stop()
                engine.set_exception(error)

        threading.Thread(target=start, name="pixelwright-browser", daemon=True).start()
        return engine


class _Engine:
    """A running process with its connection and its idle tabs."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._connection = Connection(process.read_fd, process.write_fd)
        self._root = Session(self._connection)
        self._tabs: dict[str, Tab] = {}
        self._idle: list[Tab] = []
        self._lock = threading.Lock()
        self._root.post("Browser.setDownloadBehavior", behavior="deny")
        self._version = self._root.call("Browser.getVersion", _START_S)["product"]
        targets = self._root.call("Target.getTargets", _START_S)["targetInfos"]
        pages = [target["targetId"] for target in targets if target["type"] == "page"]
        self._idle.append(self._attach(pages[0] if pages else self._new_target()))

    @property
    def dead(self) -> bool:
        return self._connection.closed

    def take(self) -> Tab:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        return self._attach(self._new_target())

    def give_back(self, tab: Tab) -> None:
        if self.dead:
            return
        if not tab.crashed:
            with contextlib.suppress(BrowserError):
                tab.reset()
        with self._lock:
            if not tab.crashed and len(self._idle) < _IDLE_TABS:
                self._idle.append(tab)
                return
        self._discard(tab)

    def stop(self) -> None:
        self._process.stop()
        self._connection.close()

    def _new_target(self) -> str:
        return str(self._root.call("Target.createTarget", _START_S, url="about:blank")["targetId"])

    def _attach(self, target: str) -> Tab:
        reply = self._root.call("Target.attachToTarget", _START_S, targetId=target, flatten=True)
        session = Session(self._connection, reply["sessionId"])
        return Tab(session, target, self._process.folder / f"page-{target}", self._version)

    def _discard(self, tab: Tab) -> None:
        self._connection.abandon(tab.session_id)
        self._root.post("Target.closeTarget", targetId=tab.frame)


def open_browser(path: str | Path | None = None, *, timeout_s: float = 30) -> Browser:
    """Start a browser in the background and return at once; `with open_browser() as browser:` closes it."""
    return Browser(find_browser(path), timeout_s)
