"""/desk: makes a group the helpers' one, with a topic for each theme; in private, one's duty."""

from collections.abc import Mapping

import structlog
from telegram.error import TelegramError

from bot.core.callbacks.questions import TurnQuestions
from bot.core.callbacks.tickets import EndDesk, SetDuty, ViewTicket
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, button, keyboard
from bot.handlers.context import Context

log = structlog.get_logger()


async def command(ctx: Context) -> None:
    """Make this group the helpers' one; in private show whether one is on duty, and what waits."""
    if ctx.is_private:
        await _panel(ctx)
        return
    known = await ctx.services.places.set_group(ctx.chat.id, by=ctx.member.user_id, now=ctx.now)
    has_topics = not ctx.chat.is_forum or await _made_topics(ctx, known)
    said = [ctx.text("desk-set"), *([] if has_topics else [ctx.text("desk-no-topics")])]
    await ctx.reply(escape("\n\n".join(said)), keyboard([button(ctx.text("desk-end"), EndDesk())]))


async def _made_topics(ctx: Context, known: Mapping[str, int]) -> bool:
    """Make a topic for each theme that has none; False where Telegram does not let the bot."""
    for theme in ctx.catalog.themes:
        if theme.key in known:
            continue
        try:
            made = await ctx.bot.create_forum_topic(ctx.chat.id, theme.title[ctx.language])
        except TelegramError as error:
            log.info("no topic for a theme", theme=theme.key, reason=error.message)
            return False
        await ctx.services.places.put_thread(ctx.chat.id, theme.key, made.message_thread_id)
    return True


async def end(ctx: Context) -> None:
    """Make the group one like all others."""
    await ctx.services.places.end_group(by=ctx.member.user_id)
    await ctx.show(escape(ctx.text("desk-ended")))


async def set_duty(ctx: Context, pressed: SetDuty) -> None:
    """Go on duty, or off it."""
    await ctx.services.places.set_duty(ctx.member.user_id, is_on=pressed.is_on)
    await ctx.toast()
    await _panel(ctx)


async def _panel(ctx: Context) -> None:
    is_on = await ctx.services.places.is_on_duty(ctx.member.user_id)
    waiting, _ = await ctx.services.desk.waiting()
    mine = await ctx.services.desk.mine(ctx.member.user_id)
    kept = await ctx.services.places.promises(now=ctx.now)
    lines = [
        ctx.text("desk-on" if is_on else "desk-off"),
        ctx.text("desk-waiting", count=waiting),
    ]
    if kept.told:
        lines.append(ctx.text("desk-promises", kept=kept.kept, told=kept.told))
    views = [
        button(ctx.text("ticket-number", number=one.number), ViewTicket(one.number))
        for one in mine
    ]
    rows: list[Row] = [views[at : at + 4] for at in range(0, len(views), 4)]
    switch = button(ctx.text("desk-go-off" if is_on else "desk-go-on"), SetDuty(not is_on))
    see = button(ctx.text("questions-open"), TurnQuestions(0))
    await ctx.show(escape("\n".join(lines)), keyboard(*rows, [see], [switch]))
