"""The topics of a forum: where a message goes, and how a topic is made and changed."""

from bot.playground.errors import bad_request
from bot.playground.types import Json
from bot.playground.world import rights
from bot.playground.world.chats import Chat, Topic
from bot.playground.world.world import World

COLORS = (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)


def place(chat: Chat, author: int, thread_id: int | None) -> Json:
    """Return the fields of a message in a topic, or refuse; None is the chat, or General."""
    if thread_id is not None and thread_id not in chat.topics:
        raise bad_request("message thread not found")
    topic = chat.general if thread_id is None else chat.topics[thread_id]
    if topic is None:
        return {}
    if topic.is_closed and not rights.may(chat, author, "can_manage_topics"):
        raise bad_request("TOPIC_CLOSED")
    return {} if thread_id is None else {"message_thread_id": thread_id, "is_topic_message": True}


def find(chat: Chat, thread_id: int) -> Topic:
    """Return a topic other than General, or refuse."""
    general(chat)
    if thread_id not in chat.topics:
        raise bad_request("TOPIC_ID_INVALID")
    return chat.topics[thread_id]


def general(chat: Chat) -> Topic:
    """Return the General topic, or refuse a chat without topics."""
    if chat.general is None:
        raise bad_request("the chat is not a forum")
    return chat.general


def check_manager(chat: Chat, user_id: int, topic: Topic) -> None:
    """Refuse who may not change a topic: its author always may."""
    if topic.author != user_id and not rights.may(chat, user_id, "can_manage_topics"):
        raise bad_request("not enough rights to edit the topic")


def create(world: World, chat: Chat, author: Json, name: str, color: int, icon: str) -> Topic:
    """Make a topic; its first message, which gives it its number, tells of it."""
    general(chat)
    rights.check(chat, author["id"], "can_manage_topics", "not enough rights to create a topic")
    topic = Topic(chat.next_message, name, color, icon, author=author["id"])
    chat.topics[topic.thread_id] = topic
    created = {k: v for k, v in topic.json().items() if k != "message_thread_id"}
    tell(world, chat, author, topic, {"forum_topic_created": created})
    return topic


def close(world: World, chat: Chat, author: Json, topic: Topic, *, closed: bool) -> None:
    """Close or reopen a topic; an open General is shown again."""
    if topic.is_closed == closed:
        raise bad_request("TOPIC_NOT_MODIFIED")
    topic.is_closed = closed
    tell(world, chat, author, topic, {f"forum_topic_{'closed' if closed else 'reopened'}": {}})
    if topic.is_hidden and not closed:
        topic.is_hidden = False
        tell(world, chat, author, topic, {"general_forum_topic_unhidden": {}})


def delete(world: World, chat: Chat, topic: Topic) -> None:
    """Take a topic away with all that was said in it."""
    del chat.topics[topic.thread_id]
    said = [
        number
        for number, message in chat.messages.items()
        if message.get("message_thread_id") == topic.thread_id
    ]
    world.delete(chat, said)
    world.emit("chat", chat_id=chat.id)


def tell(world: World, chat: Chat, author: Json, topic: Topic, news: Json) -> None:
    """Put a service message into a topic."""
    if topic is not chat.general:
        news = {"message_thread_id": topic.thread_id, "is_topic_message": True, **news}
    world.announce(chat, author, news)
