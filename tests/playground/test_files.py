"""Files: the sizes of a photo, thumbnails, limits, addresses, uploads by people."""

import io
from typing import Any

import pytest
from PIL import Image

from tests.cast import AMINA, YOUSSEF
from tests.playground.conftest import Caller

MEGABYTE = 1024 * 1024


def picture(width: int, height: int, kind: str = "PNG") -> bytes:
    """Return a picture of these measures."""
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(buffer, kind)
    return buffer.getvalue()


async def send(api: Caller, kind: str, content: bytes, name: str, **more: Any) -> Any:
    """Let the bot upload a file; return the body of the answer."""
    files = {kind: (name, content), **more.pop("files", {})}
    path = f"/bot{api.token}/send{kind.title()}"
    response = await api.http.post(path, data={"chat_id": AMINA, **more}, files=files)
    return response.json()


@pytest.mark.parametrize(
    ("measures", "sizes"),
    [
        ((60, 40), [(60, 40)]),
        ((300, 600), [(45, 90), (160, 320), (300, 600)]),
        ((1920, 1080), [(90, 51), (320, 180), (800, 450), (1280, 720), (1920, 1080)]),
    ],
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF"])
async def test_a_photo_has_several_sizes(
    api: Caller, measures: tuple[int, int], sizes: list[tuple[int, int]], kind: str
) -> None:
    """From small to large; any of their identifiers stands for the whole photo."""
    sent = (await send(api, "photo", picture(*measures, kind), "a.png"))["result"]

    assert [(one["width"], one["height"]) for one in sent["photo"]] == sizes
    assert len({one["file_unique_id"] for one in sent["photo"]}) == len(sizes)
    for one in sent["photo"]:
        assert (await api("getFile", file_id=one["file_id"]))["file_size"] == one["file_size"]
    again = await api("sendPhoto", chat_id=YOUSSEF, photo=sent["photo"][0]["file_id"])
    assert again["photo"] == sent["photo"]


async def test_thumbnails(api: Caller) -> None:
    """Drawn for a picture, taken from a small JPEG, passed over else, never sent themselves."""
    drawn = (await send(api, "document", picture(640, 320), "a.png"))["result"]["document"]
    assert (drawn["thumbnail"]["width"], drawn["thumbnail"]["height"]) == (320, 160)
    small = {"files": {"thumbnail": ("t.jpg", picture(90, 90, "JPEG"))}}
    taken = (await send(api, "document", b"%PDF", "a.pdf", **small))["result"]["document"]
    assert taken["thumbnail"]["width"] == 90
    for bad in (picture(90, 90), picture(321, 90, "JPEG"), b"\xff\xd8no picture"):
        wrong = {"files": {"thumbnail": ("t.jpg", bad)}}
        sent = (await send(api, "document", b"%PDF", "a.pdf", **wrong))["result"]["document"]
        assert "thumbnail" not in sent
    refused = await api.refused("sendPhoto", chat_id=AMINA, photo=taken["thumbnail"]["file_id"])
    assert refused == (400, "Bad Request: can't use file of type Thumbnail as Photo")


@pytest.mark.parametrize(
    ("kind", "content", "text"),
    [
        ("photo", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("photo", picture(2, 2) + b"\0" * 10 * MEGABYTE, "too big for a photo"),
        ("photo", picture(2100, 100), "PHOTO_INVALID_DIMENSIONS"),
        ("photo", picture(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        ("document", b"", "file must be non-empty"),
    ],
)
async def test_a_bad_file_is_refused(api: Caller, kind: str, content: bytes, text: str) -> None:
    """And nothing stands in the chat."""
    answer = await send(api, kind, content, "a.bin")

    assert text in answer["description"]
    assert await api.look("chat", chat_id=AMINA) == []


async def test_a_large_file_can_be_sent_and_not_fetched(api: Caller) -> None:
    """Up 50 MB, down 20."""
    sent = await send(api, "document", b"\0" * (20 * MEGABYTE + 1), "big.bin")
    exact = await send(api, "document", b"\0" * (20 * MEGABYTE), "fits.bin")

    file_id = sent["result"]["document"]["file_id"]
    assert await api.refused("getFile", file_id=file_id) == (400, "Bad Request: file is too big")
    await api("getFile", file_id=exact["result"]["document"]["file_id"])
    assert (await api.refused("getFile", file_id="no"))[1].endswith("invalid file_id")


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ("https://www.cnss.ma/guide.pdf", "failed to get HTTP URL content"),
        ("http://nowhere", "wrong HTTP URL specified"),
        ("BQACAgno", "wrong file identifier/HTTP URL specified"),
    ],
)
@pytest.mark.parametrize("kind", ["photo", "document"])
async def test_the_playground_fetches_nothing(
    api: Caller, kind: str, given: str, text: str
) -> None:
    """An address of the internet fails as it fails at Telegram."""
    refused = await api.refused(f"send{kind.title()}", chat_id=AMINA, **{kind: given})

    assert refused == (400, f"Bad Request: {text}")


@pytest.mark.parametrize(
    ("kind", "content", "wanted", "field"),
    [
        ("image/png", picture(4, 4), {}, "photo"),
        ("image/png", picture(4, 4), {"as": "document"}, "document"),
        ("application/pdf", b"%PDF", {}, "document"),
    ],
)
async def test_people_upload(
    api: Caller, kind: str, content: bytes, wanted: dict[str, str], field: str
) -> None:
    """The bytes as they are, with a caption; the bot fetches them."""
    fields = {"chat_id": AMINA, "user_id": AMINA, "caption": "www.cnss.ma", **wanted}
    response = await api.http.post(
        "/sim/upload", data=fields, files={"file": ("acte.pdf", content, kind)}
    )

    (update,) = await api.heard()
    assert response.json()["result"]["message_id"] == update["message_id"]
    assert update["caption_entities"][0]["type"] == "url"
    shown = update[field][-1] if field == "photo" else update[field]
    path = (await api("getFile", file_id=shown["file_id"]))["file_path"]
    assert (await api.http.get(f"/file/bot{api.token}/{path}")).content == content


async def test_an_upload_without_a_file_is_refused(api: Caller) -> None:
    """Or as something else."""
    fields = {"chat_id": AMINA, "user_id": AMINA}
    bare = await api.http.post("/sim/upload", data=fields)
    odd = await api.http.post(
        "/sim/upload", data={**fields, "as": "song"}, files={"file": ("a", b"x")}
    )

    assert (bare.status_code, odd.status_code) == (400, 400)
