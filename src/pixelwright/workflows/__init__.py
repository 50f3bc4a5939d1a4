"""What people come for, one use case a module."""
