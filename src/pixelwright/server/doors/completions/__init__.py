"""Chat completions as the vision-coding protocol and OpenAI's speak them: the same words, but for a few."""
