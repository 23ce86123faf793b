"""What a message carries: files as media fields, keyboards, the message it answers."""

from typing import Any

from bot.playground.errors import bad_request, not_simulated
from bot.playground.schema.values import Upload
from bot.playground.text.entities import FormattedText
from bot.playground.types import Json
from bot.playground.world.chats import Chat
from bot.playground.world.files import StoredFile
from bot.playground.world.world import World

# Message field -> fields of its object that a client may set, with what the server would find out.
MEDIA: dict[str, Json] = {
    "photo": {},
    "document": {},
    "video": {"width": 640, "height": 360, "duration": 1},
    "animation": {"width": 320, "height": 240, "duration": 1},
    "audio": {"duration": 1, "performer": None, "title": None},
    "voice": {"duration": 1},
    "video_note": {"length": 240, "duration": 1},
    "sticker": {},
}
_SHOWN_AS = {"gif": "animation", "mpeg4_gif": "animation"}  # inline result -> message field
_POINT = (
    "latitude", "longitude", "horizontal_accuracy", "live_period", "heading",
    "proximity_alert_radius",
)  # fmt: skip
_VENUE = (
    "title", "address", "foursquare_id", "foursquare_type", "google_place_id",
    "google_place_type",
)  # fmt: skip
_CONTACT = ("phone_number", "first_name", "last_name", "vcard")
_NAMED = frozenset({"document", "video", "animation", "audio"})


def media_field(stored: StoredFile, args: Json) -> Json:
    """Return the message field that shows a file."""
    known = stored.json()
    if stored.kind == "photo":
        return {"photo": [one.photo_size() for one in (*stored.sizes, stored)]}
    if stored.kind == "sticker":
        shape = {"type": "regular", "width": 512, "height": 512, "emoji": "👍"}
        return {"sticker": {**known, **shape, "is_animated": False, "is_video": False}}
    if stored.kind in _NAMED and stored.name:
        known["file_name"] = stored.name
    if stored.mime_type and stored.kind != "video_note":
        known["mime_type"] = stored.mime_type
    if stored.thumbnail is not None:
        known["thumbnail"] = stored.thumbnail.photo_size()
    for name, default in MEDIA[stored.kind].items():
        value = args.get(name, default)
        if value is not None:
            known[name] = value
    fields: Json = {stored.kind: known}
    if stored.kind == "animation":
        fields["document"] = {k: v for k, v in known.items() if k not in MEDIA["animation"]}
    return fields


def take_media(world: World, kind: str, given: Any, args: Json) -> Json:
    """Return the fields of a message with this file and its caption."""
    if kind not in MEDIA:
        raise not_simulated(f"media of type {kind}")
    thumbnail = args.get("thumbnail")  # an identifier does not count: only an upload is one
    stored = world.files.take(kind, given, thumbnail if isinstance(thumbnail, Upload) else None)
    fields = media_field(stored, args)
    return {**fields, **caption(world, args)}


def stored_file(result: Json) -> tuple[str, str] | None:
    """Return kind and identifier of the file that a cached inline result shows, if it is one."""
    kind = _SHOWN_AS.get(result["type"], str(result["type"]))
    return next(
        ((kind, value) for name, value in result.items() if name.endswith("_file_id")), None
    )


def caption(world: World, args: Json) -> Json:
    """Return the caption fields."""
    fields = text_of(args.get("caption")).json("caption")
    _name_users(world, fields, "caption_entities")
    if fields and args.get("show_caption_above_media"):
        fields["show_caption_above_media"] = True
    if args.get("has_spoiler"):
        fields["has_media_spoiler"] = True
    return fields


def text(world: World, args: Json) -> Json:
    """Return the text fields."""
    fields = text_of(args["text"]).json()
    _name_users(world, fields, "entities")
    if "link_preview_options" in args:
        fields["link_preview_options"] = args["link_preview_options"]
    return fields


def text_of(value: Any) -> FormattedText:
    """Return a formatted argument, or the empty text where none was given."""
    return value if isinstance(value, FormattedText) else FormattedText("")


def _name_users(world: World, fields: Json, name: str) -> None:
    """Put the User in the place of the id of a text mention; who is unknown is not mentioned."""
    kept = []
    for entity in fields.get(name, ()):
        if entity["type"] == "text_mention":
            user = entity.get("user", 0)
            known = world.users.get(user["id"] if isinstance(user, dict) else user)
            if known is None:
                continue
            entity["user"] = known
        kept.append(entity)
    if name in fields:
        fields[name] = kept
        if not kept:
            del fields[name]


def inline_markup(args: Json) -> Json:
    """Return the inline keyboard of a call, if it has one with buttons."""
    markup = args.get("reply_markup") or {}
    rows = [row for row in markup.get("inline_keyboard", ()) if row]
    asks = {"force_reply": True} if markup.get("force_reply") else {}
    return {"reply_markup": {"inline_keyboard": rows, **asks}} if rows else {}


def reply_to(world: World, chat: Chat, args: Json) -> Json:
    """Return the reply_to_message field of a call."""
    wanted = args.get("reply_parameters")
    if not wanted:
        return {}
    source = world.chat(wanted["chat_id"]) if "chat_id" in wanted else chat
    original = source.messages.get(wanted["message_id"])
    if original is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    if source is not chat:
        return {
            "external_reply": {
                "origin": origin(source, original),
                "chat": source.info,
                "message_id": original["message_id"],
            }
        }
    nested = {key: value for key, value in original.items() if key != "reply_to_message"}
    fields: Json = {"reply_to_message": nested}
    if quote := text_of(wanted.get("quote")).json():
        fields["quote"] = {**quote, "position": wanted.get("quote_position", 0), "is_manual": True}
    return fields


def origin(chat: Chat, message: Json) -> Json:
    """Return where a forwarded message comes from: its first author, or its channel."""
    if "forward_origin" in message:
        return dict(message["forward_origin"])
    if chat.is_channel:
        place = {"chat": chat.info, "message_id": message["message_id"]}
        return {"type": "channel", **place, "date": message["date"]}
    return {"type": "user", "sender_user": message["from"], "date": message["date"]}


def place(args: Json) -> Json:
    """Return the location or venue field of a call or of an inline result."""
    point = {name: args[name] for name in _POINT if name in args}
    if "title" not in args:
        return {"location": point}
    named = {name: args[name] for name in _VENUE if name in args}
    return {"location": point, "venue": {"location": point, **named}}


def contact(args: Json) -> Json:
    """Return the contact field of a call or of an inline result."""
    return {"contact": {name: args[name] for name in _CONTACT if name in args}}
