"""Rules that the published schema cannot say: what fits together inside one call."""

import re
from collections.abc import Callable
from itertools import pairwise

from bot.playground.errors import bad_request
from bot.playground.text import links
from bot.playground.types import Json

_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay",
)  # fmt: skip
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_CHAT_ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
    "upload_document", "choose_sticker", "find_location", "record_video_note",
    "upload_video_note", "record_audio", "upload_audio", "cancel",
})  # fmt: skip
_MAX_BUTTONS = 100
_MAX_COMMANDS = 100
_MAX_RESULTS = 50
_EXPLANATION_LINES = 2
_LANGUAGE = re.compile(r"[a-z]{2}")


def _inline_button(button: Json) -> None:
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text of the button is empty")
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            "can't parse inline keyboard button: "
            f"exactly one action is allowed, found {', '.join(actions)}"
        )
    url = button.get("url")
    if url is not None and not links.normalise(url) and not links.mentioned_user(url):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _inline_keyboard(markup: Json) -> None:
    if sum(len(row) for row in markup["inline_keyboard"]) > _MAX_BUTTONS:
        raise bad_request("reply markup is too long")


def _reply_keyboard(markup: Json) -> None:
    if not any(markup["keyboard"]):
        raise bad_request("reply keyboard is empty")
    for row in markup["keyboard"]:
        if any(not button["text"].strip() for button in row):
            raise bad_request("keyboard button text must be non-empty")


def _true_only(name: str) -> Callable[[Json], None]:
    def check(markup: Json) -> None:
        if markup[name] is not True:
            raise bad_request(f'field "{name}" must be true')

    return check


def _command(command: Json) -> None:
    # A leading slash is cut off by the real server too.
    if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
        raise bad_request("BOT_COMMAND_INVALID")


def _web_app(app: Json) -> None:
    if not app["url"].startswith("https://"):
        raise bad_request(f"web app URL '{app['url']}' is invalid: Only HTTPS links are allowed")


_OBJECT_RULES: dict[str, Callable[[Json], None]] = {
    "InlineKeyboardButton": _inline_button,
    "InlineKeyboardMarkup": _inline_keyboard,
    "ReplyKeyboardMarkup": _reply_keyboard,
    "ReplyKeyboardRemove": _true_only("remove_keyboard"),
    "ForceReply": _true_only("force_reply"),
    "BotCommand": _command,
    "WebAppInfo": _web_app,
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
    if "text" not in args and "rich_message" not in args:
        raise bad_request("message text is empty")


def _commands(args: Json) -> None:
    if len(args["commands"]) > _MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    _language(args)


def _language(args: Json) -> None:
    if not _LANGUAGE.fullmatch(args.get("language_code", "xx")):
        raise bad_request("invalid language code specified")


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
    "answerInlineQuery": _inline_answer,
    "sendMediaGroup": _album,
    "sendPoll": _poll,
    "copyMessages": _increasing,
    "forwardMessages": _increasing,
    "setWebhook": _webhook,
}


def check_method(name: str, args: Json) -> None:
    """Refuse a call whose parameters are each right but do not fit together."""
    if "business_connection_id" in args:
        raise bad_request("business connection not found")  # the playground has none
    rule = _METHOD_RULES.get(name)
    if rule is not None:
        rule(args)
