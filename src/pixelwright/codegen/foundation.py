"""The rules that every page starts from, whatever its stack. Knows nothing of any page."""

from __future__ import annotations

from collections.abc import Collection

RESET = """\
*,
*::before,
*::after {
  box-sizing: border-box;
}

* {
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

button:hover {
  filter: brightness(0.95);
}

button:active {
  filter: brightness(0.9);
}

:focus-visible {
  outline: 2px solid ACCENT;
  outline-offset: 2px;
}"""


def reset_for(tags: Collection[str]) -> str:
    """Return the part of the reset that elements of these tags need."""
    joined: dict[str, str] = {}
    for block in RESET.split("\n\n"):
        selectors, _, body = _needed(block, tags).partition(" {\n")
        if selectors:
            joined[selectors] = joined.get(selectors, "").removesuffix("}") + body
    return "\n\n".join(f"{selectors} {{\n{body}" for selectors, body in joined.items())


def _needed(block: str, tags: Collection[str]) -> str:
    """Return a rule for those of its selectors that find something, empty where none does."""
    selectors, body = block.split(" {", 1)
    kept = [each for each in selectors.split(_COMMA) if not each.isalnum() or each in tags or each == "html"]
    if "placeholder" in selectors and not {"input", "textarea"} & set(tags):
        return ""
    return f"{_COMMA.join(kept)} {{{body}" if kept else ""


def states(accent: str) -> str:
    """Return how links, buttons and the focus show themselves; `accent` is a CSS colour."""
    return _STATES.replace("ACCENT", accent)
