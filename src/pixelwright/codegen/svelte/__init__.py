"""The `svelte` stack: a Vite project of components with runes, in TypeScript."""

from pixelwright.codegen.svelte.stack import SvelteStack

__all__ = ["SvelteStack"]
