"""The protocol of OpenAI's clients."""
