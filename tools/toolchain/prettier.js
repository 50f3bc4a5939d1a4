// The printer itself with the languages of a plain page. Scripts, Markdown and Svelte are files of their own.
import * as html from "prettier/plugins/html";
import * as postcss from "prettier/plugins/postcss";
import { doc, format, util } from "prettier/standalone";

globalThis.prettier = { doc, format, util, plugins: { html, postcss } };
