"""What differs between a design and what was made of it, as a person would say it."""
