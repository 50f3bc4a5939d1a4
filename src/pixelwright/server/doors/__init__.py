"""One package a protocol: what comes in over the wire becomes values of `chat`, and back. Nothing more."""
