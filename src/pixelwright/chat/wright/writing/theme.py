"""Resolves the names of a page's own Tailwind theme into the values behind them.

What results means the same in every Tailwind 4 project, whatever that calls its colours and sizes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

_DECLARED = re.compile(r"^\s*--(color|font|text|radius|shadow)-([\w-]+):\s*(.+?);\s*$", re.MULTILINE)
_THEME = re.compile(r"@theme \{(.*?)^\}", re.DOTALL | re.MULTILINE)
_RULE = re.compile(r"^\t(?P<selector>[^\t@{}][^{}]*?) \{\n(?P<body>.*?)^\t\}", re.DOTALL | re.MULTILINE)

_DRAWN = re.compile(r"^@layer components \{\n.*?^\}", re.DOTALL | re.MULTILINE)


def drawn_rules(css: str) -> str:
    """Return the rules of a sheet that no utility can say, in their layer; empty where there are none."""
    return "\n".join(_DRAWN.findall(css))


_COLOURED = r"text|bg|accent|outline|border(?:-[trblxy])?"


class Theme:
    """What a sheet like `src/index.css` declares: its theme, and rules of its base layer."""

    def __init__(self, css: str) -> None:
        found = _THEME.search(css)
        declared = _DECLARED.findall(found.group(1)) if found else []
        self._values = {(kind, name): _one_line(value) for kind, name, value in declared}
        base = css.partition("@layer base {")[2]
        self.rules = {
            " ".join(match["selector"].split()): dict(_declarations(match["body"]))
            for match in _RULE.finditer(base)
        }

    def resolved(self, source: str) -> str:
        """Return a source in which no class needs the theme."""
        for (kind, name), value in sorted(self._values.items(), key=lambda each: -len(each[0][1])):
            source = _RESOLVERS[kind](source, name, value)
        return self.value(source)

    def value(self, text: str) -> str:
        """Return a value with the custom properties of the theme filled in."""
        return re.sub(r"var\(--(color|font|text|radius|shadow)-([\w-]+)\)", self._filled, text)

    def _filled(self, match: re.Match[str]) -> str:
        return self._values.get((match[1], match[2]), match.group())

    def base(self) -> list[str]:
        """Return the classes that give one element what the sheet gives to the body and its content."""
        body = {name: self.value(value) for name, value in self.rules.get("body", {}).items()}
        classes = [_BODY[name](value) for name, value in body.items() if name in _BODY]
        for selector, inner in _STATES.items():
            for name, value in self.rules.get(selector, {}).items():
                if (selector, name) not in _ALIKE:
                    classes.append(f"[:where({inner})]:[{name}:{bracketed(self.value(value))}]")
        return classes


_ALIKE = frozenset(
    {("img", name) for name in ("display", "max-width", "height")}
    | {("button", name) for name in ("padding", "border", "background", "color")}
)
"""What Tailwind's own base layer says too."""
_STATES = {
    "img": "&_img",
    "hr": "&_hr",
    "button": "&_button",
    "::placeholder": "&_::placeholder",
    "a:hover": "&_a:hover",
    "a:active, button:active": "&_a:active,&_button:active",
    "input:hover, select:hover, textarea:hover": "&_input:hover,&_select:hover,&_textarea:hover",
    ":focus-visible": "&_:focus-visible",
}
"""Rules of the base layer by selector, as seen from one element around all; the rest is in Tailwind's own."""


def bracketed(value: str) -> str:
    """Return a value as it stands between brackets of a class."""
    return re.sub(r"\s+", "_", re.sub(r",\s+", ",", value.replace("_", r"\_").replace('"', "'")))


def family(value: str) -> str:
    """Return the class for a `font-family`."""
    names = [re.sub(r"""^["']|["']$""", "", each.strip()) for each in value.split(",")]
    quoted = (f"'{bracketed(each)}'" if " " in each else each for each in names)
    return f"font-[{','.join(quoted)}]"


_BODY: dict[str, Callable[[str], str]] = {
    "font-family": family,
    "font-size": lambda value: f"text-[{'length:' if '(' in value else ''}{bracketed(value)}]",
    "line-height": lambda value: f"leading-[{value}]",
    "overflow-wrap": lambda value: "wrap-break-word" if value == "break-word" else f"[overflow-wrap:{value}]",
    "color": lambda value: f"text-[{bracketed(value)}]",
    "background-color": lambda value: f"bg-[{bracketed(value)}]",
    "background": lambda value: f"[background:{bracketed(value)}]",
}


def _coloured(source: str, name: str, value: str) -> str:
    return re.sub(rf"(?<![\w-])({_COLOURED})-{name}(?![\w-])", rf"\1-[{bracketed(value)}]", source)


def _plain(prefix: str) -> Callable[[str, str, str], str]:
    def resolve(source: str, name: str, value: str) -> str:
        return re.sub(rf"(?<![\w-]){prefix}-{name}(?![\w-])", f"{prefix}-[{bracketed(value)}]", source)

    return resolve


def _sized(source: str, name: str, value: str) -> str:
    hint = "length:" if "(" in value else ""
    return re.sub(rf"(?<![\w-])text-{name}(?![\w-])", f"text-[{hint}{bracketed(value)}]", source)


def _family(source: str, name: str, value: str) -> str:
    return re.sub(rf"(?<![\w-])font-{name}(?![\w-])", family(value), source)


_RESOLVERS: Mapping[str, Callable[[str, str, str], str]] = {
    "color": _coloured,
    "font": _family,
    "text": _sized,
    "radius": _plain("rounded"),
    "shadow": _plain("shadow"),
}


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _declarations(body: str) -> list[tuple[str, str]]:
    return [
        (name, _one_line(value))
        for name, value in re.findall(r"^\s*([\w-]+):\s*(.*?);", body, re.DOTALL | re.MULTILINE)
    ]
