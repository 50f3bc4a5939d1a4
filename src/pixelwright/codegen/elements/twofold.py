"""One tree of elements out of two: the page as it is on desktops and as it is on phones.

What both show is there once and takes the phone's styles on small screens; what only one of them shows is
displayed in windows of its kind alone. Knows nothing of layouts, class names or files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pixelwright.codegen.element import Element
from pixelwright.codegen.elements.pairing import LEAST_SHARED, Pairs, is_leaf, pair_up, shared, words_of
from pixelwright.codegen.styles.declarations import Style, style

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
_SHORT_LINE = 22
"""Letters of a line that fits into every phone."""
_SHORTHANDS = {"row-gap": "gap", "column-gap": "gap"}


def twofold(desktop: Element, phone: Element) -> Element:
    """Return the page that is `desktop` in wide windows and `phone` in small ones."""
    return _merged(desktop, _settled(phone))


def _settled(element: Element) -> Element:
    """Return an element of the phone's page with all that holds at its own width, and nothing else.

    Long lines are kept whole no more: there are phones that are narrower than the picture's.
    """
    children = tuple(_settled(child) if isinstance(child, Element) else child for child in element.children)
    look = element.style
    long = len(words_of(element)) > _SHORT_LINE
    base = Style(look.base).merged(Style(look.wide).without(*(["white-space"] if long else [])))
    return replace(element, style=Style(base.base, hover=look.hover, focus=look.focus), children=children)


def _merged(one: Element, other: Element) -> Element:
    """Return `one` that looks like `other` on small screens; both show the same."""
    declared = _small(one, other)
    if is_leaf(one) or is_leaf(other):
        return replace(one, style=_with_small(one, declared), children=_leaf_children(one, other))
    others = _elements(other)
    placed = _children(one.tag, _elements(one), others, range(len(others)))
    ranks = list(_ranks(placed))
    ranked = ranks != sorted(ranks)
    if ranked and other.style.get("display") not in ("flex", "grid"):
        declared |= {"display": "flex", "flex-direction": "column"}
    children = tuple(_element(each, ranked=ranked) for each in placed)
    return replace(one, style=_with_small(one, declared), children=children)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A child in the order of the desktop."""

    element: Element
    rank: int | None = None
    """Its place on phones, None for what is not there."""
    inner: tuple[_Placed, ...] = ()
    """For a box that is none on phones: its children, which have places of their own."""


_ABSORBED = _Placed(Element(""))
"""Stands for what lies in a box that an earlier sibling has become."""


def _ranks(placed: Iterable[_Placed]) -> Iterator[int]:
    for each in placed:
        if each.inner:
            yield from _ranks(each.inner)
        elif each.rank is not None:
            yield each.rank


def _element(placed: _Placed, *, ranked: bool) -> Element:
    """Return the child, with its `order` on phones where they have another one."""
    if placed.inner:
        children = tuple(_element(each, ranked=ranked) for each in placed.inner)
        return replace(placed.element, children=children)
    if not ranked or placed.rank is None:
        return placed.element
    order = style(small={"order": str(placed.rank)})
    return replace(placed.element, style=placed.element.style.merged(order))


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _children(
    tag: str, ones: Sequence[Element], others: Sequence[Element], ranks: Sequence[int]
) -> tuple[_Placed, ...]:
    """Return the children of an element `tag`: those of both, in the order of the desktop.

    `ranks` has the place of each of the others on phones.
    """
    pairs = pair_up(ones, others)
    placed: dict[int, _Placed] = {}
    taken = set(pairs.values())
    for index, one in enumerate(ones):
        if index in pairs:
            placed[index] = _pair(tag, one, others[pairs[index]], ranks[pairs[index]])
    _open_up(ones, others, ranks, pairs, placed, taken)
    inserted = _wrap(tag, ones, others, ranks, pairs, placed, taken)
    return _in_order(ones, pairs, placed, inserted)


