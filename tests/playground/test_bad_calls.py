"""Every rule of the Bot API that we know refuses the call that breaks it."""

from typing import Any

import pytest

from bot.playground.errors import ApiError
from bot.playground.schema import spec
from bot.playground.schema.values import Upload

SPEC = spec.load()
PHOTO = {"type": "photo", "media": "x"}
ARTICLE = {"type": "article", "id": "1", "title": "t", "input_message_content": {
    "message_text": "m"}}  # fmt: skip


def _send(**more: Any) -> tuple[str, dict[str, Any]]:
    return "sendMessage", {"chat_id": 1, "text": "x", **more}


def _inline(*buttons: Any) -> tuple[str, dict[str, Any]]:
    return _send(reply_markup={"inline_keyboard": [list(buttons)]})


def _commands(*commands: Any, **more: Any) -> tuple[str, dict[str, Any]]:
    return "setMyCommands", {"commands": list(commands), **more}


def _results(*results: Any, **more: Any) -> tuple[str, dict[str, Any]]:
    return "answerInlineQuery", {"inline_query_id": "1", "results": list(results), **more}


def _poll(**more: Any) -> tuple[str, dict[str, Any]]:
    return "sendPoll", {"chat_id": 1, "question": "?", "options": ["a", "b"], **more}


def _again(*message_ids: int) -> dict[str, Any]:
    return {"chat_id": 1, "from_chat_id": 2, "message_ids": [*message_ids]}


def _album(*items: Any) -> tuple[str, dict[str, Any]]:
    return "sendMediaGroup", {"chat_id": 1, "media": list(items)}


