"""The doors: models behind the protocols that people already use. What models do lives in `chat`."""
