import { compile } from "tailwindcss";
import index from "tailwindcss/index.css";
import preflight from "tailwindcss/preflight.css";
import theme from "tailwindcss/theme.css";
import utilities from "tailwindcss/utilities.css";

globalThis.tailwind = { compile, sheets: { index, preflight, theme, utilities } };
