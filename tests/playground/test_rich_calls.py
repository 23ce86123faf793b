"""Rich messages, ephemeral messages and drafts are checked whole, though none is simulated."""

from typing import Any

import pytest

from bot.playground.errors import ApiError
from bot.playground.schema import spec
from tests.playground.conftest import Caller

SPEC = spec.load()
PHOTO = {"type": "photo", "media": "x"}
PLACE = {"latitude": 1, "longitude": 1}


def _rich(**message: Any) -> tuple[str, dict[str, Any]]:
    return "sendRichMessage", {"chat_id": 1, "rich_message": message}


def _blocks(*blocks: Any) -> tuple[str, dict[str, Any]]:
    return _rich(blocks=list(blocks))


def _pushed(button: Any) -> tuple[str, dict[str, Any]]:
    return _blocks({"type": "buttons", "buttons": [button]})


_SECRET = {"chat_id": 1, "receiver_user_id": 1, "ephemeral_message_id": 1}

BAD: list[tuple[tuple[str, dict[str, Any]], str]] = [
    (_rich(html="x", markdown="x"), "exactly one of html, markdown, blocks"),
    (_rich(), "exactly one of html, markdown, blocks"),
    (_blocks({"type": "poem"}), 'type "poem" is unsupported'),
    (_blocks({"type": "heading", "text": "x", "size": 7}), "must be between 1 and 6"),
    (_blocks({"type": "paragraph", "text": ["a", {"type": "bold"}]}), 'find field "text"'),
    (_blocks({"type": "paragraph", "text": 5}), "expected an Object"),
    (_blocks({"type": "map", "location": PLACE, "zoom": 25}), "0 and 24"),
    (_blocks({"type": "buttons", "buttons": []}), "must include 1-8 items"),
    (_pushed({"text": "x"}), "unallowed"),
    (_pushed({"text": "x", "callback_data": "é" * 33}), "must have 1 to 64 bytes"),
    (_pushed({"text": "x", "url": "https://a.ma", "style": "link"}), "only callback buttons"),
    (_pushed({"text": {"type": "bold", "text": "x"}, "disabled": {}}), "is not plain"),
    (_rich(html="x", media=[{"id": "é", "media": PHOTO}]), "unallowed characters"),
    (_rich(html="x", media=[{"id": "x" * 65, "media": PHOTO}]), "is too long"),
    (("sendMessage", {"chat_id": 1, "text": "x", "ephemeral_message_parameters": {}}),
     'find field "receiver_user_id"'),
    (("editEphemeralMessageText", _SECRET), "message text is empty"),
    (("editEphemeralMessageText", {**_SECRET, "text": "x" * 4097}), "message is too long"),
    (("editEphemeralMessageCaption", {**_SECRET, "caption": "x" * 1025}), "caption is too long"),
    (("deleteEphemeralMessage", {"chat_id": 1}), "required"),
    (("sendMessageDraft", {"chat_id": 1, "draft_id": 0, "text": "x"}), "must be non-zero"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "reason"), BAD, ids=lambda v: v if isinstance(v, str) else "")
def test_a_bad_call_is_refused(call: tuple[str, dict[str, Any]], reason: str) -> None:
    """The refusal names the rule."""
    method, parameters = call

    with pytest.raises(ApiError) as caught:
        SPEC.check(method, parameters, {})

    assert reason in caught.value.description


GOOD: list[tuple[str, dict[str, Any]]] = [
    _rich(markdown="x", media=[{"id": "a-1", "media": PHOTO}], is_rtl=True),
    _blocks({"type": "paragraph", "text": ["a", {"type": "bold", "text": ["b", "c"]}]}),
    _blocks({"type": "list", "items": [{"blocks": [{"type": "divider"}], "type": "i"}]}),
    _blocks({"type": "document", "document": {"type": "document", "media": "x"}}),
    _blocks({"type": "table", "cells": [[{"text": "x", "align": "left", "valign": "top"}]]}),
    _pushed({"text": ["x", {"type": "date_time", "text": "x", "unix_time": 1, "date_time_format":
             "t"}], "callback_data": "x", "style": "link"}),
    ("sendRichMessageDraft", {"chat_id": 1, "draft_id": 1, "can_stop": True, "rich_message": {
        "html": "x"}}),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters"), GOOD)
def test_a_good_call_is_accepted(method: str, parameters: dict[str, Any]) -> None:
    """What clients rightly send passes, without lint."""
    assert SPEC.check(method, parameters, {}).unknown == ()


async def test_a_text_in_a_thousand_lists_breaks_nothing(api: Caller) -> None:
    """What is nested too deeply is a bad request like any other."""
    deep = "[" * 1000 + "]" * 1000
    message = f'{{"blocks": [{{"type": "paragraph", "text": {deep}}}]}}'

    code, reason = await api.refused("sendRichMessage", chat_id=1001, rich_message=message)

    assert (code, reason) == (400, "Bad Request: the request is nested too deeply")
