"""Responses, the newer protocol of OpenAI, which some coding agents speak alone."""
