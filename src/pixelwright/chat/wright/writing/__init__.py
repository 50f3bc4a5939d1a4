"""Files of a page as text in a chat answer. Pure; knows nothing of the conversation."""
