"""The files around the sources of a Vite project: packages, compilers, the page it starts from.

Versions are exact: what was checked together is what gets installed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pixelwright.codegen.elements.markup import escape, escape_attribute

_SHARED = {
    "@eslint/js": "10.0.1",
    "eslint": "10.15.0",
    "globals": "16.5.0",
    "prettier": "3.10.1",
    "typescript": "6.0.3",
    "typescript-eslint": "8.73.0",
    "vite": "8.3.8",
}
_TAILWIND = {"@tailwindcss/vite": "4.3.5", "tailwindcss": "4.3.5"}


@dataclass(frozen=True, slots=True)
class Framework:
    """What sets the project of one framework apart."""

    dependencies: Mapping[str, str]
    development: Mapping[str, str]
    plugin_import: str
    """The import of the Vite plugin, which is then called as in `plugin`."""
    plugin: str
    check: str
    """The command that checks types."""
    jsx: bool = False
    scripts_too: bool = False
    """True where components without a script count as plain JavaScript to the type check."""


def package_json(title: str, framework: Framework, *, tailwind: bool) -> bytes:
    """Return the manifest; the project is named after the page."""
    development = {**_SHARED, **framework.development, **(_TAILWIND if tailwind else {})}
    manifest = {
        "name": project_name(title),
        "private": True,
        "version": "0.1.0",
        "type": "module",
        "scripts": {
            "dev": "vite",
            "build": f"{framework.check} && vite build",
            "preview": "vite preview",
            "lint": "eslint .",
            "format": "prettier --write .",
        },
        "dependencies": dict(sorted(framework.dependencies.items())),
        "devDependencies": dict(sorted(development.items())),
    }
    return _json(manifest)


def project_name(title: str) -> str:
    """Return a name that npm takes."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    name = "-".join(words)[:40].strip("-")
    return name or "page"


def tsconfig(framework: Framework) -> bytes:
    """Return the options of the type check: strict, nothing unused."""
    options = {
        "target": "ES2022",
        "lib": ["ES2022", "DOM", "DOM.Iterable"],
        "module": "ESNext",
        "moduleResolution": "bundler",
        "types": ["vite/client"],
        **({"jsx": "react-jsx"} if framework.jsx else {}),
        **({"allowJs": True, "checkJs": True} if framework.scripts_too else {}),
        "strict": True,
        "noUnusedLocals": True,
        "noUnusedParameters": True,
        "noFallthroughCasesInSwitch": True,
        "verbatimModuleSyntax": True,
        "skipLibCheck": True,
        "noEmit": True,
    }
    return _json({"compilerOptions": options, "include": ["src", "vite.config.ts"]})


def _json(value: object) -> bytes:
    return (json.dumps(value, indent="\t", ensure_ascii=False) + "\n").encode()


_CONFIG = """\
IMPORTS
import { defineConfig, type Plugin } from "vite";

/** Lets dist/index.html open from a disk, where browsers load no modules. */
const classicScript: Plugin = {
	name: "classic-script",
	enforce: "post",
	transformIndexHtml(html) {
		return html.replace(/ type="module" crossorigin/g, " defer").replace(/ crossorigin/g, "");
	},
};

export default defineConfig({
	base: "./",
	plugins: [PLUGINS, classicScript],
	build: {
		cssCodeSplit: false,
		modulePreload: false,
		rolldownOptions: {
			checks: { pluginTimings: false },
			output: {
				format: "iife",
				entryFileNames: "assets/[name].js",
				assetFileNames: "assets/[name][extname]",
			},
		},
	},
});
"""


def vite_config(framework: Framework, *, tailwind: bool) -> bytes:
    """Return the configuration of the build: relative addresses, one classic script."""
    utilities = ['import tailwindcss from "@tailwindcss/vite";'] if tailwind else []
    imports = [framework.plugin_import, *utilities]
    plugins = [framework.plugin, *(["tailwindcss()"] if tailwind else [])]
    text = _CONFIG.replace("IMPORTS", "\n".join(sorted(imports))).replace("PLUGINS", ", ".join(plugins))
    return text.encode()


def start_page(title: str, language: str, entry: str, body: Sequence[str], icon: str = "") -> bytes:
    """Return the `index.html` that loads `entry`; `body` has the lines that the page is mounted into.

    `icon` is the address of its favicon in `public`.
    """
    lines = [
        "<!doctype html>",
        f'<html lang="{escape_attribute(language or "en")}">',
        "\t<head>",
        '\t\t<meta charset="utf-8" />',
        '\t\t<meta name="viewport" content="width=device-width, initial-scale=1" />',
        f"\t\t<title>{escape(title)}</title>",
        *([f'\t\t<link rel="icon" href="/{escape_attribute(icon)}" />'] if icon else []),
        "\t</head>",
        "\t<body>",
        *(f"\t\t{line}" for line in body),
        f'\t\t<script type="module" src="/{entry}"></script>',
        "\t</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode()


GITIGNORE = b"node_modules\ndist\n"


def public_files(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return pictures and fonts where Vite copies them from."""
    return {f"public/{name}": content for name, content in files.items()}


def public_urls(css: str) -> str:
    """Return the CSS with the addresses of pictures and fonts as they are seen from `public`."""
    return re.sub(r"""url\((["']?)assets/""", r"url(\1/assets/", css)
