"""One page at a time in a tab: load, measure, photograph. Knows nothing of processes or pools."""

from __future__ import annotations

import base64
import itertools
import json
import shutil
import threading
import time
from collections.abc import Sequence
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from pixelwright.browser import guard
from pixelwright.browser.cdp import Handler, Session
from pixelwright.browser.incidents import Incidents
from pixelwright.browser.photograph import decoded, shows_beyond, steady
from pixelwright.browser.snapshot import Snapshot, read_snapshot
from pixelwright.bundle import Bundle
from pixelwright.errors import (
    BrowserCrashedError,
    BrowserError,
    FetchError,
    RenderTimeoutError,
    UnreadableInputError,
)
from pixelwright.geometry import Box
from pixelwright.page import Page, Viewport
from pixelwright.raster import Pixels, Raster

Source = str | Path | Bundle
"""A page: HTML text, an http(s) address, the path of an HTML file, or generated files."""

_SCRIPTS = files("pixelwright.browser")
_SETTLE = _SCRIPTS.joinpath("settle.js").read_text()
_SNAPSHOT = _SCRIPTS.joinpath("snapshot.js").read_text()
_SIZE = _SCRIPTS.joinpath("size.js").read_text()
_WORLD = "pixelwright"
_OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_QUIET_MS, _PATIENCE_MS = 100, 2_000
"""A page with scripts is done when it has not changed for so long, or keeps changing for so long."""
_RESET_S = 2
_FRAME_S = 3
"""On a busy machine Chromium now and then waits for a frame that it sees no reason to draw (9 of 400 pages);
asked again, it answered at once each time. Pictures of tall pages take about a second."""
TALLEST_PX = 32_000
"""A page that is longer is cut here: it would need gigabytes."""


