"""Write the generated parts of the documentation; `--check` only says whether they are up to date.

A generated part stands between `<!-- generated: NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from pixelwright import errors
from pixelwright.cli.commands import app
from pixelwright.cli.entry import INTERNAL, INTERRUPTED, TERMINATED

ROOT = Path(__file__).parent.parent
PART = re.compile(r"(<!-- generated: ([\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def exit_codes() -> str:
    rows = [
        "| exit code | `code` in JSON | error | what it means | what to do |",
        "| --- | --- | --- | --- | --- |",
    ]
    kinds = sorted(_leaves(errors.PixelwrightError), key=lambda kind: kind.exit_code)
    for kind in kinds:
        meaning = (kind.__doc__ or "").split("\n")[0]
        rows.append(f"| {kind.exit_code} | `{kind.code}` | `{kind.__name__}` | {meaning} | {kind.remedy} |")
    return "\n".join(rows)


def _leaves(kind: type[errors.PixelwrightError]) -> list[type[errors.PixelwrightError]]:
    below = [child for child in kind.__subclasses__() if child.__module__ == errors.__name__]
    return [leaf for child in below for leaf in _leaves(child)] if below else [kind]


def other_codes() -> str:
    rows = [
        (0, "All went well."),
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
    texts = [
        command.get_help(click.Context(command, parent=context, info_name=name, terminal_width=100))
        for name, command in sorted(app.commands.items())
    ]
    return "```text\n" + "\n\n".join(texts) + "\n```"


PARTS = {"exit-codes": exit_codes, "other-codes": other_codes, "command-help": command_help}


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
