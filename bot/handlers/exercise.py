"""/training: the group in which somebody tries announcements out before it is serious."""

from bot.core.text import escape
from bot.handlers.speakers import is_administrator
from bot.handlers.talk import Talk


async def command(talk: Talk) -> None:
    """Make the group at hand the test group of who asks; in private, say how."""
    if talk.is_private:
        group = await talk.services.announcements.exercise_group(talk.member.user_id)
        await talk.reply(escape(talk.text("exercise-is" if group else "exercise-how")))
        return
    if not await is_administrator(talk):
        await talk.reply(escape(talk.text("admins-only")))
        return
    await talk.services.announcements.choose_exercise_group(
        talk.chat.id, talk.member.user_id, now=talk.now
    )
    await talk.reply(escape(talk.text("exercise-chosen")))
