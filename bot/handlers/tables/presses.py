"""From what a button carries to the function that answers it, however it was pressed."""

from bot.core.callbacks import StaleButtonError, unpack
from bot.core.permissions import NotAllowedError
from bot.core.tickets.tickets import TicketError
from bot.handlers import denials
from bot.handlers.context import Context
from bot.handlers.tables import stale
from bot.handlers.tables.buttons import BUTTONS

_BUTTONS = {button.carries: button for button in BUTTONS}


async def answer(ctx: Context, data: str) -> None:
    """Answer a button, also one that is of no use any more, or not for this person."""
    try:
        await _press(ctx, data)
    except StaleButtonError:
        await ctx.toast(stale.said(ctx, data), is_alert=True)
    except NotAllowedError as error:
        await refuse(ctx, error)
    except TicketError as error:
        await ctx.toast(ctx.text(error.key), is_alert=True)


async def _press(ctx: Context, data: str) -> None:
    """Answer a button. Raises StaleButtonError where there is none of these data here."""
    pressed = unpack(data, _BUTTONS)
    button = _BUTTONS[type(pressed)]
    if not ctx.is_private and button.in_groups is None:
        raise StaleButtonError
    if denial := await denials.denied(ctx, button.needs, button.in_groups):
        await denials.say(ctx, denial)
    else:
        await button.answer(ctx, pressed)


async def refuse(ctx: Context, error: NotAllowedError) -> None:
    """Say why somebody may not do something; over the button that was pressed, if any."""
    await denials.say(ctx, await denials.refused(ctx, error), error.denial)
