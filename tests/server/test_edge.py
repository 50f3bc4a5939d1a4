"""What stands between the web and the doors: limits, errors, clients that leave."""

import asyncio
import json
import re

import httpx
import pytest

from pixelwright import errors
from pixelwright.chat import Begun, Finished, FinishReason, TextDelta
from pixelwright.errors import ApiError
from pixelwright.server.app import application
from pixelwright.server.web import body
from pixelwright.testing import Cupboard, ScriptedModel, open_core
from pixelwright.testing.parties import KEY

ASK = {"model": "glm-5v-turbo", "messages": [{"role": "user", "content": "hi"}]}
PATHS = {
    "zai": "/api/paas/v4/chat/completions",
    "openai": "/v1/chat/completions",
    "responses": "/v1/responses",
    "anthropic": "/anthropic/v1/messages",
}
BODIES = {
    "zai": ASK,
    "openai": ASK,
    "responses": {"model": "glm-5v-turbo", "input": "hi"},
    "anthropic": ASK | {"max_tokens": 5},
}


def run(work):
    return asyncio.run(asyncio.wait_for(work, 20))


def app_of(script=()):
    return application(open_core(ScriptedModel(script)), Cupboard())


async def sent(app, method="POST", path=PATHS["zai"], key=KEY, **request):
    headers = {"authorization": f"Bearer {key}"} if key else {}
    headers |= request.pop("headers", {})
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        return await client.request(method, path, headers=headers, **request)


def leaves(kind):
    return [leaf for below in kind.__subclasses__() for leaf in leaves(below)] + [kind]


CAUSED = sorted(
    {leaf for leaf in leaves(ApiError) + leaves(errors.InputError) if leaf is not errors.UnsafePathError},
    key=lambda leaf: leaf.__name__,
)


@pytest.mark.parametrize("door", PATHS)
@pytest.mark.parametrize("leaf", CAUSED, ids=lambda leaf: leaf.__name__)
def test_every_error_is_told_in_the_form_of_the_door(leaf, door):
    app = app_of([leaf("It failed 429 times and 400 more at /root/secret/place.py with Bearer abcdefghij")])

    answer = run(sent(app, path=PATHS[door], json=BODIES[door]))

    assert answer.status_code == leaf.status
    told = answer.json()["error"]
    assert not re.search("429|400|/root|abcdefghij", json.dumps(told))
    if door in ("zai", "openai"):
        assert answer.json() == {"error": {"code": leaf.business_code, "message": told["message"]}}
        assert leaf.business_code.isdigit()
    retryable = getattr(leaf, "retryable", False)
    assert (answer.headers.get("x-should-retry") == "false") == (not retryable)
    assert ("retry-after" in answer.headers) == (retryable and leaf.status in (429, 503))
    assert answer.headers["request-id" if door == "anthropic" else "x-request-id"]


@pytest.mark.parametrize("error", [errors.BrowserCrashedError, errors.StoreError, errors.WriteError])
def test_trouble_behind_the_doors_is_a_failure_in_processing(error):
    answer = run(sent(app_of([error("The browser in /opt/browser died")]), json=ASK))

    assert (answer.status_code, answer.json()["error"]["code"]) == (500, "1230")
    assert "/opt" not in answer.text


def test_what_nobody_foresaw_is_told_without_a_trace(caplog):
    class Faulty(ScriptedModel):
        async def stream(self, request):
            raise KeyError("sk-very-secret-thing")
            yield

    answer = run(sent(application(open_core(Faulty()), Cupboard()), json=ASK))

    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "1230"
    assert "secret" not in answer.text
    assert "KeyError" in caplog.text


