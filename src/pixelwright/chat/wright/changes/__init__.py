"""Small changes to a page that was made: from words to values, and from values to a layout. Pure."""
