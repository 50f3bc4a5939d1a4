"""A picture against a picture: all that is known is what is seen."""
