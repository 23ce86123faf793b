"""Rules about buttons and keyboards that the published schema cannot say."""

from bot.playground.errors import bad_request
from bot.playground.text import links
from bot.playground.types import Json

_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
    "callback_game", "pay", "disabled",
)  # fmt: skip
_MAX_BUTTONS = 100
_IN_A_LABEL = frozenset({"custom_emoji", "date_time"})  # besides plain text


def inline_button(button: Json) -> None:
    """Refuse a button under a message without a label, or without exactly one action."""
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text of the button is empty")
    _one_action(button, "inline keyboard button")


def rich_button(button: Json) -> None:
    """Refuse a button of a rich message that does nothing, or whose label is no plain text."""
    if not _is_label(button["text"]):
        raise bad_request("can't parse rich message button: Text of the button is not plain")
    _one_action(button, "rich message button")
    if button.get("style") == "link" and "callback_data" not in button:
        raise bad_request("can't parse rich message button: only callback buttons look like links")


def inline_keyboard(markup: Json) -> None:
    """Refuse more buttons than one message has."""
    if sum(len(row) for row in markup["inline_keyboard"]) > _MAX_BUTTONS:
        raise bad_request("reply markup is too long")


def reply_keyboard(markup: Json) -> None:
    """Refuse a keyboard without buttons, or with an empty one."""
    if not any(markup["keyboard"]):
        raise bad_request("reply keyboard is empty")
    for row in markup["keyboard"]:
        if any(not button["text"].strip() for button in row):
            raise bad_request("keyboard button text must be non-empty")


def web_app(app: Json) -> None:
    """Refuse a Web App that is not behind HTTPS."""
    if not app["url"].startswith("https://"):
        raise bad_request(f"web app URL '{app['url']}' is invalid: Only HTTPS links are allowed")


def _one_action(button: Json, noun: str) -> None:
    actions = [name for name in _ACTIONS if name in button]
    if not actions:
        raise bad_request(f"can't parse {noun}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(
            f"can't parse {noun}: exactly one action is allowed, found {', '.join(actions)}"
        )
    url = button.get("url")
    if url is not None and not links.normalise(url) and not links.mentioned_user(url):
        raise bad_request(f"{noun} URL '{url}' is invalid: Wrong HTTP URL")


def _is_label(text: object) -> bool:
    if isinstance(text, list):
        return all(_is_label(one) for one in text)
    return isinstance(text, str) or (isinstance(text, dict) and text["type"] in _IN_A_LABEL)
