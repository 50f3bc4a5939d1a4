"""Pages of documentation to the API that they describe.

What is said twice, in an overview and again in detail, becomes one endpoint. Nothing is made up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pixelwright.extraction.api.definition import (
    UNSAID,
    Answer,
    Auth,
    AuthKind,
    Definition,
    Endpoint,
    Parameter,
    Place,
)
from pixelwright.extraction.api.paths import base_of, find_urls, holes
from pixelwright.extraction.api.reader import Reader, examples, settled
from pixelwright.extraction.api.scroll import Scroll, scroll_of
from pixelwright.extraction.api.sections import Section, call_in, is_sample, sections_of
from pixelwright.extraction.api.words import looks_alike
from pixelwright.extraction.pieces import Sheet

_BASE = re.compile(
    r"\b(?:base|server|host|root|starts? with|found at|begin with|endpoint|url|api)\b", re.IGNORECASE
)
_KEY_HEADER = re.compile(r"\b(X-(?:[\w-]*Auth|[\w-]*Token|[\w-]*Access|[\w-]*Api-?Key)[\w-]*)", re.IGNORECASE)
_AUTH = (
    (AuthKind.BEARER, re.compile(r"\bbearer\b", re.IGNORECASE)),
    (AuthKind.BASIC, re.compile(r"\bbasic auth|\bhttp basic\b|(?<!\w)-u \w", re.IGNORECASE)),
    (AuthKind.OAUTH, re.compile(r"\boauth", re.IGNORECASE)),
)


def read_api(sheets: Sequence[Sheet]) -> Definition:
    """Return what pages say of an API; without endpoints where they say nothing."""
    scroll = scroll_of(sheets)
    sections = sections_of(scroll)
    urls = [url for row in scroll.rows for url in find_urls(row.text)]
    found = [_endpoint(section, scroll) for section in sections]
    base = _base_url(scroll, found, sections, urls)
    endpoints = merged([_below(base, endpoint) for endpoint in found])
    return Definition(_title(scroll, sections), base, endpoints, _auth(scroll))


def _endpoint(section: Section, scroll: Scroll) -> Endpoint:
    reader, beside = Reader(), Reader()
    for row in section.rows:
        reader.take(row)
    for row in section.panels:
        beside.take(row)
    request, example = examples(reader.code + beside.code)
    path, method = section.found.path, section.found.method
    parameters = settled(reader.drafts, method, holes(path))
    named = {each.name for each in parameters}
    asked = [Parameter(name, Place.QUERY) for name in section.found.query if name not in named]
    page, box = scroll.place(section.anchor.box)
    words = " ".join(reader.words)
    summary = section.title or _sentence(words)
    return Endpoint(
        method,
        path,
        summary.strip().rstrip("."),
        words if words.rstrip(".") != summary.rstrip(".") else "",
        tuple(_placed(each, scroll) for each in (*parameters, *asked)),
        _with_example(reader.answers or beside.answers, example),
        request,
        page,
        box,
    )


def _placed(parameter: Parameter, scroll: Scroll) -> Parameter:
    return parameter if parameter.box is None else replace(parameter, box=scroll.place(parameter.box)[1])


def _with_example(answers: list[Answer], example: str) -> tuple[Answer, ...]:
    """Give the example to the first answer that tells of success."""
    if not example:
        return tuple(answers)
    good = next((index for index, answer in enumerate(answers) if answer.status.startswith("2")), None)
    if good is None:
        return (Answer(UNSAID, "", example), *answers)
    return tuple(
        replace(answer, example=example) if index == good else answer for index, answer in enumerate(answers)
    )


def _sentence(words: str) -> str:
    """Return the first sentence, if it is short enough for a summary."""
    first = re.split(r"(?<=[.!?])\s", words, maxsplit=1)[0]
    return first if len(first) <= 120 else ""


def _base_url(scroll: Scroll, endpoints: list[Endpoint], sections: list[Section], urls: list[str]) -> str:
    """Return where all calls go: as it is said, by whole addresses of calls, or by samples of code."""
    named = {section.anchor for section in sections}
    for row in scroll.rows:
        said = find_urls(row.text)
        if said and row not in named and call_in(row) is None and not is_sample(row) and _announces(row.text):
            return said[0]
    hosts = [section.found.host for section in sections if section.found.host]
    if hosts:
        whole = next(s for s in sections if s.found.host)
        return base_of(whole.found.host + whole.found.path) or hosts[0]
    for url in urls:
        for endpoint in endpoints:
            pattern = re.escape(endpoint.path).replace(r"\{", "{").replace(r"\}", "}")
            ends = re.search(re.sub(r"\{[^{}]*\}", "[^/]+", pattern) + "$", url)
            if ends and ends.start() > 0:
                return url[: ends.start()]
    return next((base_of(url) for url in urls if "//" in url), "")


def _announces(text: str) -> bool:
    """Tell whether the words around an address say that it is the one of the service, or there are none."""
    words = re.sub(r"https?://\S+", " ", text)
    return bool(_BASE.search(words)) or not re.search(r"\w", words)


def _below(base: str, endpoint: Endpoint) -> Endpoint:
    """Return the endpoint without the part of its path that the base address holds already."""
    start = re.sub(r"https?://[^/]+", "", base)
    if start and start != "/" and endpoint.path.startswith(start + "/"):
        return replace(endpoint, path=endpoint.path[len(start) :])
    return endpoint


def merged(endpoints: Sequence[Endpoint]) -> tuple[Endpoint, ...]:
    """Return each endpoint once, with all that was said of it wherever it was named."""
    found: dict[tuple[str, str], Endpoint] = {}
    for endpoint in endpoints:
        key = next((key for key in found if _is_same(key, endpoint)), (endpoint.method, endpoint.path))
        found[key] = _joined(found[key], endpoint) if key in found else endpoint
    return tuple(found.values())


def _is_same(key: tuple[str, str], endpoint: Endpoint) -> bool:
    method, path = key
    if method != endpoint.method or path.count("/") != endpoint.path.count("/"):
        return False
    return all(
        one == other or (one.startswith("{") and other.startswith("{") and looks_alike(one, other))
        for one, other in zip(path.split("/"), endpoint.path.split("/"), strict=True)
    )


def _joined(one: Endpoint, other: Endpoint) -> Endpoint:
    """Return two accounts of one endpoint as one, in the place of the fuller."""
    fuller, slighter = (one, other) if _weight(one) >= _weight(other) else (other, one)
    names = {parameter.name for parameter in fuller.parameters}
    return replace(
        fuller,
        summary=one.summary or other.summary,
        description=fuller.description or slighter.description,
        parameters=fuller.parameters + tuple(p for p in slighter.parameters if p.name not in names),
        answers=fuller.answers or slighter.answers,
        request_example=fuller.request_example or slighter.request_example,
    )


def _weight(endpoint: Endpoint) -> int:
    documented = sum(bool(p.type or p.description) for p in endpoint.parameters)
    return 2 * documented + len(endpoint.answers) + bool(endpoint.description)


def _title(scroll: Scroll, sections: Sequence[Section]) -> str:
    """Return the largest words above the first call."""
    first = min((section.anchor.box.y for section in sections), default=float("inf"))
    above = [row for row in scroll.rows if row.box.y < first and row.panel == 0]
    words = [piece for row in above for piece in row.pieces if not find_urls(piece.text)]
    large = [piece for piece in words if piece.size_px > 1.12 * scroll.body_px]
    best = max(large or words[:1], key=lambda piece: piece.size_px, default=None)
    return best.text if best is not None and len(best.text) < 80 else ""


def _auth(scroll: Scroll) -> tuple[Auth, ...]:
    text = "\n".join(row.text for row in scroll.rows)
    found = [Auth(kind) for kind, pattern in _AUTH if pattern.search(text)]
    header = _KEY_HEADER.search(text)
    return (*found, Auth(AuthKind.KEY, header[1])) if header else tuple(found)
