"""The rules that every page starts from, whatever its stack. Knows nothing of any page."""

from __future__ import annotations

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

_STATES = """\
a:hover {
  text-decoration: underline;
}

button:hover {
  filter: brightness(0.95);
}

:focus-visible {
  outline: 2px solid ACCENT;
  outline-offset: 2px;
}"""


def states(accent: str) -> str:
    """Return how links, buttons and the focus show themselves; `accent` is a CSS colour."""
    return _STATES.replace("ACCENT", accent)
