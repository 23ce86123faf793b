"""What people do in the playground: write, press, block, join. POST /sim/… lands here."""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from bot.core.text import CAPTION_LIMIT, MESSAGE_LIMIT
from bot.playground import formatting
from bot.playground.chats import ABSENT, ADMINISTRATORS, Chat
from bot.playground.entities import FormattedText
from bot.playground.errors import bad_request
from bot.playground.inline import InlineQuery
from bot.playground.methods import content
from bot.playground.values import Upload
from bot.playground.world import World

Json = dict[str, Any]
_STICKER = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")  # one pixel


def message(world: World, body: Json) -> Json:
    """Write a message: text, document, photo or sticker."""
    chat, user = _speaker(world, body)
    fields: Json = {}
    if "reply_to_message_id" in body:
        wanted = {"reply_parameters": {"message_id": body["reply_to_message_id"]}}
        fields |= content.reply_to(world, chat, wanted)
    if "document" in body:
        fields |= _file(world, "document", body["document"], "document.bin")
    elif "photo" in body:
        fields |= _file(world, "photo", body["photo"], "photo.jpg")
    elif body.get("sticker"):
        sticker = world.files.add("sticker", Upload("sticker.webp", _STICKER, "image/webp"))
        fields |= content.media_field(sticker, {})
    else:
        return _write(world, chat, user, str(body.get("text", "")), fields)
    caption = str(body.get("caption", ""))[:CAPTION_LIMIT]
    return world.post(chat, user, {**fields, **_plain(caption).json("caption")})


def start(world: World, body: Json) -> Json:
    """Open the private chat and press Start."""
    user = world.user(_integer(body, "user_id"))
    chat = world.chat(user["id"])
    if user["id"] in world.blocked:
        unblock(world, body)
    payload = body.get("payload")
    text = f"/start {payload}" if payload else "/start"
    return message(world, {"chat_id": chat.id, "user_id": user["id"], "text": text})


def edit(world: World, body: Json) -> Json:
    """Change the text of one's own message."""
    chat, user = _speaker(world, body)
    old = world.message(chat, _integer(body, "message_id"), "message to edit not found")
    if old["from"]["id"] != user["id"] or "text" not in old:
        raise bad_request("message can't be edited")
    formatted = _plain(str(body.get("text", "")))
    if not formatted.text:
        raise bad_request("message text is empty")
    kept = {name: value for name, value in old.items() if name not in {"text", "entities"}}
    changed = {**kept, **formatted.json(), "edit_date": world.now()}
    world.edited(chat, changed)
    if chat.status(world.bot["id"]) not in ABSENT:
        world.updates.push("edited_message", changed)
    return changed


def press(world: World, body: Json) -> Json:
    """Press an inline button. The data is sent as given: a client can be forged."""
    chat, user = _speaker(world, body)
    pressed = world.message(chat, _integer(body, "message_id"), "message not found")
    if not isinstance(body.get("data"), str):
        raise bad_request("data must be a string")
    query_id = str(next(world.numbers))
    world.callbacks[query_id] = {
        "date": world.now(),
        "chat_id": chat.id,
        "user_id": user["id"],
    }
    world.updates.push(
        "callback_query",
        {
            "id": query_id,
            "from": user,
            "message": pressed,
            "chat_instance": str(7_000_000_000_000 + abs(chat.id)),
            "data": body["data"],
        },
    )
    return {"callback_query_id": query_id}


def inline(world: World, body: Json) -> Json:
    """Type `@bot query` in some chat."""
    user = world.user(_integer(body, "user_id"))
    query_id = str(next(world.numbers))
    text = str(body.get("query", ""))
    world.inline_queries[query_id] = InlineQuery(query_id, user["id"], text, world.now())
    world.updates.push(
        "inline_query",
        {
            "id": query_id,
            "from": user,
            "query": text,
            "offset": str(body.get("offset", "")),
            "chat_type": "sender",
        },
    )
    return {"inline_query_id": query_id}


