"""Declarations, and what they are written as: classes, style sheets, utilities and tokens.

Knows nothing of layouts or files.
"""
