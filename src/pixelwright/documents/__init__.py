"""Documents and videos in, values out: one module a format, all limits in one table.

Every input is hostile. To be run in a worker process: decoders are heavy, and they may die.
"""
