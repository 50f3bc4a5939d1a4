"""One tree of elements out of two: the page as it is on desktops and as it is on phones.

What both show is there once and takes the phone's styles on small screens; what only one of them shows is
displayed in windows of its kind alone. Knows nothing of layouts, class names or files.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pixelwright.codegen.element import Attributes, Element
from pixelwright.codegen.elements.drawn_menu import with_drawn_menu
from pixelwright.codegen.elements.pairing import LEAST_SHARED, is_leaf, pair_up, shared, words_of
from pixelwright.codegen.elements.small_looks import display_of, small_look, with_small
from pixelwright.codegen.styles.declarations import ordered, style

_PHRASING = frozenset({"a", "button", "label", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6"})
_CLOSED = frozenset({"ul", "ol", "table", "thead", "tbody", "tr", "colgroup", "select", "dl"})
"""Elements that take no wrapper between them and their children."""
_LISTS = ("ul", "ol")
_REFERRING = ("id", "for", "aria-controls")
_SHORT_LINE = 22
"""Letters of a line that fits into every phone."""


def twofold(desktop: Element, phone: Element) -> Element:
    """Return the page that is `desktop` in wide windows and `phone` in small ones.

    The sign of a menu on the phone opens the navigation of the desktop.
    """
    return _well_formed(_merged(desktop, _settled(with_drawn_menu(phone, desktop))))


def _settled(element: Element) -> Element:
    """Return an element of the phone's page with all that holds at its own width, and nothing else.

    Long lines are kept whole no more: there are phones that are narrower than the picture's.
    """
    children = tuple(_settled(child) if isinstance(child, Element) else child for child in element.children)
    look = element.style
    wide = dict(look.wide)
    if len(words_of(element)) > _SHORT_LINE:
        wide.pop("white-space", None)
    if wide.get("margin-right", "").startswith("-"):
        del wide["margin-right"]
    kept = replace(look, base=ordered(dict(look.base) | wide), wide=(), narrow=(), small=())
    return replace(element, style=kept, children=children)


def _merged(one: Element, other: Element) -> Element:
    """Return `one` that looks like `other` on small screens; both show the same."""
    declared = small_look(one, other)
    if is_leaf(one) or is_leaf(other):
        return replace(one, style=with_small(one, declared), children=_leaf_children(one, other))
    others = elements_of(other)
    placed = _children(one.tag, elements_of(one), others, range(len(others)))
    ranks = list(_ranks(placed))
    ranked = ranks != sorted(ranks)
    if ranked and other.style.get("display") not in ("flex", "grid"):
        declared |= {"display": "flex", "flex-direction": "column"}
    children = tuple(_element(each, ranked=ranked) for each in placed)
    return replace(one, style=with_small(one, declared), children=children)


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


def elements_of(element: Element) -> list[Element]:
    """Return the children that are elements."""
    return [child for child in element.children if isinstance(child, Element)]


def _children(
    tag: str, ones: Sequence[Element], others: Sequence[Element], ranks: Sequence[int]
) -> tuple[_Placed, ...]:
    """Return the children of an element `tag`: those of both, in the order of the desktop.

    `ranks` has the place of each of the others on phones.
    """
    phone = dict(zip(range(len(others)), zip(others, ranks, strict=True), strict=True))
    match = _Match(tag, tuple(ones), phone)
    for index, at in pair_up(ones, others).items():
        match = match.adding({index: _pair(tag, ones[index], *phone[at])}, index, {at})
    for index, one in enumerate(ones):
        if not is_leaf(one) and index not in match.placed:
            match = _opened_up(match, index)
    for at in sorted(set(phone) - match.taken):
        match = _wrapped(match, at)
    return match.in_order()


@dataclass(frozen=True, slots=True)
class _Match:
    """What is known so far of where the children of two elements stand."""

    tag: str
    ones: tuple[Element, ...]
    phone: Mapping[int, tuple[Element, int]]
    """The children of the phone's element, and the place of each there."""
    placed: Mapping[int, _Placed] = field(default_factory=dict)
    """By the index of one of the desktop's children."""
    pairs: Mapping[int, int] = field(default_factory=dict)
    """By the same index, that of the phone's child that it goes with."""
    taken: frozenset[int] = frozenset()
    """The phone's children that went with one of the desktop's."""

    def adding(self, placed: Mapping[int, _Placed], index: int, taken: Collection[int]) -> _Match:
        """Return the match with these children placed, the one at `index` with the first that is taken."""
        return replace(
            self,
            placed={**self.placed, **placed},
            pairs={**self.pairs, index: min(taken)},
            taken=self.taken | frozenset(taken),
        )

    def in_order(self) -> tuple[_Placed, ...]:
        """Return all children, those of the phone alone in front of what they precede there."""
        result: list[_Placed] = []
        waiting = sorted(set(self.phone) - self.taken)
        for index, one in enumerate(self.ones):
            early = [at for at in waiting if at < self.pairs.get(index, -1)]
            waiting = waiting[len(early) :]
            result += [self._inserted(at) for at in early]
            result.append(self.placed.get(index) or _Placed(_wide_only(one)))
        result += [self._inserted(at) for at in waiting]
        return tuple(each for each in result if each is not _ABSORBED)

    def _inserted(self, at: int) -> _Placed:
        other, rank = self.phone[at]
        return _Placed(_small_only(other), rank)


