"""Two servers on one database, each with what it keeps in memory."""

from collections.abc import Callable

import pytest

from pixelwright.chat import Usage
from pixelwright.errors import BudgetError, CredentialError
from pixelwright.server.access.keys import Keyring, issue
from pixelwright.server.access.limits import Turnstile
from pixelwright.server.access.server_keys import ServerKeys
from pixelwright.server.accounts.ledger import WrittenLedger
from pixelwright.server.accounts.prices import Prices
from pixelwright.server.parties import Entry
from pixelwright.store import KeyLimits, Store

NOON_S = 1_775_131_200.0
SERVER_KEYS = ServerKeys((b"k" * 32,))


class Server:
    """What of a server knows keys and money."""

    def __init__(self, store: Store) -> None:
        self.keys = Keyring((), store.keys, lambda: SERVER_KEYS)
        self.ledger = WrittenLedger(store.spending, Prices())
        self.gate = Turnstile(self.keys.limits, lambda key_id: self.ledger.spent(key_id, NOON_S))

    def keep_up(self) -> None:
        self.ledger.flush(NOON_S)
        self.keys.refresh()


def test_what_one_server_gives_out_and_revokes_the_other_knows(open_server: Callable[[], Store]) -> None:
    store = open_server()
    other = Server(open_server())
    key = issue(store.keys, SERVER_KEYS, "laptop", KeyLimits(), now_s=NOON_S)
    other.keep_up()
    assert other.keys.caller(key.text) == key.caller
    store.keys.revoke(key.caller.key_id)
    other.keep_up()
    with pytest.raises(CredentialError):
        other.keys.caller(key.text)


def test_a_budget_is_one_for_both(open_server: Callable[[], Store]) -> None:
    store = open_server()
    key = issue(store.keys, SERVER_KEYS, "laptop", KeyLimits(day_nano_usd=1_000_000), now_s=NOON_S)
    one, other = Server(store), Server(open_server())
    usage = Usage(prompt_tokens=600_000)
    for server in (one, other):
        server.gate.admit(key.caller, "glm-5v-turbo").close()
        server.ledger.record(Entry(NOON_S, key.caller.key_id, "zai", "", "glm-5v-turbo", usage, "stop", 1.0))
        server.keep_up()
    one.keep_up()
    for server in (one, other):
        with pytest.raises(BudgetError):
            server.gate.admit(key.caller, "glm-5v-turbo")
    assert store.spending.by_key("2026-04-02")[key.caller.key_id].day_nano_usd == 2 * 600_000 * 1200
