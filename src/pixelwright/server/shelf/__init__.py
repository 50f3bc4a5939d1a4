"""What doors put aside for their callers: files, batches, late answers."""
