"""From the parameters text, parse_mode and entities to one formatted text."""

from collections.abc import Sequence

from bot.playground.errors import bad_request
from bot.playground.text import automatic, html_text, markdown_text
from bot.playground.text.entities import Entity, FormattedText, clean, finish
from bot.playground.types import Json

_PARSERS = {
    "html": html_text.parse,
    "markdownv2": markdown_text.parse,
    "markdown": markdown_text.parse_legacy,
}
_EXTRA = ("url", "user", "language", "custom_emoji_id", "unix_time", "date_time_format")
# A client may send these; the server finds them itself and ignores what it was told.
_FOUND_BY_SERVER = frozenset(
    {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
)


def read(text: str, parse_mode: str | None, entities: Sequence[Json] | None) -> FormattedText:
    """Return the text as it will stand in the chat, or refuse markup that cannot be parsed."""
    text = clean(text)
    mode = (parse_mode or "").lower()
    if mode and mode != "none":
        if mode not in _PARSERS:
            raise bad_request("unsupported parse_mode")
        try:
            text, marked = _PARSERS[mode](text)
        except html_text.MarkupError as error:
            raise bad_request(f"can't parse entities: {error}") from error
    else:
        marked = [_given(entity) for entity in entities or ()]
        marked = [entity for entity in marked if entity.kind not in _FOUND_BY_SERVER]
    # What Telegram finds by itself comes on top: commands, addresses, mentions.
    return finish(text, [*marked, *automatic.find(text, marked)])


def _given(entity: Json) -> Entity:
    extra = {name: entity[name] for name in _EXTRA if name in entity}
    if entity["offset"] < 0 or entity["length"] < 0:
        raise bad_request("can't parse entities: Entity has a negative offset or length")
    if entity["type"] == "text_link":
        links_to = html_text.link(
            Entity("text_link", entity["offset"], entity["length"]), entity.get("url", "")
        )
        return links_to[0] if links_to else Entity("text_link", 0, 0)
    return Entity(entity["type"], entity["offset"], entity["length"], extra)
