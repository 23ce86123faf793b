"""Somebody gave a code, a password or an identifier away: it leaves the screen, with a warning."""

from bot.core.names import shown_name
from bot.core.writing.text import escape
from bot.handlers.buttons import keyboard
from bot.handlers.context import Context
from bot.handlers.home import main_rows
from bot.handlers.incoming.speakers import NOBODY

FEWEST_DIGITS = 6  # of a number alone in a group: fewer are a price, a year, a postcode


async def overheard(ctx: Context) -> None:
    """Warn who gives a secret away to others in a group."""
    words = ctx.words
    is_number = not any(sign.isalpha() for sign in words)
    if is_number and sum(sign.isdigit() for sign in words) < FEWEST_DIGITS:
        return
    # Before the words are compared with every announcement: most have nothing to hide.
    if ctx.catalog.redactor.redact(words).gives_secret:
        await warned(ctx)


async def warned(ctx: Context) -> bool:
    """Take a message that gives a secret away off the screen and say so; False for any other."""
    given = await _given(ctx)
    if not ctx.catalog.redactor.redact(given).gives_secret:
        return False
    ctx.gave_secret = True
    ctx.speak_like(ctx.words)
    is_removed = await ctx.delete_message()
    if ctx.is_private:
        await ctx.reply(ctx.page("secret-warning"), keyboard(*main_rows(ctx)))
    elif await ctx.services.members.may_warn(ctx.chat.id, ctx.member.user_id, now=ctx.now):
        await _warn_in_group(ctx, is_removed=is_removed)
    return True


async def _warn_in_group(ctx: Context, *, is_removed: bool) -> None:
    """Say it once and short, without quoting: the answer would show the secret again."""
    person = ctx.update.effective_user
    is_hidden = person is None or ctx.member.user_id == NOBODY
    name = "" if person is None or is_hidden else shown_name(person.first_name)
    key = "secret-removed" if is_removed else "secret-in-group"
    await ctx.reply(escape(ctx.text(key, name=name or "none")))


async def _given(ctx: Context) -> str:
    """Return the person's own words: what an announcement of ours says is no secret of theirs."""
    finding = await ctx.services.verification.message(ctx.words)
    return ctx.words if finding.version is None else "\n".join(finding.foreign)
