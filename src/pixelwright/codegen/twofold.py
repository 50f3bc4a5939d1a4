"""One tree of elements out of two: the page as it is on desktops and as it is on phones.

What both show is there once and takes the phone's styles on small screens; what only one of them shows is
displayed in windows of its kind alone. Knows nothing of layouts, class names or files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pixelwright.codegen.declarations import Style, style
from pixelwright.codegen.element import Element
from pixelwright.codegen.pairing import LEAST_SHARED, Pairs, is_leaf, pair_up, shared, words_of

_PHRASING = frozenset({"a", "button", "label", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6"})
_CLOSED = frozenset({"ul", "ol", "table", "thead", "tbody", "tr", "colgroup", "select", "dl"})
"""Elements that take no wrapper between them and their children."""
_INLINE = frozenset({"a", "span", "label", "b", "em", "strong"})
_ATOMIC = frozenset({"button", "input", "select", "textarea"})
_INHERITED = frozenset(
    {
        "font-family", "font-size", "font-style", "font-weight", "line-height", "letter-spacing",
        "text-align", "text-indent", "white-space", "overflow-wrap", "color", "list-style", "list-style-type",
        "list-style-position", "border-collapse", "border-spacing", "accent-color", "cursor",
    }
)  # fmt: skip
_INITIAL = {
    "flex-direction": "row", "flex-wrap": "nowrap", "flex": "0 1 auto", "align-items": "normal",
    "align-self": "auto", "justify-content": "normal", "justify-items": "normal", "justify-self": "auto",
    "order": "0", "width": "auto", "min-width": "auto", "max-width": "none", "height": "auto",
    "min-height": "auto", "max-height": "none", "aspect-ratio": "auto", "grid-area": "auto",
    "grid-column": "auto", "grid-template-columns": "none", "grid-template-rows": "none",
    "table-layout": "auto", "vertical-align": "baseline", "text-decoration": "none", "overflow": "visible",
    "overflow-x": "visible", "background": "none", "background-color": "transparent", "box-shadow": "none",
    "position": "static", "z-index": "auto", "filter": "none", "opacity": "1", "appearance": "auto",
    "outline": "none", "outline-offset": "0", "object-fit": "cover", "box-sizing": "border-box",
}  # fmt: skip
_ABSORBED = Element("")
"""Stands for what lies in a box that an earlier sibling has become."""
_SHORTHANDS = {"row-gap": "gap", "column-gap": "gap"}


def twofold(desktop: Element, phone: Element) -> Element:
    """Return the page that is `desktop` in wide windows and `phone` in small ones."""
    return _merged(desktop, _settled(phone))


def _settled(element: Element) -> Element:
    """Return an element of the phone's page with all that holds at its own width, and nothing else."""
    children = tuple(_settled(child) if isinstance(child, Element) else child for child in element.children)
    look = element.style
    base = Style(look.base).merged(Style(look.wide)).base
    return replace(element, style=Style(base, hover=look.hover, focus=look.focus), children=children)


def _merged(one: Element, other: Element) -> Element:
    """Return `one` that looks like `other` on small screens; both show the same."""
    look = _with_small(one, _small(one, other))
    if is_leaf(one) or is_leaf(other):
        return replace(one, style=look, children=_leaf_children(one, other))
    children = _children(one.tag, _elements(one), _elements(other))
    return replace(one, style=look, children=children)


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _children(tag: str, ones: Sequence[Element], others: Sequence[Element]) -> tuple[Element, ...]:
    """Return the children of an element `tag`: those of both, in the order of the desktop."""
    pairs = pair_up(ones, others)
    placed: dict[int, Element] = {}
    taken = set(pairs.values())
    for index, one in enumerate(ones):
        if index in pairs:
            placed[index] = _pair(tag, one, others[pairs[index]])
    _open_up(ones, others, pairs, placed, taken)
    inserted = _wrap(tag, ones, others, pairs, placed, taken)
    return _in_order(ones, others, pairs, placed, inserted)


def _pair(tag: str, one: Element, other: Element) -> Element:
    if is_leaf(one) == is_leaf(other):
        if not is_leaf(one) and (shared(one, other) < LEAST_SHARED or "table" in (one.tag, other.tag)):
            return _both(one, other)
        return _merged(one, other)
    if is_leaf(one):
        inner = _children(tag, [one], _elements(other))
        return _around(tag, inner, other) if tag not in _CLOSED else _both(one, other)
    return replace(
        one,
        style=_with_small(one, {"display": "contents"}),
        children=_children(one.tag, _elements(one), [other]),
    )


def _both(one: Element, other: Element) -> Element:
    """Return a box without a shape of its own around two variants, each for its windows."""
    return Element(
        "div", style({"display": "contents"}), (), (_wide_only(one), _small_only(other)), "variants"
    )


def _open_up(
    ones: Sequence[Element],
    others: Sequence[Element],
    pairs: Pairs,
    placed: dict[int, Element],
    taken: set[int],
) -> None:
    """Let boxes of the desktop vanish on phones where the phone has their content without a box."""
    for index, one in enumerate(ones):
        if index in placed or is_leaf(one):
            continue
        inside = _elements(one)
        found = {at: free for at, free in _free_pairs(inside, others, taken).items() if words_of(inside[at])}
        if not found:
            continue
        wanted = [others[at] for at in sorted(found.values())]
        taken |= set(found.values())
        pairs[index] = min(found.values())
        placed[index] = replace(
            one, style=_with_small(one, {"display": "contents"}), children=_children(one.tag, inside, wanted)
        )


