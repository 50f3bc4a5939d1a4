"""The `vue` stack: a Vite project of single-file components with `<script setup>` in TypeScript."""

from pixelwright.codegen.vue.stack import VueStack

__all__ = ["VueStack"]
