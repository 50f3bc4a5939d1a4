"""Makes `src/pixelwright/codegen/toolchain/data`: the tools that run in the browser, each in one script.

    python tools/make_toolchain.py --work DIR      installs what is missing into DIR, then bundles

Needs Node and npm; neither is needed to use what it makes. The versions are pinned below, so the same bytes
come out again. `versions.json` beside the scripts says which package lies in which script under which
licence, `LICENSES.txt` holds the licences themselves.
"""

from __future__ import annotations

import argparse
import json
import subprocess
from pathlib import Path

ENTRIES = Path(__file__).parent / "toolchain"
DATA = Path(__file__).parents[1] / "src/pixelwright/codegen/toolchain/data"

PACKAGES = {
    "esbuild": "0.28.2",
    "prettier": "3.10.1",
    "prettier-plugin-svelte": "4.1.1",
    "react": "19.3.1",
    "react-dom": "19.3.1",
    "sucrase": "3.35.1",
    "svelte": "5.57.3",
    "tailwindcss": "4.3.5",
    "vue": "3.5.45",
}
OPTIONS = [
    "--bundle",
    "--minify",
    "--format=iife",
    "--platform=browser",
    "--target=chrome120",
    "--charset=utf8",
    "--conditions=browser,production",
    "--main-fields=browser,module,main",
    "--loader:.css=text",
    "--legal-comments=none",
    '--define:process.env.NODE_ENV="production"',
    "--define:__VUE_OPTIONS_API__=true",
    "--define:__VUE_PROD_DEVTOOLS__=false",
    "--define:__VUE_PROD_HYDRATION_MISMATCH_DETAILS__=false",
    "--log-level=warning",
]
SHARED = {
    "prettier/standalone": "module.exports = globalThis.prettier;",
    "prettier/plugins/babel": "module.exports = globalThis.prettier.plugins.babel;",
    "svelte/compiler": "module.exports = globalThis.svelte;",
}
"""What the Svelte printer takes from the scripts that are loaded before it."""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("--work", type=Path, required=True, help="folder for the packages")
    work: Path = arguments.parse_args().work.resolve()
    install(work)
    DATA.mkdir(parents=True, exist_ok=True)
    parts = {entry.stem: bundle(entry, work) for entry in sorted(ENTRIES.glob("*.js"))}
    write_versions(parts, work)


def install(work: Path) -> None:
    """Leave alone what is there in the right version."""
    wanted = {"private": True, "dependencies": PACKAGES}
    manifest = work / "package.json"
    if manifest.exists() and json.loads(manifest.read_text()) == wanted:
        return
    work.mkdir(parents=True, exist_ok=True)
    manifest.write_text(json.dumps(wanted, indent=2) + "\n")
    subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=work, check=True)


def bundle(entry: Path, work: Path) -> list[str]:
    """Write one script and return the folders of the packages in it."""
    copied = work / entry.name
    copied.write_text(entry.read_text())
    aliases = []
    if entry.stem == "prettier-svelte":
        for name, text in SHARED.items():
            shim = work / "shims" / f"{name}.js"
            shim.parent.mkdir(parents=True, exist_ok=True)
            shim.write_text(text)
            aliases.append(f"--alias:{name}={shim}")
    meta = work / "meta.json"
    command = ["node_modules/.bin/esbuild", copied.name, *OPTIONS, *aliases, f"--metafile={meta}"]
    subprocess.run([*command, f"--outfile={DATA / entry.name}"], cwd=work, check=True)
    inputs = json.loads(meta.read_text())["inputs"]
    return sorted({package_of(name) for name in inputs if name.startswith("node_modules/")})


def package_of(path: str) -> str:
    """Return the folder of the innermost package that holds a file."""
    outer, inner = path.rsplit("node_modules/", 1)
    parts = inner.split("/")
    return f"{outer}node_modules/{'/'.join(parts[: 2 if inner.startswith('@') else 1])}"


def write_versions(parts: dict[str, list[str]], work: Path) -> None:
    scripts = {
        f"{name}.js": {
            about["name"]: {"version": about["version"], "license": about["license"]}
            for about in (json.loads((work / folder / "package.json").read_text()) for folder in folders)
        }
        for name, folders in parts.items()
    }
    (DATA / "versions.json").write_text(json.dumps(scripts, indent="\t") + "\n")
    texts: dict[str, list[str]] = {}
    for folder in sorted({folder for folders in parts.values() for folder in folders}):
        found = sorted((work / folder).glob("LICEN[CS]E*"))
        text = found[0].read_text().strip() if found else "See the package."
        texts.setdefault(text, []).append(folder.rsplit("node_modules/", 1)[1])
    rule = "-" * 80
    blocks = [f"{', '.join(names)}\n{rule}\n{text}\n" for text, names in texts.items()]
    (DATA / "LICENSES.txt").write_text(f"\n{rule}\n".join(blocks))


if __name__ == "__main__":
    main()
