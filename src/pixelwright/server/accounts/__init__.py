"""What is counted: tokens, money, requests."""