@pytest.mark.parametrize(
    ("request_fields", "status", "code"),
    [
        ({"content": b"{"}, 400, "1210"),
        ({"content": b"\xff"}, 400, "1210"),
        ({"content": b""}, 400, "1210"),
        ({"content": b"[]"}, 400, "1214"),
        ({"content": b'"' + b"a" * 9}, 400, "1210"),
        ({"content": b'{"a": NaN}'}, 400, "1210"),
        ({"content": b"[" * 100_000}, 400, "1210"),
        ({"content": b'{"a":' * 200 + b"1" + b"}" * 200}, 400, "1210"),
        ({"content": b'{"a": ' + b"9" * 5000 + b"}"}, 400, "1210"),
        ({"content": b"", "headers": {"content-length": str(1 << 40)}}, 413, "1210"),
        ({"json": ASK, "key": None}, 401, "1001"),
        ({"json": ASK, "key": "wrong.secret"}, 401, "1000"),
        ({"json": ASK, "path": "/api/paas/v4/nothing"}, 404, "1222"),
        ({"path": "/api/paas/v4/chat/completions", "method": "GET"}, 405, "1222"),
        ({"method": "GET", "path": "/api/paas/v4/files/none"}, 404, "1214"),
        ({"method": "GET", "path": "/api/paas/v4/files?limit=x"}, 400, "1214"),
        ({"path": "/api/paas/v4/files", "json": {}}, 400, "1210"),
        ({"path": "/api/paas/v4/files", "files": {"file": b"a"}}, 400, "1213"),
        ({"path": "/api/paas/v4/files", "files": {"f": b"a"}, "data": {"purpose": "batch"}}, 400, "1210"),
        ({"path": "/api/paas/v4/files", "files": {"file": b"a"}, "data": {"purpose": "fun"}}, 400, "1214"),
        ({"path": "/v1/files", "headers": {"content-type": "multipart/form-data"}}, 400, "1210"),
    ],
    ids=lambda value: str(value)[:60],
)
def test_what_cannot_be_used(request_fields, status, code):
    answer = run(sent(app_of(), **request_fields))

    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_body_that_grows_too_large_is_read_no_further():
    given = 0

    async def endless():
        nonlocal given
        while True:
            given += 1
            yield b" " * (1 << 20)

    answer = run(sent(app_of(), content=endless(), headers={"transfer-encoding": "chunked"}))

    assert answer.status_code == 413
    assert given <= (body.CHAT_BYTES >> 20) + 2


def test_an_upload_that_is_too_large_has_a_status_of_its_own():
    answer = run(
        sent(
            app_of(),
            path="/v1/files",
            content=b"",
            headers={"content-length": str(200 << 20), "content-type": "multipart/form-data; boundary=a"},
        )
    )

    assert answer.status_code == 435


def test_a_body_that_comes_too_slowly(monkeypatch):
    monkeypatch.setattr(body, "_PATIENCE_S", 0.05)

    async def slow():
        yield b"{"
        await asyncio.sleep(30)

    answer = run(sent(app_of(), content=slow()))

    assert (answer.status_code, answer.json()["error"]["code"]) == (408, "1210")


@pytest.mark.parametrize("character", ["\\ud800", "\\udc00 and \\ud83d\\ude00"])
def test_half_a_character_does_no_harm(character):
    model = ScriptedModel()
    app = application(open_core(model), Cupboard())
    raw = json.dumps(ASK).replace("hi", character).encode()

    answer = run(sent(app, content=raw))

    assert answer.status_code == 200
    assert model.requests[0].messages[0].text.encode()


class Line:
    """A client at the other end of plain ASGI."""

    def __init__(self, app, path, value):
        self._coming = asyncio.Queue()
        self._coming.put_nowait({"type": "http.request", "body": json.dumps(value).encode()})
        self.sent = []
        scope = {
            "type": "http",
            "method": "POST",
            "path": path,
            "query_string": b"",
            "headers": [(b"authorization", b"Bearer " + KEY.encode())],
        }
        self.task = asyncio.ensure_future(app(scope, self._coming.get, self._send))

    async def _send(self, message):
        self.sent.append(message)

    def hang_up(self):
        self._coming.put_nowait({"type": "http.disconnect"})

    @property
    def text(self):
        return b"".join(each.get("body", b"") for each in self.sent).decode()


async def until(condition):
    while not condition():
        await asyncio.sleep(0)


