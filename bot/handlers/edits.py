"""An edited message that had become something, a name or a text, corrects that."""

from bot.core.gestures import Became, Gesture, Thing
from bot.handlers.announcements import draft_texts, drafting
from bot.handlers.context import Context
from bot.handlers.deadlines import changes, pharmacies
from bot.handlers.tickets import marks


async def corrected(ctx: Context, before: Gesture) -> None:
    """Correct what an edited message had become."""
    is_latest = await ctx.services.gestures.is_latest(before)
    became = Became.parse(before.became)
    number, detail = became.number, became.detail
    match became.thing:
        case Thing.PHARMACY:
            await pharmacies.rename(ctx, number)
        case Thing.OPTION if is_latest:
            await drafting.take(ctx, number, detail)
        case Thing.ANNOUNCEMENT | Thing.OPTION:
            await draft_texts.reworded(ctx, number, detail, is_latest=is_latest)
        case Thing.TICKET:
            await marks.say_edited(ctx, number)
        case Thing.CHANGE:
            await changes.corrected(ctx, number, detail, is_latest=is_latest)
