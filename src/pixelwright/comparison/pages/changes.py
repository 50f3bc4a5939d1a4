"""Changes to a live page that can be taken back: a declaration in a rule, or on one element alone.

Knows nothing of why a change is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from pixelwright.browser.styles import Declaration, Rule, Sheet, Span, Styles
from pixelwright.comparison.pages.parts import LivePage
from pixelwright.finding import Declared

_SET = """(number, name, value) => {
  const { style } = pixelwright.elements[number];
  const before = style.getPropertyValue(name);
  style.setProperty(name, value, "important");
  return before;
}"""
_RETEXT = """(first, last, text) => {
  const { words } = pixelwright;
  const [node, from] = words[first];
  const to = words[last][2];
  const [data, places] = [node.data, [...words]];
  pixelwright.undo = () => {
    node.data = data;
    words.splice(0, words.length, ...places);
  };
  node.replaceData(from, to - from, text);
  words.forEach(([other, start, end], index) => {
    if (other !== node || index < first) return;
    if (index === first) words[index] = [node, from, from + text.length];
    else if (index <= last) words[index] = [node, 0, 0];
    else words[index] = [node, start + text.length - (to - from), end + text.length - (to - from)];
  });
}"""
_REPICTURE = """async (number, address, width, height) => {
  const element = pixelwright.elements[number];
  const names = ["style", "src", "srcset"];
  const before = names.map((name) => element.getAttribute(name));
  pixelwright.undo = async () => {
    names.forEach((name, index) => {
      if (before[index] === null) element.removeAttribute(name);
      else element.setAttribute(name, before[index]);
    });
    await element.decode?.().catch(() => null);
  };
  if (element.localName !== "img") {
    element.style.setProperty("background-image", `url(${address})`, "important");
    return;
  }
  element.removeAttribute("srcset");
  element.src = address;
  element.style.setProperty("width", `${width}px`, "important");
  element.style.setProperty("height", `${height}px`, "important");
  await element.decode().catch(() => null);
}"""
_UNDO = "() => pixelwright.undo()"
_MAKE = "(...change) => pixelwright.make(...change)"
_UNMAKE = "() => pixelwright.unmake()"
_RESET = """(number, name, before) => {
  const { style } = pixelwright.elements[number];
  if (before) style.setProperty(name, before, "important");
  else style.removeProperty(name);
}"""
_SWAP = """(first, second) => {
  const [one, other] = [first, second].map((number) => pixelwright.elements[number]);
  const [parent, after] = [one.parentElement, other.nextSibling];
  pixelwright.undo = () => parent.insertBefore(other, after);
  parent.insertBefore(other, one);
}"""


@dataclass(frozen=True, slots=True)
class Change:
    """A declaration to make: in the rule that a page has for it, or, without one, on the element."""

    element: int
    name: str
    value: str
    rule: Rule | None = None

    @property
    def probe(self) -> tuple[str, int, str, str]:
        """The change as `LivePage.probe` takes it."""
        return self.rule.selector if self.rule else "", self.element, self.name, self.value

    @property
    def in_rule(self) -> bool:
        """Tell whether it is made in a rule of a style sheet, not on an element alone."""
        return self.rule is not None and bool(self.rule.selector)

    @property
    def key(self) -> tuple[object, ...]:
        """Equal for changes that come to the same."""
        place = (self.rule.sheet, self.rule.span) if self.rule else self.element
        return place, self.name, self.value


@dataclass(frozen=True, slots=True)
class Swap:
    """Two neighbours that should stand the other way round."""

    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Retext:
    """Other text in place of the words of one line."""

    first_word: int
    last_word: int
    text: str


@dataclass(frozen=True, slots=True)
class Repicture:
    """Another picture in an element: the address is that of an image, `data:` as a rule."""

    element: int
    address: str
    width_px: int
    height_px: int


AnyChange = Change | Swap | Retext | Repicture


class Workshop:
    """Tries changes on a live page."""

    def __init__(self, live: LivePage, styles: Styles) -> None:
        self.live = live
        self.styles = styles
        self.tries = 0
        self.kept: list[AnyChange] = []
        self._before = ""
        self._span = Span(0, 0, 0, 0)
        self._rules: dict[int, tuple[Rule, ...]] = {}
        self._rules_before: dict[int, tuple[Rule, ...]] = {}
        """Those that were known before the change that was kept last."""
        self._nodes: list[int] = []
        """Handles of the elements, 0 for those that are gone; empty where they are to be asked for."""
        self.selectors: dict[int, str] = {}
        """Selectors of the elements that were changed by themselves, as of before the change."""
        self.contested: set[tuple[object, ...]] = set()
        """Keys of changes on elements alone where the page declares something else, which might win."""
        self.originals: dict[str, str] = {}
        """Texts of the style sheets that were changed, as they were, by identity."""

    def rules(self, element: int) -> tuple[Rule, ...]:
        """Return the rules for an element, weakest first, its `style` attribute last."""
        if element not in self._rules:
            self.learn([element])
        return self._rules[element]

    def learn(self, elements: Iterable[int]) -> None:
        """Get the rules of many elements at once."""
        asked = [element for element in dict.fromkeys(elements) if element not in self._rules]
        if not asked:
            return
        if not self._nodes:
            nodes, order = self.styles.nodes("*"), self.live.order()
            self._nodes = [nodes[place] if place >= 0 else 0 for place in order]
        there = [element for element in asked if self._nodes[element]]
        around = {each for element in there for each in self.live.parts.ancestors(element)[1:]}
        self._ask(element for element in there if element not in around)
        self._ask(element for element in there if element not in self._rules)
        self._rules = dict.fromkeys(asked, ()) | self._rules

    def _ask(self, elements: Iterable[int]) -> None:
        """Get the rules of elements and, where it is clear whose they are, of those around them."""
        asked = list(elements)
        found = self.styles.rules_around(self._nodes[element] for element in asked)
        for element, (own, *others) in zip(asked, found, strict=True):
            self._rules[element] = own
            around = self.live.parts.ancestors(element)[1:]
            if len(others) == len(around) + 1:
                self._rules |= dict(zip(around, others[:-1], strict=True)) | self._rules

    def rule_for(self, element: int, name: str) -> Rule | None:
        """Return the rule whose declaration of a longhand counts for an element; None where none has one."""
        declaring = [rule for rule in self.rules(element) if longhand(name) in rule.longhands]
        strong = [rule for rule in declaring if _is_important(rule, name)]
        return (strong or declaring)[-1] if declaring else None

    def is_declared(self, change: Change) -> bool:
        """Tell whether the page declares a property on an element or around it."""
        around = self.live.parts.ancestors(change.element)
        return any(self.rule_for(element, change.name) for element in around[:4])

    def computed(self, element: int, name: str) -> str:
        """Return the computed value of a property."""
        return self.live.computed([(element, name)])[0]

    def count(self, selector: str) -> int:
        """Return how many elements of the page a selector has."""
        return int(self.live.tab.evaluate("(text) => document.querySelectorAll(text).length", selector))

    @contextmanager
    def trying(self, change: Change | Swap) -> Iterator[None]:
        """Make a change for a while: on the elements themselves, which is faster than in their rule."""
        self.tries += 1
        if isinstance(change, Swap):
            self.live.tab.evaluate(_SWAP, change.first, change.second)
            try:
                yield
            finally:
                self.live.tab.evaluate(_UNDO)
            return
        self.live.tab.evaluate(_MAKE, *change.probe)
        try:
            yield
        finally:
            self.live.tab.evaluate(_UNMAKE)

    def make_room(self, change: Change) -> None:
        """Make a change that mends nothing, so that what comes after it can be compared; it is not kept."""
        self.live.tab.evaluate(_MAKE, *change.probe)

    def keep(self, change: AnyChange) -> None:
        """Make a change for good, or until it is dropped."""
        self.kept.append(change)
        if isinstance(change, Change):
            self.selectors[change.element] = self.live.selector(change.element)
            if not change.in_rule and self.rule_for(change.element, change.name):
                self.contested.add(change.key)
        if isinstance(change, Swap):
            self.live.tab.evaluate(_SWAP, change.first, change.second)
        elif isinstance(change, Retext):
            self.live.tab.evaluate(_RETEXT, change.first_word, change.last_word, change.text)
        elif isinstance(change, Repicture):
            self.live.tab.evaluate(
                _REPICTURE, change.element, change.address, change.width_px, change.height_px
            )
        elif change.rule is None:
            self._before = self.live.tab.evaluate(_SET, change.element, change.name, change.value)
        else:
            rule = change.rule
            if self.styles.sheet(rule.sheet):
                self.originals.setdefault(rule.sheet, self.styles.text(rule.sheet))
            text = with_declaration(rule, change.name, change.value)
            self._span = self.styles.write(rule.sheet, rule.span, text)
        self._rules_before = self._rules
        self._forget()

    def drop(self, change: AnyChange) -> None:
        """Take the change back that was kept last."""
        self.kept.pop()
        if isinstance(change, Change) and change.rule is None:
            self.live.tab.evaluate(_RESET, change.element, change.name, self._before)
        elif isinstance(change, Change) and change.rule:
            self.styles.write(change.rule.sheet, self._span, change.rule.text)
        else:
            self.live.tab.evaluate(_UNDO)
        self._forget()
        self._rules = self._rules_before

    def _forget(self) -> None:
        """Forget what a change may have changed."""
        self._rules = {}
        self._nodes.clear()

    def declared(self, element: int, name: str) -> Declared | None:
        """Return where the page declares a property of an element; None where it does not."""
        rule = self.rule_for(element, name)
        return declared_in(rule, self.styles.sheet(rule.sheet), name) if rule else None


def declared_in(rule: Rule, sheet: Sheet | None, name: str) -> Declared:
    """Return the declaration of a longhand in a rule, with its file and line."""
    written = _written(rule, name)
    value = rule.longhands.get(longhand(name), "")
    span = written.span if written else rule.span
    file, line = (sheet.file, sheet.line(span)) if sheet else ("", 0)
    return Declared(rule.selector, written.name if written else name, value, file, line)


def with_declaration(rule: Rule, name: str, value: str) -> str:
    """Return the text of a rule with another value of a longhand, changing as little as can be."""
    important = " !important" if _is_important(rule, name) else ""
    exact = [one for one in rule.declarations if one.name == name]
    if exact:
        first, last = _offsets(rule, exact[-1].span)
        return f"{rule.text[:first]}{name}: {value}{important};{rule.text[last:]}"
    body = rule.text.rstrip()
    tail = rule.text[len(body) :]
    between = "" if not body or body.endswith((";", "*/")) else ";"
    lead = re.match(r"\s*", rule.text)
    indent = lead[0] if lead and body else " "
    return f"{body}{between}{indent}{name}: {value}{important};{tail}"


_OF_ALL_SIDES = {
    "margin": "margin-top",
    "padding": "padding-top",
    "border-width": "border-top-width",
    "border-color": "border-top-color",
    "border-radius": "border-top-left-radius",
}


def _written(rule: Rule, name: str) -> Declaration | None:
    """Return the written declaration that a longhand comes from: itself, or the last shorthand for it."""
    exact = [one for one in rule.declarations if one.name == name]
    if exact:
        return exact[-1]
    family = [one for one in rule.declarations if is_shorthand(one.name, longhand(name))]
    return family[-1] if family else None


_SHORTHANDS = {
    "background-color": ("background",),
    "font-size": ("font",),
    "font-weight": ("font",),
    "font-style": ("font",),
    "font-family": ("font",),
    "line-height": ("font",),
    "text-decoration-line": ("text-decoration",),
    "row-gap": ("gap", "grid-gap"),
    "column-gap": ("gap", "grid-gap"),
    "top": ("inset",),
    "left": ("inset",),
}


def longhand(name: str) -> str:
    """Return the longhand by which a shorthand for all sides is recognised; any other name as it is."""
    return _OF_ALL_SIDES.get(name, name)


def is_shorthand(short: str, name: str) -> bool:
    """Tell whether one property sets another with it."""
    if short in _SHORTHANDS.get(name, ()) or name.startswith(f"{short}-"):
        return True
    side = re.fullmatch(r"border-(top|right|bottom|left)-(width|color|style)", name)
    return bool(side) and short == f"border-{side[2]}" if side else False


def _is_important(rule: Rule, name: str) -> bool:
    return any(one.important for one in rule.declarations if one.name == name or is_shorthand(one.name, name))


def _offsets(rule: Rule, span: Span) -> tuple[int, int]:
    """Return where a span of the sheet begins and ends in the text of a rule."""
    return _offset(rule, span.first_line, span.first_column), _offset(rule, span.last_line, span.last_column)


def _offset(rule: Rule, line: int, column: int) -> int:
    lines = rule.text.split("\n")
    row = line - rule.span.first_line
    before = sum(len(each) + 1 for each in lines[:row])
    return before + column - (rule.span.first_column if row == 0 else 0)
