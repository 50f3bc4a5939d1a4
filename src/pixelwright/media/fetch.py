"""A file from the web, guarded: no private address is ever asked, whatever a name or a redirect says.

Every name is resolved once, every address it has is checked, and the connection goes to a checked
address, so that a second answer of the name server changes nothing. Knows nothing of pictures.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import httpx

from pixelwright.errors import FetchError, FetchTrouble, ForbiddenAddressError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]
"""Takes a host name and a port, returns its addresses; raises OSError where there are none."""

_LOGIN = (401, 403, 407)
_PASSED_ON = ("content-type", "access-control-allow-origin")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Limits:
    """When to give up."""

    size_bytes: int = 64 * 2**20
    time_s: float = 30.0
    """For the whole fetch, redirects included."""
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave."""

    url: str
    """Where it was found, after all redirects."""
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    """Those that a browser needs."""


def fetch(
    url: str,
    *,
    allow_private: bool = False,
    limits: Limits = Limits(),
    resolver: Resolver | None = None,
) -> bytes:
    """Return what lies at `url`; raises ForbiddenAddressError or FetchError."""
    hosts = (_parse(url).host,) if allow_private else ()
    return retrieve(url, private_hosts=hosts, limits=limits, resolver=resolver).body


def retrieve(
    url: str,
    *,
    private_hosts: Collection[str] = (),
    limits: Limits = Limits(),
    resolver: Resolver | None = None,
    accept: str = "image/*",
) -> Answer:
    """Do what `fetch` does, and tell where it was found; only the hosts named may be private."""
    target = _parse(url)
    with (
        _Deadline(limits.time_s) as deadline,
        httpx.Client(trust_env=False, follow_redirects=False) as client,
    ):
        for _ in range(limits.redirects + 1):
            addresses = _addresses(target, resolver or _resolve, target.host in private_hosts)
            answer = _get(client, target, addresses, limits, deadline, accept)
            if isinstance(answer, Answer):
                return answer
            target = answer
    raise FetchError(f"{url} redirects more than {limits.redirects} times", trouble=FetchTrouble.ANSWER)


