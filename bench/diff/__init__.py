"""Measures the comparison of a page with its design, by faults whose place and size are known."""
