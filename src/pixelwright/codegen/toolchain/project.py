"""The sources of a Vite project, linked into a page that opens from a disk. Knows no framework.

What the compilers made of each module comes in; modules, styles, pictures and fonts are put together here.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pixelwright.codegen.toolchain.scripts import suffix
from pixelwright.codegen.toolchain.styles import candidates, class_names, with_imports, with_urls
from pixelwright.errors import CompileError

MODULES = (".ts", ".tsx", ".js", ".jsx", ".vue", ".svelte")
_ENTRY = re.compile(r'[ \t]*<script type="module" src="\.?/([^"]+)"></script>\n?')
_REQUIRE = re.compile(r"""\brequire\((['"])(.+?)\1\)""")
_LINKER = """\
const installed = globalThis.installed;
delete globalThis.installed;
const loaded = {};
const load = (name) => {
if (Object.hasOwn(installed, name)) return installed[name];
if (!Object.hasOwn(loaded, name)) {
if (!Object.hasOwn(modules, name)) throw new Error(`there is no module ${name}`);
const [body, names] = modules[name];
loaded[name] = { exports: {} };
body(loaded[name], loaded[name].exports, (asked) => load(names[asked] ?? asked));
}
return loaded[name].exports;
};
"""

Tailwind = Callable[[tuple[str, ...], str], str]


class Project:
    """Files by path, as Vite sees them: `index.html`, `src/`, `public/`."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        found = _ENTRY.search(self.page)
        if found is None:
            raise CompileError("no module is loaded by the page", "index.html")
        self.entry = found.group(1)

    @property
    def page(self) -> str:
        """The HTML that Vite starts from."""
        return self.text("index.html")

    def text(self, name: str) -> str:
        """Return a file as text."""
        return self.files[name].decode()

    def sources(self) -> dict[str, str]:
        """Return the modules below `src/` that have to be compiled."""
        return {
            name: content.decode()
            for name, content in sorted(self.files.items())
            if name.startswith("src/") and suffix(name) in MODULES and not name.endswith(".d.ts")
        }

    def resolve(self, asked: str, importer: str) -> str | None:
        """Return the file that an import means, None where it is none of the project's."""
        if asked.startswith("@/"):
            path = posixpath.join("src", asked[2:])
        elif asked.startswith("/"):
            path = asked[1:]
        elif asked.startswith("."):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(importer), asked))
        else:
            return None
        endings = ("", *MODULES, *(f"/index{each}" for each in MODULES))
        named = (f"{folder}{path}{ending}" for folder in ("", "public/") for ending in endings)
        return next((name for name in named if name in self.files), None)


def link(
    project: Project, modules: Mapping[str, Mapping[str, Any]], runtime: str, tailwind: Tailwind
) -> dict[str, bytes]:
    """Return the files of `dist/`; `modules` has what was compiled, `runtime` the framework's own script."""
    linked = _Linked(project, modules, tailwind)
    linked.visit(project.entry)
    page = _ENTRY.sub("", project.page)
    page = re.sub(r'\b(href|src)="/(?!/)', r'\1="./', page)
    sheet = '<link rel="stylesheet" href="./assets/index.css">' if linked.styles else ""
    head = "\n".join(filter(None, [sheet, '<script defer src="./assets/index.js"></script>']))
    public = {f"dist/{name[7:]}": each for name, each in project.files.items() if name.startswith("public/")}
    files = {
        **public,
        **linked.assets,
        "dist/index.html": page.replace("</head>", f"{head}\n</head>", 1).encode(),
        "dist/assets/index.js": linked.script(runtime).encode(),
    }
    if linked.styles:
        files["dist/assets/index.css"] = ("\n".join(linked.styles) + "\n").encode()
    return dict(sorted(files.items()))


class _Linked:
    """Collects what the entry needs, in the order in which it runs."""

    def __init__(
        self, project: Project, modules: Mapping[str, Mapping[str, Any]], tailwind: Tailwind
    ) -> None:
        self.styles: list[str] = []
        self.assets: dict[str, bytes] = {}
        self._project = project
        self._modules = modules
        self._tailwind = tailwind
        self._bodies: dict[str, str] = {}

    def visit(self, name: str) -> None:
        """Take in a file and all that it imports, those first."""
        if name in self._bodies:
            return
        self._bodies[name] = ""
        if name in self._modules:
            self._bodies[name] = self._module(name)
        elif suffix(name) == ".css":
            self._bodies[name] = self._sheet(name)
        elif suffix(name) == ".json":
            self._bodies[name] = _body(f"module.exports = {self._project.text(name)};", {})
        else:
            self._bodies[name] = _exported(f"./{self._asset(name)}")

    def script(self, runtime: str) -> str:
        """Return one script with the framework and all modules."""
        modules = ",\n".join(f"{json.dumps(name)}: {body}" for name, body in self._bodies.items())
        start = f"load({json.dumps(self._project.entry)});"
        return f"(() => {{\n{runtime}\nconst modules = {{\n{modules}\n}};\n{_LINKER}{start}\n}})();\n"

    def _module(self, name: str) -> str:
        code = str(self._modules[name]["code"])
        names = dict(self._imports(name, code))
        for imported in names.values():
            self.visit(imported)
        self.styles += [self._placed(name, css) for css in self._modules[name]["styles"]]
        return _body(code, names)

    def _imports(self, name: str, code: str) -> Iterator[tuple[str, str]]:
        for _, asked in _REQUIRE.findall(code):
            found = self._project.resolve(asked, name)
            if found is not None:
                yield asked, found
            elif asked.startswith((".", "/", "@/")):
                raise CompileError(f"there is no {asked}", name)

    def _sheet(self, name: str) -> str:
        css = with_imports(name, self._project.files)
        if re.search(r"@import \"tailwindcss|@theme|@tailwind|@apply", css):
            texts = [self._project.page, *self._project.sources().values()]
            css = self._tailwind(candidates(texts), css)
        names: dict[str, str] = {}
        if name.endswith(".module.css"):
            css, names = class_names(name, css)
        self.styles.append(self._placed(name, css))
        return _exported(names)

    def _placed(self, name: str, css: str) -> str:
        """Return the CSS with its addresses as they are seen from `dist/assets`."""

        def place(address: str) -> str:
            found = self._project.resolve(address, name)
            found = found or self._project.resolve(f"./{address}", name)
            if found is None:
                raise CompileError(f"there is no {address}", name)
            return f"./{posixpath.relpath(self._asset(found), 'assets')}"

        return with_urls(css, place).strip()

    def _asset(self, name: str) -> str:
        """Return where a picture or font lies below `dist/`."""
        if name.startswith("public/"):
            return name[7:]
        base = posixpath.basename(name)
        if self.assets.get(f"dist/assets/{base}", self._project.files[name]) != self._project.files[name]:
            base = name.replace("/", "-")
        self.assets[f"dist/assets/{base}"] = self._project.files[name]
        return f"assets/{base}"


def _body(code: str, names: Mapping[str, str]) -> str:
    return f"[(module, exports, require) => {{\n{code}\n}}, {json.dumps(names)}]"


def _exported(value: object) -> str:
    return _body(f"module.exports = {{ __esModule: true, default: {json.dumps(value)} }};", {})