class _Deadline:
    """Ends a fetch when its time is over, even where a server sends a byte now and then for ever."""

    def __init__(self, time_s: float) -> None:
        self.time_s = time_s
        self._at = time.monotonic() + time_s
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(time_s, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()

    @property
    def left_s(self) -> float:
        return max(0.01, self._at - time.monotonic())

    @property
    def is_over(self) -> bool:
        return time.monotonic() > self._at

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """Keep the connection that httpx tells of, the encrypted one last."""
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = info["return_value"].get_extra_info("socket")

    def failed(self, host: str, what: str) -> FetchError:
        """Return the error for a fetch that broke off, by whichever cause."""
        if self.is_over:
            return FetchError(f"{host} takes longer than {self.time_s:g} s", trouble=FetchTrouble.TOO_SLOW)
        return FetchError(f"{host} {what}")

    def _end(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def is_public(address: Address) -> bool:
    """Tell whether anybody may be sent there: not private, local, reserved, multicast, nor such in IPv6."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = _wrapped(address)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_loopback or address.is_link_local
    )


def _wrapped(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address that an IPv6 one carries (mapped, 6to4, Teredo, NAT64)."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64 or int(address) >> 32 == 0:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return None


def _parse(url: str | httpx.URL) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"{str(url)[:200]!r} is not a web address", trouble=FetchTrouble.ADDRESS) from error
    if parsed.scheme not in ("http", "https") or not parsed.host:
        raise ForbiddenAddressError(f"{str(url)[:200]!r} is not an http or https address")
    return parsed


def _resolve(host: str, port: int) -> list[str]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _addresses(url: httpx.URL, resolver: Resolver, allow_private: bool) -> list[Address]:
    """Return the checked addresses of the URL's host. One bad address condemns the name."""
    port = url.port or (443 if url.scheme == "https" else 80)
    try:
        found = [ipaddress.ip_address(text) for text in resolver(url.host, port)]
    except (OSError, ValueError) as error:
        raise FetchError(f"the name {url.host!r} is not known", trouble=FetchTrouble.UNKNOWN_NAME) from error
    if not found:
        raise FetchError(f"the name {url.host!r} is not known", trouble=FetchTrouble.UNKNOWN_NAME)
    if not allow_private and not all(is_public(address) for address in found):
        raise ForbiddenAddressError(f"{url.host!r} is a private or reserved address")
    return found


def _get(
    client: httpx.Client,
    url: httpx.URL,
    addresses: list[Address],
    limits: Limits,
    deadline: _Deadline,
    accept: str,
) -> Answer | httpx.URL:
    """Ask the first address that answers; return the body, or the URL that it redirects to."""
    trouble: httpx.HTTPError | None = None
    for address in addresses:
        request = client.build_request(
            "GET",
            url.copy_with(host=str(address)),
            headers={
                "Host": url.netloc.decode("ascii"),
                "Accept": accept,
                "Accept-Encoding": "identity",
                "User-Agent": "pixelwright",
            },
            extensions={"sni_hostname": url.host, "trace": deadline.trace},
            timeout=min(10.0, deadline.left_s),
        )
        try:
            response = client.send(request, stream=True)
        except httpx.ConnectError as error:
            _raise_if_distrusted(url, error)
            trouble = error
            continue
        except httpx.HTTPError as error:
            raise deadline.failed(url.host, f"gave no answer ({type(error).__name__})") from error
        try:
            return _answer(response, url, limits, deadline)
        finally:
            response.close()
    raise FetchError(f"cannot connect to {url.host}") from trouble


def _raise_if_distrusted(url: httpx.URL, error: BaseException | None) -> None:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            raise FetchError(
                f"the certificate of {url.host} cannot be trusted ({error.verify_message})",
                "Correct the certificate, or give an http address or a file.",
                trouble=FetchTrouble.DISTRUSTED,
            ) from error
        error = error.__cause__ or error.__context__


def _answer(
    response: httpx.Response, url: httpx.URL, limits: Limits, deadline: _Deadline
) -> Answer | httpx.URL:
    location = response.headers.get("location")
    if response.is_redirect and location:
        try:
            return _parse(url.join(location))
        except httpx.InvalidURL as error:
            raise FetchError(
                f"{url.host} redirects to something that is no address", trouble=FetchTrouble.ANSWER
            ) from error
    if response.status_code in _LOGIN:
        raise FetchError(
            f"{url.host} asks for a login ({response.status_code})",
            "Log in with a browser, save the page, and give the file.",
            trouble=FetchTrouble.LOGIN,
        )
    if response.status_code != httpx.codes.OK:
        raise FetchError(
            f"{url.host} answered {response.status_code} {response.reason_phrase}".rstrip(),
            trouble=FetchTrouble.ANSWER,
        )
    if response.headers.get("content-encoding", "identity") != "identity":
        raise FetchError(
            f"{url.host} sent a compressed answer that was not asked for", trouble=FetchTrouble.ANSWER
        )
    headers = {name: response.headers[name] for name in _PASSED_ON if name in response.headers}
    return Answer(str(url), _body(response, url, limits, deadline), headers)


def _body(response: httpx.Response, url: httpx.URL, limits: Limits, deadline: _Deadline) -> bytes:
    body = bytearray()
    try:
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > limits.size_bytes:
                raise FetchError(
                    f"{url.host} sends more than {limits.size_bytes // 2**20} MiB",
                    trouble=FetchTrouble.TOO_LARGE,
                )
            if deadline.is_over:
                raise deadline.failed(url.host, "is slow")
    except httpx.HTTPError as error:
        raise deadline.failed(url.host, f"broke off ({type(error).__name__})") from error
    if deadline.is_over:  # to who reads, a connection that was ended looks like one that is done
        raise deadline.failed(url.host, "is slow")
    return bytes(body)
