import asyncio
import base64
import json
from io import BytesIO

import docx
import httpx
import pytest

from pixelwright.chat import Begun, ChatRequest, Finished, FinishReason, Format, MediaKind, TextDelta
from pixelwright.chat.fit import FIT
from pixelwright.chat.reader import COMMON_NAME, READ, ReadingModel
from pixelwright.chat.reading import read
from pixelwright.chat.upstream import Upstream
from pixelwright.errors import FieldError, MissingFieldError, NotADocumentError, UnsupportedCallError
from pixelwright.server.assembly import assembled
from pixelwright.server.doors.zai.layout import asked, details, pages_in, table_html
from pixelwright.server.settings.config import Config
from pixelwright.server.web.fields import Fields


def word_file():
    buffer = BytesIO()
    document = docx.Document()
    document.add_heading("Orders", 1)
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Name", "Kind", "a<b", "x"], strict=True):
        cell.text = text
    document.save(buffer)
    return base64.b64encode(buffer.getvalue()).decode()


def test_a_request_is_for_the_model_that_reads():
    request = asked(Fields({"model": "glm-ocr", "file": "https://a.example/a.pdf", "start_page_id": 2}))
    assert (request.model, request.answer_format.kind) == (COMMON_NAME, Format.JSON)
    assert request.extra == {"start_page_id": 2}
    (media,) = request.media
    assert (media.kind, media.url) == (MediaKind.FILE, "https://a.example/a.pdf")


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param({"model": "glm-ocr"}, MissingFieldError, id="no-file"),
        pytest.param({"file": "x", "start_page_id": 0}, FieldError, id="page-zero"),
        pytest.param({"file": "x", "start_page_id": 3, "end_page_id": 2}, FieldError, id="backwards"),
    ],
)
def test_what_cannot_be_read_is_refused(body, error):
    with pytest.raises(error):
        asked(Fields(body))


@pytest.mark.parametrize("text", ["hello", "[]", "{}", '{"pages": 3}', ""])
def test_a_model_that_does_not_parse_is_told_of(text):
    with pytest.raises(UnsupportedCallError):
        pages_in(text)


ELEMENT = {"index": 0, "label": "title", "content": "# A", "box": [10, 20, 110, 40], "header": [], "rows": []}


def test_parts_are_told_as_the_protocol_knows_them():
    page = {"width_px": 1000, "height_px": 500, "elements": [ELEMENT, ELEMENT | {"label": "image"}]}
    title, image = details(page)
    assert title == {
        "index": 1, "label": "text", "content": "# A", "width": 1000, "height": 500,
        "bbox_2d": [0.01, 0.04, 0.11, 0.08],
    }  # fmt: skip
    assert image["label"] == "image"


def test_documents_without_places_have_no_boxes():
    (part,) = details({"width_px": 0, "height_px": 0, "elements": [ELEMENT]})
    assert "bbox_2d" not in part


def test_tables_are_html():
    assert table_html(["A"], [["<b>"]]) == "<table><tr><th>A</th></tr><tr><td>&lt;b&gt;</td></tr></table>"
    assert table_html([], []) == "<table></table>"


class Workers:
    """Do the job here."""

    async def call(self, target, *arguments, topic=""):
        assert target == READ != FIT
        return read(*arguments)


def deltas(request):
    async def ask():
        return [delta async for delta in ReadingModel(Workers()).stream(request)]

    return asyncio.run(ask())


def held(body, **changes):
    request = asked(Fields(body))
    media = request.media[0]
    here = type(media)(media.kind, changes["data"], name="a.md")
    return ChatRequest(
        request.model,
        (type(request.messages[0])(request.messages[0].role, (here,)),),
        answer_format=request.answer_format,
        extra=request.extra,
    )


def test_the_model_reads_what_is_attached():
    begun, text, finished = deltas(held({"file": "x"}, data=b"# A\n\nwords"))
    assert (begun, finished) == (Begun("wright-read"), Finished(FinishReason.STOP))
    assert isinstance(text, TextDelta)
    (page,) = json.loads(text.text)["pages"]
    assert page["markdown"] == "# A\n\nwords\n"
    assert [element["label"] for element in page["elements"]] == ["title", "text"]


def test_pages_that_are_not_asked_for_are_left_out():
    _, text, _ = deltas(held({"file": "x", "start_page_id": 2}, data=b"# A"))
    assert json.loads(text.text) == {"pages": []}


def test_a_request_with_nothing_to_read_is_refused():
    with pytest.raises(MissingFieldError):
        deltas(ChatRequest("glm-ocr", ()))


def test_what_is_no_document_is_an_input_error():
    with pytest.raises(NotADocumentError):
        deltas(held({"file": "x"}, data=b"%PDF-1.4 no"))


def test_a_server_answers(tmp_path):
    """Over the way of a client: base64 in, a worker reads, the protocol's fields come back."""

    async def ask():
        config = Config(data=tmp_path, workers=0, models=(Upstream("vendor", "http://127.0.0.1:9/v1"),))
        async with assembled(config, {"PIXELWRIGHT_API_KEYS": "me.secret"}) as assembly:
            transport = httpx.ASGITransport(assembly.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.post(
                    "/api/paas/v4/layout_parsing",
                    json={"model": "glm-ocr", "file": word_file(), "request_id": "mine-12345"},
                    headers={"Authorization": "Bearer me.secret"},
                )

    response = asyncio.run(ask())
    body = response.json()
    assert response.status_code == 200
    assert (body["model"], body["request_id"]) == ("wright-read", "mine-12345")
    assert body["md_results"].startswith("# Orders\n\n| Name | Kind |")
    assert body["data_info"]["num_pages"] == 1
    assert [part["label"] for part in body["layout_details"][0]] == ["text", "table"]
    assert body["layout_details"][0][1]["content"].endswith("<td>a&lt;b</td><td>x</td></tr></table>")
    assert body["usage"]["total_tokens"] > 0
