"""Write the generated parts of the documentation; `--check` only says whether they are up to date.

A generated part stands between `<!-- generated: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from pixelwright import errors
from pixelwright.cli.commands import app
from pixelwright.cli.entry import INTERNAL, INTERRUPTED, TERMINATED
from pixelwright.cli.fail_on import FAILED
from pixelwright.finding import FindingKind
from pixelwright.media.finding_words import WORDS
from pixelwright.media.findings_json import FIELDS
from pixelwright.server.accounts.prices import LIST

ROOT = Path(__file__).parent.parent
PART = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def exit_codes() -> str:
    rows = [
        "| exit code | `code` in JSON | error | what it means | what to do |",
        "| --- | --- | --- | --- | --- |",
    ]
    kinds = [kind for kind in _leaves(errors.PixelwrightError) if not issubclass(kind, errors.ApiError)]
    for kind in sorted([*kinds, errors.ApiError], key=lambda kind: kind.exit_code):
        meaning = (kind.__doc__ or "").split("\n")[0]
        rows.append(f"| {kind.exit_code} | `{kind.code}` | `{kind.__name__}` | {meaning} | {kind.remedy} |")
    return "\n".join(rows)


def _leaves(kind: type[errors.PixelwrightError]) -> list[type[errors.PixelwrightError]]:
    below = [child for child in kind.__subclasses__() if child.__module__.startswith(errors.__name__)]
    return [leaf for child in below for leaf in _leaves(child)] if below else [kind]


def other_codes() -> str:
    rows = [
        (0, "All went well."),
        (FAILED, "`--fail-on`: what it names was found. All that was asked for was written."),
        (2, "The command was typed wrongly, or an input cannot be used for a reason of its own."),
        (INTERNAL, "A fault of pixelwright. `PIXELWRIGHT_DEBUG=1` shows where."),
        (INTERRUPTED, "Ctrl-C. Nothing was written."),
        (TERMINATED, "SIGTERM. Nothing was written."),
    ]
    return "\n".join(
        ["| exit code | what it means |", "| --- | --- |", *(f"| {code} | {text} |" for code, text in rows)]
    )


def command_help() -> str:
    context = click.Context(app, info_name="pixelwright", terminal_width=100, **app.context_settings)
    return "```text\n" + "\n\n".join(_helps(app, context)) + "\n```"


def _helps(group: click.Group, context: click.Context) -> Iterator[str]:
    for name, command in sorted(group.commands.items()):
        own = click.Context(command, parent=context, info_name=name, terminal_width=100)
        yield command.get_help(own)
        if isinstance(command, click.Group):
            yield from _helps(command, own)


def api_errors() -> str:
    rows = ["| HTTP | `code` | what it means | again? |", "| --- | --- | --- | --- |"]
    kinds = [
        kind for kind in _below(errors.ApiError) if "business_code" in vars(kind) or "status" in vars(kind)
    ]
    for kind in sorted(kinds, key=lambda kind: (kind.status, kind.business_code)):
        meaning = (kind.__doc__ or "").split("\n")[0]
        again = "yes" if kind.retryable else "no"
        rows.append(f"| {kind.status} | {kind.business_code} | {meaning} | {again} |")
    return "\n".join(rows)


def _below(kind: type[errors.ApiError]) -> list[type[errors.ApiError]]:
    return [each for child in kind.__subclasses__() for each in [child, *_below(child)]]


def prices() -> str:
    rows = [
        "| model | input | cached input | output | context | Design2Code |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, listed in LIST.items():
        price = listed.price
        usd = (f"${each:.2f}" for each in (price.input_usd, price.cached_usd, price.output_usd))
        score = "" if listed.design2code is None else f"{listed.design2code:g}"
        rows.append(f"| {listed.name} (`{name}`) | {' | '.join(usd)} | {listed.context_tokens:,} | {score} |")
    return "\n".join(rows)


def kinds_with_design() -> str:
    return _kinds([kind for kind in FindingKind if _is_against_design(kind)])


def kinds_without_design() -> str:
    return _kinds([kind for kind in FindingKind if not _is_against_design(kind)])


def _is_against_design(kind: FindingKind) -> bool:
    """Tell whether a kind stands in the first part of its list, which ends with the page as a whole."""
    order = list(FindingKind)
    return order.index(kind) <= order.index(FindingKind.PAGE)


def _kinds(kinds: list[FindingKind]) -> str:
    rows = [f"| `{kind}` | {WORDS[kind].meaning} |" for kind in kinds]
    return "\n".join(["| kind | what it means |", "| --- | --- |", *rows])


def findings_fields() -> str:
    rows = []
    for field in FIELDS:
        names = ", ".join(f"`{name}`" for name in field.names.split(", "))
        rows.append(f"| {names} | {field.type} | {field.meaning} |")
    return "\n".join(["| field | type | meaning |", "| --- | --- | --- |", *rows])


PARTS = {
    "api-errors": api_errors,
    "exit-codes": exit_codes,
    "other-codes": other_codes,
    "command-help": command_help,
    "kinds-with-design": kinds_with_design,
    "kinds-without-design": kinds_without_design,
    "findings-fields": findings_fields,
    "prices": prices,
}


def main() -> int:
    stale = []
    for path in sorted((ROOT / "docs").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        fresh = PART.sub(lambda found: f"{found[1]}{PARTS[found[2]]()}\n{found[3]}", text)
        if fresh != text:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.write_text(fresh, encoding="utf-8")
    if stale and "--check" in sys.argv:
        print(f"out of date: {', '.join(stale)}. Type `make docs`.")
        return 1
    print("The generated documentation is up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
