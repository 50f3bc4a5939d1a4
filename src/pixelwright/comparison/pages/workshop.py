"""Makes changes to a live page and takes them back. Knows nothing of why a change is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from pixelwright.browser.styles import Rule, Styles
from pixelwright.comparison.pages.changes import (
    AnyChange,
    Change,
    Repicture,
    Retext,
    SingleChange,
    Swap,
    Together,
    single,
)
from pixelwright.comparison.pages.declarations import declared_in, is_important, with_declaration
from pixelwright.comparison.pages.parts import LivePage
from pixelwright.comparison.pages.shorthands import longhand
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


class Workshop:
    """Tries changes on a live page."""

    def __init__(self, live: LivePage, styles: Styles) -> None:
        self.live = live
        self.styles = styles
        self.tries = 0
        self.kept: list[SingleChange] = []
        self._undo: list[Callable[[], object]] = []
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
        strong = [rule for rule in declaring if is_important(rule, name)]
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
    def trying(self, change: Change | Together | Swap) -> Iterator[None]:
        """Make a change for a while: on the elements themselves, which is faster than in their rule."""
        self.tries += 1
        call = self.live.tab.evaluate
        if isinstance(change, Swap):
            call(_SWAP, change.first, change.second)
            undo = [_UNDO]
        else:
            for each in change.changes:
                call(_MAKE, *each.probe)
            undo = [_UNMAKE for _ in change.changes]
        try:
            yield
        finally:
            for script in undo:
                call(script)
            if isinstance(change, Swap):
                self._nodes.clear()  # what was moved has another handle

    def make_room(self, change: Change) -> None:
        """Make a change that mends nothing, so that what comes after it can be compared; it is not kept."""
        self.live.tab.evaluate(_MAKE, *change.probe)

    def keep(self, change: AnyChange) -> None:
        """Make a change for good, or until it is dropped."""
        self.kept.extend(single(change))
        before = self._rules
        first, *others = single(change)
        self._undo = [self._make(first)]
        self._undo += [self._make(self._renewed(each)) for each in others]
        self._rules_before = before

    def drop(self, change: AnyChange) -> None:
        """Take the change back that was kept last."""
        del self.kept[-len(single(change)) :]
        while self._undo:
            self._undo.pop()()
        self._forget()
        self._rules = self._rules_before

    def _make(self, change: SingleChange) -> Callable[[], object]:
        """Make one change and return what takes it back."""
        call = self.live.tab.evaluate
        undo: Callable[[], object] = partial(call, _UNDO)
        if isinstance(change, Swap):
            call(_SWAP, change.first, change.second)
        elif isinstance(change, Retext):
            call(_RETEXT, change.first_word, change.last_word, change.text)
        elif isinstance(change, Repicture):
            call(_REPICTURE, change.element, change.address, change.width_px, change.height_px)
        else:
            undo = self._declare(change)
        self._forget()
        return undo

    def _declare(self, change: Change) -> Callable[[], object]:
        self.selectors[change.element] = self.live.selector(change.element)
        if not change.in_rule and self.rule_for(change.element, change.name):
            self.contested.add(change.key)
        if change.rule is None:
            place = change.element, change.name
            before = self.live.tab.evaluate(_SET, *place, change.value)
            return partial(self.live.tab.evaluate, _RESET, *place, before)
        rule = change.rule
        if self.styles.sheet(rule.sheet):
            self.originals.setdefault(rule.sheet, self.styles.text(rule.sheet))
        text = with_declaration(rule, change.name, change.value)
        span = self.styles.write(rule.sheet, rule.span, text)
        return partial(self.styles.write, rule.sheet, span, rule.text)

    def _renewed(self, change: SingleChange) -> SingleChange:
        """Return a change with its rule as that is after the one before."""
        if not isinstance(change, Change) or change.rule is None:
            return change
        return replace(change, rule=self.rule_for(change.element, change.name) or change.rule)

    def _forget(self) -> None:
        """Forget what a change may have changed."""
        self._rules = {}
        self._nodes.clear()

    def declared(self, element: int, name: str) -> Declared | None:
        """Return where the page declares a property of an element; None where it does not."""
        rule = self.rule_for(element, name)
        return declared_in(rule, self.styles.sheet(rule.sheet), name) if rule else None
