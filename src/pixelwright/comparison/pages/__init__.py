"""A page against a picture of what it should be: causes are found by trying changes in the live page."""
