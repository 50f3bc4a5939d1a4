# ruff: noqa: E501 (code as it is written)
"""Formatting: the same bytes as prettier's own command, of which Svelte's project has the plugin too."""

import subprocess
from pathlib import Path

import pytest

from pixelwright.codegen.projects.vite import package_json
from pixelwright.codegen.svelte import SvelteStack
from pixelwright.codegen.toolchain.formatting import EDITORCONFIG
from pixelwright.errors import CompileError, NodeError, PackagesError
from pixelwright.workflows.verify import install, node_version

PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><style>a{color:red}</style></head>
<body><p>Some <b>bold</b> words that go on and on and on until the line is far longer than any person would want to read</p>
<img src="a.png" width="10" height="20" alt=""><script>let x=()=>{return 1}</script></body></html>"""
FILES = {
    "index.html": PAGE,
    "styles.css": b"a{color:RED;background:url(data:image/png;base64,AAAA)}\n@media (max-width:40rem){a{margin:0 0 0 0}}",
    "tokens.json": b'{"a":{"$value":"#fff"}}',
    "src/App.tsx": b"export function App(){return <main className='a'>{[1,2].map(x=><p key={x}>{x}</p>)}</main>}",
    "src/App.vue": b"<script setup lang='ts'>\nconst a:number=1\n</script>\n<template><p :class='a' @click='a=!a'>{{a}}</p></template>\n",
    "src/App.svelte": b"<script lang='ts'>\nlet {a}:{a:number}=$props()\n</script>\n<p   class=\"x {a}\">{a}</p>\n<style>p{color:red}</style>",
    "README.md": b"# Title\n* one\n* two\n",
}
# Prettier breaks the line at one place first, and at another when it reads what it has written.
UNSETTLED = b"""<template><main><section><div><ul><li>
<p v-for="item in items" :key="item.description" class="text"><span v-if="item.label" class="accent">{{ changedItem.label }}</span>{{ changedItem.description }}</p>
</li></ul></div></section></main></template>"""


@pytest.fixture(scope="module")
def modules() -> Path:
    try:
        node_version()
        return install(package_json("A page", SvelteStack.kit.framework, tailwind=False))
    except (NodeError, PackagesError) as error:
        pytest.skip(f"NOT TESTED, prettier could not be installed: {error.message}")


def test_every_language_is_formatted_and_nothing_else_is_touched(toolchain):
    files = {**FILES, "assets/a.svg": b"<svg  />", "dist/index.js": b"let x=1"}
    done = toolchain.format(files)
    assert list(done) == list(files)
    assert all(done[name] != content for name, content in FILES.items())
    assert all(done[name] == files[name] for name in ("assets/a.svg", "dist/index.js"))
    assert b"\n\t\t<p>\n" in done["index.html"]
    assert toolchain.format(done) == done


def test_what_cannot_be_read_is_told_with_its_place(toolchain):
    with pytest.raises(CompileError, match=r"^src/a\.ts:2: "):
        toolchain.format({"src/a.ts": b"let a = 1;\nlet = = 2;\n"})


def test_what_is_formatted_stays_as_it_is(toolchain):
    once = toolchain.format({"src/App.vue": UNSETTLED})
    assert toolchain.format(once) == once


def test_prettier_itself_gives_the_same_bytes(toolchain, modules, tmp_path):
    for name, content in {**FILES, ".editorconfig": EDITORCONFIG.encode()}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    plugin = f"--plugin={modules / 'prettier-plugin-svelte' / 'plugin.js'}"
    command = [modules / ".bin" / "prettier", "--write", plugin, "."]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    assert toolchain.format(FILES) == {name: (tmp_path / name).read_bytes() for name in FILES}
