"""What people write: messages, files, places, edits, forwards. POST /sim/… lands here."""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.schema.values import Upload
from bot.playground.sim import request, senders
from bot.playground.text import formatting
from bot.playground.text.length import CAPTION_LIMIT, MESSAGE_LIMIT
from bot.playground.types import Json
from bot.playground.world import content, forwards, membership, rights, topics, voting
from bot.playground.world.chats import Chat
from bot.playground.world.world import World

_STICKER = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")  # one pixel
# A second of silence, as far as anybody listens.
_VOICE = base64.b64decode("T2dnUwACAAAAAAAAAAAAAAAAAAAAAAAAAAABE09wdXNIZWFkAQEAAIC7AAAAAAA=")
_NAMES = {"photo": "photo.jpg", "voice": "voice.ogg"}
_PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


def message(world: World, body: Json) -> Json:
    """Write a message: text, a file of any kind, a sticker, a place, a contact or a die."""
    chat, user = request.member(world, body)
    if body.get("sticker"):
        return _send_file(world, body, "sticker", Upload("sticker.webp", _STICKER, "image/webp"))
    if body.get("voice") is True:
        return _send_file(world, body, "voice", Upload(_NAMES["voice"], _VOICE, "audio/ogg"))
    for kind in content.MEDIA.keys() & body.keys():
        return _send_file(world, body, kind, _decoded(kind, body, _NAMES.get(kind, f"{kind}.bin")))
    if shown := _without_words(body):
        return _post(world, chat, user, {**_place(world, chat, user, body), **shown})
    return _write(world, chat, user, body, _place(world, chat, user, body))


def upload(world: World, body: Json, file: Upload) -> Json:
    """Send a file as its bytes: as a photo if `as` or its type says so, else as a document."""
    kind = body.get("as") or ("photo" if file.mime_type in _PICTURES else "document")
    if kind not in {"photo", "document"}:
        raise bad_request("as must be photo or document")
    return _send_file(world, body, kind, file)


def start(world: World, body: Json) -> Json:
    """Open the private chat and press Start."""
    user = request.person(world, body)
    chat = world.chat(user["id"])
    if user["id"] in world.blocked:
        unblock(world, body)
    payload = body.get("payload")
    text = f"/start {payload}" if payload else "/start"
    return message(world, {"chat_id": chat.id, "user_id": user["id"], "text": text})


def edit(world: World, body: Json) -> Json:
    """Change the text of one's own message, or the caption of one's own file."""
    chat, user = request.member(world, body)
    number = request.integer(body, "message_id")
    old = world.message(chat, number, "message to edit not found")
    name = "text" if "text" in old else "caption"
    is_own = chat.author(old) == user["id"] and not {"forward_origin", "via_bot"} & old.keys()
    if not is_own or (name == "caption" and not content.MEDIA.keys() & old.keys()):
        raise bad_request("message can't be edited")
    formatted = formatting.read(str(body.get("text", "")), None, body.get("entities"))
    if name == "text" and not formatted.text:
        raise bad_request("message text is empty")
    entities = "entities" if name == "text" else "caption_entities"
    kept = {key: value for key, value in old.items() if key not in {name, entities}}
    new = formatted.json("" if name == "text" else name)
    return _edited(world, chat, {**kept, **new})


def move(world: World, body: Json) -> Json:
    """Go on with one's live location: Telegram edits the message that shows it."""
    chat, user = request.member(world, body)
    old = world.message(chat, request.integer(body, "message_id"), "message to edit not found")
    if chat.author(old) != user["id"] or "live_period" not in old.get("location", {}):
        raise bad_request("this is no live location of one's own")
    place = {**old["location"], "latitude": body["latitude"], "longitude": body["longitude"]}
    return _edited(world, chat, {**old, "location": place})


def preview(world: World, body: Json) -> Json:
    """Let Telegram add the preview of a link: an edited message whose words are the same."""
    chat, _ = request.member(world, body)
    old = world.message(chat, request.integer(body, "message_id"), "message to edit not found")
    return _edited(world, chat, {**old, "link_preview_options": {"url": "https://example.org/"}})


