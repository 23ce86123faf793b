"""What people do in groups, and what stands where afterwards."""

from datetime import timedelta

from bot.playground.world.chats import Chat
from tests.cast import KARIM
from tests.house.parlour import Json, Parlour

ASKED = "@ConfrereBot Comment me connecter à Damancom avec le code OTP ?"
DOUBTFUL = "@ConfrereBot xyzzy plugh frobnicate"
PASSWORD = "mon mot de passe est Pharma2025!"
_FLOOD = "Too Many Requests: retry after 3"
REFUSALS = (  # none of which is a fault of ours
    (400, "Bad Request: message thread not found"),
    (400, "Bad Request: TOPIC_CLOSED"),
    (400, "Bad Request: message to edit not found"),
    (400, "Bad Request: message can't be edited"),
    (400, "Bad Request: there is no caption in the message to edit"),
    (400, "Bad Request: message is not modified: specified new message content …"),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
    (400, "Bad Request: not enough rights to send text messages to the chat"),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN"),
    (400, "Bad Request: chat not found"),
    (400, f'Bad Request: failed to send message #2 with the error message "{_FLOOD}"'),
    (400, "Bad Request: group send failed"),
    (403, "Forbidden: bot was kicked from the group chat"),
    (403, "Forbidden: bot was blocked by the user"),
    (429, "Too Many Requests: retry after 5"),
    (500, "Internal Server Error: restart"),
    (502, "Bad Gateway"),
    (401, "Unauthorized"),
)


async def say(
    parlour: Parlour, chat_id: int, text: str, *, by: int = KARIM, thread: int | None = None
) -> list[Json]:
    """Write in a group; return what the bot wrote, wherever it did."""
    where = {} if thread is None else {"message_thread_id": thread}
    return await parlour.do("message", chat_id=chat_id, user_id=by, text=text, **where)


async def press(parlour: Parlour, message: Json, data: str, *, by: int = KARIM) -> list[Json]:
    """Press a button under a message of a group."""
    return await parlour.do(
        "press",
        chat_id=message["chat"]["id"],
        user_id=by,
        message_id=message["message_id"],
        data=data,
    )


def now_in(parlour: Parlour, message: Json) -> Json:
    """Return a message as it is now."""
    return parlour.world.chats[message["chat"]["id"]].messages[message["message_id"]]


async def remind(parlour: Parlour, day: str) -> list[Json]:
    """Let the reminders of a day leave; return what came of it."""
    parlour.clock.move_to(parlour.clock().fromisoformat(f"{day}T09:00+00:00"))
    before = {id(message) for message in parlour.said()}
    await parlour.house.services.reminders.plan(now=parlour.clock())
    for _ in range(3):  # what follows a message leaves a second later
        await parlour.house.pump.run_once()
        parlour.clock.move_to(parlour.clock() + timedelta(seconds=5))
    return [message for message in parlour.said() if id(message) not in before]


def thread_of(message: Json) -> int | None:
    """Return the topic in which a message stands."""
    return message.get("message_thread_id")


def out_of_reach(parlour: Parlour, chat: Chat, user_id: int, data: str, query_id: str) -> None:
    """Press a button of a message of which Telegram tells only the number."""
    parlour.world.updates.add(
        "callback_query",
        {
            "id": query_id,
            "from": parlour.world.users[user_id],
            "message": {"chat": chat.info, "message_id": 1, "date": 0},
            "chat_instance": "7",
            "data": data,
        },
    )
