"""Processes that do what takes long, so that the server stays free: jobs in, values out."""

from pixelwright.chat.workers.pool import Pool
from pixelwright.chat.workers.tether import CancelledJob, Tether

__all__ = ["CancelledJob", "Pool", "Tether"]
