"""Templates as JSX. Knows nothing of files, data or where classes come from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from pixelwright.codegen.components.program import Each, Hole, Maybe, Piece, Tag, Use, Words
from pixelwright.codegen.components.words import camel
from pixelwright.codegen.elements.states import CURRENT
from pixelwright.codegen.projects.carousels import MARKS as STEPS
from pixelwright.codegen.projects.carousels import Carousel, carousel_of, dot_of, step_of
from pixelwright.codegen.projects.dialogs import HELD, MARKS, closes, is_dialog
from pixelwright.codegen.projects.links import href_of, is_routed
from pixelwright.codegen.projects.tabs import Choice, choice_of
from pixelwright.codegen.projects.template import Toggle
from pixelwright.codegen.projects.typescript import quoted

_RENAMED = {
    "class": "className",
    "for": "htmlFor",
    "tabindex": "tabIndex",
    "colspan": "colSpan",
    "rowspan": "rowSpan",
    "readonly": "readOnly",
    "maxlength": "maxLength",
    "minlength": "minLength",
    "autocomplete": "autoComplete",
    "autofocus": "autoFocus",
    "novalidate": "noValidate",
    "inputmode": "inputMode",
    "enterkeyhint": "enterKeyHint",
    "datetime": "dateTime",
    "srcset": "srcSet",
    "fetchpriority": "fetchPriority",
    "enctype": "encType",
    "spellcheck": "spellCheck",
    "accesskey": "accessKey",
    "contenteditable": "contentEditable",
    "frameborder": "frameBorder",
    "crossorigin": "crossOrigin",
    "popovertarget": "popoverTarget",
}
_UNCONTROLLED = {"value": "defaultValue", "checked": "defaultChecked"}
_FIELDS = frozenset({"input", "textarea", "select"})
_NUMBERS = frozenset(
    {"width", "height", "rows", "cols", "colspan", "rowspan", "tabindex", "maxlength", "aria-valuenow"}
    | {"aria-valuemin", "aria-valuemax", "aria-level", "aria-colspan", "aria-rowspan"}
)

_ODD_SPACE = re.compile("[\x0b\x0c\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff]")
"""White space that linters want in strings alone."""

ClassName = Callable[[Words, Callable[[str], str]], str]
"""Returns the value of `className`, quoted or in braces, given how props are referred to."""


@dataclass(frozen=True, slots=True)
class Jsx:
    """Prints the pieces of one component."""

    class_name: ClassName
    toggles: Mapping[Tag, Toggle] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    """The states that say which tab is selected, by the one that is at first."""
    item: str | None = None
    """The variable whose fields fill holes; the component's own props where None."""
    carousels: dict[str, Carousel] = field(default_factory=dict)
    """By the id of the track."""

    def lines(self, piece: Piece, attribute: str = "") -> list[str]:
        """Return the piece on lines of its own; `attribute` is added to the outermost element."""
        match piece:
            case str():
                return [_text(piece)]
            case Hole():
                return [f"{{{self._reference(piece.prop)}}}"]
            case Tag():
                return self._tag(piece, attribute)
            case Maybe():
                return self._maybe(piece)
            case Use():
                return [f"<{piece.component}{attribute} />"]
            case Each():
                return self._each(piece)

    def _reference(self, prop: str) -> str:
        if self.item is None:
            return prop
        return f"{self.item}.{prop}" if prop else self.item

    def _tag(self, tag: Tag, attribute: str) -> list[str]:
        if not tag.tag:
            return self._fragment(tag, attribute)
        start = f"<{tag.tag}{attribute}{self._attributes(tag)}"
        children = () if tag.tag == "textarea" else tag.children
        if not children:
            return [f"{start} />"]
        if tag.inline or any(isinstance(child, str | Hole) for child in children):
            return [f"{start}>{''.join(map(self._inline, children))}</{tag.tag}>"]
        inner = [f"\t{line}" for child in children for line in self.lines(child)]
        return [f"{start}>", *inner, f"</{tag.tag}>"]

    def _fragment(self, tag: Tag, attribute: str) -> list[str]:
        if len(tag.children) == 1 and isinstance(tag.children[0], Tag | Use):
            return self.lines(tag.children[0], attribute)
        inner = [f"\t{line}" for child in tag.children for line in self.lines(child)]
        return [f"<Fragment{attribute}>", *inner, "</Fragment>"] if attribute else ["<>", *inner, "</>"]

    def _inline(self, child: Piece) -> str:
        return _text(child) if isinstance(child, str) else "".join(map(str.strip, self.lines(child)))

    def _attributes(self, tag: Tag) -> str:
        toggle = self.toggles.get(tag)
        choice = choice_of(tag, self.choices)
        carousel = carousel_of(tag, self.carousels)
        written = []
        for name, words in tag.attributes:
            if name in MARKS and (is_dialog(tag) or closes(tag)):
                continue
            if carousel and (name in STEPS or (name == CURRENT[0] and dot_of(tag))):
                continue
            if name == "aria-expanded" and toggle:
                written += [f"aria-expanded={{{toggle.state}}}"]
            elif choice and name in ("aria-selected", "hidden"):
                written += self._chosen(name, choice)
            elif name == CURRENT[0] and is_routed(tag):
                written += [f"aria-current={{currentPage({self._expression(href_of(tag))})}}"]
            else:
                written.append(self._attribute(tag, name, words))
        if tag.tag == "textarea" and tag.children:
            written.append(f"defaultValue={{{self._expression(tag.children[0])}}}")
        if choice and choice.of_tab:
            pick = f"{setter(choice.state)}({self._expression(choice.ident)})"
            written += [f"onClick={{() => {pick}}}", "onKeyDown={onTabKey}"]
        if is_dialog(tag):
            written.append(f"ref={{{HELD}}}")
        if carousel:
            written += _scrolling(tag, carousel)
        if closes(tag):
            written.append(f"onClick={{() => {HELD}.current?.close()}}")
        if toggle:
            written.append(f"onClick={{() => {setter(toggle.state)}(!{toggle.state})}}")
        return "".join(f" {each}" for each in written)

    def _chosen(self, name: str, choice: Choice) -> list[str]:
        """Return what a tab or its panel has of the state."""
        told = self._expression(choice.ident)
        if name == "hidden":
            return [f"hidden={{{choice.state} !== {told}}}"]
        same = f"{choice.state} === {told}"
        return [f"aria-selected={{{same}}}", f"tabIndex={{{same} ? 0 : -1}}"]

    def _expression(self, piece: Piece) -> str:
        assert isinstance(piece, str | Hole)
        return quoted(piece) if isinstance(piece, str) else self._reference(piece.prop)

    def _attribute(self, tag: Tag, name: str, words: Words | None) -> str:
        written = attribute_name(tag.tag, name)
        if words is None:
            return written
        if name == "class":
            return f"className={self.class_name(words, self._reference)}"
        if len(words) == 1 and isinstance(words[0], str):
            return f"{written}={_static(name, words[0])}"
        (only,) = words
        return f"{written}={{{self._expression(only)}}}"

    def _maybe(self, maybe: Maybe) -> list[str]:
        condition = self._reference(maybe.prop)
        if isinstance(maybe.piece, Hole):
            return [f"{{{condition}}}"]
        inner = self.lines(maybe.piece)
        if len(inner) == 1:
            return [f"{{{condition} && {inner[0]}}}"]
        return [f"{{{condition} && (", *(f"\t{line}" for line in inner), ")}"]

    def _each(self, each: Each) -> list[str]:
        items = self._reference(each.items) if self.item else each.items
        key, second = (f"{each.item}.{each.key}" if each.key else each.item), ""
        if each.key is None:
            key, second = "index", ", index"
        attribute = f" key={{{key}}}"
        if isinstance(each.body, Use):
            drawn = [f"<{each.body.component}{attribute} {{...{each.item}}} />"]
        else:
            drawn = replace(self, item=each.item).lines(each.body, attribute)
        parameters = f"({each.item}{second})"
        return [f"{{{items}.map({parameters} => (", *(f"\t{line}" for line in drawn), "))}"]


