"""The `svelte` stack itself: the files of the project. Knows nothing of how a template is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pixelwright.codegen.components.program import Component
from pixelwright.codegen.projects.behaviour import behaviour_imports
from pixelwright.codegen.projects.carousels import Carousel, carousels_of
from pixelwright.codegen.projects.dialogs import HELD, has_dialog
from pixelwright.codegen.projects.script import Script, script_of
from pixelwright.codegen.projects.single import SingleFileStack
from pixelwright.codegen.projects.stack import Kit
from pixelwright.codegen.projects.tabs import choices_of
from pixelwright.codegen.projects.template import Toggle, lists_of, named_props, toggles_of
from pixelwright.codegen.projects.vite import Framework
from pixelwright.codegen.svelte.template import SvelteTemplate

_SVELTE = Framework(
    dependencies={},
    development={
        "@sveltejs/vite-plugin-svelte": "7.3.1",
        "eslint-plugin-svelte": "3.24.1",
        "prettier-plugin-svelte": "4.1.1",
        "svelte": "5.57.3",
        "svelte-check": "4.7.8",
    },
    plugin_import='import { svelte } from "@sveltejs/vite-plugin-svelte";',
    plugin="svelte()",
    check="svelte-check --tsconfig ./tsconfig.json --fail-on-warnings",
    scripts_too=True,
)
_MAIN = """\
import { mount } from "svelte";
import "./styles.css";
import App from "./App.svelte";

export default mount(App, { target: document.getElementById("app")! });
"""
_APP = """\
<script lang="ts">
IMPORTS
import { address, onAddress } from "./router";

PAGES

let shown = $state(address());
const page = $derived(pages.find((each) => each.address === shown) ?? pages[0]);

$effect(() => onAddress(() => (shown = address())));
$effect(() => {
	document.title = page.title;
});
</script>

<page.Page />
"""
_LINT = """\
import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
	{ ignores: ["dist"] },
	js.configs.recommended,
	tseslint.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{ languageOptions: { globals: globals.browser } },
	{ files: ["**/*.svelte"], languageOptions: { parserOptions: { parser: tseslint.parser } } },
	// A blank at the end of a phrase is kept only when it is written as a value.
	{ rules: { "svelte/no-useless-mustaches": "off" } },
);
"""
_CONFIG = """\
import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

const expected = [
	// Where links lead is not known yet.
	"a11y_invalid_attribute",
	// Alternative texts say what the page says.
	"a11y_img_redundant_alt",
	// What scrolls can be reached by the keyboard.
	"a11y_no_noninteractive_tabindex",
];

export default {
	preprocess: vitePreprocess(),
	compilerOptions: {
		runes: true,
		warningFilter: ({ code }) => !expected.includes(code),
	},
};
"""
_DIALOG = f"""\
let {HELD} = $state<HTMLDialogElement>();

$effect(() => {{
	{HELD}?.showModal();
	{HELD}?.focus();
}});"""
_PRETTIER = """\
{
	"plugins": ["prettier-plugin-svelte"],
	"overrides": [{ "files": "*.svelte", "options": { "parser": "svelte" } }]
}
"""
_FILES = {
    "src/main.ts": _MAIN,
    "eslint.config.js": _LINT,
    "svelte.config.js": _CONFIG,
    ".prettierrc": _PRETTIER,
}


def _component(component: Component, folder: str, css: str) -> str:
    toggles = toggles_of(component)
    choices = choices_of(component)
    template = SvelteTemplate(
        named_props(component.props),
        lists_of(component),
        toggles,
        choices,
        carousels=carousels_of(component),
    )
    script = script_of(component)
    told = "\n\n".join(["\n".join(_types(script.told_types, folder)), *script.told]).strip()
    own = _script(component, script, folder, list(toggles.values()), choices)
    parts = [
        f'<script lang="ts" module>\n{told}\n</script>' if told else "",
        f'<script lang="ts">\n{own}\n</script>' if own else "",
        "\n".join(template.lines(component.body)),
        f"<style>\n{css}\n</style>" if css else "",
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _script(
    component: Component,
    script: Script,
    folder: str,
    toggles: Sequence[Toggle],
    choices: Mapping[str, str],
) -> str:
    types = sorted(set(script.types) - set(script.told_types))
    imports = [
        *(f'import {name} from "{folder}/{name}.svelte";' for name in script.components),
        *_types(types, folder),
        *script.data_imports(folder),
        *behaviour_imports(component, folder),
    ]
    names = ", ".join(prop.name for prop in component.props)
    told = f"let {{ {names} }}: {component.name}Props = $props();" if names else ""
    states = [f"let {each.state} = $state({str(each.start).lower()});" for each in toggles]
    states += [f'let {state} = $state("{first}");' for first, state in choices.items()]
    states += [
        f'$effect(() => onEscape("{each.controls}", () => ({each.state} = false)));'
        for each in toggles
        if each.controls
    ]
    states += map(_carousel, carousels_of(component).values())
    states += [_DIALOG] if has_dialog(component) else []
    parts = ["\n".join(imports), *script.interfaces, told, *script.data, "\n".join(states)]
    return "\n\n".join(part for part in parts if part)


def _carousel(carousel: Carousel) -> str:
    track, place = carousel.track, carousel.place
    told = f"{carousel.start}, {carousel.dots}, (now) => ({place} = now)"
    return (
        f"let {track} = $state<HTMLElement>();\n"
        f"let {place} = $state<Place>({carousel.start});\n"
        f"$effect(() => {track} && onTrack({track}, {told}));"
    )


def _types(names: Sequence[str], folder: str) -> list[str]:
    return [f'import type {{ {name}Props }} from "{folder}/{name}.svelte";' for name in names]


class SvelteStack(SingleFileStack):
    """Single-file components of Svelte, with scoped styles or Tailwind."""

    name = "svelte"
    kit = Kit(
        _SVELTE,
        _FILES,
        entry="src/main.ts",
        mount="app",
        suffix=".svelte",
        app=_APP,
        page_import='import NAME from "./pages/NAME.svelte";',
    )

    def component(self, component: Component, folder: str, css: str) -> str:
        """Return the file of a component with its own styles; `folder` is where it sees the others."""
        return _component(component, folder, css)
