"""Answers as JSON: all that was measured, or what a schema asks of it. Never fills in what is not known."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from pixelwright.chat.message import Media
from pixelwright.chat.request import AnswerFormat, Format
from pixelwright.chat.wright.places import label_of
from pixelwright.chat.wright.schemas import UNKNOWN, Slot, filled, lookup
from pixelwright.chat.wright.skills import telling
from pixelwright.chat.wright.skills.build import Made
from pixelwright.chat.wright.skills.locate import find, thing_of, thousandths
from pixelwright.chat.wright.study.palette import palette_of
from pixelwright.chat.wright.study.parts import components_of, containers_of, operated
from pixelwright.chat.wright.study.typography import families_of, typography_of
from pixelwright.chat.wright.voice import Voice
from pixelwright.chat.wright.workbench import Desk
from pixelwright.finding import Finding, Verdict
from pixelwright.geometry import Box
from pixelwright.tree import Kind, Layout, Role
from pixelwright.workflows.build import Seen

Facts = dict[str, object]
_NAMES: tuple[tuple[str, str], ...] = (
    (r"page_?title|title|headline|heading|name|h1", "title"),
    (r"(?:color_?)?palette|colou?rs?|swatches|hex(?:_?(?:codes?|values?|colou?rs?))?", "colors"),
    (r"(?:main|primary|accent|brand|cta)_?colou?r", "accent_color"),
    (r"background(?:_?colou?r)?|bg", "background"),
    (r"text_?colou?r|ink", "text_color"),
    (r"typography|fonts?|text_?styles|font_?styles", "typography"),
    (r"(?:font_?)?famil(?:y|ies)|typefaces?|font_?names?", "font_families"),
    (r"(?:font_?)?sizes", "font_sizes"),
    (r"(?:ui_?)?components|elements|widgets", "components"),
    (r"interactive(?:_?elements)?|controls|actions", "interactive"),
    (r"buttons|ctas?", "buttons"),
    (r"links|nav(?:igation)?(?:_?(?:links|items))?|menu(?:_?items)?", "links"),
    (r"inputs|fields|form_?fields", "inputs"),
    (r"headings|headlines|sections?", "headings"),
    (r"texts|lines|strings|all_?text|copy|labels|words", "texts"),
    (r"text|content|transcription|ocr|body", "text"),
    (r"layout(?:_?structure)?|containers|grid|structure", "layout"),
    (r"language|lang|locale", "language"),
    (r"(?:page_?|image_?|screen_?)?width(?:_?px)?", "width"),
    (r"(?:page_?|image_?|screen_?)?height(?:_?px)?", "height"),
    (r"tables?|rows", "tables"),
    (r"images?|pictures?|(?:image|picture)_?count", "images"),
    (r"description|summary|caption|alt(?:_?text)?", "description"),
    (r"box|bbox|bounding_?box|coordinates|bbox_?2d", "box"),
    (r"boxes|results|matches|found|locations", "found"),
    (r"issues?|bugs?|problems?|findings?|differences|faults", "findings"),
    (r"css|fix(?:es)?|patch", "css"),
    (r"html|code|source|component|markup", "code"),
    (r"files", "files"),
    (r"scores?|metrics", "scores"),
)
"""What properties of schemas are called, and the fact that they mean."""


def say_json(voice: Voice, value: Mapping[str, object]) -> None:
    """Answer with a JSON object and nothing else."""
    voice.say(json.dumps(value, ensure_ascii=False, indent=2))


def error_of(said: str) -> Facts:
    """Return an honest object where there is nothing to tell."""
    return {"error": " ".join(said.split())}


def fitted(facts: Mapping[str, object], wanted: AnswerFormat) -> Mapping[str, object]:
    """Return the facts, or where there is a schema, what of them it asks for."""
    if wanted.kind is not Format.SCHEMA or not wanted.schema:
        return facts

    def know(slot: Slot) -> object:
        return _known(slot, facts)

    return filled(wanted.schema, know)


def _known(slot: Slot, facts: Mapping[str, object]) -> object:
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", slot.name).lower().replace("-", "_")
    if slot.type == "object" and name not in facts:
        return UNKNOWN
    own = lookup(facts, name)
    if own is not UNKNOWN:
        return _count(own, slot)
    for pattern, fact in _NAMES:
        if re.fullmatch(pattern, name) and fact in facts:
            return _count(_plain(facts[fact], slot), slot)
    counted = re.fullmatch(r"(?:number_of_|num_|n_)?(\w+?)s?_?(?:count|total)?", name)
    if counted and slot.type in ("integer", "number"):
        return _count(lookup(facts, f"{counted[1]}s"), slot)
    return UNKNOWN


def _count(value: object, slot: Slot) -> object:
    return len(value) if isinstance(value, list) and slot.type in ("integer", "number") else value


def _plain(value: object, slot: Slot) -> object:
    """Return what items are called, where a list of texts is asked for."""
    items = slot.schema.get("items")
    texts = isinstance(items, Mapping) and items.get("type") == "string"
    if not (texts or slot.type == "string") or not isinstance(value, list):
        return value
    return [_text(each) for each in value]


def _text(value: object) -> str:
    if isinstance(value, Mapping):
        for key in ("hex", "label", "text", "name", "family", "what"):
            if value.get(key):
                return str(value[key])
    return str(value)


def facts_of(seen: Seen) -> Facts:
    """Return all that is known of a picture."""
    layout, scene = seen.layout, seen.scene
    palette = [
        {"hex": each.colour.hex, "share": round(each.share, 4), "role": ", ".join(each.uses)}
        for each in palette_of(seen)
    ]
    controls = [_control(*each) for each in operated(layout)]
    accent = next((each["hex"] for each in palette if "button" in str(each["role"])), None)
    return {
        "title": layout.title,
        "language": layout.language,
        "width": scene.width_px,
        "height": scene.height_px,
        "background": telling.fill_words(layout.background),
        **({"accent_color": accent} if accent else {}),
        "colors": palette,
        "typography": [
            {
                "family": each.family,
                "size": each.size_px,
                "font_size": f"{each.size_px:g}px",
                "weight": each.weight,
                "line_height": round(each.line_height_px),
                "example": each.example,
                "color": each.colours[0] if each.colours else "",
            }
            for each in typography_of(layout)
        ],
        "font_families": list(families_of(layout)),
        "font_sizes": [f"{size:g}px" for size in sorted({each.size_px for each in typography_of(layout)})],
        "components": [
            {"name": each.name, "type": each.name, "count": each.count, "labels": list(each.labels)}
            for each in components_of(layout)
        ],
        "interactive": controls,
        "buttons": [each for each in controls if each["type"] == "Button"],
        "links": [each for each in controls if each["type"] == "Link"],
        "inputs": [each for each in controls if each["type"] not in ("Button", "Link", "Tab")],
        "headings": [label_of(node) for node in layout.root.walk() if node.role is Role.HEADING],
        "texts": [node.text.content for node in layout.root.walk() if node.text is not None],
        "text": "\n".join(node.text.content for node in layout.root.walk() if node.text is not None),
        "images": len(scene.pictures),
        "layout": [
            {
                "name": each.name,
                "type": each.how,
                "items": each.count,
                "gaps": list(each.gaps_px),
                **_box(each.box),
            }
            for each in containers_of(layout)
        ],
        "tables": _tables(layout),
    }


def _control(sort: str, label: str, box: Box) -> Facts:
    return {"type": sort, "label": label, "text": label, "name": label, **_box(box)}


def _box(box: Box) -> Facts:
    return {"x": round(box.x), "y": round(box.y), "width": round(box.width), "height": round(box.height)}


def _tables(layout: Layout) -> list[object]:
    tables = (node for node in layout.root.walk() if node.kind is Kind.TABLE)
    return [[[label_of(cell) for cell in row.children] for row in table.children] for table in tables]


def place_facts(seen: Seen, words: str) -> Facts:
    """Return where something is, as facts."""
    found, _ = find(seen.layout, thing_of(words))
    width, height = seen.scene.width_px, seen.scene.height_px
    places = [
        {
            "label": label_of(place.node),
            "type": str(place.node.role),
            "box": thousandths(place.box, width, height),
            "bbox_2d": thousandths(place.box, width, height),
            "box_px": [
                round(place.box.x),
                round(place.box.y),
                round(place.box.right),
                round(place.box.bottom),
            ],
            "score": place.score,
        }
        for place in found
    ]
    facts: Facts = {"found": places, "width": width, "height": height}
    if places:
        facts |= {"box": places[0]["box"], "label": places[0]["label"]}
    else:
        facts |= error_of(f"nothing in the picture fits “{thing_of(words)}”")
    return facts


def finding_facts(verdict: Verdict, css: str) -> Facts:
    """Return what is wrong, as facts."""
    facts: Facts = {"findings": [_finding(each) for each in verdict.findings], "css": css}
    return (
        facts
        if verdict.score_before is None
        else {**facts, "scores": {"likeness": round(verdict.score_before, 4)}}
    )


def _finding(finding: Finding) -> Facts:
    return {
        "type": str(finding.kind),
        "kind": str(finding.kind),
        "description": finding.what,
        "what": finding.what,
        "property": finding.name,
        "expected": finding.expected,
        "measured": finding.measured,
        **_box(finding.box),
    }


def made_facts(made: Made) -> Facts:
    """Return a page that was built, as facts."""
    files = [
        {"path": path, "name": path, "code": code, "content": code} for path, code in made.code.files.items()
    ]
    return {
        "files": files,
        "code": files[0]["code"],
        "filename": files[0]["path"],
        "stack": made.planned.stack,
        "dependencies": list(made.code.packages),
        "scores": {score.name: round(score.value, 4) for score in made.report.scores},
    }


def looked_at(voice: Voice, desk: Desk, picture: Media) -> Seen:
    """Look at a picture, thinking aloud."""
    seen = desk.see(picture)
    for line in telling.seen_lines(seen):
        voice.think(line)
    return seen
