"""The way out where elements are not alike; it never leaves this package."""


class Unlike(Exception):
    """The elements have too little in common for one template."""
