"""Rules that the published schema cannot say: what fits together inside one call."""

import re
from collections.abc import Callable
from itertools import pairwise

from bot.playground.errors import bad_request
from bot.playground.schema import buttons
from bot.playground.types import Json

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_CHAT_ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note", "record_audio", "upload_audio", "cancel",
})  # fmt: skip
_MAX_COMMANDS = 100
_MAX_RESULTS = 50
_EXPLANATION_LINES = 2
_RICH = ("html", "markdown", "blocks")
_MEDIA_ID = re.compile(r"[A-Za-z0-9_-]*")
_LANGUAGE = re.compile(r"[a-z]{2}")


def _true_only(name: str) -> Callable[[Json], None]:
    def check(markup: Json) -> None:
        if markup[name] is not True:
            raise bad_request(f'field "{name}" must be true')

    return check


def _command(command: Json) -> None:
    # A leading slash is cut off by the real server too.
    if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")


def _answered(reply: Json) -> None:
    if "message_id" not in reply and "ephemeral_message_id" not in reply:
        raise bad_request("can't parse reply parameters: Can't find field \"message_id\"")


def _rich_message(message: Json) -> None:
    given = [name for name in _RICH if name in message]
    if len(given) != 1:
        raise bad_request(
            "can't parse InputRichMessage: give exactly one of html, markdown, blocks"
        )


def _rich_media(media: Json) -> None:
    if not _MEDIA_ID.fullmatch(media["id"]):
        raise bad_request("can't parse InputRichMessageMedia: the id has unallowed characters")


_OBJECT_RULES: dict[str, Callable[[Json], None]] = {
    "InlineKeyboardButton": buttons.inline_button,
    "InlineKeyboardMarkup": buttons.inline_keyboard,
    "RichMessageButton": buttons.rich_button,
    "InputRichMessage": _rich_message,
    "InputRichMessageMedia": _rich_media,
    "ReplyKeyboardMarkup": buttons.reply_keyboard,
    "ReplyKeyboardRemove": _true_only("remove_keyboard"),
    "ForceReply": _true_only("force_reply"),
    "BotCommand": _command,
    "ReplyParameters": _answered,
    "WebAppInfo": buttons.web_app,
}


def check_object(name: str, value: Json) -> None:
    """Refuse an object whose fields are each right but do not fit together."""
    rule = _OBJECT_RULES.get(name)
    if rule is not None:
        rule(value)


def _target(args: Json) -> None:
    if "inline_message_id" in args:
        return
    if "chat_id" not in args:
        raise bad_request("chat_id is empty")
    if "message_id" not in args:
        raise bad_request("message identifier is not specified")


def _edit_text(args: Json) -> None:
    _target(args)
    _new_text(args)


def _new_text(args: Json) -> None:
    if "text" not in args and "rich_message" not in args:
        raise bad_request("message text is empty")


def _commands(args: Json) -> None:
    if len(args["commands"]) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    _language(args)


def _language(args: Json) -> None:
    if not _LANGUAGE.fullmatch(args.get("language_code", "xx")):
        raise bad_request("invalid language code specified")


def _draft(args: Json) -> None:
    if args["draft_id"] == 0:
        raise bad_request("draft_id must be non-zero")


def _chat_action(args: Json) -> None:
    if args["action"] not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")


def _inline_answer(args: Json) -> None:
    results = args["results"]
    if len(results) > _MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    identifiers = [result["id"] for result in results]
    if any(not 1 <= len(one.encode()) <= 64 for one in identifiers):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(identifiers)) < len(identifiers):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(args.get("next_offset", "").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")


def _poll(args: Json) -> None:
    kind = args.get("type", "regular")
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    if "open_period" in args and "close_date" in args:
        raise bad_request("open_period and close_date can't be used together")
    right = args.get("correct_option_ids", [])
    numbers = range(len(args["options"]))
    if kind == "quiz" and (not right or right != sorted(set(right) & set(numbers))):
        raise bad_request("wrong correct option identifiers specified")
    explanation = args.get("explanation")
    if explanation is not None and explanation.text.count("\n") > _EXPLANATION_LINES:
        raise bad_request("quiz explanation has too many line feeds")


def _increasing(args: Json) -> None:
    identifiers = args["message_ids"]
    if any(one >= other for one, other in pairwise(identifiers)):
        raise bad_request("message identifiers must be in a strictly increasing order")


def _album(args: Json) -> None:
    kinds = {item["type"] for item in args["media"]}
    if len(kinds) > 1 and kinds & {"document", "audio"}:
        mixed = "document" if "document" in kinds else "audio"
        raise bad_request(f"{mixed} can't be mixed with other media types")


def _webhook(args: Json) -> None:
    if not re.fullmatch(r"[A-Za-z0-9_-]*", args.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")


_METHOD_RULES: dict[str, Callable[[Json], None]] = {
    "editMessageText": _edit_text,
    "editEphemeralMessageText": _new_text,
    "editMessageCaption": _target,
    "editMessageMedia": _target,
    "editMessageReplyMarkup": _target,
    "setMyCommands": _commands,
    "deleteMyCommands": _language,
    "getMyCommands": _language,
    "setMyName": _language,
    "setMyDescription": _language,
    "setMyShortDescription": _language,
    "sendChatAction": _chat_action,
    "sendMessageDraft": _draft,
    "sendRichMessageDraft": _draft,
    "answerInlineQuery": _inline_answer,
    "sendMediaGroup": _album,
    "sendPoll": _poll,
    "copyMessages": _increasing,
    "forwardMessages": _increasing,
    "setWebhook": _webhook,
}


def check_method(name: str, args: Json) -> None:
    """Refuse a call whose parameters are each right but do not fit together."""
    rule = _METHOD_RULES.get(name)
    if rule is not None:
        rule(args)
