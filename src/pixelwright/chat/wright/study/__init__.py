"""What a page consists of, counted and measured: colours, type, parts, controls. Pure values."""