class Tab:
    """A browser tab that shows one page. Get it from `Browser.tab`; use it from one thread at a time.

    Scripts of ours run in a world of their own, which the page cannot reach.
    """

    def __init__(self, session: Session, main_frame: str, folder: Path, version: str) -> None:
        self._session = session
        self.session_id = session.id
        self.frame = main_frame
        """The identity of the main frame, which is that of the target too."""
        self._folder = folder
        self._version = version
        self._names = itertools.count()
        self._viewport = Viewport()
        self._timeout_s = 30.0
        self._deadline = 0.0
        self._context = 0
        self._fetch: guard.Fetch | None = None
        self._root: Path | None = None
        self._awaits_page = False
        self._document = ""
        self._arrival = threading.Condition()
        self._written: list[Path] = []
        self._draws_all = False
        """True once something was seen in a picture where the window does not reach."""
        self.incidents = Incidents()
        self.crashed = False
        """True once the tab is of no further use."""
        self._prepare()

    @property
    def viewport(self) -> Viewport:
        """The window that the page is laid out in."""
        return self._viewport

    def open(self, viewport: Viewport, fetch: guard.Fetch | None, timeout_s: float) -> None:
        """Set what the next pages may use; `timeout_s` holds for each operation."""
        self._fetch = fetch
        self._timeout_s = timeout_s
        self._start_clock()
        self._set_viewport(viewport)

    def load(self, source: Source, root: Path | None = None) -> None:
        """Show a page and wait until it will not change by itself any more.

        Text that starts with http:// or https:// is an address. A file may use what lies below `root`,
        which is its own folder if not given.
        """
        self._start_clock()
        url = self._address(source)
        self._root = root or self._root
        self.incidents.clear()
        self._awaits_page = True
        self._navigate(url)
        self._enter_world()
        self._run(_SETTLE, _QUIET_MS, _PATIENCE_MS)

    def evaluate(self, function: str, *arguments: Any) -> Any:  # noqa: ANN401
        """Call a JavaScript function with JSON values and return its (awaited) JSON value."""
        self._start_clock()
        return self._run(function, *arguments)

    def handle(self, expression: str) -> str:
        """Return the browser's handle of the object that a JavaScript expression gives; empty for none."""
        self._start_clock()
        reply = self._call("Runtime.evaluate", expression=expression, contextId=self._context)
        return str(reply["result"].get("objectId", ""))

    def call(self, method: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401
        """Send a command of the browser's own protocol, for what this class has no method for."""
        self._start_clock()
        return self._call(method, **params)

    def call_all(self, method: str, calls: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Send a command many times without waiting between; return the replies in order."""
        self._start_clock()
        waiting = [self._session.post(method, **params) for params in calls]
        return [reply.result(max(0.0, self._deadline - time.monotonic())) for reply in waiting]

    def listen(self, event: str, handler: Handler) -> None:
        """Have `handler` called with the parameters of every such event; it must not wait."""
        self._session.listen(event, handler)

    def resize(self, width_px: int, height_px: int) -> None:
        """Lay the page out again in another window, at the same pixel ratio."""
        self._start_clock()
        self._set_viewport(Viewport(width_px, height_px, self._viewport.pixel_ratio))

    def overflow(self, widths_px: Sequence[int]) -> dict[int, float]:
        """Return how many px the content is wider than the window, for each window width."""
        self._start_clock()
        before = self._viewport
        found: dict[int, float] = {}
        for width_px in widths_px:
            self._set_viewport(Viewport(width_px, before.height_px, before.pixel_ratio))
            found[width_px] = max(0.0, float(self._run(_OVERFLOW)))
        self._set_viewport(before)
        return found

    def screenshot(self, full_page: bool = True, part: Box | None = None) -> Raster:
        """Photograph the page, or only what the window shows of its top, or a part (page origin) of it."""
        self._start_clock()
        window = self._viewport.width_px, self._viewport.height_px
        if part is None:
            width, height = self._run(_SIZE) if full_page else window
            part = Box(0, 0, width, min(height, TALLEST_PX))
        if not part.area:
            raise ValueError("a part without area cannot be photographed")  # Chromium dies of it
        pixels = self._picture(part, beyond=False)
        beyond = part.right > window[0] or part.bottom > window[1]
        if beyond and not self._draws_all:
            self._draws_all = shows_beyond(pixels, part, self._viewport)
            pixels = pixels if self._draws_all else self._picture(part, beyond=True)
        return Raster(pixels, self._viewport.pixel_ratio)

    def snapshot(self, full_page: bool = True, raster: Raster | None = None) -> Page:
        """Return the page as a value: boxes, texts, styles and its picture (`raster`, or a new one)."""
        self._start_clock()
        parts: Snapshot = read_snapshot(self._run(_SNAPSHOT))
        return Page(
            raster=raster or self.screenshot(full_page),
            viewport=self._viewport,
            elements=parts.elements,
            texts=parts.texts,
            title=parts.title,
            language=parts.language,
            overflow_px=parts.overflow_px,
            console_errors=tuple(self.incidents.console),
            blocked_requests=tuple(sorted(set(self.incidents.blocked))),
            browser=self._version,
            classes=parts.classes,
        )

    def reset(self) -> None:
        """Forget the page: show nothing, delete what was written for it and what it stored."""
        self._deadline = time.monotonic() + _RESET_S
        self._fetch = self._root = None
        self._session.post("Storage.clearDataForOrigin", origin="file://", storageTypes="all")
        self._navigate("about:blank")
        for folder in self._written:
            shutil.rmtree(folder, ignore_errors=True)
        self._written.clear()

    def _prepare(self) -> None:
        listen, post = self._session.listen, self._session.post
        listen("Fetch.requestPaused", self._on_request)
        listen("Page.frameNavigated", self._on_arrival)
        listen("Page.javascriptDialogOpening", self._on_dialog)
        listen("Runtime.exceptionThrown", self._on_exception)
        listen("Log.entryAdded", self._on_log)
        listen("Runtime.consoleAPICalled", self._on_console)
        listen("Inspector.targetCrashed", self._on_crash)
        for domain in ("Page", "Runtime", "Log", "Inspector", "Network"):
            post(f"{domain}.enable")
        post("Network.setBypassServiceWorker", bypass=True)
        post("Emulation.setScrollbarsHidden", hidden=True)
        post("Emulation.setFocusEmulationEnabled", enabled=True)  # else only the newest tab has the focus
        post("Emulation.setLocaleOverride", locale="en-US")
        post("Emulation.setTimezoneOverride", timezoneId="UTC")
        post("Fetch.enable", patterns=[{"urlPattern": "*"}])

    def _start_clock(self) -> None:
        self._deadline = time.monotonic() + self._timeout_s

    def _call(self, method: str, **params: Any) -> dict[str, Any]:  # noqa: ANN401
        if self.crashed:
            raise BrowserCrashedError("the process of the page has died")
        try:
            return self._session.call(method, self._deadline - time.monotonic(), **params)
        except RenderTimeoutError as error:
            self.crashed = True
            raise RenderTimeoutError(f"the page took longer than {self._timeout_s:g} s") from error
        except BrowserError:
            self.crashed = True
            raise

    def _picture(self, part: Box, *, beyond: bool) -> Pixels:
        """Photograph a part. `beyond` is for browsers that draw their window alone, and slow."""
        if beyond:
            # Chromium then lays the page out 1 px wide for a moment: its scripts must not see that.
            self._call("Emulation.setScriptExecutionDisabled", value=True)
        clip = {"x": part.x, "y": part.y, "width": part.width, "height": part.height, "scale": 1}
        larger = part.width > self._viewport.width_px or part.height > self._viewport.height_px
        take = partial(self._photograph, clip=clip, captureBeyondViewport=beyond)
        data = steady(take) if larger and not beyond else take()
        if beyond:
            # Without waiting for the answer the next page might be born without scripts.
            self._call("Emulation.setScriptExecutionDisabled", value=False)
        return decoded(data)

    def _photograph(self, **params: Any) -> str:  # noqa: ANN401
        """Return a PNG in base64. Ask once more where no picture comes."""
        params |= {"format": "png", "optimizeForSpeed": True}
        limit_s = min(_FRAME_S, self._deadline - time.monotonic())
        try:
            return str(self._session.call("Page.captureScreenshot", limit_s, **params)["data"])
        except BrowserError:
            return str(self._call("Page.captureScreenshot", **params)["data"])

    def _run(self, function: str, *arguments: Any) -> Any:  # noqa: ANN401
        call = f"({function})({', '.join(json.dumps(argument) for argument in arguments)})"
        reply = self._call(
            "Runtime.evaluate",
            expression=call,
            contextId=self._context,
            returnByValue=True,
            awaitPromise=True,
        )
        if "exceptionDetails" in reply:
            details = reply["exceptionDetails"]
            said = details.get("exception", {}).get("description") or details.get("text", "")
            raise BrowserError(f"a script failed in the page: {said.splitlines()[0] if said else 'unknown'}")
        return reply["result"].get("value")

    def _set_viewport(self, viewport: Viewport) -> None:
        if viewport != self._viewport or not self._context:
            self._call(
                "Emulation.setDeviceMetricsOverride",
                width=viewport.width_px,
                height=viewport.height_px,
                deviceScaleFactor=viewport.pixel_ratio,
                mobile=False,
            )
        self._viewport = viewport

    def _navigate(self, url: str) -> None:
        """Go to an address and wait until its document is there, though perhaps not yet loaded.

        The reply alone will not do: a navigation that starts before the last one has ended is lost.
        """
        reply = self._call("Page.navigate", url=url)
        if reply.get("errorText"):
            raise FetchError(f"cannot load {url}: {reply['errorText']}")
        with self._arrival:
            while self._document != reply["loaderId"]:
                if self.crashed or self._session.connection.closed:
                    self.crashed = True
                    raise BrowserCrashedError("the process of the page has died")
                if time.monotonic() > self._deadline:
                    self.crashed = True
                    raise RenderTimeoutError(f"the page took longer than {self._timeout_s:g} s")
                self._arrival.wait(0.1)

    def _enter_world(self) -> None:
        world = self._call("Page.createIsolatedWorld", frameId=self.frame, worldName=_WORLD)
        self._context = world["executionContextId"]

    def _address(self, source: Source) -> str:
        if isinstance(source, Bundle):
            return self._written_out(source)
        if isinstance(source, Path):
            path = source.resolve()
            if not path.is_file():
                raise UnreadableInputError(f"there is no file {source}")
            self._root = path.parent
            return path.as_uri()
        if source.startswith(("http://", "https://")):
            self._root = None
            return source
        return self._written_out(Bundle({"index.html": source.encode("utf-8-sig")}, stack="html"))

    def _written_out(self, bundle: Bundle) -> str:
        root = self._folder / str(next(self._names))
        self._written.append(root)
        for name, content in bundle.files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._root = root.resolve()
        page, mark, place = bundle.entry.partition("#")
        return f"{(self._root / page).as_uri()}{mark}{place}"

    # Handlers of events: they run in the reader thread, post, and never wait.

    def _on_request(self, event: dict[str, Any]) -> None:
        url, request = event["request"]["url"], event["requestId"]
        is_page = event["resourceType"] == "Document" and event.get("frameId") == self.frame
        if is_page and not self._is_expected(event):
            self._deny(request, url, "Aborted")
        elif guard.is_inline(url) or guard.is_below(url, self._root):
            self._session.post("Fetch.continueRequest", requestId=request)
        elif self._fetch and guard.is_web(url) and event["request"]["method"] == "GET":
            threading.Thread(target=self._answer, args=(self._fetch, request, url), daemon=True).start()
        else:
            self._deny(request, url, "BlockedByClient")

    def _is_expected(self, event: dict[str, Any]) -> bool:
        """A page is loaded once, as asked: it may be redirected but must not lead elsewhere later."""
        first, self._awaits_page = self._awaits_page, False
        return first or "redirectedRequestId" in event

    def _answer(self, fetch: guard.Fetch, request: str, url: str) -> None:
        try:
            response = fetch(url)
        except FetchError:
            response = None
        if response is None:
            self._deny(request, url, "BlockedByClient")
            return
        headers = [{"name": name, "value": value} for name, value in sorted(response.headers.items())]
        self._session.post(
            "Fetch.fulfillRequest",
            requestId=request,
            responseCode=response.status,
            responseHeaders=headers,
            body=base64.b64encode(response.body).decode(),
        )

    def _deny(self, request: str, url: str, reason: str) -> None:
        if not url.endswith("/favicon.ico"):  # the browser asks for it by itself
            self.incidents.blocked.append(url)
        self._session.post("Fetch.failRequest", requestId=request, errorReason=reason)

    def _on_arrival(self, event: dict[str, Any]) -> None:
        if event["frame"]["id"] == self.frame:
            with self._arrival:
                self._document = event["frame"]["loaderId"]
                self._arrival.notify_all()

    def _on_dialog(self, event: dict[str, Any]) -> None:
        leaving = event["type"] == "beforeunload"
        if not leaving:
            self.incidents.dialogs.append(event["message"])
        self._session.post("Page.handleJavaScriptDialog", accept=leaving)

    def _on_exception(self, event: dict[str, Any]) -> None:
        details = event["exceptionDetails"]
        said = details.get("exception", {}).get("description") or details.get("text", "")
        self.incidents.console.append(said.splitlines()[0] if said else "exception")

    def _on_console(self, event: dict[str, Any]) -> None:
        if event["type"] in ("error", "assert"):
            words = (str(part.get("value", part.get("description", ""))) for part in event["args"])
            self.incidents.console.append(" ".join(words))

    def _on_log(self, event: dict[str, Any]) -> None:
        entry = event["entry"]
        if entry["level"] == "error":
            self.incidents.console.append(f"{entry['text']} {entry.get('url', '')}".strip())

    def _on_crash(self, _event: dict[str, Any]) -> None:
        self._session.connection.abandon(self._session.id)
        with self._arrival:
            self.crashed = True
            self._arrival.notify_all()
