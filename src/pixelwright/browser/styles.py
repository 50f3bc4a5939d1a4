"""The style rules that make elements what they are: which apply, where they stand, and another text for them.

Knows nothing of why somebody asks. Changes last as long as the page is loaded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from pixelwright.browser.tab import Tab


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a style sheet's text, lines and columns from 0, the end not included."""

    first_line: int
    first_column: int
    last_line: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration as it is written."""

    name: str
    value: str
    important: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that applies to an element, or its `style` attribute."""

    selector: str
    """Empty for a `style` attribute."""
    sheet: str
    """Identity of the style sheet."""
    span: Span
    """Of the text between the braces."""
    text: str
    declarations: tuple[Declaration, ...]
    longhands: dict[str, str]
    """What the declarations come to, one by one; `!important` is not part of the values."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A style sheet: a file, a `style` element, or the text of a `style` attribute."""

    name: str
    """Its address, or that of the page it stands in."""
    first_line: int
    first_column: int
    """Where it begins in that file, from 0."""
    inline: bool
    """True where it stands in the page."""

    @property
    def file(self) -> str:
        """Path of the file it stands in; its address where that is not on a disk."""
        return unquote(urlsplit(self.name).path) if self.name.startswith("file:") else self.name

    def line(self, span: Span) -> int:
        """Return the line of its file, from 1, on which a span begins."""
        return self.first_line + span.first_line + 1


class Styles:
    """The style sheets of the page that a tab shows now."""

    def __init__(self, tab: Tab) -> None:
        self._tab = tab
        self._sheets: dict[str, Sheet] = {}
        tab.listen("CSS.styleSheetAdded", self._on_sheet)
        for command in ("CSS.disable", "DOM.enable", "CSS.enable"):
            tab.call(command)

    def node(self, expression: str) -> int:
        """Return the handle of the element that a JavaScript expression gives in our world; 0 for none."""
        found = self._tab.handle(expression)
        if found:
            self._tab.call("DOM.getDocument", depth=0)
        return int(self._tab.call("DOM.requestNode", objectId=found)["nodeId"]) if found else 0

    def nodes(self, selector: str) -> list[int]:
        """Return the handles of all elements that a selector has, in document order."""
        document = self._tab.call("DOM.getDocument", depth=0)["root"]["nodeId"]
        return list(self._tab.call("DOM.querySelectorAll", nodeId=document, selector=selector)["nodeIds"])

    def rules(self, node: int) -> tuple[Rule, ...]:
        """Return the author's rules for an element, the weakest first and its `style` attribute last."""
        return next(self.rules_around([node]))[0]

    def rules_around(self, nodes: Iterable[int]) -> Iterator[list[tuple[Rule, ...]]]:
        """Yield for each element its rules, then those of its parent and so on up to the root.

        All are asked for at once, and what is around an element comes with it: both are faster. Around parts
        of a `details` element stand some that no document has.
        """
        for found in self._tab.call_all("CSS.getMatchedStylesForNode", [{"nodeId": node} for node in nodes]):
            yield [self._read(each) for each in (found, *found.get("inherited", ()))]

    def _read(self, found: dict[str, Any]) -> tuple[Rule, ...]:
        rules = [
            _rule(match["rule"]["style"], match["rule"]["selectorList"]["text"])
            for match in found.get("matchedCSSRules", ())
            if match["rule"]["origin"] == "regular"
            and match["rule"]["style"].get("styleSheetId") in self._sheets
        ]
        inline = found.get("inlineStyle", {})
        if inline.get("range"):
            rules.append(_rule(inline, ""))
        return tuple(rules)

    def sheet(self, identity: str) -> Sheet | None:
        """Return where a style sheet stands; None for a `style` attribute."""
        return self._sheets.get(identity)

    def sheets(self) -> Iterator[str]:
        """Yield the identities of all style sheets, in the order in which they were loaded."""
        yield from self._sheets

    def text(self, identity: str) -> str:
        """Return the text of a style sheet as it is now."""
        return str(self._tab.call("CSS.getStyleSheetText", styleSheetId=identity)["text"])

    def write(self, sheet: str, span: Span, text: str) -> Span:
        """Put another text between the braces of a rule and return its span; spans after it are void then."""
        place = {
            "startLine": span.first_line,
            "startColumn": span.first_column,
            "endLine": span.last_line,
            "endColumn": span.last_column,
        }
        edits = [{"styleSheetId": sheet, "range": place, "text": text}]
        return _span(self._tab.call("CSS.setStyleTexts", edits=edits)["styles"][0]["range"])

    def _on_sheet(self, event: dict[str, Any]) -> None:
        header = event["header"]
        if header["origin"] == "regular" and header.get("ownerNode") is not None:
            name, line, column = header["sourceURL"], int(header["startLine"]), int(header["startColumn"])
            self._sheets[header["styleSheetId"]] = Sheet(name, line, column, bool(header["isInline"]))


def _rule(style: dict[str, Any], selector: str) -> Rule:
    written = [each for each in style["cssProperties"] if each.get("range") and not each.get("disabled")]
    return Rule(
        selector,
        style["styleSheetId"],
        _span(style["range"]),
        style["cssText"],
        tuple(
            Declaration(each["name"], _bare(each["value"]), bool(each.get("important")), _span(each["range"]))
            for each in written
        ),
        {each["name"]: _bare(each["value"]) for each in style["cssProperties"]},
    )


def _bare(value: str) -> str:
    return value.removesuffix("!important").rstrip()


def _span(place: dict[str, int]) -> Span:
    return Span(place["startLine"], place["startColumn"], place["endLine"], place["endColumn"])
