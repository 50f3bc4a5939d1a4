import * as vue from "vue";

globalThis.installed = { vue };
