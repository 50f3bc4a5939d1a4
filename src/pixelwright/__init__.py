"""A picture of a user interface goes in; a measured web page comes out."""

__version__ = "0.1.0"
