"""Words that reply to what asks officers to decide: no question for the bot, and nothing lost."""

from collections.abc import Callable

from bot.core.announcements import State
from bot.core.callbacks import CallbackData, StaleButtonError
from bot.core.callbacks.announcements import RejectSaying, ViewAnnouncement
from bot.core.callbacks.changes import ViewChange
from bot.core.callbacks.documents import ViewDocument
from bot.core.callbacks.official import ViewOfficial, ViewStatement
from bot.core.callbacks.questions import LeaveAwaited
from bot.core.members import Permission, allowed
from bot.core.permissions import Act
from bot.core.sending.message_keys import CARD, MessageKey, MessageKind
from bot.core.writing.text import escape
from bot.handlers.announcements import decisions
from bot.handlers.announcements.viewing import visible
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import secrets

_LONGEST_REASON = 300  # characters
_OPENS: dict[MessageKind, Callable[[int], CallbackData]] = {
    MessageKind.APPROVAL: ViewAnnouncement,
    MessageKind.OFFICIAL: ViewOfficial,
    MessageKind.STATED: ViewStatement,
    MessageKind.CHANGE: ViewChange,
    MessageKind.DOCUMENT: ViewDocument,
}


async def replied(ctx: Context, message_id: int) -> bool:
    """Say of words that reply to a request, or to its card, what may be done; False elsewhere.

    Of an announcement that waits they may be why it is refused.
    """
    is_asked = ctx.is_private and allowed(ctx.member, Permission.ANNOUNCER)
    if not is_asked or ctx.message is None or ctx.message.text is None:
        return False
    key = await ctx.services.cards.about([*_OPENS], ctx.chat.id, message_id)
    if key is None or key.number is None or key.pieces[:1] not in ([], [CARD]):
        return False  # what was decided, or told to who asked
    if await secrets.warned(ctx):
        return True
    refusal = await _refusal(ctx, key)
    opens = button(ctx.text("announce-open-closed"), _OPENS[key.kind](key.number))
    asks = button(ctx.text("card-is-question"), LeaveAwaited())
    said = ctx.text("card-replied-reason" if refusal else "card-replied")
    await ctx.reply(escape(said), keyboard(refusal, [opens], [asks]), quoting=ctx.message_id)
    return True


async def _refusal(ctx: Context, key: MessageKey) -> Row:
    """Return the button that refuses for these words, where this person may refuse what waits."""
    if key.kind is not MessageKind.APPROVAL or key.number is None:
        return []
    one, person = await ctx.services.announcements.find(key.number), ctx.member.user_id
    if one is None or one.state is not State.WAITING or one.author == person:
        return []
    if not await ctx.services.permissions.may(Act.REJECT, one, person, now=ctx.now):
        return []
    return [button(ctx.text("card-refuse"), RejectSaying(one.id))]


async def refuse(ctx: Context, pressed: RejectSaying) -> None:
    """Turn down what waits, for the reason that is quoted."""
    one = await visible(ctx, pressed.announcement)
    said = ctx.message.reply_to_message if ctx.message else None
    reason = " ".join((said.text or "").split())[:_LONGEST_REASON] if said else ""
    if not reason:
        raise StaleButtonError
    await ctx.toast()
    await ctx.show_buttons(None)
    await decisions.give_up(ctx, one, "reject", reason)
