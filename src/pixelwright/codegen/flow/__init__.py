"""Geometry to CSS: how containers set out their children so that each lands on its target.

Knows nothing of tags, class names or files.
"""
