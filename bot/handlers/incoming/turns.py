"""The conversation that an update belongs to: who speaks, where, in which language."""

from collections.abc import Callable
from datetime import datetime

from telegram import Bot, Chat, Update, User
from telegram.constants import ChatType

from bot.catalog.catalog import Catalog
from bot.core.members import Member
from bot.handlers.buttons import labels
from bot.handlers.context import Context
from bot.handlers.incoming.speakers import NOBODY, Voice, voice_of
from bot.services.registry import Services


class Turns:
    """Makes the conversation of each update."""

    def __init__(
        self, catalog: Catalog, services: Services, *, clock: Callable[[], datetime]
    ) -> None:
        self._catalog = catalog
        self._services = services
        self._clock = clock

    async def of(self, update: Update, bot: Bot) -> Context | None:
        """Return the conversation of an update, or None where nobody is to be answered."""
        chat, person, voice = update.effective_chat, update.effective_user, voice_of(update)
        if chat is None or person is None or voice is None:
            return None
        here = chat if chat.type == ChatType.PRIVATE else await self._now_at(update, chat)
        if voice is Voice.PERSON:
            ctx = await self._with_person(update, bot, here, person)
        else:
            ctx = await self.without_person(update, bot, here)
        ctx.is_moved = here.id != chat.id
        ctx.is_anonymous_administrator = voice is Voice.ADMINISTRATOR
        return ctx

    async def alone(self, update: Update, bot: Bot, person: User | None) -> Context | None:
        """Return the conversation of an update that happens in no chat of the bot's."""
        if person is None or person.is_bot:
            return None
        code = person.language_code
        member = await self._services.members.look_up(person.id, language_code=code)
        here = Chat(person.id, ChatType.PRIVATE)
        return self._context(update, bot, member, here, member.language)

    async def without_person(self, update: Update, bot: Bot, chat: Chat) -> Context:
        """Return a conversation in which nobody is known: no choices, no seat, no words kept."""
        language = await self._services.members.group_language(chat.id)
        return self._context(update, bot, Member(NOBODY, language), chat, language)

    async def _with_person(self, update: Update, bot: Bot, chat: Chat, person: User) -> Context:
        members, code = self._services.members, person.language_code
        if chat.type == ChatType.PRIVATE:
            member = await members.meet(person.id, language_code=code, now=self._clock())
            language = member.language
        else:
            member = await members.look_up(person.id, language_code=code)
            language = await members.group_language(chat.id)
        if member.holds_seat:
            await self._services.roles.know(person.id, person.full_name, now=self._clock())
        ctx = self._context(update, bot, member, chat, language)
        if member.has_come and (member.holds_seat or member.is_operator):
            ctx.new_menus.add(person.id)  # at the start of the bot there was no chat to show it in
        return ctx

    async def _now_at(self, update: Update, chat: Chat) -> Chat:
        """Return a group under the number it has now; what it says makes it known."""
        number = await self._services.members.now_at(chat.id)
        if update.message is not None:
            await self._services.members.heard(number, now=self._clock())
        return chat if number == chat.id else Chat(number, ChatType.SUPERGROUP, chat.title)

    def _context(
        self, update: Update, bot: Bot, member: Member, chat: Chat, language: str
    ) -> Context:
        now = self._clock()
        ctx = Context(update, bot, self._catalog, self._services, member, chat, language, now)
        scripts = map(self._catalog.strings.darija_of, labels(update))
        if script := next(filter(None, scripts), None):
            ctx.hear(script)  # who presses a button of a message in Darija reads Darija
        return ctx
