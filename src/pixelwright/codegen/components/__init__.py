"""Repeated elements become components with props and data. Knows no framework."""
