"""An edited message that had become something, a name or a text, corrects that."""

from bot.core.gestures import Gesture
from bot.handlers.announcements import drafting
from bot.handlers.context import Context
from bot.handlers.deadlines import changes, reminders


async def corrected(ctx: Context, before: Gesture) -> None:
    """Correct what an edited message had become."""
    is_latest = await ctx.services.gestures.is_latest(before)
    match before.became.split(":"):
        case ["pharmacy", number]:
            await reminders.rename_pharmacy(ctx, int(number))
        case ["option", number, kind] if is_latest:
            await drafting.replied(ctx, int(number), kind)
        case ["announcement" | "option", number, language]:
            await drafting.reworded(ctx, int(number), language, is_latest=is_latest)
        case ["change", number, particular]:
            await changes.corrected(ctx, int(number), particular, is_latest=is_latest)
