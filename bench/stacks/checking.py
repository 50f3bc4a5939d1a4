"""The stacks' own tools over all pages at once, with one `node_modules`: types, builds, lint, formatting."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any

from pixelwright.workflows.verify import install

LINT = {
    "html-validate": "10.17.0",
    "stylelint": "17.16.0",
    "stylelint-config-standard": "40.0.0",
    "stylelint-config-tailwindcss": "1.0.1",
}
_STYLELINT: dict[str, Any] = {
    "extends": ["stylelint-config-standard"],
    "overrides": [
        {
            # Keys that TypeScript can name without brackets.
            "files": ["**/*.module.css"],
            "rules": {"selector-class-pattern": "^[a-z][A-Za-z0-9]*$"},
        }
    ],
}
_STYLELINT_TAILWIND: dict[str, Any] = {
    "extends": ["stylelint-config-standard", "stylelint-config-tailwindcss"],
    # The pattern of the standard, and `--color-*`, by which a theme clears one of Tailwind's own scales.
    "rules": {"custom-property-pattern": "^([a-z][a-z0-9]*)(-[a-z0-9]+)*(-\\*)?$"},
}
_HTML_VALIDATE = {"extends": ["html-validate:recommended", "html-validate:prettier"]}
_SHARED = ("tsconfig.json", "eslint.config.js", "svelte.config.js", ".prettierrc", ".editorconfig")
_TYPES = {
    "react": ["tsc", "-p", "tsconfig.json", "--pretty", "false"],
    "vue": ["vue-tsc", "-p", "tsconfig.json", "--pretty", "false"],
    "svelte": ["svelte-check", "--tsconfig", "./tsconfig.json", "--output", "machine", "--fail-on-warnings"],
}

Complaints = dict[str, list[str]]
"""What is wrong, by page."""


def modules_for(folders: Iterable[Path]) -> Path:
    """Return a `node_modules` with what one project of each of the stacks needs, and the linters."""
    wanted: dict[str, str] = dict(LINT)
    for folder in folders:
        manifest = next(iter(sorted(folder.glob("*/package.json"))), None)
        if manifest is not None:
            fields = json.loads(manifest.read_text())
            wanted |= fields.get("dependencies", {}) | fields.get("devDependencies", {})
    wanted.setdefault("prettier", "3.10.1")
    return install(json.dumps({"devDependencies": dict(sorted(wanted.items()))}).encode())


def checks(
    stack: str, folder: Path, modules: Path, built: Path, vite_pages: Collection[str]
) -> dict[str, Complaints]:
    """Return what each tool says of the pages in `folder`; Vite builds some of them, to `built`."""
    kind, _, styling = stack.partition(":")
    tailwind = "tailwind" in (kind, styling) or stack == "react"
    _share(folder, modules)
    tools: dict[str, Callable[[], Complaints]] = {
        "prettier": lambda: _prettier(folder),
        "stylelint": lambda: _stylelint(kind, folder, _STYLELINT_TAILWIND if tailwind else _STYLELINT),
    }
    if kind in ("html", "tailwind"):
        tools["html-validate"] = lambda: _html_validate(folder)
    else:
        tools["types"] = lambda: _types(kind, folder)
        tools["eslint"] = lambda: _eslint(folder)
        tools["vite"] = lambda: _vite(folder, built, vite_pages)
    return {name: _timed(f"{stack}, {name}", run) for name, run in tools.items()}


def _timed(name: str, run: Callable[[], Complaints]) -> Complaints:
    start = time.perf_counter()
    found = run()
    sys.stderr.write(f"{name}: {time.perf_counter() - start:.0f} s\n")
    return found


def _share(folder: Path, modules: Path) -> None:
    """Put what all projects have alike above them, so that one run sees them all."""
    link = folder / "node_modules"
    if link.is_symlink():
        link.unlink()
    link.symlink_to(modules, target_is_directory=True)
    first = next(each for each in sorted(folder.iterdir()) if (each / "index.html").exists())
    for name in _SHARED:
        if (first / name).exists():
            shutil.copy(first / name, folder / name)
    (folder / ".prettierignore").write_text("node_modules\ndist\n/*.*\n")
    config = folder / "tsconfig.json"
    if config.exists():
        fields = json.loads(config.read_text())
        config.write_text(json.dumps({**fields, "include": ["*/src", "*/vite.config.ts"]}))


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    program = str(folder / "node_modules" / ".bin" / command[0])
    environment = {**os.environ, "NO_COLOR": "1", "CI": "1", "NODE_OPTIONS": "--max-old-space-size=6144"}
    return subprocess.run(
        [program, *command[1:]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def _prettier(folder: Path) -> Complaints:
    done = _run(["prettier", "--list-different", "."], folder)
    lines = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    return _told(_by_page(line.strip() for line in lines if "/" in line), done)


def _stylelint(stack: str, folder: Path, rules: dict[str, Any]) -> Complaints:
    config = folder / ".stylelintrc.json"
    config.write_text(json.dumps(rules))
    # What Tailwind compiles is nobody's to edit.
    sheets = ["*/tailwind.css"] if stack == "tailwind" else ["*/*.css", "*/src/**/*.css"]
    done = _run(["stylelint", "--formatter", "json", *sheets, "--allow-empty-input"], folder)
    text = done.stdout or done.stderr
    files = json.loads(text[text.index("[") :] if "[" in text else "[]")
    found = _by_page(
        f"{Path(each['source']).relative_to(folder)}:{warning['line']}: {warning['rule']}"
        for each in files
        for warning in each["warnings"]
    )
    return _told(found, done)


def _html_validate(folder: Path) -> Complaints:
    (folder / ".htmlvalidate.json").write_text(json.dumps({"root": True, **_HTML_VALIDATE}))
    pages = sorted(str(path.relative_to(folder)) for path in folder.glob("*/index.html"))
    done = _run(["html-validate", "--formatter", "json", *pages], folder)
    files = json.loads(done.stdout or "[]")
    found = _by_page(
        f"{Path(each['filePath']).relative_to(folder)}:{message['line']}: {message['ruleId']}"
        for each in files
        for message in each["messages"]
    )
    return _told(found, done)


def _types(stack: str, folder: Path) -> Complaints:
    done = _run(_TYPES[stack], folder)
    lines = (done.stdout + done.stderr).splitlines()
    if stack == "svelte":
        found = (re.search(r"\b(?:ERROR|WARNING) \"(.+?)\" (\d+):\d+ (.*)", line) for line in lines)
        return _told(_by_page(":".join(each.groups()) for each in found if each), done)
    return _told(_by_page(line for line in lines if re.match(r"[^\s(]+\(\d+,\d+\): ", line)), done)


def _eslint(folder: Path) -> Complaints:
    sources = sorted(str(path.relative_to(folder)) for path in folder.glob("*/src"))
    done = _run(["eslint", "--config", "eslint.config.js", "--format", "json", *sources], folder)
    if not done.stdout.startswith("["):
        return {"": [(done.stderr or done.stdout)[:300]]}
    return _by_page(
        f"{Path(each['filePath']).relative_to(folder)}:{message.get('line', 0)}: {message['ruleId']}"
        for each in json.loads(done.stdout)
        for message in each["messages"]
    )


def _vite(folder: Path, built: Path, pages: Collection[str]) -> Complaints:
    """Build projects in one process; a page that Vite says nothing of has nothing to complain about."""
    script = folder / "vite-all.mjs"
    shutil.copy(Path(__file__).parent / "vite-all.mjs", script)
    names = sorted(name for name in pages if (folder / name / "vite.config.ts").exists())
    done = subprocess.run(
        ["node", str(script), str(folder), str(built), *names], capture_output=True, text=True, check=False
    )
    told = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    found = {each["name"]: each["warnings"] for each in told if each["warnings"]}
    if done.returncode:
        found[""] = [done.stderr[:300]]
    return found


def _told(found: Complaints, done: subprocess.CompletedProcess[str]) -> Complaints:
    """Return what was found; a tool that failed and named no page has checked none."""
    if done.returncode and not found:
        return {"": [(done.stderr or done.stdout)[:300] or f"exit code {done.returncode}"]}
    return found


def _by_page(lines: Iterable[str]) -> Complaints:
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        found[line.removeprefix("[error] ").removeprefix("[warn] ").split("/")[0]].append(line)
    return dict(sorted(found.items()))


def summary_of(complaints: Complaints, pages: int) -> dict[str, Any]:
    """Return how many pages are clean, and the commonest complaints without their places."""
    kinds: dict[str, int] = defaultdict(int)
    for lines in complaints.values():
        for line in lines:
            kinds[re.sub(r"^.*?:\d+: |^.*?\(\d+,\d+\): ", "", line)[:90]] += 1
    common = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
    clean = 0 if "" in complaints else pages - len(complaints)
    return {"clean": clean, "pages": pages, "common": common}
