import * as svelte from "svelte";
import * as client from "svelte/internal/client";
import "svelte/internal/disclose-version";

globalThis.installed = { svelte, "svelte/internal/client": client, "svelte/internal/disclose-version": {} };