def _pair(tag: str, one: Element, other: Element, rank: int) -> _Placed:
    if is_leaf(one) == is_leaf(other):
        if not is_leaf(one) and (shared(one, other) < LEAST_SHARED or "table" in (one.tag, other.tag)):
            return _both(one, other, rank)
        return _Placed(_merged(one, other), rank)
    if is_leaf(other):
        opened = replace(one, style=with_small(one, {"display": "contents"}))
        return _Placed(opened, rank, _children(one.tag, elements_of(one), [other], [rank]))
    if tag in _CLOSED:
        return _both(one, other, rank)
    return _Placed(_around(tag, [one], other), rank)


def _both(one: Element, other: Element, rank: int) -> _Placed:
    """Return a box without a shape of its own around two variants, each for its windows."""
    box = Element("div", style({"display": "contents"}), name="variants")
    return _Placed(box, rank, (_Placed(_wide_only(one)), _Placed(_small_only(other), rank)))


def _opened_up(match: _Match, index: int) -> _Match:
    """Let a box of the desktop vanish on phones where the phone has its content without a box."""
    one = match.ones[index]
    inside = elements_of(one)
    free = sorted(set(match.phone) - match.taken)
    paired = pair_up(inside, [match.phone[at][0] for at in free])
    found = sorted(free[to] for at, to in paired.items() if words_of(inside[at]))
    if not found:
        return match
    opened = replace(one, style=with_small(one, {"display": "contents"}))
    others, ranks = zip(*(match.phone[at] for at in found), strict=True)
    inner = _children(one.tag, inside, others, ranks)
    return match.adding({index: _Placed(opened, ranks[0], inner)}, index, found)


def _wrapped(match: _Match, at: int) -> _Match:
    """Let a box of the phone stand around those of the desktop's children that are in it there."""
    other, rank = match.phone[at]
    if is_leaf(other) or match.tag in _CLOSED:
        return match
    free = [index for index in range(len(match.ones)) if index not in match.placed]
    found = pair_up([match.ones[index] for index in free], elements_of(other))
    members = [free[index] for index in found if words_of(match.ones[free[index]])]
    if not members or members != list(range(members[0], members[-1] + 1)):
        return match
    wrapper = _Placed(_around(match.tag, [match.ones[index] for index in members], other), rank)
    return match.adding(dict.fromkeys(members[1:], _ABSORBED) | {members[0]: wrapper}, members[0], {at})


def _around(tag: str, ones: Sequence[Element], other: Element) -> Element:
    """Return a box that is there on phones alone, around children that the desktop has without one."""
    wrapper = "span" if tag in _PHRASING else "div"
    others = elements_of(other)
    placed = _children(tag, ones, others, range(len(others)))
    ranks = list(_ranks(placed))
    children = tuple(_element(each, ranked=ranks != sorted(ranks)) for each in placed)
    look = {"display": "block"} | dict(other.style.base)
    return Element(wrapper, style({"display": "contents"}, small=look), (), children, other.name)


def _wide_only(element: Element) -> Element:
    return replace(element, style=element.style.merged(style(small={"display": "none"})))


def _small_only(element: Element) -> Element:
    shown = element.style.get("display") or display_of(element.tag)
    look = element.style.without("display").merged(style({"display": "none"}, small={"display": shown}))
    tag = "div" if element.tag == "main" else element.tag
    return replace(_with_own_ids(element), tag=tag, style=look)


def _with_own_ids(element: Element) -> Element:
    """Return the element with ids that no other has."""
    attributes: Attributes = tuple(
        (name, f"small-{value}" if name in _REFERRING and value else value)
        for name, value in element.attributes
    )
    children = tuple(_with_own_ids(each) if isinstance(each, Element) else each for each in element.children)
    return replace(element, attributes=attributes, children=children)


def _leaf_children(one: Element, other: Element) -> tuple[Element | str, ...]:
    """Return the content of the desktop, its line breaks only where the phone breaks too."""
    breaks = any(isinstance(child, Element) and child.tag == "br" for child in other.children)
    if breaks:
        return one.children
    return tuple(
        _wide_only(child) if isinstance(child, Element) and child.tag == "br" else child
        for child in one.children
    )


def _well_formed(element: Element) -> Element:
    """Return the tree with items in lists alone, and lists of nothing else."""
    children = tuple(
        _well_formed(_suited(element.tag, child)) if isinstance(child, Element) else child
        for child in element.children
    )
    return replace(element, children=children)


def _suited(tag: str, child: Element) -> Element:
    if tag not in _LISTS:
        return replace(child, tag="div") if child.tag == "li" else child
    if child.tag == "li":
        return child
    return Element("li", style({"display": "contents"}), (), (child,), "variants")
