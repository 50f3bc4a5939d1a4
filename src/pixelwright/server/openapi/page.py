"""The OpenAPI document as a page to read: one file, no scripts, nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin-top: 2.5rem; border-bottom: 1px solid #8886 }
details { border-bottom: 1px solid #8883; padding: .4rem 0 }
summary { cursor: pointer }
b { display: inline-block; width: 4.5rem; font-family: ui-monospace, monospace; font-size: .85rem }
code { font-family: ui-monospace, monospace }
table { border-collapse: collapse; margin: .5rem 0 .5rem 4.5rem }
td { padding: .1rem .8rem .1rem 0; vertical-align: top }
i { opacity: .7 }
"""


def page(document: Mapping[str, Any]) -> str:
    """Return the page."""
    sections = "".join(_section(tag["name"], document) for tag in document["tags"])
    info = document["info"]
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>pixelwright API</title><style>{_STYLE}</style>"
        f"<h1>pixelwright {escape(info['version'])}</h1><p>{escape(info['summary'])} Send your key as "
        "<code>Authorization: Bearer KEY</code> or <code>x-api-key: KEY</code>. "
        'All of this as a document: <a href="openapi.json">openapi.json</a>.</p>'
        f"{sections}</html>"
    )


def _section(tag: str, document: Mapping[str, Any]) -> str:
    rows = "".join(
        _operation(method, path, operation, document)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
        if operation["tags"] == [tag]
    )
    return f"<h2>{escape(tag)}</h2>{rows}"


def _operation(method: str, path: str, operation: Mapping[str, Any], document: Mapping[str, Any]) -> str:
    fields = _fields(operation, document)
    head = f"<b>{method.upper()}</b><code>{escape(path)}</code> <i>{escape(operation['summary'])}</i>"
    if not fields:
        return f"<details><summary>{head}</summary></details>"
    rows = "".join(f"<tr><td><code>{escape(name)}</code><td>{escape(about)}" for name, about in fields)
    return f"<details><summary>{head}</summary><table>{rows}</table></details>"


def _fields(operation: Mapping[str, Any], document: Mapping[str, Any]) -> list[tuple[str, str]]:
    fields = [(each["name"], f"in the {each['in']}") for each in operation.get("parameters", ())]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        schema = document["components"]["schemas"][content["schema"]["$ref"].rsplit("/", 1)[1]]
        fields += [
            (name, ("needed: " if name in schema["required"] else "") + _about(each))
            for name, each in schema["properties"].items()
        ]
    return fields


def _about(schema: Mapping[str, Any]) -> str:
    """Return a schema in a few words."""
    match schema:
        case {"anyOf": options}:
            return " or ".join(dict.fromkeys(_about(each) for each in options if each != {"type": "null"}))
        case {"$ref": name}:
            return str(name).rsplit("/", 1)[1]
        case {"enum": words}:
            return " | ".join(words)
        case {"const": word}:
            return str(word)
        case {"type": "array", "items": items}:
            return f"list of {_about(items)}"
        case {"minimum": low, "maximum": high}:
            return f"{low} to {high}"
        case {"pattern": pattern}:
            return f"string like {pattern}"
        case {"type": kind}:
            return str(kind)
    return "anything"