def _scrolling(tag: Tag, carousel: Carousel) -> list[str]:
    """Return what the track, a button or a dot of a carousel has of its state, and does."""
    place, track = carousel.place, f"{carousel.track}.current"
    if by := step_of(tag):
        disabled = f"disabled={{{place}.{'start' if by == '-1' else 'end'}}}"
        return [disabled, f"onClick={{() => step({track}, {by})}}"]
    if dot := dot_of(tag):
        shown = f'aria-current={{{place}.dot === {dot} ? "true" : undefined}}'
        return [shown, f"onClick={{() => goTo({track}, {dot}, {carousel.dots})}}"]
    return [f"ref={{{carousel.track}}}"]


def setter(state: str) -> str:
    """Return the function that changes a state."""
    return f"set{state[0].upper()}{state[1:]}"


def attribute_name(tag: str, name: str) -> str:
    """Return what JSX calls an attribute."""
    if tag in _FIELDS and name in _UNCONTROLLED:
        return _UNCONTROLLED[name]
    if name in _RENAMED:
        return _RENAMED[name]
    return name if name.startswith(("aria-", "data-")) else camel(name.split("-"))


def _static(name: str, value: str) -> str:
    if name in _NUMBERS and re.fullmatch(r"-?(0|[1-9]\d*)(\.\d+)?", value):
        return f"{{{value}}}"
    return f'"{value}"' if re.fullmatch(r'[^"&\\\n]*', value) else f"{{{quoted(value)}}}"


def _text(text: str) -> str:
    """Return text as JSX, to stand on one line; what means something there goes into a string."""
    if re.search(r"[{}<>\n]|&#?\w+;", text) or _ODD_SPACE.search(text):
        return f"{{{quoted(text)}}}"
    return text
