import { compileScript, compileStyle, compileTemplate, parse, rewriteDefault } from "@vue/compiler-sfc/dist/compiler-sfc.esm-browser.js";

globalThis.vue = { compileScript, compileStyle, compileTemplate, parse, rewriteDefault };
