"""The protocol of Anthropic's clients, and of the coding agents that speak it."""
