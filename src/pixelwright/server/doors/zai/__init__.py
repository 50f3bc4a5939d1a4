"""The vision-coding protocol itself, as Z.ai's clients speak it."""
