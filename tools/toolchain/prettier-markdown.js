import * as markdown from "prettier/plugins/markdown";

globalThis.prettier.plugins.markdown = markdown;
