import { compile, compileModule, parse } from "svelte/compiler";

globalThis.svelte = { compile, compileModule, parse };
