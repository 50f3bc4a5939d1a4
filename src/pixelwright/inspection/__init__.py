"""Faults that show without a design: what overflows, overlaps, cannot be read or cannot be hit."""