def forward(world: World, body: Json) -> Json:
    """Forward a message of a chat that the person is in to another one."""
    source, _ = request.member(world, {**body, "chat_id": body.get("from_chat_id")})
    chat, user = request.member(world, body)
    number = request.integer(body, "message_id")
    original = world.message(source, number, "message to forward not found")
    if not forwards.may_leave(original):
        raise bad_request("message can't be forwarded")
    place = _place(world, chat, user, body)
    fields = {**place, **forwards.fields(source, original), **_album(body)}
    sent = _post(world, chat, user, fields)
    voting.place(world, chat, sent)
    return sent


def block(world: World, body: Json) -> bool:
    """Block the bot."""
    user = request.person(world, body)
    if user["id"] not in world.blocked:
        world.blocked.add(user["id"])
        membership.change(world, world.chat(user["id"]), world.bot["id"], "kicked", by=user)
    return True


def unblock(world: World, body: Json) -> bool:
    """Unblock the bot."""
    user = request.person(world, body)
    if user["id"] in world.blocked:
        world.blocked.discard(user["id"])
        membership.change(world, world.chat(user["id"]), world.bot["id"], "member", by=user)
    return True


ACTIONS: dict[str, Callable[[World, Json], Any]] = {
    "message": message,
    "start": start,
    "edit": edit,
    "move": move,
    "preview": preview,
    "forward": forward,
    "block": block,
    "unblock": unblock,
}


def _place(world: World, chat: Chat, user: Json, body: Json) -> Json:
    """Return the topic of a new message and what it answers."""
    answered: Json = {}
    if "reply_to_message_id" in body:
        wanted = {"reply_parameters": {"message_id": body["reply_to_message_id"]}}
        answered = content.reply_to(world, chat, wanted)
    thread_id = body.get("message_thread_id")
    if thread_id is None and answered:
        thread_id = answered["reply_to_message"].get("message_thread_id")
    guise = senders.fields(world, chat, user, body)
    return {**topics.place(chat, user["id"], thread_id), **answered, **guise}


def _edited(world: World, chat: Chat, message: Json) -> Json:
    changed = world.edited(chat, {**message, "edit_date": world.now()})
    if world.hears(chat):
        kind = "edited_channel_post" if chat.is_channel else "edited_message"
        world.updates.push(kind, changed)
    return changed


def _without_words(body: Json) -> Json:
    """Return the fields of a message that is neither text nor file; none for any other."""
    if "location" in body:
        return content.place(body["location"])
    if "contact" in body:
        return content.contact(body["contact"])
    return {"dice": {"emoji": "🎲", "value": 4}} if body.get("dice") else {}


def _post(world: World, chat: Chat, user: Json, fields: Json) -> Json:
    rights.check_send(chat, user["id"], fields)
    chat.writable = True
    return world.post(chat, user, fields)


def _write(world: World, chat: Chat, user: Json, body: Json, fields: Json) -> Json:
    """Send a text as a client does: a long one in several messages; return the first."""
    units = str(body.get("text", "")).strip().encode("utf-16-le")
    if not units:
        raise bad_request("message text is empty")
    posted = []
    entities = body.get("entities") if len(units) <= 2 * MESSAGE_LIMIT else None
    while units:
        piece = units[: 2 * MESSAGE_LIMIT].decode("utf-16-le", "ignore")  # never half a pair
        units = units[len(piece.encode("utf-16-le")) :]
        shown = content.text(world, {"text": formatting.read(piece, None, entities)})
        posted.append(_post(world, chat, user, {**fields, **shown}))
    return posted[0]


def _send_file(world: World, body: Json, kind: str, file: Upload) -> Json:
    chat, user = request.member(world, body)
    place = _place(world, chat, user, body)
    written = formatting.read(
        str(body.get("caption", ""))[:CAPTION_LIMIT], None, body.get("entities")
    )
    caption = content.caption(world, {"caption": written})
    shown = content.media_field(world.files.add(kind, file), {})
    return _post(world, chat, user, {**place, **shown, **caption, **_album(body)})


def _album(body: Json) -> Json:
    """Return the number of an album, whose items Telegram hands over one by one."""
    return {"media_group_id": str(body["album"])} if "album" in body else {}


def _decoded(kind: str, body: Json, name: str) -> Upload:
    try:
        file = body[kind]
        content_bytes = base64.b64decode(file["base64"], validate=True)
    except (KeyError, TypeError, binascii.Error) as error:
        raise bad_request(f"{kind} needs base64") from error
    return Upload(file.get("file_name", name), content_bytes, file.get("mime_type", ""))