def _free_pairs(inside: Sequence[Element], others: Sequence[Element], taken: set[int]) -> Pairs:
    free = [index for index in range(len(others)) if index not in taken]
    return {at: free[to] for at, to in pair_up(inside, [others[index] for index in free]).items()}


def _wrap(
    tag: str,
    ones: Sequence[Element],
    others: Sequence[Element],
    pairs: Pairs,
    placed: dict[int, Element],
    taken: set[int],
) -> dict[int, Element]:
    """Return what only the phone has, by its index: boxes around children of both, and the rest."""
    inserted: dict[int, Element] = {}
    for at, other in enumerate(others):
        if at in taken:
            continue
        free = [index for index in range(len(ones)) if index not in placed]
        found = {} if is_leaf(other) or tag in _CLOSED else pair_up([ones[i] for i in free], _elements(other))
        members = [free[index] for index in found if words_of(ones[free[index]])]
        if members and members == list(range(members[0], members[-1] + 1)):
            group = [ones[index] for index in members]
            placed[members[0]] = _around(tag, _children(tag, group, _elements(other)), other)
            pairs[members[0]] = at
            for index in members[1:]:
                placed[index] = _ABSORBED
        else:
            inserted[at] = _small_only(other)
    return inserted


def _around(tag: str, children: tuple[Element, ...], other: Element) -> Element:
    """Return a box that is there on phones alone."""
    wrapper = "span" if tag in _PHRASING else "div"
    look = {"display": "block"} | dict(other.style.base)
    return Element(wrapper, style({"display": "contents"}, small=look), (), children, other.name)


def _in_order(
    ones: Sequence[Element],
    others: Sequence[Element],
    pairs: Pairs,
    placed: dict[int, Element],
    inserted: Mapping[int, Element],
) -> tuple[Element, ...]:
    """Return all children, those of the phone alone behind what they follow there.

    Where the phone has another order it is declared by `order`.
    """
    result: list[tuple[Element, int | None]] = []
    waiting = dict(inserted)
    for index, one in enumerate(ones):
        at = pairs.get(index)
        if at is not None:
            result += [(waiting.pop(early), early) for early in sorted(waiting) if early < at]
        child = placed.get(index) or _wide_only(one)
        if child is not _ABSORBED:
            result.append((child, at))
    result += [(waiting[late], late) for late in sorted(waiting)]
    ranks = [at for _, at in result if at is not None]
    if ranks == sorted(ranks):
        return tuple(child for child, _ in result)
    return tuple(child if at is None else _ranked(child, at) for child, at in result)


def _ranked(child: Element, rank: int) -> Element:
    return replace(child, style=child.style.merged(style(small={"order": str(rank)})))


def _wide_only(element: Element) -> Element:
    return replace(element, style=element.style.merged(style(small={"display": "none"})))


def _small_only(element: Element) -> Element:
    shown = element.style.get("display") or _display_of(element.tag)
    look = Style(element.style.without("display").base).merged(
        style({"display": "none"}, small={"display": shown})
    )
    renamed = tuple(
        (name, f"small-{value}" if name in ("id", "for") and value else value)
        for name, value in element.attributes
    )
    tag = "div" if element.tag == "main" else element.tag
    return replace(_with_own_ids(element), tag=tag, style=look, attributes=renamed)


def _with_own_ids(element: Element) -> Element:
    """Return the element with ids below it that no other has."""
    children = tuple(
        replace(
            _with_own_ids(child),
            attributes=tuple(
                (name, f"small-{value}" if name in ("id", "for") and value else value)
                for name, value in child.attributes
            ),
        )
        if isinstance(child, Element)
        else child
        for child in element.children
    )
    return replace(element, children=children)


def _leaf_children(one: Element, other: Element) -> tuple[Element | str, ...]:
    """Return the content of the desktop, its line breaks only where the phone breaks too."""
    breaks = any(isinstance(child, Element) and child.tag == "br" for child in other.children)
    if breaks:
        return one.children
    return tuple(
        _wide_only(child) if isinstance(child, Element) and child.tag == "br" else child
        for child in one.children
    )


def _with_small(element: Element, declared: Mapping[str, str]) -> Style:
    return replace(element.style, small=style(small=declared).small)


def _small(one: Element, other: Element) -> dict[str, str]:
    """Return what has to be declared on small screens for `one` to look like `other`."""
    wanted = dict(other.style.base)
    if other.tag == "img":
        sizes = {
            name: f"{value}px" for name, value in other.attributes if name in ("width", "height") and value
        }
        wanted = sizes | wanted
    there = dict(one.style.base) | dict(one.style.narrow)
    declared = {name: value for name, value in wanted.items() if there.get(name) != value}
    for name in there:
        if name not in wanted and not _covered(name, wanted):
            declared[name] = _reset(name, one.tag)
    return declared


def _covered(name: str, wanted: Mapping[str, str]) -> bool:
    """Tell whether a shorthand that is declared says this property too."""
    return any(name.startswith(f"{other}-") for other in wanted) or _SHORTHANDS.get(name) in wanted


def _reset(name: str, tag: str) -> str:
    if name == "display":
        return _display_of(tag)
    if name in _INHERITED:
        return "inherit"
    if name in _INITIAL:
        return _INITIAL[name]
    return "0"


def _display_of(tag: str) -> str:
    return "inline" if tag in _INLINE else "inline-block" if tag in _ATOMIC else _TABLE.get(tag, "block")


_TABLE = {"li": "list-item", "tr": "table-row", "td": "table-cell", "th": "table-cell", "table": "table"}
