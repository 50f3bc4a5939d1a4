# ruff: noqa: E501 (code as it is written)
"""Small projects, one of each framework, which draw the same page and use all that a project may use."""

from __future__ import annotations

import base64

import pytest

from pixelwright.codegen.toolchain import BrowserToolchain

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="
)
START = """\
<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<title>Plans</title>
	</head>
	<body>
		<div id="app"></div>
		<script type="module" src="/src/MAIN"></script>
	</body>
</html>
"""
CSS = 'body { margin: 0; font: 16px sans-serif; background: url("/assets/dot.png"); }\n.card { padding: 8px; }\n'
PLANS = 'export interface Plan { title: string; price?: number }\nexport const plans: Plan[] = [\n{ title: "One" }, { title: "Two", price: 3 }];\n'
REACT = {
    "index.html": START.replace("MAIN", "main.tsx"),
    "src/main.tsx": """\
import { createRoot } from "react-dom/client";
import "./index.css";
import { App } from "./App";
createRoot(document.getElementById("app")!).render(<App />);
""",
    "src/App.tsx": """\
import { useState } from "react";
import type { Plan } from "./plans";
import { plans } from "./plans";
import styles from "./App.module.css";
import dot from "./assets/own.png";
function Card({ title, price }: Plan) {
	return <article className="card"><h2>{title}</h2>{price !== undefined && <p>{price}</p>}</article>;
}
export function App() {
	const [open, setOpen] = useState<boolean>(false);
	return <main className={`p-4 ${styles.page}`}>
		<button aria-expanded={open} onClick={() => setOpen(!open)}>Menu</button>
		{plans.map((plan) => <Card key={plan.title} {...plan} />)}
		<img src={dot} alt="" width={20} />
	</main>;
}
""",
    "src/App.module.css": ".page { display: flex; gap: 8px; }\n@media (max-width: 40.5rem) { .page > .x { gap: 0; } }\n",
    "src/index.css": '@layer theme, utilities;\n@import "tailwindcss/theme" layer(theme);\n@import "tailwindcss/utilities" layer(utilities);\n'
    + CSS,
}
VUE = {
    "index.html": START.replace("MAIN", "main.ts"),
    "src/main.ts": """\
import { createApp } from "vue";
import "./index.css";
import App from "./App.vue";
createApp(App).mount("#app");
""",
    "src/App.vue": """\
<script setup lang="ts">
import { ref } from "vue";
import PlanCard from "./PlanCard.vue";
import { plans } from "./plans";
import dot from "./assets/own.png";
const open = ref<boolean>(false);
</script>

<template>
	<main class="page">
		<button :aria-expanded="open" @click="open = !open">Menu</button>
		<PlanCard v-for="plan in plans" :key="plan.title" v-bind="plan" />
		<img :src="dot" alt="" width="20" />
	</main>
</template>

<style scoped>
.page { display: flex; gap: 8px; padding: 16px; }
</style>
""",
    "src/PlanCard.vue": """\
<script setup lang="ts">
import type { Plan } from "./plans";
export interface PlanCardProps { title: Plan["title"]; price?: number }
defineProps<PlanCardProps>();
</script>

<template>
	<article class="card"><h2>{{ title }}</h2><p v-if="price !== undefined">{{ price }}</p></article>
</template>
""",
    "src/index.css": CSS,
}
SVELTE = {
    "index.html": START.replace("MAIN", "main.ts"),
    "src/main.ts": """\
import { mount } from "svelte";
import "./index.css";
import App from "./App.svelte";
export default mount(App, { target: document.getElementById("app")! });
""",
    "src/App.svelte": """\
<script lang="ts">
import PlanCard from "./PlanCard.svelte";
import { plans } from "./plans";
import dot from "./assets/own.png";
let open = $state(false);
</script>

<main class="page">
	<button aria-expanded={open} onclick={() => (open = !open)}>Menu</button>
	{#each plans as plan (plan.title)}<PlanCard {...plan} />{/each}
	<img src={dot} alt="" width="20" />
</main>

<style>
.page { display: flex; gap: 8px; padding: 16px; }
</style>
""",
    "src/PlanCard.svelte": """\
<script lang="ts" module>
export interface PlanCardProps { title: string; price?: number }
</script>
<script lang="ts">
let { title, price }: PlanCardProps = $props();
</script>
<article class="card"><h2>{title}</h2>{#if price !== undefined}<p>{price}</p>{/if}</article>
""",
    "src/index.css": CSS,
}
SHARED = {"src/plans.ts": PLANS.encode(), "src/assets/own.png": PICTURE, "public/assets/dot.png": PICTURE}


@pytest.fixture(scope="session")
def toolchain(browser) -> BrowserToolchain:
    return BrowserToolchain(browser)


@pytest.fixture(scope="session")
def projects() -> dict[str, dict[str, bytes]]:
    made = {"react": REACT, "vue": VUE, "svelte": SVELTE}
    return {
        name: {**{path: text.encode() for path, text in files.items()}, **SHARED}
        for name, files in made.items()
    }
