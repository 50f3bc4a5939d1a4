"""Who may ask, and how much: keys, tokens signed with them, limits."""
