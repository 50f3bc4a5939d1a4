"""What is attached to requests: brought here, checked, made into what models read."""
