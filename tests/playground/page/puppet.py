"""A small bot that shows each kind of message on the page when it is told to."""

import asyncio
import io
import json
from typing import Any

import aiohttp
from PIL import Image

Json = dict[str, Any]
_POLL = ["Le matin", "L’après-midi", "Le soir"]
_TEXT = (
    '<b>Gras</b>, <tg-spoiler>caché</tg-spoiler>, <a href="https://t.me/ConfrereBot?start=guide">'
    'le guide</a>, <a href="https://t.me/share/url?url=https%3A%2F%2Fexample.org&text=À%20lire">'
    "partager</a> et <code>un code</code>.\n"
    "<blockquote expandable>Une première ligne qui annonce la suite.\nUne deuxième.\n"
    "Une troisième.\nUne quatrième.\nUne cinquième.\nUne sixième.</blockquote>"
)
_KEYS = {
    "inline_keyboard": [
        [{"text": "Oui", "callback_data": "yes"}, {"text": "Non", "callback_data": "no"}],
        [{"text": "Chercher ici", "switch_inline_query_current_chat": "date"}],
    ]
}


def picture(red: int, green: int, blue: int, size: tuple[int, int] = (640, 480)) -> bytes:
    """Return a PNG of one colour."""
    buffer = io.BytesIO()
    Image.new("RGB", size, (red, green, blue)).save(buffer, "PNG")
    return buffer.getvalue()


class Puppet:
    """Answers what it hears, over real HTTP."""

    def __init__(self, http: aiohttp.ClientSession, base_url: str, token: str) -> None:
        """Speak as the bot of this token."""
        self._http = http
        self._root = f"{base_url}/bot{token}"
        self.heard: list[Json] = []

    async def call(self, method: str, **parameters: Any) -> Any:
        """Call a method that must succeed; bytes travel as files."""
        form = aiohttp.FormData()
        for name, value in parameters.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename=f"{name}.png", content_type="image/png")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self._http.post(f"{self._root}/{method}", data=form) as answer:
            body = await answer.json()
            assert body["ok"], body
            return body["result"]

    async def run(self) -> None:
        """Answer updates until cancelled."""
        offset = 0
        while True:
            updates = await self.call("getUpdates", offset=offset, timeout=20)
            for update in updates:
                offset = update["update_id"] + 1
                self.heard.append(update)
                await self._answer(update)

    async def _answer(self, update: Json) -> None:
        if "inline_query" in update:
            await self._offer(update["inline_query"])
        elif "callback_query" in update:
            await self._pressed(update["callback_query"])
        elif "message" in update:
            await self._hear(update["message"])

    async def _offer(self, query: Json) -> None:
        words = query["query"]
        results = [
            {
                "type": "article",
                "id": f"{words}-{number}",
                "title": f"Réponse {number} sur {words}",
                "description": "Une ligne qui dit ce que c’est",
                "input_message_content": {"message_text": f"Voici {words} ({number})"},
            }
            for number in (1, 2, 3)
        ]
        await self.call("answerInlineQuery", inline_query_id=query["id"], results=results)

    async def _pressed(self, query: Json) -> None:
        await self.call("answerCallbackQuery", callback_query_id=query["id"], text="Bien noté")
        place = query["message"]
        await self.call(
            "editMessageText",
            chat_id=place["chat"]["id"],
            message_id=place["message_id"],
            text=f"Réponse : {query['data']}",
        )

    async def _hear(self, message: Json) -> None:
        chat_id = message["chat"]["id"]
        thread = {k: message[k] for k in ("message_thread_id",) if k in message}
        if "document" in message:
            name = message["document"]["file_name"]
            await self.call("sendMessage", chat_id=chat_id, text=f"Reçu : {name}", **thread)
        elif "forward_origin" in message:
            await self.call("sendMessage", chat_id=chat_id, text="Est-ce vrai ? Je vérifie.")
        else:
            word, _, rest = str(message.get("text", "")).partition(" ")
            await self.show(word.partition("@")[0], chat_id, rest, thread)

    async def show(
        self, word: str, chat_id: int, rest: str = "", thread: Json | None = None
    ) -> Any:
        """Send what a command asks for; nothing for any other word."""
        place = {"chat_id": chat_id, **(thread or {})}
        match word:
            case "/start":
                text = f"Bonjour ! {rest}".strip()
                return await self.call("sendMessage", **place, text=text, reply_markup=_KEYS)
            case "/text":
                return await self.call("sendMessage", **place, text=_TEXT, parse_mode="HTML")
            case "/poll":
                return await self.call(
                    "sendPoll", **place, question="Quand ?", options=_POLL, is_anonymous=False
                )
            case "/several":
                several = {"options": _POLL, "allows_multiple_answers": True}
                return await self.call("sendPoll", **place, question="Quels jours ?", **several)
            case "/photo":
                return await self.call(
                    "sendPhoto",
                    **place,
                    photo=picture(47, 122, 116),
                    caption="Une photo et sa légende",
                    reply_markup=_KEYS,
                )
            case "/album":
                return await self._album(place)
        return None

    async def _album(self, place: Json) -> Any:
        shades = [(204, 122, 0), (47, 122, 116), (90, 111, 143)]
        media = [{"type": "photo", "media": f"attach://p{n}"} for n in range(len(shades))]
        media[0]["caption"] = "Un album"
        files = {f"p{n}": picture(*shade) for n, shade in enumerate(shades)}
        return await self.call("sendMediaGroup", **place, media=media, **files)


async def stop(task: asyncio.Task[None]) -> None:
    """End a running puppet; what broke it is raised."""
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()):
        raise error
