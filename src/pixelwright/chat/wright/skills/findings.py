"""Findings as text: what is wrong and where, and the CSS that would mend it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pixelwright.chat.wright.places import label_of
from pixelwright.chat.wright.writing.fences import fence
from pixelwright.finding import Finding
from pixelwright.geometry import Box
from pixelwright.media.finding_words import WORDS
from pixelwright.tree import Layout, Node, Role

_TAGS = {
    Role.BUTTON: "button",
    Role.LINK: "a",
    Role.PARAGRAPH: "p",
    Role.IMAGE: "img",
    Role.TEXTBOX: "input",
    Role.TEXTAREA: "textarea",
    Role.SELECT: "select",
    Role.BANNER: "header",
    Role.NAVIGATION: "nav",
    Role.CONTENTINFO: "footer",
    Role.COMPLEMENTARY: "aside",
    Role.TABLE: "table",
    Role.FORM: "form",
    Role.LISTITEM: "li",
}


def finding_lines(findings: Sequence[Finding], layout: Layout | None = None) -> Iterator[str]:
    """Yield a numbered paragraph for each; `layout` says what lies where."""
    for number, finding in enumerate(findings, start=1):
        times = f" (on {finding.count} elements)" if finding.count > 1 else ""
        yield f"{number}. **{WORDS[finding.kind].title}**: {_sentence(finding.what)}{times}"
        yield f"   {_where(finding)}{_labelled(finding, layout)}{_figures(finding)}"
        if finding.why:
            yield f"   Why it matters: {_sentence(finding.why)}"
        if finding.confidence < 0.6:
            yield f"   Not certain ({finding.confidence:.0%})."


def _sentence(text: str) -> str:
    text = text[:1].upper() + text[1:]
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _where(finding: Finding) -> str:
    box = finding.box
    return f"At ({box.x:.0f}, {box.y:.0f}), {box.width:.0f} × {box.height:.0f} px"


def _labelled(finding: Finding, layout: Layout | None) -> str:
    """Name what lies there, where the sentence does not."""
    node = _node_at(finding.box, layout) if layout is not None and "“" not in finding.what else None
    label = " ".join(label_of(node).split())[:40] if node is not None else ""
    return f", “{label}”" if label else ""


def _figures(finding: Finding) -> str:
    if not (finding.expected or finding.measured):
        return "."
    name = f"`{finding.name}`: " if finding.name else ""
    expected = f"expected {_value(finding.expected)}, " if finding.expected else ""
    return f"; {name}{expected}measured {_value(finding.measured) if finding.measured else 'nothing'}."


def _value(text: str) -> str:
    short = text if len(text) <= 80 else f"{text[:79]}…"
    return f"`{short}`" if "`" not in short else short


def fixes(findings: Sequence[Finding], layout: Layout | None = None) -> str:
    """Return a CSS fence with all fixes, each under a remark; empty where there is none."""
    css = css_of(findings, layout)
    return fence("css", css) if css else ""


def css_of(findings: Sequence[Finding], layout: Layout | None = None) -> str:
    """Return the rules of all fixes."""
    rules = (_rule(number, finding, layout) for number, finding in enumerate(findings, start=1))
    return "\n\n".join(rule for rule in rules if rule)


def _rule(number: int, finding: Finding, layout: Layout | None) -> str:
    declared = list(finding.fix.declarations) if finding.fix else []
    if not declared and finding.name and finding.expected and re.fullmatch(r"[a-z-]+", finding.name):
        declared = [(finding.name, finding.expected)]
    remark = finding.fix.markup if finding.fix and finding.fix.markup else ""
    if not declared and not remark:
        return ""
    what = re.sub(r"\s+", " ", finding.what).replace("*/", "* /")
    head = f"/* {number}. {what} */"
    if not declared:
        return f"{head}\n/* {remark.replace('*/', '* /')} */"
    selector = (
        (finding.fix.selector if finding.fix else "") or finding.selector or selector_at(finding.box, layout)
    )
    body = "\n".join(f"  {name}: {value};" for name, value in declared)
    return f"{head}\n{selector} {{\n{body}\n}}"


def selector_at(box: Box, layout: Layout | None) -> str:
    """Return a name for what lies in a box of a picture: a class in whose place readers put their own."""
    node = _node_at(box, layout) if layout is not None else None
    if node is None:
        return ".element"
    tag = f"h{node.level}" if node.role is Role.HEADING and node.level else _TAGS.get(node.role, "")
    words = re.findall(r"[a-z0-9]+", label_of(node).lower())[:3]
    name = "-".join(words) or node.name or str(node.kind)
    return f"{tag}.{name}" if not name[0].isdigit() else f"{tag}.{node.name or 'element'}"


def _node_at(box: Box, layout: Layout) -> Node | None:
    nodes = [(box.iou(node.box), -len(path), node) for path, node in layout.nodes() if path]
    best = max(nodes, key=lambda each: each[:2], default=None)
    return best[2] if best is not None and best[0] > 0.2 else None
