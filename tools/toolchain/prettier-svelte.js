import * as svelte from "prettier-plugin-svelte/browser";

globalThis.prettier.plugins.svelte = svelte;
