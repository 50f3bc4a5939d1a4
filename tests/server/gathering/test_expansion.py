import asyncio

from pixelwright.chat import ChatRequest, Media, MediaKind, Message, Role, Text
from pixelwright.server.gathering.expansion import UNFOLD, Expansion

FILE = Media(MediaKind.FILE, b"words", name="plan.txt")
PICTURE = Media(MediaKind.PICTURE, b"\x89PNG")


class Workers:
    """Give back what every job is to give back, and remember the jobs."""

    def __init__(self) -> None:
        self.jobs: list[tuple[object, ...]] = []

    async def call(self, target: str, *arguments: object, topic: str = "") -> object:
        self.jobs.append((target, *arguments))
        return ChatRequest("done", ())


def _request(model: str, *media: Media) -> ChatRequest:
    return ChatRequest(model, (Message(Role.USER, (*media, Text("Build it."))),))


def _expanded(request: ChatRequest, workers: Workers) -> ChatRequest:
    return asyncio.run(Expansion(workers, lambda name: name == "wright-1")(request))


def test_models_elsewhere_get_words_and_pictures() -> None:
    workers, request = Workers(), _request("vendor", FILE, PICTURE)
    assert _expanded(request, workers).model == "done"
    assert workers.jobs == [(UNFOLD, request)]


def test_who_reads_files_gets_them_as_they_are() -> None:
    workers, request = Workers(), _request("wright-1", FILE)
    assert _expanded(request, workers) is request
    assert workers.jobs == []


def test_pictures_alone_need_no_worker() -> None:
    workers, request = Workers(), _request("vendor", PICTURE)
    assert _expanded(request, workers) is request
    assert workers.jobs == []
