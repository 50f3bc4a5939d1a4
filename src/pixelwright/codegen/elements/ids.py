"""Ids of elements, each of which a page has once. Knows nothing of what refers to them."""

from __future__ import annotations

from collections.abc import Sequence

from pixelwright.codegen.element import Element


def ids_of(body: Element) -> set[str]:
    """Return all ids of a page."""
    found = (dict(each.attributes).get("id") for each in body.walk())
    return {id for id in found if id is not None}


def free_id(wish: str, taken: set[str], endings: Sequence[str] = ("",)) -> str:
    """Return `wish`, with a number where one of its ids is taken; what it takes itself is added to `taken`.

    Something that has several ids has one for each of `endings`.
    """
    candidate, count = wish, 1
    while not taken.isdisjoint(ids := {f"{candidate}{ending}" for ending in endings}):
        count += 1
        candidate = f"{wish}-{count}"
    taken |= ids
    return candidate
