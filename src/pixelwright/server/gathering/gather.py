"""Brings what is attached to a request: `data:` URIs, bare base64, addresses, files uploaded before.

Decodes nothing. Files and videos become pictures and text in whatever `expand` runs in; without it they stay
as they are.
"""

from __future__ import annotations

import asyncio
import hashlib
import threading
from collections.abc import Awaitable, Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Protocol, TypeVar
from urllib.parse import unquote, urlsplit

from pixelwright.chat import ChatRequest, Media, MediaKind
from pixelwright.chat.parts import with_parts
from pixelwright.errors import (
    BrokenMediaError,
    FetchError,
    FetchTrouble,
    ForbiddenAddressError,
    MediaTooLargeError,
    UnreachableMediaError,
)
from pixelwright.media.inline import decoded_bytes, is_data_uri, read_base64, read_data_uri
from pixelwright.server.gathering.attachments import (
    AttachmentRules,
    check_together,
    checked,
    too_many_bytes,
    word_for,
)

THREADS = 16
"""Fetches that run at once, of all requests: each waits far more than it works."""
AT_ONCE = 6
"""Of one request: as many as browsers ask of one server, so that no request takes all threads."""
FETCH_S = 20.0

_TROUBLES = {
    FetchTrouble.ADDRESS: "has an address that is none",
    FetchTrouble.UNKNOWN_NAME: "has an address whose host is not known",
    FetchTrouble.NO_ANSWER: "cannot be reached at its address",
    FetchTrouble.DISTRUSTED: "lies on a server whose certificate cannot be trusted",
    FetchTrouble.LOGIN: "lies behind a login",
    FetchTrouble.ANSWER: "is not found at its address, which answers with an error",
    FetchTrouble.TOO_SLOW: "takes too long to download",
}

Expand = Callable[[ChatRequest], Awaitable[ChatRequest]]
"""Turns files and videos of a request, all of which are here, into pictures and text."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class ShelvedFile:
    """A file that was uploaded before."""

    data: bytes
    name: str = ""


class FileShelf(Protocol):
    """Where uploaded files lie."""

    async def read(self, owner: str, file_id: str) -> ShelvedFile:
        """Return the file; raises NotFoundError where `owner` has none of that id."""
        ...


class Fetch(Protocol):
    """How an address is asked; it runs in a thread."""

    def __call__(self, url: str, *, size_bytes: int, allow_hosts: Collection[str]) -> bytes:
        """Return what lies at `url`; raises FetchError or ForbiddenAddressError."""
        ...


def guarded_fetch(url: str, *, size_bytes: int, allow_hosts: Collection[str]) -> bytes:
    """Ask an address; only `allow_hosts` may be private, local or reserved, whatever a redirect says."""
    from pixelwright.media.fetch import Limits, retrieve  # httpx takes a tenth of a second to import

    limits = Limits(size_bytes=size_bytes, time_s=FETCH_S)
    return retrieve(url, private_hosts=allow_hosts, limits=limits, accept="*/*").body


class MediaGatherer:
    """Gathers for many requests; close it when there are no more."""

    def __init__(
        self,
        shelf: FileShelf | None = None,
        *,
        rules: AttachmentRules | None = None,
        allow_hosts: Collection[str] = (),
        expand: Expand | None = None,
        fetch: Fetch = guarded_fetch,
    ) -> None:
        """`allow_hosts` are names of private hosts that may be asked, for development."""
        self._shelf = shelf
        self._rules = rules or AttachmentRules()
        self._allow_hosts = frozenset(allow_hosts)
        self._expand = expand
        self._fetch = fetch
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="gather")

    def close(self) -> None:
        """Let go of the threads; what they still fetch is thrown away."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def gather(self, request: ChatRequest) -> ChatRequest:
        """Return the request with the content of all attachments, checked against the rules.

        Raises MediaError for what can be neither found nor used, ExclusiveFieldsError for what cannot stand
        together, and what the shelf and `expand` raise.
        """
        if not request.media:
            return request
        check_together(request.media, self._rules)
        media = tuple(dict.fromkeys(request.media))
        gathering = _Gathering(request.owner, self._rules)
        turn = asyncio.Semaphore(AT_ONCE)

        async def bring(each: Media) -> Media:
            async with turn:
                return await self._bring(each, gathering)

        here = dict(zip(media, await _all([bring(each) for each in media]), strict=True))
        gathered = with_parts(request, lambda each: (here[each],))
        if self._expand is None or all(each.kind is MediaKind.PICTURE for each in gathered.media):
            return gathered
        return await self._expand(gathered)

    async def _bring(self, media: Media, gathering: _Gathering) -> Media:
        if media.data:
            return gathering.keep(media, media.data)
        if media.file_id:
            return await self._from_shelf(media, gathering)
        if not media.url:
            raise BrokenMediaError(f"a {word_for(media)} has neither content nor address")
        read = _from_address if _is_address(media.url) else _from_text
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, read, media, gathering, self._asked)

    async def _from_shelf(self, media: Media, gathering: _Gathering) -> Media:
        if self._shelf is None:
            raise UnreachableMediaError("no uploaded files are kept here", "Send the content itself.")
        file = await self._shelf.read(gathering.owner, media.file_id)
        return gathering.keep(replace(media, name=file.name or media.name), file.data)

    def _asked(self, url: str, size_bytes: int) -> bytes:
        return self._fetch(url, size_bytes=size_bytes, allow_hosts=self._allow_hosts)