@pytest.mark.parametrize("streams", [True, False], ids=["stream", "whole"])
@pytest.mark.parametrize("begun", [True, False], ids=["after it began", "before it began"])
@pytest.mark.parametrize("door", PATHS)
def test_a_client_that_leaves_frees_its_slot_at_once(door, begun, streams):
    async def scenario():
        model = ScriptedModel([*([Begun("m"), TextDelta("a")] if begun else []), asyncio.Event()])
        core = open_core(model)
        line = Line(application(core, Cupboard()), PATHS[door], BODIES[door] | {"stream": streams})
        await until(lambda: model.requests and (line.sent or not (begun and streams)))
        assert core.parties.gate.inside == 1
        line.hang_up()
        await line.task
        assert core.parties.gate.inside == 0
        assert core.in_flight == 0
        await until(lambda: model.stopped == 1)

    run(scenario())


def test_a_name_stands_for_one_request_at_a_time():
    async def scenario():
        go_on = asyncio.Event()
        model = ScriptedModel([Begun("m"), go_on, Finished(FinishReason.STOP)])
        app = application(open_core(model), Cupboard())
        named = ASK | {"request_id": "my-own-name"}
        line = Line(app, PATHS["zai"], named)
        await until(lambda: model.requests)
        refused = await sent(app, json=named)
        go_on.set()
        await line.task
        return refused, await sent(app, json=named)

    refused, again = run(scenario())

    assert (refused.status_code, refused.json()["error"]["code"]) == (400, "1231")
    assert again.json()["request_id"] == "my-own-name"


@pytest.mark.parametrize("door", PATHS)
def test_streams_end_properly_when_the_server_does(door):
    async def scenario():
        core = open_core(ScriptedModel([Begun("m"), TextDelta("a"), asyncio.Event()]))
        line = Line(application(core, Cupboard()), PATHS[door], BODIES[door] | {"stream": True})
        await until(lambda: "a" in line.text)
        await core.drain(0)
        await line.task
        return line

    line = run(scenario())

    assert line.sent[-1]["type"] == "http.response.body"
    assert not line.sent[-1].get("more_body")
    ends = {"zai": "[DONE]", "openai": "[DONE]", "responses": "response.failed", "anthropic": "event: error"}
    assert ends[door] in line.text
    if door == "zai":
        assert '"finish_reason":"network_error"' in line.text


@pytest.mark.parametrize("door", PATHS)
def test_a_silent_model_is_heard_all_the_same(door):
    async def scenario():
        go_on = asyncio.Event()
        core = open_core(ScriptedModel([Begun("m"), go_on, Finished(FinishReason.STOP)]), pulse_s=0.01)
        line = Line(application(core, Cupboard()), PATHS[door], BODIES[door] | {"stream": True})
        beats = {"zai": '"content":""', "openai": '"content":""', "anthropic": "event: ping"}
        await until(lambda: line.text.count(beats.get(door, "response.in_progress")) > 2)
        go_on.set()
        await line.task
        return line.text

    text = run(scenario())

    if door in ("zai", "openai"):
        assert all(line.startswith("data: ") for line in text.split("\n\n") if line)
        assert text.count('"role"') == 1


def test_no_more_requests_are_taken_by_a_server_that_ends():
    async def scenario():
        app = app_of()
        await app.core.drain(0)
        return (
            await sent(app, json=ASK),
            await sent(app, "GET", "/readyz"),
            await sent(app, "GET", "/healthz"),
        )

    refused, ready, alive = run(scenario())

    assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
    assert (ready.status_code, alive.status_code) == (503, 200)


def test_the_application_can_be_mounted_by_others():
    from starlette.applications import Starlette
    from starlette.routing import Mount

    app = Starlette(routes=[Mount("/models-here", app_of())])

    assert run(sent(app, path="/models-here" + PATHS["zai"], json=ASK)).status_code == 200


@pytest.mark.parametrize("path", ["/v1/chat/completions/", "/api/coding/paas/v4/chat/completions"])
def test_other_forms_of_paths(path):
    assert run(sent(app_of(), path=path, json=ASK)).status_code == 200


@pytest.mark.parametrize(
    "credential", [f"bearer {KEY}", KEY, f"Bearer   {KEY} "], ids=["lower", "bare", "blanks"]
)
def test_forms_of_credentials(credential):
    answer = run(sent(app_of(), json=ASK, key=None, headers={"authorization": credential}))

    assert answer.status_code == 200
