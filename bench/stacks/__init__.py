"""Measures what stacks write: does it compile, is it clean, does it draw the same, how long is it."""
