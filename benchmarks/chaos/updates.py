"""Random updates that the published schema of the Bot API allows, and who is to be answered."""

import random
from collections.abc import Sequence
from typing import Any

from bot.core.secrets import Redactor
from bot.handlers.tables.buttons import BUTTONS
from bot.handlers.tables.commands import COMMANDS
from tests.playground.drawing import TYPES, Drawing

Json = dict[str, Any]

KINDS = [field["name"] for field in TYPES["Update"]["fields"] if not field.get("required")]
FREQUENT = ("message", "callback_query", "edited_message", "inline_query", "my_chat_member")
USERNAME = "confrere_bot"
ANONYMOUS = {1087968824, 136817688}  # GroupAnonymousBot and Channel_Bot speak for people
_DEEPEST = 4
_OPTIONAL = (6.0, 1.5, 0.6, 0.2)  # fields beyond the required ones, at each depth
_REDACTOR = Redactor()
_HARMLESS = ("merci beaucoup", "شكرا جزيلا", "see you tomorrow", "👍", "ok", "bonne soirée")
_NUMBERS = ("1", "0", "-1", "007", "9223372036854775808", "9" * 40, "x", "", "2025-06", "٣")
_ARGUMENTS = (*_NUMBERS, "on", "off", "fr", "ar", "yes", "no", "otp-expired", "login-otp", "order")
_WORDS = (
    *_HARMLESS,
    "comment me connecter à Damancom ?",
    "quelle est la date limite",
    "شنو هو آخر أجل ديال التصريح",
    "n3ref code otp 3afak",
    "mot de passe : Zitoune77",
    "Annonce n° 2025-07-001",
    "‮⁦​‏",
    "<b>&amp;</i>",
    "A" * 900,
    "\n\n\n",
    "0661234567",
    "a\x00b",
)


class Chance(Drawing):
    """Draws updates; the same seed draws the same ones."""

    def __init__(self, seed: int) -> None:
        super().__init__(random.Random(seed))  # noqa: S311 - repeatable on purpose
        self._number = 0

    def update(self) -> Json:
        """Return the next update, from and in chats that no other one has."""
        self._number += 1
        kind = self.chance.choice([*KINDS, *FREQUENT * 8])
        (types,) = (f["types"] for f in TYPES["Update"]["fields"] if f["name"] == kind)
        return {"update_id": self._number, kind: self.value(types, kind)}

    def size(self) -> int:
        return self.chance.randrange(3)

    def share(self, optional: int, depth: int) -> float:
        return _OPTIONAL[depth] / max(1, optional) if depth < _DEEPEST else 0.0

    def subtypes(self, subtypes: Sequence[str], depth: int) -> Sequence[str]:
        plain = [one for one in subtypes if one == "String" and depth > _DEEPEST]
        return plain or subtypes

    def object(self, kind: str, depth: int) -> Any:
        """Keep what the schema cannot say, and Telegram never breaks."""
        made = super().object(kind, depth)
        if kind == "Chat":
            made["type"] = self.chance.choice((made["type"], "private"))
            is_private = made["type"] == "private"
            made["id"] = self._person() if is_private else -1_000_000_000_000 - self._person()
            if is_private:
                made.setdefault("first_name", "Amina")
            else:
                made.setdefault("title", "Groupe")
        elif kind == "User":
            made["id"] = self._person()
            made["is_bot"] = self.chance.random() < 0.1
        elif kind == "Message" and self.chance.random() < 0.6:
            made.setdefault("text", self.string("text"))
        if kind in {"Message", "CallbackQuery"} and self.chance.random() < 0.9:
            made.setdefault("from" if kind == "Message" else "message", self._whence(kind))
        if kind == "Message" and made["chat"]["type"] == "private" and "from" in made:
            made["chat"]["id"] = made["from"]["id"]
        return made

    def _whence(self, kind: str) -> Json:
        whence: Json = self.object("User" if kind == "Message" else "Message", 2)
        return whence

    def _person(self) -> int:
        return self._number * 1000 + self.chance.randrange(1000) + 1_000_000

    def integer(self, name: str) -> int:
        if name.endswith("date") or name in {"date", "unix_time"}:
            return self.chance.choice((0, 1, 1_752_048_000, 2**31 - 1))
        if name in {"offset", "length"}:
            return self.chance.randrange(40)
        large = 2**52 - 1 if name.endswith(("id", "size")) else 2**31 - 1
        return self.chance.choice((0, 1, 2, 7, 255, large))

    def string(self, name: str) -> str:
        match name:
            case "data":
                verb = self.chance.choice(BUTTONS).verb
                size = self.chance.randrange(4)
                return ":".join([verb, *self.chance.choices(_ARGUMENTS, k=size)])[:64]
            case "language_code":
                return self.chance.choice(("fr", "ar", "en", "ar-MA", "zz", ""))
            case "text" | "caption" | "query" if self.chance.random() < 0.4:
                command = self.chance.choice(COMMANDS).name
                words = self.chance.choice((*_ARGUMENTS, *_WORDS))
                at = self.chance.choice(("", f"@{USERNAME}", "@another_bot"))
                return f"/{command}{at} {words}"
            case "first_name" | "title":
                return self.chance.choice(("Amina", "أمينة", "‮Order‬", "​", "A" * 64))
            case "text" | "caption" | "query":
                return self.chance.choice(_WORDS)
            case _:
                return self.chance.choice(("x", "otp-expired", "https://example.org/?a=1", "é"))


def is_silent(update: Json) -> bool:
    """Tell whether surely nobody is to be answered; the rest may be answered or not."""
    (kind, content), *_ = [(k, v) for k, v in update.items() if k != "update_id"]
    if kind not in FREQUENT:
        return True
    if kind == "my_chat_member":
        return bool(content["chat"]["type"] in {"private", "channel"})
    person = content.get("from") or {}
    if kind == "callback_query":
        return bool(person.get("is_bot"))
    if kind == "inline_query":
        return bool(person.get("is_bot"))
    chat = content["chat"]["type"]
    if chat == "channel" or (person.get("is_bot", True) and person.get("id") not in ANONYMOUS):
        return True
    is_apart = kind == "edited_message" and not _tells_secret(content)
    return chat != "private" and (is_apart or _is_overheard(content))


def _tells_secret(message: Json) -> bool:
    """Tell whether words may give a secret away: who adds one to them in a group is warned."""
    words = str(message.get("text") or message.get("caption") or "")
    return _REDACTOR.kept(words) != words


def _is_overheard(message: Json) -> bool:
    """Tell whether people of a group talk to each other: harmless words and nothing else."""
    apart = message.keys() - {"message_id", "date", "chat", "from", "text", "message_thread_id"}
    return not apart and message.get("text") in _HARMLESS


def chats_of(update: Json) -> set[int]:
    """Return every chat and person that an update names."""
    found: set[int] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            if "id" in value and isinstance(value["id"], int):
                found.add(value["id"])
            for inner in value.values():
                look(inner)
        elif isinstance(value, list):
            for inner in value:
                look(inner)

    look(update)
    return found
