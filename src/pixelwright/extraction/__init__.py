"""Out of what is seen: text, Markdown, tables, fields, structured data, definitions of APIs.

Works on scenes, layouts and documents as values; nothing is invented, what is not seen stays out.
"""
