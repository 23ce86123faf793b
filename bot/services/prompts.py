"""What the bot asked whom to write: a reply is understood by its question, other words in time."""

from datetime import datetime, timedelta

from bot.core.prompts import AWAITS, Awaited, Awaits, Prompt, PromptKind
from bot.storage.database import Database
from bot.storage.people import prompts

KEPT = timedelta(days=90)  # a reply is understood that long


class Prompts:
    """The questions of the bot; the last one of each person waits an hour for plain words too."""

    def __init__(self, db: Database) -> None:
        self._db = db

    async def asks(self, prompt: Prompt, *, awaits: Awaits | None = None, now: datetime) -> None:
        """Note a question, and as what words that reply to nothing may be its answer, if any."""
        async with self._db.transaction() as tx:
            await prompts.purge(tx, before=now - KEPT)
            await prompts.add(tx, prompt, now=now)
            if awaits:
                asked = Awaited(prompt.message_id, awaits)
                await prompts.await_words(tx, prompt.user_id, asked, now=now)
            else:
                await prompts.await_nothing(tx, prompt.user_id)

    async def understands(self, prompt: Prompt, *, now: datetime) -> None:
        """Note what a reply to a message is about that asks for nothing; what is awaited stays."""
        async with self._db.transaction() as tx:
            await prompts.note(tx, prompt, now=now)

    async def take(
        self, chat_id: int, message_id: int, user_id: int, *, now: datetime
    ) -> Prompt | None:
        """Return what a message asked for that this person answers now, None if for nothing.

        Answered before or not; its plain words are not awaited any more.
        """
        awaited = await self.awaited(user_id, now=now)
        if awaited is not None and awaited.message_id == message_id:
            async with self._db.transaction() as tx:
                await prompts.await_nothing(tx, user_id)
            if awaited.what is Awaits.ON_SCREEN:
                return Prompt(PromptKind.PANEL, chat_id, message_id, user_id)
        return await prompts.find(self._db.read, chat_id, message_id)

    async def is_open(self, chat_id: int, message_id: int, kind: PromptKind | None = None) -> bool:
        """Tell whether a message still awaits its answer; with `kind`, one to such a question."""
        found = await prompts.find(self._db.read, chat_id, message_id)
        return found is not None and found.is_open and kind in {None, found.kind}

    async def awaits(self, chat_id: int, message_id: int, user_id: int, *, now: datetime) -> bool:
        """Tell whether words may still be taken for the answer to a message, or for a panel's."""
        awaited = await self.awaited(user_id, now=now)
        is_last = awaited is not None and awaited.message_id == message_id
        return is_last or await self.is_open(chat_id, message_id)

    async def from_before(self, message_id: int) -> Prompt | None:
        """Return a question of this number of which it was not noted who is asked; or None.

        Numbers of different chats are the same ones: look at its words too.
        """
        return await prompts.find(self._db.read, prompts.ANYWHERE, message_id)

    async def listens(self, user_id: int, message_id: int, what: Awaits, *, now: datetime) -> None:
        """Await plain words of a person below a message, in place of what was asked last."""
        async with self._db.transaction() as tx:
            await prompts.await_words(tx, user_id, Awaited(message_id, what), now=now)

    async def awaited(
        self, user_id: int, *, now: datetime, within: timedelta = AWAITS
    ) -> Awaited | None:
        """Return what a person was asked last, within a time, or None."""
        return await prompts.awaited(self._db.read, user_id, since=now - within)

    async def done(self, user_id: int, *, now: datetime) -> None:
        """Wait no longer: it was answered, or the person does something else."""
        if await self.awaited(user_id, now=now) is not None:
            async with self._db.transaction() as tx:
                await prompts.await_nothing(tx, user_id)
