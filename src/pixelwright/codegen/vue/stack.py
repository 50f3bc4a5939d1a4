"""The `vue` stack itself: the files of the project. Knows nothing of how a template is printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pixelwright.codegen.components.program import Component
from pixelwright.codegen.projects.behaviour import behaviour_imports
from pixelwright.codegen.projects.carousels import Carousel, carousels_of
from pixelwright.codegen.projects.dialogs import HELD, has_dialog
from pixelwright.codegen.projects.script import script_of
from pixelwright.codegen.projects.single import SingleFileStack
from pixelwright.codegen.projects.stack import Kit
from pixelwright.codegen.projects.tabs import choices_of
from pixelwright.codegen.projects.template import Toggle, lists_of, named_props, toggles_of
from pixelwright.codegen.projects.vite import Framework
from pixelwright.codegen.vue.template import VueTemplate

_VUE = Framework(
    dependencies={"vue": "3.5.45"},
    development={
        "@vitejs/plugin-vue": "6.0.11",
        "eslint-config-prettier": "10.1.8",
        "eslint-plugin-vue": "10.12.1",
        "vue-tsc": "3.3.14",
    },
    plugin_import='import vue from "@vitejs/plugin-vue";',
    plugin="vue({ template: { transformAssetUrls: false } })",
    check="vue-tsc",
)
_MAIN = """\
import { createApp } from "vue";
import "./styles.css";
import App from "./App.vue";

createApp(App).mount("#app");
"""
_APP = """\
<script setup lang="ts">
import { computed, ref, watchEffect } from "vue";
IMPORTS
import { address, onAddress } from "./router";

PAGES

const shown = ref(address());
const page = computed(() => pages.find((each) => each.address === shown.value) ?? pages[0]);

watchEffect((stop) => stop(onAddress(() => (shown.value = address()))));
watchEffect(() => {
	document.title = page.value.title;
});
</script>

<template>
<component :is="page.Page" />
</template>
"""
_DIALOG = f"""\
const {HELD} = useTemplateRef<HTMLDialogElement>("{HELD}");

onMounted(() => {{
	{HELD}.value?.showModal();
	{HELD}.value?.focus();
}});"""
_LINT = """\
import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import vue from "eslint-plugin-vue";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
	{ ignores: ["dist"] },
	js.configs.recommended,
	tseslint.configs.recommended,
	vue.configs["flat/recommended"],
	prettier,
	{ languageOptions: { globals: globals.browser } },
	{ files: ["**/*.vue"], languageOptions: { parserOptions: { parser: tseslint.parser } } },
	// Types say which props may be missing; there is nothing to put in their place.
	{ rules: { "vue/require-default-prop": "off" } },
);
"""


def _component(component: Component, folder: str, css: str) -> str:
    toggles = toggles_of(component)
    choices = choices_of(component)
    template = VueTemplate(
        named_props(component.props),
        lists_of(component),
        toggles,
        choices,
        carousels=carousels_of(component),
    )
    markup = "\n".join(template.lines(component.body))
    script = _script(component, folder, list(toggles.values()), choices)
    parts = [f'<script setup lang="ts">\n{script}\n</script>' if script else ""]
    parts.append(f"<template>\n{markup}\n</template>")
    parts.append(f"<style scoped>\n{css}\n</style>" if css else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def _script(component: Component, folder: str, toggles: Sequence[Toggle], choices: Mapping[str, str]) -> str:
    script = script_of(component)
    types = {*script.types, *script.told_types}
    closing = [each for each in toggles if each.controls]
    shown, carousels = has_dialog(component), carousels_of(component)
    wanted = (
        ("onMounted", shown),
        ("ref", toggles or choices or carousels),
        ("useTemplateRef", shown or carousels),
        ("watchEffect", closing or carousels),
    )
    used = [name for name, needed in wanted if needed]
    imports = [f'import {{ {", ".join(used)} }} from "vue";'] if used else []
    for name in sorted({*script.components, *types}):
        parts = [name] if name in script.components else []
        parts += [f"{{ type {name}Props }}"] if name in types else []
        imports.append(f'import {", ".join(parts)} from "{folder}/{name}.vue";')
    imports += [*script.data_imports(folder), *behaviour_imports(component, folder)]
    told = [*script.told, f"defineProps<{component.name}Props>();"] if component.props else []
    states = [f"const {each.state} = ref({str(each.start).lower()});" for each in toggles]
    states += [f'const {state} = ref("{first}");' for first, state in choices.items()]
    states += [
        f'watchEffect((stop) => stop(onEscape("{each.controls}", () => ({each.state}.value = false))));'
        for each in closing
    ]
    states += map(_carousel, carousels.values())
    states += [_DIALOG] if shown else []
    sections = ["\n".join(imports), *script.interfaces, *told, *script.data, "\n".join(states)]
    return "\n\n".join(section for section in sections if section)


def _carousel(carousel: Carousel) -> str:
    track, place = carousel.track, carousel.place
    told = f"{carousel.start}, {carousel.dots}, (now) => ({place}.value = now)"
    return (
        f'const {track} = useTemplateRef<HTMLElement>("{track}");\n'
        f"const {place} = ref<Place>({carousel.start});\n"
        "watchEffect((stop) => {\n"
        f"\tif ({track}.value) stop(onTrack({track}.value, {told}));\n"
        "});"
    )


class VueStack(SingleFileStack):
    """Single-file components of Vue, with scoped styles or Tailwind."""

    name = "vue"
    kit = Kit(
        _VUE,
        {"src/main.ts": _MAIN, "eslint.config.js": _LINT},
        entry="src/main.ts",
        mount="app",
        suffix=".vue",
        app=_APP,
        page_import='import NAME from "./pages/NAME.vue";',
    )

    def component(self, component: Component, folder: str, css: str) -> str:
        """Return the file of a component with its own styles; `folder` is where it sees the others."""
        return _component(component, folder, css)
