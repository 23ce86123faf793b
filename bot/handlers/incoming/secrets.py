"""Somebody gave a code, a password or an identifier away: it leaves the screen, with a warning."""

from telegram import Message

from bot.core.calendar.morocco import day_of
from bot.core.redaction.search import Kind
from bot.core.secrets import ERASED
from bot.core.writing.darija import LEANS_ON
from bot.core.writing.names import shown_name
from bot.core.writing.text import escape
from bot.handlers.buttons import Row, keyboard
from bot.handlers.context import Context
from bot.handlers.home import main_rows
from bot.handlers.incoming.speakers import NOBODY
from bot.handlers.topic_answers import topic_rows

WARNING = "secret-warning"
MOST_BESIDE = 2  # buttons for what is asked beside a secret
FEWEST_DIGITS = 6  # of a number alone in a group: fewer are a price, a year, a postcode


async def overheard(ctx: Context) -> None:
    """Warn who gives a secret away to others in a group, once in a while."""
    words = ctx.words
    is_number = not any(sign.isalpha() for sign in words)
    if is_number and sum(sign.isdigit() for sign in words) < FEWEST_DIGITS:
        return
    # Before the words are compared with every announcement: most have nothing to hide.
    if ctx.catalog.redactor.redact(words).gives_secret:
        await warned(ctx, is_to_us=False)


async def warned(ctx: Context, *, is_to_us: bool = True) -> bool:
    """Take a message that gives a secret away off the screen and say so; False for any other.

    In a group whoever speaks to the bot is told each time: silence would let them go on.
    """
    if not await _is_given(ctx, ctx.words):
        return False
    ctx.gave_secret = True
    ctx.speak_like(ctx.words)
    is_removed = await ctx.delete_message()
    if ctx.is_private:
        warning = _warning(ctx)
        rows = [*_about_the_rest(ctx, ctx.words), *main_rows(ctx)]
        await ctx.reply(warning, keyboard(*rows))
    elif await _may_warn(ctx) or is_to_us:
        person = ctx.update.effective_user
        is_hidden = person is None or ctx.member.user_id == NOBODY
        name = "" if person is None or is_hidden else shown_name(person.first_name)
        await _warn_in_group(ctx, name, is_removed=is_removed)
    return True


def _warning(ctx: Context) -> str:
    """Return the warning, and go on in its language: what stands below is in no other."""
    if ctx.speaks not in ctx.catalog.pages[WARNING].html:  # it has no Darija of its own
        ctx.speak(LEANS_ON[ctx.speaks])
    return ctx.page(WARNING)


def _about_the_rest(ctx: Context, words: str) -> list[Row]:
    """Return buttons for what may be asked beside a secret, so that nobody types it again."""
    asked = ctx.catalog.redactor.redact(words).erased.replace(ERASED, " ")
    decision = ctx.services.faq.find(asked, today=day_of(ctx.now)).decision
    return topic_rows(ctx, decision.topics[:MOST_BESIDE], ctx.speaks)


async def _may_warn(ctx: Context) -> bool:
    """Count a warning; False when the person was warned just before."""
    return await ctx.services.members.may_warn(ctx.chat.id, ctx.member.user_id, now=ctx.now)


async def pointed_at(ctx: Context, message: Message, words: str) -> bool:
    """Take a message away that somebody asks about, and say so where it gives a secret away.

    Who asks is always answered, whoever was warned before.
    """
    if not await _is_given(ctx, words):
        return False
    ctx.gave_secret = True
    is_removed = await ctx.delete(message.message_id)
    if ctx.is_private:
        await ctx.reply(_warning(ctx), keyboard(*main_rows(ctx)))
    else:
        author = message.from_user
        is_hidden = author is None or author.is_bot or message.sender_chat is not None
        name = "" if author is None or is_hidden else shown_name(author.first_name)
        await _warn_in_group(ctx, name, is_removed=is_removed)
    return True


def unsaid(ctx: Context, words: str, whole: str) -> str:
    """Return words of the message `whole`, to be quoted, without what nobody may read again.

    What is a secret beside the words around it is one without them too. A telephone number or an
    address to which somebody is lured stays: it is shown so that nobody follows it.
    """
    redact = ctx.catalog.redactor.redact
    for text in (whole, words):
        found = {
            text[one.start : one.end] for one in redact(text).findings if one.kind is Kind.SECRET
        }
        for secret in sorted(filter(str.strip, found), key=len, reverse=True):
            words = words.replace(secret, ERASED)
    return words


async def _warn_in_group(ctx: Context, name: str, *, is_removed: bool) -> None:
    """Say it short, without quoting: the answer would show the secret again."""
    key = "secret-removed" if is_removed else "secret-in-group"
    await ctx.reply(escape(ctx.text(key, name=name or "none")))


async def _is_given(ctx: Context, words: str) -> bool:
    """Tell whether words give a secret away: what an announcement of ours says is none."""
    finding = await ctx.services.verification.message(words)
    given = words if finding.version is None else "\n".join(finding.foreign)
    return ctx.catalog.redactor.redact(given).gives_secret
