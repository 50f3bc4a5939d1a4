"""What a page is made of: HTML elements with their meaning, names and behaviour, the same for every stack.

Knows nothing of class names, style sheets or files.
"""
