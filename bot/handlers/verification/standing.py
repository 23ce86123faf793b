"""/news, the links to an announcement and the buttons below one: what is in force."""

from collections.abc import Sequence

from bot.core.callbacks import StaleButtonError
from bot.core.callbacks.verification import Acknowledge, SendCurrent, ShowNumber, Verify
from bot.core.deep_links import DeadLinkError
from bot.core.verification.verdict import Finding, Verdict
from bot.core.writing.text import escape
from bot.handlers.announcements import messages
from bot.handlers.buttons import keyboard
from bot.handlers.context import Context
from bot.handlers.incoming import received
from bot.handlers.verification import verdict_words, verdicts

SHOWN = 3


async def follow_link(ctx: Context, number: str) -> None:
    """Show what there is under the number of a link, as it stands on a printed announcement.

    Raises DeadLinkError where it names none.
    """
    if not number:
        raise DeadLinkError
    finding = await ctx.services.verification.message(number)
    await verdicts.tell(ctx, finding, near=await near_numbers(ctx, finding, number))


async def numbered(ctx: Context, pressed: ShowNumber) -> None:
    """Show what there is under the number of the pressed button."""
    finding = await ctx.services.verification.number(pressed.number)
    if finding.version is None:
        raise StaleButtonError
    await ctx.toast()
    await verdicts.tell(ctx, finding)


async def press(ctx: Context, pressed: Verify) -> None:
    """Check the announcement under which the button stands: the message is the bot's own."""
    finding = await ctx.services.verification.number(pressed.number)
    if finding.version is None:
        raise StaleButtonError
    message = ctx.message
    if message is not None:
        shown = received.read(message, ctx.bot)
        found = await ctx.services.verification.message(shown.text, shown.links)
        version = found.version if found.number == finding.number else finding.version
    else:
        version = finding.version
    if version is not None:
        finding = await ctx.services.verification.standing(version)
    if ctx.is_private:
        await ctx.toast()
        await verdicts.tell(ctx, finding)
    else:
        await ctx.toast(await verdict_words.summed_up(ctx, finding), is_alert=True)


async def read(ctx: Context, pressed: Acknowledge) -> None:
    """Note that the person has read and understood what stands above the button."""
    if not await ctx.services.published.read(
        pressed.announcement, ctx.member.user_id, now=ctx.now
    ):
        raise StaleButtonError
    await ctx.toast(ctx.text("announcement-read-thanks"))
    markup = ctx.message.reply_markup if ctx.message else None
    if ctx.is_private and markup:
        # One press each: what is left is how to check it.
        left = [row for row in markup.inline_keyboard if row[0].callback_data != pressed.data]
        await ctx.show_buttons(keyboard(*left))


async def news(ctx: Context) -> None:
    """Send what is in force for this person, the newest first."""
    found = await ctx.services.published.news(ctx.member, now=ctx.now)
    if not found:
        await ctx.reply(escape(ctx.text("news-none")))
    for one in found[:SHOWN]:
        await messages.hand_out(ctx, one)


async def current(ctx: Context, pressed: SendCurrent) -> None:
    """Send the version in force of the announcement that a button names."""
    one = await ctx.services.verification.current(pressed.number)
    if one is None:
        raise StaleButtonError
    await ctx.toast()
    await messages.hand_out(ctx, one)


async def near_numbers(ctx: Context, finding: Finding, words: str) -> Sequence[str]:
    """Return the numbers that may have been meant where nothing was found."""
    is_lost = finding.verdict is Verdict.UNKNOWN
    return await ctx.services.verification.near_numbers(words) if is_lost else ()
