"""A core that lets everybody in, for tests of what stands before and behind it."""

from __future__ import annotations

from collections.abc import Mapping

from pixelwright.chat import ChatModel, ChatRequest, ModelCard
from pixelwright.errors import CredentialError, MissingCredentialError, UnknownModelError
from pixelwright.server.core import Core, Parties
from pixelwright.server.parties import Caller, Entry, PromptCount
from pixelwright.testing.model import ScriptedModel

KEY = "test.secret"


class AnyKey:
    """Knows one key: `KEY`."""

    def caller(self, credential: str | None) -> Caller:
        """Return the owner of `KEY`."""
        if not credential:
            raise MissingCredentialError("no key was sent")
        if credential != KEY:
            raise CredentialError("the key is not known")
        return Caller("test", "test")


class Everyone:
    """Lets everybody in, and counts who is inside."""

    def __init__(self) -> None:
        self.inside = 0

    def admit(self, caller: Caller, model: str) -> Everyone.Ticket:
        """Let one more in."""
        self.inside += 1
        return Everyone.Ticket(self)

    class Ticket:
        """One that was let in."""

        def __init__(self, gate: Everyone) -> None:
            self._gate: Everyone | None = gate

        def close(self) -> None:
            """Go out; a second time does nothing."""
            if self._gate is not None:
                self._gate.inside -= 1
                self._gate = None


class Counted:
    """Counts words instead of tokens."""

    def prompt(self, request: ChatRequest, *, remember: bool = True) -> PromptCount:
        """Count the words of all messages; 100 for each picture."""
        pictures = 100 * len(request.media)
        return PromptCount(sum(self.words(each.text) for each in request.messages) + pictures, 0, pictures)

    def words(self, text: str) -> int:
        """Count the words of a text."""
        return len(text.split())


class Kept:
    """Keeps the account in a list."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def record(self, entry: Entry) -> None:
        """Keep one line."""
        self.entries.append(entry)


class Whole:
    """Takes requests as they are: their media have to be here."""

    async def gather(self, request: ChatRequest) -> ChatRequest:
        """Return the request."""
        return request


class Named:
    """Models by their names."""

    def __init__(self, models: Mapping[str, ChatModel]) -> None:
        self._models = models

    def named(self, name: str) -> ChatModel:
        """Return the model; raises UnknownModelError."""
        if name not in self._models:
            raise UnknownModelError(f"there is no model {name!r}")
        return self._models[name]

    @property
    def cards(self) -> tuple[ModelCard, ...]:
        """The cards of all."""
        return tuple(model.card for model in self._models.values())


def open_core(model: ChatModel | None = None, *, pulse_s: float = 15.0) -> Core:
    """Return a core behind which `model` answers to `glm-5v-turbo`, for the key `KEY`."""
    answering = model or ScriptedModel()
    models = Named({"glm-5v-turbo": answering, answering.card.id: answering})
    return Core(Parties(AnyKey(), models, Everyone(), Counted(), Kept(), Whole()), pulse_s=pulse_s)