def block(world: World, body: Json) -> bool:
    """Block the bot."""
    user = world.user(_integer(body, "user_id"))
    if user["id"] not in world.blocked:
        world.blocked.add(user["id"])
        world.change_member(world.chat(user["id"]), world.bot["id"], "kicked", by=user)
    return True


def unblock(world: World, body: Json) -> bool:
    """Unblock the bot."""
    user = world.user(_integer(body, "user_id"))
    if user["id"] in world.blocked:
        world.blocked.discard(user["id"])
        world.change_member(world.chat(user["id"]), world.bot["id"], "member", by=user)
    return True


def join(world: World, body: Json) -> bool:
    """Come into a group; the bot is added by an administrator."""
    chat, user = _group(world, body)
    if chat.status(user["id"]) not in ABSENT:
        raise bad_request("already a member of the chat")
    actor = user if user["id"] != world.bot["id"] else _administrator(world, chat)
    world.change_member(chat, user["id"], "member", by=actor)
    world.post(chat, actor, {"new_chat_members": [user]})
    return True


def leave(world: World, body: Json) -> bool:
    """Go out of a group; the bot is removed by an administrator."""
    chat, user = _group(world, body)
    if chat.status(user["id"]) in ABSENT:
        raise bad_request("not a member of the chat")
    removed = user["id"] == world.bot["id"]
    actor = _administrator(world, chat) if removed else user
    world.change_member(chat, user["id"], "kicked" if removed else "left", by=actor)
    world.post(chat, actor, {"left_chat_member": user})
    return True


ACTIONS: dict[str, Callable[[World, Json], Any]] = {
    "message": message,
    "start": start,
    "edit": edit,
    "press": press,
    "inline": inline,
    "block": block,
    "unblock": unblock,
    "join": join,
    "leave": leave,
}


def _integer(body: Json, name: str) -> int:
    value = body.get(name)
    if type(value) is not int:
        raise bad_request(f"{name} must be an Integer")
    return value


def _speaker(world: World, body: Json) -> tuple[Chat, Json]:
    chat = world.chat(_integer(body, "chat_id"))
    user = world.user(_integer(body, "user_id"))
    if user["id"] == world.bot["id"]:
        raise bad_request("the bot speaks through the Bot API")
    if chat.status(user["id"]) in ABSENT:
        raise bad_request("this person is not a member of the chat")
    if chat.is_private and user["id"] in world.blocked:
        raise bad_request("this person has blocked the bot")
    chat.writable = True
    return chat, user


def _write(world: World, chat: Chat, user: Json, text: str, fields: Json) -> Json:
    """Send a text as a client does: a long one in several messages; return the first."""
    units = text.strip().encode("utf-16-le")
    if not units:
        raise bad_request("message text is empty")
    posted = []
    while units:
        piece = units[: 2 * MESSAGE_LIMIT].decode("utf-16-le", "ignore")  # never half a pair
        units = units[len(piece.encode("utf-16-le")) :]
        posted.append(world.post(chat, user, {**fields, **_plain(piece).json()}))
    return posted[0]


def _plain(text: str) -> FormattedText:
    """Return what a person typed, with the entities that Telegram finds by itself."""
    return formatting.read(text, None, None)


def _group(world: World, body: Json) -> tuple[Chat, Json]:
    chat = world.chat(_integer(body, "chat_id"))
    if chat.is_private:
        raise bad_request("nobody joins or leaves a private chat")
    return chat, world.user(_integer(body, "user_id"))


def _administrator(world: World, chat: Chat) -> Json:
    found = [user_id for user_id, status in chat.members.items() if status in ADMINISTRATORS]
    people = [user_id for user_id in (*found, *chat.members) if user_id != world.bot["id"]]
    return world.user(people[0]) if people else world.bot_user


def _file(world: World, kind: str, body: Json, name: str) -> Json:
    try:
        content_bytes = base64.b64decode(body["base64"], validate=True)
    except (KeyError, TypeError, binascii.Error) as error:
        raise bad_request(f"{kind} needs base64") from error
    upload = Upload(body.get("file_name", name), content_bytes, body.get("mime_type", ""))
    return content.media_field(world.files.add(kind, upload), {})