BAD: list[tuple[tuple[str, dict[str, Any]], str]] = [
    # required
    (("sendMessage", {"text": "x"}), "chat_id is empty"),
    (("sendMessage", {"chat_id": 1}), "message text is empty"),
    (_send(text=""), "message text is empty"),
    (_send(text=" \n "), "message text is empty"),
    (_send(text="<b></b>", parse_mode="HTML"), "message text is empty"),
    (("sendPhoto", {"chat_id": 1}), "there is no photo in the request"),
    (("sendDocument", {"chat_id": 1}), "there is no document in the request"),
    (("getFile", {}), "file_id is not specified"),
    (("deleteMessage", {"chat_id": 1}), "message identifier is not specified"),
    (("editMessageText", {"chat_id": 1, "text": "x"}), "message identifier is not specified"),
    (("editMessageText", {"text": "x"}), "chat_id is empty"),
    (("editMessageText", {"chat_id": 1, "message_id": 1}), "message text is empty"),
    (("copyMessage", {"chat_id": 1, "message_id": 1}), "from_chat_id is empty"),
    (("setMyCommands", {}), 'parameter "commands" is required'),
    (("answerCallbackQuery", {}), 'parameter "callback_query_id" is required'),
    # types
    (_send(text=5), 'parameter "text" must be of type String'),
    (_send(text=["x"]), 'parameter "text" must be of type String'),
    (_send(chat_id=1.5), 'parameter "chat_id" must be of type Integer or String'),
    (_send(chat_id=True), 'parameter "chat_id" must be of type Integer or String'),
    (_send(disable_notification="maybe"), 'must be of type Boolean'),
    (_send(message_thread_id="x"), 'parameter "message_thread_id" must be of type Integer'),
    (("getUpdates", {"allowed_updates": "message"}), "can't parse allowed updates JSON object"),
    (("getUpdates", {"allowed_updates": {}}), "must be of type Array"),
    (_send(entities="["), "can't parse entities JSON object"),
    (_send(entities=[{"type": "bold", "offset": "0", "length": 1}]), 'Field "offset" must be'),
    (_send(entities=[{"type": "bold", "offset": -1, "length": 1}]), "can't parse entities"),
    (_send(entities=[{"type": "huge", "offset": 0, "length": 1}]), "unknown value"),
    (_send(reply_parameters={"allow_sending_without_reply": True}), 'find field "message_id"'),
    (_send(reply_parameters="5"), "can't parse reply parameters"),
    # lengths
    (_send(text="x" * 4097), "message is too long"),
    (_send(text="😀" * 2049), "message is too long"),
    (("sendPhoto", {"chat_id": 1, "photo": "x", "caption": "x" * 1025}), "caption is too long"),
    (("editMessageCaption", {"chat_id": 1, "message_id": 1, "caption": "x" * 1025}), "too long"),
    (("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}), "MESSAGE_TOO_LONG"),
    (("setMyDescription", {"description": "x" * 513}), 'parameter "description" is too long'),
    (("setMyShortDescription", {"short_description": "x" * 121}), "is too long"),
    (("setMyName", {"name": "x" * 65}), 'parameter "name" is too long'),
    (("setMyName", {"name": "x", "language_code": "french"}), "invalid language code"),
    (("editMessageText", {"chat_id": 1, "message_id": 1, "text": "x" * 4097}), "is too long"),
    (("sendPoll", {"chat_id": 1, "question": "x" * 301, "options": ["a"]}), "is too long"),
    # markup
    (_send(text="<b>x", parse_mode="HTML"), 'can\'t parse entities: Can\'t find end tag corr'),
    (_send(text="<x>y</x>", parse_mode="html"), 'Unsupported start tag "x" at byte offset 0'),
    (_send(text="a < b", parse_mode="HTML"), "can't parse entities: Unsupported start tag"),
    (_send(text="<span>x</span>", parse_mode="HTML"), 'must have class "tg-spoiler"'),
    (_send(text="a.", parse_mode="MarkdownV2"), "Character '.' is reserved"),
    (_send(text="x", parse_mode="BBCode"), "unsupported parse_mode"),
    # keyboards
    (_send(reply_markup="{"), "can't parse reply keyboard markup JSON object"),
    (_send(reply_markup=[]), "object expected as reply markup"),
    (_send(reply_markup={"keys": []}), "object expected as reply markup"),
    (_send(reply_markup={"inline_keyboard": [{}]}), "must be of type Array"),
    (_inline({"callback_data": "x"}), 'Can\'t find field "text"'),
    (_inline({"text": "x"}), "Text buttons are unallowed in the inline keyboard"),
    (_inline({"text": " ", "callback_data": "x"}), "Text of the button is empty"),
    (_inline({"text": "x", "callback_data": "é" * 33}), "BUTTON_DATA_INVALID"),
    (_inline({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
    (_inline({"text": "x", "callback_data": 5}), 'Field "callback_data" must be of type String'),
    (_inline({"text": "x", "callback_data": "a", "url": "https://a.ma"}), "exactly one action"),
    (_inline({"text": "x", "url": "damancom"}), "is invalid: Wrong HTTP URL"),
    (_inline({"text": "x", "web_app": {"url": "http://a.ma"}}), "Only HTTPS links are allowed"),
    (_inline({"text": "x", "copy_text": {"text": "x" * 257}}), "BUTTON_COPY_TEXT_INVALID"),
    (_inline({"text": "x", "callback_data": "a", "style": "pink"}), "unknown value"),
    (_inline({"text": "x", "callback_data": "a", "disabled": {}}), "exactly one action"),
    (_inline({"text": "x", "disabled": True}), "expected an Object"),
    (_inline(*[{"text": "x", "callback_data": "a"}] * 101), "reply markup is too long"),
    (_send(reply_markup={"keyboard": []}), "reply keyboard is empty"),
    (_send(reply_markup={"keyboard": [[{"text": ""}]]}), "keyboard button text must be non-empty"),
    (_send(reply_markup={"remove_keyboard": False}), 'field "remove_keyboard" must be true'),
    # albums and files
    (_album(PHOTO), "must include 2-10 items"),
    (_album(*[PHOTO] * 11), "must include 2-10 items"),
    (_album(PHOTO, {"type": "document", "media": "x"}), "can't be mixed"),
    (_album(PHOTO, {"type": "gif", "media": "x"}), 'type "gif" is unsupported'),
    (_album(PHOTO, {"type": "photo"}), 'Can\'t find field "media"'),
    (_album(PHOTO, {**PHOTO, "caption": "x" * 1025}), "caption is too long"),
    (_album(PHOTO, {"type": "photo", "media": "attach://no"}), "is not in the request"),
    (_album(PHOTO, {**PHOTO, "caption": "<b>", "parse_mode": "HTML"}), "can't parse entities"),
    (("setChatPhoto", {"chat_id": 1, "photo": "AgAC"}), "there is no photo in the request"),
    # commands
    (_commands({"command": "Start", "description": "x"}), "BOT_COMMAND_INVALID"),
    (_commands({"command": "x" * 33, "description": "x"}), "BOT_COMMAND_INVALID"),
    (_commands({"command": "a", "description": ""}), "BOT_COMMAND_DESCRIPTION_INVALID"),
    (_commands({"command": "a", "description": "x" * 257}), "BOT_COMMAND_DESCRIPTION_INVALID"),
    (_commands({"command": "a"}), 'can\'t parse BotCommand: Can\'t find field "description"'),
    (_commands(*[{"command": "a", "description": "b"}] * 101), "BOT_COMMANDS_TOO_MUCH"),
    (_commands(scope={"type": "planet"}), 'type "planet" is unsupported'),
    (_commands(scope={"type": "chat"}), 'Can\'t find field "chat_id"'),
    (_commands(language_code="fra"), "invalid language code"),
    # closed values, ranges, items, bytes
    (("sendChatAction", {"chat_id": 1, "action": "dancing"}), "wrong parameter action"),
    (("getUpdates", {"limit": 101}), "must be between 1 and 100"),
    (("deleteMessages", {"chat_id": 1, "message_ids": []}), "must include 1-100 items"),
    (("deleteMessages", {"chat_id": 1, "message_ids": [*range(101)]}), "1-100 items"),
    (("setWebhook", {"url": "https://a.ma", "secret_token": "a b"}), "unallowed characters"),
    (("setWebhook", {"url": "https://a.ma", "max_connections": 101}), "between 1 and 100"),
    (("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": [
        {"type": "emoji", "emoji": "🦖"}]}), "REACTION_INVALID"),
    (("sendPoll", {"chat_id": 1, "question": "?", "options": []}), "must include 1-12 items"),
    (("sendPoll", {"chat_id": 1, "question": "?", "options": ["x" * 101]}), "is too long"),
    # inline mode
    (_results({**ARTICLE, "id": ""}), "RESULT_ID_INVALID"),
    (_results({**ARTICLE, "id": "x" * 65}), "RESULT_ID_INVALID"),
    (_results(ARTICLE, ARTICLE), "RESULT_ID_DUPLICATE"),
    (_results({"type": "article", "id": "1", "title": "t"}), 'find field "input_message_content"'),
    (_results({**ARTICLE, "type": "poem"}), 'type "poem" is unsupported'),
    (_results(*({**ARTICLE, "id": str(n)} for n in range(51))), "RESULTS_TOO_MUCH"),
    (_results(next_offset="x" * 65), "NEXT_OFFSET_INVALID"),
    (_results(button={"text": "x", "start_parameter": "x" * 65}), "START_PARAM_INVALID"),
    (_results({**ARTICLE, "input_message_content": {"message_text": "x" * 4097}}), "too long"),
    (_results(button={"start_parameter": "a"}), 'find field "text"'),
    (_results({"type": "photo", "id": "1", "photo_url": "https://a.ma"}), "thumbnail_url"),
    (_results({**ARTICLE, "input_message_content": {"text": "m"}}), "expected an Object"),
    (_results({**ARTICLE, "reply_markup": {"inline_keyboard": [[{"text": "x"}]]}}), "unallowed"),
    (_results({**ARTICLE, "input_message_content": {
        "message_text": "<b>", "parse_mode": "HTML"}}), "can't parse entities"),
    # polls
    (_poll(type="contest"), "unsupported poll type"),
    (_poll(type="quiz"), "wrong correct option identifiers"),
    (_poll(type="quiz", correct_option_ids=[2]), "wrong correct option identifiers"),
    (_poll(type="quiz", correct_option_ids=[1, 0]), "wrong correct option identifiers"),
    (_poll(type="quiz", correct_option_ids=[0], explanation="x" * 201), "is too long"),
    (_poll(type="quiz", correct_option_ids=[0], explanation="a\nb\nc\nd"), "line feeds"),
    (_poll(open_period=4), "must be between 5 and 2628000"),
    (_poll(open_period=60, close_date=1), "can't be used together"),
    (_poll(options=["a"] * 13), "must include 1-12 items"),
    (_poll(options=[""]), "poll options must be non-empty"),
    (_poll(options=["a", {"text": "<b>b", "text_parse_mode": "HTML"}]), "can't parse entities"),
    (_poll(question=""), 'parameter "question" is required'),
    (("stopPoll", {"chat_id": 1}), "message identifier is not specified"),
    # chats, members, topics
    (("createForumTopic", {"chat_id": 1}), 'parameter "name" is required'),
    (("createForumTopic", {"chat_id": 1, "name": "x" * 129}), 'parameter "name" is too long'),
    (("editForumTopic", {"chat_id": 1, "name": "x"}), '"message_thread_id" is required'),
    (("closeForumTopic", {"chat_id": 1, "message_thread_id": "a"}), "must be of type Integer"),
    (("editGeneralForumTopic", {"chat_id": 1, "name": ""}), 'parameter "name" is required'),
    (("banChatMember", {"chat_id": 1}), "invalid user_id specified"),
    (("restrictChatMember", {"chat_id": 1, "user_id": 1}), '"permissions" is required'),
    (("setChatPermissions", {"chat_id": 1, "permissions": "all"}), "can't parse parameter"),
    (("setChatPermissions", {"chat_id": 1, "permissions": {"can_send_polls": 1}}), "of type Bool"),
    (("promoteChatMember", {"chat_id": 1, "user_id": "Amina"}), "must be of type Integer"),
    (("setChatAdministratorCustomTitle", {
        "chat_id": 1, "user_id": 1, "custom_title": "x" * 17}), "is too long"),
    (("setChatTitle", {"chat_id": 1, "title": "x" * 129}), 'parameter "title" is too long'),
    (("setChatDescription", {"chat_id": 1, "description": "x" * 256}), "is too long"),
    (("getChatMember", {"chat_id": 1}), "invalid user_id specified"),
    (("pinChatMessage", {"chat_id": 1}), "message identifier is not specified"),
    (("setMessageReaction", {"chat_id": 1, "message_id": 1, "reaction": [{}]}), "find field"),
    # again
    (("forwardMessage", {"chat_id": 1, "message_id": 1}), "from_chat_id is empty"),
    (("copyMessages", _again(2, 1)), "strictly increasing"),
    (("forwardMessages", _again(1, 1)), "strictly increasing"),
    (("forwardMessages", _again()), "must include 1-100 items"),
    (("copyMessage", {"chat_id": 1, "from_chat_id": 1, "message_id": 1, "caption": "x" * 1025}),
     "caption is too long"),
    (_send(reply_parameters={"message_id": 1, "quote": "<b>", "quote_parse_mode": "HTML"}),
     "can't parse entities"),
    (("sendLocation", {"chat_id": 1, "latitude": "north", "longitude": 1}), "can't parse"),
    (("sendVenue", {"chat_id": 1, "latitude": 1, "longitude": 1}), 'parameter "title"'),
    (("sendContact", {"chat_id": 1, "phone_number": "1"}), 'parameter "first_name"'),
    (("sendmessages", {}), "method not found"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "reason"), BAD, ids=lambda v: v if isinstance(v, str) else "")
def test_a_bad_call_is_refused(call: tuple[str, dict[str, Any]], reason: str) -> None:
    """The refusal names the rule, in the server's words where they are known."""
    method, parameters = call

    with pytest.raises(ApiError) as caught:
        SPEC.check(method, parameters, {})

    assert reason in caught.value.description


GOOD: list[tuple[str, dict[str, Any]]] = [
    ("sendMessage", {"chat_id": "-100", "text": "x" * 4096}),
    ("SENDMESSAGE", {"chat_id": "@group", "text": "<b>" + "😀" * 2048 + "</b>",
                     "parse_mode": "HTML"}),
    ("sendMessage", {"chat_id": "1", "text": "x", "disable_notification": "True",
                     "reply_markup": '{"inline_keyboard": [[{"text": "a", "url": "t.me/x"}]]}'}),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"keyboard": [["a", "b"]]}}),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {}}),
    ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"force_reply": True}}),
    ("sendMessage", {"chat_id": 1, "text": "x", "parse_mode": "", "entities": None}),
    ("sendMessage", {"chat_id": 1, "text": "x", "link_preview_options": '{"is_disabled": true}'}),
    ("sendPoll", {"chat_id": 1, "question": "?", "options": '["a", "b"]'}),
    ("getUpdates", {"offset": "-1", "timeout": "30", "allowed_updates": '["message"]'}),
    ("setMyCommands", {"commands": []}),
    ("setMyDescription", {"description": ""}),
    _album(PHOTO, {"type": "video", "media": "y"}),
    _results(ARTICLE),
    _results({"type": "photo", "id": "1", "photo_file_id": "x"}),
    ("editMessageText", {"inline_message_id": "x", "text": "y"}),
    _inline({"text": "x", "disabled": {}, "style": "danger"}),
    _inline({"text": "x", "copy_text": {"text": "x" * 256}, "style": "success"}),
    _send(reply_markup={"inline_keyboard": [], "force_reply": True}),
    _send(reply_parameters={"ephemeral_message_id": 1}),
    _commands({"command": "a", "description": "b", "is_ephemeral": True}),
    ("editMessageText", {"chat_id": 1, "message_id": 1, "text": "<b>x</b>" * 600,
                         "parse_mode": "HTML"}),
    ("sendPhoto", {"chat_id": 1, "photo": "x", "caption": "<i>" + "x" * 1024 + "</i>",
                   "parse_mode": "HTML"}),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters"), GOOD)
def test_a_good_call_is_accepted(method: str, parameters: dict[str, Any]) -> None:
    """What clients rightly send passes, without lint."""
    assert SPEC.check(method, parameters, {}).unknown == ()


def test_unknown_parameters_are_collected_at_every_depth() -> None:
    """The real server ignores them; here they are told, since each is a mistake of ours."""
    _, parameters = _inline({"text": "a", "callback_data": "b", "colour": "red"})

    call = SPEC.check("sendMessage", {**parameters, "silent": True}, {})

    assert call.unknown == ("reply_markup.inline_keyboard[0][0].colour", "silent")


def test_a_file_that_nothing_refers_to_is_lint() -> None:
    """An upload must be a parameter or be named by attach://."""
    files = {name: Upload(name, b"x", "") for name in ("one", "two")}
    media = [PHOTO, {"type": "photo", "media": "attach://one"}]

    call = SPEC.check("sendMediaGroup", {"chat_id": 1, "media": media}, files)

    assert call.args["media"][1]["media"] is files["one"]
    assert call.unknown == ("two",)