_Asked = Callable[[str, int], bytes]


@dataclass(slots=True)
class _Gathering:
    """One request on its way: what it holds so far. The same content is held once."""

    owner: str
    rules: AttachmentRules
    _held: dict[bytes, bytes] = field(default_factory=dict)
    _total_bytes: int = 0
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, media: Media, data: bytes) -> Media:
        """Check the content and hold it."""
        whole = checked(media, data, self.rules)
        digest = hashlib.sha256(data).digest()
        with self._turn:
            if digest not in self._held:
                self._held[digest] = data
                self._total_bytes += len(data)
        if self._total_bytes > self.rules.total_bytes:
            raise MediaTooLargeError("the attachments together are too large", "Send fewer at once.")
        return replace(whole, data=self._held[digest])


def _is_address(url: str) -> bool:
    """Tell addresses, good ones and bad, from base64, in which a colon never stands."""
    return not is_data_uri(url) and ":" in url[:32]


def _from_address(media: Media, gathering: _Gathering, asked: _Asked) -> Media:
    word = word_for(media)
    if media.url[:8].lower().partition("://")[0] not in ("http", "https"):
        raise UnreachableMediaError(f"a {word} has an address that is not of the web")
    try:
        data = asked(media.url, gathering.rules.limits[media.kind].size_bytes)
    except ForbiddenAddressError as error:
        raise UnreachableMediaError(f"a {word} lies at a private address, which is never asked") from error
    except FetchError as error:
        if error.trouble is FetchTrouble.TOO_LARGE:
            raise too_many_bytes(media) from error
        raise UnreachableMediaError(f"a {word} {_TROUBLES[error.trouble]}") from error
    return gathering.keep(replace(media, name=_name(media)), data)


def _name(media: Media) -> str:
    """Return what the file is called: names of doors that say nothing of its kind give way to its address."""
    if PurePosixPath(media.name).suffix:
        return media.name
    return PurePosixPath(unquote(urlsplit(media.url).path)).name or media.name


def _from_text(media: Media, gathering: _Gathering, _asked: _Asked) -> Media:
    if decoded_bytes(media.url) > gathering.rules.limits[media.kind].size_bytes + 3:
        raise too_many_bytes(media)
    try:
        data = read_data_uri(media.url).data if is_data_uri(media.url) else read_base64(media.url)
    except ValueError as error:
        raise BrokenMediaError(f"a {word_for(media)} is not valid base64") from error
    return gathering.keep(media, data)


async def _all(jobs: list[Awaitable[_T]]) -> list[_T]:
    """Return all results; the first that fails ends the others, and its error comes out as it is."""
    tasks = [asyncio.ensure_future(job) for job in jobs]
    try:
        return await asyncio.gather(*tasks)
    except BaseException:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