def _pair(tag: str, one: Element, other: Element, rank: int) -> _Placed:
    if is_leaf(one) == is_leaf(other):
        if not is_leaf(one) and (shared(one, other) < LEAST_SHARED or "table" in (one.tag, other.tag)):
            return _both(one, other, rank)
        return _Placed(_merged(one, other), rank)
    if is_leaf(other):
        opened = replace(one, style=_with_small(one, {"display": "contents"}))
        return _Placed(opened, rank, _children(one.tag, _elements(one), [other], [rank]))
    if tag in _CLOSED:
        return _both(one, other, rank)
    return _Placed(_around(tag, [one], other), rank)


def _both(one: Element, other: Element, rank: int) -> _Placed:
    """Return a box without a shape of its own around two variants, each for its windows."""
    box = Element("div", style({"display": "contents"}), name="variants")
    return _Placed(box, rank, (_Placed(_wide_only(one)), _Placed(_small_only(other), rank)))


def _open_up(
    ones: Sequence[Element],
    others: Sequence[Element],
    ranks: Sequence[int],
    pairs: Pairs,
    placed: dict[int, _Placed],
    taken: set[int],
) -> None:
    """Let boxes of the desktop vanish on phones where the phone has their content without a box."""
    for index, one in enumerate(ones):
        if index in placed or is_leaf(one):
            continue
        inside = _elements(one)
        free = [at for at in range(len(others)) if at not in taken]
        paired = pair_up(inside, [others[at] for at in free])
        found = sorted(free[to] for at, to in paired.items() if words_of(inside[at]))
        if not found:
            continue
        taken |= set(found)
        pairs[index] = found[0]
        opened = replace(one, style=_with_small(one, {"display": "contents"}))
        inner = _children(one.tag, inside, [others[at] for at in found], [ranks[at] for at in found])
        placed[index] = _Placed(opened, ranks[found[0]], inner)


def _wrap(
    tag: str,
    ones: Sequence[Element],
    others: Sequence[Element],
    ranks: Sequence[int],
    pairs: Pairs,
    placed: dict[int, _Placed],
    taken: set[int],
) -> dict[int, _Placed]:
    """Return what only the phone has, by its index: boxes around children of both, and the rest."""
    inserted: dict[int, _Placed] = {}
    for at, other in enumerate(others):
        if at in taken:
            continue
        free = [index for index in range(len(ones)) if index not in placed]
        found = {} if is_leaf(other) or tag in _CLOSED else pair_up([ones[i] for i in free], _elements(other))
        members = [free[index] for index in found if words_of(ones[free[index]])]
        if members and members == list(range(members[0], members[-1] + 1)):
            group = [ones[index] for index in members]
            placed[members[0]] = _Placed(_around(tag, group, other), ranks[at])
            pairs[members[0]] = at
            placed |= dict.fromkeys(members[1:], _ABSORBED)
        else:
            inserted[at] = _Placed(_small_only(other), ranks[at])
    return inserted


def _in_order(
    ones: Sequence[Element],
    pairs: Pairs,
    placed: Mapping[int, _Placed],
    inserted: Mapping[int, _Placed],
) -> tuple[_Placed, ...]:
    """Return all children, those of the phone alone in front of what they precede there."""
    result: list[_Placed] = []
    waiting = dict(inserted)
    for index, one in enumerate(ones):
        for early in sorted(at for at in waiting if at < pairs.get(index, -1)):
            result.append(waiting.pop(early))
        result.append(placed.get(index) or _Placed(_wide_only(one)))
    result += [waiting[late] for late in sorted(waiting)]
    return tuple(each for each in result if each is not _ABSORBED)


def _around(tag: str, ones: Sequence[Element], other: Element) -> Element:
    """Return a box that is there on phones alone, around children that the desktop has without one."""
    wrapper = "span" if tag in _PHRASING else "div"
    others = _elements(other)
    placed = _children(tag, ones, others, range(len(others)))
    ranks = list(_ranks(placed))
    children = tuple(_element(each, ranked=ranks != sorted(ranks)) for each in placed)
    look = {"display": "block"} | dict(other.style.base)
    return Element(wrapper, style({"display": "contents"}, small=look), (), children, other.name)


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
