"""What serving costs: the server beside LiteLLM's proxy and beside nothing at all, on the same machine."""
