"""Measures pixelwright on pages whose source is known. Not shipped with the package."""
