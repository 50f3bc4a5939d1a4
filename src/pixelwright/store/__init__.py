"""What a server remembers between requests and restarts. Knows nothing of requests."""

from pixelwright.store.keys import UNLIMITED, KeyLimits, KeyRow, KeyTable
from pixelwright.store.paging import Paging
from pixelwright.store.records import Record, RecordTable
from pixelwright.store.servers import ServerTable
from pixelwright.store.spending import Account, SpendingTable, Spent, Tally
from pixelwright.store.store import Store, open_store, store_in

__all__ = [
    "UNLIMITED",
    "Account",
    "KeyLimits",
    "KeyRow",
    "KeyTable",
    "Paging",
    "Record",
    "RecordTable",
    "ServerTable",
    "SpendingTable",
    "Spent",
    "Store",
    "Tally",
    "open_store",
    "store_in",
]
