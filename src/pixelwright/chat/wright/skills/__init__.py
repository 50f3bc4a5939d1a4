"""What the embedded model can do, one module each. They speak through a `Voice` and work at a `Desk`."""
