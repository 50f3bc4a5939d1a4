"""The rules that every page starts from, whatever its stack. Knows nothing of any page."""

from __future__ import annotations

from collections.abc import Collection

RESET = """\
*,
*::before,
*::after {
  box-sizing: border-box;
  margin: 0;
}

html {
  text-size-adjust: 100%;
}

ul,
ol {
  padding: 0;
  list-style: none;
}

h1,
h2,
h3,
h4,
h5,
h6 {
  font-size: inherit;
  font-weight: inherit;
}

a {
  color: inherit;
  text-decoration: inherit;
}

img {
  display: block;
  max-width: 100%;
  height: auto;
  object-fit: cover;
}

button,
input,
select,
textarea {
  font: inherit;
  letter-spacing: inherit;
}

button {
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  text-align: inherit;
  cursor: pointer;
}

::placeholder {
  color: inherit;
  opacity: 1;
}

textarea {
  resize: vertical;
}

hr {
  border: 0;
}

progress {
  display: block;
  border: 0;
  appearance: none;
}

progress::-webkit-progress-bar,
progress::-webkit-progress-value {
  background: none;
}

progress::-moz-progress-bar {
  background: none;
}

[hidden] {
  display: none !important;
}

dialog {
  position: fixed;
  inset: 0;
  max-width: calc(100vw - 32px);
  max-height: calc(100dvh - 32px);
  padding: 0;
  border: 0;
  color: inherit;
  overflow: auto;
}

dialog:focus-visible {
  outline: 0;
}

dialog:not([open]) {
  display: none !important;
}

th,
td {
  padding: 0;
  font-weight: inherit;
  text-align: left;
  overflow-wrap: break-word;
}"""

_COMMA = ",\n"
_STATES = """\
a:hover {
  text-decoration: underline;
}

a:active,
button:active {
  opacity: 0.8;
}

input:hover,
select:hover,
textarea:hover {
  border-color: ACCENT;
}

:focus-visible {
  outline: 2px solid ACCENT;
  outline-offset: 2px;
}"""


def reset_for(tags: Collection[str]) -> str:
    """Return the part of the reset that elements of these tags need; `[hidden]` stands for what hides."""
    joined: dict[str, str] = {}
    for block in RESET.split("\n\n"):
        selectors, _, body = _needed(block, tags).partition(" {\n")
        if selectors:
            joined[selectors] = joined.get(selectors, "").removesuffix("}") + body
    return "\n\n".join(f"{selectors} {{\n{body}" for selectors, body in joined.items())


def _needed(block: str, tags: Collection[str]) -> str:
    """Return a rule for those of its selectors that find something, empty where none does."""
    selectors, body = block.split(" {", 1)
    kept = [each for each in selectors.split(_COMMA) if _finds(each, tags)]
    if "placeholder" in selectors and not {"input", "textarea"} & set(tags):
        return ""
    return f"{_COMMA.join(kept)} {{{body}" if kept else ""


def _finds(selector: str, tags: Collection[str]) -> bool:
    tag = selector.partition(":")[0]
    if selector.startswith("["):
        return selector in tags
    return not tag.isalnum() or tag in tags or tag == "html"


def states(accent: str, tags: Collection[str] | None = None) -> str:
    """Return how links, buttons, fields and the focus show themselves; `accent` is a CSS colour.

    Where `tags` are given, only what elements of these tags need.
    """
    blocks = [block if tags is None else _needed(block, tags) for block in _STATES.split("\n\n")]
    return "\n\n".join(filter(None, blocks)).replace("ACCENT", accent)
